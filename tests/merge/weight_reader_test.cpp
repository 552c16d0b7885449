// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/weight_reader.h"

#include <gtest/gtest.h>

#include "core/clip/vision_tower.h"
#include "core/runtime/error.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

class WeightReaderTest : public ::testing::Test {
  protected:
    WeightReaderTest() : files(tiny::config()) {
        files.add_expert("first", 2);
        files.add_expert("second", 3);
    }
    // As the file holds it, one tensor at a time.
    static at::Tensor stored(const ModelPool& pool, const std::string& name) {
        std::vector<at::Tensor> all{read_tensor(pool.pretrained(), name)};
        for (const NamedCheckpoint& expert : pool.experts())
            all.push_back(read_tensor(expert.checkpoint, name));
        return at::stack(all);
    }
    static void expect_layer(const ModelPool& pool, WeightReader& reader, const LinearId& id) {
        const LayerWeights layer = reader.take(id);
        EXPECT_TRUE(at::equal(layer.weights, stored(pool, module_name(id) + ".weight")));
        EXPECT_TRUE(at::equal(layer.biases, stored(pool, module_name(id) + ".bias")));
    }
    TinyPool files;
};

TEST_F(WeightReaderTest, GivesEveryLayerInOrderTwice) {
    const ModelPool pool = files.open();
    for (const auto ahead : {WeightReader::Ahead::no, WeightReader::Ahead::yes}) {
        WeightReader reader(pool, ahead);
        for (int round = 0; round < 2; ++round) {
            for (const LinearId& id : linear_layers(pool.config()))
                expect_layer(pool, reader, id);
        }
    }
}

TEST_F(WeightReaderTest, AnotherOrderIsOnlySlower) {
    const ModelPool pool = files.open();
    WeightReader reader(pool, WeightReader::Ahead::yes);
    const std::vector<LinearId> layers = linear_layers(pool.config());
    for (const std::size_t index : {3, 3, 0, 1, 7, 8, 2, 11, 0})
        expect_layer(pool, reader, layers[index]);
}

TEST_F(WeightReaderTest, ABrokenTensorIsToldWhenItsTurnComes) {
    files.add_expert("broken", 4, [](std::vector<tiny::Tensor>& tensors) {
        for (tiny::Tensor& tensor : tensors) {
            if (tensor.name.find("layers.0.self_attn.v_proj.weight") == std::string::npos) continue;
            const float nothing = std::numeric_limits<float>::quiet_NaN();
            std::memcpy(tensor.data.data(), &nothing, sizeof nothing);
        }
    });
    const ModelPool pool = files.open();
    WeightReader reader(pool, WeightReader::Ahead::yes);
    reader.take({0, LinearKind::k_proj});
    EXPECT_THROW(reader.take({0, LinearKind::v_proj}), Error);
}

}  // namespace
}  // namespace interfuse
