// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries that come after a calibration need a restart; after one, the choice is remembered.
#include <QSignalSpy>

#include "core/runtime/gpu_runtime.h"
#include "tests/ui/window/gpu_tools.h"
#include "ui/panels/message_bar.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

class GpuRestartTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void afterACalibration();
};

void GpuRestartTest::afterACalibration() {
    WindowDesk desk;
    QVERIFY(desk.opens(recipeOf(basicRecipeFile())));
    QSignalSpy calibrated(&desk.session(), &Session::calibrated);  // it takes no time at all
    desk.key(Qt::Key_F5);
    QTRY_COMPARE(calibrated.size(), 1);
    const auto environment = toPath(QDir::homePath()) / "env";
    make_torch(environment / "lib/python3.12/site-packages", "2.11.0+cu130", torchStandIn);
    desk.session().gpu().use(toText(environment));
    QVERIFY(
        waitUntil([&] { return desk.session().machine()->gpu.state == GpuState::restart_needed; }));
    QVERIFY(desk.message().contains(u"Start Interfuse again"));
    QCOMPARE(desk.session().machine()->devices.size(), std::size_t{1});
    QCOMPARE(desk.settings().value(Setting::gpuFolder).toString(), toText(environment));
    // The CPU goes on as before.
    desk.key(Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(calibrated.size(), 2);
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runGpuWindowTest<interfuse::GpuRestartTest>(argc, argv);
}
#include "gpu_restart_test.moc"
