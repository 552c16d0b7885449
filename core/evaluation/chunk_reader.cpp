// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/chunk_reader.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "core/dataset/image.h"
#include "core/runtime/device.h"
#include "core/runtime/error.h"

namespace interfuse {
namespace {

constexpr std::size_t most_named = 20;

// Calls body(0) … body(count − 1) on threads of its own: parallel_over's are at work on the chunk
// before.
void on_own_threads(std::size_t count, const std::function<void(std::size_t)>& body) {
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::exception_ptr failure;
    const auto work = [&] {
        try {
            for (std::size_t i = next++; i < count; i = next++)
                body(i);
        } catch (...) {
            next = count;
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
        }
    };
    {
        const std::size_t threads =
            std::min(count, static_cast<std::size_t>(std::max(1, thread_count())));
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

void throw_if_corrupt(const std::vector<std::string>& problems) {
    std::string text;
    std::size_t corrupt = 0;
    for (const std::string& problem : problems) {
        if (problem.empty()) continue;
        if (++corrupt <= most_named) text += problem + "\n";
    }
    if (corrupt == 0) return;
    if (corrupt > most_named) {
        text += "So are " + std::to_string(corrupt - most_named) + " more images.\n";
    }
    throw Error(text +
                "Replace or remove what is corrupt: a score over other images would not be "
                "comparable.");
}

}  // namespace

ChunkReader::ChunkReader(const Dataset& dataset, const ImageProcessor& processor,
                         std::span<const std::int64_t> order, std::int64_t chunk_images,
                         const KeptChunks& kept, std::stop_token stop)
    : dataset_(dataset),
      processor_(processor),
      order_(order),
      chunk_images_(static_cast<std::size_t>(chunk_images)),
      kept_(kept),
      stop_(std::move(stop)) {}

ChunkReader::~ChunkReader() {
    abandoned_.request_stop();
    if (ahead_.valid()) ahead_.wait();
}

std::size_t ChunkReader::chunks() const {
    return (order_.size() + chunk_images_ - 1) / chunk_images_;
}

bool ChunkReader::is_kept(std::size_t chunk) const {
    return chunk < kept_.size() && kept_[chunk].defined();
}

at::Tensor ChunkReader::read(std::size_t chunk) const {
    const std::size_t first = chunk * chunk_images_;
    const std::size_t count = std::min(chunk_images_, order_.size() - first);
    const auto [height, width] = processor_.output_size().value();
    at::Tensor pixels = at::empty({static_cast<std::int64_t>(count), 3, height, width}, at::kFloat);
    const auto elements = static_cast<std::size_t>(3 * height * width);
    const std::span values(pixels.mutable_data_ptr<float>(), count * elements);
    std::vector<std::string> problems(count);
    on_own_threads(count, [&](std::size_t i) {
        throw_if_stopped(stop_);
        throw_if_stopped(abandoned_.get_token());
        try {
            const EncodedImage image = dataset_.read(order_[first + i]);
            processor_.process(decode_image(image.bytes, image.name),
                               values.subspan(i * elements, elements));
        } catch (const Error& error) {
            problems[i] = error.what();
        }
    });
    throw_if_corrupt(problems);
    return pixels;
}

at::Tensor ChunkReader::take(std::size_t chunk) {
    at::Tensor pixels = is_kept(chunk) ? kept_[chunk] : ahead_.valid() ? ahead_.get() : read(chunk);
    const std::size_t next = chunk + 1;
    if (next < chunks() && !is_kept(next)) {
        ahead_ = std::async(std::launch::async, [this, next] { return read(next); });
    }
    return pixels;
}

}  // namespace interfuse
