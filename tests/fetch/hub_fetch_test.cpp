// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <thread>

#include "tests/fetch/hub_tools.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t large = 3'000'000;

class HubFetchTest : public HubTest {
  protected:
    HubFetchTest() { commit = hub.put(HubKind::model, "ada/clip", files); }

    fs::path snapshot() const { return repository() / "snapshots" / commit; }
    void expect_whole() const {
        for (const auto& [path, content] : files) {
            EXPECT_TRUE(fs::is_symlink(snapshot() / path)) << path;
            EXPECT_EQ(content_of(snapshot() / path), content) << path;
        }
        EXPECT_EQ(content_of(repository() / "refs/main"), commit);
        for (const std::string& blob : names_in(repository() / "blobs"))
            EXPECT_THAT(blob, Not(HasSubstr("incomplete")));
    }
    void expect_no_snapshot() const {
        EXPECT_FALSE(fs::exists(repository() / "snapshots"));
        EXPECT_FALSE(fs::exists(repository() / "refs"));
    }
    fs::path unfinished() const {
        for (const std::string& name : names_in(repository() / "blobs")) {
            if (name.ends_with(".incomplete")) return repository() / "blobs" / name;
        }
        return {};
    }
    void serve(const char* path, const std::string& content) {
        hub.set_faults(fault("served", QJsonObject{{QString::fromLatin1(path),
                                                    testing_tools::HubStandIn::base64(content)}}));
    }
    void fetch_and_stop_after(std::uint64_t bytes) {
        std::stop_source stop;
        const HubPlan plan = plan_hub_fetch({all_of("ada/clip")}, settings, {});
        EXPECT_THROW(fetch_from_hub(
                         plan, settings,
                         [&](const HubProgress& at) {
                             if (at.done >= bytes) stop.request_stop();
                         },
                         stop.get_token()),
                     Cancelled);
    }

    std::map<std::string, std::string> files{{"config.json", "{\"a\": 1}\n"},
                                             {"model.safetensors", noise(large)},
                                             {"empty.txt", ""},
                                             {"sub/name é #1.txt", "text"}};
    std::string commit;
};

TEST_F(HubFetchTest, FilesLieAsHuggingFacePutsThem) {
    fetch({all_of("ada/clip")});
    expect_whole();
    EXPECT_THAT(names_in(repository()), ElementsAre("blobs", "refs", "snapshots"));
    EXPECT_THAT(fs::read_symlink(snapshot() / "config.json").string(),
                ::testing::StartsWith("../../blobs/"));
    EXPECT_THAT(fs::read_symlink(snapshot() / "sub/name é #1.txt").string(),
                ::testing::StartsWith("../../../blobs/"));

    std::uint64_t before = 0;
    std::size_t finished = 0;
    for (const HubProgress& at : shown) {
        EXPECT_GE(at.done, before);
        EXPECT_LE(at.done, at.total);
        before = at.done;
        finished += at.is_finished ? 1 : 0;
    }
    EXPECT_EQ(before, shown.back().total);
    EXPECT_EQ(finished, files.size());
}

TEST_F(HubFetchTest, OnlyWhatIsChosenComes) {
    HubWant want = all_of("ada/clip");
    want.choose = [](const auto& all, const HubText& text) {
        EXPECT_THAT(
            all, ElementsAre("config.json", "empty.txt", "model.safetensors", "sub/name é #1.txt"));
        EXPECT_EQ(text("config.json"), "{\"a\": 1}\n");
        return std::vector<std::string>{"empty.txt", "config.json"};
    };
    fetch({want});
    EXPECT_THAT(names_in(snapshot()), ElementsAre("config.json", "empty.txt"));
}

TEST_F(HubFetchTest, ThePlanSaysWhatItCosts) {
    HubPlan plan = plan_hub_fetch({all_of("ada/clip")}, settings, {});
    ASSERT_EQ(plan.repositories.size(), 1U);
    EXPECT_EQ(plan.repositories[0].commit, commit);
    EXPECT_EQ(plan.repositories[0].files.size(), 4U);
    EXPECT_EQ(plan.bytes, large + 9 + 4);
    EXPECT_EQ(plan.here, 0U);
    EXPECT_GT(plan.room_free, 1'000'000U);
    EXPECT_FALSE(fs::exists(settings.cache));
    fetch({all_of("ada/clip")});
    plan = plan_hub_fetch({all_of("ada/clip")}, settings, {});
    EXPECT_EQ(plan.here, plan.bytes);
    hub.requests();
    fetch({all_of("ada/clip")});
    EXPECT_THAT(file_requests(), ElementsAre()) << "a second time there is nothing to fetch";
}

TEST_F(HubFetchTest, GoesOnAfterBrokenConnections) {
    settings.at_once = 1;
    hub.set_faults(fault("cut", QJsonArray{9, 0, 1'000'000, 300'000, 0}));
    fetch({all_of("ada/clip")});
    expect_whole();
    // Where the server tells which file it is, it goes on with that one only.
    EXPECT_THAT(file_requests(), Contains(AllOf(HasSubstr("store"), HasSubstr("bytes=1"),
                                                HasSubstr("If-Range: \""))));
}

TEST_F(HubFetchTest, AnotherFileMeanwhileIsFetchedFromItsBeginning) {
    settings.at_once = 1;
    hub.set_faults(fault("pause", 0.01));
    fetch_and_stop_after(1'000'000);
    hub.set_faults({});
    // What an earlier run left is of no known file: only its hash tells that it is damaged.
    put(unfinished(), noise(500'000, 7));
    fetch({all_of("ada/clip")});
    expect_whole();
}

TEST_F(HubFetchTest, StartsOverWithAServerThatKnowsNoRanges) {
    QJsonObject faults = fault("cut", QJsonArray{9, 0, 1'000'000});
    faults[QStringLiteral("ranges")] = false;
    hub.set_faults(faults);
    settings.at_once = 1;
    fetch({all_of("ada/clip")});
    expect_whole();
}

TEST_F(HubFetchTest, AWrongFileIsRefused) {
    std::string forged = files["model.safetensors"];
    forged[1000] ^= 1;
    serve("model.safetensors", forged);
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip")}); }),
                AllOf(HasSubstr("its SHA-256 is not"), HasSubstr("was deleted")));
    expect_no_snapshot();
    fs::remove_all(settings.cache);
    serve("config.json", "{\"a\": 2}\n");
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip")}); }),
                AllOf(HasSubstr("its SHA-1 as git's blob is not"), HasSubstr("was deleted")));
    expect_no_snapshot();
    fs::remove_all(settings.cache);
    serve("model.safetensors", files["model.safetensors"] + "more");
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip")}); }), HasSubstr("is longer than"));
    serve("model.safetensors", files["model.safetensors"].substr(0, 1000));
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip")}); }),
                HasSubstr("could not be fetched"));
    expect_no_snapshot();
    hub.set_faults({});
    fetch({all_of("ada/clip")});
    expect_whole();
}

TEST_F(HubFetchTest, AStopKeepsWhatCameForTheNextTime) {
    hub.set_faults(fault("pause", 0.01));
    fetch_and_stop_after(1'000'000);
    expect_no_snapshot();
    const std::uintmax_t have = fs::file_size(unfinished());
    EXPECT_GE(have, 900'000U);
    hub.set_faults({});
    EXPECT_GE(plan_hub_fetch({all_of("ada/clip")}, settings, {}).here, have);
    hub.requests();
    fetch({all_of("ada/clip")});
    expect_whole();
    EXPECT_THAT(file_requests(), Contains(HasSubstr("bytes=" + std::to_string(have))));
}

TEST_F(HubFetchTest, AListingOfSeveralPagesIsReadToItsEnd) {
    hub.set_faults(fault("page", 2));
    fetch({all_of("ada/clip")});
    expect_whole();
}

TEST_F(HubFetchTest, ARevisionIsItsOwnReference) {
    hub.put(HubKind::dataset, "ada/data", {{"a.parquet", "p"}},
            {{QStringLiteral("branch"), QStringLiteral("refs/convert/parquet")}});
    fetch({all_of("ada/data", "refs/convert/parquet", HubKind::dataset)});
    const fs::path place = repository("datasets--ada--data");
    const std::string at = content_of(place / "refs/refs/convert/parquet");
    EXPECT_EQ(content_of(place / "snapshots" / at / "a.parquet"), "p");
    // A commit needs no reference.
    fs::remove_all(settings.cache);
    fetch({all_of("ada/clip", commit)});
    EXPECT_FALSE(fs::exists(repository() / "refs"));
    EXPECT_EQ(content_of(snapshot() / "config.json"), files["config.json"]);
}

TEST_F(HubFetchTest, ADatasetThatGotAnOwnerIsFoundUnderItsOldName) {
    hub.put(HubKind::dataset, "ylecun/mnist", {{"data/train.parquet", "p"}});
    hub.move("mnist", "ylecun/mnist");
    fetch({all_of("mnist", "", HubKind::dataset)});
    const fs::path place = repository("datasets--mnist");
    EXPECT_EQ(
        content_of(place / "snapshots" / content_of(place / "refs/main") / "data/train.parquet"),
        "p");
}

TEST_F(HubFetchTest, TwoProgramsDoNotFetchTheSameFileAtOnce) {
    std::string etag;
    const HubPlan plan = plan_hub_fetch({all_of("ada/clip")}, settings, {});
    for (const HubFile& file : plan.repositories[0].files) {
        if (file.path == "model.safetensors") etag = file.etag;
    }
    // As huggingface_hub holds it.
    const fs::path lock = settings.cache / ".locks/models--ada--clip" / (etag + ".lock");
    put(lock, "");
    const int handle = ::open(lock.c_str(), O_RDWR);
    ASSERT_EQ(::flock(handle, LOCK_EX), 0);
    std::stop_source stop;
    std::jthread later([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        stop.request_stop();
    });
    EXPECT_THROW(fetch({all_of("ada/clip")}, stop.get_token()), Cancelled);
    EXPECT_THAT(file_requests(), Not(Contains(HasSubstr("model.safetensors"))));
    // The other one has it by now.
    put(repository() / "blobs" / etag, files["model.safetensors"]);
    ::close(handle);
    fetch({all_of("ada/clip")});
    expect_whole();
    EXPECT_THAT(file_requests(), Not(Contains(HasSubstr("model.safetensors"))));
}

TEST_F(HubFetchTest, WhatIsWholeIsInPlaceWhenAnotherFails) {
    hub.put(HubKind::model, "ada/second", {{"config.json", "{}"}, {"model.bin", "w"}},
            {{QStringLiteral("gated"), true}});
    settings.at_once = 1;
    EXPECT_THAT(error_text([&] {
                    fetch({all_of("ada/clip"), all_of("ada/second")});
                }),
                HasSubstr("ada/second"));
    expect_whole();
    EXPECT_FALSE(fs::exists(repository("models--ada--second") / "snapshots"));
}

TEST_F(HubFetchTest, WithoutRoomNothingBegins) {
    settings.free_bytes = [](const fs::path&) { return std::uint64_t{2'000'000}; };
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip")}); }),
                AllOf(HasSubstr("has 2.00 MB free"), HasSubstr("3.00 MB are to come"),
                      HasSubstr("HF_HUB_CACHE")));
    EXPECT_FALSE(fs::exists(settings.cache));
}

TEST_F(HubFetchTest, ACacheThatCannotBeWrittenIsNamed) {
    put(settings.cache, "a file");
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip")}); }),
                AllOf(HasSubstr("cannot be written at"), HasSubstr("HF_HUB_CACHE")));
}

}  // namespace
}  // namespace interfuse
