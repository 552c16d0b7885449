// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of Python that load an exported model.
#pragma once

#include <QString>

#include "ui/worker/merge_jobs.h"

namespace interfuse {

QString pythonSnippet(const ExportResult& result);

}  // namespace interfuse
