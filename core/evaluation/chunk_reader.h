// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The images of a task, preprocessed, a chunk at a time and one chunk ahead.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <future>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/image_processor.h"

namespace interfuse {

// Preprocessed chunks, by their number; undefined tensors are not kept.
using KeptChunks = std::vector<at::Tensor>;

class ChunkReader {
  public:
    // `order`: the dataset's indices; chunk c is order[c · chunk_images …]. All arguments outlive
    // the reader. Chunks that `kept` has are taken from there.
    ChunkReader(const Dataset& dataset, const ImageProcessor& processor,
                std::span<const std::int64_t> order, std::int64_t chunk_images,
                const KeptChunks& kept, std::stop_token stop);
    // Ends what is being read ahead.
    ~ChunkReader();
    ChunkReader(const ChunkReader&) = delete;
    ChunkReader& operator=(const ChunkReader&) = delete;

    std::size_t chunks() const;
    // float32 [images, 3, height, width] on the CPU; the chunks are asked for in order. Starts
    // reading the next one. Throws Error, which names every corrupt image of the chunk, and
    // Cancelled.
    at::Tensor take(std::size_t chunk);

  private:
    at::Tensor read(std::size_t chunk) const;
    bool is_kept(std::size_t chunk) const;

    const Dataset& dataset_;
    const ImageProcessor& processor_;
    std::span<const std::int64_t> order_;
    std::size_t chunk_images_;
    const KeptChunks& kept_;
    std::stop_token stop_;
    std::stop_source abandoned_;
    std::future<at::Tensor> ahead_;  // of the chunk after the last one taken
};

}  // namespace interfuse
