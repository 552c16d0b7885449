// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a run, saved from the window: one file with all in it, and a recipe that makes the
// same model.
#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>

#include "tests/ui/window/window_work.h"
#include "ui/plots/evaluation_text.h"

namespace interfuse {

using namespace testing_tools;

class ReportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    bool isEnded() {
        return waitUntil([this] { return !desk_->session().evaluations().isRunning(); }, runLimit);
    }
    bool savesTo(const char* file) {
        return saves(*desk_, desk_->find<QMenu>("menuFile"), "actionSaveReport", "reportDialog",
                     file);
    }
    QString read(const char* file) { return QString::fromStdString(bytesOf(desk_->at(file))); }

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() { desk_.reset(); }

    void hasAllInOneFile();
    void tellsOnlyWhatThereIs();
};

void ReportTest::hasAllInOneFile() {
    QVERIFY(!desk_->action("actionSaveReport")->isEnabled());
    Recipe recipe = quickSample();
    recipe.interfuse.round_size = 4;  // in two rounds
    recipe.interfuse.batch_size = 20;
    QVERIFY(desk_->opens(recipe));
    QVERIFY(desk_->calibrates());
    QVERIFY(drag(*desk_, "shapeScalingSlider", 2));
    QVERIFY(evaluates(*desk_));
    desk_->session().evaluations().runSweep({1, 2}, 20);
    QVERIFY(isEnded());
    desk_->key(Qt::Key_F9);
    QVERIFY(isEnded());
    QVERIFY(exports(*desk_, "exported"));
    const QStringList before = QDir(desk_->path("")).entryList(QDir::AllEntries);
    QVERIFY(savesTo("report"));  // the ending comes by itself
    QVERIFY(desk_->message().contains(desk_->path("report.html")));
    QStringList after = QDir(desk_->path("")).entryList(QDir::AllEntries);
    for (const QString& name : before)
        after.removeOne(name);
    QCOMPARE(after, QStringList{QStringLiteral("report.html")});

    const QString html = read("report.html");
    for (const char* id : {"summary", "accuracy", "sweep", "routing", "coefficients", "pool",
                           "inputs", "recipe", "versions"})
        QVERIFY2(html.contains(QStringLiteral("<section id=\"%1\"").arg(QLatin1String(id))), id);
    for (const char* id : {"sweep", "heat-map", "depth", "layers", "datasets", "convergence",
                           "coefficients", "change", "rank", "overlap", "conflict"})
        QVERIFY2(html.contains(QStringLiteral("id=\"figure-%1\"").arg(QLatin1String(id))), id);
    QVERIFY(html.count(QStringLiteral("<svg")) >= 11);
    for (const EvaluatedModel& model : desk_->session().evaluations().comparison().models) {
        QVERIFY(html.contains(QString::fromStdString(model.name)));
        QVERIFY(html.contains(accuracyNumber(average_score(model)->accuracy)));
    }
    const RoutingOrigin& origin = desk_->document().calibration()->table->origin;
    for (const std::string& hash : origin.expert_hashes)
        QVERIFY(html.count(QString::fromStdString(hash)) >= 2);  // in the table and the recipe
    QVERIFY(html.contains(QString::fromStdString(origin.pretrained_hash)));
    QVERIFY(html.contains(desk_->path("exported")));
    // It stands on its own.
    for (const char* loads : {"<script", "<link", "<img", " src=", "@import", "url(http"})
        QVERIFY2(!html.contains(QLatin1String(loads)), loads);

    // Its recipe makes the model that was exported.
    const QString begin = QStringLiteral("<code>");
    const qsizetype from = html.indexOf(begin, html.indexOf(QStringLiteral("id=\"recipe\"")));
    QVERIFY(from > 0);
    QString yaml = html.mid(from + begin.size());
    yaml.truncate(yaml.indexOf(QStringLiteral("</code>")));
    yaml.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    writeBytes(desk_->at("from-report.yaml"), yaml.toStdString());
    QCOMPARE(program(*desk_, {QStringLiteral("merge"), desk_->path("from-report.yaml"),
                              QStringLiteral("--output"), desk_->path("from-report")}),
             QString());
    QVERIFY(bytesOf(desk_->at("from-report/model.safetensors")) ==
            bytesOf(desk_->at("exported/model.safetensors")));
}

void ReportTest::tellsOnlyWhatThereIs() {
    QVERIFY(desk_->opens(fourRounds()));
    QVERIFY(savesTo("early.html"));
    const QString early = read("early.html");
    QVERIFY(early.contains(QStringLiteral("<section id=\"recipe\"")));
    QVERIFY(!early.contains(QStringLiteral("<section id=\"routing\"")));
    QVERIFY(desk_->calibrates());
    QVERIFY(savesTo("later.html"));
    const QString later = read("later.html");
    QVERIFY(later.contains(QStringLiteral("<section id=\"routing\"")));
    QVERIFY(!later.contains(QStringLiteral("<section id=\"accuracy\"")));
    // What cannot be written is said, in the window.
    writeBytes(desk_->at("file"), "");
    desk_->action("actionSaveReport")->trigger();
    auto* dialog = desk_->find<QFileDialog>("reportDialog");
    Q_EMIT dialog->fileSelected(desk_->path("file/report.html"));
    dialog->close();
    QVERIFY2(desk_->message().contains(QStringLiteral("report.html")),
             qPrintable(desk_->message()));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::ReportTest>(argc, argv);
}
#include "report_test.moc"
