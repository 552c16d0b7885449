// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A reader of safetensors for tests, of its own, so that what the program writes is not judged by
// the program's reader.
#pragma once

#include <c10/util/BFloat16.h>
#include <c10/util/Half.h>

#include <cstdint>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace interfuse::testing_tools {

struct StoredTensor {
    std::string dtype;
    std::vector<std::int64_t> shape;
    std::string bytes;

    template <typename Number>
    std::vector<Number> as() const {
        std::vector<Number> values(bytes.size() / sizeof(Number));
        std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Number));
        return values;
    }
    // Floating or integer values of any of the dtypes that the fixtures hold.
    std::vector<double> numbers() const {
        const auto widened = [](const auto& values) {
            return std::vector<double>(values.begin(), values.end());
        };
        if (dtype == "F64") return as<double>();
        if (dtype == "F32") return widened(as<float>());
        if (dtype == "F16") return widened(as<c10::Half>());
        if (dtype == "BF16") return widened(as<c10::BFloat16>());
        if (dtype == "I64") return widened(as<std::int64_t>());
        throw std::logic_error("a test cannot read dtype " + dtype);
    }
};

inline std::map<std::string, StoredTensor> read_safetensors(std::string_view file) {
    std::uint64_t length = 0;
    std::memcpy(&length, file.data(), sizeof length);
    const auto header = nlohmann::json::parse(file.substr(8, length));
    const std::string_view data = file.substr(8 + length);
    std::map<std::string, StoredTensor> tensors;
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") continue;
        const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
        tensors[name] = {entry.at("dtype").get<std::string>(),
                         entry.at("shape").get<std::vector<std::int64_t>>(),
                         std::string(data.substr(offsets[0], offsets[1] - offsets[0]))};
    }
    return tensors;
}

}  // namespace interfuse::testing_tools
