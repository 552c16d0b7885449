// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/figure_source.h"

#include <QTest>
#include <algorithm>

#include "core/runtime/stopwatch.h"
#include "tests/ui/support/some_runs.h"
#include "ui/document/project_document.h"
#include "ui/document/recipe_changes.h"
#include "ui/document/shaping.h"

namespace interfuse {
namespace {

using Table = std::shared_ptr<const RoutingTable>;

bool operator==(const MixedRouting& a, const MixedRouting& b) {
    return a.modules == b.modules && a.experts == b.experts && a.means == b.means &&
           a.errors == b.errors;
}

bool equal(const FigureData& a, const FigureData& b) {
    const auto sameRounds = [&] {
        return std::equal(a.rounds.begin(), a.rounds.end(), b.rounds.begin(), b.rounds.end(),
                          [](const RoundRecord& x, const RoundRecord& y) {
                              return x.samples == y.samples && x.routing == y.routing;
                          });
    };
    return a.experts == b.experts && a.expertColors == b.expertColors && a.datasets == b.datasets &&
           a.layers == b.layers && a.routing == b.routing && a.coefficients == b.coefficients &&
           std::equal(a.byDataset.begin(), a.byDataset.end(), b.byDataset.begin(),
                      b.byDataset.end(),
                      [](const MixedRouting& x, const MixedRouting& y) { return x == y; }) &&
           a.tolerance == b.tolerance && sameRounds() && a.hint == b.hint;
}

// One whose class tokens say something else than all tokens.
Table tableOf(double lean) {
    auto table = std::make_shared<RoutingTable>(*someTable(lean));
    for (std::size_t module = 0; module < table->modules().size(); ++module)
        table->add_image(0, module, std::vector<double>{0.75, 0.25}, std::vector<double>{0.5, 0.5});
    return table;
}

// The table under the names that the recipe gives now, made anew as a document does.
Table named(const Table& table, const Recipe& recipe) {
    auto renamed = std::make_shared<RoutingTable>(*table);
    std::vector<std::string> experts, datasets;
    for (const ModelSource& expert : recipe.experts)
        experts.push_back(expert.name);
    for (const DatasetSource& dataset : recipe.train_datasets)
        datasets.push_back(dataset.name);
    renamed->rename(experts, datasets);
    return renamed;
}

}  // namespace

class FigureSourceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void givesWhatMakingItAnewGives() {
        FigureSource source;
        Recipe recipe = someRecipe("/models");
        Table table = tableOf(0.2);
        std::vector<RoundRecord> rounds{roundRecord(recipe, *table)};
        const auto fits = [&] {
            return equal(source.data(recipe, table, rounds),
                         makeFigureData(recipe, *table, rounds));
        };
        QVERIFY(fits());
        setMixtureWeight(recipe, 0, 5);
        QVERIFY(fits());
        recipe.interfuse.tokens = TokenSet::class_token;
        QVERIFY(fits());
        recipe.interfuse.scaling = 3;
        QVERIFY(fits());
        setExpertScaling(recipe, 1, 0.25);
        setMuted(recipe, 0, true);
        setCoefficient(recipe, table->modules()[4], 1, -0.5);
        recipe.interfuse.tolerance = 0.01;
        QVERIFY(fits());
        renameExpert(recipe, 0, "digits");
        renameDataset(recipe, 1, "traffic");
        table = named(table, recipe);
        rounds.back().routing.experts = table->experts();
        QVERIFY(fits());
        setMixtureWeight(recipe, 1, 2);
        QVERIFY(fits());
        table = named(tableOf(0.3), recipe);
        rounds.clear();
        QVERIFY(fits());
        resetShaping(recipe);
        QVERIFY(fits());
    }

    // An edit of factors mixes nothing, also where the table comes under other names each time.
    void factorsCostNextToNothing_data() {
        QTest::addColumn<bool>("renamed");
        QTest::newRow("as calibrated") << false;
        QTest::newRow("renamed") << true;
    }
    void factorsCostNextToNothing() {
        QFETCH(bool, renamed);
        // As large as the largest that people have: ViT-L/14, twenty experts.
        std::vector<std::string> names;
        for (int i = 0; i < 20; ++i)
            names.push_back("expert " + std::to_string(i));
        Recipe recipe = someRecipe("/models", names);
        Table table = someTable(0.2, names, 24);
        if (renamed) renameExpert(recipe, 0, "another");
        FigureSource source;
        double mixing = 1e9, scaling = 1e9;
        for (int i = 0; i < 9; ++i) {
            if (renamed) table = named(table, recipe);
            recipe.interfuse.tokens = i % 2 == 0 ? TokenSet::class_token : TokenSet::all;
            const Stopwatch first;
            source.data(recipe, table, {});
            mixing = std::min(mixing, first.seconds());
            recipe.interfuse.scaling = 1 + 0.1 * i;
            if (renamed) table = named(table, recipe);
            const Stopwatch second;
            const FigureData data = source.data(recipe, table, {});
            scaling = std::min(scaling, second.seconds());
            QCOMPARE(data.coefficients.values[0][0],
                     recipe.interfuse.scaling * data.routing.means[0][0]);
        }
        QVERIFY2(scaling < 0.6 * mixing, qPrintable(QStringLiteral("%1 ms, not less than %2 ms")
                                                        .arg(1000 * scaling)
                                                        .arg(1000 * mixing)));
        QVERIFY(scaling < 0.02);
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::FigureSourceTest)
#include "figure_source_test.moc"
