// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to merge and how, as a value. The YAML shape is the one fusion_bench composes; our own
// options live under `interfuse:`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace interfuse {

struct ModelSource {
    std::string name;
    std::filesystem::path path;  // absolute
    bool operator==(const ModelSource&) const = default;
};

struct DatasetSource {
    std::string name;
    std::filesystem::path path;  // absolute
    std::string split = "train";
    std::string configuration{};  // of those in the dataset's README; its own choice if empty
    bool operator==(const DatasetSource&) const = default;
};

// null, one number, or one number an expert.
using ScalingFactor = std::variant<std::monostate, double, std::vector<double>>;

enum class MergeMethod { ada_svd, simple_average, task_arithmetic, ties };

// How TIES makes one value of those that agree with the elected sign.
enum class TiesMerge { sum, mean, max };

struct MethodOptions {
    MergeMethod kind = MergeMethod::ada_svd;
    // Of AdaSVD; the λ of task arithmetic and TIES, which take one number (null: 0.3).
    ScalingFactor scaling_factor;
    std::int64_t num_samples = 256;  // of each dataset
    std::int64_t gate_k = 16;
    bool average_experts = false;
    std::string device = "auto";                       // auto, cpu, cuda, cuda:N
    std::optional<std::string> upscaling_accelerator;  // null: where the weights are
    std::optional<std::uint64_t> seed = 0;             // null: drawn, shown and recorded
    double threshold = 20;  // TIES: percent of an expert's values to keep; up to 1, the share
    TiesMerge merge_func = TiesMerge::sum;  // TIES
    std::vector<std::string> remove_keys;   // TIES: tensors that stay the pretrained model's
    bool operator==(const MethodOptions&) const = default;
};

// What the merged model is evaluated on, in fusion_bench's form.
struct TaskPoolSource {
    std::vector<DatasetSource> test_datasets;  // in order; a name says which preset of classes
    std::filesystem::path clip_model;  // with the text tower; the pretrained model's if empty
    std::filesystem::path processor;   // the model pool's if empty
    bool operator==(const TaskPoolSource&) const = default;
};

// Coefficients that a person set by hand: by module, then by expert.
using EditedCoefficients = std::map<std::string, std::map<std::string, double>>;

enum class TokenSet { all, class_token };

// What an input was when a result was made from it.
struct RecordedInput {
    std::string hash;        // XXH3-128 of what was used, hexadecimal
    std::uint64_t size = 0;  // bytes of a model's files; number of images of a dataset
    bool operator==(const RecordedInput&) const = default;
};

struct InterfuseOptions {
    std::optional<std::int64_t> round_size;  // most samples a dataset in one round
    std::optional<std::int64_t> batch_size;  // images in one batch
    std::optional<std::int64_t> threads;
    std::optional<double> tolerance;  // stop when every standard error is below
    std::string precision = "exact";  // or "fast"
    std::string correction = "auto";  // of precision fast: auto, int8, bfloat16 or none
    bool skip_corrupt_images = false;
    TokenSet tokens = TokenSet::all;
    std::map<std::string, double> mixture;  // weight of each dataset; empty: by number of samples
    double scaling = 1;                     // a factor over all of method.scaling_factor
    std::set<std::string> muted;            // experts whose coefficients are 0
    // Final values: no scaling factor, mixture or muting changes them.
    EditedCoefficients coefficients;
    std::filesystem::path tasks;                  // a file of zero-shot tasks
    std::map<std::string, std::string> colors;    // of experts in plots, where chosen: "#0072b2"
    std::map<std::string, RecordedInput> models;  // recorded by an export
    std::map<std::string, RecordedInput> datasets;
    bool operator==(const InterfuseOptions&) const = default;
};

struct Recipe {
    ModelSource pretrained{"_pretrained_", {}};
    std::vector<ModelSource> experts;           // in order
    std::vector<DatasetSource> train_datasets;  // in order
    std::filesystem::path processor;            // folder or file; the pretrained model's if empty
    MethodOptions method;
    InterfuseOptions interfuse;
    TaskPoolSource taskpool;
    std::optional<std::filesystem::path> merged_model_save_path;
    bool operator==(const Recipe&) const = default;
};

struct LoadedRecipe {
    Recipe recipe;
    std::vector<std::string> notices;  // warnings and ignored keys, a sentence each
};

}  // namespace interfuse
