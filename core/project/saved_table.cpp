// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/saved_table.h"

#include "core/project/merge_inputs.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// Collects in what a table and a recipe differ, a sentence each.
class TableCheck {
  public:
    TableCheck(const RoutingTable& table, const std::string& name, Problems& problems)
        : table_(table), name_(name), problems_(problems) {}

    void differs(const std::string& what, const std::string& there, const std::string& here) {
        if (there == here) return;
        problems_.add(name_ + " was made with " + what + " " + there + ", but the recipe has " +
                      here + ".");
    }

    void options(const Recipe& recipe, const MergeInputs& inputs) {
        const RoutingOrigin& origin = table_.origin;
        if (table_.modules() != module_names(inputs.pool->config())) {
            problems_.add(name_ + " belongs to models of another architecture.");
        }
        differs("the experts", joined(table_.experts()), joined(inputs.pool->expert_names()));
        std::vector<std::string> datasets;
        for (const DatasetSource& source : recipe.train_datasets)
            datasets.push_back(source.name);
        differs("the datasets", joined(table_.datasets()), joined(datasets));
        differs("gate_k", std::to_string(origin.gate_k), std::to_string(recipe.method.gate_k));
        differs("average_experts", origin.average_experts ? "true" : "false",
                recipe.method.average_experts ? "true" : "false");
        differs("seed", std::to_string(origin.seed), std::to_string(*recipe.method.seed));
        differs("precision", origin.precision, recipe.interfuse.precision);
        if (table_.fast && recipe.interfuse.correction != "auto") {
            differs("correction", table_.fast->correction, recipe.interfuse.correction);
        }
    }

    void images(const Recipe& recipe, const MergeInputs& inputs) {
        if (table_.origin.processor != image_processor_config_json(inputs.processor)) {
            problems_.add(name_ + " was made with another image processor.");
        }
        for (std::size_t d = 0; d < inputs.datasets.size(); ++d) {
            const NamedDataset& entry = inputs.datasets[d];
            if (d >= table_.datasets().size() || entry.name != table_.datasets()[d]) return;
            differs("a dataset " + quoted(entry.name) + " of size",
                    std::to_string(table_.dataset_sizes()[d]),
                    std::to_string(entry.dataset->size()));
        }
        const std::int64_t samples = table_.datasets().empty() ? 0 : table_.count(0);
        if (samples > recipe.method.num_samples) {
            problems_.add(name_ + " already has " + std::to_string(samples) +
                          " samples a dataset, more than " +
                          std::to_string(recipe.method.num_samples) +
                          ". Raise method.num_samples, or use it as it is with --routing.");
        }
    }

  private:
    const RoutingTable& table_;
    const std::string& name_;
    Problems& problems_;
};

template <typename Source>
std::vector<std::filesystem::path> paths_of(const std::vector<Source>& sources) {
    std::vector<std::filesystem::path> paths;
    for (const Source& source : sources)
        paths.push_back(source.path);
    return paths;
}

// The same images, under whatever name.
bool same_images(const std::vector<DatasetSource>& then, const std::vector<DatasetSource>& now) {
    return std::equal(then.begin(), then.end(), now.begin(), now.end(),
                      [](const DatasetSource& a, const DatasetSource& b) {
                          return a.path == b.path && a.split == b.split &&
                                 a.configuration == b.configuration;
                      });
}

}  // namespace

void check_saved_table(const RoutingTable& table, const std::string& name, const Recipe& recipe,
                       const MergeInputs& inputs, bool resumes) {
    Problems problems;
    TableCheck check(table, name, problems);
    check.options(recipe, inputs);
    if (resumes) check.images(recipe, inputs);
    if (!problems.empty()) {
        problems.add("Use the recipe that the table was made with, or calibrate again.");
    }
    problems.throw_if_any();
}

std::vector<std::string> calibration_differences(const Recipe& then, const Recipe& now) {
    std::vector<std::string> differences;
    const auto compare = [&](const char* what, bool same) {
        if (!same) differences.emplace_back(what);
    };
    compare("the pretrained model", then.pretrained.path == now.pretrained.path);
    compare("the experts", paths_of(then.experts) == paths_of(now.experts));
    compare("the calibration data", same_images(then.train_datasets, now.train_datasets));
    compare("the image processor", then.processor == now.processor);
    compare("gate_k", then.method.gate_k == now.method.gate_k);
    compare("average_experts", then.method.average_experts == now.method.average_experts);
    // A null seed is satisfied by whatever seed was drawn.
    compare("seed", !now.method.seed || then.method.seed == now.method.seed);
    compare("precision", then.interfuse.precision == now.interfuse.precision);
    compare("correction", now.interfuse.correction == "auto" ||
                              then.interfuse.correction == now.interfuse.correction);
    compare("batch_size",
            !now.interfuse.batch_size || then.interfuse.batch_size == now.interfuse.batch_size);
    return differences;
}

std::vector<double> mixture_weights(const Recipe& recipe,
                                    const std::vector<std::string>& datasets) {
    const auto& mixture = recipe.interfuse.mixture;
    if (mixture.empty()) return {};
    std::vector<double> weights;
    for (const std::string& name : datasets) {
        const auto found = mixture.find(name);
        weights.push_back(found == mixture.end() ? 0.0 : found->second);
    }
    return weights;
}

}  // namespace interfuse
