// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/split_linear.h"

#include <algorithm>

#include "core/clip/dense_linear.h"
#include "core/merge/grown_buffer.h"
#include "core/merge/int8_rows.h"
#include "core/runtime/parallel.h"

namespace interfuse {
namespace {

constexpr std::size_t output_rows_a_piece = 64;

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

// Rounds [x · share₁ | x · share₂ | …] of each row, with one scale a row.
void quantise_shares(const at::Tensor& x, const at::Tensor& shares, at::Tensor& quantised,
                     std::span<float> scales) {
    auto* q = quantised.mutable_data_ptr<std::int8_t>();
    for (std::int64_t row = 0; row < x.size(0); ++row) {
        const std::span<const float> values = values_of(x, row);
        const std::span<const float> share = values_of(shares, row);
        const float factor = int8_factor(largest_magnitude(values) * largest_magnitude(share));
        for (const float one : share) {
            to_int8(values, one * factor, q);
            q += values.size();
        }
        scales[static_cast<std::size_t>(row)] = inverse(factor);
    }
}

// sum += diag(row scales) · sums · diag(column scales)
void add_rows(const at::Tensor& sums, std::span<const float> row_scales, const float* column_scales,
              at::Tensor& sum) {
    const auto width = static_cast<std::size_t>(sums.size(1));
    const auto* from = sums.const_data_ptr<std::int32_t>();
    for (std::size_t row = 0; row < row_scales.size(); ++row) {
        add_scaled({from + row * width, width}, row_scales[row], column_scales,
                   row_of(sum, static_cast<std::int64_t>(row)));
    }
}

}  // namespace

SplitLinear::SplitLinear(const at::Tensor& weights, const at::Tensor& biases,
                         const std::vector<double>& centre, Correction correction)
    : correction_(correction) {
    const std::int64_t experts = weights.size(0) - 1;
    const std::int64_t free = experts - 1;
    centre_ = at::empty({free}, at::kFloat);
    std::transform(centre.begin(), centre.begin() + free, centre_.mutable_data_ptr<float>(),
                   [](double c) { return static_cast<float>(c); });
    biases_ = biases.narrow(0, 1, experts);
    base_ = weights[experts].clone();
    if (free == 0) return;  // one expert: all of its weight, always
    if (correction_ == Correction::int8) {
        quantise(weights);
        return;
    }
    const at::Tensor differences = weights.narrow(0, 1, free) - weights.narrow(0, experts, 1);
    centre_ = centre_.to(weights.device());
    base_.add_(at::mv(differences.flatten(1).t(), centre_).view_as(base_));
    const at::Tensor rounded = differences.to(at::kBFloat16);
    differences_ = shares_go_in()
                       ? rounded.transpose(0, 1).reshape({rounded.size(1), -1}).contiguous()
                       : rounded;
}

void SplitLinear::quantise(const at::Tensor& weights) {
    const std::int64_t last = weights.size(0) - 1;
    const std::int64_t experts = last - 1;  // but for the last
    const std::int64_t out = weights.size(1);
    const std::int64_t in = weights.size(2);
    const bool together = shares_go_in();
    differences_ = at::empty(together ? std::vector<std::int64_t>{out, experts * in}
                                      : std::vector<std::int64_t>{experts, out, in},
                             at::kChar);
    scales_ = at::empty({together ? 1 : experts, out}, at::kFloat);
    const float* centre = centre_.const_data_ptr<float>();
    auto* q = differences_.mutable_data_ptr<std::int8_t>();
    float* scales = scales_.mutable_data_ptr<float>();

    const auto quantise_row = [&](std::int64_t row, std::vector<float>& difference) {
        const auto width = static_cast<std::size_t>(in);
        const auto part = [&](std::int64_t expert) {
            return std::span(difference).subspan(static_cast<std::size_t>(expert) * width, width);
        };
        for (std::int64_t i = 0; i < experts; ++i) {
            const float* expert = row_of(weights, (i + 1) * out + row);
            difference_and_sum({expert, width}, row_of(weights, last * out + row), centre[i],
                               part(i).data(), row_of(base_, row));
        }
        float factor = int8_factor(largest_magnitude(difference));
        for (std::int64_t i = 0; i < experts; ++i) {
            if (!together) factor = int8_factor(largest_magnitude(part(i)));
            to_int8(part(i), factor, q + (together ? row * experts + i : i * out + row) * in);
            scales[together ? row : i * out + row] = inverse(factor);
        }
    };
    const auto pieces = (static_cast<std::size_t>(out) - 1) / output_rows_a_piece + 1;
    parallel_over(pieces, [&](std::size_t piece) {
        std::vector<float> difference(static_cast<std::size_t>(experts * in));
        const auto first = static_cast<std::int64_t>(piece * output_rows_a_piece);
        const auto end = std::min(out, first + static_cast<std::int64_t>(output_rows_a_piece));
        for (std::int64_t row = first; row < end; ++row)
            quantise_row(row, difference);
    });
}

void SplitLinear::apply(const at::Tensor& x, const at::Tensor& routing, at::Tensor& y,
                        Buffers& buffers) const {
    // The biases' mixture is exact: it costs next to nothing.
    at::Tensor sum = dense_linear_plus(x, base_, at::mm(routing, biases_));
    if (centre_.numel() > 0) {
        const at::Tensor shares = routing.narrow(1, 0, centre_.size(0)) - centre_;
        if (correction_ == Correction::int8) {
            add_int8(x, shares, sum, buffers);
        } else {
            add_bfloat16(x, shares, sum);
        }
    }
    y.copy_(sum);
}

void SplitLinear::add_int8(const at::Tensor& x, const at::Tensor& shares, at::Tensor& sum,
                           Buffers& buffers) const {
    const std::int64_t rows = x.size(0);
    const std::int64_t experts = shares.size(1);
    const bool together = shares_go_in();
    at::Tensor q =
        grown_view(buffers.quantised, {rows, (together ? experts : 1) * x.size(1)}, at::kChar);
    at::Tensor sums = grown_view(buffers.sums, {rows, base_.size(0)}, at::kInt);
    std::vector<float> scales(static_cast<std::size_t>(rows));
    if (together) {
        quantise_shares(x, shares, q, scales);
        at::_int_mm_out(sums, q, differences_.t());
        add_rows(sums, scales, scales_.const_data_ptr<float>(), sum);
        return;
    }
    quantise_rows(x, q, scales);
    std::vector<float> factors(scales.size());
    for (std::int64_t i = 0; i < experts; ++i) {
        at::_int_mm_out(sums, q, differences_[i].t());
        for (std::size_t row = 0; row < scales.size(); ++row) {
            factors[row] =
                scales[row] *
                values_of(shares, static_cast<std::int64_t>(row))[static_cast<std::size_t>(i)];
        }
        add_rows(sums, factors, row_of(scales_, i), sum);
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
