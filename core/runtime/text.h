// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for sentences that people read.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse {

// A path as people read it: UTF-8, in single quotes.
std::string quoted(const std::filesystem::path& path);
std::string quoted(std::string_view text);
// Exact matches, so that std::quoted is never chosen for an argument of namespace std.
std::string quoted(const std::string& text);
std::string quoted(std::string& text);
std::string quoted(const char* text);

// "350 MB", "1.40 GB": decimal units, as disk sizes are given.
std::string human_bytes(std::uint64_t bytes);

// "30 seconds", "0.5 seconds", "1 second"
std::string seconds_text(std::chrono::milliseconds duration);

// "[768, 3072]"
std::string shape_text(std::span<const std::int64_t> shape);

// "mnist, svhn and gtsrb"
std::string joined(const std::vector<std::string>& words);

// The candidate with the smallest edit distance to `word`, or "" when none is near enough to help.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "3.2e-05": what an error is told with.
std::string short_number(double value);

// The shortest decimal form that reads back to the same double ("0.1", "1e-05").
std::string shortest(double value);

}  // namespace interfuse
