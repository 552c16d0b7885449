// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/source_facts.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/safetensors_header.h"
#include "core/dataset/dataset_kinds.h"
#include "core/dataset/image_processor.h"
#include "core/platform/paths.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

// A folder with this many files and no image among them is no dataset that a person would mean.
constexpr int most_files_seen = 20'000;

bool has_extension(const fs::path& path, std::initializer_list<std::string_view> extensions) {
    std::string extension = platform::path_text(path.extension());
    for (char& c : extension) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool holds_images(const fs::path& folder) {
    std::error_code problem;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied,
                                           problem);
    for (int seen = 0; !problem && entry != fs::recursive_directory_iterator(); ++seen) {
        const fs::path& path = entry->path();
        const std::string name = platform::path_text(path.filename());
        std::error_code unreadable;
        if (seen >= most_files_seen) return false;
        if (name.starts_with('.')) {
            entry.disable_recursion_pending();
        } else if ((is_image_file(name) || has_extension(path, {".parquet", ".arrow", ".zip"})) &&
                   entry->is_regular_file(unreadable)) {
            return true;
        }
        entry.increment(problem);
    }
    return false;
}

SourceKind kind_of_folder(const fs::path& folder) {
    if (is_lora_adapter(folder)) return SourceKind::adapter;
    if (is_there(folder / "config.json")) return SourceKind::model;
    if (is_there(folder / "preprocessor_config.json")) return SourceKind::image_processor;
    return holds_images(folder) ? SourceKind::dataset : SourceKind::unknown;
}

SourceKind kind_of_safetensors(const fs::path& file) {
    const SafetensorsHeader header = read_safetensors_header(file);
    const auto format = header.metadata.find("format");
    if (format != header.metadata.end() && format->second.starts_with("interfuse-routing")) {
        return SourceKind::routing_table;
    }
    return is_there(file.parent_path() / "config.json") ? SourceKind::model : SourceKind::unknown;
}

SourceKind kind_of_file(const fs::path& file) {
    const std::string name = platform::path_text(file.filename());
    if (is_lora_adapter(file)) return SourceKind::adapter;
    if (has_extension(file, {".yaml", ".yml"})) return SourceKind::recipe;
    if (has_extension(file, {".safetensors"})) return kind_of_safetensors(file);
    if (has_extension(file, {".bin", ".pt", ".pth"}) || name == "config.json" ||
        name.ends_with(".index.json")) {
        return SourceKind::model;
    }
    if (name == "preprocessor_config.json") return SourceKind::image_processor;
    if (is_zip_file(name)) return SourceKind::dataset;
    return is_image_file(name) ? SourceKind::image : SourceKind::unknown;
}

Image middle_of(const Image& image) {
    const std::int64_t side = std::min(image.width, image.height);
    const std::int64_t left = (image.width - side) / 2;
    const std::int64_t top = (image.height - side) / 2;
    Image square{side, side, {}};
    square.rgb.reserve(static_cast<std::size_t>(3 * side * side));
    for (std::int64_t row = top; row < top + side; ++row) {
        const auto first = image.rgb.begin() + 3 * (row * image.width + left);
        square.rgb.insert(square.rgb.end(), first, first + 3 * side);
    }
    return square;
}

std::vector<Image> thumbnails_of(const Dataset& dataset, int count, int side,
                                 const std::stop_token& stop) {
    std::vector<Image> thumbnails;
    const std::int64_t size = dataset.size();
    const std::int64_t wanted = std::min<std::int64_t>(count, size);
    for (std::int64_t i = 0; i < wanted; ++i) {
        throw_if_stopped(stop);
        try {
            // The middle of each of the parts: classes often follow one another.
            const EncodedImage encoded = dataset.read((2 * i + 1) * size / (2 * wanted));
            thumbnails.push_back(thumbnail_of(decode_image(encoded.bytes, encoded.name), side));
        } catch (const Error&) {
            continue;  // whether every image can be read shows in calibration
        }
    }
    return thumbnails;
}

void count(const std::vector<TensorInfo>& tensors, ModelFacts& facts) {
    std::set<std::string> dtypes;
    for (const TensorInfo& tensor : tensors) {
        dtypes.emplace(dtype_name(tensor.dtype));
        facts.parameters += tensor.elements();
    }
    facts.dtypes.assign(dtypes.begin(), dtypes.end());
}

ModelFacts adapter_facts(LoraAdapter adapter) {
    ModelFacts facts;
    facts.folder = adapter.folder;
    facts.stored_bytes = adapter.bytes;
    facts.storage = adapter.storage;
    std::vector<TensorInfo> tensors;
    for (const auto& [weight, factors] : adapter.factors)
        tensors.insert(tensors.end(), {factors.a, factors.b});
    for (const auto& [name, tensor] : adapter.replaced)
        tensors.push_back(tensor);
    count(tensors, facts);
    facts.adapter = std::move(adapter);
    return facts;
}

}  // namespace

SourceKind source_kind(const fs::path& path) {
    std::error_code problem;
    const fs::file_status status = fs::status(path, problem);
    if (fs::is_directory(status)) return kind_of_folder(path);
    if (!fs::is_regular_file(status)) return SourceKind::unknown;
    try {
        return kind_of_file(path);
    } catch (const Error&) {
        return SourceKind::unknown;
    }
}

ModelFacts read_model_facts(const fs::path& path) {
    if (is_lora_adapter(path)) return adapter_facts(read_lora_adapter(path));
    const bool by_config = path.filename() == "config.json";  // stands for its folder
    const Checkpoint checkpoint = Checkpoint::open(by_config ? path.parent_path() / "." : path);
    ModelFacts facts;
    facts.folder = checkpoint.folder();
    facts.config = checkpoint.config();
    facts.architecture = describe(checkpoint.config());
    facts.stored_bytes = checkpoint.stored_bytes();
    facts.storage = checkpoint.storage();
    facts.full_clip_model = checkpoint.is_full_clip_model();
    facts.has_processor = is_there(checkpoint.folder() / "preprocessor_config.json");
    count(checkpoint.tensors(), facts);
    return facts;
}

DatasetFacts read_dataset_facts(const fs::path& folder, std::string_view split, int thumbnails,
                                int side, const std::stop_token& stop,
                                std::string_view configuration) {
    throw_if_stopped(stop);
    OpenedDataset opened = open_dataset_folder(folder, split, configuration);
    const Dataset* const dataset = opened.dataset.get();
    DatasetFacts facts;
    facts.folder = folder;
    facts.configuration = configuration;
    facts.split = std::move(opened.split);
    facts.splits = std::move(opened.splits);
    facts.kind = dataset->kind();
    facts.images = dataset->size();
    facts.class_names = dataset->class_names();
    facts.warnings = dataset->warnings();
    facts.thumbnails = thumbnails_of(*dataset, thumbnails, side, stop);
    return facts;
}

Image thumbnail_of(const Image& image, std::int64_t side) {
    return resize(middle_of(image), side, side, Resample::bicubic);
}

}  // namespace interfuse
