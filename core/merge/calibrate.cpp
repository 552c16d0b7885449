// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/calibrate.h"

#include <algorithm>
#include <stdexcept>

#include "core/merge/calibration_work.h"
#include "core/merge/routed_layers.h"
#include "core/runtime/error.h"
#include "core/runtime/packed_bytes.h"
#include "core/runtime/parallel.h"
#include "core/runtime/stopwatch.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::int64_t images_in_memory = 64;
constexpr std::size_t least_checked_images = 2;  // of a fast round
constexpr std::size_t most_checked_images = 4;
constexpr std::size_t images_a_checked_one = 64;

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

// Adds exact copies of a few images, evenly over the datasets of the first block that has any.
void add_checked_images(RoundImages& images, std::int64_t batch) {
    std::vector<std::size_t> used;
    for (std::size_t place = 0; place < images.places.size(); ++place) {
        if (!used.empty() && place % static_cast<std::size_t>(batch) == 0) break;
        if (images.places[place]) used.push_back(place);
    }
    const std::size_t wanted = std::clamp<std::size_t>(images.places.size() / images_a_checked_one,
                                                       least_checked_images, most_checked_images);
    const std::size_t count = std::min(wanted, used.size());
    for (std::size_t i = 0; i < count; ++i) {
        images.checked.push_back({used[i * used.size() / count], images.places.size()});
        images.places.push_back(std::nullopt);
    }
}

// The mean routing weights of everything recorded, [modules · experts]; 0 for an untrained layer.
std::vector<double> centre_of(const RoutingTable& table) {
    const MixedRouting mixed = table.mix({}, TokenSet::all);
    std::vector<double> centre;
    std::size_t row = 0;
    for (std::size_t module = 0; module < table.modules().size(); ++module) {
        const std::vector<double> means =
            table.has(module) ? mixed.means[row++] : std::vector<double>(table.experts().size());
        centre.insert(centre.end(), means.begin(), means.end());
    }
    return centre;
}

}  // namespace

// What stays the same from round to round.
struct Calibrator::Run {
    const CalibrationPlan& plan;
    const PixelSource& pixels;
    CalibrationObserver& observer;
    const std::stop_token& stop;
    std::int64_t datasets;
    CalibrationProgress progress{};
    RoundTimes* times = nullptr;  // of the round in work

    std::int64_t batch() const { return datasets * plan.block; }
};

// This rank's share of a round.
struct Calibrator::Round {
    SampleRange samples;
    RoundImages images;
    double work = 0;  // FLOP
};

Calibrator::Round Calibrator::plan_round(const RoutingTable& table, const Run& run,
                                         std::int64_t count) {
    Round round;
    round.samples = run.plan.share_of({table.count(0), count}, options_.ranks->rank());
    round.images.places = places_of_round(table.datasets().size(), run.plan, round.samples.first,
                                          round.samples.count);
    round.images.first = round.samples.first / run.plan.block * run.batch();
    round.work = work_per_image(pool_.config(), pool_.expert_count()) *
                 static_cast<double>(round.samples.count * run.datasets);
    round.images.fast = options_.correction && table.fast && !table.fast->fell_back;
    if (round.images.fast) add_checked_images(round.images, run.batch());
    return round;
}

at::Tensor Calibrator::embed_round(const Run& run, const Round& round) {
    const ClipConfig& config = pool_.config();
    const CalibrationPlan& plan = run.plan;
    const std::int64_t datasets = run.datasets;
    const auto& [first, count] = round.samples;
    const std::int64_t end = first + count;
    const std::int64_t first_block = first / plan.block;
    const std::int64_t blocks = plan.blocks_of(round.samples);
    const std::int64_t batch = run.batch();
    at::Tensor hidden = at::empty({static_cast<std::int64_t>(round.images.places.size()),
                                   config.tokens(), config.hidden_size},
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
            throw_if_stopped(run.stop);
            float* target = pixel_values[dataset][from - base].mutable_data_ptr<float>();
            run.pixels(static_cast<std::size_t>(dataset), from, upto - from,
                       {target, static_cast<std::size_t>((upto - from) * image_elements)});
        }
        const auto embed_block = [&](std::size_t i) {
            throw_if_stopped(run.stop);
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
    for (const CheckedImage& image : round.images.checked) {
        hidden[static_cast<std::int64_t>(image.exact)].copy_(
            hidden[static_cast<std::int64_t>(image.fast)]);
    }
    return hidden;
}

// Takes a round's hidden states through the encoder.
void Calibrator::route(RoutingTable& working, const Round& round, at::Tensor hidden, Run& run) {
    EncoderPass pass(pool_.config(), std::move(hidden), run.batch());
    layers_->begin_round(working, round.images, run.progress, *run.times, run.observer, run.stop);
    layers_->share_gates();
    const std::int64_t layers = pool_.config().num_hidden_layers;
    layers_->set_layer_work(round.work / static_cast<double>(layers));
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        pass.run_layer(layer, load_layer_norm_weights(small_tensors(), layer), *layers_,
                       [&] { throw_if_stopped(run.stop); });
    }
    layers_->end_round();
    const Stopwatch exchanging;
    add_up(working);
    run.times->exchange += exchanging.seconds();
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

// Whether the round holds on every rank; puts what they found into the table's record.
bool Calibrator::holds_everywhere(RoutingTable& table, const Round& round) const {
    const PrecisionCheck& check = layers_->check();
    BytePacker packer;
    packer.add(check.largest_error());
    packer.add(round.images.checked.size());
    packer.add(static_cast<std::uint8_t>(check.holds(table)));
    FastRecord& record = *table.fast;
    bool holds = true;
    for (const std::string& part : options_.ranks->all_gather(packer.bytes())) {
        ByteUnpacker unpacker(part);
        record.largest_error = std::max(record.largest_error, unpacker.take<double>());
        record.checked_images += static_cast<std::int64_t>(unpacker.take<std::size_t>());
        holds = unpacker.take<std::uint8_t>() != 0 && holds;
    }
    return holds;
}

// The table with one round more: as it is, or exact where the fast one does not hold.
RoutingTable Calibrator::route_checked(const RoutingTable& table, Round& round, Run& run) {
    const Stopwatch embedding;
    at::Tensor hidden = embed_round(run, round);
    run.times->images = embedding.seconds();
    RoutingTable before = table;
    if (!options_.ranks->is_first()) before.clear_numbers();  // rank 0 adds them
    RoutingTable working = before;
    if (!round.images.fast) {
        route(working, round, std::move(hidden), run);
        return working;
    }
    const bool is_first = table.fast->centre.empty();
    const at::Tensor start = hidden.clone();  // a sample is given once
    route(working, round, std::move(hidden), run);
    const bool holds = holds_everywhere(working, round);
    if (is_first) working.fast->centre = centre_of(working);
    if (holds) return working;

    RoutingTable exact = before;
    if (is_first) {
        layers_->forget_check();
    } else {
        run.observer.notice(
            "The fast arithmetic (" + working.fast->correction + ") differs from exact by up to " +
            short_number(working.fast->largest_error) +
            " in a routing weight, more than it may: this round is done again, and the "
            "calibration goes on, in exact float32.");
        exact.fast = working.fast;
        exact.fast->fell_back = true;
    }
    const std::size_t images = round.images.places.size() - round.images.checked.size();
    round.images.places.resize(images);
    round.images.checked.clear();
    round.images.fast = false;
    run.progress.work_total += round.work;
    route(exact, round, start.narrow(0, 0, static_cast<std::int64_t>(images)), run);
    if (is_first) exact.fast->centre = centre_of(exact);
    return exact;
}

std::vector<RoundTimes> Calibrator::run(RoutingTable& table, const CalibrationPlan& plan,
                                        const PixelSource& pixels, CalibrationObserver& observer,
                                        const std::stop_token& stop) {
    const at::InferenceMode inference;
    if (options_.correction && !table.fast) {
        table.fast.emplace().correction = correction_name(*options_.correction);
    }
    Run run{plan, pixels, observer, stop, static_cast<std::int64_t>(table.datasets().size())};
    const std::vector<std::int64_t> rounds = plan.rounds(table.count(0));
    run.progress.rounds = static_cast<std::int64_t>(rounds.size());
    run.progress.work_total = layers_->gate_work_left();
    for (std::int64_t first = table.count(0); const std::int64_t count : rounds) {
        run.progress.work_total +=
            work_per_image(pool_.config(), pool_.expert_count()) *
            static_cast<double>(plan.share_of({first, count}, options_.ranks->rank()).count *
                                run.datasets);
        first += count;
    }
    std::vector<RoundTimes> times;
    for (const std::int64_t count : rounds) {
        const Stopwatch watch;
        run.times = &times.emplace_back();
        run.times->samples = count;
        ++run.progress.round;
        run.progress.samples = table.count(0) + count;
        Round round = plan_round(table, run, count);
        table = route_checked(table, round, run);
        run.times->total = watch.seconds();
        const bool more = observer.round_finished(table);
        if (options_.ranks->broadcast(more ? "more" : "") != "more") break;
    }
    return times;
}

}  // namespace interfuse
