// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an evaluator refuses before it computes anything.
#include <gmock/gmock.h>

#include "core/evaluation/opened_task.h"
#include "tests/evaluation/tiny_evaluation.h"

namespace interfuse {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace testing_evaluation;

const std::filesystem::path parquet = INTERFUSE_SOURCE_DIR "/tests/dataset/parquet";

std::string fault_of_sources(const EvaluationSources& sources) {
    return fault_of([&] { Evaluator evaluator(sources); });
}

std::string fault_of_task(const Task& task) {
    return fault_of([&] { open_task(task, std::nullopt); });
}

Task shards(std::vector<std::string> words, std::vector<std::string> labels = {}) {
    return {"pets", {"pets", parquet / "shards", "test"}, {std::move(words), {"{}"}}, labels};
}

TEST(EvaluationChecks, WantATask) {
    EvaluationSources sources = fixture_sources();
    sources.tasks.clear();
    EXPECT_THAT(fault_of_sources(sources), HasSubstr("There are no tasks to evaluate on."));
}

TEST(EvaluationChecks, WantAnImage) {
    EvaluationSources sources = fixture_sources();
    sources.images = 0;
    EXPECT_EQ(fault_of_sources(sources),
              "At least one image of every task is needed for an evaluation.");
}

TEST(EvaluationChecks, WantATextTower) {
    EvaluationSources sources = fixture_sources();
    sources.clip_model = fixtures() / "expert";
    EXPECT_THAT(fault_of_sources(sources), HasSubstr("expert"));
    sources.clip_model = "/nowhere/clip";
    EXPECT_THAT(fault_of_sources(sources), HasSubstr("/nowhere/clip"));
}

TEST(EvaluationChecks, WantAProjectionOfTheModelsWidth) {
    EvaluationSources sources = fixture_sources();
    sources.vision.hidden_size = 48;
    EXPECT_THAT(fault_of_sources(sources),
                HasSubstr("is for vision towers of width 32, but the models have width 48."));
}

TEST(EvaluationChecks, WantAFittingProcessor) {
    EvaluationSources sources = fixture_sources();
    sources.processor.crop_height = 24;
    EXPECT_THAT(
        fault_of_sources(sources),
        HasSubstr("The image processor gives 24 × 32 pixels, but the models take 32 × 32."));
    sources.processor.do_center_crop = false;
    EXPECT_THAT(fault_of_sources(sources), HasSubstr("gives pictures of no fixed size"));
    sources.vision.num_channels = 1;
    EXPECT_THAT(fault_of_sources(sources), HasSubstr("take images of 1 channels"));
}

TEST(EvaluationChecks, NameASentenceThatIsTooLong) {
    EvaluationSources sources = fixture_sources();
    sources.tasks[0].words.templates = {"yet another photograph of something {}"};
    EXPECT_THAT(
        fault_of_sources(sources),
        testing::AllOf(HasSubstr("The sentence 'yet another photograph of something Red' of the "
                                 "task 'colours' has "),
                       HasSubstr(" reads 24 at most")));
}

TEST(EvaluationChecks, TellAllThatIsWrongAtOnce) {
    EvaluationSources sources = fixture_sources();
    sources.vision.image_size = 64;
    sources.tasks[0].dataset.path = "/nowhere/colours";
    sources.tasks[1].words.classes.pop_back();
    const std::string message = fault_of_sources(sources);
    EXPECT_THAT(message, HasSubstr("The image processor gives 32 × 32"));
    EXPECT_THAT(message, HasSubstr("Task 'colours': "));
    EXPECT_THAT(message, HasSubstr("/nowhere/colours"));
    EXPECT_THAT(message, HasSubstr("There are words for 3 classes in the task 'numbers', but the "
                                   "dataset"));
    EXPECT_THAT(message, HasSubstr("has 4 classes. Give words for each of them, in the order of "
                                   "the labels."));
}

TEST(OpenTask, FindsClassesByName) {
    const OpenedTask by_name =
        open_task(shards({"o", "d", "c"}, {"owl", "dog", "cat"}), std::nullopt);
    EXPECT_THAT(by_name.order, ElementsAre(0, 1));
    EXPECT_THAT(by_name.classes, ElementsAre(1, 2));
    EXPECT_THAT(open_task(shards({"c", "d", "o"}), std::nullopt).classes, ElementsAre(1, 0));
}

TEST(OpenTask, NamesTheClassesThatDiffer) {
    EXPECT_THAT(fault_of_task(shards({"c", "d", "x"}, {"cat", "dog", "fox"})),
                HasSubstr("The classes of the task 'pets' are not those of the dataset"));
    EXPECT_THAT(fault_of_task(shards({"c", "d", "x"}, {"cat", "dog", "fox"})),
                HasSubstr(": the dataset also has 'owl', and it has no 'fox'. Give words for every "
                          "class of the dataset and for no other."));
    EXPECT_THAT(fault_of_task(shards({"c"}, {"cat"})),
                HasSubstr(": the dataset also has 'dog' and 'owl'. Give"));
    EXPECT_THAT(fault_of_task(shards({"c", "d", "o", "x"}, {"cat", "dog", "owl", "Cat"})),
                HasSubstr(": it has no 'Cat'. Give"));
}

TEST(OpenTask, RefusesAnotherNumberOfClasses) {
    EXPECT_THAT(fault_of_task(shards({"c"})),
                HasSubstr("There are words for 1 class in the task 'pets', but the dataset"));
}

TEST(OpenTask, NamesAnImageWithoutALabel) {
    Task task = shards({"c", "d", "o"});
    task.dataset.split = "train";
    const std::string message = fault_of_task(task);
    EXPECT_THAT(message, HasSubstr("The image '"));
    EXPECT_THAT(message, HasSubstr(", row 3' of the dataset '"));
    EXPECT_THAT(message, HasSubstr("' of the task 'pets' has no label. Choose a split"));
}

TEST(OpenTask, WantsLabels) {
    const Task task{"bytes", {"bytes", parquet / "plain_bytes", "train"}, {{"a"}, {"{}"}}, {}};
    EXPECT_THAT(fault_of_task(task), HasSubstr("There are no labels in the split 'train' of the "
                                               "dataset '"));
}

TEST(OpenTask, WantsASplitThatIsThere) {
    Task task = shards({"c", "d", "o"});
    task.dataset.split = "validation";
    EXPECT_THAT(fault_of_task(task), HasSubstr("Task 'pets': "));
    EXPECT_THAT(fault_of_task(task), HasSubstr("validation"));
}

}  // namespace
}  // namespace interfuse
