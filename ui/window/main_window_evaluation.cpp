// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does to evaluate, to shape single cells, and to tell of it.
#include <QFileDialog>
#include <QFileInfo>
#include <cmath>
#include <utility>

#include "core/runtime/error.h"
#include "ui/document/shaping.h"
#include "ui/panels/shape_panel.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/coefficient_values.h"
#include "ui/report/html_report.h"
#include "ui/session/report_source.h"
#include "ui/style/paths.h"
#include "ui/window/actions.h"
#include "ui/window/evaluation_pages.h"
#include "ui/window/main_window.h"
#include "ui/window/run_messages.h"

namespace interfuse {
namespace {

// Sums of small steps do not grow digits.
double rounded(double coefficient) {
    return std::round(coefficient * 1e6) / 1e6;
}

}  // namespace

void MainWindow::connectEvaluations() {
    const auto on = [this](ActionId id, auto&& call) {
        connect((*actions_)[id], &QAction::triggered, this, std::forward<decltype(call)>(call));
    };
    on(ActionId::evaluate, [this] { evaluations_->evaluate(); });
    on(ActionId::inspectPool, [this] {
        evaluations_->showPool();
        session_.evaluations().measurePool();
    });
    on(ActionId::chooseTasks, [this] { chooseTasks(); });
    on(ActionId::saveReport, [this] { chooseReportFile(); });
    connect(evaluations_, &EvaluationPages::tasksAsked, this, &MainWindow::chooseTasks);
    connect(evaluations_, &EvaluationPages::written, this, [this](const QString& path) {
        evaluations_->setFolder(QFileInfo(path).absolutePath());
        log_.append(LogLevel::info, tr("Saved \u2018%1\u2019.").arg(path));
    });
    connect(evaluations_, &EvaluationPages::failed, this,
            [this](const QString& sentence) { runMessages_->say(MessageKind::problem, sentence); });
    connect(&session_.evaluations(), &Evaluations::failed, this,
            [this](const QString& sentence) { runMessages_->say(MessageKind::problem, sentence); });
    connect(&session_.evaluations(), &Evaluations::changed, this, [this, ran = false]() mutable {
        const bool runs = session_.evaluations().isRunning();
        if (!std::exchange(ran, runs) && runs) clearFault();
    });
    connect(&session_.evaluations(), &Evaluations::poolChanged, this,
            [this] { shape_->setPoolStatistics(session_.evaluations().pool()); });
}

// One step of undo for one typed value, and for one drag.
void MainWindow::connectCells() {
    const auto edit = [this](const std::set<MatrixCell>& cells, const auto& change, EditKey key) {
        if (cells.empty() || !session_.whyNot(RunAction::editRecipe).isEmpty()) return;
        session_.document().edit(
            tr("Change %n coefficient(s)", nullptr, static_cast<int>(cells.size())),
            [&](Recipe& recipe) {
                for (const MatrixCell& cell : cells)
                    change(recipe, module_name(linearAt(cell.linear)), cell);
            },
            key);
    };
    connect(views_, &ViewsPanel::cellValueSet, this,
            [edit](const std::set<MatrixCell>& cells, double value) {
                edit(
                    cells,
                    [value](Recipe& recipe, const std::string& module, const MatrixCell& cell) {
                        setCoefficient(recipe, module, cell.expert, value);
                    },
                    EditKey::none);
            });
    connect(views_, &ViewsPanel::cellValueAdded, this,
            [this, edit](const std::set<MatrixCell>& cells, double difference, bool finished) {
                const auto figures = session_.figures();
                const CoefficientValues values(*figures);
                edit(
                    cells,
                    [&](Recipe& recipe, const std::string& module, const MatrixCell& cell) {
                        // What earlier steps of the drag set may not be drawn yet.
                        const auto set = editedCoefficient(recipe, module, cell.expert);
                        const auto present = set ? set : values.at(cell);
                        if (!present || difference == 0) return;
                        setCoefficient(recipe, module, cell.expert, rounded(*present + difference));
                    },
                    EditKey::coefficients);
                if (finished) session_.document().finishEdit();
            });
    connect(views_, &ViewsPanel::cellsReset, this, [edit](const std::set<MatrixCell>& cells) {
        edit(
            cells,
            [](Recipe& recipe, const std::string& module, const MatrixCell& cell) {
                clearCoefficient(recipe, module, cell.expert);
            },
            EditKey::none);
    });
}

void MainWindow::chooseTasks() {
    if (!session_.whyNot(RunAction::editRecipe).isEmpty()) return;
    auto* dialog = new QFileDialog(this, tr("Tasks to evaluate on"),
                                   settings_.value(Setting::lastFolder).toString(),
                                   tr("Tasks (*.yaml *.yml);;All files (*)"));
    dialog->setObjectName(QStringLiteral("tasksDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        settings_.set(Setting::lastFolder, QFileInfo(file).absolutePath());
        session_.document().edit(tr("Choose the tasks"), [&](Recipe& recipe) {
            recipe.interfuse.tasks = toPath(QFileInfo(file).absoluteFilePath());
        });
        if (const QString problem = session_.evaluations().whyNot(); !problem.isEmpty()) {
            runMessages_->say(MessageKind::warning, problem);
        } else {
            clearFault();
        }
    });
    dialog->open();
}

// What was wrong with the tasks, or with the evaluation before, is over.
void MainWindow::clearFault() {
    const MessageKind kind = message_->kind();
    if (kind == MessageKind::warning || kind == MessageKind::problem) message_->clear();
}

void MainWindow::chooseReportFile() {
    auto* dialog =
        new QFileDialog(this, tr("Save the report"),
                        settings_.value(Setting::lastFolder).toString(), tr("HTML (*.html)"));
    dialog->setObjectName(QStringLiteral("reportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    const QString file = session_.document().file();
    dialog->selectFile(
        (file.isEmpty() ? tr("report") : QFileInfo(file).completeBaseName() + tr("-report")) +
        QStringLiteral(".html"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::saveReport);
    dialog->open();
}

void MainWindow::saveReport(const QString& file) {
    try {
        writeHtmlReport(reportContent(session_), toPath(file));
        settings_.set(Setting::lastFolder, QFileInfo(file).absolutePath());
        runMessages_->say(MessageKind::done, tr("The report is in \u2018%1\u2019.").arg(file));
    } catch (const Error& error) {
        runMessages_->say(MessageKind::problem, QString::fromStdString(error.what()));
    }
}

}  // namespace interfuse
