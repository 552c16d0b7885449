// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A merged model as a LoRA adapter over the pretrained model, in the layout of PEFT's
// save_pretrained (peft/utils/save_and_load.py).
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "core/checkpoint/convert.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/platform/paths.h"
#include "core/project/model_files.h"
#include "core/runtime/error.h"
#include "core/runtime/hub_cache.h"

namespace interfuse {
namespace {

using nlohmann::json;

constexpr std::string_view root = "base_model.model.";

// Where a stored tensor's values come from.
struct Origin {
    enum class Part { whole, a, b } part = Part::whole;
    const TensorRule* rule = nullptr;
};

std::string module_of(std::string_view tensor) {
    return std::string(tensor.substr(0, tensor.rfind('.')));
}

// The submodule of PEFT's modules_to_save that holds a tensor which is not of a linear layer. The
// class embedding is a parameter of all embeddings together.
std::string saved_module(std::string_view tensor) {
    if (tensor.find(".embeddings.") != std::string_view::npos) return "embeddings";
    const std::string module = module_of(tensor);
    return module.substr(module.rfind('.') + 1);
}

class Adapter {
  public:
    explicit Adapter(const ModelFilesRequest& request)
        : request_(request), form_(stored_form(request.options)) {
        for (const TensorRule& rule : request.coefficients) {
            if (is_linear_tensor(rule.name)) {
                add_linear(rule);
            } else if (rule.kind != TensorRule::Kind::pretrained) {
                saved_.insert(saved_module(rule.name));
            }
        }
        // A module is saved whole, with what did not change of it.
        for (const TensorRule& rule : request.coefficients) {
            if (!is_linear_tensor(rule.name) && saved_.contains(saved_module(rule.name))) {
                add(std::string(root) + rule.name, shape_of(rule), {Origin::Part::whole, &rule});
            }
        }
    }

    StorageLoss write(const AtomicFolder& folder,
                      const std::function<void(double fraction)>& progress,
                      const std::stop_token& stop) {
        const double count = static_cast<double>(tensors_.size());
        SafetensorsWriter writer = SafetensorsWriter::single_file(
            folder.path() / "adapter_model.safetensors", std::move(tensors_), {{"format", "pt"}});
        Reducer reducer(request_.pool, form_);
        double done = 0;
        for (const OutputTensor& tensor : writer.order()) {
            throw_if_stopped(stop);
            writer.write_next(stored(reducer, origins_.at(tensor.name)));
            progress(++done / count);
        }
        writer.finish();
        sort_layers();
        return std::move(loss_);
    }

    std::string config_json() const {
        const ExportOptions& options = request_.options;
        json config;
        const std::optional<HubId> id = hub_id_of(request_.base);
        config["base_model_name_or_path"] =
            id ? id->repository : platform::path_text(request_.base);
        config["revision"] = id ? json(id->revision) : json();
        config["bias"] = "all";
        config["fan_in_fan_out"] = false;
        config["inference_mode"] = true;
        config["init_lora_weights"] = true;
        config["lora_alpha"] = options.rank;  // a scaling of 1
        config["lora_dropout"] = 0.0;
        config["modules_to_save"] = saved_.empty() ? json() : json(saved_);
        config["peft_type"] = "LORA";
        config["r"] = options.rank;
        // The vision tower's alone, also within a whole CLIPModel.
        config["target_modules"] =
            R"((.*\.)?vision_model\.encoder\.layers\.\d+\.(self_attn\.(k|v|q|out)_proj|mlp\.fc[12]))";
        config["task_type"] = nullptr;
        config["use_dora"] = false;
        config["use_rslora"] = false;
        return config.dump(2) + "\n";
    }

  private:
    std::vector<std::int64_t> shape_of(const TensorRule& rule) const {
        return request_.pool.pretrained().tensor(rule.name).shape;
    }

    // Few numbers are whole, so they stay as exact as they are.
    DType dtype_of(const Origin& origin) const {
        return origin.part == Origin::Part::whole ? DType::f32 : form_.dtype;
    }

    void add(std::string name, std::vector<std::int64_t> shape, Origin origin) {
        origins_[name] = origin;
        tensors_.push_back({std::move(name), dtype_of(origin), std::move(shape)});
    }

    void add_linear(const TensorRule& rule) {
        const std::string module = std::string(root) + module_of(rule.name);
        const std::vector<std::int64_t> shape = shape_of(rule);
        if (rule.name.ends_with(".bias")) {
            add(module + ".base_layer.bias", shape, {Origin::Part::whole, &rule});
            return;
        }
        add(module + ".lora_A.weight", {*form_.rank, shape[1]}, {Origin::Part::a, &rule});
        add(module + ".lora_B.weight", {shape[0], *form_.rank}, {Origin::Part::b, &rule});
    }

    // A layer's A and B come one after the other, so that it is reduced once.
    std::span<const std::byte> stored(Reducer& reducer, const Origin& origin) {
        if (origin.rule != present_) {
            present_ = origin.rule;
            merged_ = &reducer.reduce(*origin.rule);
            if (merged_->overflowed > 0) loss_.overflowed[origin.rule->name] = merged_->overflowed;
            if (merged_->change) {
                loss_.layers.emplace_back(module_of(origin.rule->name),
                                          merged_->change->truncation);
            }
        }
        std::span<const float> values = merged_->values;
        if (origin.part == Origin::Part::a) values = values_of(merged_->change->a);
        if (origin.part == Origin::Part::b) values = values_of(merged_->change->b);
        bytes_.resize(values.size() * dtype_size(dtype_of(origin)));
        convert_from_float(dtype_of(origin), values, bytes_);
        return bytes_;
    }

    static std::span<const float> values_of(const at::Tensor& tensor) {
        return {tensor.const_data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
    }

    // From the order of names to that of the tower.
    void sort_layers() {
        std::map<std::string, Truncation> found(loss_.layers.begin(), loss_.layers.end());
        loss_.layers.clear();
        for (const TensorRule& rule : request_.coefficients) {
            const auto layer = found.extract(module_of(rule.name));
            if (layer) loss_.layers.emplace_back(layer.key(), layer.mapped());
        }
    }

    const ModelFilesRequest& request_;
    StoredForm form_;
    std::vector<OutputTensor> tensors_;
    std::map<std::string, Origin> origins_;
    std::set<std::string> saved_;
    const TensorRule* present_ = nullptr;
    const MergedTensor* merged_ = nullptr;
    std::vector<std::byte> bytes_;
    StorageLoss loss_;
};

}  // namespace

StorageLoss write_adapter_files(const ModelFilesRequest& request, const AtomicFolder& folder,
                                const std::function<void(double fraction)>& progress,
                                const std::stop_token& stop) {
    Adapter adapter(request);
    StorageLoss loss = adapter.write(folder, progress, stop);
    folder.write("adapter_config.json", adapter.config_json());
    return loss;
}

}  // namespace interfuse
