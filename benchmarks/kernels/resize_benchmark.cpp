// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The image processor on one picture, without decoding.
#include <benchmark/benchmark.h>

#include <vector>

#include "core/dataset/image_processor.h"

namespace {

void process(benchmark::State& state) {
    interfuse::Image image;
    image.width = state.range(0);
    image.height = state.range(1);
    image.rgb.resize(static_cast<std::size_t>(3 * image.width * image.height));
    for (std::size_t i = 0; i < image.rgb.size(); ++i) {
        image.rgb[i] = static_cast<std::uint8_t>(i * 2654435761U >> 24U);
    }
    const interfuse::ImageProcessor processor{interfuse::ImageProcessorConfig{}};
    std::vector<float> pixels(std::size_t{3} * 224 * 224);
    for (auto _ : state)
        processor.process(image, pixels);
}

}  // namespace

BENCHMARK(process)
    ->ArgNames({"width", "height"})
    ->Args({300, 300})
    ->Args({500, 375})
    ->Args({1920, 1080})
    ->Unit(benchmark::kMillisecond);
