// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export_target.h"

#include <gmock/gmock.h>

#include "tests/project/merge_tools.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(ExportTargetOf, AFolderThatIsNotThereOrEmptyIsFree) {
    const fs::path root = fresh_folder();
    fs::create_directories(root / "empty");
    for (const fs::path& folder : {root / "new", root / "empty"}) {
        const ExportTarget target = look_at_target(folder);
        EXPECT_THAT(target.problem, IsEmpty()) << folder;
        EXPECT_FALSE(target.replaces) << folder;
    }
    EXPECT_FALSE(fs::exists(root / "new"));
}

TEST(ExportTargetOf, AnEarlierExportIsReplaced) {
    const fs::path root = fresh_folder();
    merge(request_for(fixture_case("basic") / "recipe.yaml", root / "out"));
    const std::string model = read_file(root / "out/model.safetensors");
    const ExportTarget target = look_at_target(root / "out");
    EXPECT_THAT(target.problem, IsEmpty());
    EXPECT_TRUE(target.replaces);
    EXPECT_EQ(read_file(root / "out/model.safetensors"), model);
    for (const std::string& mark : export_marks(root / "out"))
        EXPECT_TRUE(fs::exists(root / "out" / mark)) << mark;
}

TEST(ExportTargetOf, WhatIsNoExportIsLeftAlone) {
    const fs::path root = fresh_folder();
    write_file(root / "mine" / "thesis.txt", "years of work");
    write_file(root / "model" / "config.json", "{}");
    write_file(root / "adapter" / "adapter_config.json", "{}");
    write_file(root / "file", "no folder");
    for (const char* name : {"mine", "model", "adapter", "file"}) {
        const ExportTarget target = look_at_target(root / name);
        EXPECT_THAT(target.problem, HasSubstr((root / name).string()));
        EXPECT_FALSE(target.replaces);
    }
    EXPECT_THAT(look_at_target(root / "file" / "out").problem, Not(IsEmpty()));
    EXPECT_EQ(read_file(root / "mine" / "thesis.txt"), "years of work");
}

// The size that is told is that of the file, but for its header.
TEST(ExportedBytes, AreThoseOfTheTensors) {
    const fs::path root = fresh_folder();
    Watcher watcher;
    MergeRun run(request_for(fixture_case("basic") / "recipe.yaml", root / "out"), watcher);
    run.calibrate({});
    run.export_model({});
    const std::string file = read_file(root / "out/model.safetensors");
    std::uint64_t header = 0;
    for (int i = 7; i >= 0; --i)
        header = header * 256 + static_cast<unsigned char>(file[static_cast<std::size_t>(i)]);
    EXPECT_EQ(exported_bytes(run.pool().config(), {}, 0), file.size() - 8 - header);
}

}  // namespace
}  // namespace interfuse
