// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/library_fetch.h"

#include <gmock/gmock.h>
#include <sys/resource.h>

#include <QCoreApplication>
#include <QLockFile>
#include <csignal>
#include <thread>

#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"
#include "tests/stand_in/loopback_index.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using namespace testing_tools;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::size_t code_size = 3'000'000;

// Does not compress, so that a wheel is as long as what it holds.
std::string noise() {
    std::string bytes(code_size, '\0');
    std::uint64_t state = 1;
    for (char& byte : bytes) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        byte = static_cast<char>(state >> 56U);
    }
    return bytes;
}

class LibraryFetchTest : public FolderTest {
  protected:
    LibraryFetchTest() {
        engine = make_wheel(folder, {{"torch/lib/libtorch_cuda.so", noise()},
                                     {"torch/lib/libtorch_cpu.so", "not this one"},
                                     {"torch/version.py", "__version__ = '2.11.0+cu130'\n"}});
        runtime = make_wheel(folder, {{"nvidia/cu13/lib/libcublas.so.13", "blas"},
                                      {"nvidia_cublas-1.0.dist-info/licenses/A", "do"},
                                      {"nvidia/__init__.py", ""}});
        place.folder = folder / "data/interfuse/cuda-2.11.0";
        place.libraries = {
            pin("torch", engine, {"torch/lib/libtorch_cuda.so", "torch/version.py"}, code_size),
            pin("nvidia-cublas", runtime,
                {"nvidia/cu13/lib/libcublas.so.13", "nvidia_cublas-1.0.dist-info/licenses/*"},
                1000)};
        index = std::make_unique<LoopbackIndex>(
            Files{{place.libraries[0].file, engine}, {place.libraries[1].file, runtime}});
        place.pip.indexes = {index->address()};
        place.pip.timeout = 20;
        place.pip.pause = 20;
    }

    void fetch(const std::stop_token& stop = {}) {
        shown.clear();
        fetch_libraries(
            place, [this](const FetchProgress& at) { shown.push_back(at); }, stop);
    }
    void with(IndexFaults faults) { index->set_faults(std::move(faults)); }

    void expect_whole() const {
        EXPECT_TRUE(plan_fetch(place).complete);
        EXPECT_EQ(content_of(place.folder / "torch/lib/libtorch_cuda.so"), noise());
        EXPECT_EQ(content_of(place.folder / "nvidia/cu13/lib/libcublas.so.13"), "blas");
        EXPECT_TRUE(fs::exists(place.folder / "nvidia_cublas-1.0.dist-info/licenses/A"));
        EXPECT_FALSE(fs::exists(place.folder / "torch/lib/libtorch_cpu.so"));
        EXPECT_FALSE(fs::exists(place.folder / "nvidia/__init__.py"));
        EXPECT_THAT(names_in(place.folder.parent_path()), ElementsAre("cuda-2.11.0"));
    }
    void expect_nothing_in_place() const { EXPECT_FALSE(fs::exists(place.folder)); }
    fs::path part() const {
        return folder / "data/interfuse/cuda-2.11.0.downloads" /
               (place.libraries[0].file + ".part");
    }
    // Stops the fetch as soon as so much of the first wheel is here.
    void fetch_and_stop_after(std::uint64_t bytes) {
        std::stop_source stop;
        EXPECT_THROW(fetch_libraries(
                         place,
                         [&](const FetchProgress& at) {
                             if (at.done >= bytes) stop.request_stop();
                         },
                         stop.get_token()),
                     Cancelled);
    }

    std::string engine, runtime;  // wheels
    FetchPlace place;
    std::unique_ptr<LoopbackIndex> index;
    std::vector<FetchProgress> shown;
};

TEST_F(LibraryFetchTest, SaysBeforehandWhatItTakes) {
    const FetchPlan plan = plan_fetch(place);
    EXPECT_FALSE(plan.complete);
    EXPECT_EQ(plan.to_fetch, engine.size() + runtime.size());
    EXPECT_EQ(plan.here, 0U);
    EXPECT_EQ(plan.on_disk, code_size + 1000);
    EXPECT_EQ(plan.room_needed, code_size + 1000 + engine.size());
    EXPECT_GT(plan.room_free, 1'000'000U);
    EXPECT_EQ(plan.folder, place.folder);
    EXPECT_EQ(index->requests(), 0U) << "nothing is asked before anybody has said so";
}

TEST_F(LibraryFetchTest, FetchesChecksUnpacksAndPutsInPlace) {
    fetch();
    expect_whole();
    EXPECT_EQ(look_at_torch(place.folder).problem, "") << "it is what the loader looks for";
    ASSERT_FALSE(shown.empty());
    std::uint64_t before = 0;
    for (const FetchProgress& at : shown) {
        EXPECT_GE(at.done, before);
        EXPECT_LE(at.done, at.total);
        before = at.done;
    }
    EXPECT_EQ(before, engine.size() + runtime.size());
    EXPECT_EQ(shown.front().library, "torch 1.0");
    EXPECT_GT(shown.size(), 4U);

    const std::size_t asked = index->requests();
    fetch();
    EXPECT_EQ(index->requests(), asked) << "a second time there is nothing to do";
}

TEST_F(LibraryFetchTest, GoesOnAfterBrokenConnections) {
    IndexFaults faults;
    faults.cut = {1'000'000};
    with(faults);
    fetch();
    expect_whole();
    // Qt may have asked once more by itself, unseen.
    EXPECT_THAT(index->file_requests(), ::testing::Contains(HasSubstr("from 1000000")));

    fs::remove_all(place.folder);
    faults.cut = {0, 300'000, 1, 1'500'000, 0, 200'000};
    with(faults);
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, StartsOverWithAServerThatKnowsNoRanges) {
    IndexFaults faults;
    faults.cut = {1'000'000};
    faults.ranges = false;
    with(faults);
    fetch();
    expect_whole();
    for (const std::string& request : index->file_requests())
        EXPECT_THAT(request,
                    ::testing::AnyOf(::testing::Not(HasSubstr("from")), HasSubstr("from 1000000")));
}

TEST_F(LibraryFetchTest, FollowsRedirectionsAndSendsThePassword) {
    IndexFaults faults;
    faults.redirects = true;
    faults.login = "ada:secret";
    with(faults);
    place.pip.indexes = {index->address("ada:secret")};
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, TriesAgainWhenTheServerIsBusy) {
    IndexFaults faults;
    faults.failures = {503, 429};
    with(faults);
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, GivesUpOnAServerThatSendsNothing) {
    IndexFaults faults;
    faults.stall_at = 1'000'000;
    with(faults);
    place.pip.timeout = 1;
    // Each try brings a megabyte, so three of them do, however silent the server is.
    fetch();
    expect_whole();
    fs::remove_all(place.folder);
    faults.stall_at = 0;
    with(faults);
    EXPECT_THAT(error_text([this] { fetch(); }),
                AllOf(HasSubstr("silent for too long"), HasSubstr("Fetch again")));
    expect_nothing_in_place();
}

TEST_F(LibraryFetchTest, AWrongHashIsRefusedAfterASecondTry) {
    std::string forged = engine;
    forged[forged.size() / 2] ^= 1;
    index->change(place.libraries[0].file, forged);
    EXPECT_THAT(error_text([this] { fetch(); }),
                AllOf(HasSubstr(place.libraries[0].sha256), HasSubstr("was deleted"),
                      HasSubstr("nothing of it was used")));
    EXPECT_EQ(index->file_requests().size(), 2U);
    expect_nothing_in_place();
    EXPECT_FALSE(fs::exists(part()));
}

TEST_F(LibraryFetchTest, AFileLongerThanPinnedIsRefused) {
    index->change(place.libraries[0].file, engine + std::string(1000, 'x'));
    EXPECT_THAT(error_text([this] { fetch(); }), HasSubstr("is longer than"));
    expect_nothing_in_place();
}

TEST_F(LibraryFetchTest, ADamagedRestOfAnEarlierRunIsReplaced) {
    put(part(), "not the beginning of that wheel");
    fetch();
    expect_whole();
    put(part(), engine + engine);  // longer than it can be
    fs::remove_all(place.folder);
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, AFileShorterThanPinnedIsNoEndlessLoop) {
    put(part(), engine.substr(0, engine.size() - 1));
    index->change(place.libraries[0].file, engine.substr(0, 1000));
    EXPECT_THAT(error_text([this] { fetch(); }), HasSubstr("could not be fetched"));
    expect_nothing_in_place();
    index->change(place.libraries[0].file, engine);
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, AStopLeavesNothingHalfAndTheNextFetchGoesOn) {
    IndexFaults slow;
    slow.pause = 5;
    with(slow);
    fetch_and_stop_after(1'000'000);
    expect_nothing_in_place();
    const std::uintmax_t have = fs::file_size(part());
    EXPECT_GE(have, 1'000'000U);
    EXPECT_LT(have, engine.size());
    EXPECT_EQ(plan_fetch(place).here, have);

    with({});
    fetch();
    expect_whole();
    EXPECT_THAT(index->file_requests()[1], HasSubstr("from " + std::to_string(have)));
    EXPECT_GE(shown.front().done, have);
}

TEST_F(LibraryFetchTest, AStopIsQuickWhileTheServerIsSilent) {
    IndexFaults faults;
    faults.stall_at = 1'000'000;
    with(faults);
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(fetch(stop.get_token()), Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
}

TEST_F(LibraryFetchTest, WhatWasUnpackedBeforeAFailureIsNotFetchedAgain) {
    const std::string kept = runtime;
    index->change(place.libraries[1].file, std::string(runtime.size(), 'x'));
    EXPECT_THAT(error_text([this] { fetch(); }), HasSubstr("was deleted"));
    expect_nothing_in_place();
    EXPECT_EQ(plan_fetch(place).here, engine.size());
    EXPECT_LT(plan_fetch(place).room_needed, 1'000'000U);
    const std::size_t asked = index->file_requests().size();
    index->change(place.libraries[1].file, kept);
    fetch();
    expect_whole();
    EXPECT_EQ(index->file_requests().size(), asked + 1);
}

TEST_F(LibraryFetchTest, WhatCameSoFarCanBeDiscarded) {
    fetch_and_stop_after(1'000'000);
    discard_fetch(place);
    EXPECT_EQ(plan_fetch(place).here, 0U);
    EXPECT_TRUE(names_in(place.folder.parent_path()).empty());
    fetch();
    discard_fetch(place);
    expect_whole();
}

TEST_F(LibraryFetchTest, AChangedListIsUnpackedAnew) {
    fetch();
    place.libraries[0].members.emplace_back("torch/lib/libtorch_cpu.so");
    EXPECT_FALSE(plan_fetch(place).complete);
    fetch();
    EXPECT_EQ(content_of(place.folder / "torch/lib/libtorch_cpu.so"), "not this one");
    EXPECT_THAT(names_in(place.folder.parent_path()), ElementsAre("cuda-2.11.0"));
}

TEST_F(LibraryFetchTest, LeftoversOfAnotherListAreDropped) {
    const fs::path staging = folder / "data/interfuse/cuda-2.11.0.partial";
    put(staging / ".stamps/torch", "another\n");
    put(staging / "old.so", "old");
    put(staging / ".unfinished/torch/lib/libtorch_cuda.so", "half");
    fetch();
    expect_whole();
    EXPECT_FALSE(fs::exists(place.folder / "old.so"));
}

TEST_F(LibraryFetchTest, ALibraryThatWasDeletedComesBack) {
    fetch();
    fs::remove(place.folder / "torch/lib/libtorch_cuda.so");
    EXPECT_FALSE(plan_fetch(place).complete);
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, WheelsOfAFolderThatPipKnowsAreUsed) {
    put(folder / "wheels" / place.libraries[0].file, engine);
    put(folder / "wheels" / place.libraries[1].file, "not the pinned one");
    place.pip.find_links = {folder / "wheels"};
    fetch();
    expect_whole();
    EXPECT_EQ(index->file_requests().size(), 1U);
    EXPECT_TRUE(fs::exists(folder / "wheels" / place.libraries[0].file)) << "it is not ours";
}

TEST_F(LibraryFetchTest, WithoutRoomNothingBegins) {
    place.free_bytes = [](const fs::path&) { return std::uint64_t{5'000'000}; };
    EXPECT_THAT(
        error_text([this] { fetch(); }),
        AllOf(HasSubstr("has 5.00 MB free"), HasSubstr("Make room"), HasSubstr("XDG_DATA_HOME")));
    EXPECT_EQ(index->requests(), 0U);
    expect_nothing_in_place();
}

TEST_F(LibraryFetchTest, AWriteThatFailsIsToldAndTheRestGoesOn) {
    // No file of this process may grow beyond this: the write itself fails, as on a full disk.
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 2'000'000;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const std::string message = error_text([this] { fetch(); });
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    EXPECT_THAT(message, AllOf(HasSubstr(".part' cannot be written"), HasSubstr("Make room")));
    expect_nothing_in_place();
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, AFolderThatCannotBeMadeIsNamed) {
    put(folder / "data", "a file");
    EXPECT_THAT(error_text([this] { fetch(); }),
                AllOf(HasSubstr((folder / "data/interfuse").string()), HasSubstr("XDG_DATA_HOME")));
    place.folder.clear();
    EXPECT_THAT(error_text([this] { fetch(); }), HasSubstr("neither XDG_DATA_HOME nor HOME"));
}

TEST_F(LibraryFetchTest, OnlyOneAtATime) {
    fs::create_directories(place.folder.parent_path());
    QLockFile other(QString::fromStdString(place.folder.string() + ".lock"));
    ASSERT_TRUE(other.tryLock());
    EXPECT_THAT(error_text([this] { fetch(); }), HasSubstr("Another Interfuse is fetching"));
    other.unlock();
    fetch();
    expect_whole();
}

TEST_F(LibraryFetchTest, AWheelThatWantsOutIsNotUnpacked) {
    const std::string evil = make_wheel(folder, {{"torch/lib/x", "x"}, {"../../evil", "evil"}});
    place.libraries = {pin("torch", evil, {"*"})};
    index->change(place.libraries[0].file, evil);
    EXPECT_THAT(error_text([this] { fetch(); }), HasSubstr("unsafe path"));
    expect_nothing_in_place();
    EXPECT_FALSE(fs::exists(folder / "data/evil"));
    EXPECT_FALSE(fs::exists(folder / "data/interfuse/evil"));
}

}  // namespace
}  // namespace interfuse
