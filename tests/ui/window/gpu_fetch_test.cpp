// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU is here and its libraries are not: the offer, and fetching them.
#include <QAction>
#include <QDialog>

#include "core/runtime/torch_libraries.h"
#include "tests/ui/window/gpu_tools.h"
#include "ui/panels/message_bar.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

// The last step loads the libraries, once and for this process.
class GpuFetchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    std::unique_ptr<StandInIndex> standIn_;

    QString text(const char* name) { return textOf(desk_->window(), name); }
    template <typename Widget>
    Widget* child(const char* name) {
        return desk_->window().findChild<Widget*>(QLatin1String(name));
    }
    // The dialog, with the test's own wheels to fetch.
    bool opensDialog() {
        desk_->session().gpu().setPlace([this] { return standIn_->place; });
        desk_->action("actionGpuRuntime")->trigger();
        const QString size = QStringLiteral("MB from the package index");
        return waitUntil([this, size] { return text("gpuCost").contains(size); });
    }
    fs::path folder() { return gpu_libraries_folder(); }

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() { desk_.reset(); }
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("With a sanitizer nothing can be fetched: see bind_openssl in core/fetch.");
#endif
        standIn_ = std::make_unique<StandInIndex>(toPath(QDir::homePath()) / "scratch");
    }

    void theOfferIsMadeAndDeclinedForGood();
    void theDeviceIsDescribed();
    void aBrokenFetchIsToldAndGoesOn();
    void cancelKeepsWhatCame();
    void whatCameCanBeDeleted();
    void theGpuIsReadyWithoutARestart();
};

void GpuFetchTest::theOfferIsMadeAndDeclinedForGood() {
    QVERIFY(offersGpu(*desk_));
    QVERIFY(desk_->message().contains(u"CUDA libraries are not"));
    // The program's own list, at its full size.
    QCOMPARE(desk_->find<QPushButton>("gpuOpenDialog")->text(), QStringLiteral("Fetch (2.5 GB)…"));
    QVERIFY(desk_->isVisible("gpuChoosePyTorch"));
    QVERIFY(desk_->click("gpuNotNow"));
    QTRY_COMPARE(desk_->message(), QString());
    desk_->restart();
    QVERIFY(waitUntil([this] { return desk_->session().gpu().offer().has_value(); }));
    QTest::qWait(50);
    QCOMPARE(desk_->message(), QString());
    desk_->settings().set(Setting::gpuDeclined, false);
}

void GpuFetchTest::theDeviceIsDescribed() {
    QVERIFY(offersGpu(*desk_));
    const QString line = desk_->find<QLabel>("deviceText")->text();
    QVERIFY2(line.startsWith(u"cpu · "), qPrintable(line));
    QVERIFY2(line.contains(u"thread") && line.contains(u"B"), qPrintable(line));
    QVERIFY(desk_->find<QLabel>("deviceFacts")->text().contains(u">Set up NVIDIA H200…<"));
    const QString tip = desk_->find<QLabel>("deviceText")->toolTip();
    for (const char* fact :
         {"140 GB", "driver 580.65.06", "CUDA 13.0", "compute capability 9.0", "libtorch_cuda.so"})
        QVERIFY2(tip.contains(QLatin1String(fact)), qPrintable(tip));
    // The devices are those that can be used.
    QCOMPARE(desk_->session().machine()->devices.size(), std::size_t{1});
}

void GpuFetchTest::aBrokenFetchIsToldAndGoesOn() {
    QVERIFY(offersGpu(*desk_));
    QVERIFY(opensDialog());
    QCOMPARE(desk_->message(), QString());  // the dialog is the answer to the offer
    QCOMPARE(text("gpuNames"), QStringLiteral("NVIDIA H200"));
    QVERIFY(text("gpuCost").contains(u"cuda-2.11.0’"));
    QVERIFY(text("gpuRefusal").contains(u"None was found"));

    IndexFaults faults;
    faults.failures = {500, 500, 500, 500};
    standIn_->index->set_faults(faults);
    QVERIFY(desk_->click(child<QPushButton>("gpuFetch")));
    QTRY_VERIFY(text("gpuProblem").contains(u"the server answered 500"));
    QVERIFY(!desk_->session().gpu().isFetching());
    QVERIFY(!fs::exists(folder()));
    standIn_->index->set_faults({});
}

void GpuFetchTest::cancelKeepsWhatCame() {
    QVERIFY(offersGpu(*desk_));
    QVERIFY(opensDialog());
    IndexFaults slow;
    slow.pause = 60;
    standIn_->index->set_faults(slow);
    QVERIFY(desk_->click(child<QPushButton>("gpuFetch")));
    auto* bar = child<QProgressBar>("gpuBar");
    QTRY_VERIFY(bar->isVisible() && bar->value() > 100);
    QTRY_VERIFY(text("gpuProgress").contains(u"/s"));
    QVERIFY2(text("gpuProgress").contains(u"nvidia-cublas 1.0"), qPrintable(text("gpuProgress")));
    // The window can be used meanwhile, and closing the dialog stops nothing.
    child<QDialog>("gpuDialog")->close();
    QVERIFY(desk_->session().gpu().isFetching());
    desk_->action("actionGpuRuntime")->trigger();
    QVERIFY(waitUntil([this] { return text("gpuProgress").contains(u" of "); }));

    QVERIFY(desk_->click(child<QPushButton>("gpuCancel")));
    QTRY_VERIFY(!desk_->session().gpu().isFetching());
    QVERIFY(!fs::exists(folder()));
    QTRY_VERIFY(child<QPushButton>("gpuFetch")->text().startsWith(u"&Go on fetching"));
    QVERIFY(desk_->session().gpu().offer()->plan.here > 100'000);
    QVERIFY(child<QPushButton>("gpuDiscard")->isVisible());
    standIn_->index->set_faults({});
}

void GpuFetchTest::whatCameCanBeDeleted() {
    QVERIFY(offersGpu(*desk_));
    QVERIFY(opensDialog());
    QVERIFY(desk_->click(child<QPushButton>("gpuDiscard")));
    QTRY_VERIFY(child<QPushButton>("gpuFetch")->text().startsWith(u"&Fetch "));
    QVERIFY(!child<QPushButton>("gpuDiscard")->isVisible());
    QVERIFY(fs::is_empty(folder().parent_path()) || !fs::exists(folder()));
}

void GpuFetchTest::theGpuIsReadyWithoutARestart() {
    desk_->settings().set(Setting::gpuFolder, QStringLiteral("/somewhere/else"));
    desk_->restart();
    QVERIFY(offersGpu(*desk_));
    QVERIFY(opensDialog());
    QVERIFY(desk_->click(child<QPushButton>("gpuFetch")));
    QVERIFY(waitUntil([this] { return desk_->session().machine()->devices.size() == 2; }));
    QTRY_COMPARE(desk_->message(), QStringLiteral("The GPU is ready: NVIDIA H200."));
    QVERIFY(text("gpuState").startsWith(u"Ready. The CUDA libraries are in use from"));
    QVERIFY(!child<QPushButton>("gpuFetch")->isVisible());
    // What was chosen before would come first, at the next start.
    QCOMPARE(desk_->settings().value(Setting::gpuFolder).toString(), QString());

    auto* devices = desk_->find<QComboBox>("device");
    QCOMPARE(devices->count(), 3);
    QCOMPARE(devices->itemText(2), QStringLiteral("cuda:0 (NVIDIA H200, 140 GB)"));
    // "Automatic" is the GPU now: how much of its memory all programs hold is read again and again.
    auto* line = desk_->find<QLabel>("deviceText");
    QTRY_COMPARE(line->text(), QStringLiteral("NVIDIA H200 · 3.1 of 140 GB"));
    qputenv("STAND_IN_USED", "75377410048");
    QTRY_COMPARE(line->text(), QStringLiteral("NVIDIA H200 · 70 of 140 GB"));
    QVERIFY(!desk_->find<QLabel>("deviceFacts")->text().contains(u"NVIDIA"));
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runGpuWindowTest<interfuse::GpuFetchTest>(argc, argv);
}
#include "gpu_fetch_test.moc"
