// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/lora_adapter.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/tower_names.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::string_view merge_advice =
    "Merge the adapter into its model in Python (merge_and_unload() of PEFT) and save that with "
    "save_pretrained.";

std::string without(std::string_view part, std::string_view text) {
    std::string rest;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find(part, at), text.size());
        rest += text.substr(at, next - at);
        at = next + part.size();
    }
    return rest;
}

// A key without what PEFT puts around and into the module's name in the model.
std::string plain_key(std::string_view stored) {
    constexpr std::string_view prefix = "base_model.model.";
    if (stored.starts_with(prefix)) stored.remove_prefix(prefix.size());
    std::string key(stored);
    for (const std::string_view part : {".modules_to_save", ".base_layer", ".default"})
        key = without(part, key);
    return key;
}

// Of a linear layer or a convolution.
bool is_factor_shape(const std::vector<std::int64_t>& shape) {
    return shape.size() == 2 || shape.size() == 4;
}

// B of a convolution is one of 1 × 1, which follows that of A.
bool ends_in_ones(const std::vector<std::int64_t>& shape) {
    return std::all_of(shape.begin() + 2, shape.end(),
                       [](std::int64_t extent) { return extent == 1; });
}

// The tensors of an adapter, put in their places.
class Sorter {
  public:
    Sorter(const AdapterConfig& config, const std::filesystem::path& file)
        : config_(config), file_(file) {
        adapter_.file = file;
        adapter_.folder = file.parent_path();
        adapter_.notices = config.notices;
    }

    void add(const TensorInfo& tensor) {
        const std::string key = plain_key(tensor.name);
        const std::size_t mark = key.find(".lora_");
        if (mark == std::string::npos) return add_replaced(key, tensor);
        const std::string module = key.substr(0, mark);
        const std::string part = key.substr(mark + 1);
        const std::string weight = tower_name(module + ".weight");
        if (weight.empty() && is_beside_tower(module + ".")) {
            ++beside_;
        } else if (weight.empty()) {
            refuse_unknown(tensor);
        } else if (part == "lora_A.weight" || part == "lora_B.weight") {
            add_factor(weight, module, part == "lora_A.weight", tensor);
        } else {
            refuse_part(part, tensor);
        }
    }

    LoraAdapter take() {
        for (const auto& [weight, pair] : pairs_)
            add_pair(weight, pair);
        if (problems_ == 0 && adapter_.factors.empty() && adapter_.replaced.empty()) {
            refuse("The adapter " + quoted(file_) + " changes nothing of a CLIP vision tower" +
                   (beside_ > 0 ? ", only what a CLIP model has beside it." : "."));
        }
        list_.throw_if_any();
        if (beside_ > 0) {
            adapter_.notices.push_back(
                "The adapter " + quoted(file_) + " also holds " + std::to_string(beside_) +
                (beside_ == 1 ? " tensor" : " tensors") +
                " of a text tower, projections or a classifier; merging ignores them.");
        }
        adapter_.storage = storage();
        return std::move(adapter_);
    }

  private:
    struct Pair {
        std::string module;  // as the file names it
        std::optional<TensorInfo> a, b;
    };

    void refuse(const std::string& sentence) {
        ++problems_;
        list_.add(sentence);
    }
    std::string named(const TensorInfo& tensor) const {
        return "The tensor " + shown_name(tensor.name) + " of " + quoted(file_);
    }
    void refuse_unknown(const TensorInfo& tensor) {
        refuse(named(tensor) + " is none that a LoRA adapter of a CLIP model has.");
    }
    void refuse_part(const std::string& part, const TensorInfo& tensor) {
        if (part.starts_with("lora_embedding_")) {
            refuse(named(tensor) +
                   " is LoRA of an embedding, which is not read in a vision tower. " +
                   std::string(merge_advice));
        } else if (part.starts_with("lora_magnitude_vector")) {
            refuse(named(tensor) + " belongs to DoRA, which is not read. " +
                   std::string(merge_advice));
        } else if (part == "lora_B.bias") {
            refuse(named(tensor) + " is a bias of LoRA's own (lora_bias), which is not read. " +
                   std::string(merge_advice));
        } else {
            refuse_unknown(tensor);
        }
    }
    bool is_numeric(const TensorInfo& tensor) {
        if (is_floating(tensor.dtype)) return true;
        refuse(named(tensor) + " has the dtype " + std::string(dtype_name(tensor.dtype)) +
               "; only F32, F16, BF16 and F64 can be merged.");
        return false;
    }
    void refuse_twice(const TensorInfo& tensor, const TensorInfo& other) {
        refuse(named(tensor) + " means the same as " + shown_name(other.name) + ".");
    }

    // A whole tensor: that of a module named in modules_to_save, or a trained bias.
    void add_replaced(const std::string& key, const TensorInfo& tensor) {
        const std::string name = tower_name(key);
        if (is_beside_tower(key)) {
            if (!key.ends_with(".position_ids")) ++beside_;
        } else if (name.empty()) {
            refuse_unknown(tensor);
        } else if (is_numeric(tensor)) {
            const auto [place, fresh] = adapter_.replaced.try_emplace(name, tensor);
            if (!fresh) refuse_twice(tensor, place->second);
        }
    }

    void add_factor(const std::string& weight, const std::string& module, bool is_a,
                    const TensorInfo& tensor) {
        if (!is_numeric(tensor)) return;
        Pair& pair = pairs_[weight];
        pair.module = module;
        std::optional<TensorInfo>& place = is_a ? pair.a : pair.b;
        if (place) return refuse_twice(tensor, *place);
        place = tensor;
    }

    void add_pair(const std::string& weight, const Pair& pair) {
        const TensorInfo& one = pair.a ? *pair.a : *pair.b;
        if (!pair.a || !pair.b) {
            return refuse(named(one) + " lacks its counterpart " +
                          shown_name(pair.module + (pair.a ? ".lora_B" : ".lora_A")) + ".");
        }
        const std::vector<std::int64_t>& a = pair.a->shape;
        const std::vector<std::int64_t>& b = pair.b->shape;
        const bool match = is_factor_shape(a) && a.size() == b.size() && b[1] == a[0] && a[0] > 0 &&
                           ends_in_ones(b);
        if (!match) {
            return refuse("The factors of " + shown_name(pair.module) + " in " + quoted(file_) +
                          " have the shapes " + shape_text(a) + " and " + shape_text(b) +
                          ", which do not belong together.");
        }
        if (const std::int64_t rank = config_.rank_of(pair.module); rank != a[0]) {
            return refuse(named(one) + " has the rank " + std::to_string(a[0]) +
                          ", but adapter_config.json gives its module the rank " +
                          std::to_string(rank) + ".");
        }
        if (adapter_.replaced.contains(weight)) {
            return refuse("The adapter " + quoted(file_) +
                          " holds both factors and a whole weight of " + shown_name(pair.module) +
                          "; only one of them can be meant.");
        }
        ranks_.insert(a[0]);
        alphas_.insert(config_.alpha_of(pair.module));
        adapter_.factors[weight] = {*pair.a, *pair.b, config_.scaling_of(pair.module)};
    }

    std::string storage() const {
        if (ranks_.empty()) return "adapter without LoRA";
        const auto span = [](const auto& values) {
            const auto text = [](auto value) { return shortest(static_cast<double>(value)); };
            const std::string least = text(*values.begin());
            return values.size() == 1 ? least : least + " to " + text(*values.rbegin());
        };
        return "LoRA, rank " + span(ranks_) + ", alpha " + span(alphas_) +
               (config_.rank_stabilised ? ", rank-stabilised" : "");
    }

    const AdapterConfig& config_;
    const std::filesystem::path& file_;
    LoraAdapter adapter_;
    std::map<std::string, Pair> pairs_;  // by the weight's canonical name
    std::set<std::int64_t> ranks_;
    std::set<double> alphas_;
    std::size_t beside_ = 0;
    std::size_t problems_ = 0;
    ProblemList list_;
};

std::vector<std::int64_t> weight_shape(const LoraFactors& factors) {
    std::vector<std::int64_t> shape = factors.a.shape;
    shape[0] = factors.b.shape[0];
    return shape;
}

// What LoRA with lora_A and lora_B exists for: linear layers and the patch convolution.
bool has_factors(const ExpectedTensor& tensor) {
    return tensor.name.ends_with("_proj.weight") || tensor.name.ends_with(".fc1.weight") ||
           tensor.name.ends_with(".fc2.weight") || tensor.name.ends_with("patch_embedding.weight");
}

}  // namespace

LoraAdapter lora_adapter_of(const AdapterConfig& config, const std::vector<TensorInfo>& stored,
                            const std::filesystem::path& file) {
    Sorter sorter(config, file);
    for (const TensorInfo& tensor : stored)
        sorter.add(tensor);
    return sorter.take();
}

void check_adapter_fits(const LoraAdapter& adapter, const ClipConfig& config) {
    std::map<std::string_view, const ExpectedTensor*> tower;
    const std::vector<ExpectedTensor> tensors = vision_tensors(config);
    for (const ExpectedTensor& tensor : tensors)
        tower.emplace(tensor.name, &tensor);
    ProblemList problems;
    const auto check = [&](const std::string& name, const std::string& stored,
                           const std::vector<std::int64_t>& shape) {
        const auto found = tower.find(name);
        if (found != tower.end() && shape == found->second->shape) return;
        problems.add("The adapter " + quoted(adapter.file) + " changes, with " +
                     shown_name(stored) + ", " + shown_name(name) + " of the shape " +
                     shape_text(shape) + ", but the pretrained model has " +
                     (found == tower.end() ? "no such tensor"
                                           : shape_text(found->second->shape) + " there") +
                     ". It belongs to another model.");
    };
    for (const auto& [name, factors] : adapter.factors) {
        const auto found = tower.find(name);
        if (found != tower.end() && !has_factors(*found->second)) {
            problems.add("The adapter " + quoted(adapter.file) + " has LoRA factors of " +
                         shown_name(name) +
                         "; they are read of linear layers and the patch convolution only. " +
                         std::string(merge_advice));
            continue;
        }
        check(name, factors.a.name, weight_shape(factors));
    }
    for (const auto& [name, tensor] : adapter.replaced)
        check(name, tensor.name, tensor.shape);
    problems.throw_if_any();
}

}  // namespace interfuse
