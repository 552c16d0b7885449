// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A document with the tiny pool, calibrated or not, and what is evaluated of it.
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/support/evaluation_fixtures.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/session/evaluations.h"
#include "ui/style/paths.h"

namespace interfuse {

class EvaluationsDesk : public QObject {
  public:
    using Table = std::shared_ptr<const RoutingTable>;

    EvaluationsDesk() {
        testing_tools::keepCachesIn(at("cache"));
        tiny = testing_tools::tinyPool(at("tiny"));
        routing = std::make_shared<const RoutingTable>(testing_tools::calibrateDirectly(tiny));
        connect(&evaluations, &Evaluations::compared, this,
                [this](const ComparisonResult& result) { compared.push_back(result); });
        connect(&evaluations, &Evaluations::swept, this,
                [this](const EvaluationTable&, const Recipe& recipe) { swept.push_back(recipe); });
        connect(&evaluations, &Evaluations::failed, this,
                [this](const QString& sentences) { failures << sentences; });
    }

    std::filesystem::path at(const char* name) const {
        return toPath(folder_.filePath(QLatin1String(name)));
    }
    void open(const Recipe& recipe, const char* name = "merge.yaml") {
        testing_tools::writeBytes(at(name), recipe_to_yaml(recipe));
        document.open(toText(at(name)));
    }
    void openCalibrated() {
        open(tiny);
        document.setCalibration({tiny, routing, {}});
    }
    void edit(const std::function<void(Recipe&)>& change) {
        document.edit(QStringLiteral("edit"), change);
    }
    void scale(double factor) {
        edit([factor](Recipe& recipe) { recipe.interfuse.scaling = factor; });
    }

    bool rests() {
        return testing_tools::waitUntil([this] { return !evaluations.isRunning(); });
    }
    bool compares(const ComparisonChoices& choices = {},
                  std::optional<std::int64_t> images = std::nullopt) {
        const std::size_t before = compared.size();
        evaluations.compare(choices, images);
        return evaluations.isRunning() && rests() && compared.size() == before + 1;
    }
    // A while in which whatever is on its way arrives.
    static void listens(int milliseconds = 300) {
        testing_tools::waitUntil([] { return false; }, milliseconds);
    }

  private:
    QTemporaryDir folder_;

  public:
    Recipe tiny;
    Table routing;
    ProjectDocument document;
    Evaluations evaluations{document};
    std::vector<ComparisonResult> compared;
    std::vector<Recipe> swept;
    QStringList failures;
};

}  // namespace interfuse
