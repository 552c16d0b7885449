// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "core/runtime/text.h"

namespace interfuse {
namespace {

using Json = nlohmann::ordered_json;

std::string_view kind_name(ModelKind kind) {
    switch (kind) {
        case ModelKind::pretrained:
            return "pretrained";
        case ModelKind::expert:
            return "expert";
        case ModelKind::simple_average:
            return "simple_average";
        case ModelKind::task_arithmetic:
            return "task_arithmetic";
        case ModelKind::ties:
            return "ties";
        case ModelKind::ada_svd:
            return "ada_svd";
        case ModelKind::other:
            break;
    }
    return "other";
}

// A model may be younger than the table's last task.
std::optional<TaskScore> score_of(const EvaluatedModel& model, std::size_t task) {
    return task < model.scores.size() ? model.scores[task] : std::nullopt;
}

bool is_complete(const EvaluatedModel& model) {
    return !model.scores.empty() &&
           std::all_of(model.scores.begin(), model.scores.end(),
                       [](const std::optional<TaskScore>& score) { return score.has_value(); });
}

// RFC 4180: quotes around what holds a separator, and doubled within.
std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
    std::string field = "\"";
    for (const char c : text) {
        field += c;
        if (c == '"') field += c;
    }
    return field + "\"";
}

std::string markdown_cell(std::string_view text) {
    std::string cell;
    for (const char c : text) {
        if (c == '|' || c == '\\') cell += '\\';
        cell += c == '\n' || c == '\r' ? ' ' : c;
    }
    return cell;
}

// "84.5", whatever the system's decimal point.
std::string fixed(double number, int decimals) {
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number,
                                   std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string markdown_score(const std::optional<TaskScore>& score, ScoreValue value) {
    if (!score) return "–";
    return value == ScoreValue::loss ? fixed(score->loss, 3) : fixed(100 * score->accuracy, 1);
}

Json score_json(const TaskScore& score) {
    return {{"accuracy", score.accuracy},
            {"accuracy_error", accuracy_error(score)},
            {"loss", score.loss},
            {"images", score.images}};
}

Json model_json(const EvaluationTable& table, const EvaluatedModel& model) {
    Json result{{"name", model.name}, {"kind", kind_name(model.kind)}};
    if (model.scaling) result["scaling"] = *model.scaling;
    Json scores = Json::object();
    for (std::size_t task = 0; task < table.tasks.size(); ++task) {
        if (const auto score = score_of(model, task)) {
            scores[table.tasks[task]] = score_json(*score);
        }
    }
    result["scores"] = std::move(scores);
    if (const auto average = average_score(model)) {
        Json mean = score_json(*average);
        mean["accuracy_error"] = *average_accuracy_error(model);
        result["average"] = std::move(mean);
    }
    return result;
}

}  // namespace

std::optional<TaskScore> average_score(const EvaluatedModel& model) {
    if (!is_complete(model)) return std::nullopt;
    TaskScore average;
    for (const std::optional<TaskScore>& score : model.scores) {
        average.accuracy += score->accuracy;
        average.loss += score->loss;
        average.images += score->images;
    }
    average.accuracy /= static_cast<double>(model.scores.size());
    average.loss /= static_cast<double>(model.scores.size());
    return average;
}

double accuracy_error(const TaskScore& score) {
    if (score.images <= 0) return 0;
    return std::sqrt(score.accuracy * (1 - score.accuracy) / static_cast<double>(score.images));
}

std::optional<double> average_accuracy_error(const EvaluatedModel& model) {
    if (!is_complete(model)) return std::nullopt;
    double squares = 0;
    for (const std::optional<TaskScore>& score : model.scores) {
        squares += std::pow(accuracy_error(*score), 2);
    }
    return std::sqrt(squares) / static_cast<double>(model.scores.size());
}

std::string evaluation_csv(const EvaluationTable& table) {
    std::string text = "model,kind,scaling";
    for (const std::string& task : table.tasks) {
        for (const char* value : {" accuracy", " loss", " images"}) {
            text += "," + csv_field(task + value);
        }
    }
    text += ",average accuracy,average loss\n";
    for (const EvaluatedModel& model : table.models) {
        text += csv_field(model.name) + "," + std::string(kind_name(model.kind)) + ",";
        if (model.scaling) text += shortest(*model.scaling);
        for (std::size_t task = 0; task < table.tasks.size(); ++task) {
            const auto score = score_of(model, task);
            text += score ? "," + shortest(score->accuracy) + "," + shortest(score->loss) + "," +
                                std::to_string(score->images)
                          : ",,,";
        }
        const auto average = average_score(model);
        text += average ? "," + shortest(average->accuracy) + "," + shortest(average->loss) : ",,";
        text += "\n";
    }
    return text;
}

std::string evaluation_markdown(const EvaluationTable& table, ScoreValue value) {
    std::string head = "| model |";
    std::string rule = "|---|";
    std::string counts = "| *images* |";
    std::int64_t images = 0;
    for (std::size_t task = 0; task < table.tasks.size(); ++task) {
        head += " " + markdown_cell(table.tasks[task]) + " |";
        rule += "--:|";
        counts += " " + std::to_string(table.images[task]) + " |";
        images += table.images[task];
    }
    std::string text =
        head + " average |\n" + rule + "--:|\n" + counts + " " + std::to_string(images) + " |\n";
    for (const EvaluatedModel& model : table.models) {
        text += "| " + markdown_cell(model.name) + " |";
        for (std::size_t task = 0; task < table.tasks.size(); ++task) {
            text += " " + markdown_score(score_of(model, task), value) + " |";
        }
        text += " " + markdown_score(average_score(model), value) + " |\n";
    }
    return text;
}

std::string evaluation_json(const EvaluationTable& table) {
    Json tasks = Json::array();
    for (std::size_t task = 0; task < table.tasks.size(); ++task) {
        tasks.push_back({{"name", table.tasks[task]}, {"images", table.images[task]}});
    }
    Json models = Json::array();
    for (const EvaluatedModel& model : table.models) {
        models.push_back(model_json(table, model));
    }
    const Json all{{"tasks", std::move(tasks)}, {"models", std::move(models)}};
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace interfuse
