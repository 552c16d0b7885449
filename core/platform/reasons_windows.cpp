// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/reasons.h"

#include "core/platform/windows_api.h"

namespace interfuse::platform {

std::string reason_text(const std::error_code& reason) {
    if (reason.category() != std::system_category()) return reason.message();
    wchar_t text[1024];
    const DWORD length = ::FormatMessageW(
        FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS, nullptr,
        static_cast<DWORD>(reason.value()), 0, text, static_cast<DWORD>(std::size(text)), nullptr);
    std::string message = utf8({text, length});
    while (!message.empty() && std::string_view(" .\r\n").find(message.back()) != std::string::npos)
        message.pop_back();
    return message.empty() ? "error " + std::to_string(reason.value()) : message;
}

bool is_disk_full(const std::error_code& reason) {
    constexpr int quota_exceeded = 1295;  // ERROR_DISK_QUOTA_EXCEEDED, which MinGW does not name
    return reason.value() == ERROR_DISK_FULL || reason.value() == ERROR_HANDLE_DISK_FULL ||
           reason.value() == quota_exceeded;
}

}  // namespace interfuse::platform
