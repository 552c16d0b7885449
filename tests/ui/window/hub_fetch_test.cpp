// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A recipe whose sources are on the Hugging Face Hub: the offer, and fetching them.
#include <QAction>
#include <QDialog>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <filesystem>
#include <fstream>
#include <map>

#include "tests/stand_in/hub_stand_in.h"
#include "tests/ui/window/window_tools.h"
#include "ui/panels/message_bar.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

class HubFetchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    std::unique_ptr<HubStandIn> hub_;

    static std::map<std::string, std::string> filesOf(const fs::path& folder) {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (!entry.is_regular_file()) continue;
            files[fs::relative(entry.path(), folder).generic_string()] = bytesOf(entry.path());
        }
        return files;
    }
    template <typename Widget>
    Widget* child(const char* name) {
        return desk_->window().findChild<Widget*>(QLatin1String(name));
    }
    QString text(const char* name) {
        auto* label = child<QLabel>(name);
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }
    bool isShown(const char* name) {
        auto* widget = child<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }
    QTreeWidget* list() { return child<QTreeWidget>("hubList"); }
    static QJsonObject fault(const char* name, const QJsonValue& value) {
        return {{QString::fromLatin1(name), value}};
    }
    // The basic recipe with its models and one dataset by id.
    bool opensByIds() {
        const Recipe basic = recipeOf(basicRecipeFile());
        std::string yaml = "modelpool:\n  models:\n    _pretrained_: ada/pretrained\n";
        hub_->put(HubKind::model, "ada/pretrained", filesOf(basic.pretrained.path));
        for (const ModelSource& expert : basic.experts) {
            hub_->put(HubKind::model, "ada/" + expert.name, filesOf(expert.path));
            yaml += "    " + expert.name + ": ada/" + expert.name + "\n";
        }
        const DatasetSource& data = basic.train_datasets.front();
        hub_->put(HubKind::dataset, data.name, filesOf(data.path));
        yaml += "  train_datasets:\n    " + data.name + ": {path: " + data.name + "}\n";
        yaml += "method: {num_samples: 4, gate_k: 4}\n";
        writeBytes(desk_->at("by_ids.yaml"), yaml);
        if (!desk_->opens(desk_->at("by_ids.yaml"))) return false;
        return waitUntil([this] { return desk_->message().contains(u"ada/pretrained, "); });
    }
    bool opensDialog() {
        return desk_->click("hubOpenDialog") &&
               waitUntil([this] { return text("hubCost").contains(u"to fetch into"); });
    }
    fs::path cache() const { return desk_->at("hub"); }

  private Q_SLOTS:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("With a sanitizer nothing can be fetched: see bind_openssl in core/fetch.");
#endif
    }
    void init() {
        hub_ = std::make_unique<HubStandIn>();
        desk_ = std::make_unique<WindowDesk>();
        qputenv("HF_ENDPOINT", QByteArray::fromStdString(hub_->endpoint()));
        qputenv("HF_HUB_CACHE", toText(cache()).toLocal8Bit());
        for (const char* name :
             {"HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE", "HF_TOKEN", "http_proxy", "all_proxy"})
            qunsetenv(name);
    }
    void cleanup() {
        desk_.reset();
        hub_.reset();
    }

    void theOfferCanBeDeclined();
    void whatIsMissingComes();
    void problemsAreToldInTheirPlace();
    void cancelKeepsWhatCame();
};

void HubFetchTest::theOfferCanBeDeclined() {
    QVERIFY(opensByIds());
    QVERIFY(hub_->requests().empty());
    QVERIFY(desk_->click("hubDecline"));
    QTRY_COMPARE(desk_->message(), QString());
    QVERIFY(!fs::exists(cache()));
    desk_->action("actionRefresh")->trigger();
    QTRY_VERIFY(desk_->message().contains(u"ada/pretrained, "));
    QVERIFY(desk_->click("hubDecline"));
    // A project that lacks nothing is not asked about.
    QVERIFY(desk_->opens(recipeOf(basicRecipeFile())));
    QTest::qWait(100);
    QCOMPARE(desk_->message(), QString());
}

void HubFetchTest::whatIsMissingComes() {
    QVERIFY(opensByIds());
    QVERIFY(!desk_->session().whyNot(RunAction::calibrate).isEmpty());
    QVERIFY(opensDialog());
    QCOMPARE(list()->topLevelItemCount(), 5);
    QCOMPARE(list()->topLevelItem(0)->text(0), QStringLiteral("ada/pretrained"));
    QCOMPARE(list()->topLevelItem(4)->text(1), QStringLiteral("Dataset"));
    QVERIFY(list()->topLevelItem(0)->text(2).endsWith(u"B"));
    QVERIFY(text("hubCost").contains(u"are free"));
    QVERIFY(child<QPushButton>("hubFetch")->text().startsWith(u"&Fetch "));
    QVERIFY(desk_->click(child<QPushButton>("hubFetch")));
    QVERIFY(waitUntil([this] { return desk_->message().contains(u"is here"); }));
    QVERIFY(!isShown("hubDialog"));
    // All sources are read again, and the recipe can be calibrated.
    QVERIFY(desk_->isRead());
    QVERIFY(waitUntil([this] { return desk_->session().whyNot(RunAction::calibrate).isEmpty(); }));
    QVERIFY(toText(desk_->recipe().pretrained.path).startsWith(toText(cache())));
    desk_->show();
    QVERIFY(desk_->calibrates());
    // What is saved names the commits.
    desk_->session().save(desk_->path("saved.yaml"));
    const std::string saved = bytesOf(desk_->at("saved.yaml"));
    QVERIFY(saved.find("_pretrained_: \"ada/pretrained@") != std::string::npos);
    QVERIFY(saved.find("_target_: datasets.load_dataset") != std::string::npos);
    // One step of undo leads back.
    while (desk_->document().undoStack().canUndo())
        desk_->document().undoStack().undo();
    QVERIFY(!toText(desk_->recipe().pretrained.path).startsWith(toText(cache())));
}

void HubFetchTest::problemsAreToldInTheirPlace() {
    QVERIFY(opensByIds());
    hub_->put(HubKind::model, "ada/pretrained", {{"config.json", "{}"}, {"model.bin", "w"}},
              {{QStringLiteral("private"), true}});
    QVERIFY(desk_->click("hubOpenDialog"));
    QTRY_VERIFY(text("hubProblem").contains(u"there is no model ada/pretrained"));
    QVERIFY(!isShown("hubFetch"));
    hub_->put(HubKind::model, "ada/pretrained",
              filesOf(recipeOf(basicRecipeFile()).pretrained.path));
    QVERIFY(desk_->click(child<QPushButton>("hubAgain")));
    QTRY_VERIFY(isShown("hubFetch"));
    QCOMPARE(text("hubProblem"), QString());

    const QString forged = HubStandIn::base64("forged");
    hub_->set_faults(fault("served", QJsonObject{{QStringLiteral("model.safetensors"), forged}}));
    QVERIFY(desk_->click(child<QPushButton>("hubFetch")));
    QVERIFY(waitUntil([this] { return !text("hubProblem").isEmpty(); }));
    QVERIFY2(text("hubProblem").contains(u"could not be fetched"), qPrintable(text("hubProblem")));
    hub_->set_faults({});
    QVERIFY(desk_->click(child<QPushButton>("hubFetch")));
    QVERIFY(waitUntil([this] { return desk_->message().contains(u"is here"); }));
}

void HubFetchTest::cancelKeepsWhatCame() {
    QVERIFY(opensByIds());
    QVERIFY(opensDialog());
    // Models of 37 kB then take some four seconds.
    hub_->set_faults({{QStringLiteral("pause"), 0.4}, {QStringLiteral("block"), 4096}});
    QVERIFY(desk_->click(child<QPushButton>("hubFetch")));
    QTRY_VERIFY(isShown("hubBar") && child<QProgressBar>("hubBar")->value() > 0);
    QTRY_VERIFY(text("hubProgress").contains(u" of "));
    // Closing the dialog stops nothing.
    child<QDialog>("hubDialog")->close();
    QTest::qWait(50);
    child<QDialog>("hubDialog")->show();
    QVERIFY(isShown("hubCancel"));
    QVERIFY(desk_->click(child<QPushButton>("hubCancel")));
    QTRY_VERIFY(!isShown("hubCancel"));
    QVERIFY(desk_->message().isEmpty());
    QVERIFY(!desk_->session().whyNot(RunAction::calibrate).isEmpty());
    hub_->set_faults({});
    // What is still missing is asked for anew.
    if (!isShown("hubFetch")) QVERIFY(desk_->click(child<QPushButton>("hubAgain")));
    QTRY_VERIFY(isShown("hubFetch"));
    QVERIFY(desk_->click(child<QPushButton>("hubFetch")));
    QVERIFY(waitUntil([this] { return desk_->message().contains(u"is here"); }));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::HubFetchTest>(argc, argv);
}
#include "hub_fetch_test.moc"
