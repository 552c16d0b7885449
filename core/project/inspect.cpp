// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/inspect.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "core/checkpoint/safetensors_header.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/dataset/dataset.h"
#include "core/dataset/image.h"
#include "core/dataset/image_processor.h"
#include "core/merge/routing_table.h"
#include "core/platform/paths.h"
#include "core/project/routing_summary.h"
#include "core/project/source_facts.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t largest_image_file = 1'000'000'000;

std::string processor_text(const ImageProcessorConfig& config) {
    const auto size = ImageProcessor(config).output_size();
    return size ? std::to_string((*size)[0]) + " × " + std::to_string((*size)[1]) + " pixels"
                : "no fixed size";
}

Inspection inspect_adapter(const ModelFacts& model) {
    return {.kind = "LoRA adapter",
            .facts = {{"folder", platform::path_text(model.folder)},
                      {"storage", model.storage},
                      {"weights changed by factors", std::to_string(model.adapter->factors.size())},
                      {"tensors replaced", std::to_string(model.adapter->replaced.size())},
                      {"vision parameters", std::to_string(model.parameters)},
                      {"dtype", joined(model.dtypes)},
                      {"size", human_bytes(model.stored_bytes)}},
            .notices = model.adapter->notices};
}

Inspection inspect_model(const fs::path& path) {
    const ModelFacts model = read_model_facts(path);
    if (model.adapter) return inspect_adapter(model);
    Inspection found{.kind = model.full_clip_model ? "full CLIP model" : "CLIP vision model"};
    found.facts = {{"folder", platform::path_text(model.folder)},
                   {"architecture", model.architecture},
                   {"vision parameters", std::to_string(model.parameters)},
                   {"dtype", joined(model.dtypes)},
                   {"storage", model.storage},
                   {"size", human_bytes(model.stored_bytes)}};
    found.facts.emplace_back("image processor",
                             model.has_processor
                                 ? processor_text(read_image_processor_config(model.folder))
                                 : "none here");
    return found;
}

Inspection inspect_dataset(const fs::path& path, std::string_view configuration) {
    const DatasetFacts main = read_dataset_facts(path, "", 0, 0, {}, configuration);
    Inspection found{.kind = "dataset"};
    found.facts = {{"folder", platform::path_text(path)}, {"kind", main.kind}};
    if (!configuration.empty()) found.facts.emplace_back("configuration", configuration);
    for (const std::string& split : main.splits) {
        const std::int64_t images =
            split == main.split ? main.images : open_dataset(path, split, configuration)->size();
        found.facts.emplace_back("split " + split, std::to_string(images) + " images");
    }
    found.facts.emplace_back("classes", std::to_string(main.class_names.size()));
    found.notices = main.warnings;
    return found;
}

Inspection inspect_routing_table(const fs::path& path) {
    const RoutingTable table = RoutingTable::load(path);
    Inspection found{.kind = "routing table"};
    std::size_t routed = 0;
    for (std::size_t m = 0; m < table.modules().size(); ++m)
        routed += table.has(m) ? 1 : 0;
    found.facts = {{"file", platform::path_text(path)},
                   {"experts", joined(table.experts())},
                   {"linear layers", std::to_string(routed) + " routed of " +
                                         std::to_string(table.modules().size())}};
    for (std::size_t d = 0; d < table.datasets().size(); ++d) {
        found.facts.emplace_back("dataset " + table.datasets()[d],
                                 std::to_string(table.count(d)) + " of " +
                                     std::to_string(table.dataset_sizes()[d]) + " images");
    }
    found.facts.emplace_back("seed", std::to_string(table.origin.seed));
    found.facts.emplace_back("gate_k", std::to_string(table.origin.gate_k));
    if (const auto error = largest_error(table.mix({}, TokenSet::all))) {
        found.facts.emplace_back("largest standard error", shortest(*error));
    }
    return found;
}

Inspection inspect_safetensors(const fs::path& path) {
    const SafetensorsHeader header = read_safetensors_header(path);
    Inspection found{.kind = "safetensors file"};
    found.facts.emplace_back("file", platform::path_text(path));
    found.facts.emplace_back("tensors", std::to_string(header.tensors.size()));
    constexpr std::size_t shown = 20;
    for (std::size_t i = 0; i < std::min(shown, header.tensors.size()); ++i) {
        const TensorInfo& tensor = header.tensors[i];
        found.facts.emplace_back(
            tensor.name, std::string(dtype_name(tensor.dtype)) + " " + shape_text(tensor.shape));
    }
    return found;
}

Image read_image(const fs::path& path) {
    const std::string encoded = read_text_file(path, largest_image_file);
    return decode_image(std::as_bytes(std::span(encoded)), platform::path_text(path));
}

Inspection inspect_image(const fs::path& path, const fs::path& processor) {
    const Image image = read_image(path);
    Inspection found{.kind = "image"};
    found.facts = {{"file", platform::path_text(path)},
                   {"size", std::to_string(image.width) + " × " + std::to_string(image.height)}};
    if (!processor.empty()) {
        const auto [height, width] =
            ImageProcessor(read_image_processor_config(processor)).output_size(image);
        found.facts.emplace_back("after the image processor",
                                 std::to_string(width) + " × " + std::to_string(height));
    }
    return found;
}

Inspection inspect_processor(const fs::path& path) {
    return {.kind = "image processor",
            .facts = {{"output", processor_text(read_image_processor_config(path))}}};
}

// What source_kind cannot place, with the reason why it is nothing.
Inspection inspect_other(const fs::path& path, const fs::path& processor,
                         std::string_view configuration) {
    if (!fs::is_directory(path)) {
        const fs::path extension = path.extension();
        return extension == ".safetensors" || extension == ".SAFETENSORS"
                   ? inspect_safetensors(path)
                   : inspect_image(path, processor);
    }
    try {
        return inspect_dataset(path, configuration);
    } catch (const Error& error) {
        throw Error("The folder " + quoted(path) +
                    " is no checkpoint (there is no config.json) and no dataset: " + error.what());
    }
}

}  // namespace

std::string Inspection::text() const {
    std::size_t width = 0;
    for (const auto& [name, value] : facts)
        width = std::max(width, name.size());
    std::string text = kind + "\n";
    for (const auto& [name, value] : facts) {
        text += "  " + name + std::string(width - name.size() + 2, ' ') + value + "\n";
    }
    for (const std::string& notice : notices)
        text += "note: " + notice + "\n";
    return text;
}

std::string Inspection::json() const {
    nlohmann::ordered_json value{{"kind", kind}, {"facts", nlohmann::ordered_json::object()}};
    for (const auto& [name, fact] : facts)
        value["facts"][name] = fact;
    value["notices"] = notices;
    // A path may hold bytes that are no text.
    return value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Inspection inspect_recipe(const LoadedRecipe& loaded) {
    const Recipe& recipe = loaded.recipe;
    Inspection found{.kind = "recipe", .notices = loaded.notices};
    std::vector<std::string> experts;
    for (const ModelSource& source : recipe.experts)
        experts.push_back(source.name);
    std::vector<std::string> datasets;
    for (const DatasetSource& source : recipe.train_datasets)
        datasets.push_back(source.name);
    found.facts = {{"pretrained model", platform::path_text(recipe.pretrained.path)},
                   {"experts", joined(experts)},
                   {"calibration datasets", joined(datasets)},
                   {"samples of each", std::to_string(recipe.method.num_samples)},
                   {"gate_k", std::to_string(recipe.method.gate_k)},
                   {"average experts", recipe.method.average_experts ? "yes" : "no"},
                   {"device", recipe.method.device}};
    return found;
}

Inspection inspect(const fs::path& path, const fs::path& processor,
                   std::string_view configuration) {
    if (!fs::exists(path)) throw Error("There is nothing at " + quoted(path) + ".");
    switch (source_kind(path)) {
        case SourceKind::model:
        case SourceKind::adapter:
            return inspect_model(path);
        case SourceKind::recipe:
            return inspect_recipe(load_recipe(path, {}));
        case SourceKind::routing_table:
            return inspect_routing_table(path);
        case SourceKind::image_processor:
            return inspect_processor(path);
        case SourceKind::image:
            return inspect_image(path, processor);
        case SourceKind::dataset:
            return inspect_dataset(path, configuration);
        case SourceKind::unknown:
            break;
    }
    return inspect_other(path, processor, configuration);
}

void save_pixel_values(const fs::path& path, const fs::path& processor_path,
                       const fs::path& target) {
    const Image image = read_image(path);
    const ImageProcessor processor(read_image_processor_config(processor_path));
    const auto [height, width] = processor.output_size(image);
    std::vector<float> pixels(static_cast<std::size_t>(3 * height * width));
    processor.process(image, pixels);
    SafetensorsWriter writer = SafetensorsWriter::single_file(
        target, {{"pixel_values", DType::f32, {3, height, width}}}, {{"format", "pt"}});
    writer.write_next(std::as_bytes(std::span(pixels)));
    writer.finish();
}

}  // namespace interfuse
