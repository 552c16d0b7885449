// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merges by several ranks, which are threads here: what they settle, and what rank 0 exports.
#include "core/project/merge_ranks.h"

#include <gmock/gmock.h>

#include "core/dataset/sampling.h"
#include "core/runtime/device.h"
#include "core/runtime/thread_ranks.h"
#include "tests/project/merge_tools.h"
#include "tests/runtime/some_ranks.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::Not;
using Strings = std::vector<std::string>;
// The request of a rank.
using Requests = std::function<MergeRequest(int rank)>;

fs::path basic() {
    return fixture_case("basic") / "recipe.yaml";
}

class MergeRanks : public ::testing::Test {
  protected:
    ~MergeRanks() override { set_thread_count(threads_); }

    // Every rank's outcome. Rank 0 exports, the others wait for it.
    Strings merge_as(int ranks, const Requests& requests) {
        watchers.clear();
        watchers.resize(static_cast<std::size_t>(ranks));
        const auto group = thread_ranks(ranks);
        return at_once(ranks, [&](int rank) {
            const auto i = static_cast<std::size_t>(rank);
            RankGroup& own = *group[i];
            end_together(own, [&] {
                MergeRequest request = requests(rank);
                request.ranks = &own;
                MergeRun run(std::move(request), watchers[i], own.stop_token());
                run.calibrate(own.stop_token());
                if (own.is_first()) run.export_model(own.stop_token());
                own.broadcast({});
            });
        });
    }
    Strings merge_as(int ranks, const fs::path& target, const Strings& overrides = {}) {
        return merge_as(ranks, [&](int) { return request_for(basic(), target, overrides); });
    }

    // Rows and numbers of two CSV files, within 1e-6.
    static void expect_same_weights(const fs::path& left, const fs::path& right) {
        const RoutingTable a = RoutingTable::load(left / "routing.safetensors");
        const RoutingTable b = RoutingTable::load(right / "routing.safetensors");
        ASSERT_EQ(a.modules(), b.modules());
        ASSERT_EQ(a.experts(), b.experts());
        EXPECT_EQ(a.origin.sample_hashes, b.origin.sample_hashes);
        EXPECT_EQ(a.origin.skipped, b.origin.skipped);
        for (std::size_t d = 0; d < a.datasets().size(); ++d) {
            for (std::size_t m = 0; m < a.modules().size(); ++m) {
                ASSERT_EQ(a.count(d, m), b.count(d, m));
                for (std::size_t e = 0; e < a.experts().size(); ++e) {
                    ASSERT_NEAR(a.mean(d, m, e, TokenSet::all), b.mean(d, m, e, TokenSet::all),
                                1e-6);
                }
            }
        }
    }

    const fs::path root = fresh_folder();
    std::vector<Watcher> watchers;

  private:
    const int threads_ = thread_count();
};

const Strings small_batches{"interfuse.batch_size=3", "interfuse.round_size=4"};

TEST_F(MergeRanks, ExportTheModelOfARunAlone) {
    merge(request_for(basic(), root / "alone", small_batches));
    for (const int ranks : {2, 3}) {
        const fs::path out = root / std::to_string(ranks);
        EXPECT_THAT(merge_as(ranks, out, small_batches), Each("done"));
        expect_same_weights(root / "alone", out);
        const std::string number = std::to_string(ranks);
        EXPECT_THAT(read_file(out / "recipe.yaml"),
                    AllOf(HasSubstr("# Calibrated by " + number + " ranks"), HasSubstr("1e-6")));
        EXPECT_THAT(read_file(out / "README.md"), HasSubstr("by " + number + " ranks"));
        EXPECT_EQ(RoutingTable::load(out / "routing.safetensors").origin.ranks, ranks);
    }
    EXPECT_THAT(read_file(root / "alone/recipe.yaml"), Not(HasSubstr("ranks")));
}

TEST_F(MergeRanks, TheExportedRecipeMergesAgain) {
    EXPECT_THAT(merge_as(2, root / "two", small_batches), Each("done"));
    merge(request_for(root / "two/recipe.yaml", root / "again"));
    expect_same_weights(root / "two", root / "again");
    EXPECT_THAT(merge_as(2,
                         [&](int) {
                             return request_for(root / "two/recipe.yaml", root / "twice",
                                                small_batches);
                         }),
                Each("done"));
    EXPECT_EQ(differences(root / "two", root / "twice"), "")
        << "the same ranks make the same bytes";
}

// Rank 0 alone has the file.
TEST_F(MergeRanks, GoOnFromATableOfAnyNumberOfRanks) {
    merge(request_for(basic(), root / "whole", small_batches));
    const auto with_samples = [](int count) {
        Strings overrides = small_batches;
        overrides.push_back("method.num_samples=" + std::to_string(count));
        return overrides;
    };
    merge(request_for(basic(), root / "part1", with_samples(3)));
    EXPECT_THAT(merge_as(2, root / "part2", with_samples(3)), Each("done"));
    for (const std::string part : {"part1", "part2"}) {
        const fs::path more = root / (part + "-more");
        EXPECT_THAT(merge_as(3,
                             [&](int rank) {
                                 MergeRequest request = request_for(basic(), more, small_batches);
                                 if (rank == 0)
                                     request.resume = root / part / "routing.safetensors";
                                 return request;
                             }),
                    Each("done"));
        expect_same_weights(root / "whole", more);
        EXPECT_EQ(RoutingTable::load(more / "routing.safetensors").origin.ranks, 3);
    }
    MergeRequest alone = request_for(basic(), root / "alone", small_batches);
    alone.resume = root / "part2/routing.safetensors";
    merge(std::move(alone));
    expect_same_weights(root / "whole", root / "alone");
    EXPECT_EQ(RoutingTable::load(root / "alone/routing.safetensors").origin.ranks, 2)
        << "part of it still comes from two ranks";
}

TEST_F(MergeRanks, RankZeroSavesTheTableOfEveryRound) {
    EXPECT_THAT(merge_as(2,
                         [&](int rank) {
                             MergeRequest request =
                                 request_for(basic(), root / "out", small_batches);
                             request.save_routing = root / ("saved" + std::to_string(rank));
                             return request;
                         }),
                Each("done"));
    EXPECT_EQ(RoutingTable::load(root / "saved0"),
              RoutingTable::load(root / "out/routing.safetensors"));
    EXPECT_FALSE(fs::exists(root / "saved1"));
}

TEST_F(MergeRanks, FromATableRankZeroWorksAlone) {
    merge(request_for(basic(), root / "first"));
    EXPECT_THAT(merge_as(2,
                         [&](int) {
                             MergeRequest request = request_for(basic(), root / "out");
                             request.routing = root / "first/routing.safetensors";
                             return request;
                         }),
                Each("done"));
    EXPECT_EQ(differences(root / "first", root / "out"), "");
}

TEST_F(MergeRanks, MethodsWithoutCalibrationWork) {
    const Strings average{"method._target_=fusion_bench.method.SimpleAverageAlgorithm"};
    merge(request_for(basic(), root / "alone", average));
    EXPECT_THAT(merge_as(2, root / "two", average), Each("done"));
    EXPECT_EQ(differences(root / "alone", root / "two"), "");
}

TEST_F(MergeRanks, ADrawnSeedIsThatOfAllRanks) {
    Strings overrides = small_batches;
    overrides.emplace_back("method.seed=null");
    EXPECT_THAT(merge_as(3, root / "out", overrides), Each("done"));
    const RoutingTable table = RoutingTable::load(root / "out/routing.safetensors");
    Strings again = small_batches;
    again.push_back("method.seed=" + std::to_string(table.origin.seed));
    merge(request_for(basic(), root / "again", again));
    expect_same_weights(root / "out", root / "again");
}

TEST_F(MergeRanks, CorruptImagesAreSkippedAlike) {
    const fs::path recipe = copy_of_case("basic", root / "case");
    const LoadedRecipe loaded = load_recipe(recipe, {});
    std::vector<std::int64_t> sizes;
    for (const DatasetSource& source : loaded.recipe.train_datasets)
        sizes.push_back(open_dataset(source.path, source.split)->size());
    const auto permutations = sample_permutations(*loaded.recipe.method.seed, sizes);
    for (const std::size_t place : {1U, 4U}) {
        const DatasetSource& source = loaded.recipe.train_datasets[0];
        const auto dataset = open_dataset(source.path, source.split);
        write_file(dataset->read(permutations[0][place]).name, "not a picture");
    }
    Strings overrides = small_batches;
    overrides.emplace_back("method.num_samples=6");
    const Strings refused =
        merge_as(2, [&](int) { return request_for(recipe, root / "out", overrides); });
    EXPECT_THAT(refused, Each(HasSubstr("skip_corrupt_images")));
    EXPECT_FALSE(fs::exists(root / "out"));

    overrides.emplace_back("++interfuse.skip_corrupt_images=true");
    merge(request_for(recipe, root / "alone", overrides));
    EXPECT_THAT(merge_as(3, [&](int) { return request_for(recipe, root / "out", overrides); }),
                Each("done"));
    expect_same_weights(root / "alone", root / "out");
    ASSERT_EQ(RoutingTable::load(root / "out/routing.safetensors").origin.skipped[0].size(), 2U);

    // And goes on from there, past what was skipped.
    overrides.emplace_back("method.num_samples=8");
    merge(request_for(recipe, root / "alone8", overrides));
    EXPECT_THAT(merge_as(2,
                         [&](int rank) {
                             MergeRequest request = request_for(recipe, root / "more", overrides);
                             if (rank == 0) request.resume = root / "out/routing.safetensors";
                             return request;
                         }),
                Each("done"));
    expect_same_weights(root / "alone8", root / "more");
}

TEST_F(MergeRanks, RanksOfOneMachineDivideItsThreads) {
    set_thread_count(6);
    std::array<int, 3> threads{};
    const auto group = thread_ranks(3);
    at_once(3, [&](int rank) {
        const auto i = static_cast<std::size_t>(rank);
        set_thread_count(6);
        divide_threads(*group[i]);
        threads[i] = thread_count();
    });
    EXPECT_THAT(threads, Each(2));
    divide_threads(alone());
    EXPECT_EQ(thread_count(), 6);
}

struct Unlike {
    const char* what;
    Strings overrides;  // of rank 1 alone
    std::string part;
};

class UnlikeRanks : public MergeRanks, public ::testing::WithParamInterface<Unlike> {};

TEST_P(UnlikeRanks, AreRefusedWithWhatDiffers) {
    const Strings outcomes = merge_as(2, [&](int rank) {
        return request_for(basic(), root / "out", rank == 1 ? GetParam().overrides : Strings());
    });
    EXPECT_THAT(outcomes, Each(AllOf(HasSubstr("ank 1"), HasSubstr("differs from rank 0"),
                                     HasSubstr(GetParam().part), HasSubstr("the same recipe"))));
    EXPECT_FALSE(fs::exists(root / "out"));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, UnlikeRanks,
    ::testing::Values(Unlike{"Gate", {"method.gate_k=3"}, "gate_k (3 and "},
                      Unlike{"Samples", {"method.num_samples=5"}, "num_samples (5 and 8)"},
                      Unlike{"Seed", {"method.seed=41"}, "seed (41 and "},
                      Unlike{"Method",
                             {"method._target_=fusion_bench.method.SimpleAverageAlgorithm"},
                             "the method"},
                      Unlike{"Tolerance", {"++interfuse.tolerance=0.5"}, "the recipe"},
                      Unlike{"Batch", {"++interfuse.batch_size=3"}, "the recipe"},
                      Unlike{"Expert", {"~modelpool.models.clouds"}, "the recipe"}),
    [](const auto& test) { return std::string(test.param.what); });

// The same recipe in another place, where something was changed.
class UnlikeInputs : public MergeRanks {
  protected:
    Strings merge_with_copy(const std::function<void(const fs::path& models)>& change) {
        const fs::path recipe = copy_of_case("basic", root / "copy");
        change(recipe.parent_path());
        return merge_as(2, [&](int rank) {
            return request_for(rank == 1 ? recipe : basic(), root / "out", small_batches);
        });
    }
};

TEST_F(UnlikeInputs, AnotherPlaceIsNoDifference) {
    EXPECT_THAT(merge_with_copy([](const fs::path&) {}), Each("done"));
}

TEST_F(UnlikeInputs, OtherWeightsOfOneSizeAreFound) {
    const Strings outcomes =
        merge_with_copy([](const fs::path& models) { change_weights(models / "stripes"); });
    EXPECT_THAT(outcomes,
                Each(AllOf(HasSubstr("ank 1"), HasSubstr("the contents of the model 'stripes'"))));
    EXPECT_FALSE(fs::exists(root / "out"));
}

TEST_F(UnlikeInputs, AnotherNumberOfImagesIsFound) {
    const Strings outcomes = merge_with_copy([](const fs::path& models) {
        const fs::path folder = models / "../../datasets/shapes";
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            const fs::path more =
                entry.path().parent_path() / ("zz" + entry.path().filename().string());
            fs::copy_file(entry.path(), more);
            return;
        }
    });
    EXPECT_THAT(outcomes, Each(HasSubstr("the number of images of the dataset 'shapes'")));
}

// The hash is of the images that were really used, whoever used them.
TEST_F(UnlikeInputs, OtherImagesShowInTheHashOfTheSamples) {
    EXPECT_THAT(merge_with_copy([](const fs::path& models) {
                    fs::remove_all(models / "../../datasets/stripes");
                    fs::copy(fixtures() / "datasets/stripes", models / "../../datasets/stripes",
                             fs::copy_options::recursive);
                    for (const auto& entry :
                         fs::recursive_directory_iterator(models / "../../datasets/stripes")) {
                        if (!entry.is_regular_file()) continue;
                        std::ofstream(entry.path(), std::ios::app | std::ios::binary) << ' ';
                    }
                }),
                Each("done"));
    const RoutingTable mixed = RoutingTable::load(root / "out/routing.safetensors");
    merge(request_for(basic(), root / "alone", small_batches));
    const RoutingTable alone = RoutingTable::load(root / "alone/routing.safetensors");
    EXPECT_EQ(mixed.origin.sample_hashes[0], alone.origin.sample_hashes[0]);
    EXPECT_NE(mixed.origin.sample_hashes[1], alone.origin.sample_hashes[1]);
}

}  // namespace
}  // namespace interfuse
