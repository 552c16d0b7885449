// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/split_linear.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/clip/dense_linear.h"
#include "core/merge/grown_buffer.h"
#include "core/merge/int8_rows.h"
#include "core/runtime/parallel.h"

namespace interfuse {
namespace {

constexpr std::size_t output_rows_a_piece = 64;
// Products of as many rows as a multiple of this reach oneDNN's speed, and are few shapes to make
// code for.
constexpr std::int64_t row_step = 16;

float* row_of(const at::Tensor& tensor, std::int64_t row) {
    return tensor.mutable_data_ptr<float>() + row * tensor.size(-1);
}

std::span<const float> values_of(const at::Tensor& matrix, std::int64_t row) {
    return {row_of(matrix, row), static_cast<std::size_t>(matrix.size(-1))};
}

float inverse(float factor) {
    return factor > 0 ? 1.0F / factor : 0.0F;
}

// Rounds each row, with a scale of its own.
void quantise_rows(const at::Tensor& x, at::Tensor& quantised, std::span<float> scales) {
    auto* q = quantised.mutable_data_ptr<std::int8_t>();
    for (std::int64_t row = 0; row < x.size(0); ++row) {
        const std::span<const float> values = values_of(x, row);
        const float factor = int8_factor(largest_magnitude(values));
        to_int8(values, factor, q + row * x.size(1));
        scales[static_cast<std::size_t>(row)] = inverse(factor);
    }
}

// Rows that have a share of one expert.
std::vector<std::int64_t> rows_with_share(const at::Tensor& shares, std::int64_t expert) {
    std::vector<std::int64_t> rows;
    const float* share = shares.const_data_ptr<float>() + expert;
    for (std::int64_t row = 0; row < shares.size(0); ++row) {
        if (share[row * shares.size(1)] != 0) rows.push_back(row);
    }
    return rows;
}

void sample_pairs(at::Tensor& shares, std::span<const float> sizes, std::span<const double> starts,
                  PairSampler& sampler) {
    if (starts.empty()) return;
    const std::size_t pairs = static_cast<std::size_t>(shares.numel()) / starts.size();
    float* first = shares.mutable_data_ptr<float>();
    for (std::size_t image = 0; image < starts.size(); ++image)
        sampler.sample({first + image * pairs, pairs}, sizes, starts[image]);
}

}  // namespace

SplitLinear::SplitLinear(const at::Tensor& weights, const at::Tensor& biases,
                         const std::vector<double>& centre, Correction correction)
    : correction_(correction) {
    const auto experts = static_cast<std::int64_t>(centre.size());
    const at::Tensor trained = weights.narrow(0, 1, experts);
    biases_ = biases.narrow(0, 1, experts);
    // Exactly 1 in all, as the routing weights are: what is missing would be missing of W̄ x.
    const double whole = std::accumulate(centre.begin(), centre.end(), 0.0);
    centre_ = at::empty({experts}, at::kFloat);
    std::transform(centre.begin(), centre.end(), centre_.mutable_data_ptr<float>(),
                   [whole](double c) { return static_cast<float>(c / whole); });
    if (experts == 1) {  // all of its weight, always
        base_ = trained[0].clone();
        return;
    }
    if (correction_ == Correction::int8) {
        quantise(trained);
        return;
    }
    centre_ = centre_.to(weights.device());
    base_ = at::mv(trained.flatten(1).t(), centre_).view({weights.size(1), weights.size(2)});
    const at::Tensor rounded = (trained - base_).to(at::kBFloat16);
    differences_ = shares_go_in()
                       ? rounded.transpose(0, 1).reshape({rounded.size(1), -1}).contiguous()
                       : rounded;
}

void SplitLinear::quantise(const at::Tensor& experts) {
    const std::int64_t count = experts.size(0);
    const std::int64_t out = experts.size(1);
    const std::int64_t in = experts.size(2);
    base_ = at::zeros({out, in}, at::kFloat);
    differences_ = at::empty({count, out, in}, at::kChar);
    scales_ = at::empty({count, out}, at::kFloat);
    const float* centre = centre_.const_data_ptr<float>();
    auto* q = differences_.mutable_data_ptr<std::int8_t>();
    float* scales = scales_.mutable_data_ptr<float>();
    const auto quantise_row = [&](std::int64_t row, std::vector<float>& difference) {
        const auto weight = [&](std::int64_t expert) {
            return std::span<const float>(row_of(experts, expert * out + row), difference.size());
        };
        float* base = row_of(base_, row);
        for (std::int64_t i = 0; i < count; ++i)
            add_weighted(weight(i), centre[i], base);
        for (std::int64_t i = 0; i < count; ++i) {
            subtract(weight(i), base, difference.data());
            const float factor = int8_factor(largest_magnitude(difference));
            to_int8(difference, factor, q + (i * out + row) * in);
            scales[i * out + row] = inverse(factor);
        }
    };
    const auto pieces = (static_cast<std::size_t>(out) - 1) / output_rows_a_piece + 1;
    parallel_over(pieces, [&](std::size_t piece) {
        std::vector<float> difference(static_cast<std::size_t>(in));
        const auto first = static_cast<std::int64_t>(piece * output_rows_a_piece);
        const auto end = std::min(out, first + static_cast<std::int64_t>(output_rows_a_piece));
        for (std::int64_t row = first; row < end; ++row)
            quantise_row(row, difference);
    });
    for (std::int64_t i = 0; i < count; ++i)
        sizes_.push_back(scales_[i].norm().item<float>());
}

void SplitLinear::apply(const at::Tensor& x, const at::Tensor& routing, at::Tensor& y,
                        std::span<const double> starts, Buffers& buffers) const {
    // The biases' mixture is exact: it costs next to nothing.
    at::Tensor sum = dense_linear_plus(x, base_, at::mm(routing, biases_));
    if (differences_.defined()) {
        at::Tensor shares = routing - centre_;
        if (correction_ == Correction::int8) {
            add_int8(x, shares, starts, sum, buffers);
        } else {
            add_bfloat16(x, shares, sum);
        }
    }
    y.copy_(sum);
}

void SplitLinear::add_int8(const at::Tensor& x, at::Tensor& shares, std::span<const double> starts,
                           at::Tensor& sum, Buffers& buffers) const {
    const std::int64_t in = x.size(1);
    const std::int64_t out = base_.size(0);
    sample_pairs(shares, sizes_, starts, buffers.sampler);
    at::Tensor rows = grown_view(buffers.rows, {x.size(0), in}, at::kChar);
    std::vector<float> scales(static_cast<std::size_t>(x.size(0)));
    quantise_rows(x, rows, scales);
    for (std::int64_t expert = 0; expert < shares.size(1); ++expert) {
        const std::vector<std::int64_t> chosen = rows_with_share(shares, expert);
        if (chosen.empty()) continue;
        const auto count = static_cast<std::int64_t>(chosen.size());
        // What lies in the rows up to a whole step is multiplied as well, and looked at by nobody.
        const std::int64_t padded = (count + row_step - 1) / row_step * row_step;
        at::Tensor taken = grown_view(buffers.taken, {padded, in}, at::kChar);
        at::Tensor sums = grown_view(buffers.sums, {padded, out}, at::kInt);
        auto* to = taken.mutable_data_ptr<std::int8_t>();
        for (const std::int64_t row : chosen)
            to = std::copy_n(rows.const_data_ptr<std::int8_t>() + row * in, in, to);
        at::_int_mm_out(sums, taken, differences_[expert].t());
        const auto* from = sums.const_data_ptr<std::int32_t>();
        for (const std::int64_t row : chosen) {
            const float share = values_of(shares, row)[static_cast<std::size_t>(expert)] *
                                scales[static_cast<std::size_t>(row)];
            add_scaled({from, static_cast<std::size_t>(out)}, share, row_of(scales_, expert),
                       row_of(sum, row));
            from += out;
        }
    }
}

void SplitLinear::add_bfloat16(const at::Tensor& x, const at::Tensor& shares,
                               at::Tensor& sum) const {
    if (shares_go_in()) {
        const at::Tensor shared = at::mul(x.unsqueeze(1), shares.unsqueeze(2)).to(at::kBFloat16);
        sum.add_(at::linear(shared.view({x.size(0), -1}), differences_));
        return;
    }
    const at::Tensor rounded = x.to(at::kBFloat16);
    for (std::int64_t i = 0; i < shares.size(1); ++i) {
        sum.addcmul_(at::linear(rounded, differences_[i]), shares.narrow(1, i, 1));
    }
}

}  // namespace interfuse
