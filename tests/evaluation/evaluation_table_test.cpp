// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/evaluation_table.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace interfuse {
namespace {

EvaluationTable some_table() {
    EvaluationTable table{{"digits", "shapes, drawn"}, {200, 50}, {}};
    table.models.push_back({"pretrained",
                            ModelKind::pretrained,
                            std::nullopt,
                            {TaskScore{0.655, 1.25, 200}, TaskScore{0.5, 0.75, 50}}});
    table.models.push_back(
        {"AdaSVD, scaling 1.5", ModelKind::ada_svd, 1.5, {TaskScore{0.1, 0.2, 200}, std::nullopt}});
    table.models.push_back({"a|b \"c\"", ModelKind::task_arithmetic, 0.3, {}});
    return table;
}

TEST(EvaluationTable, AveragesPlainlyOverTheTasks) {
    const EvaluationTable table = some_table();
    const std::optional<TaskScore> average = average_score(table.models[0]);
    ASSERT_TRUE(average);
    EXPECT_DOUBLE_EQ(average->accuracy, (0.655 + 0.5) / 2);
    EXPECT_DOUBLE_EQ(average->loss, 1.0);
    EXPECT_EQ(average->images, 250);
    EXPECT_FALSE(average_score(table.models[1]));
    EXPECT_FALSE(average_score(table.models[2]));
}

TEST(EvaluationTable, KnowsWhatChanceMoves) {
    EXPECT_DOUBLE_EQ(accuracy_error({0.5, 0, 100}), 0.05);
    EXPECT_DOUBLE_EQ(accuracy_error({1.0, 0, 100}), 0.0);
    EXPECT_DOUBLE_EQ(accuracy_error({0.5, 0, 0}), 0.0);
    const EvaluatedModel model{
        "m", ModelKind::other, {}, {TaskScore{0.5, 0, 100}, TaskScore{0.9, 0, 400}}};
    const std::optional<double> error = average_accuracy_error(model);
    ASSERT_TRUE(error);
    EXPECT_NEAR(*error, std::hypot(0.05, 0.015) / 2, 1e-15);
    EXPECT_FALSE(average_accuracy_error(some_table().models[1]));
}

TEST(EvaluationTable, IsCsv) {
    EXPECT_EQ(evaluation_csv(some_table()),
              "model,kind,scaling,digits accuracy,digits loss,digits images,"
              "\"shapes, drawn accuracy\",\"shapes, drawn loss\",\"shapes, drawn images\","
              "average accuracy,average loss\n"
              "pretrained,pretrained,,0.655,1.25,200,0.5,0.75,50,0.5775,1\n"
              "\"AdaSVD, scaling 1.5\",ada_svd,1.5,0.1,0.2,200,,,,,\n"
              "\"a|b \"\"c\"\"\",task_arithmetic,0.3,,,,,,,,\n");
}

TEST(EvaluationTable, IsMarkdown) {
    EXPECT_EQ(evaluation_markdown(some_table()),
              "| model | digits | shapes, drawn | average |\n"
              "|---|--:|--:|--:|\n"
              "| *images* | 200 | 50 | 250 |\n"
              "| pretrained | 65.5 | 50.0 | 57.8 |\n"
              "| AdaSVD, scaling 1.5 | 10.0 | – | – |\n"
              "| a\\|b \"c\" | – | – | – |\n");
    EXPECT_EQ(evaluation_markdown(some_table(), ScoreValue::loss),
              "| model | digits | shapes, drawn | average |\n"
              "|---|--:|--:|--:|\n"
              "| *images* | 200 | 50 | 250 |\n"
              "| pretrained | 1.250 | 0.750 | 1.000 |\n"
              "| AdaSVD, scaling 1.5 | 0.200 | – | – |\n"
              "| a\\|b \"c\" | – | – | – |\n");
}

TEST(EvaluationTable, IsJson) {
    const auto json = nlohmann::json::parse(evaluation_json(some_table()));
    EXPECT_EQ(json["tasks"][1], (nlohmann::json{{"name", "shapes, drawn"}, {"images", 50}}));
    const auto& first = json["models"][0];
    EXPECT_EQ(first["name"], "pretrained");
    EXPECT_EQ(first["kind"], "pretrained");
    EXPECT_FALSE(first.contains("scaling"));
    EXPECT_EQ(first["scores"]["digits"]["accuracy"], 0.655);
    EXPECT_EQ(first["scores"]["digits"]["loss"], 1.25);
    EXPECT_EQ(first["scores"]["digits"]["images"], 200);
    EXPECT_EQ(first["average"]["accuracy"], (0.655 + 0.5) / 2);
    EXPECT_EQ(first["average"]["images"], 250);
    const auto& second = json["models"][1];
    EXPECT_EQ(second["scaling"], 1.5);
    EXPECT_EQ(second["scores"].size(), 1U);
    EXPECT_FALSE(second.contains("average"));
    EXPECT_EQ(json["models"][2]["scores"], nlohmann::json::object());
}

TEST(EvaluationTable, StaysJsonWhateverTheNumbersAndNames) {
    EvaluationTable table{{"t"}, {1}, {}};
    table.models.push_back({"bad \xff",
                            ModelKind::other,
                            {},
                            {TaskScore{0, std::numeric_limits<double>::quiet_NaN(), 1}}});
    const auto json = nlohmann::json::parse(evaluation_json(table));
    EXPECT_TRUE(json["models"][0]["scores"]["t"]["loss"].is_null());
}

TEST(EvaluationTable, WithoutModelsHasItsHead) {
    const EvaluationTable table{{"t"}, {7}, {}};
    EXPECT_EQ(evaluation_csv(table),
              "model,kind,scaling,t accuracy,t loss,t images,average accuracy,average loss\n");
    EXPECT_EQ(nlohmann::json::parse(evaluation_json(table))["models"], nlohmann::json::array());
}

}  // namespace
}  // namespace interfuse
