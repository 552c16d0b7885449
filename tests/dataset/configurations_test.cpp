// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/dataset.h"
#include "tests/dataset/dataset_rows.h"
#include "tests/dataset/dataset_tools.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing_tools::error_of;
using testing_tools::fresh_folder;
using testing_tools::texts_of;
using testing_tools::write_file;

// Two configurations; "two" has a split of its own.
fs::path folder_with(const std::string& more) {
    const fs::path folder = fresh_folder("data");
    write_file(folder / "a/x.png", "a/x");
    write_file(folder / "b/y.png", "b/y");
    write_file(folder / "b/z.png", "b/z");
    write_file(folder / "README.md",
               "---\nconfigs:\n- config_name: one\n  data_dir: a\n- config_name: two\n" + more +
                   "  data_files:\n  - split: train\n    path: b/y.png\n  - split: extra\n"
                   "    path: b/z.png\n---\n");
    return folder;
}

TEST(Configurations, AreChosenByName) {
    const fs::path folder = folder_with("");
    EXPECT_THAT(texts_of(*open_dataset(folder, "train", "one")), ElementsAre("a/x"));
    EXPECT_THAT(texts_of(*open_dataset(folder, "train", "two")), ElementsAre("b/y"));
    EXPECT_THAT(dataset_splits(folder, "two"), ElementsAre("train", "extra"));
    EXPECT_THAT(texts_of(*open_dataset_folder(folder, "extra", "two").dataset), ElementsAre("b/z"));
}

TEST(Configurations, AreListedWhereNoneIsTheDefault) {
    const fs::path folder = folder_with("");
    EXPECT_THAT(error_of([&] { open_dataset(folder, "train"); }),
                HasSubstr("has the configurations 'one' and 'two' and none is the default"));
    EXPECT_THAT(error_of([&] { open_dataset(folder, "train", "three"); }),
                HasSubstr("has no configuration 'three'; it has 'one' and 'two'"));
}

TEST(Configurations, OneMayBeTheDefault) {
    const fs::path folder = folder_with("  default: true\n");
    EXPECT_THAT(texts_of(*open_dataset(folder, "train")), ElementsAre("b/y"));
    EXPECT_THAT(texts_of(*open_dataset(folder, "train", "one")), ElementsAre("a/x"));
}

TEST(Configurations, AFolderWithoutAnyHasTheDefaultAlone) {
    const fs::path folder = fresh_folder("data");
    write_file(folder / "a/x.png", "a/x");
    EXPECT_EQ(open_dataset(folder, "train", "default")->size(), 1);
    EXPECT_THAT(error_of([&] { open_dataset(folder, "train", "small"); }),
                HasSubstr("its README.md lists none"));
}

}  // namespace
}  // namespace interfuse
