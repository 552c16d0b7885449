// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pools of tiny models on disk, with what calibration needs around them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/merge/calibrate.h"
#include "tests/merge/float64_reference.h"
#include "tests/merge/gate_matrices.h"
#include "tests/support/tiny_checkpoint.h"

namespace interfuse {

// An empty folder of the running test's own.
inline std::filesystem::path test_folder() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    std::string name = std::string(test->test_suite_name()) + "." + test->name();
    std::replace(name.begin(), name.end(), '/', '_');
    const std::filesystem::path folder =
        std::filesystem::path(::testing::TempDir()) / "merge" / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

// A pretrained model and experts "first", "second", …, as files and in float64.
class TinyPool {
  public:
    static constexpr std::uint64_t pretrained_seed = 1;

    explicit TinyPool(ClipConfig config) : config_(std::move(config)), folder_(test_folder()) {
        tiny::write_checkpoint(folder_ / "pretrained", config_, {.seed = pretrained_seed});
        pretrained_ = float64::model_of(config_, {.seed = pretrained_seed});
    }
    ~TinyPool() { std::filesystem::remove_all(folder_); }
    TinyPool(const TinyPool&) = delete;
    TinyPool& operator=(const TinyPool&) = delete;

    using Modify = std::function<void(std::vector<tiny::Tensor>&)>;
    void add_expert(const std::string& name, std::uint64_t seed, const Modify& modify = {}) {
        const tiny::Options options{.seed = seed, .modify = modify};
        tiny::write_checkpoint(folder_ / name, config_, options);
        experts_.push_back(float64::model_of(config_, options));
        names_.push_back(name);
    }

    // Opened anew each time: a pool owns its checkpoints.
    ModelPool open() const {
        std::vector<NamedCheckpoint> experts;
        for (const std::string& name : names_) {
            experts.push_back({name, Checkpoint::open(folder_ / name)});
        }
        return {Checkpoint::open(folder_ / "pretrained"), std::move(experts)};
    }

    // A table with nothing in it, for datasets that have 1 000 images each.
    RoutingTable empty_table(std::size_t datasets) const {
        std::vector<std::string> modules;
        for (const LinearId& id : linear_layers(config_))
            modules.push_back(module_name(id));
        std::vector<std::string> dataset_names;
        for (std::size_t d = 0; d < datasets; ++d) {
            dataset_names.push_back("dataset " + std::to_string(d));
        }
        return {modules, names_, dataset_names, std::vector<std::int64_t>(datasets, 1'000)};
    }

    // Gives every tensor whose name contains `part` the pretrained model's values.
    Modify with_pretrained(const std::string& part) const {
        return [part](std::vector<tiny::Tensor>& tensors) {
            for (tiny::Tensor& tensor : tensors) {
                if (tensor.name.find(part) == std::string::npos) continue;
                tensor.data = tiny::encode(DType::f32, tiny::values(pretrained_seed, tensor.name,
                                                                    tiny::elements(tensor.shape)));
            }
        };
    }

    const ClipConfig& config() const { return config_; }
    const std::filesystem::path& folder() const { return folder_; }
    const std::vector<std::string>& names() const { return names_; }
    const float64::Model& pretrained() const { return pretrained_; }
    const std::vector<float64::Model>& experts() const { return experts_; }

  private:
    ClipConfig config_;
    std::filesystem::path folder_;
    std::vector<std::string> names_;
    float64::Model pretrained_;
    std::vector<float64::Model> experts_;
};

// The pixels of one calibration sample, float32 [channels, size, size].
inline at::Tensor sample_pixels(const ClipConfig& config, std::size_t dataset,
                                std::int64_t sample) {
    return random_normal(1'000 * (dataset + 1) + static_cast<std::uint64_t>(sample),
                         {config.num_channels, config.image_size, config.image_size}, at::kFloat);
}

inline PixelSource sample_source(const ClipConfig& config) {
    return [config](std::size_t dataset, std::int64_t first, std::int64_t count,
                    std::span<float> pixels) {
        const std::size_t one = pixels.size() / static_cast<std::size_t>(count);
        for (std::int64_t i = 0; i < count; ++i) {
            const at::Tensor values = sample_pixels(config, dataset, first + i);
            ASSERT_EQ(static_cast<std::size_t>(values.numel()), one);
            std::copy_n(
                values.const_data_ptr<float>(), one,
                pixels.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(i) * one));
        }
    };
}

}  // namespace interfuse
