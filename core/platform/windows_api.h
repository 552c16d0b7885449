// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Windows' own header without the macros that get in the way, and text on its way to the system.
// Only this room's *_windows.cpp files include it.
#pragma once

#ifndef NOMINMAX
#define NOMINMAX
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#ifndef UNICODE
#define UNICODE
#endif
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00  // Windows 10
#endif
#include <windows.h>

#include <string>
#include <string_view>
#include <system_error>

namespace interfuse::platform {

// UTF-8 and UTF-16; what is neither becomes U+FFFD, so that nothing is thrown on the way to a
// message.
std::wstring wide(std::string_view text);
std::string utf8(std::wstring_view text);

inline std::error_code last_error() {
    return {static_cast<int>(::GetLastError()), std::system_category()};
}

}  // namespace interfuse::platform
