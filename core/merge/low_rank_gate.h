// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gates of experts whose weight difference is known as a product of two small factors, and the
// gates of a layer where some experts are such and others are whole models.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "core/merge/gate.h"
#include "core/merge/model_pool.h"

namespace interfuse {

// The gate of ΔW = scaling · B A from thin QR decompositions of B and Aᵀ and the SVD of the small
// matrix between them, in float64 and on the CPU: exact, and without the product. As make_gate of
// ΔW, on the CPU.
Gate make_gate(const LowRankChange& change, std::int64_t gate_k);

// The gates of all experts of the pool at one linear layer. base: [out, in], the pretrained
// weight, and weights: [experts, out, in], float32 on one device, where the gates are then too. A
// LoRA expert's comes from its factors; those of the others are made as make_gate does on the CPU,
// over its threads, and as make_gates does on a GPU. Throws Cancelled.
std::vector<Gate> make_expert_gates(const ModelPool& pool, const std::string& weight,
                                    const at::Tensor& base, const at::Tensor& weights,
                                    std::int64_t gate_k, const std::stop_token& stop);

}  // namespace interfuse
