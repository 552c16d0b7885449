// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typed values out of a recipe's tree, checked against the option table, every fault collected.
#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/recipe/interpolation.h"
#include "core/recipe/yaml_reader.h"
#include "core/runtime/error.h"

namespace interfuse {

struct IntegerRange {
    std::int64_t least = 1;
    std::int64_t most = std::numeric_limits<std::int64_t>::max();
};

class FieldReader {
  public:
    FieldReader(const YamlNode& root, const std::filesystem::path& folder,
                const YamlOrigin& origin);

    NodePath root() const { return {{&root_}, ""}; }
    const YamlOrigin& origin() const { return origin_; }

    void problem(const NodePath& where, const std::string& sentence);
    // What the person should know, among the notices().
    void notice(const NodePath& where, const std::string& sentence);
    // "The value of 'method.gate_k' is …; it must be: integer, >= 1."; words from the option table.
    void mistyped(const NodePath& value, std::string_view option);
    void throw_if_any() const { problems_.throw_if_any(); }

    // Every key of the section must be in the table; ignored ones are remembered. Unknown keys are
    // problems, or notices where `lenient`.
    void check_keys(const NodePath& map, std::string_view section, bool lenient = false);
    // A sentence for what check_keys came upon.
    std::vector<std::string> notices() const;

    // The resolved value of a key of the map; absent when the key is, or when resolving fails.
    std::optional<NodePath> value(const NodePath& map, std::string_view name);
    // The resolved values of a map or sequence, in order; those that fail are left out.
    std::vector<NodePath> children(const NodePath& container);
    // A mapping below `map`; absent also when it is null or something else (a problem).
    std::optional<NodePath> section(const NodePath& map, std::string_view option);

    // Each reads the key that `option` ends in, and leaves `to` when it is absent or at fault.
    void integer(const NodePath& map, std::string_view option, IntegerRange range,
                 std::int64_t& to);
    void integer(const NodePath& map, std::string_view option, IntegerRange range,
                 std::optional<std::int64_t>& to);
    void number(const NodePath& map, std::string_view option, std::optional<double>& to);
    void boolean(const NodePath& map, std::string_view option, bool& to);
    void text(const NodePath& map, std::string_view option, std::string& to);
    void path(const NodePath& map, std::string_view option,
              std::optional<std::filesystem::path>& to);

    static std::optional<double> as_number(const YamlNode& node);
    static std::optional<std::string> as_text(const YamlNode& node);
    // Absolute, from the recipe's folder, without "." parts or a slash at the end.
    std::optional<std::filesystem::path> as_path(const YamlNode& node) const;

  private:
    const YamlNode& root_;
    std::filesystem::path folder_;
    const YamlOrigin& origin_;
    Interpolator interpolator_;
    Problems problems_;
    std::vector<std::string> ignored_;
    std::vector<std::string> warnings_;

    void add(std::string sentence);
    void check_key(const NodePath& map, std::size_t index, std::string_view section, bool lenient);
    template <typename To, typename Parse>
    void read(const NodePath& map, std::string_view option, To& to, Parse&& parse);
};

}  // namespace interfuse
