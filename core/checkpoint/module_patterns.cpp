// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/module_patterns.h"

#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <utility>
#include <vector>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

// Bounds for expressions that nobody vouches for. ICU counts the time in steps of about a
// millisecond, and would else go on for as long as an expression asks.
constexpr std::size_t longest_pattern = 500;
constexpr std::size_t most_patterns = 1'000;
constexpr std::int32_t longest_match = 100;
constexpr std::int32_t largest_stack = 1'000'000;  // bytes

}  // namespace

struct ModulePatterns::Entry {
    std::string pattern;
    std::string what;
    double number;
    std::unique_ptr<icu::RegexPattern> compiled;
};

struct ModulePatterns::State {
    std::vector<Entry> entries;
};

ModulePatterns::ModulePatterns() : state_(std::make_unique<State>()) {}
ModulePatterns::~ModulePatterns() = default;
ModulePatterns::ModulePatterns(ModulePatterns&&) noexcept = default;
ModulePatterns& ModulePatterns::operator=(ModulePatterns&&) noexcept = default;

void ModulePatterns::add(const std::string& pattern, double number, const std::string& what) {
    if (state_->entries.size() == most_patterns) {
        throw Error(what + " has more than " + std::to_string(most_patterns) +
                    " patterns for modules.");
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    std::unique_ptr<icu::RegexPattern> compiled;
    if (pattern.size() <= longest_pattern) {
        compiled.reset(icu::RegexPattern::compile(
            icu::UnicodeString::fromUTF8("(.*\\.)?(" + pattern + ")$"), 0, place, status));
    }
    if (compiled == nullptr || U_FAILURE(status)) {
        throw Error(what + " has the pattern " + shown_name(pattern) +
                    " for modules, which cannot be read as a regular expression.");
    }
    state_->entries.push_back({pattern, what, number, std::move(compiled)});
}

std::optional<double> ModulePatterns::find(std::string_view module) const {
    const icu::UnicodeString name = icu::UnicodeString::fromUTF8(
        icu::StringPiece(module.data(), static_cast<std::int32_t>(module.size())));
    for (const Entry& entry : state_->entries) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::RegexMatcher> matcher(entry.compiled->matcher(name, status));
        if (U_SUCCESS(status)) {
            matcher->setTimeLimit(longest_match, status);
            matcher->setStackLimit(largest_stack, status);
        }
        const bool matches = U_SUCCESS(status) && matcher->lookingAt(status) != 0;
        if (U_FAILURE(status)) {
            throw Error(entry.what + " has the pattern " + shown_name(entry.pattern) +
                        " for modules, which takes too long to match. Use a simpler one.");
        }
        if (matches) return entry.number;
    }
    return std::nullopt;
}

}  // namespace interfuse
