// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scores of the fixtures, held against fusion_bench's
// (tests/reference/make_evaluation_fixtures.py).
#include "core/evaluation/evaluator.h"

#include <gmock/gmock.h>

#include <fstream>

#include "core/dataset/image.h"
#include "core/dataset/sampling.h"
#include "core/evaluation/opened_task.h"
#include "core/evaluation/zero_shot_head.h"
#include "core/runtime/device.h"
#include "tests/evaluation/tiny_evaluation.h"

namespace interfuse {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace testing_evaluation;

TEST(Evaluator, KnowsTheTableBeforehand) {
    const Evaluator evaluator(fixture_sources());
    EXPECT_THAT(evaluator.empty_table().tasks, ElementsAre("colours", "numbers"));
    EXPECT_THAT(evaluator.empty_table().images, ElementsAre(14, 11));
    EXPECT_TRUE(evaluator.empty_table().models.empty());
}

TEST(Evaluator, MakesTheHeadsOfTheReference) {
    Evaluator evaluator(fixture_sources());
    EXPECT_THROW(evaluator.head(0), std::logic_error);
    std::vector<double> told;
    evaluator.make_heads([&](double done) { told.push_back(done); }, {});
    EXPECT_THAT(told, ElementsAre(9.0 / 13, 1.0));  // 3 × 3 sentences, then 4 × 1
    const ExpectedTensors expected;
    for (const std::size_t task : {0, 1}) {
        const at::Tensor truth = expected["head." + evaluator.empty_table().tasks[task]];
        ASSERT_EQ(evaluator.head(task).sizes(), truth.sizes());
        EXPECT_LE(worst(evaluator.head(task), truth), 1e-6);
    }
}

TEST(Evaluator, GivesTheScoresOfTheReference) {
    Evaluator evaluator(fixture_sources());
    const nlohmann::json expected = expected_scores();
    for (const char* model : {"clip", "expert"}) {
        const VisionWeights weights = vision_weights(fixtures() / model);
        EvaluatedModel evaluated{model, ModelKind::other, {}, {}};
        for (const TaskScore& score : scores_of(evaluator, weights))
            evaluated.scores.emplace_back(score);
        for (std::size_t task = 0; task < 2; ++task) {
            const TaskScore& score = *evaluated.scores[task];
            const auto& truth = expected.at(model).at(evaluator.empty_table().tasks[task]);
            EXPECT_EQ(score.images, evaluator.empty_table().images[task]);
            // The reference's is float32.
            EXPECT_EQ(static_cast<float>(score.accuracy), truth.at("accuracy").get<float>());
            EXPECT_NEAR(score.loss, truth.at("loss").get<double>(), 2e-6);
        }
        const auto average = average_score(evaluated);
        EXPECT_NEAR(average->accuracy, expected[model]["average"]["accuracy"].get<double>(), 1e-7);
        EXPECT_NEAR(average->loss, expected[model]["average"]["loss"].get<double>(), 2e-6);
    }
}

// The pictures of a task as the evaluator takes them.
at::Tensor pixels_of(const OpenedTask& task, const ImageProcessor& processor) {
    std::vector<at::Tensor> pixels;
    for (const std::int64_t index : task.order) {
        const EncodedImage image = task.dataset->read(index);
        at::Tensor picture = at::empty({3, 32, 32}, at::kFloat);
        processor.process(decode_image(image.bytes, image.name),
                          {picture.mutable_data_ptr<float>(), 3 * 32 * 32});
        pixels.push_back(picture);
    }
    return at::stack(pixels);
}

TEST(ZeroShot, GivesTheLogitsOfTheReference) {
    const EvaluationSources sources = fixture_sources();
    const ImageProcessor processor(sources.processor);
    const ExpectedTensors expected;
    const auto stored =
        testing_tools::read_safetensors(tiny::read_file(sources.clip_model / "model.safetensors"));
    const at::Tensor projection =
        at::from_blob(const_cast<char*>(stored.at("visual_projection.weight").bytes.data()),
                      {16, 32}, at::kHalf)
            .to(at::kFloat);
    for (const Task& task : sources.tasks) {
        const OpenedTask opened = open_task(task, std::nullopt);
        const at::Tensor classes = expected["classes." + task.name];
        for (std::size_t i = 0; i < opened.classes.size(); ++i)
            EXPECT_EQ(opened.classes[i], classes[static_cast<std::int64_t>(i)].item<double>());
        const at::Tensor head = expected["head." + task.name].to(at::kFloat);
        for (const char* model : {"clip", "expert"}) {
            const at::Tensor pooled =
                vision_forward(vision_weights(fixtures() / model), pixels_of(opened, processor), 4);
            const at::Tensor logits = zero_shot_logits(pooled, projection, head, std::exp(3.0));
            const at::Tensor truth = expected[std::string("logits.") + model + "." + task.name];
            ASSERT_EQ(logits.sizes(), truth.sizes());
            EXPECT_LE(worst(logits, truth), 2e-5);  // of numbers up to 20
        }
    }
}

TEST(ZeroShot, CountsTheFirstOfEqualLogitsAndKeepsLargeOnesFinite) {
    Tally tally;
    add_to(tally, at::tensor({1.0F, 1.0F, 0.0F, 1e4F, 0.0F, -1e4F}).view({2, 3}), {0, 2});
    EXPECT_EQ(tally.images, 2);
    EXPECT_EQ(tally.correct, 1);
    EXPECT_NEAR(tally.loss, std::log(2 + std::exp(-1.0)) + 2e4, 1e-6);
}

TEST(ZeroShot, FillsEveryTemplateClassByClass) {
    EXPECT_THAT(sentences_of({{"a {b}", "c"}, {"{} x", "y {}."}}),
                ElementsAre("a {b} x", "y a {b}.", "c x", "y c."));
}

class Threads {
  public:
    explicit Threads(int threads) : before_(thread_count()) { set_thread_count(threads); }
    ~Threads() { set_thread_count(before_); }

  private:
    int before_;
};

TEST(Evaluator, DoesNotHangOnTheNumberOfThreads) {
    const VisionWeights model = vision_weights(fixtures() / "expert");
    std::vector<std::vector<TaskScore>> all;
    for (const int threads : {1, 2, 3}) {
        const Threads some(threads);
        Evaluator evaluator(fixture_sources());
        all.push_back(scores_of(evaluator, model));
    }
    for (const std::vector<TaskScore>& scores : all) {
        for (std::size_t task = 0; task < 2; ++task) {
            EXPECT_EQ(scores[task].accuracy, all[0][task].accuracy);
            EXPECT_NEAR(scores[task].loss, all[0][task].loss, 1e-6);
        }
    }
}

TEST(Evaluator, GivesTheSameWithAndWithoutKeptPictures) {
    const VisionWeights model = vision_weights(fixtures() / "expert");
    Evaluator keeping(fixture_sources());
    Evaluator forgetting(fixture_sources());
    forgetting.pixel_memory = 0;
    const std::vector<TaskScore> first = scores_of(keeping, model);
    EXPECT_EQ(scores_of(keeping, model), first);
    EXPECT_EQ(scores_of(forgetting, model), first);
    EXPECT_EQ(scores_of(forgetting, model), first);
}

TEST(Evaluator, KeepsPicturesForTheNextModel) {
    const std::filesystem::path folder = test_folder() / "copy";
    std::filesystem::copy(fixtures(), folder, std::filesystem::copy_options::recursive);
    const VisionWeights model = vision_weights(folder / "clip");
    EvaluationSources sources = fixture_sources();
    sources.tasks = load_tasks(folder / "tasks.yaml");
    Evaluator evaluator(sources);
    const std::vector<TaskScore> first = scores_of(evaluator, model);
    std::filesystem::remove_all(folder / "datasets");
    EXPECT_EQ(scores_of(evaluator, model), first);
}

// The fixture with every picture eight times: 112 and 88 of them.
EvaluationSources many_pictures(const std::filesystem::path& folder) {
    std::filesystem::copy(fixtures(), folder, std::filesystem::copy_options::recursive);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(fixtures())) {
        if (entry.path().extension() != ".png") continue;
        const auto place = folder / std::filesystem::relative(entry.path(), fixtures());
        for (int copy = 1; copy < 8; ++copy) {
            std::filesystem::copy(
                entry.path(), place.parent_path() /
                                  (place.stem().string() + "-" + std::to_string(copy) + ".png"));
        }
    }
    EvaluationSources sources = fixture_sources();
    sources.tasks = load_tasks(folder / "tasks.yaml");
    return sources;
}

TEST(Evaluator, GoesChunkByChunk) {
    const VisionWeights model = vision_weights(fixtures() / "expert");
    Evaluator few(fixture_sources());
    const std::vector<TaskScore> once = scores_of(few, model);
    EvaluationSources sources = many_pictures(test_folder() / "copy");
    Evaluator whole(sources);
    const std::vector<TaskScore> all = scores_of(whole, model);
    sources.chunk_images = 1;  // a batch, which is 32 of these
    for (const std::uint64_t memory : {0U, 400'000U, 512'000'000U}) {  // nothing, a chunk, all
        Evaluator evaluator(sources);
        evaluator.pixel_memory = memory;
        for (int again = 0; again < 2; ++again) {
            std::vector<std::int64_t> told;
            const TaskScore score = evaluator.evaluate(
                model, 0, [&](std::int64_t images) { told.push_back(images); }, {});
            EXPECT_THAT(told, ElementsAre(32, 64, 96, 112));
            EXPECT_EQ(score.accuracy, once[0].accuracy);
            EXPECT_NEAR(score.loss, once[0].loss, 1e-6);
            EXPECT_NEAR(score.loss, all[0].loss, 1e-6);
        }
        EXPECT_EQ(evaluator.evaluate(model, 1, {}, {}).accuracy, once[1].accuracy);
    }
}

TEST(Evaluator, LeavesNothingRunningWhenItStopsBetweenChunks) {
    const VisionWeights model = vision_weights(fixtures() / "expert");
    EvaluationSources sources = many_pictures(test_folder() / "copy");
    sources.chunk_images = 1;
    Evaluator evaluator(sources);
    std::stop_source stop;
    const auto stop_at_once = [&](std::int64_t) { stop.request_stop(); };
    EXPECT_THROW(evaluator.evaluate(model, 0, stop_at_once, stop.get_token()), Cancelled);
    const auto fail = [](std::int64_t) { throw std::runtime_error("of the caller"); };
    EXPECT_THROW(evaluator.evaluate(model, 0, fail, {}), std::runtime_error);
    EXPECT_EQ(evaluator.evaluate(model, 0, {}, {}).images, 112);
}

TEST(Evaluator, NamesACorruptImageOfALaterChunk) {
    const std::filesystem::path folder = test_folder() / "copy";
    EvaluationSources sources = many_pictures(folder);
    sources.chunk_images = 1;
    tiny::write_file(folder / "datasets/colours/test/red/9-7.png", "no picture");
    Evaluator evaluator(sources);
    std::vector<std::int64_t> told;
    const std::string message = fault_of([&] {
        evaluator.evaluate(vision_weights(folder / "clip"), 0,
                           [&](std::int64_t images) { told.push_back(images); }, {});
    });
    EXPECT_THAT(message, HasSubstr("red/9-7.png"));
    EXPECT_FALSE(told.empty());
}

TEST(Evaluator, TakesTheFirstImagesOfAPermutation) {
    EvaluationSources sources = fixture_sources();
    sources.images = 5;
    Evaluator some(sources);
    EXPECT_THAT(some.empty_table().images, ElementsAre(5, 5));
    const std::vector<std::int64_t> drawn = sample_permutations(0, {11}).front();
    const OpenedTask opened = open_task(sources.tasks[1], 5);
    EXPECT_TRUE(std::equal(opened.order.begin(), opened.order.end(), drawn.begin()));
    EXPECT_EQ(some.evaluate(vision_weights(fixtures() / "clip"), 1, {}, {}).images, 5);
    // A task is drawn from by itself: the same images without the others.
    sources.tasks.erase(sources.tasks.begin());
    Evaluator alone(sources);
    const VisionWeights model = vision_weights(fixtures() / "clip");
    EXPECT_EQ(alone.evaluate(model, 0, {}, {}), some.evaluate(model, 1, {}, {}));
}

TEST(Evaluator, TakesAllImagesInOrderWhereThereAreNoMore) {
    const VisionWeights model = vision_weights(fixtures() / "clip");
    EvaluationSources sources = fixture_sources();
    Evaluator all(sources);
    sources.images = 1'000;
    Evaluator many(sources);
    EXPECT_THAT(many.empty_table().images, ElementsAre(14, 11));
    EXPECT_EQ(scores_of(many, model), scores_of(all, model));
}

TEST(Evaluator, TellsItsProgressAndStops) {
    const VisionWeights model = vision_weights(fixtures() / "clip");
    Evaluator evaluator(fixture_sources());
    std::vector<std::int64_t> told;
    evaluator.evaluate(model, 0, [&](std::int64_t images) { told.push_back(images); }, {});
    EXPECT_THAT(told, ElementsAre(14));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(evaluator.evaluate(model, 1, {}, stop.get_token()), Cancelled);
    Evaluator fresh(fixture_sources());
    EXPECT_THROW(fresh.make_heads({}, stop.get_token()), Cancelled);
    EXPECT_EQ(fresh.evaluate(model, 0, {}, {}), evaluator.evaluate(model, 0, {}, {}));
}

TEST(Evaluator, RefusesAModelOfAnotherShape) {
    Evaluator evaluator(fixture_sources());
    VisionWeights other = vision_weights(fixtures() / "clip");
    other.config.num_hidden_layers = 1;
    EXPECT_THAT(fault_of([&] { evaluator.evaluate(other, 0, {}, {}); }),
                HasSubstr("The model cannot be evaluated beside the others: num_hidden_layers is"));
}

TEST(Evaluator, NamesEveryCorruptImage) {
    const std::filesystem::path folder = test_folder() / "copy";
    std::filesystem::copy(fixtures(), folder, std::filesystem::copy_options::recursive);
    tiny::write_file(folder / "datasets/numbers/test/0/4.png", "no picture");
    tiny::write_file(folder / "datasets/numbers/test/1/5.png", "");
    EvaluationSources sources = fixture_sources();
    sources.tasks = load_tasks(folder / "tasks.yaml");
    Evaluator evaluator(sources);
    const std::string message =
        fault_of([&] { evaluator.evaluate(vision_weights(folder / "clip"), 1, {}, {}); });
    EXPECT_THAT(message, HasSubstr("0/4.png"));
    EXPECT_THAT(message, HasSubstr("1/5.png"));
    EXPECT_THAT(message, HasSubstr("Replace or remove what is corrupt"));
}

}  // namespace
}  // namespace interfuse
