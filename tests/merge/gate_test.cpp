// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's subspace against a full SVD in float64.
#include "core/merge/gate.h"

#include <gtest/gtest.h>

#include "tests/merge/gate_matrices.h"

namespace interfuse {
namespace {

constexpr std::int64_t gate_k = 16;
constexpr double asked_of_the_gate = 2e-7;
// 12 blocks of 2 k: below it no step of the iteration is ever looked at.
constexpr std::int64_t smallest_iterated = 448;

enum class Spectrum { low_rank_and_noise, power_law, clustered };

std::vector<double> values_of(Spectrum spectrum, std::int64_t count) {
    std::vector<double> values;
    for (std::int64_t j = 0; j < count; ++j) {
        const auto x = static_cast<double>(j);
        switch (spectrum) {
            case Spectrum::low_rank_and_noise:
                values.push_back((j < 32 ? std::exp(-x / 8.0) : 0.0) +
                                 0.01 * (1.0 - 0.5 * x / static_cast<double>(count)));
                break;
            case Spectrum::power_law:
                values.push_back(1.0 / std::sqrt(x + 1.0));
                break;
            case Spectrum::clustered:
                values.push_back(j < 10 ? 1.0 : j < 16 ? 0.5 : 0.4);
                break;
        }
    }
    return values;
}

struct Shape {
    std::int64_t out, in;
};

class GateAccuracy : public ::testing::TestWithParam<std::tuple<Shape, Spectrum>> {};

TEST_P(GateAccuracy, IsThatOfFloat64) {
    const auto& [shape, spectrum] = GetParam();
    const std::int64_t smaller = std::min(shape.out, shape.in);
    const at::Tensor delta = matrix_of(values_of(spectrum, smaller), shape.out, shape.in);
    const Gate gate = make_gate(delta, gate_k);
    ASSERT_EQ(gate.basis.sizes(), at::IntArrayRef({shape.in, gate_k}));
    EXPECT_EQ(gate.basis.scalar_type(), at::kFloat);
    EXPECT_EQ(gate.rank, gate_k);
    EXPECT_EQ(gate.full_rank, gate_k);
    EXPECT_LE(distance_from_orthonormal(gate.basis), 2 * rounding_of_basis(gate_k) + 1e-12);
    const double sine = largest_sine(gate.basis, right_vectors(delta.to(at::kDouble), gate_k));
    EXPECT_LE(sine, asked_of_the_gate + rounding_of_basis(gate_k));
    EXPECT_LE(sine, gate.angle_bound + 1e-9 + rounding_of_basis(gate_k));
    EXPECT_LE(gate.angle_bound, 1e-7);
    if (smaller < smallest_iterated) {
        EXPECT_TRUE(gate.by_eigh);
    }
    // Both paths are to be seen: these spectra certify within the iteration's limit.
    if (smaller >= smallest_iterated && spectrum != Spectrum::power_law) {
        EXPECT_FALSE(gate.by_eigh);
    }
    if (smaller >= 768) {
        EXPECT_FALSE(gate.by_eigh);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, GateAccuracy,
    ::testing::Combine(
        ::testing::Values(Shape{20, 20}, Shape{20, 64}, Shape{64, 20}, Shape{447, 447},
                          Shape{448, 448}, Shape{460, 700}, Shape{700, 460}),
        ::testing::Values(Spectrum::low_rank_and_noise, Spectrum::power_law, Spectrum::clustered)));

INSTANTIATE_TEST_SUITE_P(LargeShapes, GateAccuracy,
                         ::testing::Combine(::testing::Values(Shape{768, 768}, Shape{1024, 1000}),
                                            ::testing::Values(Spectrum::power_law)));

// σ falls as j^−0.5, but σ16 and σ17 differ by `gap` of themselves.
std::vector<double> with_gap(std::int64_t count, double gap) {
    std::vector<double> values = values_of(Spectrum::power_law, count);
    values[gate_k] = values[gate_k - 1] * (1.0 - gap);
    return values;
}

TEST(Gate, ATinyGapIsMadeAsExactAsAWideOne) {
    for (const double gap : {1e-4, 1e-6}) {
        for (const auto& [out, in] : {Shape{100, 100}, Shape{480, 500}, Shape{500, 480}}) {
            const at::Tensor delta = matrix_of(with_gap(std::min(out, in), gap), out, in);
            const Gate gate = make_gate(delta, gate_k);
            EXPECT_EQ(gate.rank, gate_k);
            EXPECT_TRUE(gate.by_eigh || gate.angle_bound <= 1e-7) << "neither certified nor exact";
            const double sine =
                largest_sine(gate.basis, right_vectors(delta.to(at::kDouble), gate_k));
            EXPECT_LE(sine, asked_of_the_gate + rounding_of_basis(gate_k)) << gap;
        }
    }
}

TEST(Gate, InCommonStepsIsAsCertified) {
    for (const auto& [out, in] : {Shape{460, 700}, Shape{700, 460}, Shape{40, 60}}) {
        std::vector<at::Tensor> deltas;
        for (const Spectrum spectrum :
             {Spectrum::low_rank_and_noise, Spectrum::power_law, Spectrum::clustered}) {
            deltas.push_back(matrix_of(values_of(spectrum, std::min(out, in)), out, in));
        }
        deltas.push_back(at::zeros({out, in}));  // an expert that changed nothing
        for (const bool all : {false, true}) {
            const at::Tensor some = at::stack(at::TensorList(deltas).slice(0, all ? 4 : 3));
            const std::vector<Gate> gates = make_gates(some, gate_k);
            ASSERT_EQ(gates.size(), static_cast<std::size_t>(some.size(0)));
            for (std::size_t i = 0; i < 3; ++i) {
                const double sine =
                    largest_sine(gates[i].basis, right_vectors(deltas[i].to(at::kDouble), gate_k));
                EXPECT_LE(sine, asked_of_the_gate + rounding_of_basis(gate_k)) << i;
                EXPECT_LE(gates[i].angle_bound, 1e-7) << i;
            }
            if (all) {
                EXPECT_EQ(gates[3].rank, 0);
            }
        }
    }
}

TEST(Gate, IsAtLeastAsExactAsAFloat32Svd) {
    for (const double gap : {3e-2, 1e-3, 1e-4}) {
        for (const auto& [out, in] : {Shape{256, 256}, Shape{480, 600}, Shape{600, 480}}) {
            const at::Tensor delta = matrix_of(with_gap(std::min(out, in), gap), out, in);
            const at::Tensor truth = right_vectors(delta.to(at::kDouble), gate_k);
            const double gate = largest_sine(make_gate(delta, gate_k).basis, truth);
            const double lapack = largest_sine(right_vectors(delta, gate_k), truth);
            EXPECT_LE(gate, lapack + rounding_of_basis(gate_k)) << gap;
            if (gap <= 1e-3) {
                EXPECT_LT(gate, lapack / 10) << gap;
            }
        }
    }
}

TEST(Gate, OfACutClusterHoldsAsMuchAsTheTrueSubspace) {
    // k lies within a cluster: which of its directions are taken has no meaning, but each must be
    // one of the cluster's.
    for (const std::int64_t size : {64, 480}) {
        std::vector<double> values(static_cast<std::size_t>(size), 0.01);
        for (std::size_t j = 0; j < 24; ++j)
            values[j] = j < 8 ? 1.0 : 0.5;
        const at::Tensor delta = matrix_of(values, size, size + 10);
        const Gate gate = make_gate(delta, gate_k);
        EXPECT_EQ(gate.rank, gate_k);
        EXPECT_LE(distance_from_orthonormal(gate.basis), 2 * rounding_of_basis(gate_k) + 1e-12);
        const at::Tensor kept =
            at::linalg_svdvals(at::mm(delta.to(at::kDouble), gate.basis.to(at::kDouble)));
        for (std::int64_t j = 0; j < gate_k; ++j) {
            EXPECT_NEAR(kept[j].item<double>(), j < 8 ? 1.0 : 0.5, 1e-6) << j;
        }
    }
}

TEST(Gate, DoesNotHangOnTheScaleOfTheDifference) {
    for (const std::int64_t size : {40, 480}) {
        const at::Tensor delta = matrix_of(values_of(Spectrum::power_law, size), size, size);
        const at::Tensor truth = right_vectors(delta.to(at::kDouble), gate_k);
        for (const double scale : {0x1p-80, 0x1p80}) {
            const Gate gate = make_gate(delta * scale, gate_k);
            EXPECT_EQ(gate.rank, gate_k) << scale;
            EXPECT_LE(largest_sine(gate.basis, truth),
                      asked_of_the_gate + rounding_of_basis(gate_k))
                << scale;
        }
    }
}

TEST(Gate, TakesAViewThatIsNotContiguous) {
    const at::Tensor delta = matrix_of(values_of(Spectrum::power_law, 200), 300, 200);
    const at::Tensor view = delta.t().contiguous().t();
    ASSERT_FALSE(view.is_contiguous());
    EXPECT_LE(
        largest_sine(make_gate(view, gate_k).basis, right_vectors(delta.to(at::kDouble), gate_k)),
        asked_of_the_gate + rounding_of_basis(gate_k));
}

TEST(Gate, HasTheSameBitsEveryTime) {
    for (const std::int64_t size : {48, 480}) {
        const at::Tensor delta =
            matrix_of(values_of(Spectrum::low_rank_and_noise, size), size, 500);
        const Gate first = make_gate(delta, gate_k);
        const Gate second = make_gate(delta.clone(), gate_k);
        EXPECT_TRUE(at::equal(first.basis, second.basis));
        EXPECT_EQ(first.angle_bound, second.angle_bound);
        EXPECT_EQ(first.rank, second.rank);
    }
}

TEST(Gate, DrawsNothingFromTheDefaultGenerator) {
    at::manual_seed(7);
    const at::Tensor before = at::detail::getDefaultCPUGenerator().get_state().clone();
    const at::Tensor delta = matrix_of(values_of(Spectrum::low_rank_and_noise, 480), 480, 480);
    const Gate gate = make_gate(delta, gate_k);
    EXPECT_FALSE(gate.by_eigh) << "the path with random vectors was not taken";
    EXPECT_TRUE(at::equal(at::detail::getDefaultCPUGenerator().get_state(), before));
}

}  // namespace
}  // namespace interfuse
