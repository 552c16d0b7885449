// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/runtime/error.h"

namespace interfuse {

// What the Error says that the call throws; "no error" when it throws none.
template <typename Call>
std::string error_text(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace interfuse
