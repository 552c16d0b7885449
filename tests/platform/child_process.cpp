// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/child_process.h"

#include <filesystem>
#include <stdexcept>

#include "core/platform/dynamic_library.h"
#include "core/platform/paths.h"

#ifdef _WIN32
#include "core/platform/windows_api.h"
#else
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#endif

namespace interfuse::platform {
namespace {

std::filesystem::path probe() {
    static const char here = 0;
    return library_of(&here).parent_path() / INTERFUSE_PLATFORM_PROBE;
}

}  // namespace

std::string ChildProcess::line() {
    std::string text;
    for (char byte = 0; next_byte(byte) && byte != '\n';) {
        if (byte != '\r') text += byte;
    }
    return text;
}

#ifdef _WIN32

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const Variables& variables) {
    for (const auto& [name, value] : variables)
        ::SetEnvironmentVariableW(wide(name).c_str(), wide(value).c_str());
    SECURITY_ATTRIBUTES inherited{sizeof(SECURITY_ATTRIBUTES), nullptr, TRUE};
    HANDLE written = nullptr;
    ::CreatePipe(&output_, &written, &inherited, 0);
    ::SetHandleInformation(output_, HANDLE_FLAG_INHERIT, 0);
    HANDLE read = nullptr;
    ::CreatePipe(&read, &input_, &inherited, 0);
    ::SetHandleInformation(input_, HANDLE_FLAG_INHERIT, 0);
    std::wstring line = L'"' + probe().native() + L'"';
    for (const std::string& argument : arguments)
        line += L" \"" + wide(argument) + L'"';
    STARTUPINFOW start{};
    start.cb = sizeof start;
    start.dwFlags = STARTF_USESTDHANDLES | STARTF_USESHOWWINDOW;
    start.wShowWindow = SW_HIDE;
    start.hStdInput = read;
    start.hStdOutput = written;
    start.hStdError = written;
    PROCESS_INFORMATION made{};
    const BOOL done = ::CreateProcessW(nullptr, line.data(), nullptr, nullptr, TRUE,
                                       CREATE_NEW_CONSOLE, nullptr, nullptr, &start, &made);
    ::CloseHandle(written);
    ::CloseHandle(read);
    if (done == 0) throw std::runtime_error("the probe cannot be started");
    ::CloseHandle(made.hThread);
    process_ = made.hProcess;
}

ChildProcess::~ChildProcess() {
    ::TerminateProcess(process_, 99);
    ::CloseHandle(process_);
    ::CloseHandle(output_);
    ::CloseHandle(input_);
}

bool ChildProcess::next_byte(char& byte) {
    DWORD got = 0;
    return ::ReadFile(output_, &byte, 1, &got, nullptr) != 0 && got == 1;
}

void ChildProcess::interrupt() {
    DWORD done = 0;
    ::WriteFile(input_, "\n", 1, &done, nullptr);
}

int ChildProcess::wait() {
    constexpr DWORD patience = 30'000;
    if (::WaitForSingleObject(process_, patience) != WAIT_OBJECT_0) return -1;
    DWORD code = 0;
    ::GetExitCodeProcess(process_, &code);
    return static_cast<int>(code);
}

#else

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const Variables& variables) {
    const std::string program = probe().string();
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("there is no pipe");
    process_ = ::fork();
    if (process_ == 0) {
        for (const auto& [name, value] : variables)
            ::setenv(name.c_str(), value.c_str(), 1);
        ::dup2(ends[1], STDOUT_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execv(words[0], words.data());
        ::_exit(98);
    }
    ::close(ends[1]);
    output_ = ends[0];
}

ChildProcess::~ChildProcess() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
    ::close(output_);
}

bool ChildProcess::next_byte(char& byte) {
    return ::read(output_, &byte, 1) == 1;
}

void ChildProcess::interrupt() {
    ::kill(process_, SIGINT);
}

int ChildProcess::wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#endif

}  // namespace interfuse::platform
