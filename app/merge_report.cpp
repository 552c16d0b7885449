// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merge_report.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/evaluation_text.h"
#include "core/platform/paths.h"
#include "core/project/merge_run.h"
#include "core/project/routing_summary.h"
#include "core/recipe/export_names.h"
#include "core/recipe/method_names.h"
#include "core/runtime/memory_use.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

std::string seconds(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", value);
    return text;
}

template <typename... Values>
std::string format(const char* pattern, Values... values) {
    char text[256];
    std::snprintf(text, sizeof text, pattern, values...);
    return text;
}

std::string routing_text(const MergeRun& run) {
    const auto groups = routing_groups(run.routing(), run.pool().config().num_hidden_layers);
    std::size_t width = 10;
    for (const RoutingGroup& group : groups)
        width = std::max(width, group.top_expert.size());
    const int w = static_cast<int>(width);
    std::string text = format("\n%-20s %-7s %-*s %7s %7s\n", "layers", "depth", w, "top expert",
                              "weight", "spread");
    for (const RoutingGroup& group : groups) {
        text += format("%-20s %-7s %-*s %7.3f %7.3f\n", group.kind.c_str(), group.depth.c_str(), w,
                       group.top_expert.c_str(), group.top_weight, group.spread);
    }
    return text + format("Even routing would be %.3f each.\n",
                         1.0 / static_cast<double>(run.pool().expert_count()));
}

std::string calibration_text(const MergeRun& run) {
    std::string text;
    for (const DatasetPreference& preference :
         dataset_preferences(run.table(), run.recipe().interfuse.tokens)) {
        text += "Images of " + preference.dataset + " route most to " + preference.top_expert +
                format(" (%.3f on average).\n", preference.top_weight);
    }
    if (const auto error = largest_error(run.routing())) {
        text += "Largest standard error of a routing weight: " + short_number(*error) + " (" +
                std::to_string(run.samples()) + " images a dataset).\n";
    }
    if (run.table().fast) text += fast_sentence(*run.table().fast) + "\n";
    return text;
}

}  // namespace

std::string text_report(const MergeRun& run) {
    std::string text;
    if (run.is_ada_svd()) text += routing_text(run) + calibration_text(run);
    if (run.evaluation()) text += "\n" + evaluation_text(*run.evaluation());
    const MergeTimes& times = run.times();
    text += "\nTime: " + seconds(times.checking + times.calibrating + times.exporting) +
            " (calibration " + seconds(times.calibrating) + ", export " +
            seconds(times.exporting - times.evaluating) +
            (run.evaluation() ? ", evaluation " + seconds(times.evaluating) : "") +
            "). Peak memory: " + human_bytes(peak_resident_bytes()) + ".\n";
    return text + "The merged model is in " + quoted(run.target()) + ".\n";
}

std::string json_report(const MergeRun& run) {
    using nlohmann::ordered_json;
    const MergeTimes& times = run.times();
    ordered_json report{
        {"output", platform::path_text(run.target())},
        {"method", method_name(run.recipe().method.kind)},
        {"experts", run.pool().expert_names()},
        {"samples_per_dataset", run.samples()},
        {"device", run.device().str()},
        {"ranks", run.ranks().size()},
        {"seconds",
         {{"checking", times.checking},
          {"calibrating", times.calibrating},
          {"first_round", times.first_round},
          {"evaluating", times.evaluating},
          {"exporting", times.exporting}}},
        {"peak_resident_bytes", peak_resident_bytes()},
        {"notices", run.notices()},
    };
    for (const RoundTimes& round : times.rounds) {
        report["rounds"].push_back({{"samples_per_dataset", round.samples},
                                    {"seconds", round.total},
                                    {"images", round.images},
                                    {"weights", round.weights},
                                    {"gates", round.gates},
                                    {"exchange", round.exchange}});
    }
    const ExportOptions& exporting = run.recipe().interfuse.exporting;
    report["export"] = {{"form", export_form_name(exporting.form)}, {"dtype", exporting.dtype}};
    if (exporting.form == ExportForm::lora) {
        report["export"]["rank"] = exporting.rank;
        report["export"]["relative_error"] = run.loss().truncation().error();
    }
    if (run.evaluation()) {
        report["evaluation"] = ordered_json::parse(evaluation_json(*run.evaluation()));
    }
    if (!run.is_ada_svd()) {
        return report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    }
    if (const auto& fast = run.table().fast) {
        report["fast"] = {{"correction", fast->correction},
                          {"fell_back", fast->fell_back},
                          {"largest_error", fast->largest_error},
                          {"checked_images", fast->checked_images}};
    }
    const auto error = largest_error(run.routing());
    report["largest_standard_error"] = error ? ordered_json(*error) : ordered_json();
    for (const RoutingGroup& group :
         routing_groups(run.routing(), run.pool().config().num_hidden_layers)) {
        report["routing_groups"].push_back({{"layers", group.kind},
                                            {"depth", group.depth},
                                            {"top_expert", group.top_expert},
                                            {"top_weight", group.top_weight},
                                            {"spread", group.spread}});
    }
    for (const DatasetPreference& preference :
         dataset_preferences(run.table(), run.recipe().interfuse.tokens)) {
        report["dataset_preferences"].push_back({{"dataset", preference.dataset},
                                                 {"top_expert", preference.top_expert},
                                                 {"top_weight", preference.top_weight}});
    }
    // A path may hold bytes that are no text.
    return report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace interfuse
