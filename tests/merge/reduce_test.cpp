// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/reduce.h"

#include <gmock/gmock.h>

#include <bit>

#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "tests/checkpoint/error_text.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using Kind = TensorRule::Kind;

const std::string fc1 = "vision_model.encoder.layers.0.mlp.fc1.weight";

std::vector<float> reduced(const ModelPool& pool, const TensorRule& rule) {
    std::vector<float> out(static_cast<std::size_t>(pool.pretrained().tensor(rule.name).elements()),
                           -99.0F);
    std::vector<float> scratch;
    reduce_tensor(pool, rule, out, scratch);
    return out;
}

// The distance of two floats in steps of the last place.
std::int64_t steps_between(float a, float b) {
    const auto ordered = [](float value) {
        const auto bits = std::bit_cast<std::int32_t>(value);
        return bits < 0 ? std::int64_t{std::numeric_limits<std::int32_t>::min()} - bits
                        : std::int64_t{bits};
    };
    return std::abs(ordered(a) - ordered(b));
}

void expect_rounded(const std::vector<float>& found, const at::Tensor& truth) {
    const at::Tensor flat = truth.contiguous().view(-1);
    ASSERT_EQ(found.size(), static_cast<std::size_t>(flat.numel()));
    for (std::size_t i = 0; i < found.size(); ++i) {
        const double exact = flat[static_cast<std::int64_t>(i)].item<double>();
        EXPECT_TRUE(steps_between(found[i], static_cast<float>(exact)) == 0 ||
                    std::abs(static_cast<double>(found[i]) - exact) < 1e-15)
            << i << ": " << found[i] << " for " << exact;
    }
}

class Reduce : public ::testing::Test {
  protected:
    Reduce() : files(tiny::config()) {
        for (int i = 0; i < 3; ++i) {
            files.add_expert("expert" + std::to_string(i), static_cast<std::uint64_t>(2 + i));
        }
    }
    at::Tensor weighted(const std::string& name, const std::vector<double>& c) const {
        const at::Tensor base = files.pretrained().at(name);
        at::Tensor sum = base.clone();
        for (std::size_t i = 0; i < c.size(); ++i) {
            sum += c[i] * (files.experts()[i].at(name) - base);
        }
        return sum;
    }
    TinyPool files;
};

TEST_F(Reduce, AddsWeightedDifferences) {
    const ModelPool pool = files.open();
    for (const std::vector<double>& c :
         {std::vector{0.2, 0.3, 0.5}, std::vector{1.0, 1.0, 1.0}, std::vector{-0.7, 2.9, 0.0},
          std::vector{1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0}}) {
        for (const std::string& name : {fc1, std::string("vision_model.encoder.layers.1.self_attn."
                                                         "v_proj.bias")}) {
            expect_rounded(reduced(pool, {name, Kind::weighted, c}), weighted(name, c));
        }
    }
}

TEST_F(Reduce, OneExpertAloneIsThatExpertBitForBit) {
    const ModelPool pool = files.open();
    const std::vector<float> found = reduced(pool, {fc1, Kind::weighted, {0.0, 1.0, 0.0}});
    EXPECT_EQ(found, tiny::values(3, fc1, found.size()));
    const std::vector<float> none = reduced(pool, {fc1, Kind::weighted, {0.0, 0.0, 0.0}});
    EXPECT_EQ(none, tiny::values(1, fc1, none.size()));
}

TEST_F(Reduce, TheMeanLeavesOutThePretrainedModel) {
    const ModelPool pool = files.open();
    const std::string name = "vision_model.embeddings.position_embedding.weight";
    at::Tensor sum = at::zeros_like(files.pretrained().at(name));
    for (const float64::Model& expert : files.experts())
        sum += expert.at(name);
    expect_rounded(reduced(pool, {name, Kind::mean_of_experts, {}}), sum / 3.0);
    const at::Tensor mean = pool.mean_of_experts(name);
    EXPECT_EQ(mean.sizes(), sum.sizes());
    expect_rounded({mean.const_data_ptr<float>(), mean.const_data_ptr<float>() + mean.numel()},
                   sum / 3.0);
}

TEST(ReducePretrained, LeavesEveryBitAlone) {
    // Negative zero and numbers below the normal range survive only when nothing is computed.
    TinyPool files(tiny::config());
    const std::string name = "vision_model.embeddings.class_embedding";
    const std::vector<float> odd{-0.0F, 0.0F, 1e-45F, -1e-40F, 3.4e38F, -3.4e38F, 1.0F, 0.1F};
    tiny::write_checkpoint(files.folder() / "pretrained", files.config(),
                           {.modify = [&](std::vector<tiny::Tensor>& tensors) {
                               tiny::find(tensors, name).data = tiny::encode(DType::f32, odd);
                           }});
    files.add_expert("first", 2);
    const std::vector<float> found = reduced(files.open(), {name, Kind::pretrained, {}});
    ASSERT_EQ(found.size(), odd.size());
    for (std::size_t i = 0; i < odd.size(); ++i) {
        EXPECT_EQ(std::bit_cast<std::uint32_t>(found[i]), std::bit_cast<std::uint32_t>(odd[i]));
    }
}

TEST(ReduceRange, SaysWhenANumberLeavesFloat32) {
    TinyPool files(tiny::config());
    files.add_expert("huge", 2, [](std::vector<tiny::Tensor>& tensors) {
        std::vector<float> values(16 * 8, 0.25F);
        values[77] = 3e38F;
        tiny::find(tensors, fc1).data = tiny::encode(DType::f32, values);
    });
    const ModelPool pool = files.open();
    EXPECT_THAT(error_text([&] {
                    reduced(pool, {fc1, Kind::weighted, {3.0}});
                }),
                AllOf(HasSubstr("'" + fc1 + "'"), HasSubstr("float32"),
                      HasSubstr("method.scaling_factor")));
    EXPECT_THAT(error_text([&] {
                    reduced(pool, {fc1, Kind::weighted, {-3.0}});
                }),
                HasSubstr("float32"));
    EXPECT_EQ(reduced(pool, {fc1, Kind::weighted, {1.0}})[77], 3e38F);
}

TEST(ReduceLarge, ThreadsDoNotChangeABit) {
    // A tensor of more than one piece of work.
    ClipConfig config = tiny::config();
    config.hidden_size = 512;
    config.intermediate_size = 1'030;
    config.num_hidden_layers = 1;
    TinyPool files(config);
    files.add_expert("first", 2);
    files.add_expert("second", 3);
    const ModelPool pool = files.open();
    const TensorRule rule{fc1, Kind::weighted, {0.123, 0.456}};
    const int threads = thread_count();
    set_thread_count(1);
    const std::vector<float> one = reduced(pool, rule);
    set_thread_count(3);
    const std::vector<float> three = reduced(pool, rule);
    set_thread_count(threads);
    EXPECT_EQ(one, three);
    const std::vector<float> w0 = tiny::values(1, fc1, one.size());
    const std::vector<float> w1 = tiny::values(2, fc1, one.size());
    const std::vector<float> w2 = tiny::values(3, fc1, one.size());
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const double base = w0[i];
        const double exact = base + 0.123 * (w1[i] - base) + 0.456 * (w2[i] - base);
        wrong += std::abs(one[i] - exact) > 1e-8 ? 1 : 0;
    }
    EXPECT_EQ(wrong, 0U);
}

TEST_F(Reduce, HandsOverEveryTensorInTheOrderGiven) {
    const ModelPool pool = files.open();
    Coefficients coefficients;
    for (const TensorInfo& info : pool.pretrained().tensors()) {
        coefficients.push_back({info.name, Kind::weighted, {0.2, 0.3, 0.5}});
    }
    std::reverse(coefficients.begin(), coefficients.end());
    std::size_t count = 0;
    reduce(pool, coefficients, {},
           [&](const MergedTensor& tensor) {
               const TensorRule& rule = *tensor.rule;
               EXPECT_EQ(rule, coefficients[count++]);
               expect_rounded({tensor.values.begin(), tensor.values.end()},
                              weighted(rule.name, rule.coefficients));
           },
           {});
    EXPECT_EQ(count, coefficients.size());
}

TEST_F(Reduce, StopsBetweenTensors) {
    const ModelPool pool = files.open();
    Coefficients coefficients;
    for (const TensorInfo& info : pool.pretrained().tensors()) {
        coefficients.push_back({info.name, Kind::pretrained, {}});
    }
    std::stop_source source;
    int finished = 0;
    const auto count = [&](const MergedTensor&) {
        if (++finished == 3) source.request_stop();
    };
    EXPECT_THROW(reduce(pool, coefficients, {}, count, source.get_token()), Cancelled);
    EXPECT_EQ(finished, 3);
}

TEST_F(Reduce, ReadsEverythingSoThatTheHashesAreWhole) {
    const ModelPool pool = files.open();
    for (const TensorInfo& info : pool.pretrained().tensors()) {
        EXPECT_EQ(pool.pretrained().content_hash(), "");
        reduced(pool, {info.name, Kind::pretrained, {}});
    }
    EXPECT_EQ(pool.pretrained().content_hash().size(), 32U);
    for (const NamedCheckpoint& expert : pool.experts()) {
        EXPECT_EQ(expert.checkpoint.content_hash().size(), 32U);
    }
}

}  // namespace
}  // namespace interfuse
