// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for modules by regular expressions over their names: PEFT's rank_pattern and
// alpha_pattern (get_pattern_key in peft/utils/other.py).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace interfuse {

class ModulePatterns {
  public:
    ModulePatterns();
    ~ModulePatterns();
    ModulePatterns(ModulePatterns&&) noexcept;
    ModulePatterns& operator=(ModulePatterns&&) noexcept;

    // `what` begins the sentence of an Error about an expression that does not compile: "The file
    // '…/adapter_config.json'".
    void add(const std::string& pattern, double number, const std::string& what);
    // That of the first expression, in the order of adding, that matches the whole name or all that
    // follows one of its dots. Throws Error for an expression that takes too long.
    std::optional<double> find(std::string_view module) const;

  private:
    struct Entry;
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interfuse
