// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A package index on the loopback interface, with the faults that real ones have.
#pragma once

#include <atomic>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/fetch/pinned_library.h"

namespace interfuse::testing_tools {

// A fault of a deque holds for one request each, in their order; the others for all.
struct IndexFaults {
    std::deque<std::size_t> cut;          // hangs up after so many bytes of a file
    std::deque<int> failures;             // answers this status instead
    std::optional<std::size_t> stall_at;  // sends no more of a file after these bytes
    bool ranges = true;                   // knows ranges
    bool html = false;                    // HTML in place of JSON
    bool base = false;                    // HTML whose links are relative to its <base>
    bool redirects = false;               // files lie elsewhere, two redirections away
    std::string login{};                  // "name:password" that every request must bear
    int pause = 0;                        // milliseconds between blocks of 64 KiB
};

using Files = std::map<std::string, std::string>;  // contents by name

class LoopbackIndex {
  public:
    // Each file lies in the project whose name its own begins with, up to the first '-'.
    explicit LoopbackIndex(Files files, IndexFaults faults = {});
    ~LoopbackIndex();
    LoopbackIndex(const LoopbackIndex&) = delete;
    LoopbackIndex& operator=(const LoopbackIndex&) = delete;

    // Of the index, with name and password where it asks for them.
    std::string address(const std::string& login = {}) const;
    // The lines of every request for a file, "GET /files/a.whl", with " from N" for a range.
    std::vector<std::string> file_requests() const;
    std::size_t requests() const;

    // Files are served as they are from now on.
    void change(const std::string& name, std::string content);
    void set_faults(IndexFaults faults);

  private:
    struct Request {
        std::string path;
        std::size_t from = 0;
        bool ranged = false;
        std::string login;  // as it was sent, base64
    };
    void serve();
    void answer(int connection);
    void answer_page(int connection, const std::string& project);
    void answer_file(int connection, const Request& request, const std::string& name);
    std::optional<int> failure();
    bool is_closing(int connection) const;

    int listener_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    Files files_;
    IndexFaults faults_;
    std::vector<std::string> requests_;
    std::atomic<bool> closing_ = false;
    std::vector<std::thread> connections_;
    std::thread thread_;
};

// A wheel of these members, as bytes; made in `scratch`. A name that ends in "->" is a symbolic
// link to its content.
std::string make_wheel(const std::filesystem::path& scratch, const Files& members);

// The library of such a wheel, with the right hash and sizes. The file's name begins with the
// library's, dashes as underscores.
PinnedLibrary pin(const std::string& name, const std::string& wheel,
                  std::vector<std::string> members, std::uint64_t unpacked = 0);

}  // namespace interfuse::testing_tools
