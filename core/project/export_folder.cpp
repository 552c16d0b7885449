// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export_folder.h"

#include "core/merge/routing_csv.h"
#include "core/project/merge_run.h"
#include "core/project/model_card.h"
#include "core/project/storage_loss.h"
#include "core/recipe/recipe_yaml.h"

namespace interfuse {

namespace {

void write_tables(const MergeRun& run, const AtomicFolder& folder) {
    folder.write("routing_weights.csv", routing_means_csv(run.routing()));
    folder.write("coefficients.csv",
                 coefficients_csv(coefficient_table(run.routing(), run.recipe())));
    if (run.from_csv()) return;
    run.table().save(folder.path() / "routing.safetensors");
    folder.write("routing_standard_errors.csv", routing_errors_csv(run.routing()));
    folder.write("routing_by_dataset.csv",
                 routing_by_dataset_csv(run.table(), run.recipe().interfuse.tokens));
}

}  // namespace

void write_companions(const MergeRun& run, const AtomicFolder& folder) {
    folder.write("preprocessor_config.json", image_processor_config_json(run.processor()));
    std::string recipe = recipe_to_yaml(run.resolved_recipe());
    if (run.from_csv()) {
        recipe =
            "# The routing weights came from a CSV file: to make this model again, run this "
            "recipe\n"
            "# with --routing routing_weights.csv.\n" +
            recipe;
    }
    if (const std::int64_t ranks = run.table().origin.ranks; ranks > 1) {
        recipe = "# Calibrated by " + std::to_string(ranks) +
                 " ranks together: run alone, this recipe makes the same model within 1e-6,\n"
                 "# but not to the byte.\n" +
                 recipe;
    }
    folder.write("recipe.yaml", recipe);
    if (run.is_ada_svd()) write_tables(run, folder);
    if (!run.loss().layers.empty()) folder.write("truncation.csv", truncation_csv(run.loss()));
    if (run.evaluation()) folder.write("evaluation.csv", evaluation_csv(*run.evaluation()));
    folder.write("README.md", model_card(run));
}

}  // namespace interfuse
