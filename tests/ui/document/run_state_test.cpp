// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/run_state.h"

#include <QTest>
#include <set>

namespace interfuse {
namespace {

const std::vector<RunState> states{RunState::empty,     RunState::ready,    RunState::calibrating,
                                   RunState::paused,    RunState::stopping, RunState::calibrated,
                                   RunState::exporting, RunState::failed,   RunState::mergeable};

struct Row {
    const char* name;
    RunAction action;
    const char* allowed;  // one letter a state, in the order above: y or -
};

// empty, ready, calibrating, paused, stopping, calibrated, exporting, failed, mergeable
const std::vector<Row> table{
    {"edit the recipe", RunAction::editRecipe, "yy---y-yy"},
    {"calibrate", RunAction::calibrate, "-y---y-y-"},
    {"calibrate anew", RunAction::calibrateAnew, "-----y---"},
    {"pause", RunAction::pause, "--y------"},
    {"resume", RunAction::resume, "---y-----"},
    {"enough", RunAction::enough, "--yy-----"},
    {"stop", RunAction::stop, "--yy--y--"},
    {"export", RunAction::exportModel, "-----y--y"},
    {"open a project", RunAction::openProject, "yy---y-yy"},
    {"save the project", RunAction::saveProject, "yy---y-yy"},
};

}  // namespace

class RunStateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachActionIsAllowedWhereTheTableSaysSo_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("allowed");
        for (const Row& row : table) {
            QTest::newRow(row.name)
                << static_cast<int>(row.action) << QString::fromLatin1(row.allowed);
        }
    }
    void eachActionIsAllowedWhereTheTableSaysSo() {
        QFETCH(int, action);
        QFETCH(QString, allowed);
        QString found;
        for (const RunState state : states)
            found += isAllowed(static_cast<RunAction>(action), state) ? u'y' : u'-';
        QCOMPARE(found, allowed);
    }

    void whatIsNotAllowedSaysWhy() {
        for (const Row& row : table) {
            for (const RunState state : states) {
                const QString why = whyNot(row.action, state);
                QCOMPARE(why.isEmpty(), isAllowed(row.action, state));
                if (!why.isEmpty()) QVERIFY2(why.endsWith(u'.'), qPrintable(why));
            }
        }
    }

    void theReasonFitsTheState() {
        QCOMPARE(whyNot(RunAction::exportModel, RunState::ready),
                 QStringLiteral("Calibrate first."));
        QCOMPARE(whyNot(RunAction::exportModel, RunState::exporting),
                 QStringLiteral("A model is being exported."));
        QCOMPARE(whyNot(RunAction::editRecipe, RunState::stopping),
                 QStringLiteral("A calibration is running."));
        QCOMPARE(whyNot(RunAction::stop, RunState::stopping),
                 QStringLiteral("It is stopping already."));
        QCOMPARE(whyNot(RunAction::stop, RunState::calibrated),
                 QStringLiteral("Nothing is running."));
        QCOMPARE(whyNot(RunAction::calibrateAnew, RunState::ready),
                 QStringLiteral("There is no calibration to repeat."));
        QCOMPARE(whyNot(RunAction::calibrate, RunState::mergeable),
                 QStringLiteral("This method merges without calibration."));
        QVERIFY(whyNot(RunAction::calibrate, RunState::empty).startsWith(QStringLiteral("Choose")));
    }

    void busyIsWhatRuns() {
        QString found;
        for (const RunState state : states)
            found += isBusy(state) ? u'y' : u'-';
        QCOMPARE(found, QStringLiteral("--yyy-y--"));
    }

    void everyStateHasAName() {
        std::set<QString> names;
        for (const RunState state : states)
            names.insert(stateName(state));
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.size(), states.size());
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::RunStateTest)
#include "run_state_test.moc"
