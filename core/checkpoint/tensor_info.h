// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a stored tensor lies. Row-major, little-endian, without holes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/checkpoint/dtype.h"

namespace interfuse {

struct TensorInfo {
    std::string name;
    DType dtype = DType::f32;
    std::vector<std::int64_t> shape;
    std::filesystem::path file;
    std::uint64_t offset = 0;  // from the start of the file
    std::uint64_t bytes = 0;

    std::int64_t elements() const {
        std::int64_t product = 1;
        for (const std::int64_t extent : shape)
            product *= extent;
        return product;
    }
    bool operator==(const TensorInfo&) const = default;
};

}  // namespace interfuse
