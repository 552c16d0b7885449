// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what torch.save writes, for tests: the pickle of a state dict, and the zip around it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/tiny_checkpoint.h"

namespace interfuse::tiny {

// Opcodes of protocol 2.
inline std::string text_op(std::string_view text) {
    return "X" + raw(static_cast<std::uint32_t>(text.size())) + std::string(text);
}
inline std::string int_op(std::int64_t value) {
    if (value >= 0 && value < 256) return "K" + std::string(1, static_cast<char>(value));
    if (value >= INT32_MIN && value <= INT32_MAX) {
        return "J" + raw(static_cast<std::int32_t>(value));
    }
    return "\x8a\x08" + raw(value);
}
inline std::string tuple_op(const std::vector<std::int64_t>& numbers) {
    std::string ops = "(";
    for (const std::int64_t number : numbers)
        ops += int_op(number);
    return ops + "t";
}
inline std::string global_op(std::string_view module, std::string_view name) {
    return "c" + std::string(module) + "\n" + std::string(name) + "\n";
}

struct PickleView {
    std::string name;
    std::string storage_class = "FloatStorage";
    std::string key = "0";
    std::int64_t storage_elements = 0;
    std::int64_t first = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
    std::string part_of = {};  // opcodes; the legacy form has them: "N", or what storage it is of
};

// The opcodes that leave one tensor on the stack.
inline std::string tensor_op(const PickleView& view) {
    return global_op("torch._utils", "_rebuild_tensor_v2") + "((" + text_op("storage") +
           global_op("torch", view.storage_class) + text_op(view.key) + text_op("cpu") +
           int_op(view.storage_elements) + view.part_of + "tQ" + int_op(view.first) +
           tuple_op(view.shape) + tuple_op(view.strides) + "\x89" +
           global_op("collections", "OrderedDict") + ")RtR";
}

inline std::string state_dict_pickle(const std::vector<PickleView>& views) {
    std::string ops =
        "\x80\x02" + global_op("collections", "OrderedDict") + ")Rq" + std::string(1, '\0') + "(";
    for (const PickleView& view : views)
        ops += text_op(view.name) + tensor_op(view);
    return ops + "u.";
}

struct ZipPart {
    std::string name;
    std::string data;
    std::uint16_t method = 0;  // stored
    std::uint16_t flags = 0;
};

// A zip archive; with `zip64` the sizes and offsets stand in the zip64 fields.
inline std::string zip_archive(const std::vector<ZipPart>& parts, bool zip64 = false) {
    constexpr std::uint32_t elsewhere = 0xFFFFFFFF;
    std::string body;
    std::string directory;
    for (const ZipPart& part : parts) {
        const auto size = static_cast<std::uint32_t>(part.data.size());
        const std::uint64_t offset = body.size();
        const auto name_bytes = static_cast<std::uint16_t>(part.name.size());
        const std::string padding = "FB" + raw(std::uint16_t{3}) + "ZZZ";
        body += "PK\x03\x04" + raw(std::uint16_t{0}) + raw(part.flags) + raw(part.method) +
                raw(std::uint64_t{0}) + raw(size) + raw(size) + raw(name_bytes) +
                raw(static_cast<std::uint16_t>(padding.size())) + part.name + padding + part.data;
        const std::string extra = zip64 ? raw(std::uint16_t{1}) + raw(std::uint16_t{24}) +
                                              raw(std::uint64_t{size}) + raw(std::uint64_t{size}) +
                                              raw(offset)
                                        : std::string();
        const std::uint32_t shown_size = zip64 ? elsewhere : size;
        directory += "PK\x01\x02" + raw(std::uint32_t{0}) + raw(part.flags) + raw(part.method) +
                     raw(std::uint64_t{0}) + raw(shown_size) + raw(shown_size) + raw(name_bytes) +
                     raw(static_cast<std::uint16_t>(extra.size())) + raw(std::uint16_t{0}) +
                     raw(std::uint64_t{0}) +
                     raw(zip64 ? elsewhere : static_cast<std::uint32_t>(offset)) + part.name +
                     extra;
    }
    const std::uint64_t start = body.size();
    const std::uint64_t size = directory.size();
    const std::uint64_t count = parts.size();
    std::string end;
    if (zip64) {
        end += "PK\x06\x06" + raw(std::uint64_t{44}) + raw(std::uint32_t{0}) +
               raw(std::uint64_t{0}) + raw(count) + raw(count) + raw(size) + raw(start);
        end += "PK\x06\x07" + raw(std::uint32_t{0}) + raw(start + size) + raw(std::uint32_t{1});
    }
    const auto short_count = static_cast<std::uint16_t>(count);
    end += "PK\x05\x06" + raw(std::uint32_t{0}) + raw(short_count) + raw(short_count) +
           raw(zip64 ? elsewhere : static_cast<std::uint32_t>(size)) +
           raw(zip64 ? elsewhere : static_cast<std::uint32_t>(start)) + raw(std::uint16_t{0});
    return body + directory + end;
}

// PyTorch's legacy form: the magic number, its version, what is known of the machine, the state
// dict, the keys of the storages, and their data, each behind the number of its elements.
struct LegacyFile {
    std::string magic =
        std::string("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", 15);
    std::string version = std::string("\x80\x02M\xe9\x03.", 6);
    std::string machine = "\x80\x02}(" + text_op("protocol_version") + "M\xe9\x03" +
                          text_op("little_endian") + "\x88" + text_op("type_sizes") + "}u.";
    std::string state_dict;
    std::string keys;
    std::string data;

    std::string bytes() const { return magic + version + machine + state_dict + keys + data; }
};
inline std::string legacy_keys(const std::vector<std::string>& keys) {
    std::string ops = "\x80\x02](";
    for (const std::string& key : keys)
        ops += text_op(key);
    return ops + "e.";
}
inline std::string legacy_storage(std::int64_t elements, std::string_view data) {
    return raw(elements) + std::string(data);
}

inline std::string storage_class(DType dtype) {
    switch (dtype) {
        case DType::f64:
            return "DoubleStorage";
        case DType::f16:
            return "HalfStorage";
        case DType::bf16:
            return "BFloat16Storage";
        case DType::i64:
            return "LongStorage";
        default:
            return "FloatStorage";
    }
}

// The bytes of pytorch_model.bin with these tensors, one storage each.
inline std::string pytorch_archive(const std::vector<Tensor>& tensors, bool zip64 = false) {
    std::vector<PickleView> views;
    std::vector<ZipPart> parts{{"archive/data.pkl", ""}, {"archive/byteorder", "little"}};
    for (const Tensor& tensor : tensors) {
        const std::string key = std::to_string(views.size());
        std::vector<std::int64_t> strides(tensor.shape.size(), 1);
        for (std::size_t i = strides.size(); i-- > 1;) {
            strides[i - 1] = strides[i] * tensor.shape[i];
        }
        views.push_back({tensor.name, storage_class(tensor.dtype), key,
                         static_cast<std::int64_t>(elements(tensor.shape)), 0, tensor.shape,
                         strides});
        parts.push_back({"archive/data/" + key, tensor.data});
    }
    parts[0].data = state_dict_pickle(views);
    return zip_archive(parts, zip64);
}

}  // namespace interfuse::tiny
