// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that come with the program: beside it as installed, or in the checkout it was built from.
#pragma once

#include <QString>

namespace interfuse {

// Each is "" when it is not there.
QString sampleProjectFile();  // its recipe
QString userGuideFile();      // Markdown

}  // namespace interfuse
