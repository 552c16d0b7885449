// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"
#include "core/project/inspect.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"

namespace interfuse {
namespace {

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string field = "\"";
    for (const char c : text) {
        if (c == '"') field += '"';
        field += c;
    }
    return field + '"';
}

std::string class_of(const Dataset& dataset, std::int64_t label) {
    const auto index = static_cast<std::size_t>(label);
    return index < dataset.class_names().size() ? csv_field(dataset.class_names()[index])
                                                : std::string();
}

}  // namespace

std::string images_csv(const std::filesystem::path& path, std::string_view split,
                       std::string_view configuration, const std::stop_token& stop) {
    const auto dataset = open_dataset_folder(path, split, configuration).dataset;
    std::string csv = "index,name,label,class,bytes,hash\n";
    for (std::int64_t i = 0; i < dataset->size(); ++i) {
        throw_if_stopped(stop);
        const EncodedImage image = dataset->read(i);
        csv += std::to_string(i) + ',' + csv_field(image.name) + ',';
        if (const auto label = dataset->label(i)) {
            csv += std::to_string(*label) + ',' + class_of(*dataset, *label);
        } else {
            csv += ',';
        }
        csv += ',' + std::to_string(image.bytes.size()) + ',' + content_hash(image.bytes) + '\n';
    }
    return csv;
}

}  // namespace interfuse
