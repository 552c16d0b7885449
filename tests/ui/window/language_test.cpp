// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in each of its languages: every word that it asks for is there, numbers are as people
// write them, and what it writes into files is the same in all.
#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMutex>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QTranslator>
#include <set>
#include <tuple>

#include "tests/ui/window/window_work.h"
#include "ui/panels/shape_fields.h"
#include "ui/panels/views_panel.h"
#include "ui/plots/evaluation_text.h"
#include "ui/style/labels.h"
#include "ui/style/translations.h"
#include "ui/tables/evaluation_file.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

namespace {

// Asked before all others, and says nothing: it only notes what the program asks for.
class Listener : public QTranslator {
  public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* words, const char* comment,
                      int number) const override {
        const QMutexLocker lock(&mutex_);
        asked_.insert({context, words, comment == nullptr ? "" : comment, number >= 0});
        return {};
    }
    // What this translator does not know of what was asked for: Qt's own words aside, and what the
    // core writes without any words in it ("auto", ">= 1").
    QStringList unknownTo(const QTranslator& translator) const {
        static const QRegularExpression words(QStringLiteral("[a-z]{2,} | [a-z]{2,}"));
        QStringList unknown;
        for (const auto& [context, source, comment, plural] : asked_) {
            if (context.startsWith('Q')) continue;
            if (context == "CoreWords" && !words.match(QString::fromUtf8(source)).hasMatch())
                continue;
            const char* told = comment.isEmpty() ? nullptr : comment.constData();
            if (translator.translate(context, source, told, plural ? 2 : -1).isEmpty())
                unknown << QString::fromUtf8(context + ": " + source);
        }
        return unknown;
    }
    std::size_t count() const { return asked_.size(); }

  private:
    mutable QMutex mutex_;
    mutable std::set<std::tuple<QByteArray, QByteArray, QByteArray, bool>> asked_;
};

// Entries that share a letter, where it then only moves between them.
QStringList clashes(const QList<QAction*>& entries) {
    QMap<QString, QStringList> byKey;
    for (const QAction* entry : entries) {
        const QKeySequence key = QKeySequence::mnemonic(entry->text());
        if (entry->isVisible() && !key.isEmpty()) byKey[key.toString()] << entry->text();
    }
    QStringList found;
    for (const QStringList& alike : byKey) {
        if (alike.size() > 1) found << alike.join(QStringLiteral(" = "));
    }
    return found;
}

bool showsIconOnly(const QAbstractButton& button) {
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    return tool != nullptr && !tool->icon().isNull() &&
           tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
}

// Labels and buttons that are shown narrower or lower than their words are.
QStringList cutOff(const QWidget& window) {
    QStringList found;
    const auto note = [&](const QWidget& widget, const QString& text) {
        found << widget.objectName() + QStringLiteral(": ") + text;
    };
    for (const auto* label : window.findChildren<QLabel*>()) {
        // Those without a hint of their own give way and show the rest in a tooltip.
        const bool gives = qobject_cast<const ElidedLabel*>(label) != nullptr;
        if (!label->isVisible() || label->text().isEmpty() || gives) continue;
        const bool low =
            label->wordWrap() && label->height() < label->heightForWidth(label->width());
        const bool narrow = !label->wordWrap() && label->width() < label->sizeHint().width();
        if (low || narrow) note(*label, label->text());
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        const QString text = button->text().remove(u'&');
        // Buttons of one letter are as narrow as they are high.
        if (button->isVisible() && !text.isEmpty() && !showsIconOnly(*button) &&
            button->width() < button->fontMetrics().horizontalAdvance(text))
            note(*button, text);
    }
    return found;
}

// What a few places say, to be read by people who know the language.
struct Words {
    const char* language;
    const char *project, *cancel, *layer;
    const char *half, *thousands;
};

}  // namespace
}  // namespace interfuse

Q_DECLARE_METATYPE(interfuse::Words)

namespace interfuse {

class LanguageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    void speak(const QString& code) {
        installTranslations(*qApp, code);
        desk_->restart();
    }
    bool isEnded() {
        return waitUntil([this] { return !desk_->session().evaluations().isRunning(); }, runLimit);
    }
    // Opens a dialog by its entry and closes it again.
    bool looksAt(const char* action, const char* dialog) {
        QAction* entry = desk_->action(action);
        if (!QTest::qWaitFor([entry] { return entry->isEnabled(); })) return false;
        entry->trigger();
        auto* there = desk_->find<QDialog>(dialog);
        const bool shown = QTest::qWaitFor([&] { return there->isVisible(); });
        const QStringList cut = cutOff(*there);
        there->close();
        if (!cut.isEmpty()) qWarning("cut off: %s", qPrintable(cut.join(u'\n')));
        return shown && cut.isEmpty();
    }
    // Through the whole window, with everything that it can do in a few seconds.
    void lookAtEverything();
    QStringList menuClashes();
    // The files that this window can write, in a folder of their own.
    void writeFiles(const char* folder);

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() {
        desk_.reset();
        installTranslations(*qApp);
    }

    void followsTheSystem();
    void speaks_data();
    void speaks();
    void everyWordIsKnown();
    void isChosenInTheMenu();
    void takesNumbersInBothForms();
    void wordsOfTheCoreAreTold();
    void filesAreTheSameInAll();
};

void LanguageTest::followsTheSystem() {
    struct Case {
        const char* wanted;  // by the system, parted by spaces
        const char* spoken;
    };
    const Case cases[] = {
        {"", "en"},
        {"C", "en"},
        {"de-AT de", "de"},
        {"es-MX es-Latn-MX es", "es"},
        {"fr-CA en-CA", "fr"},
        {"ja-JP", "ja"},
        {"zh-CN", "zh_CN"},
        {"zh-SG", "zh_CN"},
        {"zh-Hans-HK", "zh_CN"},
        {"zh", "zh_CN"},
        // Other characters and other words: English is better than these.
        {"zh-TW zh-Hant-TW zh", "en"},
        {"zh-Hant-HK zh-HK", "en"},
        {"zh-TW zh ja", "ja"},
        {"sv-SE sv de-DE", "de"},
        {"en-GB de-DE", "en"},
        {"sv-SE sv", "en"},
    };
    for (const auto& [wanted, spoken] : cases) {
        const QStringList names = QString::fromLatin1(wanted).split(u' ', Qt::SkipEmptyParts);
        QVERIFY2(spokenLanguage(names) == QLatin1String(spoken), wanted);
    }
}

void LanguageTest::speaks_data() {
    QTest::addColumn<Words>("words");
    const Words all[] = {
        {"en", "Project", "Cancel", "1 layer", "0.5", "1,234"},
        {"de", "Projekt", "Abbrechen", "1 Schicht", "0,5", "1.234"},
        {"es", "Proyecto", "Cancelar", "1 capa", "0,5", "1234"},
        {"fr", "Projet", "Annuler", "1 couche", "0,5", "1\u202f234"},
        {"ja", "プロジェクト", "キャンセル", "1層", "0.5", "1,234"},
        {"zh_CN", "项目", "取消", "1 层", "0.5", "1,234"},
    };
    for (const Words& words : all)
        QTest::newRow(words.language) << words;
}

void LanguageTest::speaks() {
    QFETCH(Words, words);
    const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
    speak(text(words.language));
    QCOMPARE(languageInUse(), text(words.language));
    QCOMPARE(desk_->find<QDockWidget>("projectDock")->windowTitle(), text(words.project));
    // Qt's own words come with ours.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), text(words.cancel));
    QCOMPARE(QCoreApplication::translate("interfuse::SourceRows", "%n layer(s)", nullptr, 1),
             text(words.layer));
    QCOMPARE(QLocale().toString(0.5), text(words.half));
    QVERIFY(looksAt("actionPreset", "presetDialog"));
    QVERIFY(looksAt("actionGpuRuntime", "gpuDialog"));
    Recipe recipe = quickSample();
    recipe.method.num_samples = 1234;
    QVERIFY(desk_->opens(recipe));
    QCOMPARE(desk_->find<QSpinBox>("numSamples")->text(), text(words.thousands));
    QCOMPARE(menuClashes(), QStringList());
    // Its place moves as long as the sources are being read.
    QTRY_VERIFY(desk_->click("moreOptions"));
    for (int view = 0; view < desk_->window().views().count(); ++view) {
        desk_->window().views().show(view);
        // The layout follows a little later.
        QStringList cut;
        const bool fits =
            QTest::qWaitFor([&] { return (cut = cutOff(desk_->window())).isEmpty(); }, 2000);
        QVERIFY2(fits, qPrintable(cut.join(u'\n')));
    }
    // Needs no calibration to be exported.
    desk_->document().edit(QStringLiteral("method"), [](Recipe& now) {
        now.method.kind = MergeMethod::task_arithmetic;
        now.method.num_samples = 8;
    });
    QVERIFY(looksAt("actionExport", "exportDialog"));
}

QStringList LanguageTest::menuClashes() {
    QStringList found = clashes(desk_->window().menuBar()->actions());
    for (const QMenu* menu : desk_->window().findChildren<QMenu*>())
        found << clashes(menu->actions());
    return found;
}

void LanguageTest::lookAtEverything() {
    QVERIFY(looksAt("actionPreset", "presetDialog"));
    QVERIFY(looksAt("actionGpuRuntime", "gpuDialog"));
    QVERIFY(looksAt("actionAbout", "aboutBox"));
    Recipe recipe = quickSample();
    recipe.interfuse.round_size = 4;
    recipe.interfuse.batch_size = 20;
    QVERIFY(desk_->opens(recipe));
    QVERIFY(desk_->click("moreOptions"));
    desk_->document().edit(QStringLiteral("fast"),
                           [](Recipe& now) { now.interfuse.precision = "fast"; });
    QVERIFY(desk_->calibrates());
    QVERIFY(drag(*desk_, "shapeScalingSlider", 2));
    desk_->window().views().show(static_cast<int>(View::accuracy));
    desk_->key(Qt::Key_F8);
    QVERIFY(isEnded());
    desk_->session().evaluations().runSweep({1, 2}, 20);
    QVERIFY(isEnded());
    desk_->key(Qt::Key_F9);
    QVERIFY(isEnded());
    for (int view = 0; view < desk_->window().views().count(); ++view)
        desk_->window().views().show(view);
    QVERIFY2(exports(*desk_, "exported"), qPrintable(desk_->message()));
    QVERIFY(saves(*desk_, desk_->find<QMenu>("menuFile"), "actionSaveReport", "reportDialog",
                  "report.html"));
    desk_->document().edit(QStringLiteral("other"), [](Recipe& now) { now.experts.pop_back(); });
    for (int method = 0; method < 4; ++method)
        desk_->document().edit(QStringLiteral("method"), [method](Recipe& now) {
            now.method.kind = static_cast<MergeMethod>(method);
        });
    QTest::qWait(400);  // the views follow a little later
}

void LanguageTest::everyWordIsKnown() {
    installTranslations(*qApp, QStringLiteral("de"));
    Listener listener;
    QCoreApplication::installTranslator(&listener);
    desk_->restart();
    lookAtEverything();
    QCoreApplication::removeTranslator(&listener);
    QVERIFY(listener.count() > 500);
    for (const Language& language : languages()) {
        const QString code = QString::fromLatin1(language.code);
        if (code == QLatin1String("en")) continue;
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/i18n/interfuse_") + code));
        const QStringList unknown = listener.unknownTo(translator);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }
}

void LanguageTest::isChosenInTheMenu() {
    QCOMPARE(desk_->settings().language(), QLatin1String(systemLanguage));
    QAction* french = desk_->action("language_fr");
    QCOMPARE(french->text(), QStringLiteral("Français"));
    QVERIFY(desk_->action("language_system")->isChecked());
    french->trigger();
    QCOMPARE(desk_->settings().language(), QStringLiteral("fr"));
    QVERIFY(desk_->message().contains(QStringLiteral("started again")));
    // What is open stays as it is.
    QCOMPARE(desk_->find<QDockWidget>("projectDock")->windowTitle(), QStringLiteral("Project"));
    speak(desk_->settings().language());
    QCOMPARE(desk_->find<QDockWidget>("projectDock")->windowTitle(), QStringLiteral("Projet"));
    QVERIFY(desk_->action("language_fr")->isChecked());
    // The one that is spoken needs no start; one that there is not is the system's.
    desk_->action("language_fr")->trigger();
    QCOMPARE(desk_->message(), QString());
    desk_->settings().set(Setting::language, QStringLiteral("tlh"));
    speak(desk_->settings().language());
    QCOMPARE(languageInUse(), QStringLiteral("en"));
    QVERIFY(desk_->action("language_system")->isChecked());
}

void LanguageTest::takesNumbersInBothForms() {
    speak(QStringLiteral("de"));
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->click("moreOptions"));
    for (const char* text : {"0,25", "0.25"}) {
        QVERIFY(desk_->type("tolerance", QStringLiteral("0,5")));
        QVERIFY(desk_->type("tolerance", QString::fromLatin1(text)));
        QCOMPARE(desk_->recipe().interfuse.tolerance, std::optional(0.25));
        QCOMPARE(desk_->find<QDoubleSpinBox>("tolerance")->text(), QStringLiteral("0,250000"));
    }
}

void LanguageTest::wordsOfTheCoreAreTold() {
    const auto title = [](const char* name, ModelKind kind, std::optional<double> scaling) {
        return modelTitle({name, kind, scaling, {}});
    };
    installTranslations(*qApp, QStringLiteral("de"));
    QCOMPARE(title("pretrained", ModelKind::pretrained, {}), QStringLiteral("vortrainiert"));
    QCOMPARE(title("simple average", ModelKind::simple_average, {}),
             QStringLiteral("einfacher Mittelwert"));
    QCOMPARE(title("task arithmetic, 0.3", ModelKind::task_arithmetic, 0.3),
             QStringLiteral("Task-Arithmetik, 0,3"));
    QCOMPARE(title("AdaSVD, scaling 1.5", ModelKind::ada_svd, 1.5),
             QStringLiteral("AdaSVD, Skalierung 1,5"));
    QCOMPARE(title("AdaSVD, scaling by expert × 2", ModelKind::ada_svd, 2.0),
             QStringLiteral("AdaSVD, Skalierung je Experte × 2"));
    // Names that people gave, and what is not as the core has it.
    QCOMPARE(title("task arithmetic", ModelKind::expert, {}), QStringLiteral("task arithmetic"));
    QCOMPARE(title("AdaSVD, of old", ModelKind::ada_svd, 1.5), QStringLiteral("AdaSVD, of old"));
    QCOMPARE(withoutMnemonic(QStringLiteral("Sp&eichern…")), QStringLiteral("Speichern…"));
    QCOMPARE(withoutMnemonic(QStringLiteral("打开(&O)…")), QStringLiteral("打开…"));
}

void LanguageTest::writeFiles(const char* folder) {
    QVERIFY(desk_->opens(quickSample()));
    QVERIFY(desk_->calibrates());
    desk_->document().edit(QStringLiteral("shape"),
                           [](Recipe& recipe) { recipe.interfuse.scaling = 1.25; });
    desk_->key(Qt::Key_F9);
    QVERIFY(isEnded());
    desk_->session().evaluations().runSweep({0.5, 1.25}, 20);
    QVERIFY(isEnded());
    QVERIFY(fs::create_directory(desk_->at(folder)));
    const QString place = desk_->path(folder) + u'/';
    // Beside the folder: the history of runs lies beside a project, and tells the time.
    desk_->session().save(desk_->path(folder) + QStringLiteral(".yaml"));
    for (int view = 0; view < desk_->window().views().count(); ++view)
        desk_->window().views().show(view);
    int figures = 0;
    for (PlotView* view : desk_->window().findChildren<PlotView*>()) {
        for (QAction* action : view->pictureActions()) {
            if (action->objectName() != QLatin1String("copyData")) continue;
            action->trigger();
            writeBytes(desk_->at(folder) / std::to_string(figures++),
                       QGuiApplication::clipboard()->text().toStdString());
        }
    }
    QVERIFY(figures >= 7);
    const EvaluationTable& sweep = *desk_->session().evaluations().sweep();
    for (const char* name : {"sweep.csv", "sweep.md"})
        writeEvaluation(place + QLatin1String(name), sweep, ScoreValue::accuracy, {});
    QVERIFY(exports(*desk_, (QByteArray(folder) + "/model").constData()));
}

void LanguageTest::filesAreTheSameInAll() {
    speak(QStringLiteral("en"));
    writeFiles("english");
    speak(QStringLiteral("de"));
    writeFiles("german");
    QCOMPARE(folderDifferences(desk_->at("english"), desk_->at("german")), QString());
    QCOMPARE(bytesOf(desk_->at("german.yaml")), bytesOf(desk_->at("english.yaml")));
    // The command line too, wherever it runs.
    qputenv("LC_ALL", "de_DE.UTF-8");
    const QString differences =
        commandLineDifferences(*desk_, "german/model", "german/model/recipe.yaml");
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(differences, QString());
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::LanguageTest>(argc, argv);
}

#include "language_test.moc"
