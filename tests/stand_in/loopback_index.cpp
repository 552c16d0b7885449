// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stand_in/loopback_index.h"

#include <archive.h>
#include <archive_entry.h>
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace interfuse::testing_tools {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t block_size = 64U << 10U;

bool send_all(int connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (done <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return true;
}

std::string head(const std::string& status, const std::string& type, std::size_t length,
                 const std::string& more = {}) {
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
           "\r\nContent-Length: " + std::to_string(length) + "\r\nConnection: close\r\n" + more +
           "\r\n";
}

std::string project_of(const std::string& file) {
    std::string name = file.substr(0, file.find('-'));
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

}  // namespace

LoopbackIndex::LoopbackIndex(Files files, IndexFaults faults)
    : files_(std::move(files)), faults_(std::move(faults)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof place;
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&place), length) != 0 ||
        ::listen(listener_, 16) != 0 ||
        ::getsockname(listener_, reinterpret_cast<sockaddr*>(&place), &length) != 0) {
        throw std::runtime_error("the loopback interface cannot be listened on");
    }
    port_ = ntohs(place.sin_port);
    thread_ = std::thread([this] { serve(); });
}

LoopbackIndex::~LoopbackIndex() {
    closing_ = true;
    thread_.join();
    for (std::thread& connection : connections_)
        connection.join();
    ::close(listener_);
}

std::string LoopbackIndex::address(const std::string& login) const {
    return "http://" + (login.empty() ? "" : login + "@") + "127.0.0.1:" + std::to_string(port_) +
           "/simple";
}

std::vector<std::string> LoopbackIndex::file_requests() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> found;
    for (const std::string& request : requests_) {
        if (request.starts_with("GET /files/")) found.push_back(request);
    }
    return found;
}

std::size_t LoopbackIndex::requests() const {
    const std::lock_guard lock(mutex_);
    return requests_.size();
}

void LoopbackIndex::change(const std::string& name, std::string content) {
    const std::lock_guard lock(mutex_);
    files_[name] = std::move(content);
}

void LoopbackIndex::set_faults(IndexFaults faults) {
    const std::lock_guard lock(mutex_);
    faults_ = std::move(faults);
}

void LoopbackIndex::serve() {
    while (!closing_) {
        pollfd look{listener_, POLLIN, 0};
        if (::poll(&look, 1, 20) <= 0) continue;
        const int connection = ::accept(listener_, nullptr, nullptr);
        if (connection < 0) continue;
        connections_.emplace_back([this, connection] {
            answer(connection);
            ::close(connection);
        });
    }
}

bool LoopbackIndex::is_closing(int connection) const {
    pollfd look{connection, POLLIN, 0};
    char byte = 0;
    const bool hung_up =
        ::poll(&look, 1, 0) > 0 && ::recv(connection, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
    return closing_ || hung_up;
}

std::optional<int> LoopbackIndex::failure() {
    const std::lock_guard lock(mutex_);
    if (faults_.failures.empty()) return std::nullopt;
    const int status = faults_.failures.front();
    faults_.failures.pop_front();
    return status;
}

void LoopbackIndex::answer(int connection) {
    std::string text;
    while (text.find("\r\n\r\n") == std::string::npos) {
        pollfd look{connection, POLLIN, 0};
        if (closing_) return;
        if (::poll(&look, 1, 20) <= 0) continue;
        char block[4096];
        const ssize_t got = ::recv(connection, block, sizeof block, 0);
        if (got <= 0) return;
        text.append(block, static_cast<std::size_t>(got));
    }
    Request request;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.starts_with("GET ")) request.path = line.substr(4, line.find(' ', 4) - 4);
        if (line.starts_with("Authorization: Basic ")) request.login = line.substr(21);
        if (line.starts_with("Range: bytes=")) {
            request.ranged = true;
            request.from = std::stoul(line.substr(13));
        }
    }
    std::string login;
    bool redirects = false;
    {
        const std::lock_guard lock(mutex_);
        requests_.push_back("GET " + request.path +
                            (request.ranged ? " from " + std::to_string(request.from) : ""));
        login = faults_.login;
        redirects = faults_.redirects;
    }
    if (!login.empty() && QByteArray::fromBase64(request.login.c_str()).toStdString() != login) {
        send_all(connection, head("403 Forbidden", "text/plain", 0));
        return;
    }
    if (const auto status = failure()) {
        send_all(connection, head(std::to_string(*status) + " Out of order", "text/plain", 0));
        return;
    }
    if (request.path.starts_with("/simple/")) {
        answer_page(connection, request.path.substr(8, request.path.size() - 9));
        return;
    }
    for (const auto& [from, to] : {std::pair("/files/", "/moved/"), {"/moved/", "/store/"}}) {
        if (!redirects || !request.path.starts_with(from)) continue;
        const std::string target = to + request.path.substr(7);
        send_all(connection, head("302 Found", "text/plain", 0, "Location: " + target + "\r\n"));
        return;
    }
    answer_file(connection, request, request.path.substr(7));
}

void LoopbackIndex::answer_page(int connection, const std::string& project) {
    std::vector<std::string> names;
    IndexFaults faults;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [name, content] : files_) {
            if (project_of(name) == project) names.push_back(name);
        }
        faults = faults_;
    }
    if (names.empty()) {
        send_all(connection, head("404 Not Found", "text/plain", 0));
        return;
    }
    std::string page;
    std::string type;
    if (faults.html || faults.base) {
        type = "text/html; charset=utf-8";
        page = "<!DOCTYPE html><html><head><title>Links</title>";
        if (faults.base) page += "<base href=\"/files/\">";
        page += "</head><body>\n";
        for (const std::string& name : names) {
            const std::string link = faults.base ? name : "../../files/" + name;
            page += "<a data-requires-python=\"&gt;=3.9\" href=\"" + link + "#sha256=00&amp;x\">" +
                    name + "</a><br/>\n";
        }
        page += "</body></html>";
    } else {
        type = "application/vnd.pypi.simple.v1+json";
        page = "{\"meta\": {\"api-version\": \"1.0\"}, \"name\": \"" + project + "\", \"files\": [";
        for (const std::string& name : names) {
            if (!page.ends_with('[')) page += ", ";
            page += "{\"filename\": \"" + name + "\", \"url\": \"/files/" + name +
                    "\", \"hashes\": {}}";
        }
        page += "]}";
    }
    send_all(connection, head("200 OK", type, page.size()) + page);
}

void LoopbackIndex::answer_file(int connection, const Request& request, const std::string& name) {
    std::string content;
    IndexFaults faults;
    std::size_t most = std::string::npos;
    {
        const std::lock_guard lock(mutex_);
        const auto found = files_.find(name);
        if (found == files_.end()) {
            send_all(connection, head("404 Not Found", "text/plain", 0));
            return;
        }
        content = found->second;
        faults = faults_;
        if (!faults_.cut.empty()) {
            most = faults_.cut.front();
            faults_.cut.pop_front();
        }
    }
    std::string status = "200 OK";
    std::string range;
    if (request.ranged && faults.ranges) {
        if (request.from >= content.size()) {
            send_all(connection, head("416 Range Not Satisfiable", "text/plain", 0));
            return;
        }
        status = "206 Partial Content";
        range = "Content-Range: bytes " + std::to_string(request.from) + "-" +
                std::to_string(content.size() - 1) + "/" + std::to_string(content.size()) + "\r\n";
        content.erase(0, request.from);
    }
    if (!send_all(connection, head(status, "application/zip", content.size(), range))) return;
    for (std::size_t at = 0; at < content.size();) {
        std::size_t length = std::min(block_size, content.size() - at);
        length = std::min(length, most - std::min(most, at));
        if (faults.stall_at)
            length = std::min(length, *faults.stall_at - std::min(*faults.stall_at, at));
        if (length == 0) {
            if (at >= most) {
                // Not before the client has begun to read: Qt would ask again by itself.
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
                return;
            }
            while (!is_closing(connection))
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            return;
        }
        if (!send_all(connection, std::string_view(content).substr(at, length))) return;
        at += length;
        if (faults.pause > 0) std::this_thread::sleep_for(std::chrono::milliseconds(faults.pause));
    }
}

std::string make_wheel(const fs::path& scratch, const Files& members) {
    const fs::path file = scratch / "made.whl";
    fs::create_directories(scratch);
    archive* wheel = archive_write_new();
    archive_entry* entry = archive_entry_new();
    bool good = archive_write_set_format_zip(wheel) == ARCHIVE_OK &&
                archive_write_open_filename(wheel, file.c_str()) == ARCHIVE_OK;
    for (const auto& [given, content] : members) {
        const bool links = given.ends_with("->");
        archive_entry_clear(entry);
        archive_entry_set_pathname(entry, given.substr(0, given.size() - (links ? 2 : 0)).c_str());
        archive_entry_set_filetype(entry, links ? AE_IFLNK : AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        if (links) archive_entry_set_symlink(entry, content.c_str());
        const std::size_t size = links ? 0 : content.size();
        archive_entry_set_size(entry, static_cast<la_int64_t>(size));
        good = good && archive_write_header(wheel, entry) == ARCHIVE_OK &&
               archive_write_data(wheel, content.data(), size) == static_cast<la_ssize_t>(size);
    }
    archive_entry_free(entry);
    good = archive_write_close(wheel) == ARCHIVE_OK && good;
    archive_write_free(wheel);
    if (!good) throw std::runtime_error("no wheel can be made");
    std::ifstream stream(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    stream.close();
    fs::remove(file);
    return bytes;
}

PinnedLibrary pin(const std::string& name, const std::string& wheel,
                  std::vector<std::string> members, std::uint64_t unpacked) {
    PinnedLibrary library;
    library.name = name;
    library.version = "1.0";
    std::string file = name;
    std::replace(file.begin(), file.end(), '-', '_');
    library.file = file + "-1.0-py3-none-any.whl";
    library.sha256 =
        QCryptographicHash::hash(QByteArray::fromStdString(wheel), QCryptographicHash::Sha256)
            .toHex()
            .toStdString();
    library.size = wheel.size();
    library.unpacked = unpacked > 0 ? unpacked : wheel.size();
    library.members = std::move(members);
    return library;
}

}  // namespace interfuse::testing_tools
