// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/merge_inputs.h"

#include <algorithm>
#include <optional>

#include "core/clip/vision_layers.h"
#include "core/merge/coefficients.h"
#include "core/project/evaluation_sources.h"
#include "core/project/export_target.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

void open_models(const Recipe& recipe, MergeInputs& inputs, Problems& problems) {
    std::optional<Checkpoint> pretrained;
    std::vector<NamedCheckpoint> experts;
    const auto open = [&](const ModelSource& source, const auto& opening) {
        try {
            opening();
        } catch (const Error& error) {
            problems.add("Model " + quoted(source.name) + ": " + error.what());
        }
    };
    open(recipe.pretrained, [&] { pretrained = Checkpoint::open(recipe.pretrained.path); });
    for (const ModelSource& source : recipe.experts) {
        // What an adapter makes of a model that is not there cannot be checked.
        if (!pretrained && is_lora_adapter(source.path)) continue;
        open(source, [&] {
            Checkpoint model = pretrained ? Checkpoint::open_expert(source.path, *pretrained)
                                          : Checkpoint::open(source.path);
            for (const std::string& notice : model.notices())
                inputs.notices.push_back("Model " + quoted(source.name) + ": " + notice);
            experts.push_back({source.name, std::move(model)});
        });
    }
    if (!pretrained) return;
    problems.collect([&] {
        inputs.pool = std::make_unique<ModelPool>(std::move(*pretrained), std::move(experts));
    });
}

// The text tower and the projections of an export as a whole model: the pretrained model's, else
// those that evaluations take.
void open_text_tower(const Recipe& recipe, const InputNeeds& needs, MergeInputs& inputs,
                     Problems& problems) {
    if (needs.target.empty() || recipe.interfuse.exporting.form != ExportForm::clip_model) return;
    if (inputs.pool == nullptr) return;
    problems.collect([&] {
        inputs.text =
            TextModel::open(clip_model_of(recipe, *inputs.pool), "interfuse.export.form clip");
    });
    if (!inputs.text) return;
    const std::int64_t width = inputs.pool->config().hidden_size;
    if (inputs.text->vision_width() == width) return;
    problems.add("The projections of " + quoted(inputs.text->folder()) + " take " +
                 std::to_string(inputs.text->vision_width()) +
                 " numbers, but the vision towers give " + std::to_string(width) +
                 ": interfuse.export.form clip needs a whole CLIP model of their shape. Name one "
                 "as the recipe's taskpool.clip_model.");
}

std::uint64_t elements_of(const std::vector<TensorInfo>& tensors) {
    std::uint64_t elements = 0;
    for (const TensorInfo& tensor : tensors)
        elements += static_cast<std::uint64_t>(tensor.elements());
    return elements;
}

void open_datasets(const Recipe& recipe, const InputNeeds& needs, MergeInputs& inputs,
                   Problems& problems) {
    if (needs.calibrates && recipe.train_datasets.empty()) {
        problems.add(
            "The recipe names no calibration data. List datasets under "
            "modelpool.train_datasets.");
    }
    for (const DatasetSource& source : recipe.train_datasets) {
        try {
            NamedDataset entry{source.name,
                               open_dataset(source.path, source.split, source.configuration)};
            for (const std::string& warning : entry.dataset->warnings()) {
                inputs.notices.push_back("Dataset " + quoted(source.name) + ": " + warning);
            }
            const std::int64_t size = entry.dataset->size();
            if (needs.calibrates && size < recipe.method.num_samples) {
                problems.add("The dataset " + quoted(source.name) + " (" + quoted(source.path) +
                             ") has " + std::to_string(size) + " images in its split " +
                             quoted(source.split) + ", but method.num_samples is " +
                             std::to_string(recipe.method.num_samples) +
                             ". Use fewer samples or more images.");
            }
            inputs.datasets.push_back(std::move(entry));
        } catch (const Error& error) {
            const std::string sentence = "Dataset " + quoted(source.name) + ": " + error.what();
            if (needs.calibrates) {
                problems.add(sentence);
            } else {
                inputs.notices.push_back(sentence + " The routing table is used without it.");
            }
        }
    }
}

void read_processor(const Recipe& recipe, const InputNeeds& needs, MergeInputs& inputs,
                    Problems& problems) {
    if (inputs.pool == nullptr && recipe.processor.empty()) return;
    const fs::path place =
        recipe.processor.empty() ? inputs.pool->pretrained().folder() : recipe.processor;
    try {
        inputs.processor = read_image_processor_config(place);
    } catch (const Error& error) {
        if (needs.calibrates || fs::exists(place / "preprocessor_config.json")) {
            problems.add(error.what());
        } else {
            inputs.notices.push_back(error.what());
        }
        return;
    }
    if (inputs.pool == nullptr || !needs.calibrates) return;
    const std::int64_t side = inputs.pool->config().image_size;
    const auto size = ImageProcessor(inputs.processor).output_size();
    if (!size || (*size)[0] != side || (*size)[1] != side) {
        const std::string given =
            size ? std::to_string((*size)[0]) + " × " + std::to_string((*size)[1]) + " pixels"
                 : "pictures of no fixed size";
        problems.add("The image processor " + quoted(place) + " gives " + given +
                     ", but the models take " + std::to_string(side) + " × " +
                     std::to_string(side) + ". Name a fitting one with modelpool.processor.");
    }
    if (inputs.pool->config().num_channels != 3) {
        problems.add("The models take images of " +
                     std::to_string(inputs.pool->config().num_channels) +
                     " channels; only 3 can be made from pictures.");
    }
}

bool is_same_or_inside(const fs::path& inner, const fs::path& outer) {
    std::error_code ignored;
    const fs::path a = fs::weakly_canonical(inner, ignored);
    const fs::path b = fs::weakly_canonical(outer, ignored);
    const auto [end_of_b, rest] = std::mismatch(b.begin(), b.end(), a.begin(), a.end());
    return end_of_b == b.end() || (std::next(end_of_b) == b.end() && end_of_b->empty());
}

void check_target(const Recipe& recipe, const InputNeeds& needs, const MergeInputs& inputs,
                  Problems& problems) {
    if (needs.target.empty()) return;
    problems.collect([&] {
        AtomicFolder::check_target(needs.target, needs.overwrite, export_marks(needs.target));
    });
    // A path that no recipe can hold shows before the work, not after it.
    problems.collect([&] { recipe_to_yaml(recipe); });
    const auto guard = [&](const std::string& name, const fs::path& path) {
        if (!is_same_or_inside(path, needs.target)) return;
        problems.add("The output folder " + quoted(needs.target) + " holds the input " +
                     quoted(name) + ", which would be lost. Choose another output folder.");
    };
    guard(recipe.pretrained.name, recipe.pretrained.path);
    for (const ModelSource& source : recipe.experts)
        guard(source.name, source.path);
    for (const DatasetSource& source : recipe.train_datasets)
        guard(source.name, source.path);
    if (inputs.pool == nullptr) return;
    const std::uint64_t bytes =
        exported_bytes(inputs.pool->config(), recipe.interfuse.exporting,
                       inputs.text ? elements_of(inputs.text->tensors()) : 0);
    const fs::path parent = existing_ancestor(fs::absolute(needs.target).parent_path());
    std::error_code unknown;
    const fs::space_info space = fs::space(parent, unknown);
    if (!unknown && space.available < bytes) {
        problems.add("The merged model takes " + human_bytes(bytes) + ", but there are only " +
                     human_bytes(space.available) + " free at " + quoted(parent) +
                     ". Choose another output folder or make room.");
    }
}

void check_options(const Recipe& recipe, const InputNeeds& needs, Problems& problems) {
    problems.collect(
        [&] { scaling_per_expert(recipe.method.scaling_factor, recipe.experts.size()); });
    if (!needs.calibrates) return;
    problems.collect([&] { resolve_device(recipe.method.device); });
    if (recipe.method.upscaling_accelerator) {
        problems.collect([&] { resolve_device(*recipe.method.upscaling_accelerator); });
    }
}

// Values set by hand for layers that the tower does not have.
void check_edits(const Recipe& recipe, const MergeInputs& inputs, Problems& problems) {
    if (inputs.pool == nullptr) return;
    const std::vector<std::string> modules = module_names(inputs.pool->config());
    for (const auto& [module, row] : recipe.interfuse.coefficients) {
        if (std::find(modules.begin(), modules.end(), module) != modules.end()) continue;
        problems.add("'interfuse.coefficients' names " + quoted(module) +
                     ", a layer that the models do not have. Remove it.");
    }
}

// What no machine like this one can hold is told now, not by a failing allocation in the middle.
void check_memory(const Recipe& recipe, const InputNeeds& needs, const MergeInputs& inputs,
                  Problems& problems) {
    if (!needs.calibrates || inputs.pool == nullptr) return;
    const std::uint64_t memory = physical_bytes();
    const auto image = static_cast<double>(EncoderPass::bytes_per_image(inputs.pool->config()));
    const auto check = [&](const char* key, double images) {
        const double bytes = images * image;
        if (memory == 0 || bytes <= static_cast<double>(memory)) return;
        problems.add("'interfuse." + std::string(key) + "' asks for " + shortest(images) +
                     " images at once, more than the " + human_bytes(memory) +
                     " of memory of this machine can hold. Use a smaller one.");
    };
    const InterfuseOptions& options = recipe.interfuse;
    if (options.batch_size) check("batch_size", static_cast<double>(*options.batch_size));
    if (options.round_size) {
        check("round_size",
              static_cast<double>(std::min(*options.round_size, recipe.method.num_samples)) *
                  static_cast<double>(recipe.train_datasets.size()));
    }
}

}  // namespace

MergeInputs open_merge_inputs(const Recipe& recipe, const InputNeeds& needs) {
    MergeInputs inputs;
    Problems problems;
    check_options(recipe, needs, problems);
    open_models(recipe, inputs, problems);
    open_datasets(recipe, needs, inputs, problems);
    read_processor(recipe, needs, inputs, problems);
    open_text_tower(recipe, needs, inputs, problems);
    check_target(recipe, needs, inputs, problems);
    check_edits(recipe, inputs, problems);
    check_memory(recipe, needs, inputs, problems);
    problems.throw_if_any();
    return inputs;
}

}  // namespace interfuse
