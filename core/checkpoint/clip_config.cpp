// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/clip_config.h"

#include <array>

#include "core/checkpoint/config_fields.h"
#include "core/checkpoint/shown_name.h"
#include "core/checkpoint/strict_json.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

using nlohmann::json;

// The whole numbers of a config, with bounds that no real tower comes near but that keep every
// product of two of them far from overflow.
struct SizeField {
    const char* key;
    std::int64_t ClipConfig::*member;
    std::int64_t most;
};
constexpr std::array<SizeField, 8> size_fields{{
    {"hidden_size", &ClipConfig::hidden_size, 65'536},
    {"intermediate_size", &ClipConfig::intermediate_size, 262'144},
    {"projection_dim", &ClipConfig::projection_dim, 65'536},
    {"num_hidden_layers", &ClipConfig::num_hidden_layers, 512},
    {"num_attention_heads", &ClipConfig::num_attention_heads, 1'024},
    {"num_channels", &ClipConfig::num_channels, 16},
    {"image_size", &ClipConfig::image_size, 8'192},
    {"patch_size", &ClipConfig::patch_size, 8'192},
}};

bool names_clip(const json& root) {
    return has_architecture(root, "CLIPModel") || has_architecture(root, "CLIPVisionModel") ||
           has_architecture(root, "CLIPVisionModelWithProjection");
}

// Throws unless the object's model_type, if it has one, is among those of CLIP.
void check_model_type(const json& object, const std::string& what) {
    const auto found = object.find("model_type");
    if (found == object.end() || found->is_null()) return;
    if (!found->is_string()) throw Error(what + " has a model_type that is not a text.");
    const auto& type = found->get_ref<const std::string&>();
    if (type != "clip" && type != "clip_vision_model") {
        throw Error(what + " has model_type " + shown_name(type) +
                    "; only CLIP vision towers (clip_vision_model, or clip for a whole model) can "
                    "be merged.");
    }
}

// The object that speaks of the vision tower.
const json& vision_part(const json& root, const std::string& what) {
    check_model_type(root, what);
    const std::string type = root.value("model_type", json()).is_string()
                                 ? root.at("model_type").get<std::string>()
                                 : std::string();
    if (type == "clip_vision_model") return root;
    if (const auto nested = root.find("vision_config"); nested != root.end()) {
        if (nested->is_object()) {
            if (type.empty() && !names_clip(root)) {
                throw Error(what +
                            " does not say what model it is for: it has neither a model_type nor "
                            "architectures of CLIP.");
            }
            check_model_type(*nested, what + ", in its vision_config,");
            return *nested;
        }
        if (!nested->is_null()) throw Error(what + " has a vision_config that is not an object.");
    }
    const bool flat = root.contains("hidden_size") && root.contains("patch_size");
    // A CLIP config that says nothing about its vision tower means the default one.
    if (type == "clip" || names_clip(root) || flat) return root;
    throw Error(what + " is not the config of a CLIP vision tower: it has no model_type and no " +
                "hidden_size and patch_size.");
}

void check_relations(const ClipConfig& config, const ConfigFields& fields, Problems& problems,
                     const std::string& what) {
    fields.check_heads(config.hidden_size, config.num_attention_heads);
    if (config.image_size < config.patch_size) {
        problems.add(what + " has image_size " + std::to_string(config.image_size) +
                     ", less than its patch_size " + std::to_string(config.patch_size) + ".");
    }
}

}  // namespace

ClipConfig parse_clip_config(std::string_view text, const std::filesystem::path& origin) {
    const std::string what = "The file " + quoted(origin);
    const json root = parse_strict_json(text, what, {.depth = 32, .values = 200'000});
    if (!root.is_object()) throw Error(what + " does not hold a JSON object.");
    const json& object = vision_part(root, what);
    ClipConfig config;
    Problems problems;
    const ConfigFields fields(object, what, problems);
    for (const SizeField& size : size_fields)
        fields.read_whole(size.key, 1, size.most, config.*size.member);
    fields.read_activation(config.hidden_act);
    fields.read_epsilon(config.layer_norm_eps);
    if (problems.empty()) check_relations(config, fields, problems, what);
    problems.throw_if_any();
    return config;
}

std::vector<ExpectedTensor> vision_tensors(const ClipConfig& config) {
    const std::int64_t hidden = config.hidden_size;
    const std::int64_t inner = config.intermediate_size;
    const std::int64_t patch = config.patch_size;
    const std::string root = "vision_model.";
    std::vector<ExpectedTensor> tensors;
    const auto add = [&](const std::string& name, std::vector<std::int64_t> shape) {
        tensors.push_back({root + name, std::move(shape)});
    };
    const auto add_norm = [&](const std::string& name) {
        add(name + ".weight", {hidden});
        add(name + ".bias", {hidden});
    };
    const auto add_linear = [&](const std::string& name, std::int64_t out, std::int64_t in) {
        add(name + ".weight", {out, in});
        add(name + ".bias", {out});
    };

    add("embeddings.class_embedding", {hidden});
    add("embeddings.patch_embedding.weight", {hidden, config.num_channels, patch, patch});
    add("embeddings.position_embedding.weight", {config.tokens(), hidden});
    add_norm("pre_layrnorm");
    for (std::int64_t i = 0; i < config.num_hidden_layers; ++i) {
        const std::string layer = "encoder.layers." + std::to_string(i) + ".";
        for (const char* projection : {"k_proj", "v_proj", "q_proj", "out_proj"}) {
            add_linear(layer + "self_attn." + projection, hidden, hidden);
        }
        add_norm(layer + "layer_norm1");
        add_linear(layer + "mlp.fc1", inner, hidden);
        add_linear(layer + "mlp.fc2", hidden, inner);
        add_norm(layer + "layer_norm2");
    }
    add_norm("post_layernorm");
    return tensors;
}

std::string clip_vision_config_json(const ClipConfig& config, std::string_view dtype) {
    json object;
    object["architectures"] = json::array({"CLIPVisionModel"});
    object["attention_dropout"] = 0.0;
    object["hidden_act"] = activation_name(config.hidden_act);
    object["initializer_factor"] = 1.0;
    object["initializer_range"] = 0.02;
    object["layer_norm_eps"] = config.layer_norm_eps;
    object["model_type"] = "clip_vision_model";
    // Newer versions write "dtype", all versions read this.
    object["torch_dtype"] = dtype;
    for (const SizeField& size : size_fields)
        object[size.key] = config.*size.member;
    return object.dump(2) + "\n";
}

std::vector<std::string> config_differences(const ClipConfig& config, const ClipConfig& other) {
    std::vector<std::string> differences;
    const auto compare = [&](const std::string& key, const std::string& mine,
                             const std::string& theirs) {
        if (mine != theirs) differences.push_back(key + " is " + theirs + " instead of " + mine);
    };
    for (const SizeField& size : size_fields) {
        // The projection is not part of the tower.
        if (size.member == &ClipConfig::projection_dim) continue;
        compare(size.key, std::to_string(config.*size.member), std::to_string(other.*size.member));
    }
    compare("hidden_act", activation_name(config.hidden_act), activation_name(other.hidden_act));
    compare("layer_norm_eps", shortest(config.layer_norm_eps), shortest(other.layer_norm_eps));
    return differences;
}

std::string describe(const ClipConfig& config) {
    return "ViT, " + std::to_string(config.num_hidden_layers) + " layers, width " +
           std::to_string(config.hidden_size) + ", patch " + std::to_string(config.patch_size) +
           ", image " + std::to_string(config.image_size);
}

}  // namespace interfuse
