// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes safetensors one tensor at a time: the header is known from shapes alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/checkpoint/dtype.h"

namespace interfuse {

struct OutputTensor {
    std::string name;
    DType dtype = DType::f32;
    std::vector<std::int64_t> shape;
};

class SafetensorsWriter {
  public:
    // Writes `folder`/model.safetensors, or model-00001-of-0000N.safetensors with
    // model.safetensors.index.json when the tensors exceed `shard_bytes`. Order and layout are
    // those of the safetensors library: by falling element size, then by name. `metadata` goes into
    // __metadata__ as given. Existing files are replaced.
    SafetensorsWriter(const std::filesystem::path& folder, std::vector<OutputTensor> tensors,
                      std::map<std::string, std::string> metadata,
                      std::uint64_t shard_bytes = 5'000'000'000);
    // The same for one file of a given name, never sharded.
    static SafetensorsWriter single_file(const std::filesystem::path& file,
                                         std::vector<OutputTensor> tensors,
                                         std::map<std::string, std::string> metadata);
    ~SafetensorsWriter();
    SafetensorsWriter(SafetensorsWriter&&) noexcept;

    // The tensors in the order in which their data is written.
    const std::vector<OutputTensor>& order() const;
    // Writes the data of the next tensor of order(). Throws Error when the disk is full.
    void write_next(std::span<const std::byte> data);
    // Flushes and syncs; every tensor must have been written.
    void finish();

  private:
    struct State;
    explicit SafetensorsWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace interfuse
