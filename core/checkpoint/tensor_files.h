// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading tensors from open weight files, checked and hashed on the way.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/tensor_info.h"
#include "core/runtime/random_access_file.h"

namespace interfuse {

class TensorFiles {
  public:
    // Opens the files that hold them. All dtypes are floating. `purpose` ends the sentence about a
    // broken tensor: "cannot be merged". Throws Error for a file that cannot be opened.
    TensorFiles(std::vector<TensorInfo> tensors, std::string purpose);
    TensorFiles(TensorFiles&&) noexcept;
    TensorFiles& operator=(TensorFiles&&) noexcept;
    ~TensorFiles();

    // In the order given.
    const std::vector<TensorInfo>& tensors() const { return tensors_; }
    // Throws std::out_of_range for a name that is not among them.
    const TensorInfo& tensor(std::string_view name) const;

    // Reads a tensor into `out` (float32, tensor(name).elements() of them), converted from its
    // stored dtype. The first read of each tensor also hashes its stored bytes and throws Error,
    // naming the tensor, when a value is not finite. Safe from several threads.
    void read(std::string_view name, std::span<float> out) const;

    // Asks the system to read these bytes ahead.
    void will_need(std::string_view name) const;

    // A hash of names, dtypes, shapes and contents of all tensors, whatever the files around them.
    // Empty until every tensor was read once.
    std::string content_hash() const;
    // Whether the tensor was read once, and so hashed.
    bool was_read(std::string_view name) const;

  private:
    std::size_t number_of(std::string_view name) const;

    std::vector<TensorInfo> tensors_;
    std::map<std::string, std::size_t, std::less<>> index_;
    std::string purpose_;
    std::vector<RandomAccessFile> files_;
    std::vector<std::size_t> file_of_;  // by tensor
    struct Hashes;                      // of what was read
    std::unique_ptr<Hashes> hashes_;
};

}  // namespace interfuse
