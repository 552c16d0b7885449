// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/truncated_change.h"

#include <algorithm>
#include <span>
#include <tuple>

#include "core/checkpoint/convert.h"
#include "core/merge/gate.h"

namespace interfuse {
namespace {

double squared_norm(const at::Tensor& values) {
    return at::sum(values * values).item<double>();
}

std::size_t round_tensor(DType dtype, at::Tensor& values) {
    return round_to(dtype,
                    {values.mutable_data_ptr<float>(), static_cast<std::size_t>(values.numel())});
}

}  // namespace

TruncatedChange truncated_change(const at::Tensor& change, std::int64_t rank, DType dtype) {
    const at::Tensor d = change.to(at::kDouble);
    TruncatedChange result;
    result.b = at::zeros({d.size(0), rank}, at::kFloat);
    result.a = at::zeros({rank, d.size(1)}, at::kFloat);
    result.truncation.whole = squared_norm(d);
    const Gate gate = make_gate(change, std::min({rank, d.size(0), d.size(1)}));
    result.rank = gate.rank;
    if (gate.rank == 0) {
        result.truncation.lost = result.truncation.whole;
        return result;
    }
    // Of the projector alone the gate is certain; its singular directions are found within it.
    const at::Tensor v = gate.basis.narrow(1, 0, gate.rank).to(at::kDouble);
    const auto [left, strengths, right] = at::linalg_svd(at::mm(d, v), /*full_matrices=*/false);
    const at::Tensor roots = strengths.sqrt();
    result.b.narrow(1, 0, gate.rank).copy_(left * roots);
    result.a.narrow(0, 0, gate.rank).copy_(roots.unsqueeze(1) * at::mm(right, v.t()));
    result.overflowed = round_tensor(dtype, result.b) + round_tensor(dtype, result.a);
    const at::Tensor rest = d - at::mm(result.b.to(at::kDouble), result.a.to(at::kDouble));
    result.truncation.lost = squared_norm(rest);
    return result;
}

}  // namespace interfuse
