// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/reasons.h"

#include <cerrno>
#include <cstring>

namespace interfuse::platform {

std::string reason_text(const std::error_code& reason) {
    return reason.category() == std::generic_category() ? std::strerror(reason.value())
                                                        : reason.message();
}

bool is_disk_full(const std::error_code& reason) {
    return reason.value() == ENOSPC || reason.value() == EDQUOT;
}

}  // namespace interfuse::platform
