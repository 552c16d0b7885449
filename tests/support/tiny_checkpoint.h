// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes tiny CLIP vision towers for tests, by hand, so that what reads them is tested against
// something else than what writes them.
#pragma once

#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/checkpoint/dtype.h"

namespace interfuse::tiny {

// 2 layers, width 8, 2 heads, 4 patches and the class token.
inline ClipConfig config() {
    ClipConfig config;
    config.hidden_size = 8;
    config.intermediate_size = 16;
    config.projection_dim = 6;
    config.num_hidden_layers = 2;
    config.num_attention_heads = 2;
    config.image_size = 8;
    config.patch_size = 4;
    return config;
}

// A tensor in the form in which a file holds it.
struct Tensor {
    std::string name;
    DType dtype = DType::f32;
    std::vector<std::int64_t> shape;
    std::string data;
};

template <typename Number>
std::string raw(Number number) {
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

// The numbers in the given floating dtype, rounded to nearest.
inline std::string encode(DType dtype, const std::vector<float>& values) {
    std::string bytes;
    for (const float value : values) {
        switch (dtype) {
            case DType::f64:
                bytes += raw(static_cast<double>(value));
                break;
            case DType::f32:
                bytes += raw(value);
                break;
            case DType::f16:
                bytes += raw(c10::Half(value).x);
                break;
            case DType::bf16:
                bytes += raw(c10::BFloat16(value).x);
                break;
            default:
                throw std::logic_error("not a floating dtype");
        }
    }
    return bytes;
}

// Random values that depend on seed and name only: multiples of 1/1024 below 1/8 in magnitude, and
// multiples of 1/128 near 1 for the weights of layer norms. All floating dtypes hold them exactly.
inline std::vector<float> values(std::uint64_t seed, std::string_view name, std::size_t count) {
    std::uint64_t hash = 0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    std::mt19937_64 random(hash);
    const bool norm_weight = name.ends_with(".weight") && (name.find("layer_norm") != name.npos ||
                                                           name.find("layrnorm") != name.npos ||
                                                           name.find("layernorm") != name.npos);
    std::vector<float> result(count);
    for (float& value : result) {
        const auto draw = static_cast<std::int64_t>(random() >> 33U);
        value = norm_weight ? static_cast<float>(112 + draw % 32) / 128.0F
                            : static_cast<float>(draw % 255 - 127) / 1024.0F;
    }
    return result;
}

inline std::size_t elements(const std::vector<std::int64_t>& shape) {
    std::size_t product = 1;
    for (const std::int64_t extent : shape)
        product *= static_cast<std::size_t>(extent);
    return product;
}

enum class Keys {
    prefixed,    // vision_model.…
    flat,        // without the prefix, as newer transformers may write
    correct,     // prefixed, with pre_layernorm spelt correctly
    full_model,  // prefixed, and the other tensors of a CLIPModel
};

struct Options {
    std::uint64_t seed = 1;
    DType dtype = DType::f32;
    Keys keys = Keys::prefixed;
    // Changes the tensors (in module order, under their stored names) before they are written.
    std::function<void(std::vector<Tensor>&)> modify = {};
};

inline std::string stored_name(const std::string& canonical, Keys keys) {
    const std::string prefix = "vision_model.";
    if (keys == Keys::flat) return canonical.substr(prefix.size());
    const std::string norm = prefix + "pre_layrnorm.";
    if (keys == Keys::correct && canonical.starts_with(norm)) {
        return prefix + "pre_layernorm." + canonical.substr(norm.size());
    }
    return canonical;
}

// The tower's tensors, in module order.
inline std::vector<Tensor> tensors(const ClipConfig& config, const Options& options = {}) {
    std::vector<Tensor> result;
    const auto add = [&](const std::string& name, const std::string& stored,
                         const std::vector<std::int64_t>& shape) {
        result.push_back({stored, options.dtype, shape,
                          encode(options.dtype, values(options.seed, name, elements(shape)))});
    };
    for (const ExpectedTensor& expected : vision_tensors(config)) {
        add(expected.name, stored_name(expected.name, options.keys), expected.shape);
    }
    if (options.keys == Keys::full_model) {
        const std::int64_t width = 8;
        add("text_model.embeddings.token_embedding.weight",
            "text_model.embeddings.token_embedding.weight", {10, width});
        add("text_projection.weight", "text_projection.weight", {config.projection_dim, width});
        add("visual_projection.weight", "visual_projection.weight",
            {config.projection_dim, config.hidden_size});
        add("logit_scale", "logit_scale", {});
    }
    if (options.modify) options.modify(result);
    return result;
}

inline Tensor& find(std::vector<Tensor>& tensors, std::string_view name) {
    for (Tensor& tensor : tensors) {
        if (tensor.name == name) return tensor;
    }
    throw std::logic_error("no tensor " + std::string(name));
}

inline void write_file(const std::filesystem::path& path, std::string_view bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string safetensors_of(std::string_view header, std::string_view data) {
    return raw(static_cast<std::uint64_t>(header.size())) + std::string(header) + std::string(data);
}

inline std::string safetensors(const std::vector<Tensor>& tensors) {
    std::string header = R"({"__metadata__":{"format":"pt"})";
    std::string data;
    for (const Tensor& tensor : tensors) {
        std::string shape;
        for (const std::int64_t extent : tensor.shape) {
            shape += (shape.empty() ? "" : ",") + std::to_string(extent);
        }
        header += ",\"" + tensor.name + "\":{\"dtype\":\"" + std::string(dtype_name(tensor.dtype)) +
                  "\",\"shape\":[" + shape + "],\"data_offsets\":[" + std::to_string(data.size()) +
                  "," + std::to_string(data.size() + tensor.data.size()) + "]}";
        data += tensor.data;
    }
    return safetensors_of(header + "}", data);
}

inline std::string config_json(const ClipConfig& config, Keys keys) {
    const std::string flat = clip_vision_config_json(config);
    if (keys != Keys::full_model) return flat;
    return R"({"model_type":"clip","architectures":["CLIPModel"],"projection_dim":)" +
           std::to_string(config.projection_dim) + ",\"vision_config\":" + flat + "}";
}

// Makes `folder` a checkpoint: config.json and model.safetensors.
inline void write_checkpoint(const std::filesystem::path& folder, const ClipConfig& config,
                             const Options& options = {}) {
    write_file(folder / "config.json", config_json(config, options.keys));
    write_file(folder / "model.safetensors", safetensors(tensors(config, options)));
}

// The same in `count` shards with an index.
inline void write_sharded_checkpoint(const std::filesystem::path& folder, const ClipConfig& config,
                                     std::size_t count, const Options& options = {}) {
    const std::vector<Tensor> all = tensors(config, options);
    std::string map;
    for (std::size_t shard = 0; shard < count; ++shard) {
        const std::string file = "model-0000" + std::to_string(shard + 1) + "-of-0000" +
                                 std::to_string(count) + ".safetensors";
        std::vector<Tensor> part;
        for (std::size_t i = shard; i < all.size(); i += count) {
            part.push_back(all[i]);
            map += (map.empty() ? "\"" : ",\"") + all[i].name + "\":\"" + file + "\"";
        }
        write_file(folder / file, safetensors(part));
    }
    write_file(folder / "config.json", config_json(config, options.keys));
    write_file(folder / "model.safetensors.index.json",
               R"({"metadata":{"total_size":0},"weight_map":{)" + map + "}}");
}

}  // namespace interfuse::tiny
