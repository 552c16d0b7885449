// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sample project's numbers as its README has them, where tools/sample/results wrote what
// `interfuse evaluate` found; tests/reference/test_sample_evaluation.py holds the same evaluation
// to transformers.
#include <gmock/gmock.h>

#include <sstream>

#include "tests/evaluation/tiny_evaluation.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using namespace testing_evaluation;

const fs::path sample = INTERFUSE_SOURCE_DIR "/resources/sample";

// The row of the README's table of results: accuracies in percent.
std::vector<double> written_row(const std::string& model) {
    const std::string page = tiny::read_file(sample / "README.md");
    const std::string start = "| " + model + " |";
    const std::size_t begin = page.find(start);
    if (begin == std::string::npos) return {};
    std::istringstream line(page.substr(begin + start.size(), page.find('\n', begin) - begin));
    std::vector<double> numbers;
    char bar = 0;
    for (double number = 0; numbers.size() < 5 && line >> number >> bar;)
        numbers.push_back(number);
    return numbers;
}

TEST(SampleEvaluation, GivesTheWrittenAccuracies) {
    const fs::path clip = sample / "pretrained";
    Evaluator evaluator({.tasks = load_tasks(sample / "tasks.yaml"),
                         .clip_model = clip,
                         .processor = read_image_processor_config(clip),
                         .vision = Checkpoint::open(clip).config(),
                         .images = std::nullopt,
                         .head_cache = {}});
    const std::vector<std::pair<std::string, fs::path>> models{
        {"pretrained", clip},
        {"expert digits", sample / "experts/digits"},
        {"expert patterns", sample / "experts/patterns"}};
    for (const auto& [name, folder] : models) {
        const std::vector<double> written = written_row(name);
        ASSERT_EQ(written.size(), 5U) << name;
        const std::vector<TaskScore> scores = scores_of(evaluator, vision_weights(folder));
        for (std::size_t task = 0; task < written.size(); ++task)
            EXPECT_NEAR(100 * scores[task].accuracy, written[task], 0.0501) << name << ", " << task;
    }
}

}  // namespace
}  // namespace interfuse
