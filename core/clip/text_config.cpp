// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/text_config.h"

#include <array>
#include <string>
#include <utility>

#include "core/checkpoint/config_fields.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

constexpr std::int64_t widest = 65'536;

// The whole numbers of a text_config, with bounds that no real tower comes near but that keep every
// product of two of them far from overflow.
struct SizeField {
    const char* key;
    std::int64_t TextConfig::*member;
    std::int64_t least;
    std::int64_t most;
};
constexpr std::array<SizeField, 7> size_fields{{
    {"hidden_size", &TextConfig::hidden_size, 1, widest},
    {"intermediate_size", &TextConfig::intermediate_size, 1, 262'144},
    {"num_hidden_layers", &TextConfig::num_hidden_layers, 1, 512},
    {"num_attention_heads", &TextConfig::num_attention_heads, 1, 1'024},
    {"max_position_embeddings", &TextConfig::max_position_embeddings, 1, 65'536},
    {"vocab_size", &TextConfig::vocab_size, 1, 16'777'216},
    {"eos_token_id", &TextConfig::eos_token_id, 0, 16'777'216},
}};

// The model_type, or "" where there is none.
std::string model_type(const json& object, const std::string& what) {
    const auto found = object.find("model_type");
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_string()) throw Error(what + " has a model_type that is not a text.");
    return found->get<std::string>();
}

void check_is_full_model(const json& root, const std::string& what) {
    const std::string type = model_type(root, what);
    const std::string advice =
        "; zero-shot evaluation needs a full CLIP model (model_type clip, with both towers and "
        "projections).";
    if (type.empty() && !has_architecture(root, "CLIPModel")) {
        throw Error(what +
                    " does not say what model it is for: it has neither a model_type nor the "
                    "architecture CLIPModel" +
                    advice);
    }
    if (!type.empty() && type != "clip") {
        throw Error(what + " has model_type " + shown_name(type) + advice);
    }
}

// The object that speaks of one tower; empty when that is left to the defaults.
json tower_part(const json& root, const std::string& key, const std::string& type,
                const std::string& what) {
    for (const std::string& name : {key + "_dict", key}) {
        const auto found = root.find(name);
        if (found == root.end() || found->is_null()) continue;
        if (!found->is_object()) throw Error(what + " has a " + name + " that is not an object.");
        const std::string found_type = model_type(*found, what + ", in its " + name + ",");
        if (!found_type.empty() && found_type != type && found_type != "clip") {
            throw Error(what + ", in its " + name + ", has model_type " + shown_name(found_type) +
                        " instead of " + type + ".");
        }
        return *found;
    }
    return json::object();
}

}  // namespace

TextConfig parse_text_config(std::string_view text, const std::filesystem::path& origin) {
    const std::string what = "The file " + quoted(origin);
    const json root = parse_strict_json(text, what, {.depth = 32, .values = 200'000});
    if (!root.is_object()) throw Error(what + " does not hold a JSON object.");
    check_is_full_model(root, what);
    const json object = tower_part(root, "text_config", "clip_text_model", what);
    const json vision = tower_part(root, "vision_config", "clip_vision_model", what);

    TextConfig config;
    Problems problems;
    const ConfigFields fields(object, what + ", in its text_config,", problems);
    for (const SizeField& size : size_fields) {
        fields.read_whole(size.key, size.least, size.most, config.*size.member);
    }
    fields.read_activation(config.hidden_act);
    fields.read_epsilon(config.layer_norm_eps);
    ConfigFields(root, what, problems)
        .read_whole("projection_dim", 1, widest, config.projection_dim);
    ConfigFields(vision, what + ", in its vision_config,", problems)
        .read_whole("hidden_size", 1, widest, config.vision_width);
    if (problems.empty()) fields.check_heads(config.hidden_size, config.num_attention_heads);
    problems.throw_if_any();
    return config;
}

std::string clip_model_config_json(const ClipConfig& vision, const TextConfig& text,
                                   std::string_view dtype) {
    json vision_part = json::parse(clip_vision_config_json(vision, dtype));
    vision_part.erase("architectures");
    vision_part.erase("torch_dtype");
    vision_part["projection_dim"] = text.projection_dim;
    json text_part;
    for (const SizeField& size : size_fields)
        text_part[size.key] = text.*size.member;
    text_part["hidden_act"] = activation_name(text.hidden_act);
    text_part["layer_norm_eps"] = text.layer_norm_eps;
    text_part["model_type"] = "clip_text_model";
    text_part["projection_dim"] = text.projection_dim;
    json object;
    object["architectures"] = json::array({"CLIPModel"});
    object["initializer_factor"] = 1.0;
    object["model_type"] = "clip";
    object["projection_dim"] = text.projection_dim;
    object["text_config"] = std::move(text_part);
    object["torch_dtype"] = dtype;
    object["vision_config"] = std::move(vision_part);
    return object.dump(2) + "\n";
}

std::vector<ExpectedTensor> text_tensors(const TextConfig& config) {
    const std::int64_t hidden = config.hidden_size;
    const std::int64_t inner = config.intermediate_size;
    std::vector<ExpectedTensor> tensors;
    const auto add = [&](const std::string& name, std::vector<std::int64_t> shape) {
        tensors.push_back({name, std::move(shape)});
    };
    const auto add_both = [&](const std::string& name, std::vector<std::int64_t> shape) {
        const std::int64_t out = shape.front();
        add(name + ".weight", std::move(shape));
        add(name + ".bias", {out});
    };

    add("text_model.embeddings.token_embedding.weight", {config.vocab_size, hidden});
    add("text_model.embeddings.position_embedding.weight",
        {config.max_position_embeddings, hidden});
    for (std::int64_t i = 0; i < config.num_hidden_layers; ++i) {
        const std::string layer = "text_model.encoder.layers." + std::to_string(i) + ".";
        for (const char* projection : {"k_proj", "v_proj", "q_proj", "out_proj"}) {
            add_both(layer + "self_attn." + projection, {hidden, hidden});
        }
        add_both(layer + "layer_norm1", {hidden});
        add_both(layer + "mlp.fc1", {inner, hidden});
        add_both(layer + "mlp.fc2", {hidden, inner});
        add_both(layer + "layer_norm2", {hidden});
    }
    add_both("text_model.final_layer_norm", {hidden});
    add("visual_projection.weight", {config.projection_dim, config.vision_width});
    add("text_projection.weight", {config.projection_dim, hidden});
    add("logit_scale", {});
    return tensors;
}

}  // namespace interfuse
