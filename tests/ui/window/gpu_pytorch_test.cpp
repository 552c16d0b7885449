// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A GPU is here, and a PyTorch that has its libraries; or one that has not.
#include <QAction>

#include "tests/ui/window/gpu_tools.h"
#include "ui/panels/message_bar.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;
namespace fs = std::filesystem;

// The last step loads the libraries, once and for this process.
class GpuPyTorchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;

    QString text(const char* name) { return textOf(desk_->window(), name); }
    template <typename Widget>
    Widget* child(const char* name) {
        return desk_->window().findChild<Widget*>(QLatin1String(name));
    }
    static fs::path home() { return toPath(QDir::homePath()); }

  private Q_SLOTS:
    void init() { desk_ = std::make_unique<WindowDesk>(); }
    void cleanup() { desk_.reset(); }

    void anotherVersionIsRefused();
    void libraryThatCannotBeLoadedIsNamed();
    void theFoundOneIsNamedAndUsed();
    void theChoiceIsRemembered();
};

void GpuPyTorchTest::anotherVersionIsRefused() {
    make_torch(home() / "env/lib/python3.12/site-packages", "2.10.0+cu130", torchStandIn);
    QVERIFY(offersGpu(*desk_));
    QVERIFY(desk_->click("gpuChoosePyTorch"));
    QVERIFY(waitUntil([this] { return child<QPushButton>("gpuChoose") != nullptr; }));
    QVERIFY(!child<QPushButton>("gpuUse")->isVisible());
    QVERIFY(desk_->click(child<QPushButton>("gpuChoose")));
    QVERIFY(desk_->answerFileDialog("gpuFolderDialog", toText(home() / "env")));
    QTRY_VERIFY(text("gpuProblem").contains(u"is version 2.10.0+cu130; 2.11.0 is needed"));
    QCOMPARE(desk_->settings().value(Setting::gpuFolder).toString(), QString());
}

void GpuPyTorchTest::libraryThatCannotBeLoadedIsNamed() {
    make_torch(home() / "env/lib/python3.12/site-packages", "2.11.0+cu130",
               fs::path(INTERFUSE_STAND_INS) / "libneedy_torch_cuda.so");
    QVERIFY(offersGpu(*desk_));
    desk_->session().gpu().use(toText(home() / "env"));
    QTRY_VERIFY(desk_->message().contains(u"libneeded_by_torch_cuda.so"));
    QCOMPARE(desk_->find<MessageBar>("messageBar")->kind(), MessageKind::problem);
    QCOMPARE(desk_->session().machine()->devices.size(), std::size_t{1});
    fs::remove_all(home() / "env");
}

void GpuPyTorchTest::theFoundOneIsNamedAndUsed() {
    const fs::path packages = home() / ".local/lib/python3.12/site-packages";
    make_torch(packages, "2.11.0+cu130", torchStandIn);
    make_torch(home() / "venv/lib/python3.11/site-packages", "2.6.0+cu124", torchStandIn);
    desk_->restart();
    QVERIFY(offersGpu(*desk_));
    QVERIFY(desk_->message().contains(
        u"The PyTorch in ‘~/.local/lib/python3.12/site-packages’ has them"));
    desk_->action("actionGpuRuntime")->trigger();
    auto* found = child<QComboBox>("gpuPyTorch");
    QTRY_COMPARE(found->count(), 2);
    QCOMPARE(found->itemText(0),
             QStringLiteral("2.11.0+cu130 in ~/.local/lib/python3.12/site-packages"));
    QCOMPARE(found->currentIndex(), 0);
    QVERIFY(!(found->model()->flags(found->model()->index(1, 0)) & Qt::ItemIsEnabled));
    QVERIFY(desk_->click(child<QPushButton>("gpuUse")));
    QTRY_COMPARE(desk_->message(), QStringLiteral("The GPU is ready: NVIDIA H200."));
    QCOMPARE(desk_->session().machine()->devices.size(), std::size_t{2});
    QVERIFY(text("gpuState").contains(u"~/.local/lib/python3.12/site-packages/torch/lib"));
    QCOMPARE(desk_->settings().value(Setting::gpuFolder).toString(), toText(packages));
}

void GpuPyTorchTest::theChoiceIsRemembered() {
    desk_->settings().set(Setting::gpuFolder, QStringLiteral("/nowhere"));
    desk_->restart();
    QVERIFY(waitUntil([this] { return desk_->session().machine().has_value(); }));
    // What is loaded stays, whatever was chosen since.
    QCOMPARE(desk_->session().machine()->devices.size(), std::size_t{2});
    QTest::qWait(50);
    QCOMPARE(desk_->message(), QString());
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runGpuWindowTest<interfuse::GpuPyTorchTest>(argc, argv);
}
#include "gpu_pytorch_test.moc"
