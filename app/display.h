// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace interfuse {

// Whether a window can be shown: a display, or a platform that was asked for by name.
bool has_display();

}  // namespace interfuse
