// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/paths.h"

#include "core/platform/windows_api.h"

namespace interfuse::platform {
namespace fs = std::filesystem;

std::wstring wide(std::string_view text) {
    const int bytes = static_cast<int>(text.size());
    const int size = ::MultiByteToWideChar(CP_UTF8, 0, text.data(), bytes, nullptr, 0);
    std::wstring result(static_cast<std::size_t>(size), L'\0');
    ::MultiByteToWideChar(CP_UTF8, 0, text.data(), bytes, result.data(), size);
    return result;
}

std::string utf8(std::wstring_view text) {
    const int units = static_cast<int>(text.size());
    const int size =
        ::WideCharToMultiByte(CP_UTF8, 0, text.data(), units, nullptr, 0, nullptr, nullptr);
    std::string result(static_cast<std::size_t>(size), '\0');
    ::WideCharToMultiByte(CP_UTF8, 0, text.data(), units, result.data(), size, nullptr, nullptr);
    return result;
}

std::string path_text(const fs::path& path) {
    return utf8(path.native());
}

fs::path path_from_text(std::string_view text) {
    return {wide(text)};
}

fs::path long_path(const fs::path& path) {
    constexpr std::size_t surely_short = 200;  // leaves room for what is appended to a folder
    const std::wstring& text = path.native();
    if (text.empty() || text.starts_with(LR"(\\?\)") || text.starts_with(LR"(\\.\)")) return path;
    // Behind the prefix nothing is corrected any more: neither "." and ".." nor slashes.
    std::wstring whole(text.size() + MAX_PATH, L'\0');
    DWORD length = 0;
    while ((length = ::GetFullPathNameW(text.c_str(), static_cast<DWORD>(whole.size()),
                                        whole.data(), nullptr)) > whole.size())
        whole.resize(length);
    whole.resize(length);
    if (whole.size() < surely_short) return path;
    if (whole.starts_with(LR"(\\)")) return LR"(\\?\UNC)" + whole.substr(1);
    return LR"(\\?\)" + whole;
}

}  // namespace interfuse::platform
