// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the core words in English and the window shows as its own, in the window's language.
// Sentences on errors and notices are not among it: they stay as they are.
#pragma once

#include <QString>
#include <string_view>

namespace interfuse {

struct ClipConfig;
struct FastRecord;

// The words themselves where they are none that the window knows.
QString coreWords(std::string_view words);

// As describe() and fast_sentence() of the core.
QString architectureText(const ClipConfig& config);
QString fastText(const FastRecord& fast);

}  // namespace interfuse
