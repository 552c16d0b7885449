// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names that come from a file, made fit for a sentence.
#pragma once

#include <string>
#include <string_view>

namespace interfuse {

// The name in single quotes; control characters become '?', and what is very long is cut.
std::string shown_name(std::string_view name);

}  // namespace interfuse
