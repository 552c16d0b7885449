// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluator.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <stdexcept>
#include <utility>

#include "core/clip/batch_size.h"
#include "core/clip/text_tower.h"
#include "core/clip/tokenizer.h"
#include "core/clip/vision_layers.h"
#include "core/evaluation/chunk_reader.h"
#include "core/evaluation/head_cache.h"
#include "core/evaluation/opened_task.h"
#include "core/evaluation/zero_shot_head.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::uint64_t chunk_bytes = 200'000'000;  // hidden states of a chunk
constexpr std::size_t sentences_at_once = 256;

// Whole batches, so that a picture has the same neighbours in one whatever the chunks are.
std::int64_t images_per_chunk(const ClipConfig& config, std::int64_t most) {
    const std::int64_t batch = images_per_batch(config);
    const auto fitting =
        static_cast<std::int64_t>(chunk_bytes / EncoderPass::bytes_per_image(config));
    return std::max(batch, std::min(fitting, most) / batch * batch);
}

void check_processor(const ImageProcessor& processor, const ClipConfig& vision) {
    const std::int64_t side = vision.image_size;
    const auto size = processor.output_size();
    if (vision.num_channels != 3) {
        throw Error("The models take images of " + std::to_string(vision.num_channels) +
                    " channels; only 3 can be made from pictures.");
    }
    if (size && (*size)[0] == side && (*size)[1] == side) return;
    const std::string given =
        size ? std::to_string((*size)[0]) + " × " + std::to_string((*size)[1]) + " pixels"
             : "pictures of no fixed size";
    throw Error("The image processor gives " + given + ", but the models take " +
                std::to_string(side) + " × " + std::to_string(side) +
                ". Name a fitting one as the processor.");
}

void check_widths(const TextModel& text, const ClipConfig& vision,
                  const std::filesystem::path& folder) {
    if (text.vision_width() == vision.hidden_size) return;
    throw Error("The visual projection of " + quoted(folder) + " is for vision towers of width " +
                std::to_string(text.vision_width()) + ", but the models have width " +
                std::to_string(vision.hidden_size) +
                ". Name the whole CLIP model that they were fine-tuned from.");
}

}  // namespace

struct Evaluator::State {
    struct OneTask {
        OpenedTask opened;
        std::vector<std::vector<std::int64_t>> tokens;  // of every sentence
        at::Tensor head;                                // undefined until made
        KeptChunks kept;
    };

    explicit State(EvaluationSources given)
        : sources(std::move(given)),
          processor(sources.processor),
          chunk_images(images_per_chunk(sources.vision, sources.chunk_images)) {}

    void open();
    void open_one(const Task& task, Problems& problems);
    std::vector<std::vector<std::int64_t>> tokens_of(const Task& task) const;
    std::int64_t templates(const OneTask& task) const {
        return static_cast<std::int64_t>(task.opened.task.words.templates.size());
    }
    at::Tensor make_head(const OneTask& task, const std::function<void(std::size_t)>& sentences,
                         const std::stop_token& stop) const;
    void keep(OneTask& task, std::size_t chunk, const at::Tensor& pixels, std::uint64_t limit);

    EvaluationSources sources;
    ImageProcessor processor;
    std::int64_t chunk_images;
    std::optional<ClipTokenizer> tokenizer;
    std::optional<TextModel> text;
    std::vector<OneTask> tasks;
    EvaluationTable table;
    std::uint64_t kept_bytes = 0;
};

void Evaluator::State::open() {
    Problems problems;
    if (sources.tasks.empty()) {
        problems.add(
            "There are no tasks to evaluate on. Name a file of tasks as interfuse.tasks, or "
            "datasets under taskpool.test_datasets.");
    }
    if (sources.images && *sources.images < 1) {
        problems.add("At least one image of every task is needed for an evaluation.");
    }
    problems.collect([&] { check_processor(processor, sources.vision); });
    problems.collect([&] { tokenizer.emplace(ClipTokenizer::load(sources.clip_model)); });
    problems.collect([&] {
        text.emplace(TextModel::open(sources.clip_model));
        check_widths(*text, sources.vision, sources.clip_model);
    });
    if (!sources.images || *sources.images >= 1) {
        for (const Task& task : sources.tasks)
            open_one(task, problems);
    }
    problems.throw_if_any();
    for (const OneTask& task : tasks) {
        table.tasks.push_back(task.opened.task.name);
        table.images.push_back(static_cast<std::int64_t>(task.opened.order.size()));
    }
}

void Evaluator::State::open_one(const Task& task, Problems& problems) {
    OneTask one;
    problems.collect([&] { one.opened = open_task(task, sources.images); });
    if (tokenizer) problems.collect([&] { one.tokens = tokens_of(task); });
    tasks.push_back(std::move(one));
}

std::vector<std::vector<std::int64_t>> Evaluator::State::tokens_of(const Task& task) const {
    std::vector<std::vector<std::int64_t>> tokens;
    for (const std::string& sentence : sentences_of(task.words)) {
        tokens.push_back(tokenizer->encode(sentence));
        if (!text) continue;
        const auto count = static_cast<std::int64_t>(tokens.back().size());
        const std::int64_t most = text->config().max_position_embeddings;
        if (count <= most) continue;
        throw Error("The sentence " + quoted(sentence) + " of the task " + quoted(task.name) +
                    " has " + std::to_string(count) + " tokens, but the text tower of " +
                    quoted(sources.clip_model) + " reads " + std::to_string(most) +
                    " at most, start and end included. Shorten the template or the class's "
                    "words.");
    }
    return tokens;
}

at::Tensor Evaluator::State::make_head(const OneTask& task,
                                       const std::function<void(std::size_t)>& sentences,
                                       const std::stop_token& stop) const {
    const at::InferenceMode inference;
    std::vector<at::Tensor> embeddings;
    for (std::size_t first = 0; first < task.tokens.size(); first += sentences_at_once) {
        throw_if_stopped(stop);
        const std::size_t end = std::min(first + sentences_at_once, task.tokens.size());
        embeddings.push_back(text->embed({task.tokens.begin() + static_cast<std::ptrdiff_t>(first),
                                          task.tokens.begin() + static_cast<std::ptrdiff_t>(end)},
                                         stop));
        sentences(end - first);
    }
    return zero_shot_head(at::cat(embeddings), templates(task));
}

void Evaluator::State::keep(OneTask& task, std::size_t chunk, const at::Tensor& pixels,
                            std::uint64_t limit) {
    if (task.kept.size() <= chunk) task.kept.resize(chunk + 1);
    if (task.kept[chunk].defined() || kept_bytes + pixels.nbytes() > limit) return;
    task.kept[chunk] = pixels;
    kept_bytes += pixels.nbytes();
}

Evaluator::Evaluator(EvaluationSources sources)
    : state_(std::make_unique<State>(std::move(sources))) {
    state_->open();
}

Evaluator::~Evaluator() = default;

const EvaluationTable& Evaluator::empty_table() const {
    return state_->table;
}

void Evaluator::make_heads(const std::function<void(double)>& progress,
                           const std::stop_token& stop) {
    std::size_t all = 0;
    std::size_t done = 0;
    for (const State::OneTask& task : state_->tasks)
        all += task.tokens.size();
    const auto add = [&](std::size_t sentences) {
        done += sentences;
        if (progress) progress(static_cast<double>(done) / static_cast<double>(all));
    };
    for (State::OneTask& task : state_->tasks) {
        throw_if_stopped(stop);
        if (task.head.defined()) {
            add(task.tokens.size());
            continue;
        }
        const std::string key =
            head_key(state_->text->content_hash(), task.tokens, state_->templates(task));
        const std::array<std::int64_t, 2> shape{
            static_cast<std::int64_t>(task.opened.task.words.classes.size()),
            state_->text->projection_dim()};
        if (const auto cached = read_head(state_->sources.head_cache, key, shape)) {
            task.head = *cached;
            add(task.tokens.size());
            continue;
        }
        task.head = state_->make_head(task, add, stop);
        write_head(state_->sources.head_cache, key, task.head);
    }
}

TaskScore Evaluator::evaluate(const VisionWeights& model, std::size_t task,
                              const std::function<void(std::int64_t images_done)>& progress,
                              const std::stop_token& stop) {
    const std::vector<std::string> differences =
        config_differences(state_->sources.vision, model.config);
    if (!differences.empty()) {
        throw Error("The model cannot be evaluated beside the others: " + joined(differences) +
                    ".");
    }
    if (!state_->tasks.at(task).head.defined()) make_heads({}, stop);
    const at::InferenceMode inference;
    State::OneTask& one = state_->tasks[task];
    const at::Device device = model.tensors.begin()->second.device();
    const at::Tensor projection = state_->text->visual_projection(device);
    const at::Tensor head = one.head.to(device);
    const double scale = std::exp(state_->text->logit_scale());
    const std::int64_t batch =
        device.is_cpu() ? images_per_batch(model.config) : state_->chunk_images;
    ChunkReader reader(*one.opened.dataset, state_->processor, one.opened.order,
                       state_->chunk_images, one.kept, stop);
    Tally tally;
    for (std::size_t chunk = 0; chunk < reader.chunks(); ++chunk) {
        throw_if_stopped(stop);
        const at::Tensor pixels = reader.take(chunk);
        const at::Tensor pooled = vision_forward(model, pixels.to(device), batch, stop);
        const auto first = one.opened.classes.begin() + tally.images;
        add_to(tally, zero_shot_logits(pooled, projection, head, scale),
               {first, first + pixels.size(0)});
        state_->keep(one, chunk, pixels, pixel_memory);
        if (progress) progress(tally.images);
    }
    const auto images = static_cast<double>(tally.images);
    return {static_cast<double>(tally.correct) / images, tally.loss / images, tally.images};
}

const at::Tensor& Evaluator::head(std::size_t task) const {
    const at::Tensor& head = state_->tasks.at(task).head;
    if (!head.defined()) throw std::logic_error("heads are made before they are asked for");
    return head;
}

}  // namespace interfuse
