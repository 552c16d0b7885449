// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the process holds in memory.
#pragma once

#include "core/platform/process.h"

namespace interfuse {

using platform::peak_resident_bytes;
using platform::physical_bytes;
using platform::resident_bytes;
using platform::return_freed_memory;

}  // namespace interfuse
