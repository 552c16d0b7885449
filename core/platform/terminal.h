// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the terminal that messages go to.
#pragma once

namespace interfuse::platform {

// Makes a console show UTF-8 and follow escape sequences; call it once, at the start. Elsewhere
// terminals do both. A console is left as it was found when the program ends.
void prepare_console();

// Whether stderr is a terminal that lines can be overwritten on.
bool stderr_is_terminal();

}  // namespace interfuse::platform
