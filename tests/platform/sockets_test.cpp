// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sockets.h"

#include <gtest/gtest.h>

#include "core/platform/process.h"

#ifdef _WIN32
#include "core/platform/windows_api.h"

#include <winsock2.h>
#else
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace interfuse::platform {
namespace {

using std::chrono::milliseconds;

void close_socket(int handle) {
#ifdef _WIN32
    ::closesocket(static_cast<SOCKET>(handle));
#else
    ::close(handle);
#endif
}

// A port that was free a moment ago.
std::uint16_t free_port(bool loopback_only, int& handle) {
    auto port = static_cast<std::uint16_t>(20'000 + process_id() * 7 % 20'000);
    std::string why;
    for (int attempt = 0; attempt < 200; ++attempt, ++port) {
        handle = bind_port(port, loopback_only, why);
        if (handle >= 0) return port;
    }
    ADD_FAILURE() << why;
    return 0;
}

TEST(Sockets, MeetOnAPort) {
    for (const bool loopback_only : {true, false}) {
        int handle = -1;
        const std::uint16_t port = free_port(loopback_only, handle);
        ASSERT_EQ(::listen(handle, 1), 0);
        EXPECT_EQ(obstacle_at("127.0.0.1", port, milliseconds(2000)), "");
        // Now that somebody listens nobody else may.
        std::string why;
        EXPECT_LT(bind_port(port, loopback_only, why), 0);
        EXPECT_FALSE(why.empty());
        close_socket(handle);
    }
}

TEST(Sockets, SayWhatIsInTheWay) {
    int handle = -1;
    const std::uint16_t port = free_port(/*loopback_only=*/true, handle);
    close_socket(handle);
    EXPECT_NE(obstacle_at("127.0.0.1", port, milliseconds(2000)), "");
    EXPECT_NE(obstacle_at("no.such.host.invalid", port, milliseconds(500)), "");
}

}  // namespace
}  // namespace interfuse::platform
