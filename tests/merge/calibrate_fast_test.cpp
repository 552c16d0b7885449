// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `precision: fast` against exact.
#include <gmock/gmock.h>

#include "core/merge/calibrate.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

constexpr std::size_t datasets = 2;
constexpr std::int64_t samples = 22;
constexpr CalibrationPlan plan{samples, 4, 8};

class Watcher : public CalibrationObserver {
  public:
    void progress(const CalibrationProgress& now) override {
        EXPECT_GE(now.work_done, last.work_done) << "progress goes backwards";
        EXPECT_LE(now.work_done, now.work_total * 1.0001);
        last = now;
    }
    bool round_finished(const RoutingTable&) override { return ++rounds < most_rounds; }
    void notice(const std::string& sentence) override { sentences.push_back(sentence); }
    CalibrationProgress last;
    int rounds = 0;
    int most_rounds = 1'000;
    std::vector<std::string> sentences;
};

class FastCalibration : public ::testing::Test {
  protected:
    // Experts are the pretrained model with `share` of other values.
    void make_pool(float share) {
        files = std::make_unique<TinyPool>(tiny::config());
        const auto near_pretrained = [share](std::vector<tiny::Tensor>& tensors) {
            for (tiny::Tensor& tensor : tensors) {
                std::vector<float> mixed = tiny::values(TinyPool::pretrained_seed, tensor.name,
                                                        tiny::elements(tensor.shape));
                for (std::size_t i = 0; i < mixed.size(); ++i) {
                    float own = 0;
                    std::memcpy(&own, tensor.data.data() + i * sizeof own, sizeof own);
                    mixed[i] += share * (own - mixed[i]);
                }
                tensor.data = tiny::encode(DType::f32, mixed);
            }
        };
        files->add_expert("first", 2, near_pretrained);
        files->add_expert("second", 3, near_pretrained);
        files->add_expert("third", 4, near_pretrained);
        pool = std::make_unique<ModelPool>(files->open());
    }

    RoutingTable run(std::optional<Correction> correction, Watcher& watcher,
                     std::optional<RoutingTable> from = std::nullopt,
                     CalibrationPlan with = plan) const {
        RoutingTable table = from ? *from : files->empty_table(datasets);
        CalibrationOptions options;
        options.gate_k = 3;
        options.correction = correction;
        Calibrator(*pool, options).run(table, with, sample_source(files->config()), watcher, {});
        return table;
    }

    static double worst_difference(const RoutingTable& a, const RoutingTable& b) {
        double worst = 0;
        for (std::size_t d = 0; d < datasets; ++d) {
            for (std::size_t m = 0; m < a.modules().size(); ++m) {
                for (std::size_t i = 0; i < a.experts().size(); ++i) {
                    worst = std::max(worst, std::abs(a.mean(d, m, i, TokenSet::all) -
                                                     b.mean(d, m, i, TokenSet::all)));
                }
            }
        }
        return worst;
    }

    std::unique_ptr<TinyPool> files;
    std::unique_ptr<ModelPool> pool;
};

TEST_F(FastCalibration, IsNearExactAndSaysHowNear) {
    make_pool(0.01F);
    Watcher plain;
    const RoutingTable exact = run(std::nullopt, plain);
    EXPECT_FALSE(exact.fast);
    for (const Correction correction : {Correction::int8, Correction::bfloat16}) {
        Watcher watcher;
        const RoutingTable fast = run(correction, watcher);
        ASSERT_TRUE(fast.fast);
        EXPECT_EQ(fast.fast->correction, correction_name(correction));
        EXPECT_FALSE(fast.fast->fell_back);
        // Rounds of 4, 8, 8 and 2 samples, each checked on two images.
        EXPECT_EQ(fast.fast->checked_images, 8);
        EXPECT_GT(fast.fast->largest_error, 0);
        EXPECT_LT(fast.fast->largest_error, 1e-4);
        EXPECT_GT(worst_difference(fast, exact), 0);
        EXPECT_LT(worst_difference(fast, exact), 1e-4);
        EXPECT_EQ(fast.count(0), samples);
        EXPECT_THAT(watcher.sentences, ::testing::IsEmpty());
    }
}

TEST_F(FastCalibration, TheCentreIsTheMeanOfTheFirstRound) {
    make_pool(0.05F);
    Watcher watcher;
    watcher.most_rounds = 1;
    const RoutingTable first = run(Correction::int8, watcher);
    ASSERT_THAT(first.fast->centre, ::testing::SizeIs(12 * 3));
    const MixedRouting mixed = first.mix({}, TokenSet::all);
    for (std::size_t place = 0; place < first.fast->centre.size(); ++place)
        EXPECT_EQ(first.fast->centre[place], mixed.means[place / 3][place % 3]);
    Watcher all;
    EXPECT_EQ(run(Correction::int8, all).fast->centre, first.fast->centre);
}

TEST_F(FastCalibration, AFirstRoundThatDoesNotHoldIsDoneAgainExact) {
    make_pool(1.0F);  // nothing in common: even routing is no centre
    Watcher exact_watcher;
    exact_watcher.most_rounds = 1;
    const RoutingTable exact = run(std::nullopt, exact_watcher);
    Watcher watcher;
    watcher.most_rounds = 1;
    RoutingTable fast = run(Correction::int8, watcher);
    EXPECT_FALSE(fast.fast->fell_back);
    EXPECT_FALSE(fast.fast->centre.empty());
    EXPECT_THAT(watcher.sentences, ::testing::IsEmpty());
    if (fast.fast->checked_images == 0) {
        fast.fast.reset();
        EXPECT_EQ(fast, exact);
    } else {
        EXPECT_LT(worst_difference(fast, exact), 1e-3);
    }
}

TEST_F(FastCalibration, GoingOnDoesNotChangeABit) {
    make_pool(0.05F);
    Watcher watcher;
    const RoutingTable whole = run(Correction::int8, watcher);
    for (int rounds = 1; rounds <= 3; ++rounds) {
        Watcher first;
        first.most_rounds = rounds;
        RoutingTable table = run(Correction::int8, first);
        const std::filesystem::path file = files->folder() / "routing.safetensors";
        table.origin.sample_hashes.resize(datasets);
        table.origin.skipped.resize(datasets);
        table.origin.expert_hashes.resize(3);
        table.save(file);
        RoutingTable loaded = RoutingTable::load(file);
        EXPECT_EQ(loaded, table);
        loaded.origin = whole.origin;
        Watcher second;
        RoutingTable end = run(Correction::int8, second, loaded);
        // The largest error is a mean over the images of one go.
        end.fast->largest_error = whole.fast->largest_error;
        EXPECT_EQ(end, whole) << rounds;
    }
}

TEST_F(FastCalibration, FallsBackToExactWhereItDoesNotHold) {
    make_pool(0.05F);
    // A centre that is far off leaves much for the correction, and so to its rounding.
    Watcher first;
    first.most_rounds = 1;
    RoutingTable table = run(std::nullopt, first);
    table.fast.emplace().correction = "int8";
    table.fast->centre.assign(12 * 3, 100.0);
    Watcher watcher;
    const RoutingTable fast = run(Correction::int8, watcher, table);
    ASSERT_TRUE(fast.fast->fell_back);
    EXPECT_GT(fast.fast->largest_error, 1e-4);
    ASSERT_EQ(watcher.sentences.size(), 1U);
    EXPECT_THAT(watcher.sentences[0], ::testing::HasSubstr("goes on, in exact float32"));
    // From then on nothing but exact, and what was fast is done again.
    Watcher plain;
    RoutingTable exact = run(std::nullopt, plain);
    RoutingTable without = fast;
    without.fast.reset();
    EXPECT_EQ(without, exact);
    // And so when it goes on another day.
    Watcher later;
    EXPECT_TRUE(run(Correction::int8, later, fast, {samples + 4, 4, 8}).fast->fell_back);
    EXPECT_THAT(later.sentences, ::testing::IsEmpty());
}

}  // namespace
}  // namespace interfuse
