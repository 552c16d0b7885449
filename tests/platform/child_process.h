// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A second process for the tests: the probe with a command, its output, its interrupts.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace interfuse::platform {

class ChildProcess {
  public:
    using Variables = std::vector<std::pair<std::string, std::string>>;  // UTF-8

    // Starts the probe. The variables are added to this process's own.
    explicit ChildProcess(const std::vector<std::string>& arguments,
                          const Variables& variables = {});
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // The next line of its output, without the end of the line; "" at the end.
    std::string line();
    // As the person at the terminal does. Windows tells only a whole console: there the probe has
    // one of its own, and interrupts itself when it reads this.
    void interrupt();
    // Its exit code, once it has ended.
    int wait();

  private:
    bool next_byte(char& byte);

#ifdef _WIN32
    void* process_ = nullptr;
    void* output_ = nullptr;
    void* input_ = nullptr;
#else
    int process_ = -1;
    int output_ = -1;
#endif
};

}  // namespace interfuse::platform
