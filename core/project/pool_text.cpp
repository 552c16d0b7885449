// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cstdio>

#include "core/project/inspect_pool.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

constexpr std::size_t widest_line = 100;
constexpr const char* nothing = "–";

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string shown(const std::optional<double>& value, int decimals) {
    return value ? fixed(*value, decimals) : nothing;
}

std::string percent(double share) {
    return fixed(100 * share, 1) + " %";
}

// Characters of UTF-8 text.
std::size_t length_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) >> 6) != 2;
    }));
}

std::string spaces(std::size_t width, const std::string& text) {
    return std::string(width - std::min(width, length_of(text)), ' ');
}

// A table with numbers to the right of its labels.
struct Table {
    std::vector<std::string> columns;
    struct Row {
        std::string label;
        std::vector<std::string> cells;
    };
    std::vector<Row> rows;

    std::string text() const {
        std::size_t labels = 0;
        for (const Row& row : rows)
            labels = std::max(labels, length_of(row.label));
        std::string lines;
        for (std::size_t first = 0; first < columns.size();) {
            std::size_t end = first;
            std::size_t width = 2 + labels;
            do {
                width += 2 + width_of(end++);
            } while (end < columns.size() && width + 2 + width_of(end) <= widest_line);
            if (first > 0) lines += "\n";
            lines += line(labels, "", columns, first, end);
            for (const Row& row : rows)
                lines += line(labels, row.label, row.cells, first, end);
            first = end;
        }
        return lines;
    }

  private:
    std::size_t width_of(std::size_t column) const {
        std::size_t width = length_of(columns[column]);
        for (const Row& row : rows)
            width = std::max(width, length_of(row.cells[column]));
        return width;
    }

    std::string line(std::size_t labels, const std::string& label,
                     const std::vector<std::string>& cells, std::size_t first,
                     std::size_t end) const {
        std::string text = "  " + label + spaces(labels, label);
        for (std::size_t column = first; column < end; ++column)
            text += "  " + spaces(width_of(column), cells[column]) + cells[column];
        return text + "\n";
    }
};

using ExpertValue = std::function<double(const LayerStatistics&, std::size_t expert)>;
using PairValue =
    std::function<std::optional<double>(const LayerStatistics&, std::size_t, std::size_t)>;

std::optional<double> mean_of_expert(const PoolStatistics& pool, const TowerPart& part,
                                     std::size_t expert, const ExpertValue& value) {
    return mean_over(pool, part,
                     [&](const LayerStatistics& layer) { return value(layer, expert); });
}

// The third of a tower that a layer belongs to is that of layer · 3 / layers.
std::string expert_table(const PoolStatistics& pool, std::int64_t layers, int decimals,
                         const ExpertValue& value) {
    static constexpr std::array<const char*, 3> depths{"early", "middle", "late"};
    Table table{pool.experts, {}};
    const auto add = [&](const std::string& label, const TowerPart& part) {
        Table::Row row{label, {}};
        for (std::size_t i = 0; i < pool.experts.size(); ++i)
            row.cells.push_back(shown(mean_of_expert(pool, part, i, value), decimals));
        table.rows.push_back(std::move(row));
    };
    for (const LinearKind kind : linear_kinds) {
        for (std::int64_t third = 0; third < 3; ++third) {
            const TowerPart part{(third * layers + 2) / 3, ((third + 1) * layers + 2) / 3, kind};
            if (part.first < part.end)
                add(linear_kind_name(kind) + ", " + depths[static_cast<std::size_t>(third)], part);
        }
    }
    add("all", {});
    return table.text();
}

struct Pair {
    std::size_t a = 0, b = 0;
    double value = 0;
};

// Rising; pairs without a value are left out.
std::vector<Pair> sorted_pairs(const PoolStatistics& pool, const PairValue& value) {
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < pool.experts.size(); ++a) {
        for (std::size_t b = a + 1; b < pool.experts.size(); ++b) {
            const auto mean = mean_over(
                pool, {}, [&](const LayerStatistics& layer) { return value(layer, a, b); });
            if (mean) pairs.push_back({a, b, *mean});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& x, const Pair& y) { return x.value < y.value; });
    return pairs;
}

std::string pair_table(const PoolStatistics& pool, const std::vector<Pair>& pairs) {
    Table table{pool.experts, {}};
    for (const std::string& expert : pool.experts)
        table.rows.push_back({expert, std::vector<std::string>(pool.experts.size(), nothing)});
    for (const Pair& pair : pairs) {
        table.rows[pair.a].cells[pair.b] = fixed(pair.value, 3);
        table.rows[pair.b].cells[pair.a] = fixed(pair.value, 3);
    }
    return table.text();
}

std::string names_of(const PoolStatistics& pool, const Pair& pair) {
    return pool.experts[pair.a] + " and " + pool.experts[pair.b];
}

// What two gates overlap by on average whose directions have nothing to do with each other.
double overlap_by_chance(const PoolStatistics& pool, const ClipConfig& config) {
    const auto chance = [&](const LayerStatistics& layer) -> std::optional<double> {
        const auto [out, in] = linear_shape(config, layer.id.kind);
        return static_cast<double>(std::min({pool.gate_k, out, in})) / static_cast<double>(in);
    };
    return mean_over(pool, {}, chance).value_or(0);
}

std::string overlap_text(const PoolStatistics& pool, const ClipConfig& config) {
    const std::vector<Pair> pairs = sorted_pairs(pool, gate_overlap);
    if (pairs.empty()) return {};
    const std::string chance = fixed(overlap_by_chance(pool, config), 3);
    std::string text =
        "\nOverlap of the gates' subspaces, mean of all linear layers (by chance " + chance + ")\n";
    text += pair_table(pool, pairs) + "The gates of " + names_of(pool, pairs.back());
    text += pairs.size() == 1 ? " overlap by " : " overlap most, by ";
    text += fixed(pairs.back().value, 3);
    if (pairs.size() > 1) {
        text += "; those of " + names_of(pool, pairs.front()) + " least, by " +
                fixed(pairs.front().value, 3);
    }
    return text + ".\n";
}

std::string conflict_text(const PoolStatistics& pool) {
    const std::vector<Pair> pairs = sorted_pairs(pool, sign_conflict);
    if (pairs.empty()) return {};
    std::string text = "\nSign conflicts, mean of all linear layers (by chance 0.5)\n";
    text += pair_table(pool, pairs) + "Of the weights that both changed, " +
            names_of(pool, pairs.back()) + " moved " + percent(pairs.back().value) +
            " in opposite directions";
    if (pairs.size() > 1) {
        text += ", more than any other two; " + names_of(pool, pairs.front()) +
                " moved the fewest, " + percent(pairs.front().value);
    }
    text += ".\n";
    const auto any = mean_over(
        pool, {}, [](const LayerStatistics& layer) { return std::optional(layer.any_conflict); });
    if (pool.experts.size() > 2) {
        text += "Where two experts or more changed a weight, not all agree on the direction in " +
                percent(any.value_or(0)) + ".\n";
    }
    return text;
}

std::string change_text(const PoolStatistics& pool) {
    std::size_t most = 0, least = 0;
    std::vector<double> changes;
    std::string text;
    for (std::size_t i = 0; i < pool.experts.size(); ++i) {
        changes.push_back(mean_of_expert(pool, {}, i, relative_change).value_or(0));
        if (changes[i] > changes[most]) most = i;
        if (changes[i] < changes[least]) least = i;
        if (changes[i] == 0) {
            text += "The expert " + quoted(pool.experts[i]) +
                    " equals the pretrained model in every linear layer.\n";
        }
    }
    if (most == least) return text;
    return pool.experts[most] + " changed most, by " + percent(changes[most]) + " of the norm of " +
           "the pretrained weights; " + pool.experts[least] + " least, by " +
           percent(changes[least]) + ".\n" + text;
}

}  // namespace

std::string pool_text(const PoolStatistics& pool, const ClipConfig& config) {
    const std::int64_t layers = config.num_hidden_layers;
    std::string text = "Relative change of the weights, ‖ΔW‖ / ‖W0‖\n";
    text += expert_table(pool, layers, 4, relative_change) + change_text(pool);
    text += "\nEffective rank of the change\n";
    text += expert_table(pool, layers, 1, [](const LayerStatistics& layer, std::size_t i) {
        return layer.effective_rank[i];
    });
    return text + overlap_text(pool, config) + conflict_text(pool);
}

}  // namespace interfuse
