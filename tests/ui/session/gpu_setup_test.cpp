// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The device that a recipe asks for, and what GpuSetup answers where nothing can be done. That it
// can be done, the window's tests show.
#include "ui/session/gpu_setup.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "tests/runtime/torch_tree.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/session/session.h"
#include "ui/style/paths.h"

namespace interfuse {

using namespace testing_tools;

class GpuSetupTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Session> session_;

    std::filesystem::path at(const char* name) const {
        return toPath(folder_->filePath(QLatin1String(name)));
    }
    void edit(const std::function<void(Recipe&)>& change) {
        session_->document().edit(QStringLiteral("edit"), change);
    }
    FetchPlace place(std::uint64_t room) const {
        FetchPlace place;
        place.folder = at("data/cuda");
        place.libraries.resize(1);
        place.libraries[0].size = 1'000'000;
        place.libraries[0].unpacked = 3'000'000;
        place.pip.indexes.clear();
        place.free_bytes = [room](const std::filesystem::path&) { return room; };
        return place;
    }

  private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        session_ = std::make_unique<Session>();
        QVERIFY(waitUntil([this] { return session_->machine().has_value(); }));
    }
    void cleanup() {
        session_.reset();
        folder_.reset();
    }

    void theCpuIsDescribed() {
        edit([](Recipe& recipe) { recipe.method.device = "cpu"; });
        DeviceNow device = session_->device();
        QCOMPARE(device.name, QStringLiteral("cpu"));
        QCOMPARE(device.title, QStringLiteral("cpu"));
        QVERIFY(!device.isGpu);
        QCOMPARE(device.threads, session_->machine()->threads);
        QVERIFY(device.memory && device.memory->used > 1'000'000);
        QVERIFY(device.memory->total > device.memory->used);
        QCOMPARE(device.speed, 0.0);
        edit([](Recipe& recipe) { recipe.interfuse.threads = 7; });
        QCOMPARE(session_->device().threads, 7);
    }

    void theSpeedIsTheMeasuredOne() {
        Recipe recipe = recipeOf(basicRecipeFile());
        recipe.method.device = "cpu";
        edit([&](Recipe& now) { now = recipe; });
        QVERIFY(waitUntil([this] { return session_->device().speed > 0; }));
        edit([](Recipe& now) { now.interfuse.threads = 1; });
        QCOMPARE(session_->device().speed, 0.0);  // until it is measured anew
        QVERIFY(waitUntil([this] { return session_->device().speed > 0; }));
    }

    void aGpuThatIsNotThereHasNoFacts() {
        if (session_->machine()->devices.size() > 1) QSKIP("there is a GPU");
        QCOMPARE(session_->device().name, QStringLiteral("cpu"));  // which "auto" means then
        for (const char* asked : {"cuda", "cuda:0"}) {
            edit([&](Recipe& recipe) { recipe.method.device = asked; });
            const DeviceNow device = session_->device();
            QCOMPARE(device.name, QStringLiteral("cuda:0"));
            QVERIFY(device.isGpu);
            QVERIFY(!device.memory);
        }
        QSignalSpy changed(&session_->gpu(), &GpuSetup::memoryChanged);
        session_->gpu().lookAtMemory(QStringLiteral("cuda:0"));
        QVERIFY(changed.wait());
        QVERIFY(!session_->gpu().memory(QStringLiteral("cuda:0")));
    }

    void aFolderThatDoesNotServeIsRefused() {
        make_torch(at("env"), "2.12.0+cu130");
        QSignalSpy failed(&session_->gpu(), &GpuSetup::failed);
        QSignalSpy chosen(&session_->gpu(), &GpuSetup::chosen);
        session_->gpu().use(toText(at("env")));
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].toString().contains(u"2.12.0+cu130; 2.11.0 is needed"));
        session_->gpu().use(toText(at("absent")));
        QVERIFY(failed.wait());
        QVERIFY(chosen.isEmpty());
    }

    void whatItTakesIsToldBeforehand() {
        session_->gpu().setPlace([this] { return place(100'000'000); });
        session_->gpu().lookAround();
        QVERIFY(waitUntil([this] { return session_->gpu().offer().has_value(); }));
        const FetchPlan& plan = session_->gpu().offer()->plan;
        QCOMPARE(plan.to_fetch, std::uint64_t{1'000'000});
        QCOMPARE(plan.on_disk, std::uint64_t{3'000'000});
        QCOMPARE(plan.room_free, std::uint64_t{100'000'000});
        QVERIFY(!session_->gpu().isFetching());
    }

    void withoutRoomAFetchFails() {
        session_->gpu().setPlace([this] { return place(1000); });
        QSignalSpy failed(&session_->gpu(), &GpuSetup::failed);
        session_->gpu().fetch();
        QVERIFY(session_->gpu().isFetching());
        QVERIFY(failed.wait());
        QVERIFY(failed[0][0].toString().contains(u"Make room"));
        QVERIFY(!session_->gpu().isFetching());
    }
};

}  // namespace interfuse

QTEST_GUILESS_MAIN(interfuse::GpuSetupTest)
#include "gpu_setup_test.moc"
