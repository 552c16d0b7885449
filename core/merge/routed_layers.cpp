// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routed_layers.h"

#include <algorithm>

#include "core/clip/dense_linear.h"
#include "core/merge/calibration_work.h"
#include "core/merge/grown_buffer.h"
#include "core/merge/low_rank_gate.h"
#include "core/merge/routed_linear.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"
#include "core/runtime/stopwatch.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr double unchanged = 1e-8;  // torch.allclose's absolute tolerance, as the reference asks it

}  // namespace

Calibrator::RoutedLayers::RoutedLayers(const ModelPool& pool, const CalibrationOptions& options)
    : pool_(pool),
      options_(options),
      gates_(linear_layers(pool.config()).size()),
      reader_(pool,
              options.device.is_cpu() ? WeightReader::Ahead::no : WeightReader::Ahead::pinned),
      check_(gates_.size(), pool.expert_count()) {}

void Calibrator::RoutedLayers::begin_round(RoutingTable& table, RoundImages images,
                                           CalibrationProgress& progress, RoundTimes& times,
                                           CalibrationObserver& observer,
                                           const std::stop_token& stop) {
    table_ = &table;
    images_ = std::move(images);
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(images_.places.size()),
                                          static_cast<std::int64_t>(pool_.expert_count())};
    const auto place = at::TensorOptions(options_.device).dtype(at::kDouble);
    all_tokens_ = at::empty(shape, place);
    class_token_ = at::empty(shape, place);
    progress_ = &progress;
    times_ = &times;
    observer_ = &observer;
    stop_ = stop;
}

void Calibrator::RoutedLayers::end_round() {
    if (std::none_of(gates_.begin(), gates_.end(),
                     [](const LayerGates& gates) { return gates.trained; })) {
        throw Error(
            "No expert differs from the pretrained model in any linear layer: there is nothing to "
            "merge. Check that the experts' paths name fine-tuned models.");
    }
    if (!ranks_reported_) report_ranks();
}

double Calibrator::RoutedLayers::gate_work_left() const {
    double work = 0;
    const std::vector<int> makers = gate_makers();
    for (const LinearId& id : linear_layers(pool_.config())) {
        if (gates_[id.index()].made || makers[id.index()] != options_.ranks->rank()) continue;
        work += gate_work(linear_shape(pool_.config(), id.kind)) *
                static_cast<double>(pool_.expert_count());
    }
    return work;
}

void Calibrator::RoutedLayers::read_weights(const LinearId& id) {
    const LayerWeights layer = reader_.take(id);
    // From pinned memory the copy goes on by itself; what uses it waits on the device's stream.
    weights_ = layer.weights.to(options_.device, /*non_blocking=*/true);
    biases_ = layer.biases.to(options_.device, /*non_blocking=*/true);
}

Calibrator::RoutedLayers::SmallGates Calibrator::RoutedLayers::small_gates(
    std::size_t expert) const {
    SmallGates small;
    for (const LinearId& id : linear_layers(pool_.config())) {
        const LayerGates& gates = gates_[id.index()];
        if (!gates.trained || gates.ranks[expert] >= gates.full_rank) continue;
        small.places.push_back(module_name(id) + " (rank " + std::to_string(gates.ranks[expert]) +
                               " of " + std::to_string(gates.full_rank) + ")");
        if (gates.ranks[expert] == 0) ++small.unchanged;
    }
    return small;
}

void Calibrator::RoutedLayers::report_ranks() {
    ranks_reported_ = true;
    const auto trained = static_cast<std::size_t>(std::count_if(
        gates_.begin(), gates_.end(), [](const LayerGates& gates) { return gates.trained; }));
    constexpr std::size_t named = 3;
    for (std::size_t i = 0; i < pool_.expert_count(); ++i) {
        const SmallGates small = small_gates(i);
        const std::string expert = "The expert " + quoted(pool_.experts()[i].name);
        if (small.places.empty()) continue;
        if (small.unchanged == trained) {
            observer_->notice(expert +
                              " equals the pretrained model in every linear layer: it adds "
                              "nothing, and takes routing weight from the others.");
            continue;
        }
        std::vector<std::string> places(
            small.places.begin(), small.places.begin() + static_cast<std::ptrdiff_t>(
                                                             std::min(named, small.places.size())));
        if (small.places.size() > named) {
            places.push_back(std::to_string(small.places.size() - named) + " more");
        }
        observer_->notice(expert + " changed fewer directions than gate_k asks for in " +
                          joined(places) + ": a smaller gate gets smaller routing weights there.");
    }
}

void Calibrator::RoutedLayers::make_gates(const LinearId& id, LayerGates& gates) {
    report(/*making_gates=*/true);
    const auto experts = pool_.expert_count();
    const at::Tensor base = weights_[0].to(options_.upscaling_device);
    for (std::size_t i = 0; i < experts && !gates.trained; ++i) {
        const at::Tensor delta =
            weights_[static_cast<std::int64_t>(i + 1)].to(options_.upscaling_device) - base;
        gates.trained = delta.abs().max().item<float>() > unchanged;
    }
    const double work =
        gate_work(linear_shape(pool_.config(), id.kind)) * static_cast<double>(experts);
    if (!gates.trained) {
        gates.made = true;
        progress_->work_done += work;
        return;
    }
    // No layer has more directions than its shorter side, whatever was asked for.
    const std::int64_t gate_k = std::min({options_.gate_k, weights_.size(1), weights_.size(2)});
    const std::vector<Gate> made = make_expert_gates(
        pool_, module_name(id) + ".weight", base,
        weights_.narrow(0, 1, static_cast<std::int64_t>(experts)).to(options_.upscaling_device),
        gate_k, stop_);
    std::vector<at::Tensor> bases;
    gates.ranks.clear();
    for (const Gate& gate : made) {
        gates.ranks.push_back(gate.rank);
        gates.full_rank = gate.full_rank;
        bases.push_back(gate.basis);
    }
    gates.bases = at::cat(bases, 1).t().contiguous().to(options_.device);
    gates.made = true;  // only now: a stop in between leaves them to be made again
    progress_->work_done += work;
}

void Calibrator::RoutedLayers::enter(const LinearId& id) {
    id_ = id;
    throw_if_stopped(stop_);
    report(/*making_gates=*/false);
    const Stopwatch reading;
    read_weights(id);
    times_->weights += reading.seconds();
    LayerGates& gates = gates_[id.index()];
    if (!gates.made) {
        const Stopwatch making;
        make_gates(id, gates);
        times_->gates += making.seconds();
    }
    split_.reset();
    if (images_.fast && gates.trained) split_weights();
}

void Calibrator::RoutedLayers::split_weights() {
    const Stopwatch splitting;
    const std::size_t experts = pool_.expert_count();
    std::vector<double> centre(experts, 1.0 / static_cast<double>(experts));
    if (const std::vector<double>& all = table_->fast->centre; !all.empty()) {
        std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(id_.index() * experts), experts,
                    centre.begin());
    }
    split_.emplace(weights_, biases_, centre, *options_.correction);
    times_->weights += splitting.seconds();
}

bool Calibrator::RoutedLayers::is_checked(std::int64_t image) const {
    return static_cast<std::size_t>(image) >= images_.places.size() - images_.checked.size();
}

void Calibrator::RoutedLayers::apply(const at::Tensor& input, at::Tensor& output,
                                     std::int64_t first_image) {
    const LayerGates& gates = gates_[id_.index()];
    if (!gates.trained) {
        output.copy_(dense_linear(input, weights_[0], biases_[0]));
        return;
    }
    const std::int64_t rows = input.size(0);
    const auto experts = static_cast<std::int64_t>(pool_.expert_count());
    Buffers buffers;
    {
        const std::lock_guard lock(buffers_mutex_);
        if (!free_buffers_.empty()) {
            buffers = std::move(free_buffers_.back());
            free_buffers_.pop_back();
        }
    }
    const at::TensorOptions options = input.options();
    at::Tensor logits = grown_view(buffers.logits, {rows, experts}, options);
    at::Tensor routing = grown_view(buffers.routing, {rows, experts}, options);
    at::Tensor scratch = grown_view(buffers.scratch, {rows * input.size(1)}, options);
    gate_logits(input, gates.bases, logits);
    at::softmax_out(routing, logits, 1);
    if (split_ && !is_checked(first_image)) {
        split_->apply(
            input, routing, output,
            pair_starts(images_.first + first_image, rows / pool_.config().tokens(), id_.index()),
            buffers.split);
    } else {
        routed_linear(input, routing, weights_.narrow(0, 1, experts), biases_.narrow(0, 1, experts),
                      output, scratch);
    }
    keep_means(routing, first_image);
    const std::lock_guard lock(buffers_mutex_);
    free_buffers_.push_back(std::move(buffers));
}

void Calibrator::RoutedLayers::keep_means(const at::Tensor& routing, std::int64_t first_image) {
    const std::int64_t tokens = pool_.config().tokens();
    const std::int64_t images = routing.size(0) / tokens;
    const at::Tensor by_image = routing.view({images, tokens, routing.size(1)});
    all_tokens_.narrow(0, first_image, images).copy_(by_image.mean(1, false, at::kDouble));
    class_token_.narrow(0, first_image, images).copy_(by_image.select(1, 0));
}

// In the order of the images, so that the sums hang on no thread.
void Calibrator::RoutedLayers::record_images(const double* all, const double* first) {
    const std::size_t experts = pool_.expert_count();
    for (std::size_t image = 0; image < images_.places.size(); ++image) {
        if (!images_.places[image]) continue;
        table_->add_image(*images_.places[image], id_.index(), {all + image * experts, experts},
                          {first + image * experts, experts});
    }
}

void Calibrator::RoutedLayers::check_images(const double* all, const double* first) {
    const std::size_t experts = pool_.expert_count();
    for (const CheckedImage& image : images_.checked) {
        for (const auto& [tokens, rows] :
             {std::pair{TokenSet::all, all}, {TokenSet::class_token, first}}) {
            check_.add(id_.index(), tokens, {rows + image.fast * experts, experts},
                       {rows + image.exact * experts, experts});
        }
    }
}

void Calibrator::RoutedLayers::leave() {
    if (gates_[id_.index()].trained) {
        // One copy a layer, the only time that anything waits for a GPU.
        const at::Tensor all = all_tokens_.cpu();
        const at::Tensor first = class_token_.cpu();
        record_images(all.const_data_ptr<double>(), first.const_data_ptr<double>());
        check_images(all.const_data_ptr<double>(), first.const_data_ptr<double>());
    }
    double share = 0;
    double all = 0;
    for (const LinearKind kind : linear_kinds) {
        const auto [out, in] = linear_shape(pool_.config(), kind);
        all += static_cast<double>(out * in);
        if (kind == id_.kind) share = static_cast<double>(out * in);
    }
    progress_->work_done += layer_work_ * share / all;
    observer_->module_finished(*table_, id_.index());
}

void Calibrator::RoutedLayers::report(bool making_gates) {
    progress_->linear = id_;
    progress_->making_gates = making_gates;
    observer_->progress(*progress_);
}

}  // namespace interfuse
