// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/config_fields.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

struct ActivationName {
    const char* name;
    Activation activation;
};
// The first name of an activation is the one written. gelu_new, gelu_fast and gelu_pytorch_tanh
// spell the same function.
constexpr std::array<ActivationName, 5> activation_names{{
    {"quick_gelu", Activation::quick_gelu},
    {"gelu", Activation::gelu},
    {"gelu_pytorch_tanh", Activation::gelu_tanh},
    {"gelu_new", Activation::gelu_tanh},
    {"gelu_fast", Activation::gelu_tanh},
}};

std::string shown_value(const json& value) {
    return shown_name(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace

std::string activation_name(Activation activation) {
    for (const ActivationName& row : activation_names) {
        if (row.activation == activation) return row.name;
    }
    return "?";
}

void ConfigFields::read_whole(const char* key, std::int64_t least, std::int64_t most,
                              std::int64_t& value) const {
    const auto found = object_.find(key);
    if (found == object_.end()) return;
    // Numbers beyond 64 bits arrive as floats, those beyond 63 as unsigned.
    const bool fits = found->is_number_integer() &&
                      (!found->is_number_unsigned() ||
                       found->get<std::uint64_t>() <= static_cast<std::uint64_t>(most));
    const std::int64_t read = fits ? found->get<std::int64_t>() : least - 1;
    if (read < least || read > most) {
        problems_.add(what_ + " has " + key + " " + shown_value(*found) +
                      "; it must be a whole number from " + std::to_string(least) + " to " +
                      std::to_string(most) + ".");
        return;
    }
    value = read;
}

void ConfigFields::read_activation(Activation& value) const {
    const auto found = object_.find("hidden_act");
    if (found == object_.end()) return;
    std::vector<std::string> names;
    for (const ActivationName& row : activation_names) {
        if (found->is_string() && found->get_ref<const std::string&>() == row.name) {
            value = row.activation;
            return;
        }
        names.emplace_back(row.name);
    }
    problems_.add(what_ + " has hidden_act " +
                  (found->is_string() ? shown_name(found->get_ref<const std::string&>())
                                      : shown_value(*found)) +
                  "; known are " + joined(names) + ".");
}

void ConfigFields::read_epsilon(double& value) const {
    const auto found = object_.find("layer_norm_eps");
    if (found == object_.end()) return;
    const double read = found->is_number() ? found->get<double>() : 0.0;
    if (!(read > 0.0 && read <= 1.0)) {
        problems_.add(what_ + " has a layer_norm_eps that is not a number above 0 and at most 1.");
        return;
    }
    value = read;
}

void ConfigFields::check_heads(std::int64_t hidden_size, std::int64_t heads) const {
    if (hidden_size % heads == 0) return;
    problems_.add(what_ + " has hidden_size " + std::to_string(hidden_size) + ", which its " +
                  std::to_string(heads) + " attention heads do not divide.");
}

bool has_architecture(const json& root, std::string_view name) {
    const auto found = root.find("architectures");
    if (found == root.end() || !found->is_array()) return false;
    return std::any_of(found->begin(), found->end(), [&](const json& entry) {
        return entry.is_string() && entry.get_ref<const std::string&>() == name;
    });
}

}  // namespace interfuse
