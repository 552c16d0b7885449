// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stopping and going on: a resumed run gives what an uninterrupted one gives, byte for byte.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stop_token>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::AllOf;
using ::testing::HasSubstr;
using Strings = std::vector<std::string>;

fs::path basic() {
    return fixture_case("basic") / "recipe.yaml";
}

MergeRequest resumed_request(const fs::path& target, const fs::path& table,
                             const Strings& overrides) {
    MergeRequest request = request_for(basic(), target, overrides);
    request.resume = table;
    return request;
}

// Keeps the saved table of every round.
struct SavedRounds {
    explicit SavedRounds(fs::path place) : folder(std::move(place)) {
        watcher.after_round = [this](const RoutingTable& table) {
            const fs::path copy = folder / (std::to_string(table.count(0)) + ".safetensors");
            fs::copy_file(folder / "table.safetensors", copy);
            tables.push_back(copy);
            return true;
        };
    }
    void merge(MergeRequest request) {
        request.save_routing = folder / "table.safetensors";
        testing_tools::merge(std::move(request), watcher);
    }

    fs::path folder;
    Watcher watcher;
    std::vector<fs::path> tables;
};

struct Sizes {
    int samples, batch, round, rounds;
};

class Resume : public ::testing::TestWithParam<Sizes> {
  protected:
    Strings overrides() const {
        const Sizes& sizes = GetParam();
        return {"method.num_samples=" + std::to_string(sizes.samples),
                "interfuse.batch_size=" + std::to_string(sizes.batch),
                "interfuse.round_size=" + std::to_string(sizes.round)};
    }
};

TEST_P(Resume, AfterAnyRoundEqualsAnUninterruptedRun) {
    const fs::path root = fresh_folder();
    merge(request_for(basic(), root / "whole", overrides()));
    SavedRounds rounds(root);
    rounds.merge(request_for(basic(), root / "saving", overrides()));
    EXPECT_EQ(differences(root / "whole", root / "saving"), "");
    ASSERT_EQ(rounds.tables.size(), static_cast<std::size_t>(GetParam().rounds));
    EXPECT_EQ(rounds.watcher.rounds, GetParam().rounds);
    for (std::size_t done = 0; done < rounds.tables.size(); ++done) {
        Watcher watcher;
        const fs::path target = root / ("after" + std::to_string(done + 1));
        merge(resumed_request(target, rounds.tables[done], overrides()), watcher);
        EXPECT_EQ(differences(root / "whole", target), "") << "after round " << done + 1;
        EXPECT_EQ(watcher.rounds, GetParam().rounds - static_cast<int>(done) - 1);
    }
}

// basic has three datasets: batches of 3, 6 and 12 images are blocks of 1, 2 and 4 samples.
INSTANTIATE_TEST_SUITE_P(Sizes, Resume,
                         ::testing::Values(Sizes{8, 6, 2, 4}, Sizes{7, 6, 2, 4}, Sizes{9, 12, 4, 3},
                                           Sizes{5, 12, 4, 2}, Sizes{4, 3, 1, 4}, Sizes{6, 3, 2, 3},
                                           Sizes{7, 6, 64, 2}),
                         [](const auto& test) {
                             return std::to_string(test.param.samples) + "SamplesBatch" +
                                    std::to_string(test.param.batch) + "Round" +
                                    std::to_string(test.param.round);
                         });

// A finished run whose last batch was only partly filled goes on inside that batch.
TEST(ResumeMore, SamplesThatEndWithinABatch) {
    const fs::path root = fresh_folder();
    const Strings batch{"interfuse.batch_size=12", "interfuse.round_size=4"};
    const auto with_samples = [&](int samples) {
        Strings overrides = batch;
        overrides.push_back("method.num_samples=" + std::to_string(samples));
        return overrides;
    };
    merge(request_for(basic(), root / "whole", with_samples(9)));
    for (const int first : {1, 3, 4, 5, 7}) {
        const fs::path part = root / ("part" + std::to_string(first));
        const fs::path more = root / ("more" + std::to_string(first));
        merge(request_for(basic(), part, with_samples(first)));
        merge(resumed_request(more, part / "routing.safetensors", with_samples(9)));
        EXPECT_EQ(differences(root / "whole", more), "") << first;
    }
}

// The batch and the thread count that make the bits come with the table.
TEST(ResumeMore, TakesTheBatchFromTheTable) {
    const fs::path root = fresh_folder();
    merge(request_for(basic(), root / "whole", {"interfuse.batch_size=6", "method.num_samples=8"}));
    merge(request_for(basic(), root / "part", {"interfuse.batch_size=6", "method.num_samples=3"}));
    merge(resumed_request(root / "more", root / "part/routing.safetensors",
                          {"method.num_samples=8"}));
    EXPECT_EQ(differences(root / "whole", root / "more"), "");
}

TEST(ResumeMore, AfterACancelledRound) {
    const fs::path root = fresh_folder();
    const Strings overrides{"interfuse.batch_size=6", "interfuse.round_size=2"};
    merge(request_for(basic(), root / "whole", overrides));

    class Stopper final : public Watcher {
      public:
        void progress(const CalibrationProgress& now) override {
            if (now.round == 3 && now.linear.layer == 1) stop.request_stop();
        }
        std::stop_source stop;
    } stopper;
    MergeRequest request = request_for(basic(), root / "stopped", overrides);
    request.save_routing = root / "table.safetensors";
    MergeRun run(std::move(request), stopper);
    EXPECT_THROW(run.calibrate(stopper.stop.get_token()), Cancelled);
    EXPECT_EQ(stopper.rounds, 2);
    EXPECT_EQ(run.table().count(0), 4);  // whole rounds only
    EXPECT_FALSE(fs::exists(root / "stopped"));
    merge(resumed_request(root / "more", root / "table.safetensors", overrides));
    EXPECT_EQ(differences(root / "whole", root / "more"), "");
}

// "Enough": what is there is exported, as a run with that many samples.
TEST(ResumeMore, StoppingAfterARoundExportsItsSamples) {
    const fs::path root = fresh_folder();
    Watcher watcher;
    watcher.after_round = [](const RoutingTable& table) { return table.count(0) < 4; };
    merge(
        request_for(basic(), root / "early", {"interfuse.batch_size=6", "interfuse.round_size=2"}),
        watcher);
    EXPECT_EQ(watcher.rounds, 2);
    merge(request_for(basic(), root / "four", {"interfuse.batch_size=6", "method.num_samples=4"}));
    EXPECT_EQ(differences(root / "early", root / "four"), "");
}

TEST(ResumeMore, CancelledExportLeavesNothing) {
    const fs::path root = fresh_folder();
    std::stop_source stop;
    Watcher watcher;
    MergeRun run(request_for(basic(), root / "out"), watcher);
    run.calibrate(stop.get_token());
    stop.request_stop();
    EXPECT_THROW(run.export_model(stop.get_token()), Cancelled);
    EXPECT_TRUE(fs::is_empty(root));
}

TEST(ResumeRefused, NamesEveryDifference) {
    const fs::path root = fresh_folder();
    merge(request_for(basic(), root / "part", {"method.num_samples=3"}));
    const fs::path table = root / "part/routing.safetensors";
    const auto refusal = [&](const Strings& overrides) {
        return error_of([&] { merge(resumed_request(root / "out", table, overrides)); });
    };
    EXPECT_THAT(refusal({"method.gate_k=3"}), AllOf(HasSubstr("gate_k 4"), HasSubstr("has 3")));
    EXPECT_THAT(refusal({"method.seed=5"}), AllOf(HasSubstr("seed 0"), HasSubstr("has 5")));
    EXPECT_THAT(refusal({"method.average_experts=true"}), HasSubstr("average_experts false"));
    EXPECT_THAT(refusal({"~modelpool.models.clouds"}),
                HasSubstr("the experts shapes, stripes and clouds"));
    EXPECT_THAT(refusal({"~modelpool.train_datasets.clouds"}),
                HasSubstr("the datasets shapes, stripes and clouds"));
    EXPECT_THAT(refusal({"method.num_samples=2"}), HasSubstr("already has 3 samples"));
    EXPECT_THAT(refusal({"method.gate_k=3", "method.seed=5", "method.num_samples=2"}),
                AllOf(HasSubstr("gate_k"), HasSubstr("seed"), HasSubstr("already has")));
    EXPECT_FALSE(fs::exists(root / "out"));
}

TEST(ResumeRefused, FilesThatAreNoTables) {
    const fs::path root = fresh_folder();
    merge(request_for(basic(), root / "part", {"method.num_samples=3"}));
    const auto refusal = [&](const fs::path& table) {
        return error_of([&] { merge(resumed_request(root / "out", table, {})); });
    };
    EXPECT_THAT(refusal(root / "part/routing_weights.csv"),
                AllOf(HasSubstr("routing_weights.csv"), HasSubstr("routing.safetensors")));
    EXPECT_THAT(refusal(root / "part/model.safetensors"), HasSubstr("not a routing table"));
    EXPECT_THAT(refusal(root / "absent.safetensors"), HasSubstr("absent.safetensors"));
    std::string bytes = read_file(root / "part/routing.safetensors");
    write_file(root / "cut.safetensors", bytes.substr(0, bytes.size() / 2));
    EXPECT_THAT(refusal(root / "cut.safetensors"), HasSubstr("cut.safetensors"));
    MergeRequest both = resumed_request(root / "out", root / "part/routing.safetensors", {});
    both.routing = both.resume;
    EXPECT_THAT(error_of([&] { merge(both); }), HasSubstr("--resume or --routing, not both"));
}

// The number of images that settles a tolerance is 32 of each dataset, or all that are asked for.
class Tolerance : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        recipe_ = copy_of_case("single", root_);
        write_noise_dataset(root_ / "noise", 120);
    }
    Strings overrides(const std::string& tolerance, int samples = 100) const {
        // One expert alone routes everything to itself: take the pretrained model as a second.
        return {"modelpool.train_datasets.clouds=" + (root_ / "noise").string(),
                "++modelpool.models.second=" + (root_ / "second").string(),
                "method.num_samples=" + std::to_string(samples),
                "interfuse.batch_size=4",
                "interfuse.round_size=8",
                "interfuse.tolerance=" + tolerance};
    }
    void make_second_expert() const {
        const fs::path single = recipe_.parent_path();
        fs::copy(single / "pretrained", root_ / "second", fs::copy_options::recursive);
        // Swap two halves of the data: another model of the same shapes.
        std::string bytes = read_file(single / "only/model.safetensors");
        for (std::size_t i = bytes.size() / 2; i + 4 <= bytes.size(); i += 64) {
            bytes[i + 2] = static_cast<char>(bytes[i + 2] ^ 0x20);
        }
        write_file(root_ / "second/model.safetensors", bytes);
    }

    fs::path root_, recipe_;
};

TEST_F(Tolerance, StopsWhenEveryErrorIsBelow) {
    make_second_expert();
    Watcher watcher;
    MergeRun run(request_for(recipe_, root_ / "out", overrides("0.1")), watcher);
    run.calibrate({});
    EXPECT_GE(run.samples(), 32);
    EXPECT_LT(run.samples(), 100);
    for (const auto& row : run.routing().errors) {
        for (const auto& error : row) {
            ASSERT_TRUE(error.has_value());
            EXPECT_LE(*error, 0.1);
        }
    }
    run.export_model({});
    // What was used is what the recipe says, and it runs to the same bytes.
    const Recipe exported = load_recipe(root_ / "out/recipe.yaml", {}).recipe;
    EXPECT_EQ(exported.method.num_samples, run.samples());
    EXPECT_FALSE(exported.interfuse.tolerance.has_value());
    merge(request_for(root_ / "out/recipe.yaml", root_ / "again"));
    EXPECT_EQ(differences(root_ / "out", root_ / "again"), "");
}

TEST_F(Tolerance, OutOfReachUsesAllSamples) {
    make_second_expert();
    Watcher watcher;
    MergeRun run(request_for(recipe_, root_ / "out", overrides("1e-9")), watcher);
    run.calibrate({});
    EXPECT_EQ(run.samples(), 100);
}

TEST_F(Tolerance, IsNotBelievedBeforeEnoughImages) {
    make_second_expert();
    Watcher watcher;
    MergeRun run(request_for(recipe_, root_ / "out", overrides("1e9", 24)), watcher);
    run.calibrate({});
    EXPECT_EQ(run.samples(), 24);
}

}  // namespace
}  // namespace interfuse
