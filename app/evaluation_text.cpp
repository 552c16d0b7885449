// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evaluation_text.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace interfuse {
namespace {

bool is_merged(const EvaluatedModel& model) {
    return model.kind != ModelKind::pretrained && model.kind != ModelKind::expert &&
           model.kind != ModelKind::other;
}

// Columns in a terminal, of text in any script that is as wide as its code points.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
}

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::size_t have = width_of(text);
    const std::string blanks(have < width ? width - have : 0, ' ');
    return right ? blanks + text : text + blanks;
}

std::optional<TaskScore> score_in(const EvaluatedModel& model, std::size_t column) {
    return column < model.scores.size() ? model.scores[column] : average_score(model);
}

std::string percent(double accuracy) {
    char text[16];
    std::snprintf(text, sizeof text, "%.1f", 100 * accuracy);
    return text;
}

}  // namespace

std::string evaluation_text(const EvaluationTable& table) {
    std::vector<std::vector<std::string>> rows(table.models.size() + 2);
    rows[0] = {"top-1 accuracy, %"};
    rows[1] = {"images"};
    for (std::size_t t = 0; t < table.tasks.size(); ++t) {
        rows[0].push_back(table.tasks[t]);
        rows[1].push_back(std::to_string(table.images[t]));
    }
    rows[0].push_back("average");
    rows[1].push_back("");
    for (std::size_t m = 0; m < table.models.size(); ++m)
        rows[m + 2].push_back(table.models[m].name);
    const bool several = std::count_if(table.models.begin(), table.models.end(), is_merged) > 1;
    for (std::size_t column = 0; column <= table.tasks.size(); ++column) {
        double best = -1;
        for (const EvaluatedModel& model : table.models) {
            const auto score = score_in(model, column);
            if (is_merged(model) && score) best = std::max(best, score->accuracy);
        }
        for (std::size_t m = 0; m < table.models.size(); ++m) {
            const auto score = score_in(table.models[m], column);
            const bool marked =
                several && score && is_merged(table.models[m]) && score->accuracy == best;
            rows[m + 2].push_back(score ? percent(score->accuracy) + (marked ? "*" : " ") : "- ");
        }
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            std::size_t width = 0;
            for (const auto& other : rows)
                width = std::max(width, width_of(other[column]));
            const bool right = column > 0;
            const std::string cell = right && &row <= &rows[1] ? row[column] + " " : row[column];
            text += (right ? "  " : "") + padded(cell, width + (right ? 1 : 0), right);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    if (several) text += "* the best merged model of the column\n";
    return text;
}

}  // namespace interfuse
