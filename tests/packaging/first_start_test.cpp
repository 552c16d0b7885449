// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <memory>

#include "app/libraries/libraries_dialog.h"
#include "tests/stand_in/loopback_index.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using namespace testing_tools;

constexpr int patience = 20'000;

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

// In the program's place stands a script that loads or refuses whatever LibTorch it is given.
class FirstStartTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() {
        scratch_ = std::make_unique<QTemporaryDir>();
        folder_ = toPath(scratch_->path());
        installed_ = installed_program(folder_ / "opt/bin/interfuse");
        putProgram("exit 0");
        const std::string wheel = make_wheel(folder_, {{"torch/lib/libtorch_cpu.so", "cpu"},
                                                       {"torch/lib/libc10.so", "c10"},
                                                       {"torch/version.py", "__version__='x'"}});
        place_ = {};
        place_.folder = folder_ / "data/libtorch-2.11.0";
        place_.libraries = {
            pin("torch", wheel, {"torch/lib/libtorch_cpu.so", "torch/lib/libc10.so"}, 6)};
        index_ = std::make_unique<LoopbackIndex>(Files{{place_.libraries[0].file, wheel}});
        place_.pip.indexes = {index_->address()};
        place_.pip.timeout = 5;
        place_.pip.pause = 20;
        python_ = {folder_ / "home", {}, {}, folder_ / "root"};
        open();
    }
    void cleanup() { dialog_.reset(); }

    void fetchesAndIsDone() {
        QVERIFY(text("librariesCost").contains(QStringLiteral("libtorch-2.11.0")));
        QVERIFY(!button("librariesUse")->isVisible());
        QVERIFY(!text("librariesNone").isEmpty());
        button("librariesFetch")->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog_->result(), int{QDialog::Accepted}, patience);
        QVERIFY(fs::exists(place_.folder / "torch/lib/libtorch_cpu.so"));
    }

    void saysWhatWentWrongAndLetsOneTryAgain() {
        IndexFaults faults;
        faults.failures = {503, 503, 503, 503, 503, 503, 503, 503};
        index_->set_faults(faults);
        button("librariesFetch")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->isWorking(), patience);
        QVERIFY2(text("librariesProblem").contains(QStringLiteral("503")),
                 qPrintable(text("librariesProblem")));
        QCOMPARE(dialog_->result(), int{QDialog::Rejected});
        index_->set_faults({});
        button("librariesFetch")->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog_->result(), int{QDialog::Accepted}, patience);
    }

    void takesAPyTorchOfTheMachine() {
        makePyTorch(folder_ / "home/venv/lib/python3.12/site-packages", "2.11.0+cpu");
        open();
        auto* found = dialog_->findChild<QComboBox*>(QStringLiteral("librariesPyTorch"));
        QCOMPARE(found->count(), 1);
        button("librariesUse")->click();
        QTRY_COMPARE_WITH_TIMEOUT(dialog_->result(), int{QDialog::Accepted}, patience);
        QVERIFY(fs::is_symlink(place_.folder));
        QVERIFY(fs::exists(place_.folder / "torch/lib/libtorch_cpu.so"));
    }

    void refusesOneThatCannotBeLoaded() {
        makePyTorch(folder_ / "home/venv/lib/python3.12/site-packages", "2.11.0");
        putProgram("echo 'undefined symbol: mend_me' >&2; exit 127");
        open();
        button("librariesUse")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->isWorking(), patience);
        QVERIFY(text("librariesProblem").contains(QStringLiteral("undefined symbol: mend_me")));
        QVERIFY(!fs::exists(place_.folder));
    }

    void aFetchThatIsCancelledGoesOnLater() {
        IndexFaults faults;
        faults.stall_at = 10;
        index_->set_faults(faults);
        button("librariesFetch")->click();
        QVERIFY(button("librariesCancel")->isVisible());
        QTest::qWait(200);
        button("librariesCancel")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog_->isWorking(), patience);
        QVERIFY(!fs::exists(place_.folder));
        QVERIFY(button("librariesFetch")->isEnabled());
    }

    void whatWasTakenIsRemovedAndNothingElse() {
        const fs::path packages = folder_ / "home/venv/lib/python3.12/site-packages";
        makePyTorch(packages, "2.11.0");
        const LibtorchSetup setup(installed_, place_, python_);
        QVERIFY(!setup.remove());
        setup.use(folder_ / "home/venv");
        QVERIFY(setup.remove());
        QVERIFY(!fs::exists(place_.folder));
        QVERIFY(fs::exists(packages / "torch/lib/libtorch_cpu.so"));
    }

  private:
    void open() {
        dialog_ = std::make_unique<LibrariesDialog>(LibtorchSetup(installed_, place_, python_));
        dialog_->show();
    }
    void putProgram(const std::string& does) const {
        write(installed_.program, "#!/bin/sh\n" + does + "\n");
        fs::permissions(installed_.program, fs::perms::owner_all);
    }
    static void makePyTorch(const fs::path& packages, const std::string& version) {
        write(packages / "torch/lib/libtorch_cpu.so", "cpu");
        write(packages / "torch/lib/libc10.so", "c10");
        write(packages / "torch/version.py", "__version__ = '" + version + "'\n");
    }
    QPushButton* button(const char* name) const {
        return dialog_->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QString text(const char* name) const {
        return dialog_->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }

    std::unique_ptr<QTemporaryDir> scratch_;
    fs::path folder_;
    InstalledProgram installed_;
    FetchPlace place_;
    PythonPlaces python_;
    std::unique_ptr<LoopbackIndex> index_;
    std::unique_ptr<LibrariesDialog> dialog_;
};

}  // namespace
}  // namespace interfuse

QTEST_MAIN(interfuse::FirstStartTest)
#include "first_start_test.moc"
