// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/key_store.h"

#include <c10/util/Exception.h>
#include <c10/util/Logging.h>

#include <cstdlib>
#include <thread>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#include <vector>

#include "core/runtime/rank_group.h"
#include "core/runtime/sockets.h"

namespace interfuse {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds between_attempts{200};
constexpr milliseconds longest_attempt{1'000};

std::vector<std::uint8_t> to_values(std::string_view bytes) {
    return {bytes.begin(), bytes.end()};
}

std::string to_bytes(const std::vector<std::uint8_t>& values) {
    return {values.begin(), values.end()};
}

// What the store's own code writes into the log about a lost connection, with stack traces, is said
// in a sentence here. TORCH_CPP_LOG_LEVEL brings it back.
void silence_store() {
    static const bool done = [] {
        if (std::getenv("TORCH_CPP_LOG_LEVEL") == nullptr) FLAGS_caffe2_log_level = c10::GLOG_FATAL;
        return true;
    }();
    static_cast<void>(done);
}

void wait_until_there(const StoreAddress& address, milliseconds patience,
                      const std::function<bool()>& keep_waiting) {
    const Clock::time_point deadline = Clock::now() + patience;
    for (;;) {
        const std::string obstacle =
            obstacle_at(address.host, address.port, std::min(patience, longest_attempt));
        if (obstacle.empty()) return;
        if (!keep_waiting() || Clock::now() >= deadline) {
            throw RanksEnded(
                "Nothing answers at " + address.text() + " (" + obstacle +
                "), where the ranks of this run meet: rank 0 is not there, or cannot be "
                "reached. Set MASTER_ADDR and MASTER_PORT to rank 0's machine and a free "
                "port of it, the same for all ranks.");
        }
        std::this_thread::sleep_for(between_attempts);
    }
}

}  // namespace

std::string StoreAddress::text() const {
    const bool ipv6 = host.find(':') != std::string::npos;
    return (ipv6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

struct KeyStore::Connection {
    Connection(const std::string& host, const c10d::TCPStoreOptions& options)
        : store(c10::make_intrusive<c10d::TCPStore>(host, options)) {}
    c10::intrusive_ptr<c10d::TCPStore> store;
};

template <typename Call>
auto KeyStore::ask(Call&& call) {
    try {
        return call(*connection_->store);
    } catch (const c10::Error& problem) {
        throw RanksEnded("The connection to the ranks' store at " + address_ +
                         " broke: rank 0 has ended, or the network failed (" +
                         problem.what_without_backtrace() + ").");
    }
}

KeyStore::KeyStore(const StoreAddress& address, const std::string& prefix, milliseconds patience,
                   const std::function<bool()>& keep_waiting)
    : address_(address.text()), prefix_(prefix) {
    silence_store();
    c10d::TCPStoreOptions options;
    options.port = address.port;
    options.isServer = address.serve;
    options.waitWorkers = false;
    options.timeout = patience;
    std::string host = address.host;
    if (address.serve) {
        options.masterListenFd = bind_port(address.port, is_loopback(address.host));
        host = "127.0.0.1";
    } else {
        wait_until_there(address, patience, keep_waiting);
    }
    try {
        connection_ = std::make_unique<Connection>(host, options);
    } catch (const c10::Error& problem) {
        throw RanksEnded("The ranks' store at " + address_ +
                         " cannot be opened: " + problem.what_without_backtrace() +
                         ". Set MASTER_PORT to a free port, the same for all ranks.");
    }
}

KeyStore::~KeyStore() = default;

void KeyStore::set(const std::string& key, std::string_view bytes) {
    ask([&](c10d::TCPStore& store) { store.set(prefix_ + key, to_values(bytes)); });
}

bool KeyStore::has(const std::string& key) {
    return ask([&](c10d::TCPStore& store) { return store.check({prefix_ + key}); });
}

std::string KeyStore::get(const std::string& key) {
    return ask([&](c10d::TCPStore& store) { return to_bytes(store.get(prefix_ + key)); });
}

void KeyStore::erase(const std::string& key) {
    ask([&](c10d::TCPStore& store) { store.deleteKey(prefix_ + key); });
}

std::int64_t KeyStore::add(const std::string& key, std::int64_t amount) {
    return ask([&](c10d::TCPStore& store) { return store.add(prefix_ + key, amount); });
}

std::string KeyStore::set_once(const std::string& key, std::string_view value) {
    return ask([&](c10d::TCPStore& store) {
        return to_bytes(
            store.compareSet(prefix_ + key, std::vector<std::uint8_t>(), to_values(value)));
    });
}

}  // namespace interfuse
