// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gates from two factors against those of their product.
#include "core/merge/low_rank_gate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/merge/tiny_pool.h"
#include "tests/support/tiny_adapter.h"

namespace interfuse {
namespace {

constexpr std::int64_t gate_k = 8;

std::vector<float> to_vector(const at::Tensor& matrix) {
    const at::Tensor values = matrix.to(at::kFloat).contiguous();
    return {values.const_data_ptr<float>(), values.const_data_ptr<float>() + values.numel()};
}

// Factors of a difference with `rank` directions: a gap after the gate_k-th, so that rounding the
// product turns its subspace by little. They are no orthogonal ones.
LowRankChange change_of(std::int64_t out, std::int64_t in, std::int64_t rank) {
    const std::int64_t directions = std::min({rank, out, in});
    const at::Tensor u = std::get<0>(at::linalg_qr(random_normal(1, {out, directions})));
    const at::Tensor v = std::get<0>(at::linalg_qr(random_normal(2, {in, directions})));
    at::Tensor sigmas = at::pow(0.95, at::arange(directions, at::kDouble));
    if (directions > gate_k) sigmas.narrow(0, gate_k, directions - gate_k).mul_(0.2);
    // Any C in the middle: B = U Σ C⁺ and A = C Vᵀ.
    const at::Tensor mixer = std::get<0>(at::linalg_qr(random_normal(3, {rank, directions})));
    LowRankChange change;
    change.out = out;
    change.in = in;
    change.rank = rank;
    change.scaling = -1.5;
    change.b = to_vector(at::mm(u * sigmas, mixer.t()));
    change.a = to_vector(at::mm(mixer, v.t()));
    return change;
}

at::Tensor product_of(const LowRankChange& change) {
    at::Tensor product = at::zeros({change.out, change.in}, at::kFloat);
    change.add_to({product.mutable_data_ptr<float>(), static_cast<std::size_t>(product.numel())});
    return product;
}

at::Tensor projector(const Gate& gate) {
    const at::Tensor basis = gate.basis.to(at::kDouble);
    return at::mm(basis, basis.t());
}

struct Size {
    std::int64_t out, in, rank;
};
class LowRankGate : public ::testing::TestWithParam<Size> {};

TEST_P(LowRankGate, IsThatOfTheProduct) {
    const auto& [out, in, rank] = GetParam();
    const LowRankChange change = change_of(out, in, rank);
    const Gate gate = make_gate(change, gate_k);
    const Gate expected = make_gate(product_of(change), gate_k);
    EXPECT_EQ(gate.rank, expected.rank);
    EXPECT_EQ(gate.rank, std::min({gate_k, rank, out, in}));
    EXPECT_EQ(gate.full_rank, expected.full_rank);
    EXPECT_EQ(gate.angle_bound, 0.0);
    EXPECT_FALSE(gate.by_eigh);
    ASSERT_EQ(gate.basis.sizes(), at::IntArrayRef({in, gate_k}));
    EXPECT_EQ(gate.basis.scalar_type(), at::kFloat);
    EXPECT_LE((projector(gate) - projector(expected)).abs().max().item<double>(), 1e-6);
    const at::Tensor beyond = gate.basis.narrow(1, gate.rank, gate_k - gate.rank);
    EXPECT_EQ(beyond.count_nonzero().item<std::int64_t>(), 0);
}

INSTANTIATE_TEST_SUITE_P(Sizes, LowRankGate,
                         ::testing::Values(Size{64, 64, 3}, Size{64, 64, 20}, Size{48, 96, 8},
                                           Size{96, 48, 16}, Size{96, 48, 1}, Size{24, 40, 60},
                                           Size{40, 5, 6}, Size{5, 40, 6}));

TEST(LowRankGates, DirectionsThatDoNotCountStayOut) {
    LowRankChange change = change_of(32, 32, 4);
    std::fill(change.b.begin(), change.b.end(), 0.0F);
    Gate gate = make_gate(change, gate_k);
    EXPECT_EQ(gate.rank, 0);
    EXPECT_EQ(gate.full_rank, gate_k);
    EXPECT_EQ(gate.basis.count_nonzero().item<std::int64_t>(), 0);

    change = change_of(32, 32, 4);
    change.scaling = 0;
    EXPECT_EQ(make_gate(change, gate_k).rank, 0);

    // Equal rows of A are one direction; one below max(in, out)·2⁻²³·σ1 is none.
    change = change_of(32, 32, 4);
    std::copy_n(change.a.begin(), 32, change.a.begin() + 32);
    EXPECT_EQ(make_gate(change, gate_k).rank, 3);
    change.rank = 2;
    change.scaling = 1;
    change.a.assign(64, 0.0F);
    change.b.assign(64, 0.0F);
    change.a[0] = change.a[33] = 1;
    change.b[0] = 1;
    change.b[3] = 4e-6F;
    EXPECT_EQ(make_gate(change, gate_k).rank, 2);
    change.b[3] = 3e-6F;
    EXPECT_EQ(make_gate(change, gate_k).rank, 1);
}

TEST(LowRankGates, EveryExpertOfALayerGetsItsOwn) {
    const TinyPool files(tiny::config());
    tiny::write_checkpoint(files.folder() / "whole", files.config(), {.seed = 2});
    tiny::write_adapter(files.folder() / "adapter", files.config(), 3, 4);
    Checkpoint pretrained = Checkpoint::open(files.folder() / "pretrained");
    std::vector<NamedCheckpoint> experts;
    for (const char* name : {"whole", "adapter"}) {
        experts.push_back({name, Checkpoint::open_expert(files.folder() / name, pretrained)});
    }
    const ModelPool pool(std::move(pretrained), std::move(experts));
    for (const char* module : {"self_attn.q_proj", "self_attn.k_proj", "mlp.fc2"}) {
        const std::string name = "vision_model.encoder.layers.1." + std::string(module) + ".weight";
        const auto& shape = pool.pretrained().tensor(name).shape;
        at::Tensor all = at::empty({3, shape[0], shape[1]}, at::kFloat);
        pool.read_all(name, {all.mutable_data_ptr<float>(), static_cast<std::size_t>(all.numel())});
        const std::vector<Gate> gates =
            make_expert_gates(pool, name, all[0], all.narrow(0, 1, 2), gate_k, {});
        ASSERT_EQ(gates.size(), 2U);
        EXPECT_TRUE(gates[0].basis.equal(make_gate(all[1] - all[0], gate_k).basis));
        const auto change = pool.experts()[1].checkpoint.low_rank_change(name);
        EXPECT_EQ(gates[1].rank, change ? 3 : 0);
        const Gate expected = make_gate(all[2] - all[0], gate_k);
        EXPECT_LE((projector(gates[1]) - projector(expected)).abs().max().item<double>(), 1e-5);
        if (change) EXPECT_TRUE(gates[1].basis.equal(make_gate(*change, gate_k).basis));
    }
}

}  // namespace
}  // namespace interfuse
