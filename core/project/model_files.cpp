// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/model_files.h"

#include <system_error>
#include <utility>

#include "core/checkpoint/convert.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/recipe/export_names.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

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

std::size_t elements_of(const OutputTensor& tensor) {
    std::size_t product = 1;
    for (const std::int64_t extent : tensor.shape)
        product *= static_cast<std::size_t>(extent);
    return product;
}

}  // namespace

StoredForm stored_form(const ExportOptions& options) {
    StoredForm form{*export_dtype_of(options.dtype), std::nullopt};
    if (options.form == ExportForm::lora) form.rank = options.rank;
    return form;
}

StorageLoss write_model_files(const ModelFilesRequest& request, const AtomicFolder& folder,
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
    double total = 0;
    for (const OutputTensor& tensor : tensors)
        total += static_cast<double>(elements_of(tensor));
    SafetensorsWriter writer(folder.path(), std::move(tensors), {{"format", "pt"}},
                             options.shard_bytes);
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
            outside.resize(elements_of(tensor));
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
        folder.write("config.json", clip_vision_config_json(config, options.dtype));
    } else {
        folder.write("config.json",
                     clip_model_config_json(config, request.text->config(), options.dtype));
        copy_tokenizer(request.text->folder(), folder.path());
    }
    return loss;
}

}  // namespace interfuse
