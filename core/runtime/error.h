// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a user can cause, and what a user can ask to stop. Anything else that goes wrong is a bug.
#pragma once

#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// The input is at fault. what() is one or more full sentences for a person, each naming the file,
// tensor or key and what to do. Caught at the edge: the command, the worker.
class Error : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// Thrown at a safe point after a stop was asked for. Nothing is left half-written.
class Cancelled : public std::exception {
  public:
    const char* what() const noexcept override { return "cancelled"; }
};

inline void throw_if_stopped(const std::stop_token& stop) {
    if (stop.stop_requested()) throw Cancelled();
}

// Whether an exception says that memory ran out: std::bad_alloc, or what LibTorch throws instead.
bool is_out_of_memory(const std::exception& error);

// Collects problems, so that everything that can be known at once is said at once.
class Problems {
  public:
    void add(std::string sentence);
    // Runs check(); an Error that it throws becomes one of the problems.
    template <typename Check>
    void collect(Check&& check) {
        try {
            check();
        } catch (const Error& error) {
            add(error.what());
        }
    }
    bool empty() const { return sentences_.empty(); }
    const std::vector<std::string>& sentences() const { return sentences_; }
    // Throws one Error with every sentence on a line of its own.
    void throw_if_any() const;

  private:
    std::vector<std::string> sentences_;
};

}  // namespace interfuse
