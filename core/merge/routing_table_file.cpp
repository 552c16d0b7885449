// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// routing.safetensors: the table's own file.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/checkpoint/safetensors_header.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/merge/routing_table.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/text.h"

namespace interfuse {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(FastRecord, correction, fell_back, centre, largest_error,
                                   checked_images)

namespace {

using nlohmann::json;

constexpr const char* format_name = "interfuse-routing-1";

json to_json(const RoutingOrigin& origin) {
    return {{"pretrained_hash", origin.pretrained_hash},
            {"expert_hashes", origin.expert_hashes},
            {"sample_hashes", origin.sample_hashes},
            {"skipped", origin.skipped},
            {"seed", origin.seed},
            {"gate_k", origin.gate_k},
            {"average_experts", origin.average_experts},
            {"processor", origin.processor},
            {"precision", origin.precision},
            {"batch_size", origin.batch_size},
            {"threads", origin.threads},
            {"ranks", origin.ranks},
            {"device", origin.device}};
}

RoutingOrigin origin_from(const json& value) {
    RoutingOrigin origin;
    value.at("pretrained_hash").get_to(origin.pretrained_hash);
    value.at("expert_hashes").get_to(origin.expert_hashes);
    value.at("sample_hashes").get_to(origin.sample_hashes);
    value.at("skipped").get_to(origin.skipped);
    value.at("seed").get_to(origin.seed);
    value.at("gate_k").get_to(origin.gate_k);
    value.at("average_experts").get_to(origin.average_experts);
    value.at("processor").get_to(origin.processor);
    value.at("precision").get_to(origin.precision);
    value.at("batch_size").get_to(origin.batch_size);
    value.at("threads").get_to(origin.threads);
    origin.ranks = value.value("ranks", 1);  // earlier files do not tell
    value.at("device").get_to(origin.device);
    return origin;
}

const TensorInfo& find_tensor(const SafetensorsHeader& header, const RandomAccessFile& file,
                              const std::string& name, DType dtype,
                              const std::vector<std::int64_t>& shape) {
    const auto found = std::find_if(header.tensors.begin(), header.tensors.end(),
                                    [&](const TensorInfo& info) { return info.name == name; });
    if (found == header.tensors.end() || found->dtype != dtype || found->shape != shape) {
        throw Error("The routing table " + quoted(file.path()) + " lacks the tensor " +
                    quoted(name) + " of shape " + shape_text(shape) + ". Calibrate again.");
    }
    return *found;
}

// Names and sizes of a table, without its numbers.
struct Description {
    std::vector<std::string> modules, experts, datasets;
    std::vector<std::int64_t> dataset_sizes;
    RoutingOrigin origin;
    std::optional<FastRecord> fast;
};

Description parse_description(const std::string& text, const std::filesystem::path& path) {
    try {
        const json value = json::parse(text);
        return {.modules = value.at("modules").get<std::vector<std::string>>(),
                .experts = value.at("experts").get<std::vector<std::string>>(),
                .datasets = value.at("datasets").get<std::vector<std::string>>(),
                .dataset_sizes = value.at("dataset_sizes").get<std::vector<std::int64_t>>(),
                .origin = origin_from(value.at("origin")),
                .fast = value.contains("fast") ? std::optional(value.at("fast").get<FastRecord>())
                                               : std::nullopt};
    } catch (const json::exception& problem) {
        throw Error("The description in the routing table " + quoted(path) +
                    " cannot be read: " + problem.what() + ". Calibrate again.");
    }
}

std::int64_t extent(const std::vector<std::string>& names) {
    return static_cast<std::int64_t>(names.size());
}

}  // namespace

void RoutingTable::save(const std::filesystem::path& file) const {
    const std::vector<std::int64_t> full{extent(datasets_), extent(modules_), extent(experts_), 2};
    json description{{"modules", modules_},
                     {"experts", experts_},
                     {"datasets", datasets_},
                     {"dataset_sizes", dataset_sizes_},
                     {"origin", to_json(origin)}};
    if (fast) description["fast"] = *fast;
    const auto write = [&](const std::filesystem::path& target) {
        SafetensorsWriter writer = SafetensorsWriter::single_file(
            target,
            {{"sums", DType::f64, full},
             {"squares", DType::f64, full},
             {"counts", DType::i64, {extent(datasets_), extent(modules_)}}},
            {{"format", format_name}, {"table", description.dump()}});
        for (const OutputTensor& tensor : std::vector(writer.order())) {
            if (tensor.name == "sums") writer.write_next(std::as_bytes(std::span(sums_)));
            if (tensor.name == "squares") writer.write_next(std::as_bytes(std::span(squares_)));
            if (tensor.name == "counts") writer.write_next(std::as_bytes(std::span(counts_)));
        }
        writer.finish();
    };
    // What is no file cannot be replaced by one.
    if (is_there(file) && !is_file(file)) {
        write(file);
    } else {
        write_file_atomically(file, write);
    }
}

bool RoutingTable::has_possible_counts() const {
    for (std::size_t d = 0; d < datasets_.size(); ++d) {
        for (std::size_t m = 0; m < modules_.size(); ++m) {
            if (count(d, m) > dataset_sizes_[d]) return false;
        }
    }
    return true;
}

bool RoutingTable::has_sound_record() const {
    if (!fast) return true;
    return (correction_named(fast->correction) || fast->correction == no_correction) &&
           (fast->centre.empty() || fast->centre.size() == modules_.size() * experts_.size());
}

RoutingTable RoutingTable::load(const std::filesystem::path& path) {
    const SafetensorsHeader header = read_safetensors_header(path);
    const auto format = header.metadata.find("format");
    const auto description = header.metadata.find("table");
    if (format == header.metadata.end() || format->second != format_name ||
        description == header.metadata.end()) {
        throw Error("The file " + quoted(path) +
                    " is not a routing table of Interfuse (routing.safetensors of an export).");
    }
    Description names = parse_description(description->second, path);
    const std::vector<std::int64_t> full{extent(names.datasets), extent(names.modules),
                                         extent(names.experts), 2};
    const RandomAccessFile file(path);
    // Found before anything is allocated: a few long lists of names would ask for a great deal.
    const TensorInfo& sums = find_tensor(header, file, "sums", DType::f64, full);
    const TensorInfo& squares = find_tensor(header, file, "squares", DType::f64, full);
    const TensorInfo& counts = find_tensor(header, file, "counts", DType::i64, {full[0], full[1]});
    RoutingTable table(std::move(names.modules), std::move(names.experts),
                       std::move(names.datasets), std::move(names.dataset_sizes));
    table.origin = std::move(names.origin);
    table.fast = std::move(names.fast);
    file.read_at(sums.offset, std::as_writable_bytes(std::span(table.sums_)));
    file.read_at(squares.offset, std::as_writable_bytes(std::span(table.squares_)));
    file.read_at(counts.offset, std::as_writable_bytes(std::span(table.counts_)));
    const bool sound = std::all_of(table.sums_.begin(), table.sums_.end(),
                                   [](double value) { return std::isfinite(value); }) &&
                       std::all_of(table.squares_.begin(), table.squares_.end(),
                                   [](double value) { return std::isfinite(value); }) &&
                       std::all_of(table.counts_.begin(), table.counts_.end(),
                                   [](std::int64_t value) { return value >= 0; }) &&
                       table.dataset_sizes_.size() == table.datasets_.size() &&
                       table.has_possible_counts() && table.has_sound_record() &&
                       table.origin.sample_hashes.size() == table.datasets_.size() &&
                       table.origin.skipped.size() == table.datasets_.size() &&
                       table.origin.expert_hashes.size() == table.experts_.size();
    if (!sound) {
        throw Error("The routing table " + quoted(path) +
                    " holds values that no calibration gives. Calibrate again.");
    }
    return table;
}

}  // namespace interfuse
