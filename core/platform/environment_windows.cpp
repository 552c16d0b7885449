// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/environment.h"

#include "core/platform/paths.h"
#include "core/platform/windows_api.h"

// After windows.h, whose types they need.
#include <knownfolders.h>
#include <objbase.h>
#include <shlobj.h>

namespace interfuse::platform {
namespace fs = std::filesystem;
namespace {

// The variable is asked first, as the user's other programs do; then the system.
fs::path known_folder(const char* variable, const KNOWNFOLDERID& id) {
    if (const auto named = environment_text(variable); named && !named->empty())
        return path_from_text(*named);
    PWSTR found = nullptr;
    fs::path folder;
    if (::SHGetKnownFolderPath(id, KF_FLAG_DEFAULT, nullptr, &found) == S_OK) folder = found;
    ::CoTaskMemFree(found);
    return folder;
}

}  // namespace

std::optional<std::string> environment_text(const std::string& variable) {
    const std::wstring name = wide(variable);
    std::wstring value(128, L'\0');
    for (;;) {
        ::SetLastError(ERROR_SUCCESS);
        const DWORD size =
            ::GetEnvironmentVariableW(name.c_str(), value.data(), static_cast<DWORD>(value.size()));
        if (size == 0 && ::GetLastError() != ERROR_SUCCESS) return std::nullopt;
        if (size < value.size()) return utf8({value.data(), size});
        value.resize(size);
    }
}

fs::path home_folder() {
    return known_folder("USERPROFILE", FOLDERID_Profile);
}

fs::path usual_base_folder(const fs::path& /*usual*/) {
    return known_folder("LOCALAPPDATA", FOLDERID_LocalAppData);
}

}  // namespace interfuse::platform
