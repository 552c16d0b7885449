// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/inspect.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <set>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/safetensors_header.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/dataset/dataset.h"
#include "core/dataset/image.h"
#include "core/dataset/image_processor.h"
#include "core/merge/routing_table.h"
#include "core/project/routing_summary.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t largest_image_file = 1'000'000'000;

bool has_extension(const fs::path& path, std::initializer_list<const char*> extensions) {
    const std::string extension = path.extension().string();
    return std::any_of(extensions.begin(), extensions.end(), [&](const char* candidate) {
        return std::equal(extension.begin(), extension.end(), candidate,
                          candidate + std::char_traits<char>::length(candidate),
                          [](char a, char b) { return std::tolower(a) == b; });
    });
}

std::string processor_text(const ImageProcessorConfig& config) {
    const auto size = ImageProcessor(config).output_size();
    return size ? std::to_string((*size)[0]) + " × " + std::to_string((*size)[1]) + " pixels"
                : "no fixed size";
}

Inspection inspect_checkpoint(const fs::path& path) {
    const Checkpoint checkpoint = Checkpoint::open(path);
    Inspection found{.kind =
                         checkpoint.is_full_clip_model() ? "full CLIP model" : "CLIP vision model"};
    std::set<std::string> dtypes;
    std::int64_t parameters = 0;
    for (const TensorInfo& tensor : checkpoint.tensors()) {
        dtypes.emplace(dtype_name(tensor.dtype));
        parameters += tensor.elements();
    }
    found.facts = {{"folder", checkpoint.folder().string()},
                   {"architecture", describe(checkpoint.config())},
                   {"vision parameters", std::to_string(parameters)},
                   {"dtype", joined({dtypes.begin(), dtypes.end()})},
                   {"storage", checkpoint.storage()},
                   {"size", human_bytes(checkpoint.stored_bytes())}};
    if (fs::exists(checkpoint.folder() / "preprocessor_config.json")) {
        found.facts.emplace_back("image processor",
                                 processor_text(read_image_processor_config(checkpoint.folder())));
    } else {
        found.facts.emplace_back("image processor", "none here");
    }
    return found;
}

Inspection inspect_dataset(const fs::path& path) {
    Inspection found{.kind = "dataset"};
    found.facts.emplace_back("folder", path.string());
    for (const std::string& split : dataset_splits(path)) {
        const std::unique_ptr<Dataset> dataset = open_dataset(path, split);
        if (found.facts.size() == 1) found.facts.emplace_back("kind", dataset->kind());
        found.facts.emplace_back("split " + split, std::to_string(dataset->size()) + " images");
        if (split == "train" || found.facts.size() == 3) {
            found.facts.emplace_back("classes", std::to_string(dataset->class_names().size()));
            found.notices.insert(found.notices.end(), dataset->warnings().begin(),
                                 dataset->warnings().end());
        }
    }
    return found;
}

Inspection inspect_recipe(const fs::path& path) {
    const LoadedRecipe loaded = load_recipe(path, {});
    const Recipe& recipe = loaded.recipe;
    Inspection found{.kind = "recipe", .notices = loaded.notices};
    std::vector<std::string> experts;
    for (const ModelSource& source : recipe.experts)
        experts.push_back(source.name);
    std::vector<std::string> datasets;
    for (const DatasetSource& source : recipe.train_datasets)
        datasets.push_back(source.name);
    found.facts = {{"pretrained model", recipe.pretrained.path.string()},
                   {"experts", joined(experts)},
                   {"calibration datasets", joined(datasets)},
                   {"samples of each", std::to_string(recipe.method.num_samples)},
                   {"gate_k", std::to_string(recipe.method.gate_k)},
                   {"average experts", recipe.method.average_experts ? "yes" : "no"},
                   {"device", recipe.method.device}};
    return found;
}

Inspection inspect_routing_table(const fs::path& path) {
    const RoutingTable table = RoutingTable::load(path);
    Inspection found{.kind = "routing table"};
    std::size_t routed = 0;
    for (std::size_t m = 0; m < table.modules().size(); ++m)
        routed += table.has(m) ? 1 : 0;
    found.facts = {{"file", path.string()},
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
    if (const auto format = header.metadata.find("format");
        format != header.metadata.end() && format->second.starts_with("interfuse-routing")) {
        return inspect_routing_table(path);
    }
    if (fs::exists(path.parent_path() / "config.json")) return inspect_checkpoint(path);
    Inspection found{.kind = "safetensors file"};
    found.facts.emplace_back("file", path.string());
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
    return decode_image(std::as_bytes(std::span(encoded)), path.string());
}

Inspection inspect_image(const fs::path& path, const fs::path& processor) {
    const Image image = read_image(path);
    Inspection found{.kind = "image"};
    found.facts = {{"file", path.string()},
                   {"size", std::to_string(image.width) + " × " + std::to_string(image.height)}};
    if (!processor.empty()) {
        const auto [height, width] =
            ImageProcessor(read_image_processor_config(processor)).output_size(image);
        found.facts.emplace_back("after the image processor",
                                 std::to_string(width) + " × " + std::to_string(height));
    }
    return found;
}

Inspection inspect_folder(const fs::path& path) {
    if (fs::exists(path / "config.json")) return inspect_checkpoint(path);
    if (fs::exists(path / "preprocessor_config.json")) {
        return {.kind = "image processor",
                .facts = {{"output", processor_text(read_image_processor_config(path))}}};
    }
    try {
        return inspect_dataset(path);
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

Inspection inspect(const fs::path& path, const fs::path& processor) {
    if (!fs::exists(path)) throw Error("There is nothing at " + quoted(path) + ".");
    if (fs::is_directory(path)) return inspect_folder(path);
    if (has_extension(path, {".yaml", ".yml"})) return inspect_recipe(path);
    if (has_extension(path, {".safetensors"})) return inspect_safetensors(path);
    if (has_extension(path, {".bin"}) || path.filename() == "config.json" ||
        path.filename().string().ends_with(".index.json")) {
        return inspect_checkpoint(path.filename() == "config.json" ? path.parent_path() : path);
    }
    if (path.filename() == "preprocessor_config.json") {
        return {.kind = "image processor",
                .facts = {{"output", processor_text(read_image_processor_config(path))}},
                .notices = {}};
    }
    return inspect_image(path, processor);
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
