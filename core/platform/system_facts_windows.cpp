// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/system_facts.h"

namespace interfuse::platform {

std::string system_name() {
    return "Windows";
}

std::string processor_name() {
    return {};
}

std::string program_build_id() {
    return {};
}

}  // namespace interfuse::platform
