// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and bytes that several programs share: a connection to LibTorch's c10d::TCPStore.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace interfuse {

struct StoreAddress {
    std::string host;
    std::uint16_t port = 0;
    bool serve = false;  // this program holds the store; else it is there, or will be

    std::string text() const;  // "node7:29500"
};

// Every call may throw RanksEnded: the connection broke. None may be used from two threads at once.
class KeyStore {
  public:
    // Waits for the store no longer than `patience`, and only as long as keep_waiting() is true;
    // throws RanksEnded with the reason when it has not come. All keys get the prefix.
    KeyStore(const StoreAddress& address, const std::string& prefix,
             std::chrono::milliseconds patience, const std::function<bool()>& keep_waiting);
    ~KeyStore();
    KeyStore(const KeyStore&) = delete;
    KeyStore& operator=(const KeyStore&) = delete;

    static constexpr std::size_t largest_value = 4'000'000;  // the store takes 8 MiB

    void set(const std::string& key, std::string_view bytes);
    bool has(const std::string& key);
    std::string get(const std::string& key);  // which must be there
    void erase(const std::string& key);
    // Adds to a counter, which begins with 0, and returns its value.
    std::int64_t add(const std::string& key, std::int64_t amount);
    // Sets the value unless there is one; returns the one that is there.
    std::string set_once(const std::string& key, std::string_view value);

  private:
    struct Connection;
    template <typename Call>
    auto ask(Call&& call);

    std::string address_;
    std::string prefix_;
    std::unique_ptr<Connection> connection_;
};

}  // namespace interfuse
