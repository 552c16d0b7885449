// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/file_system.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "core/platform/paths.h"
#include "core/platform/windows_api.h"

namespace interfuse::platform {
namespace fs = std::filesystem;
namespace {

// Windows 10's own rename as on POSIX systems: the name is free at once, whoever reads the file.
// The header's structure and class are newer than some compilers' headers.
struct PosixRename {
    DWORD flags;
    HANDLE root;
    DWORD bytes;
    wchar_t name[1];
};
constexpr auto rename_class = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22);  // FileRenameInfoEx
constexpr DWORD replace_if_exists = 0x1;
constexpr DWORD posix_semantics = 0x2;

bool rename_as_posix(const fs::path& from, const fs::path& to) {
    const HANDLE file = ::CreateFileW(
        from.c_str(), DELETE | SYNCHRONIZE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
        nullptr, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, nullptr);
    if (file == INVALID_HANDLE_VALUE) return false;
    const std::wstring& name = to.native();
    const std::size_t bytes = name.size() * sizeof(wchar_t);
    std::vector<std::max_align_t> space((sizeof(PosixRename) + bytes) / sizeof(std::max_align_t) +
                                        1);
    auto* const request = reinterpret_cast<PosixRename*>(space.data());
    request->flags = replace_if_exists | posix_semantics;
    request->root = nullptr;
    request->bytes = static_cast<DWORD>(bytes);
    std::memcpy(request->name, name.c_str(), bytes + sizeof(wchar_t));
    const BOOL done = ::SetFileInformationByHandle(file, rename_class, request,
                                                   static_cast<DWORD>(sizeof(PosixRename) + bytes));
    ::CloseHandle(file);
    return done != 0;
}

// One name of a pattern, or the rest of one: letters without regard to case, as the system's own.
bool name_matches(std::wstring_view pattern, std::wstring_view name, bool case_counts) {
    const auto same = [case_counts](wchar_t a, wchar_t b) {
        return case_counts ? a == b
                           : ::CharUpperW(reinterpret_cast<LPWSTR>(std::uintptr_t{a})) ==
                                 ::CharUpperW(reinterpret_cast<LPWSTR>(std::uintptr_t{b}));
    };
    std::size_t p = 0;
    std::size_t n = 0;
    std::size_t star = std::wstring_view::npos;
    std::size_t resumed = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == L'*') {
            star = p++;
            resumed = n;
        } else if (p < pattern.size() && (pattern[p] == L'?' || same(pattern[p], name[n]))) {
            ++p;
            ++n;
        } else if (star != std::wstring_view::npos) {
            p = star + 1;
            n = ++resumed;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of(L'*', p) == std::wstring_view::npos;
}

}  // namespace

void sync_file(const fs::path& path, std::error_code& reason) {
    reason.clear();
    const HANDLE file = ::CreateFileW(long_path(path).c_str(), GENERIC_WRITE,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) return;
    if (::FlushFileBuffers(file) == 0) reason = last_error();
    ::CloseHandle(file);
}

void sync_folder(const fs::path& /*path*/, std::error_code& reason) {
    reason.clear();
}

void rename_over(const fs::path& from, const fs::path& to, std::error_code& reason) {
    reason.clear();
    std::error_code unknown;
    const fs::path source = long_path(fs::absolute(from, unknown));
    const fs::path target = long_path(fs::absolute(to, unknown));
    const auto move = [](const fs::path& one, const fs::path& other, DWORD how) {
        return ::MoveFileExW(one.c_str(), other.c_str(), how | MOVEFILE_WRITE_THROUGH) != 0;
    };
    const DWORD attributes = ::GetFileAttributesW(source.c_str());
    const bool is_folder =
        attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    if (!is_folder && rename_as_posix(source, target)) return;
    // File systems other than NTFS, and older systems.
    if (move(source, target, is_folder ? 0 : MOVEFILE_REPLACE_EXISTING)) return;
    reason = last_error();
    if (is_folder || reason.value() != ERROR_ACCESS_DENIED) return;
    // Somebody reads it: a file can make way under another name, for a moment without its own.
    fs::path aside = target;
    aside += L".old-" + std::to_wstring(::GetCurrentProcessId());
    if (!move(target, aside, 0)) return;
    if (move(source, target, 0)) {
        reason.clear();
        ::DeleteFileW(aside.c_str());  // at once, or when its last reader closes it
    } else {
        move(aside, target, 0);
    }
}

bool may_write_into(const fs::path& folder) {
    // Access lists can hardly be read; the system decides, about a file that is gone at once.
    const fs::path trial =
        long_path(folder / (L".trial-" + std::to_wstring(::GetCurrentProcessId())));
    const HANDLE file =
        ::CreateFileW(trial.c_str(), GENERIC_WRITE | DELETE, 0, nullptr, CREATE_ALWAYS,
                      FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (file == INVALID_HANDLE_VALUE) return false;
    ::CloseHandle(file);
    return true;
}

void link_file(const fs::path& target, const fs::path& link, std::error_code& reason) {
    reason.clear();
    const fs::path file = long_path((link.parent_path() / target).lexically_normal());
    const fs::path name = long_path(link);
    if (::CreateHardLinkW(name.c_str(), file.c_str(), nullptr) != 0) return;
    if (::CopyFileW(file.c_str(), name.c_str(), TRUE) == 0) reason = last_error();
}

bool is_link_to(const fs::path& target, const fs::path& link) {
    std::error_code unknown;
    return fs::equivalent((link.parent_path() / target).lexically_normal(), link, unknown);
}

std::vector<fs::path> find_matching(const fs::path& base, std::string_view pattern) {
    std::vector<fs::path> found{base};
    for (const fs::path& part : path_from_text(pattern)) {
        std::vector<fs::path> next;
        for (const fs::path& folder : found) {
            std::error_code unknown;
            if (part.native().find_first_of(L"*?") == std::wstring::npos) {
                if (fs::exists(folder / part, unknown)) next.push_back(folder / part);
                continue;
            }
            for (fs::directory_iterator entry(long_path(folder), unknown), end;
                 !unknown && entry != end; entry.increment(unknown)) {
                const fs::path name = entry->path().filename();
                if (name_matches(part.native(), name.native(), /*case_counts=*/false))
                    next.push_back(folder / name);
            }
        }
        std::sort(next.begin(), next.end());
        found = std::move(next);
    }
    return found;
}

bool matches_pattern(const std::string& pattern, const std::string& name) {
    return name_matches(wide(pattern), wide(name), /*case_counts=*/true);
}

}  // namespace interfuse::platform
