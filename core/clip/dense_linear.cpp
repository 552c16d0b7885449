// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clip/dense_linear.h"

#include <ATen/core/dispatch/Dispatcher.h>

#include <optional>
#include <string_view>

namespace interfuse {
namespace {

// LibTorch calls oneDNN's matmul for float32 through these two operators only.
using Linear = at::Tensor(const at::Tensor&, const at::Tensor&, const std::optional<at::Tensor>&,
                          std::string_view, c10::List<std::optional<at::Scalar>>,
                          std::optional<std::string_view>);
using LinearPlus = at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&,
                              const std::optional<at::Tensor>&, std::string_view);

template <typename Signature>
c10::TypedOperatorHandle<Signature> find_operator(const char* overload) {
    return c10::Dispatcher::singleton()
        .findSchemaOrThrow("mkldnn::_linear_pointwise", overload)
        .template typed<Signature>();
}

bool takes_onednn(const at::Tensor& x) {
    return x.is_cpu() && x.scalar_type() == at::kFloat && x.size(0) > 0;
}

}  // namespace

at::Tensor dense_linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    const std::optional<at::Tensor> added =
        bias.defined() ? std::optional<at::Tensor>(bias) : std::nullopt;
    if (!takes_onednn(x)) return at::linear(x, weight, added);
    static const auto linear = find_operator<Linear>("");
    return linear.call(x, weight, added, "none", c10::List<std::optional<at::Scalar>>(),
                       std::nullopt);
}

at::Tensor dense_linear_plus(const at::Tensor& x, const at::Tensor& weight,
                             const at::Tensor& addend) {
    if (!takes_onednn(x)) return at::addmm(addend, x, weight.t());
    static const auto linear = find_operator<LinearPlus>("binary");
    return linear.call(x, addend, weight, std::nullopt, "add");
}

}  // namespace interfuse
