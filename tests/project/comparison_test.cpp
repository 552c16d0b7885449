// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The models of a recipe and their merges on the same tasks, with the sample project's models.
#include "core/project/comparison.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "core/evaluation/evaluator.h"
#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Strings = std::vector<std::string>;

constexpr std::int64_t images = 40;

fs::path sample() {
    return fs::path(INTERFUSE_SOURCE_DIR) / "resources" / "sample";
}

// Three experts, four calibration images of each, two tasks.
Recipe small_recipe(const Strings& changes = {}) {
    Strings overrides{"~modelpool.models.fashion",
                      "~modelpool.models.letters",
                      "~modelpool.train_datasets.fashion",
                      "~modelpool.train_datasets.letters",
                      "method.num_samples=4",
                      "method.scaling_factor=2",
                      "method.device=cpu"};
    overrides.insert(overrides.end(), changes.begin(), changes.end());
    return load_recipe(sample() / "recipe.yaml", overrides).recipe;
}

std::string task(const std::string& name, const Strings& classes) {
    const std::string folder = (sample() / "datasets" / name).string();
    std::string text = "  " + name + ":\n    dataset: " + folder + "\n    classes:\n";
    for (const std::string& words : classes)
        text += "      - " + words + "\n";
    return text + "    templates: ['a picture of a {}.', 'a {}, drawn.']\n";
}

class Comparisons : public ::testing::Test {
  protected:
    void SetUp() override {
        root_ = fresh_folder();
        write_file(root_ / "tasks.yaml",
                   "tasks:\n" +
                       task("digits", {"eight", "five", "four", "nine", "one", "seven", "six",
                                       "three", "two", "zero"}) +
                       task("shapes", {"arrow", "circle", "crescent", "cross", "heart", "hexagon",
                                       "ring", "square", "star", "triangle"}));
    }

    Recipe recipe(const Strings& changes = {}) const {
        Recipe small = small_recipe(changes);
        small.interfuse.tasks = root_ / "tasks.yaml";
        return small;
    }
    Comparison comparison(const Recipe& of) const { return Comparison({of, images, {}}); }

    // The routing of the recipe, and the export beside it.
    RoutingTable calibrated(const Recipe& of) const {
        MergeRequest request;
        request.recipe = of;
        request.target = root_ / "out";
        request.overwrite = true;
        Watcher watcher;
        MergeRun run(std::move(request), watcher);
        run.calibrate({});
        run.export_model({});
        return run.table();
    }

    fs::path root_;
    ComparisonObserver nobody_;
};

std::vector<std::pair<ModelKind, std::string>> rows_of(const std::vector<Candidate>& candidates) {
    std::vector<std::pair<ModelKind, std::string>> rows;
    for (const Candidate& one : candidates)
        rows.emplace_back(one.kind, one.name);
    return rows;
}

ComparisonChoices only_merges() {
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = false;
    choices.task_arithmetic.clear();
    choices.ties.clear();
    return choices;
}

Strings names_of(const std::vector<Candidate>& candidates) {
    Strings names;
    for (const Candidate& one : candidates)
        names.push_back(one.name);
    return names;
}

TEST(Candidates, AreInTheOrderOfATable) {
    ComparisonChoices choices;
    choices.task_arithmetic = {0.3, 0.5};
    choices.ties = {1};
    choices.scalings = {0.5, 3};
    using Row = std::pair<ModelKind, std::string>;
    EXPECT_THAT(
        rows_of(candidates_of(small_recipe(), choices)),
        ElementsAre(Row{ModelKind::pretrained, "pretrained"}, Row{ModelKind::expert, "digits"},
                    Row{ModelKind::expert, "shapes"}, Row{ModelKind::expert, "patterns"},
                    Row{ModelKind::simple_average, "simple average"},
                    Row{ModelKind::task_arithmetic, "task arithmetic, 0.3"},
                    Row{ModelKind::task_arithmetic, "task arithmetic, 0.5"},
                    Row{ModelKind::ties, "TIES, 1"}, Row{ModelKind::ada_svd, "AdaSVD, scaling 0.5"},
                    Row{ModelKind::ada_svd, "AdaSVD, scaling 3"},
                    Row{ModelKind::ada_svd, "AdaSVD, scaling 2"}));
}

TEST(Candidates, HoldWhatTheyAreReducedWith) {
    ComparisonChoices choices;
    choices.scalings = {0.5};
    const auto all = candidates_of(small_recipe({"+interfuse.muted=[shapes]"}), choices);
    ASSERT_EQ(all.size(), 9U);
    EXPECT_EQ(all[2].expert, 1U);
    EXPECT_EQ(all[5].recipe.method.kind, MergeMethod::task_arithmetic);
    EXPECT_EQ(all[5].scaling, 0.3);
    EXPECT_EQ(all[7].recipe.method.scaling_factor, ScalingFactor(0.5));
    EXPECT_THAT(all[7].recipe.interfuse.muted, ElementsAre("shapes"));
    EXPECT_FALSE(all[4].scaling);
}

TEST(Candidates, AreEachThereOnce) {
    ComparisonChoices choices = only_merges();
    choices.scalings = {2, 1, 1, 3};
    EXPECT_THAT(names_of(candidates_of(small_recipe(), choices)),
                ElementsAre("AdaSVD, scaling 1", "AdaSVD, scaling 3", "AdaSVD, scaling 2"));
    choices.merged = false;
    EXPECT_THAT(names_of(candidates_of(small_recipe(), choices)),
                ElementsAre("AdaSVD, scaling 2", "AdaSVD, scaling 1", "AdaSVD, scaling 3"));
}

TEST(Candidates, OfAnotherMethodKeepItsOwnRowForTheEnd) {
    const Recipe ties = small_recipe(
        {"method._target_=fusion_bench.method.TiesMergingAlgorithm", "method.scaling_factor=0.3"});
    const auto names = names_of(candidates_of(ties, {}));
    EXPECT_EQ(names.back(), "TIES, 0.3");
    EXPECT_EQ(std::count(names.begin(), names.end(), "TIES, 0.3"), 1);
    ComparisonChoices choices = only_merges();
    choices.scalings = {1};
    EXPECT_THAT(names_of(candidates_of(ties, choices)),
                ElementsAre("AdaSVD, scaling 1", "TIES, 0.3"));
}

TEST(Candidates, OfAFactorForEachExpertScaleAllOfThem) {
    ComparisonChoices choices = only_merges();
    choices.scalings = {0.5, 1};
    const auto all = candidates_of(small_recipe({"method.scaling_factor=[1,2,3]"}), choices);
    EXPECT_THAT(names_of(all),
                ElementsAre("AdaSVD, scaling by expert × 0.5", "AdaSVD, scaling by expert"));
    EXPECT_EQ(all[0].scaling, 0.5);
    EXPECT_EQ(all[0].recipe.interfuse.scaling, 0.5);
    EXPECT_EQ(all[0].recipe.method.scaling_factor, ScalingFactor(std::vector<double>{1, 2, 3}));
    EXPECT_EQ(all[1].scaling, 1.0);
}

TEST_F(Comparisons, KnowTasksAndImagesBeforehand) {
    const Comparison some = comparison(recipe());
    EXPECT_THAT(some.empty_table().tasks, ElementsAre("digits", "shapes"));
    EXPECT_THAT(some.empty_table().images, ElementsAre(images, images));
    EXPECT_THAT(some.empty_table().models, IsEmpty());
    EXPECT_EQ(Comparison({recipe(), std::nullopt, {}}).empty_table().images[0], 200);
}

TEST_F(Comparisons, WantTasks) {
    Recipe without = recipe();
    without.interfuse.tasks.clear();
    EXPECT_THAT(error_of([&] { comparison(without); }), HasSubstr("interfuse.tasks"));
}

TEST_F(Comparisons, MayBeUsedAgainWithOtherCandidates) {
    const Recipe of = recipe();
    const RoutingTable routing = calibrated(of);
    ComparisonChoices choices;
    choices.scalings = {1};
    const auto all = candidates_of(of, choices);
    Comparison used = comparison(of);
    const EvaluationTable whole = used.run(all, &routing, nobody_, {});
    ASSERT_EQ(whole.models.size(), all.size());
    for (const EvaluatedModel& model : whole.models)
        EXPECT_TRUE(average_score(model)) << model.name;
    // With heads and pictures that are kept, with others of its models, and made anew.
    EXPECT_EQ(used.run(all, &routing, nobody_, {}), whole);
    EXPECT_EQ(comparison(of).run(all, &routing, nobody_, {}), whole);
    for (const std::size_t m : {all.size() - 1, std::size_t{2}}) {
        const EvaluationTable one = used.run({all[m]}, &routing, nobody_, {});
        EXPECT_THAT(one.models, ElementsAre(whole.models[m]));
    }
}

TEST_F(Comparisons, HeadsFromTheCacheGiveTheSame) {
    const Recipe of = recipe();
    ComparisonChoices choices;
    choices.merged = false;
    const auto all = candidates_of(of, choices);
    const EvaluationTable wanted = comparison(of).run(all, nullptr, nobody_, {});
    for (int run = 0; run < 2; ++run) {
        Comparison cached({of, images, root_ / "heads"});
        EXPECT_EQ(cached.run(all, nullptr, nobody_, {}), wanted);
        EXPECT_EQ(contents(root_ / "heads").size(), 2U);
    }
}

TEST_F(Comparisons, MergedModelsAreTheExportedOnes) {
    for (const Strings& method :
         {Strings{},
          Strings{"+interfuse.muted=[digits]", "+interfuse.tokens=class",
                  "+interfuse.mixture={shapes: 2, digits: 1}"},
          Strings{"method._target_=fusion_bench.method.TiesMergingAlgorithm",
                  "method.scaling_factor=0.6"},
          Strings{"method._target_=fusion_bench.method.SimpleAverageAlgorithm"}}) {
        const Recipe of = recipe(method);
        SCOPED_TRACE(merge_name(of));
        const RoutingTable routing = calibrated(of);
        const auto merged = candidates_of(of, only_merges());
        ASSERT_EQ(merged.size(), 1U);
        const EvaluationTable table = comparison(of).run(merged, &routing, nobody_, {});

        const Checkpoint exported = Checkpoint::open(root_ / "out");
        Evaluator evaluator({.tasks = tasks_of(of),
                             .clip_model = of.pretrained.path,
                             .processor = read_image_processor_config(root_ / "out"),
                             .vision = exported.config(),
                             .images = images,
                             .head_cache = {}});
        const VisionWeights weights = load_vision_weights(exported, at::kCPU);
        for (std::size_t t = 0; t < table.tasks.size(); ++t)
            EXPECT_EQ(table.models[0].scores[t], evaluator.evaluate(weights, t, {}, {}));
    }
}

TEST_F(Comparisons, WantRoutingForAdaSvdBeforeTheFirstModel) {
    const Recipe of = recipe();
    struct : ComparisonObserver {
        void making_heads(double) override { ADD_FAILURE() << "work"; }
        void preparing(std::size_t, double) override { ADD_FAILURE() << "work"; }
    } idle;
    Comparison some = comparison(of);
    EXPECT_THAT(error_of([&] { some.run(candidates_of(of, {}), nullptr, idle, {}); }),
                HasSubstr("AdaSVD merges with routing weights"));
    const Recipe ties =
        recipe({"method._target_=fusion_bench.method.TiesMergingAlgorithm",
                "method.scaling_factor=0.3", "method.remove_keys=[vision_model.nothing]"});
    EXPECT_THAT(error_of([&] { comparison(ties).run(candidates_of(ties, {}), nullptr, idle, {}); }),
                HasSubstr("vision_model.nothing"));
}

TEST_F(Comparisons, TellHowFarTheyAre) {
    struct Log : ComparisonObserver {
        void making_heads(double fraction) override { heads = fraction; }
        void preparing(std::size_t model, double) override { prepared.insert(model); }
        void progress(std::size_t model, std::size_t task, std::int64_t done) override {
            last = {model, task, done};
        }
        void cell_finished(const EvaluationTable& table) override {
            std::size_t cells = 0;
            for (const EvaluatedModel& model : table.models)
                cells += static_cast<std::size_t>(std::count_if(
                    model.scores.begin(), model.scores.end(), [](const auto& s) { return !!s; }));
            finished.push_back(cells);
        }
        double heads = 0;
        std::set<std::size_t> prepared;
        std::tuple<std::size_t, std::size_t, std::int64_t> last;
        std::vector<std::size_t> finished;
    } log;
    const Recipe of = recipe();
    ComparisonChoices choices = only_merges();
    choices.merged = false;
    choices.pretrained = choices.simple_average = true;
    comparison(of).run(candidates_of(of, choices), nullptr, log, {});
    EXPECT_EQ(log.heads, 1);
    EXPECT_THAT(log.prepared, ElementsAre(0U, 1U));
    EXPECT_EQ(log.last, std::make_tuple(1U, 1U, images));
    EXPECT_THAT(log.finished, ElementsAre(1U, 2U, 3U, 4U));
}

TEST_F(Comparisons, StopAndGoOn) {
    const Recipe of = recipe();
    ComparisonChoices choices;
    choices.merged = false;
    const auto all = candidates_of(of, choices);
    Comparison some = comparison(of);
    std::stop_source stop;
    struct Stopper : ComparisonObserver {
        explicit Stopper(std::stop_source& given) : stop(given) {}
        void cell_finished(const EvaluationTable&) override {
            if (++cells == 3) stop.request_stop();
        }
        std::stop_source& stop;
        int cells = 0;
    } stopper(stop);
    EXPECT_THROW(some.run(all, nullptr, stopper, stop.get_token()), Cancelled);
    EXPECT_EQ(stopper.cells, 3);
    EXPECT_EQ(some.run(all, nullptr, nobody_, {}), comparison(of).run(all, nullptr, nobody_, {}));
}

}  // namespace
}  // namespace interfuse
