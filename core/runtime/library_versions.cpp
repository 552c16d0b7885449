// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/library_versions.h"

#include <torch/headeronly/version.h>

namespace interfuse {

std::string libtorch_version() {
    return TORCH_VERSION;
}

}  // namespace interfuse
