// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/merge_ranks.h"

#include <algorithm>
#include <cstdlib>

#include "core/recipe/method_names.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/packed_bytes.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t longest_shown = 24;

// Files may lie elsewhere on another machine.
Recipe without_places(Recipe recipe) {
    const std::filesystem::path somewhere = "/";
    recipe.pretrained.path = somewhere;
    for (ModelSource& source : recipe.experts)
        source.path = somewhere;
    for (DatasetSource& source : recipe.train_datasets)
        source.path = somewhere;
    for (DatasetSource& source : recipe.taskpool.test_datasets)
        source.path = somewhere;
    for (std::filesystem::path* path : {&recipe.processor, &recipe.taskpool.clip_model,
                                        &recipe.taskpool.processor, &recipe.interfuse.tasks}) {
        if (!path->empty()) *path = somewhere;
    }
    recipe.merged_model_save_path.reset();
    return recipe;
}

void pack(BytePacker& packer, const FastRecord& fast) {
    packer.add_text(fast.correction);
    packer.add(static_cast<std::uint8_t>(fast.fell_back));
    packer.add_values(std::span(fast.centre));
    packer.add(fast.largest_error);
    packer.add(fast.checked_images);
}

FastRecord take_record(ByteUnpacker& unpacker) {
    FastRecord fast;
    fast.correction = unpacker.take_text();
    fast.fell_back = unpacker.take<std::uint8_t>() != 0;
    fast.centre = unpacker.take_values<double>();
    fast.largest_error = unpacker.take<double>();
    fast.checked_images = unpacker.take<std::int64_t>();
    return fast;
}

std::string hash_of(const std::string& text) {
    return content_hash(std::as_bytes(std::span(text)));
}

std::string difference(const RankGroup& ranks, int rank, const CommonFact& here,
                       const std::string& there) {
    std::string who = ranks.name(rank);
    who[0] = 'R';
    std::string sentence = who + " differs from " + ranks.name(0) + " in " + here.what;
    if (here.value.size() <= longest_shown && there.size() <= longest_shown) {
        sentence += " (" + there + " and " + here.value + ")";
    }
    return sentence + ". Start all ranks with the same recipe, options and inputs.";
}

}  // namespace

void agree(RankGroup& ranks, const std::vector<CommonFact>& facts) {
    if (ranks.size() == 1) return;
    BytePacker own;
    for (const CommonFact& fact : facts) {
        own.add_text(fact.what);
        own.add_text(fact.value);
    }
    const std::vector<std::string> all = ranks.all_gather(own.bytes());
    for (std::size_t rank = 1; rank < all.size(); ++rank) {
        ByteUnpacker first(all[0]);
        ByteUnpacker other(all[rank]);
        while (!first.at_end() && !other.at_end()) {
            const std::string what = first.take_text();
            const CommonFact here{what, first.take_text()};
            const bool same_question = other.take_text() == what;
            const std::string there = other.take_text();
            if (!same_question || there != here.value) {
                throw Error(difference(ranks, static_cast<int>(rank), here, there));
            }
        }
    }
}

std::vector<CommonFact> facts_of_recipe(const Recipe& recipe, bool calibrates) {
    const auto seed = recipe.method.seed;
    return {{"the method", std::string(method_name(recipe.method.kind))},
            {"whether it calibrates", calibrates ? "yes" : "no"},
            {"num_samples", std::to_string(recipe.method.num_samples)},
            {"gate_k", std::to_string(recipe.method.gate_k)},
            {"average_experts", recipe.method.average_experts ? "true" : "false"},
            {"seed", seed ? std::to_string(*seed) : "null"},
            {"precision", recipe.interfuse.precision},
            {"the recipe", hash_of(recipe_to_yaml(without_places(recipe)))}};
}

std::vector<CommonFact> facts_of_inputs(const ModelPool& pool, const RoutingTable& table,
                                        const CalibrationPlan& plan, const std::string& processor,
                                        const std::string& device) {
    std::vector<CommonFact> facts;
    const auto size = [&](const std::string& name, const Checkpoint& model) {
        facts.push_back({"the size of the model " + quoted(name) + " in bytes",
                         std::to_string(model.stored_bytes())});
    };
    size("_pretrained_", pool.pretrained());
    for (const NamedCheckpoint& expert : pool.experts())
        size(expert.name, expert.checkpoint);
    for (std::size_t d = 0; d < table.datasets().size(); ++d) {
        facts.push_back({"the number of images of the dataset " + quoted(table.datasets()[d]),
                         std::to_string(table.dataset_sizes()[d])});
    }
    facts.push_back({"the image processor", processor});
    facts.push_back({"the batch size", std::to_string(plan.block)});
    facts.push_back({"the round size", std::to_string(plan.round_size)});
    facts.push_back({"the device", device});
    return facts;
}

std::vector<CommonFact> facts_of_models(const ModelPool& pool) {
    std::vector<CommonFact> facts;
    const auto contents = [&](const std::string& name, const Checkpoint& model) {
        facts.push_back({"the contents of the model " + quoted(name), model.content_hash()});
    };
    contents("_pretrained_", pool.pretrained());
    for (const NamedCheckpoint& expert : pool.experts())
        contents(expert.name, expert.checkpoint);
    return facts;
}

void share_options(RankGroup& ranks, Recipe& recipe) {
    if (ranks.size() == 1) return;
    BytePacker own;
    own.add(recipe.method.seed.value_or(0));
    own.add(recipe.interfuse.batch_size.value_or(0));
    const std::string of_rank_0 = ranks.broadcast(own.bytes());
    ByteUnpacker unpacker(of_rank_0);
    recipe.method.seed = unpacker.take<std::uint64_t>();
    const auto batch_size = unpacker.take<std::int64_t>();
    if (batch_size > 0) recipe.interfuse.batch_size = batch_size;
}

void share_progress(RankGroup& ranks, RoutingTable& table) {
    if (ranks.size() == 1) return;
    BytePacker own;
    if (ranks.is_first()) {
        own.add_text(table.numbers());
        for (std::size_t d = 0; d < table.datasets().size(); ++d) {
            const auto& skipped = table.origin.skipped;
            own.add_values(d < skipped.size() ? std::span(skipped[d])
                                              : std::span<const std::int64_t>());
        }
        if (table.fast) pack(own, *table.fast);
    }
    const std::string of_rank_0 = ranks.broadcast(own.bytes());
    if (ranks.is_first()) return;
    ByteUnpacker unpacker(of_rank_0);
    table.set_numbers(unpacker.take_text());
    table.origin.skipped.clear();
    for (std::size_t d = 0; d < table.datasets().size(); ++d)
        table.origin.skipped.push_back(unpacker.take_values<std::int64_t>());
    if (!unpacker.at_end()) table.fast = take_record(unpacker);
}

void divide_threads(const RankGroup& ranks) {
    if (ranks.sharing() == 1 || std::getenv("OMP_NUM_THREADS") != nullptr) return;
    set_thread_count(std::max(1, thread_count() / ranks.sharing()));
}

}  // namespace interfuse
