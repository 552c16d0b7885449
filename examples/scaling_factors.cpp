// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One calibration, a merged model for every scaling factor: the routing table hangs on none of
// them.
//
//     scaling_factors RECIPE OUTPUT FACTOR...
//     scaling_factors resources/sample/recipe.yaml merged 0.5 1 2
//
// writes merged/scaling-0.5, merged/scaling-1 and merged/scaling-2, each as `interfuse merge` does.
#include <core/merge/coefficient_table.h>
#include <core/project/merge_run.h>
#include <core/recipe/recipe_yaml.h>
#include <core/runtime/error.h>

#include <cmath>
#include <cstdio>
#include <map>
#include <string>

using namespace interfuse;

namespace {

const std::stop_token never;

double factor_of(const std::string& text) {
    std::size_t length = 0;
    try {
        const double factor = std::stod(text, &length);
        if (length == text.size() && std::isfinite(factor)) return factor;
    } catch (const std::exception&) {
    }
    throw Error("'" + text + "' is no scaling factor. Give numbers, such as 0.5 1 2.");
}

std::shared_ptr<const RoutingTable> calibrate(const Recipe& recipe) {
    MergeObserver silent;
    MergeRun run({.recipe = recipe}, silent);
    run.calibrate(never);
    return std::make_shared<const RoutingTable>(run.table());
}

void export_scaled(Recipe recipe, double factor, const std::filesystem::path& target,
                   const std::shared_ptr<const RoutingTable>& table) {
    set_overall_scaling(recipe, factor);
    MergeRequest request;
    request.recipe = std::move(recipe);
    request.target = target;
    request.routing_table = table;
    MergeObserver silent;
    MergeRun run(std::move(request), silent);
    run.calibrate(never);  // only checks that the table is of these models and images
    run.export_model(never);
    std::printf("%s\n", run.target().c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "Usage: scaling_factors RECIPE OUTPUT FACTOR...\n");
        return 2;
    }
    try {
        const Recipe recipe = load_recipe(argv[1], {}).recipe;
        std::map<std::string, double> factors;
        for (int i = 3; i < argc; ++i)
            factors[argv[i]] = factor_of(argv[i]);
        const auto table = calibrate(recipe);
        for (const auto& [name, factor] : factors) {
            const auto target = std::filesystem::path(argv[2]) / ("scaling-" + name);
            export_scaled(recipe, factor, target, table);
        }
        return 0;
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return 1;
    }
}
