// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AdaSVD step by step: models, images, routing table, coefficients, merged model.
//
//     merge_clip RECIPE OUTPUT [CHANGE]...
//     merge_clip resources/sample/recipe.yaml merged method.num_samples=16
//
// The recipe says what to merge, and the method's options. Of its section `interfuse` only what has
// a part in these steps counts; MergeRun (scaling_factors.cpp) follows all of it.
#include <core/clip/linear_id.h>
#include <core/merge/calibrate.h>
#include <core/merge/coefficient_table.h>
#include <core/merge/coefficients.h>
#include <core/project/calibration_samples.h>
#include <core/project/calibration_start.h>
#include <core/project/model_files.h>
#include <core/project/routing_summary.h>
#include <core/project/saved_table.h>
#include <core/recipe/recipe_yaml.h>
#include <core/runtime/atomic_folder.h>
#include <core/runtime/device.h>
#include <core/runtime/error.h>

#include <cmath>
#include <cstdio>

using namespace interfuse;

namespace {

// Nobody asks this program to stop; a window would give the token of a std::stop_source.
const std::stop_token never;

// Called while the calibration runs, on the thread that runs it.
class PrintedProgress final : public CalibrationObserver {
  public:
    void progress(const CalibrationProgress& now) override {
        std::fprintf(stderr, "\r%3.0f %%  round %d of %d, layer %d, %-20s",
                     100 * now.work_done / now.work_total, static_cast<int>(now.round),
                     static_cast<int>(now.rounds), static_cast<int>(now.linear.layer),
                     linear_kind_name(now.linear.kind).c_str());
    }
    // The table may be used already. Whether to go on is for the observer to say.
    bool round_finished(const RoutingTable& table) override {
        const auto error = largest_error(table.mix({}, TokenSet::all));
        std::fprintf(stderr, "\r%d images a dataset, largest standard error %-30.2g\n",
                     static_cast<int>(table.count(0)), error.value_or(NAN));
        return true;
    }
};

// Reads headers and configurations; tensors are read when they are needed, one layer at a time.
ModelPool open_models(const Recipe& recipe) {
    Checkpoint pretrained = Checkpoint::open(recipe.pretrained.path);
    std::vector<NamedCheckpoint> experts;
    for (const ModelSource& source : recipe.experts)
        experts.push_back({source.name, Checkpoint::open_expert(source.path, pretrained)});
    return ModelPool(std::move(pretrained), std::move(experts));
}

std::vector<NamedDataset> open_datasets(const Recipe& recipe) {
    std::vector<NamedDataset> datasets;
    for (const DatasetSource& source : recipe.train_datasets) {
        datasets.push_back(
            {source.name, open_dataset(source.path, source.split, source.configuration)});
    }
    return datasets;
}

RoutingTable calibrate(const ModelPool& pool, const Recipe& recipe,
                       const ImageProcessorConfig& processor) {
    const MethodOptions& method = recipe.method;
    const auto device = resolve_device(method.device);
    CalibrationSamples samples(open_datasets(recipe), processor, method.seed.value_or(0),
                               recipe.interfuse.skip_corrupt_images);
    RoutingTable table = empty_table(pool, samples.datasets());
    // How many images at once: what the recipe leaves open suits the device.
    const CalibrationPlan plan = plan_calibration(pool, samples.datasets().size(), recipe, device);
    Calibrator calibrator(pool, {.gate_k = method.gate_k,
                                 .average_experts = method.average_experts,
                                 .device = device,
                                 .upscaling_device = device});
    PrintedProgress observer;
    const PixelSource pixels = [&](std::size_t dataset, std::int64_t first, std::int64_t count,
                                   std::span<float> values) {
        samples.load(dataset, first, count, values);
    };
    calibrator.run(table, plan, pixels, observer, never);
    return table;
}

void print_summary(const RoutingTable& table, const MixedRouting& routing, const ModelPool& pool) {
    std::printf("%-20s %-7s %-12s %7s %7s\n", "layers", "depth", "top expert", "weight", "spread");
    for (const RoutingGroup& group : routing_groups(routing, pool.config().num_hidden_layers)) {
        std::printf("%-20s %-7s %-12s %7.3f %7.3f\n", group.kind.c_str(), group.depth.c_str(),
                    group.top_expert.c_str(), group.top_weight, group.spread);
    }
    for (const DatasetPreference& preference : dataset_preferences(table, TokenSet::all)) {
        std::printf("Images of %s route most to %s (%.3f on average).\n",
                    preference.dataset.c_str(), preference.top_expert.c_str(),
                    preference.top_weight);
    }
}

// The folder is there when everything in it is.
void export_model(const ModelPool& pool, const Coefficients& coefficients,
                  const ImageProcessorConfig& processor, const std::filesystem::path& target) {
    AtomicFolder folder(target, false);
    const ExportOptions options;  // a CLIPVisionModel, float32
    write_model_files(
        {pool, coefficients, options}, folder, [](double) {}, never);
    folder.write("preprocessor_config.json", image_processor_config_json(processor));
    folder.commit();
}

void merge(const Recipe& recipe, const std::filesystem::path& target) {
    AtomicFolder::check_target(target, false);  // now rather than after the work
    if (recipe.interfuse.threads) set_thread_count(static_cast<int>(*recipe.interfuse.threads));
    const ModelPool pool = open_models(recipe);
    const ImageProcessorConfig processor = read_image_processor_config(
        recipe.processor.empty() ? pool.pretrained().folder() : recipe.processor);

    // The expensive half: for every linear layer and dataset, what routes to which expert.
    const RoutingTable table = calibrate(pool, recipe, processor);

    // The cheap half: the mean over the datasets, times the scaling factor, and the sum of weights.
    const MixedRouting routing =
        table.mix(mixture_weights(recipe, table.datasets()), recipe.interfuse.tokens);
    print_summary(table, routing, pool);
    const Coefficients coefficients = ada_svd_coefficients(
        pool.config(), coefficient_table(routing, recipe), recipe.method.average_experts);
    export_model(pool, coefficients, processor, target);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "Usage: merge_clip RECIPE OUTPUT [CHANGE]...\n");
        return 2;
    }
    try {
        const LoadedRecipe loaded = load_recipe(argv[1], {argv + 3, argv + argc});
        for (const std::string& notice : loaded.notices)
            std::fprintf(stderr, "note: %s\n", notice.c_str());
        merge(loaded.recipe, argv[2]);
        std::printf("The merged model is in '%s'.\n", argv[2]);
        return 0;
    } catch (const Error& error) {  // sentences for a person
        std::fprintf(stderr, "error: %s\n", error.what());
        return 1;
    }
}
