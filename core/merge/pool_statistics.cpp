// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/pool_statistics.h"

#include <algorithm>
#include <cmath>

#include "core/runtime/text.h"

namespace interfuse {
namespace {

double share_of(double norm, double pretrained_norm) {
    return norm == 0 ? 0 : norm / pretrained_norm;
}

std::optional<double> entry_of(const std::vector<double>& matrix, const LayerStatistics& layer,
                               std::size_t a, std::size_t b) {
    if (!layer.changed_by(a) || !layer.changed_by(b)) return std::nullopt;
    return matrix[a * layer.experts() + b];
}

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string field = "\"";
    for (const char c : text)
        field += c == '"' ? std::string("\"\"") : std::string(1, c);
    return field + "\"";
}

// The rows of one linear layer.
class CsvRows {
  public:
    CsvRows(const LayerStatistics& layer, const std::vector<std::string>& names, std::string& text)
        : layer_(layer), names_(names), module_(module_name(layer.id)), text_(text) {}

    void write() {
        row("pretrained_norm", "", "", layer_.pretrained_norm);
        row("any_conflict", "", "", layer_.any_conflict);
        for (std::size_t i = 0; i < layer_.experts(); ++i)
            row("relative_change", names_[i], "", relative_change(layer_, i));
        for (std::size_t i = 0; i < layer_.experts(); ++i)
            row("effective_rank", names_[i], "", layer_.effective_rank[i]);
        pairs("inner_product", layer_.gram, true);
        pairs("overlap", layer_.overlap, false);
        pairs("sign_conflict", layer_.sign_conflict, false);
    }

  private:
    void row(const char* quantity, const std::string& expert, const std::string& other,
             double value) {
        text_ += module_ + "," + quantity + "," + expert + "," + other + "," + shortest(value);
        text_ += "\n";
    }

    void pairs(const char* quantity, const std::vector<double>& matrix, bool diagonal) {
        for (std::size_t i = 0; i < layer_.experts(); ++i) {
            for (std::size_t j = diagonal ? i : i + 1; j < layer_.experts(); ++j)
                row(quantity, names_[i], names_[j], matrix[i * layer_.experts() + j]);
        }
    }

    const LayerStatistics& layer_;
    const std::vector<std::string>& names_;
    std::string module_;
    std::string& text_;
};

}  // namespace

double relative_change(const LayerStatistics& layer, std::size_t expert) {
    return share_of(std::sqrt(layer.gram[expert * layer.experts() + expert]),
                    layer.pretrained_norm);
}

double merged_change(const LayerStatistics& layer, std::span<const double> coefficients) {
    double square = 0;
    for (std::size_t i = 0; i < layer.experts(); ++i) {
        for (std::size_t j = 0; j < layer.experts(); ++j)
            square += coefficients[i] * coefficients[j] * layer.gram[i * layer.experts() + j];
    }
    // Changes that cancel leave nothing but rounding, which may be below zero.
    return share_of(std::sqrt(std::max(0.0, square)), layer.pretrained_norm);
}

std::optional<double> gate_overlap(const LayerStatistics& layer, std::size_t a, std::size_t b) {
    return entry_of(layer.overlap, layer, a, b);
}

std::optional<double> sign_conflict(const LayerStatistics& layer, std::size_t a, std::size_t b) {
    return entry_of(layer.sign_conflict, layer, a, b);
}

std::optional<double> mean_over(const PoolStatistics& pool, const TowerPart& part,
                                const LayerValue& value) {
    double sum = 0;
    int count = 0;
    for (const LayerStatistics& layer : pool.layers) {
        if (!part.holds(layer.id)) continue;
        const std::optional<double> one = value(layer);
        if (!one || !std::isfinite(*one)) continue;
        sum += *one;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

std::string pool_statistics_csv(const PoolStatistics& pool) {
    std::vector<std::string> names;
    for (const std::string& expert : pool.experts)
        names.push_back(csv_field(expert));
    std::string text = "module,quantity,expert,other,value\n";
    for (const LayerStatistics& layer : pool.layers)
        CsvRows(layer, names, text).write();
    return text;
}

}  // namespace interfuse
