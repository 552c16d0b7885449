// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a merge, for people and for programs.
#pragma once

#include <string>

namespace interfuse {

class MergeRun;

std::string text_report(const MergeRun& run);
// One JSON object, documented in docs/command-line.md.
std::string json_report(const MergeRun& run);

}  // namespace interfuse
