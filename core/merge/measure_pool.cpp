// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/measure_pool.h"

#include <algorithm>
#include <cmath>

#include "core/merge/calibration_work.h"
#include "core/merge/low_rank_gate.h"
#include "core/runtime/error.h"
#include "core/runtime/parallel.h"

namespace interfuse {
namespace {

// Entries of all experts together that are compared at once: few enough for a core's cache, and
// float32 counts them exactly.
constexpr std::int64_t entries_at_once = 1 << 19;
constexpr std::int64_t fewest_columns = 1 << 12;

std::vector<double> to_vector(const at::Tensor& matrix) {
    const at::Tensor host = matrix.to(at::kCPU, at::kDouble).contiguous();
    return {host.const_data_ptr<double>(), host.const_data_ptr<double>() + host.numel()};
}

// From the eigenvalues of the smaller Gram matrix; d: [out, in], float64. Those that rounding alone
// can make count as zero: a change of few directions would else seem to have hundreds of tiny ones
// more.
double effective_rank_of(const at::Tensor& d) {
    const at::Tensor gram = d.size(0) < d.size(1) ? at::mm(d, d.t()) : at::mm(d.t(), d);
    std::vector<double> sigmas = to_vector(at::linalg_eigvalsh(gram));
    const double rounding = static_cast<double>(std::max(d.size(0), d.size(1))) *
                            std::numeric_limits<double>::epsilon() * sigmas.back();
    double sum = 0;
    for (double& value : sigmas) {
        value = value > rounding ? std::sqrt(value) : 0;
        sum += value;
    }
    if (sum == 0) return 0;
    double entropy = 0;
    for (const double sigma : sigmas) {
        if (sigma > 0) entropy -= sigma / sum * std::log(sigma / sum);
    }
    return std::exp(entropy);
}

// Sums over a block of columns, or over all of them.
struct EntrySums {
    double pretrained = 0;  // of W0²
    at::Tensor gram;        // [experts, experts] float64, as are the counts below
    at::Tensor both;        // entries that both changed
    at::Tensor opposite;    // of these, those with different signs
    double shared = 0;      // entries that two experts or more changed
    double conflicting = 0;

    void add(const EntrySums& other) {
        pretrained += other.pretrained;
        gram = gram.defined() ? gram + other.gram : other.gram;
        both = both.defined() ? both + other.both : other.both;
        opposite = opposite.defined() ? opposite + other.opposite : other.opposite;
        shared += other.shared;
        conflicting += other.conflicting;
    }
};

// base: [columns]; experts: [experts, columns]; float32.
EntrySums sums_of(const at::Tensor& base, const at::Tensor& experts) {
    EntrySums sums;
    const at::Tensor pretrained = base.to(at::kDouble);
    sums.pretrained = at::dot(pretrained, pretrained).item<double>();
    const at::Tensor d = experts.to(at::kDouble).sub_(pretrained);
    sums.gram = at::mm(d, d.t());
    const at::Tensor sign = d.sign().to(at::kFloat);
    const at::Tensor changed = sign.abs();
    const at::Tensor both = at::mm(changed, changed.t());
    // Equal signs give 1 and opposite ones −1, so that half the difference counts these.
    sums.opposite = (both - at::mm(sign, sign.t())).to(at::kDouble).mul_(0.5);
    sums.both = both.to(at::kDouble);
    const at::Tensor changers = changed.sum(0);
    const at::Tensor shared = changers >= 2;
    sums.shared = static_cast<double>(shared.sum().item<std::int64_t>());
    const at::Tensor conflict = shared.logical_and(sign.sum(0).abs() < changers);
    sums.conflicting = static_cast<double>(conflict.sum().item<std::int64_t>());
    return sums;
}

// bases: [in, experts · k], the gates side by side.
std::vector<double> overlaps_of(const at::Tensor& bases, const std::vector<std::int64_t>& ranks) {
    const std::size_t experts = ranks.size();
    const auto m = static_cast<std::int64_t>(experts);
    const std::int64_t k = bases.size(1) / m;
    const at::Tensor v = bases.to(at::kDouble);
    const at::Tensor cosines = at::mm(v.t(), v);
    std::vector<double> overlap =
        to_vector(cosines.square().view({m, k, m, k}).sum(at::IntArrayRef{1, 3}));
    for (std::size_t i = 0; i < experts; ++i) {
        for (std::size_t j = 0; j < experts; ++j) {
            double& value = overlap[i * experts + j];
            const auto least = static_cast<double>(std::min(ranks[i], ranks[j]));
            value = i == j ? 1 : least == 0 ? 0 : std::min(1.0, value / least);
        }
    }
    return overlap;
}

class PoolMeasurement {
  public:
    PoolMeasurement(const ModelPool& pool, std::int64_t gate_k, c10::Device device,
                    const std::stop_token& stop)
        : pool_(pool), gate_k_(gate_k), device_(device), stop_(stop) {}

    LayerStatistics measure(const LinearId& id) {
        throw_if_stopped(stop_);
        read(id);
        LayerStatistics layer;
        layer.id = id;
        compare_entries(layer);
        compare_directions(layer);
        return layer;
    }

  private:
    std::size_t experts() const { return pool_.expert_count(); }

    // Pieces of work on the CPU's threads; on a GPU one after another.
    void for_pieces(std::size_t count, const std::function<void(std::size_t)>& body) const {
        const auto piece = [&](std::size_t i) {
            throw_if_stopped(stop_);
            body(i);
        };
        if (device_.is_cpu()) return parallel_over(count, piece);
        for (std::size_t i = 0; i < count; ++i)
            piece(i);
    }

    void read(const LinearId& id) {
        const auto [out, in] = linear_shape(pool_.config(), id.kind);
        const auto models = static_cast<std::int64_t>(1 + experts());
        const std::int64_t elements = models * out * in;
        if (!buffer_.defined() || buffer_.numel() < elements)
            buffer_ = at::empty({elements}, at::kFloat);
        const at::Tensor weights = buffer_.narrow(0, 0, elements).view({models, out, in});
        pool_.read_all(module_name(id) + ".weight",
                       {weights.mutable_data_ptr<float>(), static_cast<std::size_t>(elements)});
        const std::size_t next = id.index() + 1;
        const LinearId following{static_cast<std::int64_t>(next / linear_kinds.size()),
                                 linear_kinds[next % linear_kinds.size()]};
        if (following.layer < pool_.config().num_hidden_layers)
            pool_.will_need(module_name(following) + ".weight");
        const at::Tensor here = weights.to(device_);
        base_ = here[0];
        experts_ = here.narrow(0, 1, models - 1);
    }

    at::Tensor expert(std::size_t index) const {
        return experts_[static_cast<std::int64_t>(index)];
    }

    void compare_entries(LayerStatistics& layer) const {
        const std::int64_t entries = base_.numel();
        const auto m = static_cast<std::int64_t>(experts());
        const at::Tensor base = base_.view({entries});
        const at::Tensor weights = experts_.view({m, entries});
        const std::int64_t columns = std::max(fewest_columns, entries_at_once / m);
        const auto blocks = static_cast<std::size_t>((entries + columns - 1) / columns);
        std::vector<EntrySums> parts(blocks);
        for_pieces(blocks, [&](std::size_t block) {
            const std::int64_t first = static_cast<std::int64_t>(block) * columns;
            const std::int64_t count = std::min(columns, entries - first);
            parts[block] = sums_of(base.narrow(0, first, count), weights.narrow(1, first, count));
        });
        EntrySums all;  // in the order of the blocks, so that it hangs on no thread
        for (const EntrySums& part : parts)
            all.add(part);
        layer.pretrained_norm = std::sqrt(all.pretrained);
        layer.gram = to_vector(all.gram);
        layer.sign_conflict = to_vector(all.opposite / all.both.clamp_min(1));
        layer.any_conflict = all.shared > 0 ? all.conflicting / all.shared : 0;
    }

    // As calibration makes it.
    Gate gate_of(std::size_t index, const std::string& weight, std::int64_t k) const {
        const auto change = pool_.experts()[index].checkpoint.low_rank_change(weight);
        if (!change) return make_gate(expert(index) - base_, k);
        Gate gate = make_gate(*change, k);
        gate.basis = gate.basis.to(device_);
        return gate;
    }

    void compare_directions(LayerStatistics& layer) const {
        const std::int64_t k = std::min({gate_k_, base_.size(0), base_.size(1)});
        const std::string weight = module_name(layer.id) + ".weight";
        std::vector<Gate> gates(experts());
        layer.effective_rank.resize(experts());
        // The longer pieces first.
        for_pieces(2 * experts(), [&](std::size_t piece) {
            const std::size_t i = piece % experts();
            if (piece < experts()) {
                layer.effective_rank[i] = effective_rank_of(expert(i).to(at::kDouble).sub_(base_));
            } else {
                gates[i] = gate_of(i, weight, k);
            }
        });
        std::vector<at::Tensor> bases;
        std::vector<std::int64_t> ranks;
        for (const Gate& gate : gates) {
            bases.push_back(gate.basis);
            ranks.push_back(gate.rank);
        }
        layer.overlap = overlaps_of(at::cat(bases, 1), ranks);
    }

    const ModelPool& pool_;
    std::int64_t gate_k_;
    c10::Device device_;
    const std::stop_token& stop_;
    at::Tensor buffer_;   // grows to the largest layer of all models
    at::Tensor base_;     // [out, in]
    at::Tensor experts_;  // [experts, out, in]
};

}  // namespace

PoolStatistics measure_pool(const ModelPool& pool, std::int64_t gate_k, c10::Device device,
                            const PoolProgress& progress, const std::stop_token& stop) {
    PoolStatistics statistics;
    statistics.experts = pool.expert_names();
    statistics.gate_k = gate_k;
    double all = 0;
    const std::vector<LinearId> ids = linear_layers(pool.config());
    for (const LinearId& id : ids)
        all += gate_work(linear_shape(pool.config(), id.kind));
    PoolMeasurement measurement(pool, gate_k, device, stop);
    double done = 0;
    for (const LinearId& id : ids) {
        statistics.layers.push_back(measurement.measure(id));
        done += gate_work(linear_shape(pool.config(), id.kind));
        if (progress) progress(statistics, std::min(1.0, done / all));
    }
    return statistics;
}

}  // namespace interfuse
