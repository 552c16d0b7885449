// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/native_file.h"

#include <algorithm>
#include <utility>

#include "core/platform/paths.h"
#include "core/platform/windows_api.h"

namespace interfuse::platform {
namespace {

constexpr std::size_t largest_part = 1U << 30U;  // a call takes 32 bits
constexpr DWORD shared_with_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

HANDLE native(std::intptr_t handle) {
    return reinterpret_cast<HANDLE>(handle);
}

std::intptr_t opened(const std::filesystem::path& path, DWORD access, DWORD how) {
    return reinterpret_cast<std::intptr_t>(::CreateFileW(long_path(path).c_str(), access,
                                                         shared_with_all, nullptr, how,
                                                         FILE_ATTRIBUTE_NORMAL, nullptr));
}

}  // namespace

NativeFile::~NativeFile() {
    if (is_open()) ::CloseHandle(native(handle_));
}

NativeFile::NativeFile(NativeFile&& other) noexcept
    : handle_(std::exchange(other.handle_, closed)) {}

NativeFile& NativeFile::operator=(NativeFile&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
}

NativeFile NativeFile::open(const std::filesystem::path& path, std::error_code& reason) {
    NativeFile file(opened(path, GENERIC_READ, OPEN_EXISTING));
    reason = file.is_open() ? std::error_code() : last_error();
    return file;
}

NativeFile NativeFile::create(const std::filesystem::path& path, std::error_code& reason) {
    NativeFile file(opened(path, GENERIC_WRITE, CREATE_ALWAYS));
    reason = file.is_open() ? std::error_code() : last_error();
    return file;
}

std::optional<std::uint64_t> NativeFile::size() const {
    LARGE_INTEGER size{};
    if (::GetFileType(native(handle_)) != FILE_TYPE_DISK ||
        ::GetFileSizeEx(native(handle_), &size) == 0) {
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(size.QuadPart);
}

std::size_t NativeFile::read_at(std::uint64_t offset, std::span<std::byte> out,
                                std::error_code& reason) const {
    reason.clear();
    // With a place of its own a read asks nothing of the file's position, which threads share.
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    DWORD got = 0;
    const auto wanted = static_cast<DWORD>(std::min(out.size(), largest_part));
    if (::ReadFile(native(handle_), out.data(), wanted, &got, &place) != 0) return got;
    if (::GetLastError() != ERROR_HANDLE_EOF) reason = last_error();
    return 0;
}

void NativeFile::will_need(std::uint64_t /*offset*/, std::uint64_t /*bytes*/) const {
    // Windows takes such a hint for mapped memory only, and reads ahead by itself.
}

std::size_t NativeFile::write(std::span<const std::byte> data, std::error_code& reason) {
    reason.clear();
    DWORD done = 0;
    const auto wanted = static_cast<DWORD>(std::min(data.size(), largest_part));
    if (::WriteFile(native(handle_), data.data(), wanted, &done, nullptr) == 0)
        reason = last_error();
    return done;
}

void NativeFile::sync(std::error_code& reason) {
    reason = ::FlushFileBuffers(native(handle_)) == 0 ? last_error() : std::error_code();
}

void NativeFile::close(std::error_code& reason) {
    const std::intptr_t handle = std::exchange(handle_, closed);
    reason =
        handle != closed && ::CloseHandle(native(handle)) == 0 ? last_error() : std::error_code();
}

}  // namespace interfuse::platform
