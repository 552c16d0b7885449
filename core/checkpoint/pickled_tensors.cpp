// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkpoint/pickled_tensors.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/checkpoint/shown_name.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

bool is_contiguous(const PickledTensor& tensor) {
    std::int64_t expected = 1;
    if (std::find(tensor.shape.begin(), tensor.shape.end(), 0) != tensor.shape.end()) return true;
    for (std::size_t i = tensor.shape.size(); i-- > 0;) {
        if (tensor.shape[i] == 1) continue;  // the stride of a single element says nothing
        if (tensor.strides[i] != expected) return false;
        // The caller has checked that the product does not overflow.
        expected *= tensor.shape[i];
    }
    return true;
}

// The number of elements, at most that of the storage.
std::uint64_t checked_elements(const PickledTensor& tensor, const std::string& what) {
    std::uint64_t product = 1;
    bool empty = false;
    for (const std::int64_t extent : tensor.shape) {
        const auto size = static_cast<std::uint64_t>(extent);
        if (size == 0) {
            empty = true;
            continue;
        }
        if (product > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) / size) {
            throw Error(what + " has the shape " + shape_text(tensor.shape) +
                        ", which is larger than any file.");
        }
        product *= size;
    }
    if (empty) product = 0;
    if (tensor.first_element > tensor.storage_elements ||
        product > tensor.storage_elements - tensor.first_element) {
        throw Error(what + " reaches beyond its storage: the file is damaged.");
    }
    return product;
}

TensorInfo placed(const ByteSource& source, const PickledTensor& tensor, const FindStorage& find) {
    const std::string what = "The tensor " + shown_name(tensor.name) + " of " + quoted(source.name);
    const std::uint64_t elements = checked_elements(tensor, what);
    if (!is_contiguous(tensor)) {
        throw Error(what + " is not stored row by row (shape " + shape_text(tensor.shape) +
                    ", strides " + shape_text(tensor.strides) + "). " +
                    std::string(convert_advice));
    }
    const StoragePlace storage = find(tensor, what);
    const std::uint64_t size = dtype_size(tensor.dtype);
    if (tensor.storage_elements > storage.bytes / size) {
        throw Error(what + " has a storage of " + std::to_string(tensor.storage_elements) +
                    " elements, but " + storage.name + " has only " + human_bytes(storage.bytes) +
                    ": the file is damaged.");
    }
    return {.name = tensor.name,
            .dtype = tensor.dtype,
            .shape = tensor.shape,
            .file = source.name,
            .offset = storage.offset + tensor.first_element * size,
            .bytes = elements * size};
}

}  // namespace

std::vector<TensorInfo> place_tensors(const ByteSource& source,
                                      const std::vector<PickledTensor>& tensors,
                                      const FindStorage& find) {
    std::vector<TensorInfo> result;
    std::set<std::string> names;
    for (const PickledTensor& tensor : tensors) {
        if (!names.insert(tensor.name).second) {
            throw Error("The file " + quoted(source.name) + " has the tensor " +
                        shown_name(tensor.name) + " twice.");
        }
        result.push_back(placed(source, tensor, find));
    }
    return result;
}

}  // namespace interfuse
