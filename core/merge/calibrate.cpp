// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/calibrate.h"

#include <algorithm>
#include <stdexcept>

#include "core/merge/calibration_work.h"
#include "core/merge/routed_layers.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/stopwatch.h"

namespace interfuse {
namespace {

constexpr std::int64_t images_in_memory = 64;

}  // namespace

Calibrator::Calibrator(const ModelPool& pool, const CalibrationOptions& options)
    : pool_(pool),
      options_(options),
      embedding_(load_embedding_weights(small_tensors())),
      layers_(std::make_unique<RoutedLayers>(pool, options)) {}

Calibrator::~Calibrator() = default;

TensorSource Calibrator::small_tensors() const {
    return [this](std::string_view name) {
        if (options_.average_experts && is_averaged_tensor(name)) {
            return pool_.mean_of_experts(name).to(options_.device);
        }
        return read_tensor(pool_.pretrained(), name, options_.device);
    };
}

namespace {

// The samples of one round in their places: block by block, in each dataset by dataset.
RoundPlaces places_of_round(std::size_t datasets, const CalibrationPlan& plan, std::int64_t first,
                            std::int64_t count) {
    RoundPlaces places;
    if (count == 0) return places;
    const std::int64_t end = first + count;
    for (std::int64_t block = first / plan.block; block * plan.block < end; ++block) {
        for (std::size_t dataset = 0; dataset < datasets; ++dataset) {
            for (std::int64_t slot = 0; slot < plan.block; ++slot) {
                const std::int64_t sample = block * plan.block + slot;
                const bool used = sample >= first && sample < end;
                places.push_back(used ? std::optional<std::size_t>(dataset) : std::nullopt);
            }
        }
    }
    return places;
}

}  // namespace

at::Tensor Calibrator::embed_round(const RoutingTable& table, const CalibrationPlan& plan,
                                   std::int64_t first, std::int64_t count,
                                   const PixelSource& pixels, const std::stop_token& stop) {
    const ClipConfig& config = pool_.config();
    const auto datasets = static_cast<std::int64_t>(table.datasets().size());
    const std::int64_t end = first + count;
    const std::int64_t first_block = first / plan.block;
    const std::int64_t blocks = count == 0 ? 0 : (end + plan.block - 1) / plan.block - first_block;
    const std::int64_t batch = datasets * plan.block;
    at::Tensor hidden = at::empty({blocks * batch, config.tokens(), config.hidden_size},
                                  at::TensorOptions(options_.device).dtype(at::kFloat));
    // A few blocks at a time: enough to keep every thread busy, without holding a round's pixels.
    const std::int64_t step = std::max<std::int64_t>(1, std::min(images_in_memory / batch, blocks));
    at::Tensor pixel_values = at::zeros(
        {datasets, step * plan.block, config.num_channels, config.image_size, config.image_size},
        at::kFloat);
    const std::int64_t image_elements = pixel_values.stride(1);
    for (std::int64_t block = 0; block < blocks; block += step) {
        const std::int64_t base = (first_block + block) * plan.block;
        const std::int64_t from = std::max(first, base);
        const std::int64_t upto = std::min(end, base + step * plan.block);
        for (std::int64_t dataset = 0; dataset < datasets; ++dataset) {
            throw_if_stopped(stop);
            float* target = pixel_values[dataset][from - base].mutable_data_ptr<float>();
            pixels(static_cast<std::size_t>(dataset), from, upto - from,
                   {target, static_cast<std::size_t>((upto - from) * image_elements)});
        }
        const auto embed_block = [&](std::size_t i) {
            throw_if_stopped(stop);
            const auto offset = static_cast<std::int64_t>(i);
            const at::Tensor images =
                pixel_values.narrow(1, offset * plan.block, plan.block)
                    .reshape({batch, config.num_channels, config.image_size, config.image_size})
                    .to(options_.device);
            hidden.narrow(0, (block + offset) * batch, batch)
                .copy_(embed(config, embedding_, images));
        };
        const auto here = static_cast<std::size_t>(std::min(step, blocks - block));
        if (options_.device.is_cpu()) {
            parallel_over(here, embed_block);
        } else {
            for (std::size_t i = 0; i < here; ++i)
                embed_block(i);
        }
    }
    return hidden;
}

// In rank order, so that the sums are the same in every run.
void Calibrator::add_up(RoutingTable& table) const {
    RankGroup& ranks = *options_.ranks;
    if (ranks.size() == 1) return;
    const std::vector<std::string> parts = ranks.gather(table.numbers());
    for (std::size_t rank = 1; rank < parts.size(); ++rank)
        table.add_numbers(parts[rank]);
    table.set_numbers(ranks.broadcast(ranks.is_first() ? table.numbers() : std::string()));
}

std::vector<RoundTimes> Calibrator::run(RoutingTable& table, const CalibrationPlan& plan,
                                        const PixelSource& pixels, CalibrationObserver& observer,
                                        const std::stop_token& stop) {
    const at::InferenceMode inference;
    const std::size_t datasets = table.datasets().size();
    std::int64_t done = table.count(0);
    const std::vector<std::int64_t> rounds = plan.rounds(done);
    const std::int64_t batch = static_cast<std::int64_t>(datasets) * plan.block;

    std::vector<RoundTimes> times;
    CalibrationProgress progress;
    progress.rounds = static_cast<std::int64_t>(rounds.size());
    const double image_work = work_per_image(pool_.config(), pool_.expert_count());
    RankGroup& ranks = *options_.ranks;
    progress.work_total = layers_->gate_work_left();
    for (std::int64_t first = done; const std::int64_t count : rounds) {
        progress.work_total +=
            image_work * static_cast<double>(plan.share_of({first, count}, ranks.rank()).count *
                                             static_cast<std::int64_t>(datasets));
        first += count;
    }
    for (const std::int64_t count : rounds) {
        const Stopwatch round;
        RoundTimes& spent = times.emplace_back();
        spent.samples = count;
        ++progress.round;
        progress.samples = done + count;
        const SampleRange share = plan.share_of({done, count}, ranks.rank());
        RoutingTable working = table;
        if (!ranks.is_first()) working.clear_numbers();  // rank 0 adds them
        layers_->begin_round(working, places_of_round(datasets, plan, share.first, share.count),
                             progress, spent, observer, stop);
        layers_->share_gates();
        const Stopwatch embedding;
        EncoderPass pass(pool_.config(),
                         embed_round(table, plan, share.first, share.count, pixels, stop), batch);
        spent.images = embedding.seconds();
        const double linear_work =
            image_work * static_cast<double>(share.count) * static_cast<double>(datasets);
        for (std::int64_t layer = 0; layer < pool_.config().num_hidden_layers; ++layer) {
            layers_->set_layer_work(linear_work /
                                    static_cast<double>(pool_.config().num_hidden_layers));
            pass.run_layer(layer, load_layer_norm_weights(small_tensors(), layer), *layers_,
                           [&] { throw_if_stopped(stop); });
        }
        layers_->end_round();
        const Stopwatch exchanging;
        add_up(working);
        spent.exchange += exchanging.seconds();
        spent.total = round.seconds();
        done += count;
        table = std::move(working);
        const bool more = observer.round_finished(table);
        if (ranks.broadcast(more ? "more" : "") != "more") break;
    }
    return times;
}

}  // namespace interfuse
