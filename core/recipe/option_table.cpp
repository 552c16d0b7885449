// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recipe/option_table.h"

#include <algorithm>
#include <array>

namespace interfuse {

namespace {

constexpr KeyUse used = KeyUse::used;
constexpr KeyUse ignored = KeyUse::ignored;
constexpr KeyUse noticed = KeyUse::ignored_notice;

// clang-format off
constexpr auto table = std::to_array<OptionInfo>({
    {"_target_", used, "text", "null", "", "The program of fusion_bench that the file was composed for: unknown keys beside it are then only warned about."},
    {"_recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"_convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"_usage_", noticed, "text", "null", "", "A remark of the file's author."},
    {"_version_", ignored, "text", "null", "", "The version of fusion_bench that wrote the file."},
    {"fabric", noticed, "mapping", "null", "", "Lightning Fabric's settings; `method.device` says where to compute."},
    {"hydra", noticed, "mapping", "null", "", "Hydra's own settings."},
    {"path", noticed, "mapping", "null", "", "Folders of fusion_bench; interpolations may still refer to them."},
    {"seed", noticed, "integer", "null", "", "The seed of fusion_bench's program; AdaSVD's own is `method.seed`."},
    {"fast_dev_run", noticed, "boolean", "false", "", "A trial run of fusion_bench."},
    {"dry_run", noticed, "boolean", "false", "", "Showing the configuration without running it."},
    {"print_config", noticed, "boolean", "true", "", "Printing the configuration first."},
    {"print_function_call", noticed, "boolean", "true", "", "Printing the objects that are built."},
    {"report_save_path", noticed, "path", "null", "", "Where fusion_bench writes its report."},
    {"merged_model_save_path", used, "path", "null", "", "The folder of the result when the command names none."},
    {"merged_model_save_kwargs", noticed, "mapping", "null", "", "Arguments of fusion_bench's saving."},

    {"modelpool", used, "mapping", "", "", "The models and the images."},
    {"modelpool._target_", used, "text", "fusion_bench.modelpool.CLIPVisionModelPool", "", "The kind of pool: only CLIPVisionModelPool."},
    {"modelpool._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"modelpool._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"modelpool._usage_", noticed, "text", "null", "", "A remark of the file's author."},
    {"modelpool._version_", ignored, "text", "null", "", "The version of fusion_bench that wrote the file."},
    {"modelpool.platform", ignored, "text", "hf", "", "The hub that fusion_bench downloads from."},
    {"modelpool.base_model", ignored, "text", "null", "", "A name that interpolations refer to."},
    {"modelpool.corruption", ignored, "text", "null", "", "A name that interpolations refer to."},
    {"modelpool.models", used, "mapping", "", "at least `_pretrained_` and one expert", "The models by name; the experts keep their order."},
    {"modelpool.models.*", used, "path or mapping", "", "", "The folder of the pretrained model (`_pretrained_`) or of an expert."},
    {"modelpool.models.*._target_", used, "text", "transformers.CLIPVisionModel.from_pretrained", "", "The loader: a from_pretrained of transformers."},
    {"modelpool.models.*._args_", used, "list of one path", "[]", "", "The model's folder."},
    {"modelpool.models.*.pretrained_model_name_or_path", used, "path", "", "", "The model's folder."},
    {"modelpool.models.*.torch_dtype", noticed, "text", "null", "", "The arithmetic's type; it is float32 here."},
    {"modelpool.models.*.revision", noticed, "text", "null", "", "A hub's revision; a folder has none."},
    {"modelpool.models.*.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"modelpool.models.*.local_files_only", ignored, "boolean", "false", "", "Whether to download; nothing is downloaded here."},
    {"modelpool.models.*._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"modelpool.models.*._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"modelpool.train_datasets", used, "mapping", "null", "", "The images to calibrate on, by name; the order counts."},
    {"modelpool.train_datasets.*", used, "path or mapping", "", "", "The folder of a dataset."},
    {"modelpool.train_datasets.*._target_", used, "text", "datasets.load_dataset", "", "The loader: only datasets.load_dataset."},
    {"modelpool.train_datasets.*._args_", used, "list of a path and a name", "[]", "the name may be left out", "The dataset's folder, and its configuration."},
    {"modelpool.train_datasets.*.path", used, "path", "", "", "The dataset's folder."},
    {"modelpool.train_datasets.*.name", used, "text or null", "null", "", "The configuration, of those that the dataset's README.md lists; its default one when null."},
    {"modelpool.train_datasets.*.split", used, "text", "train", "a name without slices", "The split to draw samples from."},
    {"modelpool.train_datasets.*.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"modelpool.train_datasets.*.trust_remote_code", ignored, "boolean", "false", "", "Whether a dataset may bring code; it never may here."},
    {"modelpool.train_datasets.*._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"modelpool.train_datasets.*._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"modelpool.val_datasets", noticed, "mapping", "null", "", "Images for validation; merging uses none."},
    {"modelpool.test_datasets", noticed, "mapping", "null", "", "Images for evaluation; `taskpool.test_datasets` names those that count."},
    {"modelpool.processor", used, "path or mapping", "null", "", "The folder or file of the image processor; the pretrained model's own when null."},
    {"modelpool.processor._target_", used, "text", "transformers.CLIPProcessor.from_pretrained", "", "The loader: a from_pretrained of transformers."},
    {"modelpool.processor._args_", used, "list of one path", "[]", "", "The processor's folder."},
    {"modelpool.processor.pretrained_model_name_or_path", used, "path", "", "", "The processor's folder."},
    {"modelpool.processor.revision", noticed, "text", "null", "", "A hub's revision; a folder has none."},
    {"modelpool.processor.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"modelpool.processor.local_files_only", ignored, "boolean", "false", "", "Whether to download; nothing is downloaded here."},
    {"modelpool.processor._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"modelpool.processor._convert_", ignored, "text", "null", "", "How Hydra builds objects."},

    {"method", used, "mapping", "{}", "", "How to merge."},
    {"method._target_", used, "text", "fusion_bench.method.AdaSVDMergingForCLIPVisionModel", "AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, TaskArithmeticAlgorithm or TiesMergingAlgorithm", "The method."},
    {"method._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"method._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"method._usage_", noticed, "text", "null", "", "A remark of the file's author."},
    {"method._version_", ignored, "text", "null", "", "The version of fusion_bench that wrote the file."},
    {"method.scaling_factor", used, "number, list of one number an expert, or null", "null", "finite; one number but for AdaSVD", "What every expert's routing weight is multiplied by; null is 1. The λ of task arithmetic and TIES; null is 0.3."},
    {"method.num_samples", used, "integer", "256", ">= 1", "Images of each dataset to calibrate on."},
    {"method.gate_k", used, "integer", "16", ">= 1", "Singular directions of each expert's gate."},
    {"method.average_experts", used, "boolean", "false", "", "Whether layers that are not linear become the mean of the experts' instead of the pretrained model's."},
    {"method.device", used, "text or null", "auto", "auto, cpu, cuda or cuda:N", "Where to compute; auto and null take a GPU when there is one."},
    {"method.upscaling_accelerator", used, "text or null", "null", "auto, cpu, cuda or cuda:N", "Where the gates are computed; null is where the weights are."},
    {"method.seed", used, "integer or null", "0", "0 to 9223372036854775807", "The seed that samples are drawn with; null draws one and records it."},
    {"method.threshold", used, "number", "20", "0 to 100", "TIES: how many percent of an expert's values are kept, the largest; up to 1 it is the share."},
    {"method.merge_func", used, "text", "sum", "sum, mean or max", "TIES: what becomes of the values that have the elected sign."},
    {"method.remove_keys", used, "list of text", "[]", "", "TIES: tensors that stay the pretrained model's."},
    {"method.show_pbar", ignored, "boolean", "false", "", "Whether fusion_bench shows a progress bar."},
    {"method.inplace", ignored, "boolean", "true", "", "Whether fusion_bench writes over a model in memory."},

    {"taskpool", used, "mapping", "null", "", "What the merged model is evaluated on, once it is there."},
    {"taskpool._target_", used, "text", "fusion_bench.taskpool.CLIPVisionModelTaskPool", "", "The kind of task pool; nothing is evaluated on another than CLIPVisionModelTaskPool."},
    {"taskpool._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"taskpool._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"taskpool._usage_", noticed, "text", "null", "", "A remark of the file's author."},
    {"taskpool._version_", ignored, "text", "null", "", "The version of fusion_bench that wrote the file."},
    {"taskpool.base_model", ignored, "text", "null", "", "A name that interpolations refer to."},
    {"taskpool.test_datasets", used, "mapping", "null", "", "The tasks by the names of their built-in class names (docs/tasks.md)."},
    {"taskpool.test_datasets.*", used, "path or mapping", "", "", "The folder of a dataset."},
    {"taskpool.test_datasets.*._target_", used, "text", "datasets.load_dataset", "", "The loader: only datasets.load_dataset."},
    {"taskpool.test_datasets.*._args_", used, "list of a path and a name", "[]", "the name may be left out", "The dataset's folder, and its configuration."},
    {"taskpool.test_datasets.*.path", used, "path", "", "", "The dataset's folder."},
    {"taskpool.test_datasets.*.name", used, "text or null", "null", "", "The configuration, of those that the dataset's README.md lists; its default one when null."},
    {"taskpool.test_datasets.*.split", used, "text", "test", "a name without slices", "The split to evaluate on."},
    {"taskpool.test_datasets.*.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"taskpool.test_datasets.*.trust_remote_code", ignored, "boolean", "false", "", "Whether a dataset may bring code; it never may here."},
    {"taskpool.test_datasets.*._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"taskpool.test_datasets.*._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"taskpool.clip_model", used, "path or mapping", "null", "", "The CLIP model whose text tower names the classes; the pretrained model when null."},
    {"taskpool.clip_model._target_", used, "text", "transformers.CLIPModel.from_pretrained", "", "The loader: a from_pretrained of transformers."},
    {"taskpool.clip_model._args_", used, "list of one path", "[]", "", "The model's folder."},
    {"taskpool.clip_model.pretrained_model_name_or_path", used, "path", "", "", "The model's folder."},
    {"taskpool.clip_model.torch_dtype", noticed, "text", "null", "", "The arithmetic's type; it is float32 here."},
    {"taskpool.clip_model.revision", noticed, "text", "null", "", "A hub's revision; a folder has none."},
    {"taskpool.clip_model.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"taskpool.clip_model.local_files_only", ignored, "boolean", "false", "", "Whether to download; nothing is downloaded here."},
    {"taskpool.clip_model._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"taskpool.clip_model._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"taskpool.processor", used, "path or mapping", "null", "", "The folder or file of the image processor; the model pool's when null."},
    {"taskpool.processor._target_", used, "text", "transformers.CLIPProcessor.from_pretrained", "", "The loader: a from_pretrained of transformers."},
    {"taskpool.processor._args_", used, "list of one path", "[]", "", "The processor's folder."},
    {"taskpool.processor.pretrained_model_name_or_path", used, "path", "", "", "The processor's folder."},
    {"taskpool.processor.revision", noticed, "text", "null", "", "A hub's revision; a folder has none."},
    {"taskpool.processor.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"taskpool.processor.local_files_only", ignored, "boolean", "false", "", "Whether to download; nothing is downloaded here."},
    {"taskpool.processor._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"taskpool.processor._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"taskpool.data_processor", used, "path or mapping", "null", "", "The image processor, where it is another than `taskpool.processor`."},
    {"taskpool.data_processor._target_", used, "text", "transformers.CLIPProcessor.from_pretrained", "", "The loader: a from_pretrained of transformers."},
    {"taskpool.data_processor._args_", used, "list of one path", "[]", "", "The processor's folder."},
    {"taskpool.data_processor.pretrained_model_name_or_path", used, "path", "", "", "The processor's folder."},
    {"taskpool.data_processor.revision", noticed, "text", "null", "", "A hub's revision; a folder has none."},
    {"taskpool.data_processor.cache_dir", ignored, "path", "null", "", "Where downloads are kept."},
    {"taskpool.data_processor.local_files_only", ignored, "boolean", "false", "", "Whether to download; nothing is downloaded here."},
    {"taskpool.data_processor._recursive_", ignored, "boolean", "false", "", "How Hydra builds objects."},
    {"taskpool.data_processor._convert_", ignored, "text", "null", "", "How Hydra builds objects."},
    {"taskpool.dataloader_kwargs", ignored, "mapping", "{}", "", "How fusion_bench loads images."},
    {"taskpool.fast_dev_run", noticed, "boolean", "false", "", "A trial run of fusion_bench."},
    {"taskpool.move_to_device", ignored, "boolean", "true", "", "Whether fusion_bench uses its device."},
    {"taskpool.layer_wise_feature_save_path", noticed, "path", "null", "", "Where fusion_bench keeps the layers' outputs."},
    {"taskpool.layer_wise_feature_first_token_only", ignored, "boolean", "true", "", "Which of them it keeps."},
    {"taskpool.layer_wise_feature_max_num", ignored, "integer", "null", "", "How many of them it keeps."},

    {"interfuse", used, "mapping", "{}", "", "Options that fusion_bench does not have."},
    {"interfuse.round_size", used, "integer or null", "null", ">= 1", "Most samples of a dataset in one round of calibration."},
    {"interfuse.batch_size", used, "integer or null", "null", ">= 1", "Images that go through a layer at once."},
    {"interfuse.threads", used, "integer or null", "null", "1 to 1024", "Threads to compute with."},
    {"interfuse.tolerance", used, "number or null", "null", "> 0", "Calibration stops when every standard error is below it."},
    {"interfuse.precision", used, "text", "exact", "exact or fast", "The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing weights' changes from token to token add (docs/method.md)."},
    {"interfuse.correction", used, "text", "auto", "auto, int8, bfloat16 or none", "What `precision: fast` computes that part in; auto takes what this machine is quickest at, none leaves it all to float32."},
    {"interfuse.skip_corrupt_images", used, "boolean", "false", "", "Whether images that cannot be decoded are left out instead of being an error."},
    {"interfuse.tokens", used, "text", "all", "all or class", "The tokens whose routing is averaged."},
    {"interfuse.mixture", used, "mapping or null", "null", "not all zero", "Weights of the datasets' routing; by number of samples when null."},
    {"interfuse.mixture.*", used, "number", "", ">= 0", "The weight of one dataset."},
    {"interfuse.scaling", used, "number", "1", "finite", "A factor over all of `method.scaling_factor`."},
    {"interfuse.muted", used, "list of text or null", "null", "names of experts", "Experts whose coefficients are 0."},
    {"interfuse.coefficients", used, "mapping or null", "null", "", "Coefficients set by hand, by linear layer: final values, which no scaling factor, mixture or muting changes."},
    {"interfuse.coefficients.*", used, "mapping", "", "", "One linear layer, as `vision_model.encoder.layers.0.mlp.fc1`."},
    {"interfuse.coefficients.*.*", used, "number", "", "finite", "The coefficient of one expert there."},
    {"interfuse.tasks", used, "path or null", "null", "", "A file of zero-shot tasks for `interfuse evaluate`, `interfuse merge --evaluate` and the window (docs/tasks.md)."},
    {"interfuse.export", used, "mapping or null", "null", "", "What the merged model is exported as."},
    {"interfuse.export.form", used, "text", "vision", "vision, clip or lora", "A CLIPVisionModel, a whole CLIPModel with the pretrained model's text tower and projections, or a LoRA adapter over the pretrained model."},
    {"interfuse.export.dtype", used, "text", "float32", "float32, float16 or bfloat16", "The type of the exported numbers, rounded to the nearest."},
    {"interfuse.export.shard_size", used, "size or null", "5GB", ">= 1, as in 200MB or 1GiB", "Most bytes in one weight file of a model."},
    {"interfuse.export.rank", used, "integer", "16", "1 to 4096", "The rank of a LoRA adapter."},
    {"interfuse.colors", used, "mapping or null", "null", "", "Colours of experts in plots, where a person chose them."},
    {"interfuse.colors.*", used, "text", "", "#rrggbb", "The colour of one expert."},
    {"interfuse.inputs", used, "mapping or null", "null", "", "What the inputs were when a result was made; written by an export."},
    {"interfuse.inputs.models", used, "mapping or null", "null", "", "The models, by name."},
    {"interfuse.inputs.models.*", used, "mapping", "", "", "One model, `_pretrained_` among them."},
    {"interfuse.inputs.models.*.hash", used, "text", "", "32 hexadecimal digits in lower case", "The content hash of the model's files."},
    {"interfuse.inputs.models.*.bytes", used, "integer", "", ">= 0", "The size of the model's files."},
    {"interfuse.inputs.datasets", used, "mapping or null", "null", "", "The datasets, by name."},
    {"interfuse.inputs.datasets.*", used, "mapping", "", "", "One dataset."},
    {"interfuse.inputs.datasets.*.hash", used, "text", "", "32 hexadecimal digits in lower case", "The content hash of the sampled images."},
    {"interfuse.inputs.datasets.*.images", used, "integer", "", ">= 0", "The number of images of the dataset."},
});
// clang-format on

// Takes the first part off a dotted key.
std::string_view take_part(std::string_view& key) {
    const std::size_t dot = key.find('.');
    const std::string_view part = key.substr(0, dot);
    key.remove_prefix(dot == std::string_view::npos ? key.size() : dot + 1);
    return part;
}

// Whether `pattern` is `key`, or covers what lies below it.
bool matches(std::string_view pattern, std::string_view key, bool covers_below) {
    while (!pattern.empty() && !key.empty()) {
        const std::string_view wanted = take_part(pattern);
        const std::string_view part = take_part(key);
        if (wanted != part && wanted != "*") return false;
    }
    return pattern.empty() && (key.empty() || covers_below);
}

}  // namespace

std::span<const OptionInfo> option_table() {
    return table;
}

const OptionInfo* find_option(std::string_view key) {
    if (key.empty()) return nullptr;
    const auto found = std::find_if(table.begin(), table.end(), [&](const OptionInfo& option) {
        return matches(option.key, key, option.use != KeyUse::used);
    });
    return found == table.end() ? nullptr : &*found;
}

std::vector<std::string> option_names(std::string_view section) {
    const std::string prefix = section.empty() ? "" : std::string(section) + ".";
    std::vector<std::string> names;
    for (const OptionInfo& option : table) {
        if (!option.key.starts_with(prefix)) continue;
        const std::string_view name = option.key.substr(prefix.size());
        if (name != "*" && name.find('.') == std::string_view::npos) names.emplace_back(name);
    }
    return names;
}

}  // namespace interfuse
