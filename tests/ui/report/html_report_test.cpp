// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report: sound HTML whatever names are in it, everything told, nothing asked from elsewhere,
// equal for equal content, and not large.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/runtime/error.h"
#include "tests/ui/report/some_report.h"
#include "ui/style/paths.h"

namespace interfuse {

class HtmlReportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void isSoundAndStandsOnItsOwn();
    void hostileNamesAreText();
    void isTheSameForTheSameContent();
    void tellsTheTimeOnlyWhenGiven();
    void tellsEverything();
    void saysWhereASimplerMethodWins();
    void marksWhatWasSetByHand();
    void leavesOutWhatThereIsNot();
    void staysSmall();
    void isWrittenWholeOrNotAtAll();

  private:
    // What the checker says of a report; "" where it is sound.
    QString faultsOf(const QString& html) const;

    QTemporaryDir folder_;
    const SomeFigureSize small_{2, 3, {2, 6}, 100, LinearId{1, LinearKind::fc2}};
};

QString HtmlReportTest::faultsOf(const QString& html) const {
    const QString path = folder_.filePath(QStringLiteral("report.html"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return path;
    file.write(html.toUtf8());
    file.close();
    QProcess python;
    python.start(QStringLiteral(INTERFUSE_PYTHON),
                 {QStringLiteral("-B"),
                  QStringLiteral(INTERFUSE_SOURCE_DIR "/tests/ui/report/check_html.py"), path});
    if (!python.waitForFinished(60000)) return python.errorString();
    const QString said = QString::fromUtf8(python.readAllStandardOutput()) +
                         QString::fromUtf8(python.readAllStandardError());
    return python.exitCode() == 0 ? QString() : said + QStringLiteral("?");
}

void HtmlReportTest::isSoundAndStandsOnItsOwn() {
    QCOMPARE(faultsOf(htmlReport(someReport(small_))), QString());
    // The checker finds faults.
    QString broken = htmlReport(someReport(small_));
    broken.replace(QStringLiteral("</section>"), QStringLiteral("<img src=\"http://a/b\">"));
    const QString faults = faultsOf(broken);
    QVERIFY(faults.contains(QStringLiteral("<img>")));
    QVERIFY(faults.contains(QStringLiteral("left open")));
}

void HtmlReportTest::hostileNamesAreText() {
    ReportContent content = someReport(small_);
    const QString name = QStringLiteral("<script>alert('x')</script> & \"%1\" %2 \u2014 \u202e");
    const std::string words = name.toStdString();
    content.title = name;
    content.notices << name << QStringLiteral("a control character:\x01\x1b.");
    content.target = name;
    content.skippedImages << name;
    content.device = name;
    content.recipeYaml = name + QStringLiteral("\n</code></pre><img src=x onerror=alert(1)>");
    content.versions.emplace_back(name, name);
    content.recipe.experts[0].name = words;
    content.recipe.experts[0].path = "/models/" + words;
    content.recipe.interfuse.muted = {words};
    content.recipe.train_datasets[0] = {words, "/data/" + words, words};
    content.recipe.interfuse.datasets[words] = {words, 3};
    content.recipe.interfuse.models[words] = {words, 3};
    content.figures.experts[0] = content.figures.datasets[0] = name;
    content.figures.routing.experts[0] = words;
    content.figures.coefficients.experts[0] = words;
    content.evaluation->tasks[0] = content.evaluation->models[0].name = words;
    const QString html = htmlReport(content);
    QCOMPARE(faultsOf(html), QString());
    QVERIFY(!html.contains(QStringLiteral("<script>")));
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(html.count(QStringLiteral("&lt;script&gt;alert(")) > 15);
}

void HtmlReportTest::isTheSameForTheSameContent() {
    QCOMPARE(htmlReport(someReport(small_)), htmlReport(someReport(small_)));
}

void HtmlReportTest::tellsTheTimeOnlyWhenGiven() {
    ReportContent content = someReport(small_);
    QVERIFY(!htmlReport(content).contains(QStringLiteral("<dt>Made</dt>")));
    content.when = QDateTime(QDate(2026, 7, 4), QTime(12, 0), Qt::UTC);
    const QString html = htmlReport(content);
    QVERIFY(html.contains(QStringLiteral("<dt>Made</dt>")));
    QVERIFY(html.contains(
        QLocale().toString(content.when->toLocalTime(), QLocale::LongFormat).toHtmlEscaped()));
}

void HtmlReportTest::tellsEverything() {
    const ReportContent content = someReport(small_);
    const QString html = htmlReport(content);
    for (const char* id : {"summary", "accuracy", "sweep", "routing", "coefficients", "pool",
                           "inputs", "notices", "recipe", "versions"})
        QVERIFY2(html.contains(QStringLiteral("<section id=\"%1\"").arg(QString::fromLatin1(id))),
                 id);
    for (const char* id : {"sweep", "heat-map", "depth", "layers", "datasets", "convergence",
                           "coefficients", "change", "rank", "overlap", "conflict"})
        QVERIFY2(html.contains(QStringLiteral("id=\"figure-%1\"").arg(QString::fromLatin1(id))),
                 id);
    for (const QString& text :
         {QStringLiteral("The experts sun397, stanford-cars and resisc45 were merged into "
                         "clip-vit-base-patch32 with AdaSVD."),
          QStringLiteral("calibrated on 6 images of each expert's data"), QStringLiteral("2:11"),
          QStringLiteral("9.0 s"), QStringLiteral("/models/merged"),
          QStringLiteral("00112233445566778899aabbccddeeff"), QStringLiteral("350 MB"),
          QStringLiteral("0123456789abcdef0123456789abcdef"),
          QStringLiteral("The processor of the recipe was not found."),
          QStringLiteral("a &amp; b &lt;c&gt;"), QStringLiteral("<dt>LibTorch</dt>"),
          QStringLiteral("2.11.0"), QStringLiteral("TIES, 0.3"),
          QStringLiteral("AdaSVD, scaling 2.5")})
        QVERIFY2(html.contains(text), qPrintable(text));
    // Every linear layer but the one that no expert changed.
    QCOMPARE(html.count(QStringLiteral("<th scope=\"row\">Layer ")), 11);
    // The row of the recipe's own model, and the bars' widths.
    QVERIFY(html.contains(
        QStringLiteral("<tr class=\"result\"><th scope=\"row\">AdaSVD, scaling 2</th>")));
    QVERIFY(html.contains(QStringLiteral("style=\"--share:81.0%\">81.0</td>")));
}

void HtmlReportTest::saysWhereASimplerMethodWins() {
    ReportContent content = someReport(small_);
    QVERIFY(!htmlReport(content).contains(QStringLiteral("simpler method")));
    for (EvaluatedModel& model : content.evaluation->models) {
        if (model.kind != ModelKind::simple_average) continue;
        for (auto& score : model.scores)
            score->accuracy = 0.9;
    }
    QVERIFY(htmlReport(content).contains(
        QStringLiteral("A simpler method does better here: simple average, with 90.0\u00a0%.")));
}

void HtmlReportTest::marksWhatWasSetByHand() {
    ReportContent content = someReport(small_);
    content.recipe.interfuse.muted = {"resisc45"};
    const QString html = htmlReport(content);
    QCOMPARE(html.count(QStringLiteral("class=\"number edited\"")), 1);
    QVERIFY(html.contains(QStringLiteral(">0.750\u00a0✎</td>")));
    QVERIFY(html.contains(QStringLiteral("Muted: resisc45.")));
    QVERIFY(html.contains(QStringLiteral("Coefficients set by hand: 1.")));
}

void HtmlReportTest::leavesOutWhatThereIsNot() {
    ReportContent content = someReport(small_);
    content.recipe.method.kind = MergeMethod::ties;
    content.recipe.method.scaling_factor = {};
    content.figures = {};
    content.evaluation.reset();
    content.sweep.reset();
    content.pool.reset();
    content.notices.clear();
    content.samples = 0;
    const QString html = htmlReport(content);
    QCOMPARE(faultsOf(html), QString());
    QVERIFY(html.contains(QStringLiteral("with TIES.")));
    for (const char* id : {"accuracy", "sweep", "routing", "coefficients", "pool", "notices"})
        QVERIFY2(!html.contains(QStringLiteral("id=\"%1\"").arg(QString::fromLatin1(id))), id);
    QVERIFY(!html.contains(QStringLiteral("<svg")));
    QVERIFY(!html.contains(QStringLiteral("calibrated")));
}

void HtmlReportTest::staysSmall() {
    // CLIP-ViT-B/32 with eight experts, after four rounds.
    const QString html = htmlReport(someReport());
    const auto size = html.toUtf8().size();
    qInfo("%lld bytes", static_cast<long long>(size));
    QVERIFY(size < 1'000'000);
    QCOMPARE(faultsOf(html), QString());
}

void HtmlReportTest::isWrittenWholeOrNotAtAll() {
    const ReportContent content = someReport(small_);
    const QString path = folder_.filePath(QStringLiteral("a.html"));
    writeHtmlReport(content, toPath(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), htmlReport(content));
    const QString absent = folder_.filePath(QStringLiteral("absent/a.html"));
    try {
        writeHtmlReport(content, toPath(absent));
        QFAIL("no error");
    } catch (const Error& error) {
        QVERIFY2(QString::fromStdString(error.what()).contains(absent), error.what());
    }
    QVERIFY(!QFile::exists(absent));
}

}  // namespace interfuse

QTEST_MAIN(interfuse::HtmlReportTest)
#include "html_report_test.moc"
