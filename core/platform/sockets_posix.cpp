// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sockets.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

namespace interfuse::platform {
namespace {

class Socket {
  public:
    explicit Socket(int family) : handle_(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() {
        if (handle_ >= 0) ::close(handle_);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    int handle() const { return handle_; }
    int release() { return std::exchange(handle_, -1); }
    void set(int level, int option, int value) const {
        ::setsockopt(handle_, level, option, &value, sizeof value);
    }

  private:
    int handle_;
};

template <typename Address>
bool bound(const Socket& socket, const Address& address) {
    return socket.handle() >= 0 &&
           ::bind(socket.handle(), reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
               0;
}

int bind_ipv6(std::uint16_t port) {
    Socket socket(AF_INET6);
    socket.set(SOL_SOCKET, SO_REUSEADDR, 1);
    socket.set(IPPROTO_IPV6, IPV6_V6ONLY, 0);  // IPv4 as well
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(port);
    address.sin6_addr = in6addr_any;
    return bound(socket, address) ? socket.release() : -1;
}

int bind_ipv4(std::uint16_t port, bool loopback_only) {
    Socket socket(AF_INET);
    socket.set(SOL_SOCKET, SO_REUSEADDR, 1);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(loopback_only ? INADDR_LOOPBACK : INADDR_ANY);
    return bound(socket, address) ? socket.release() : -1;
}

// 0 when connected, else an errno.
int try_address(const addrinfo& address, std::chrono::milliseconds patience) {
    const Socket socket(address.ai_family);
    if (socket.handle() < 0) return errno;
    ::fcntl(socket.handle(), F_SETFL, O_NONBLOCK);
    if (::connect(socket.handle(), address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    pollfd waiting{.fd = socket.handle(), .events = POLLOUT, .revents = 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(patience.count()));
    if (ready < 0) return errno;
    if (ready == 0) return ETIMEDOUT;
    int reason = 0;
    socklen_t size = sizeof reason;
    ::getsockopt(socket.handle(), SOL_SOCKET, SO_ERROR, &reason, &size);
    return reason;
}

}  // namespace

int bind_port(std::uint16_t port, bool loopback_only, std::string& why) {
    int handle = loopback_only ? -1 : bind_ipv6(port);
    if (handle < 0) handle = bind_ipv4(port, loopback_only);
    if (handle < 0) why = std::strerror(errno);
    return handle;
}

std::string obstacle_at(const std::string& host, std::uint16_t port,
                        std::chrono::milliseconds patience) {
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int fault = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (fault != 0) return ::gai_strerror(fault);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    int reason = EADDRNOTAVAIL;
    for (const addrinfo* address = found; address != nullptr; address = address->ai_next) {
        reason = try_address(*address, patience);
        if (reason == 0) return {};
    }
    return std::strerror(reason);
}

}  // namespace interfuse::platform
