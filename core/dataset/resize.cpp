// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pillow's 8-bit resampling (ImagingResample): weights in double, then fixed point with 22
// fractional bits; two passes, one a direction, with bytes between them.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <string>

#include "core/dataset/decoders.h"
#include "core/dataset/image_processor.h"
#include "core/runtime/error.h"

// Integer products of 32 bits are slow in the baseline instruction set: the inner loops are
// compiled twice, and the machine's better one is taken when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && defined(__linux__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define INTERFUSE_WIDE_INTEGERS __attribute__((target_clones("avx2", "default")))
#else
#define INTERFUSE_WIDE_INTEGERS
#endif

namespace interfuse {
namespace {

constexpr int fraction_bits = 22;

struct Filter {
    double (*weight)(double);
    double support;
};

double box(double x) {
    return x > -0.5 && x <= 0.5 ? 1.0 : 0.0;
}

double bilinear(double x) {
    x = std::abs(x);
    return x < 1.0 ? 1.0 - x : 0.0;
}

double hamming(double x) {
    x = std::abs(x);
    if (x == 0.0) return 1.0;
    if (x >= 1.0) return 0.0;
    x *= std::numbers::pi;
    // Pillow has these two constants in single precision.
    return std::sin(x) / x * (0.54F + 0.46F * std::cos(x));
}

double bicubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1;
    if (x < 2.0) return (((x - 5) * x + 8) * x - 4) * a;
    return 0.0;
}

double sinc(double x) {
    if (x == 0.0) return 1.0;
    x *= std::numbers::pi;
    return std::sin(x) / x;
}

double lanczos(double x) {
    return -3.0 <= x && x < 3.0 ? sinc(x) * sinc(x / 3) : 0.0;
}

Filter filter_of(Resample resample) {
    switch (resample) {
        case Resample::box:
            return {box, 0.5};
        case Resample::bilinear:
            return {bilinear, 1.0};
        case Resample::hamming:
            return {hamming, 1.0};
        case Resample::lanczos:
            return {lanczos, 3.0};
        default:
            return {bicubic, 2.0};
    }
}

// What one output position takes from the input: `count` positions from `first` on.
struct Window {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

struct Taps {
    std::vector<Window> windows;        // one per output position
    std::vector<std::int32_t> weights;  // `stride` per output position
    std::int64_t stride = 0;
};

std::int32_t fixed_point(double weight) {
    const double scaled = weight * (1 << fraction_bits);
    return static_cast<std::int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

Taps make_taps(std::int64_t in_size, std::int64_t out_size, Filter filter) {
    const double scale = static_cast<double>(in_size) / static_cast<double>(out_size);
    const double filter_scale = std::max(scale, 1.0);
    const double support = filter.support * filter_scale;
    const double inverse = 1.0 / filter_scale;

    Taps taps;
    taps.stride = static_cast<std::int64_t>(std::ceil(support)) * 2 + 1;
    taps.windows.resize(static_cast<std::size_t>(out_size));
    taps.weights.resize(static_cast<std::size_t>(out_size * taps.stride));
    std::vector<double> weights(static_cast<std::size_t>(taps.stride));
    for (std::int64_t i = 0; i < out_size; ++i) {
        const double center = (static_cast<double>(i) + 0.5) * scale;
        const auto first =
            std::max<std::int64_t>(0, static_cast<std::int64_t>(center - support + 0.5));
        const auto end =
            std::min<std::int64_t>(in_size, static_cast<std::int64_t>(center + support + 0.5));
        double sum = 0.0;
        for (std::int64_t k = 0; k < end - first; ++k) {
            const double x = (static_cast<double>(k + first) - center + 0.5) * inverse;
            weights[static_cast<std::size_t>(k)] = filter.weight(x);
            sum += weights[static_cast<std::size_t>(k)];
        }
        taps.windows[static_cast<std::size_t>(i)] = {first, end - first};
        for (std::int64_t k = 0; k < end - first; ++k) {
            double weight = weights[static_cast<std::size_t>(k)];
            if (sum != 0.0) weight /= sum;
            taps.weights[static_cast<std::size_t>(i * taps.stride + k)] = fixed_point(weight);
        }
    }
    return taps;
}

inline std::uint8_t to_byte(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> fraction_bits, 0, 255));
}

// One row of a horizontal pass. `in` holds four values a pixel, the fourth unused.
INTERFUSE_WIDE_INTEGERS
void resize_row(const std::int32_t* in, const Taps& taps, std::uint8_t* out) {
    const std::size_t out_size = taps.windows.size();
    for (std::size_t i = 0; i < out_size; ++i) {
        const Window window = taps.windows[i];
        const std::int32_t* weights =
            taps.weights.data() + i * static_cast<std::size_t>(taps.stride);
        const std::int32_t* pixel = in + 4 * window.first;
        std::int32_t sums[4] = {1 << (fraction_bits - 1), 1 << (fraction_bits - 1),
                                1 << (fraction_bits - 1), 0};
        for (std::int64_t k = 0; k < window.count; ++k, pixel += 4) {
            for (int c = 0; c < 4; ++c)
                sums[c] += pixel[c] * weights[k];
        }
        for (int c = 0; c < 3; ++c)
            out[3 * i + static_cast<std::size_t>(c)] = to_byte(sums[c]);
    }
}

INTERFUSE_WIDE_INTEGERS
void add_weighted(const std::uint8_t* row, std::int32_t weight, std::int32_t* sums,
                  std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        sums[i] += row[i] * weight;
}

INTERFUSE_WIDE_INTEGERS
void round_row(const std::int32_t* sums, std::uint8_t* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        out[i] = to_byte(sums[i]);
}

// Rows outside `rows` are left black: the vertical pass does not look at them.
Image resize_width(const Image& image, std::int64_t width, Filter filter, Window rows) {
    const Taps taps = make_taps(image.width, width, filter);
    Image result = make_image(width, image.height);
    std::vector<std::int32_t> wide(static_cast<std::size_t>(4 * image.width));
    for (std::int64_t y = rows.first; y < rows.first + rows.count; ++y) {
        const std::uint8_t* in = image.rgb.data() + 3 * y * image.width;
        for (std::size_t x = 0; x < static_cast<std::size_t>(image.width); ++x) {
            for (std::size_t c = 0; c < 3; ++c)
                wide[4 * x + c] = in[3 * x + c];
        }
        resize_row(wide.data(), taps, result.rgb.data() + 3 * y * width);
    }
    return result;
}

Image resize_height(const Image& image, const Taps& taps) {
    const auto height = static_cast<std::int64_t>(taps.windows.size());
    Image result = make_image(image.width, height);
    const auto row_bytes = static_cast<std::size_t>(3 * image.width);
    std::vector<std::int32_t> sums(row_bytes);
    for (std::size_t y = 0; y < taps.windows.size(); ++y) {
        std::fill(sums.begin(), sums.end(), 1 << (fraction_bits - 1));
        const Window window = taps.windows[y];
        for (std::int64_t k = 0; k < window.count; ++k) {
            const std::size_t row = static_cast<std::size_t>(window.first + k) * row_bytes;
            const auto weight =
                static_cast<std::size_t>(k) + y * static_cast<std::size_t>(taps.stride);
            add_weighted(image.rgb.data() + row, taps.weights[weight], sums.data(), row_bytes);
        }
        round_row(sums.data(), result.rgb.data() + y * row_bytes, row_bytes);
    }
    return result;
}

// The input position of every output position; sums of the step, not products, as Pillow does.
std::vector<std::int64_t> nearest_positions(std::int64_t in_size, std::int64_t out_size) {
    const double step = static_cast<double>(in_size) / static_cast<double>(out_size);
    std::vector<std::int64_t> positions;
    positions.reserve(static_cast<std::size_t>(out_size));
    double at = step * 0.5;
    for (std::int64_t i = 0; i < out_size; ++i, at += step) {
        positions.push_back(std::min(static_cast<std::int64_t>(at), in_size - 1));
    }
    return positions;
}

Image resize_nearest(const Image& image, std::int64_t width, std::int64_t height) {
    const std::vector<std::int64_t> columns = nearest_positions(image.width, width);
    const std::vector<std::int64_t> rows = nearest_positions(image.height, height);
    Image result = make_image(width, height);
    std::uint8_t* out = result.rgb.data();
    for (const std::int64_t row : rows) {
        const std::uint8_t* in = image.rgb.data() + 3 * row * image.width;
        for (const std::int64_t column : columns) {
            std::memcpy(out, in + 3 * column, 3);
            out += 3;
        }
    }
    return result;
}

}  // namespace

Image resize(const Image& image, std::int64_t width, std::int64_t height, Resample resample) {
    if (width <= 0 || height <= 0 || width > max_image_pixels / height) {
        throw Error("A picture of " + std::to_string(image.width) + " × " +
                    std::to_string(image.height) + " pixels cannot be resized to " +
                    std::to_string(width) + " × " + std::to_string(height) +
                    ": it is too long for its width. Remove it from the dataset.");
    }
    if (width == image.width && height == image.height) return image;
    if (resample == Resample::nearest) return resize_nearest(image, width, height);

    const Filter filter = filter_of(resample);
    if (height == image.height) return resize_width(image, width, filter, {0, height});
    const Taps vertical = make_taps(image.height, height, filter);
    if (width == image.width) return resize_height(image, vertical);
    // Pillow 13 takes the vertical pass first where that saves enough; before, it never did. The
    // order shows, since bytes lie between the passes.
    if (height < image.height && image.height - height > 2 * (image.width - width)) {
        return resize_width(resize_height(image, vertical), width, filter, {0, height});
    }
    const Window last = vertical.windows.back();
    const std::int64_t first = vertical.windows.front().first;
    const Window rows{first, last.first + last.count - first};
    return resize_height(resize_width(image, width, filter, rows), vertical);
}

}  // namespace interfuse
