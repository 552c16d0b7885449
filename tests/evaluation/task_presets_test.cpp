// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// tests/reference/test_presets.py compares the files with fusion_bench's lists; here: that the
// program has them, and how recipes come by them.
#include <gmock/gmock.h>

#include <map>

#include "core/evaluation/task.h"
#include "tests/evaluation/evaluation_tools.h"

namespace interfuse {
namespace {

using testing::HasSubstr;
using testing::IsSupersetOf;
using namespace testing_evaluation;

TEST(Presets, CoverTheEightTasks) {
    EXPECT_THAT(preset_names(), IsSupersetOf({"sun397", "stanford-cars", "resisc45", "eurosat",
                                              "svhn", "gtsrb", "mnist", "dtd"}));
    const std::map<std::string, std::size_t> classes{
        {"sun397", 397}, {"stanford-cars", 196}, {"resisc45", 45}, {"eurosat", 10},  {"svhn", 10},
        {"gtsrb", 43},   {"mnist", 10},          {"dtd", 47},      {"cifar100", 100}};
    for (const auto& [name, count] : classes) {
        const auto words = preset_words(name);
        ASSERT_TRUE(words) << name;
        EXPECT_EQ(words->classes.size(), count) << name;
    }
    EXPECT_EQ(preset_words("mnist")->templates.at(0), "a photo of the number: \"{}\".");
}

TEST(Presets, AllCanBeRead) {
    for (const std::string& name : preset_names())
        EXPECT_TRUE(preset_words(name)) << name;
}

TEST(Presets, HaveFusionBenchsSpellings) {
    for (const char* name : {"stanford_cars", "tanganke/stanford_cars", "stanford-cars"})
        EXPECT_EQ(preset_words(name), preset_words("stanford-cars")) << name;
    EXPECT_EQ(preset_words("tanganke/sun397"), preset_words("sun397"));
    EXPECT_TRUE(preset_words("fashion_mnist"));
    EXPECT_FALSE(preset_words("other/sun397"));
    EXPECT_FALSE(preset_words("sun"));
    EXPECT_FALSE(preset_words(""));
}

Recipe recipe_on(std::vector<DatasetSource> datasets) {
    Recipe recipe;
    recipe.taskpool.test_datasets = std::move(datasets);
    return recipe;
}

TEST(TasksOf, GivesTestDatasetsTheirPresetsAndThenTheFilesTasks) {
    Recipe recipe = recipe_on({{"stanford_cars", "/c", "test"}, {"mnist", "/m", "validation"}});
    recipe.interfuse.tasks =
        write_tasks("tasks: {own: {dataset: d, classes: [a, b], templates: ['{}']}}\n");
    const std::vector<Task> tasks = tasks_of(recipe);
    ASSERT_EQ(tasks.size(), 3U);
    EXPECT_EQ(tasks[0].name, "stanford_cars");
    EXPECT_EQ(tasks[0].words, preset_words("stanford-cars"));
    EXPECT_EQ(tasks[1].dataset, (DatasetSource{"mnist", "/m", "validation"}));
    EXPECT_EQ(tasks[2].name, "own");
    EXPECT_TRUE(tasks_of(Recipe()).empty());
}

TEST(TasksOf, TellsWhatItDoesNotKnow) {
    const std::string message = fault_of([] {
        tasks_of(recipe_on({{"mnits", "/m", "test"}, {"quite_other", "/q", "x"}}));
    });
    EXPECT_THAT(message, HasSubstr("The classes of the test dataset 'mnits' of the taskpool are "
                                   "not known: there are presets for cifar10, "));
    EXPECT_THAT(message, HasSubstr("Did you mean 'mnist'?"));
    EXPECT_THAT(message, HasSubstr("The classes of the test dataset 'quite_other'"));
    EXPECT_THAT(message, HasSubstr("Describe other tasks in a file of tasks, and name that file as "
                                   "interfuse.tasks."));
}

TEST(TasksOf, RefusesANameTwice) {
    Recipe recipe = recipe_on({{"mnist", "/m", "test"}});
    recipe.interfuse.tasks = write_tasks("tasks: {mnist: {dataset: d, preset: mnist}}\n");
    EXPECT_THAT(fault_of([&] { tasks_of(recipe); }),
                HasSubstr("There are two tasks of the name 'mnist'"));
}

}  // namespace
}  // namespace interfuse
