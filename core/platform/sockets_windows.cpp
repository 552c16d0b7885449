// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sockets.h"

#include <memory>
#include <utility>

#include "core/platform/reasons.h"
#include "core/platform/windows_api.h"

// After windows.h, whose macros they would bring with them.
#include <winsock2.h>
#include <ws2tcpip.h>

namespace interfuse::platform {
namespace {

// Winsock is asked for once and stays: LibTorch's store uses it as well.
void start_sockets() {
    static const int started = [] {
        WSADATA data{};
        return ::WSAStartup(MAKEWORD(2, 2), &data);
    }();
    static_cast<void>(started);
}

std::string reason_of(int error) {
    return reason_text({error, std::system_category()});
}

class Socket {
  public:
    explicit Socket(int family)
        : handle_(::WSASocketW(family, SOCK_STREAM, IPPROTO_TCP, nullptr, 0,
                               WSA_FLAG_OVERLAPPED | WSA_FLAG_NO_HANDLE_INHERIT)) {}
    ~Socket() {
        if (handle_ != INVALID_SOCKET) ::closesocket(handle_);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    SOCKET handle() const { return handle_; }
    // The system's handles have 32 bits that count.
    int release() { return static_cast<int>(std::exchange(handle_, INVALID_SOCKET)); }
    void set(int level, int option, int value) const {
        ::setsockopt(handle_, level, option, reinterpret_cast<const char*>(&value), sizeof value);
    }

  private:
    SOCKET handle_;
};

template <typename Address>
bool bound(const Socket& socket, const Address& address) {
    return socket.handle() != INVALID_SOCKET &&
           ::bind(socket.handle(), reinterpret_cast<const sockaddr*>(&address), sizeof address) ==
               0;
}

// SO_REUSEADDR would let two programs have one port here; a closed one is free at once without it.
int bind_ipv6(std::uint16_t port) {
    Socket socket(AF_INET6);
    socket.set(SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
    socket.set(IPPROTO_IPV6, IPV6_V6ONLY, 0);  // IPv4 as well
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = ::htons(port);
    return bound(socket, address) ? socket.release() : -1;
}

int bind_ipv4(std::uint16_t port, bool loopback_only) {
    Socket socket(AF_INET);
    socket.set(SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = ::htons(port);
    address.sin_addr.s_addr = ::htonl(loopback_only ? INADDR_LOOPBACK : INADDR_ANY);
    return bound(socket, address) ? socket.release() : -1;
}

// 0 when connected, else one of Winsock's errors.
int try_address(const addrinfo& address, std::chrono::milliseconds patience) {
    const Socket socket(address.ai_family);
    if (socket.handle() == INVALID_SOCKET) return ::WSAGetLastError();
    u_long not_blocking = 1;
    ::ioctlsocket(socket.handle(), static_cast<long>(FIONBIO), &not_blocking);
    if (::connect(socket.handle(), address.ai_addr, static_cast<int>(address.ai_addrlen)) == 0)
        return 0;
    if (::WSAGetLastError() != WSAEWOULDBLOCK) return ::WSAGetLastError();
    // Not WSAPoll, which says nothing of a refusal in older systems.
    fd_set ready;
    fd_set refused;
    FD_ZERO(&ready);
    FD_ZERO(&refused);
    FD_SET(socket.handle(), &ready);
    FD_SET(socket.handle(), &refused);
    const auto milliseconds = static_cast<long>(patience.count());
    timeval wait{milliseconds / 1000, milliseconds % 1000 * 1000};
    const int count = ::select(0, nullptr, &ready, &refused, &wait);
    if (count < 0) return ::WSAGetLastError();
    if (count == 0) return WSAETIMEDOUT;
    int reason = 0;
    int size = sizeof reason;
    ::getsockopt(socket.handle(), SOL_SOCKET, SO_ERROR, reinterpret_cast<char*>(&reason), &size);
    return reason;
}

}  // namespace

int bind_port(std::uint16_t port, bool loopback_only, std::string& why) {
    start_sockets();
    int handle = loopback_only ? -1 : bind_ipv6(port);
    if (handle < 0) handle = bind_ipv4(port, loopback_only);
    if (handle < 0) why = reason_of(::WSAGetLastError());
    return handle;
}

std::string obstacle_at(const std::string& host, std::uint16_t port,
                        std::chrono::milliseconds patience) {
    start_sockets();
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const int fault = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
    if (fault != 0) return reason_of(fault);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    int reason = WSAEADDRNOTAVAIL;
    for (const addrinfo* address = found; address != nullptr; address = address->ai_next) {
        reason = try_address(*address, patience);
        if (reason == 0) return {};
    }
    return reason_of(reason);
}

}  // namespace interfuse::platform
