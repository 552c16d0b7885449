// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/model_files.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <system_error>
#include <utility>

#include "core/checkpoint/convert.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/recipe/export_names.h"
#include "core/runtime/error.h"
#include "core/runtime/output_file.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

void write_text(const fs::path& path, std::string_view text) {
    OutputFile file(path);
    file.write(std::as_bytes(std::span(text)));
    file.close();
}

// What a tokeniser may consist of; each where it is there.
void copy_tokenizer(const fs::path& from, const fs::path& to) {
    for (const char* name : {"tokenizer.json", "vocab.json", "merges.txt", "tokenizer_config.json",
                             "special_tokens_map.json", "added_tokens.json"}) {
        std::error_code reason;
        if (!fs::is_regular_file(from / name, reason)) continue;
        fs::copy_file(from / name, to / name, reason);
        if (reason) {
            throw Error("The tokeniser's file " + quoted(from / name) +
                        " cannot be copied: " + reason.message() + ".");
        }
    }
}

double elements_of(const std::vector<OutputTensor>& tensors) {
    double total = 0;
    for (const OutputTensor& tensor : tensors) {
        double elements = 1;
        for (const std::int64_t side : tensor.shape)
            elements *= static_cast<double>(side);
        total += elements;
    }
    return total;
}

}  // namespace

StoredForm stored_form(const ExportOptions& options) {
    StoredForm form{*export_dtype_of(options.dtype), std::nullopt};
    if (options.form == ExportForm::lora) form.rank = options.rank;
    return form;
}

Truncation StorageLoss::truncation() const {
    Truncation sum;
    for (const auto& [module, truncation] : layers)
        sum += truncation;
    return sum;
}

StorageLoss write_model_files(const ModelFilesRequest& request, const fs::path& folder,
                              const std::function<void(double fraction)>& progress,
                              const std::stop_token& stop) {
    const ExportOptions& options = request.options;
    if (options.form == ExportForm::lora) {
        return write_adapter_files(request, folder, progress, stop);
    }
    const StoredForm form = stored_form(options);
    std::vector<OutputTensor> tensors;
    std::map<std::string, const TensorRule*> rules;
    for (const TensorRule& rule : request.coefficients) {
        tensors.push_back(
            {rule.name, form.dtype, request.pool.pretrained().tensor(rule.name).shape});
        rules[rule.name] = &rule;
    }
    if (request.text != nullptr) {
        for (const TensorInfo& info : request.text->tensors())
            tensors.push_back({info.name, form.dtype, info.shape});
    }
    const double total = elements_of(tensors);
    SafetensorsWriter writer(folder, std::move(tensors), {{"format", "pt"}}, options.shard_bytes);
    Reducer reducer(request.pool, form);
    StorageLoss loss;
    std::vector<float> outside;  // of the vision tower
    std::vector<std::byte> stored;
    double done = 0;
    for (const OutputTensor& tensor : writer.order()) {
        throw_if_stopped(stop);
        std::span<const float> values;
        std::size_t overflowed = 0;
        if (const auto rule = rules.find(tensor.name); rule != rules.end()) {
            const MergedTensor& merged = reducer.reduce(*rule->second);
            values = merged.values;
            overflowed = merged.overflowed;
        } else {
            outside.resize(static_cast<std::size_t>(elements_of({tensor})));
            request.text->read(tensor.name, outside);
            overflowed = round_to(form.dtype, outside);
            values = outside;
        }
        if (overflowed > 0) loss.overflowed[tensor.name] = overflowed;
        stored.resize(values.size() * dtype_size(form.dtype));
        convert_from_float(form.dtype, values, stored);
        writer.write_next(stored);
        done += static_cast<double>(values.size());
        progress(done / total);
    }
    writer.finish();
    const ClipConfig& config = request.pool.config();
    if (request.text == nullptr) {
        write_text(folder / "config.json", clip_vision_config_json(config, options.dtype));
    } else {
        write_text(folder / "config.json",
                   clip_model_config_json(config, request.text->config(), options.dtype));
        copy_tokenizer(request.text->folder(), folder);
    }
    return loss;
}

std::string truncation_csv(const StorageLoss& loss) {
    std::string text = "module,relative_error\n";
    for (const auto& [module, truncation] : loss.layers)
        text += module + "," + shortest(truncation.error()) + "\n";
    return text;
}

std::string truncation_sentence(const StorageLoss& loss, const ExportOptions& options) {
    const auto percent = [](double share) {
        std::array<char, 32> text{};
        std::snprintf(text.data(), text.size(), "%.1f %%", 100 * share);
        return std::string(text.data());
    };
    const auto worst = std::max_element(
        loss.layers.begin(), loss.layers.end(),
        [](const auto& a, const auto& b) { return a.second.error() < b.second.error(); });
    return "The adapter of rank " + std::to_string(options.rank) + " leaves out " +
           percent(loss.truncation().error()) + " of the linear layers' change, of " +
           worst->first + " the most: " + percent(worst->second.error()) +
           " (relative Frobenius norm; truncation.csv has each layer).";
}

std::vector<std::string> overflow_sentences(const StorageLoss& loss, const ExportOptions& options) {
    std::vector<std::string> sentences;
    for (const auto& [name, count] : loss.overflowed) {
        sentences.push_back("The tensor " + quoted(name) + " has " + std::to_string(count) +
                            " values beyond the range of " + options.dtype +
                            ", which are infinite in the export. Use float32" +
                            (options.dtype == "float16" ? " or bfloat16" : "") +
                            " for interfuse.export.dtype.");
    }
    return sentences;
}

}  // namespace interfuse
