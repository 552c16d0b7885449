// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/adapter_config.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::ordered_json;

constexpr double largest_rank = 65'536;
constexpr double largest_alpha = 1e9;

// Most only say where the adapter came from and what was trained; the tensors tell what there is.
constexpr std::array<std::string_view, 29> known_keys{"alpha_pattern",
                                                      "auto_mapping",
                                                      "base_model_name_or_path",
                                                      "bias",
                                                      "corda_config",
                                                      "eva_config",
                                                      "ensure_weight_tying",
                                                      "exclude_modules",
                                                      "fan_in_fan_out",
                                                      "inference_mode",
                                                      "init_lora_weights",
                                                      "layers_pattern",
                                                      "layers_to_transform",
                                                      "loftq_config",
                                                      "lora_alpha",
                                                      "lora_dropout",
                                                      "lora_ga_config",
                                                      "megatron_core",
                                                      "modules_to_save",
                                                      "peft_type",
                                                      "peft_version",
                                                      "qalora_group_size",
                                                      "r",
                                                      "rank_pattern",
                                                      "revision",
                                                      "runtime_config",
                                                      "target_modules",
                                                      "task_type",
                                                      "use_rslora"};

struct RefusedKey {
    std::string_view key, kind;
};
constexpr std::array<RefusedKey, 13> refused_keys{{
    {"use_dora", "DoRA, which scales the columns of the weights as well"},
    {"use_qalora", "QALoRA, for quantised models"},
    {"use_bdlora", "LoRA with factors in diagonal blocks"},
    {"lora_bias", "LoRA with a bias of its own"},
    {"layer_replication", "LoRA over layers that it repeats"},
    {"target_parameters", "LoRA over bare parameters"},
    {"trainable_token_indices", "LoRA with tokens trained beside it"},
    {"alora_invocation_tokens", "activated LoRA"},
    {"arrow_config", "Arrow, a router over adapters"},
    {"kasa_config", "KaSA, which changes the pretrained weights"},
    {"velora_config", "VeLoRA"},
    {"monteclora_config", "MonteCLoRA"},
    {"megatron_config", "LoRA for Megatron's parallel layers"},
}};

constexpr std::string_view merge_advice =
    " Merge it into its model in Python (merge_and_unload() of PEFT) and save that with "
    "save_pretrained.";

// Initialisations that leave the pretrained weights as they are.
constexpr std::array<std::string_view, 4> plain_starts{"gaussian", "eva", "orthogonal", "mica"};

bool is_set(const ordered_json& value) {
    return !(value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
             (value.is_structured() && value.empty()) ||
             (value.is_string() && value.get_ref<const std::string&>().empty()));
}

std::string shown(const ordered_json& value) {
    return shown_name(value.is_string()
                          ? value.get<std::string>()
                          : value.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

template <std::size_t count>
bool contains(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Reader {
  public:
    Reader(const ordered_json& root, std::string what) : root_(root), what_(std::move(what)) {}

    AdapterConfig read() {
        check_type();
        check_keys();
        check_start();
        check_bias();
        AdapterConfig config;
        config.rank = static_cast<std::int64_t>(number("r", 8, is_rank, rank_words));
        config.alpha = number("lora_alpha", 8, is_alpha, alpha_words);
        config.rank_stabilised = truth("use_rslora");
        read_patterns("rank_pattern", is_rank, rank_words, config.rank_pattern);
        read_patterns("alpha_pattern", is_alpha, alpha_words, config.alpha_pattern);
        if (truth("fan_in_fan_out")) {
            config.notices.push_back(what_ +
                                     " says fan_in_fan_out, which PEFT leaves aside for the layers "
                                     "of CLIP; so does Interfuse.");
        }
        problems_.throw_if_any();
        return config;
    }

  private:
    static constexpr const char* rank_words = "it must be a whole number from 1 to 65536.";
    static constexpr const char* alpha_words = "it must be a number of at most 1e9.";

    static bool is_rank(const ordered_json& value) {
        if (!value.is_number_integer()) return false;
        const auto rank = value.get<double>();
        return rank >= 1 && rank <= largest_rank;
    }
    static bool is_alpha(const ordered_json& value) {
        return value.is_number() && std::abs(value.get<double>()) <= largest_alpha;
    }

    void check_type() {
        const auto type = root_.find("peft_type");
        if (type != root_.end() && *type == "LORA") return;
        throw Error(what_ +
                    (type == root_.end() ? " does not say what adapter it is for (peft_type)"
                                         : " has peft_type " + shown(*type)) +
                    "; only LoRA adapters are read." + std::string(merge_advice));
    }

    void check_keys() {
        for (const auto& [key, value] : root_.items()) {
            if (is_set(value) && !contains(known_keys, key)) refuse_key(key);
        }
    }

    void refuse_key(const std::string& key) {
        const auto refused = std::find_if(refused_keys.begin(), refused_keys.end(),
                                          [&](const RefusedKey& one) { return one.key == key; });
        if (refused != refused_keys.end()) {
            problems_.add(what_ + " sets " + key + ": it is for " + std::string(refused->kind) +
                          ", which is not read." + std::string(merge_advice));
        } else {
            problems_.add(what_ + " sets " + shown_name(key) +
                          ", which is not known here and may change what the tensors mean." +
                          std::string(merge_advice));
        }
    }

    // PiSSA and its like take the first B A out of the pretrained weights, so that the adapter
    // stands on others than those.
    void check_start() {
        const auto start = root_.find("init_lora_weights");
        if (start == root_.end() || start->is_boolean() || start->is_null()) return;
        if (start->is_string() && contains(plain_starts, start->get_ref<const std::string&>())) {
            return;
        }
        problems_.add(what_ + " has init_lora_weights " + shown(*start) +
                      ", which changed the pretrained weights that the adapter stands on. Convert "
                      "it to plain LoRA in Python (path_initial_model_for_weight_conversion of "
                      "PEFT's save_pretrained), or merge it into its model.");
    }

    void check_bias() {
        const auto bias = root_.find("bias");
        if (bias == root_.end() || *bias == "none" || *bias == "all" || *bias == "lora_only")
            return;
        problems_.add(what_ + " has bias " + shown(*bias) + "; known are none, all and lora_only.");
    }

    bool truth(const char* key) {
        const auto found = root_.find(key);
        if (found == root_.end() || found->is_null()) return false;
        if (!found->is_boolean()) {
            problems_.add(what_ + " has " + key + " " + shown(*found) +
                          "; it must be true or false.");
            return false;
        }
        return found->get<bool>();
    }

    double number(const char* key, double otherwise, bool (*fits)(const ordered_json&),
                  const char* words) {
        const auto found = root_.find(key);
        if (found == root_.end()) return otherwise;
        if (fits(*found)) return found->get<double>();
        problems_.add(what_ + " has " + key + " " + shown(*found) + "; " + words);
        return otherwise;
    }

    void read_patterns(const char* key, bool (*fits)(const ordered_json&), const char* words,
                       ModulePatterns& patterns) {
        const auto found = root_.find(key);
        if (found == root_.end() || !is_set(*found)) return;
        if (!found->is_object()) {
            problems_.add(what_ + " has a " + key + " that is not an object.");
            return;
        }
        for (const auto& [pattern, value] : found->items()) {
            if (fits(value)) {
                patterns.add(pattern, value.get<double>(), what_);
            } else {
                problems_.add(what_ + " has, in its " + key + ", " + shown(value) + " for " +
                              shown_name(pattern) + "; " + words);
            }
        }
    }

    const ordered_json& root_;
    std::string what_;
    ProblemList problems_;
};

}  // namespace

std::int64_t AdapterConfig::rank_of(std::string_view module) const {
    const auto found = rank_pattern.find(module);
    return found ? static_cast<std::int64_t>(*found) : rank;
}

double AdapterConfig::alpha_of(std::string_view module) const {
    return alpha_pattern.find(module).value_or(alpha);
}

double AdapterConfig::scaling_of(std::string_view module) const {
    const auto directions = static_cast<double>(rank_of(module));
    return alpha_of(module) / (rank_stabilised ? std::sqrt(directions) : directions);
}

AdapterConfig parse_adapter_config(std::string_view json, const std::filesystem::path& origin) {
    const std::string what = "The file " + quoted(origin);
    const ordered_json root = parse_ordered_json(json, what, {.depth = 16, .values = 10'000});
    if (!root.is_object()) throw Error(what + " does not hold a JSON object.");
    return Reader(root, what).read();
}

}  // namespace interfuse
