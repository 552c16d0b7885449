// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics of a pool against their definitions, written down plainly in float64 with full
// SVDs.
#include "core/merge/pool_statistics.h"

#include <gmock/gmock.h>

#include <cmath>

#include "core/merge/measure_pool.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "tests/merge/tiny_pool.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::int64_t gate_k = 3;

ClipConfig config() {
    ClipConfig config = tiny::config();
    config.hidden_size = 12;
    config.intermediate_size = 20;
    return config;
}

double number(const at::Tensor& value) {
    return value.item<double>();
}

// Of one linear layer: W0 and the experts' changes, float64.
struct Layer {
    Layer(const TinyPool& files, const LinearId& id) {
        const std::string name = module_name(id) + ".weight";
        base = files.pretrained().at(name);
        for (const float64::Model& expert : files.experts())
            deltas.push_back(expert.at(name) - base);
    }
    at::Tensor base;
    std::vector<at::Tensor> deltas;
};

double effective_rank_by_svd(const at::Tensor& delta) {
    const at::Tensor sigma = std::get<1>(at::linalg_svd(delta, false));
    const double sum = number(sigma.sum());
    if (sum == 0) return 0;
    double entropy = 0;
    for (std::int64_t j = 0; j < sigma.size(0); ++j) {
        const double p = number(sigma[j]) / sum;
        if (p > 1e-14) entropy -= p * std::log(p);
    }
    return std::exp(entropy);
}

// The mean of cos² over the principal angles, which are what linalg_svd finds of VᵢᵀVⱼ.
double overlap_by_svd(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor cosines = std::get<1>(
        at::linalg_svd(at::mm(right_vectors(a, gate_k).t(), right_vectors(b, gate_k)), false));
    return number(cosines.square().mean());
}

double sign_conflict_by_entry(const at::Tensor& a, const at::Tensor& b) {
    const at::Tensor x = a.contiguous().view({-1}), y = b.contiguous().view({-1});
    int both = 0, opposite = 0;
    for (std::int64_t e = 0; e < x.size(0); ++e) {
        const double product = number(x[e]) * number(y[e]);
        both += product != 0 ? 1 : 0;
        opposite += product < 0 ? 1 : 0;
    }
    return both == 0 ? 0 : static_cast<double>(opposite) / both;
}

double any_conflict_by_entry(const std::vector<at::Tensor>& deltas) {
    int shared = 0, conflicting = 0;
    for (std::int64_t e = 0; e < deltas[0].numel(); ++e) {
        int up = 0, down = 0;
        for (const at::Tensor& delta : deltas) {
            const double value = number(delta.contiguous().view({-1})[e]);
            up += value > 0 ? 1 : 0;
            down += value < 0 ? 1 : 0;
        }
        shared += up + down >= 2 ? 1 : 0;
        conflicting += up > 0 && down > 0 ? 1 : 0;
    }
    return shared == 0 ? 0 : static_cast<double>(conflicting) / shared;
}

// Sets all but the first `kept` values of every linear weight back to the pretrained ones.
TinyPool::Modify sparse_change(std::size_t kept) {
    return [kept](std::vector<tiny::Tensor>& tensors) {
        for (tiny::Tensor& tensor : tensors) {
            if (tensor.shape.size() != 2 || tensor.name.find("layers") == std::string::npos)
                continue;
            const std::string before = tiny::encode(
                DType::f32,
                tiny::values(TinyPool::pretrained_seed, tensor.name, tiny::elements(tensor.shape)));
            const std::size_t bytes = kept * sizeof(float);
            tensor.data = tensor.data.substr(0, bytes) + before.substr(bytes);
        }
    };
}

PoolStatistics measured(const TinyPool& files, std::int64_t k = gate_k,
                        const PoolProgress& progress = {}) {
    return measure_pool(files.open(), k, at::kCPU, progress, {});
}

class PoolStatisticsTest : public ::testing::Test {
  protected:
    PoolStatisticsTest() : files_(config()) {
        files_.add_expert("first", 2);
        files_.add_expert("second", 3);
        files_.add_expert("sparse", 4, sparse_change(17));
        files_.add_expert("like first", 2, sparse_change(120));
    }
    TinyPool files_;
};

TEST_F(PoolStatisticsTest, LayersAreInModuleOrder) {
    const PoolStatistics pool = measured(files_);
    EXPECT_EQ(pool.experts, files_.names());
    EXPECT_EQ(pool.gate_k, gate_k);
    const std::vector<LinearId> ids = linear_layers(config());
    ASSERT_EQ(pool.layers.size(), ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        EXPECT_EQ(pool.layers[i].id, ids[i]);
}

TEST_F(PoolStatisticsTest, NormsAndInnerProducts) {
    for (const LayerStatistics& layer : measured(files_).layers) {
        const Layer truth(files_, layer.id);
        const double norm = std::sqrt(number(truth.base.square().sum()));
        EXPECT_NEAR(layer.pretrained_norm, norm, 1e-12 * norm);
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                const double product = number((truth.deltas[i] * truth.deltas[j]).sum());
                EXPECT_NEAR(layer.gram[i * 4 + j], product, 1e-12) << module_name(layer.id);
            }
            const double change = std::sqrt(number(truth.deltas[i].square().sum())) / norm;
            EXPECT_NEAR(relative_change(layer, i), change, 1e-12);
        }
    }
}

TEST_F(PoolStatisticsTest, ChangeOfAnyCombination) {
    const std::vector<double> coefficients{0.3, -1.2, 2.0, 0.5};
    for (const LayerStatistics& layer : measured(files_).layers) {
        const Layer truth(files_, layer.id);
        at::Tensor sum = at::zeros_like(truth.base);
        for (std::size_t i = 0; i < 4; ++i)
            sum.add_(truth.deltas[i], coefficients[i]);
        const double change =
            std::sqrt(number(sum.square().sum()) / number(truth.base.square().sum()));
        EXPECT_NEAR(merged_change(layer, coefficients), change, 1e-12);
    }
}

TEST_F(PoolStatisticsTest, EffectiveRanks) {
    for (const LayerStatistics& layer : measured(files_).layers) {
        const Layer truth(files_, layer.id);
        for (std::size_t i = 0; i < 4; ++i) {
            const double rank = effective_rank_by_svd(truth.deltas[i]);
            EXPECT_NEAR(layer.effective_rank[i], rank, 1e-5 * rank)
                << module_name(layer.id) << ", expert " << i;
        }
    }
}

TEST_F(PoolStatisticsTest, OverlapsOfTheGates) {
    for (const LayerStatistics& layer : measured(files_).layers) {
        const Layer truth(files_, layer.id);
        // The sparse one may have fewer directions than a gate.
        for (const std::size_t i : {0U, 1U, 3U}) {
            EXPECT_EQ(layer.overlap[i * 4 + i], 1.0);
            for (const std::size_t j : {0U, 1U, 3U}) {
                if (i == j) continue;
                const double overlap = overlap_by_svd(truth.deltas[i], truth.deltas[j]);
                EXPECT_NEAR(layer.overlap[i * 4 + j], overlap, 2e-6) << module_name(layer.id);
            }
        }
    }
}

TEST_F(PoolStatisticsTest, SignConflicts) {
    for (const LayerStatistics& layer : measured(files_).layers) {
        const Layer truth(files_, layer.id);
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j)
                EXPECT_EQ(layer.sign_conflict[i * 4 + j],
                          sign_conflict_by_entry(truth.deltas[i], truth.deltas[j]));
        }
        EXPECT_EQ(layer.any_conflict, any_conflict_by_entry(truth.deltas));
        EXPECT_EQ(layer.sign_conflict[3], 0.0);  // what is kept of the first is the first's
    }
}

// A change of few directions has an effective rank no higher than their number, and the smaller of
// two subspaces can lie within the larger one.
TEST_F(PoolStatisticsTest, FewDirections) {
    const LayerStatistics layer = measured(files_).layers[0];
    const Layer truth(files_, layer.id);
    EXPECT_EQ(number(at::linalg_matrix_rank(truth.deltas[2])), 2);  // 17 values in two rows of 12
    EXPECT_LE(layer.effective_rank[2], 2.0 + 1e-9);
    const at::Tensor few = right_vectors(truth.deltas[2], 2);
    const at::Tensor many = right_vectors(truth.deltas[0], gate_k);
    EXPECT_NEAR(layer.overlap[2], number(at::mm(few.t(), many).square().sum()) / 2, 2e-6);
}

TEST_F(PoolStatisticsTest, AnExpertThatChangedNothing) {
    TinyPool files(config());
    files.add_expert("first", 2);
    files.add_expert("same", 5, files.with_pretrained("layers.0."));
    files.add_expert("second", 3);
    const PoolStatistics pool = measured(files);
    const LayerStatistics& layer = pool.layers[2];
    EXPECT_EQ(relative_change(layer, 1), 0.0);
    EXPECT_EQ(layer.effective_rank[1], 0.0);
    EXPECT_FALSE(layer.changed_by(1));
    EXPECT_EQ(layer.overlap[1], 0.0);
    EXPECT_EQ(layer.overlap[4], 1.0);
    EXPECT_EQ(layer.sign_conflict[1], 0.0);
    EXPECT_EQ(gate_overlap(layer, 0, 1), std::nullopt);
    EXPECT_EQ(sign_conflict(layer, 1, 2), std::nullopt);
    EXPECT_EQ(gate_overlap(layer, 0, 2), std::optional(layer.overlap[2]));
    // A mean is over the layers where both changed something.
    const auto overlap = [](const LayerStatistics& one) { return gate_overlap(one, 0, 1); };
    EXPECT_EQ(mean_over(pool, {0, 1, {}}, overlap), std::nullopt);
    EXPECT_EQ(mean_over(pool, {}, overlap), mean_over(pool, {1, 2, {}}, overlap));
}

TEST_F(PoolStatisticsTest, AGateHasNoMoreDirectionsThanItsLayer) {
    const PoolStatistics pool = measured(files_, 1'000);
    for (const LayerStatistics& layer : pool.layers) {
        // All of its inputs: the experts' subspaces are the same.
        if (layer.id.kind == LinearKind::fc2) continue;  // 20 inputs, 12 directions
        EXPECT_NEAR(layer.overlap[1], 1.0, 1e-6) << module_name(layer.id);
    }
}

TEST_F(PoolStatisticsTest, ThreadsChangeNothing) {
    const int threads = thread_count();
    set_thread_count(1);
    const PoolStatistics one = measured(files_);
    set_thread_count(3);
    const PoolStatistics three = measured(files_);
    set_thread_count(threads);
    EXPECT_EQ(one, three);
}

// More entries than are compared at once, so that sums run over several blocks.
TEST(PoolStatistics, LargeLayers) {
    ClipConfig config = tiny::config();
    config.hidden_size = 256;
    config.intermediate_size = 1024;
    config.num_hidden_layers = 1;
    TinyPool files(config);
    files.add_expert("first", 2);
    files.add_expert("second", 3);
    const PoolStatistics pool = measured(files);
    for (const LayerStatistics& layer : pool.layers) {
        const Layer truth(files, layer.id);
        const at::Tensor &a = truth.deltas[0], &b = truth.deltas[1];
        EXPECT_NEAR(layer.gram[1], number((a * b).sum()), 1e-9);
        const double both = number(((a * b) != 0).sum().to(at::kDouble));
        const double opposite = number(((a * b) < 0).sum().to(at::kDouble));
        EXPECT_EQ(layer.sign_conflict[1], opposite / both);
        EXPECT_EQ(layer.any_conflict, opposite / both);
        EXPECT_NEAR(layer.effective_rank[0], effective_rank_by_svd(a), 1e-4);
        EXPECT_NEAR(layer.overlap[1], overlap_by_svd(a, b), 2e-6);
    }
}

TEST_F(PoolStatisticsTest, ProgressBringsLayersAsTheyAreMeasured) {
    std::vector<PoolStatistics> seen;
    std::vector<double> fractions;
    const PoolStatistics whole =
        measured(files_, gate_k, [&](const PoolStatistics& so_far, double fraction) {
            seen.push_back(so_far);
            fractions.push_back(fraction);
        });
    ASSERT_EQ(seen.size(), whole.layers.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        ASSERT_EQ(seen[i].layers.size(), i + 1);
        EXPECT_EQ(seen[i].layers.back(), whole.layers[i]);
        if (i > 0) {
            EXPECT_GT(fractions[i], fractions[i - 1]);
        }
    }
    EXPECT_EQ(fractions.back(), 1.0);
    EXPECT_EQ(seen.back(), whole);
}

TEST_F(PoolStatisticsTest, Stops) {
    const ModelPool pool = files_.open();
    std::stop_source stop;
    int layers = 0;
    const auto progress = [&](const PoolStatistics&, double) {
        if (++layers == 2) stop.request_stop();
    };
    EXPECT_THROW(measure_pool(pool, gate_k, at::kCPU, progress, stop.get_token()), Cancelled);
    EXPECT_EQ(layers, 2);
}

// ---- the values alone

PoolStatistics some_pool() {
    PoolStatistics pool;
    pool.experts = {"a", "b, \"c\""};
    LayerStatistics layer;
    layer.id = {0, LinearKind::fc1};
    layer.pretrained_norm = 2;
    layer.gram = {0.25, 0.125, 0.125, 1};
    layer.effective_rank = {1.5, 2};
    layer.overlap = {1, 0.25, 0.25, 1};
    layer.sign_conflict = {0, 0.5, 0.5, 0};
    layer.any_conflict = 0.5;
    pool.layers = {layer};
    layer.id = {5, LinearKind::q_proj};
    layer.gram = {1, 0, 0, 4};
    pool.layers.push_back(layer);
    return pool;
}

TEST(PoolStatistics, Csv) {
    const std::string csv = pool_statistics_csv(some_pool());
    EXPECT_THAT(csv, StartsWith("module,quantity,expert,other,value\n"
                                "vision_model.encoder.layers.0.mlp.fc1,pretrained_norm,,,2\n"
                                "vision_model.encoder.layers.0.mlp.fc1,any_conflict,,,0.5\n"
                                "vision_model.encoder.layers.0.mlp.fc1,relative_change,a,,0.25\n"));
    EXPECT_THAT(csv, HasSubstr("fc1,relative_change,\"b, \"\"c\"\"\",,0.5\n"));
    EXPECT_THAT(csv, HasSubstr("fc1,inner_product,a,a,0.25\n"));
    EXPECT_THAT(csv, HasSubstr("fc1,overlap,a,\"b, \"\"c\"\"\",0.25\n"));
    EXPECT_THAT(csv, HasSubstr("q_proj,sign_conflict,a,\"b, \"\"c\"\"\",0.5\n"));
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 * (2 + 4 + 3 + 1 + 1));
}

TEST(PoolStatistics, MeansOverParts) {
    const PoolStatistics pool = some_pool();
    const auto change = [](const LayerStatistics& layer) { return relative_change(layer, 0); };
    EXPECT_EQ(mean_over(pool, {}, change), 0.375);
    EXPECT_EQ(mean_over(pool, {0, 1, {}}, change), 0.25);
    EXPECT_EQ(mean_over(pool, {1, 6, {}}, change), 0.5);
    EXPECT_EQ(mean_over(pool, {0, 9, LinearKind::fc1}, change), 0.25);
    EXPECT_EQ(mean_over(pool, {1, 5, {}}, change), std::nullopt);
    EXPECT_EQ(mean_over(PoolStatistics(), {}, change), std::nullopt);
}

TEST(PoolStatistics, ChangesThatCancel) {
    LayerStatistics layer = some_pool().layers[0];
    layer.gram = {0.1, -0.1, -0.1, 0.1};
    EXPECT_EQ(merged_change(layer, std::vector<double>{1.0, 1.0}), 0.0);
    layer.pretrained_norm = 0;
    EXPECT_EQ(relative_change(layer, 0), std::numeric_limits<double>::infinity());
    layer.gram = {0, 0, 0, 0};
    EXPECT_EQ(relative_change(layer, 0), 0.0);
}

}  // namespace
}  // namespace interfuse
