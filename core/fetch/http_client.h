// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP with a proxy, certificates, and credentials that go to their own host alone. One request at
// a time, on the thread that calls, which needs a QCoreApplication in the program but no event loop
// of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <stop_token>
#include <string>

#include "core/fetch/http_settings.h"

namespace interfuse {

// A request that came to nothing. what() is a clause: "the server answered 404 Not Found".
class HttpProblem : public std::runtime_error {
  public:
    HttpProblem(const std::string& clause, bool passing, int status = 0, int retry_after = 0,
                std::string code = {})
        : std::runtime_error(clause),
          passing_(passing),
          status_(status),
          retry_after_(retry_after),
          code_(std::move(code)) {}
    bool is_passing() const { return passing_; }  // the same request may do better later
    int status() const { return status_; }        // of HTTP; 0 where no answer came
    // Seconds that the server asks to wait for (Retry-After); 0 where it does not.
    int retry_after() const { return retry_after_; }
    const std::string& code() const { return code_; }  // the hub's X-Error-Code, or ""

  private:
    bool passing_;
    int status_;
    int retry_after_;
    std::string code_;
};

struct HttpRequest {
    std::string address;
    std::string accept{};    // media types; "" for any
    std::uint64_t from = 0;  // leave out the bytes before this one (Range)
    // With `from`: of the file that the bytes before it are of. The whole comes if it is another
    // one by now (If-Range). "" for no such condition.
    std::string etag{};
};

struct HttpAnswer {
    int status = 0;
    std::string address;       // after redirections
    std::string content_type;  // in lower case
    // First byte of the part that follows; 0 for the whole.
    std::uint64_t from = 0;
    std::optional<std::uint64_t> total;  // bytes of the whole, where a part tells
    std::string etag;                    // as it came, with its quotes; a strong one or ""
    std::string next;                    // address of the page after this one (Link), or ""
};

class HttpClient {
  public:
    explicit HttpClient(HttpSettings settings);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    const HttpSettings& settings() const;

    // From now on requests to this address's host and port bear the token, and no others.
    void authorize(const std::string& address, const std::string& token);

    // Calls begin() when an answer of 200 or 206 begins, then data() as it comes, and returns at
    // its end. Throws HttpProblem for any other answer and for a connection that fails, breaks off
    // or stays silent; Cancelled; and what begin() and data() throw.
    void get(const HttpRequest& request, const std::function<void(const HttpAnswer&)>& begin,
             const std::function<void(std::span<const std::byte>)>& data,
             const std::stop_token& stop);

  private:
    struct Network;
    std::unique_ptr<Network> network_;
};

// The address as it may be shown: without name, password and fragment.
std::string without_credentials(const std::string& address);

}  // namespace interfuse
