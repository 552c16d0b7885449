// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The archives come from make_zips.py beside this one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/zip_archive.h"
#include "tests/dataset/dataset_rows.h"
#include "tests/dataset/dataset_tools.h"
#include "tests/support/pickle_archive.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing_tools::classes_of;
using testing_tools::dataset_fixture;
using testing_tools::error_of;
using testing_tools::fresh_folder;
using testing_tools::pictures;
using testing_tools::read_file;
using testing_tools::texts_of;
using testing_tools::write_file;

fs::path zip_fixture(std::string_view name) {
    return dataset_fixture("zips", name);
}

// A folder with this archive in it.
fs::path folder_of(std::string_view archive) {
    const fs::path folder = fresh_folder("data");
    write_file(folder / "pictures.zip", archive);
    return folder;
}

std::string error_of_reading(std::string_view archive) {
    const fs::path folder = folder_of(archive);
    return error_of([&] { texts_of(*open_dataset(folder, "train")); });
}

TEST(ZipImages, LabelsComeFromTheFoldersInside) {
    const auto dataset = open_dataset(zip_fixture("classes"), "train");
    EXPECT_EQ(dataset->kind(), "ImageFolder, zipped");
    EXPECT_THAT(dataset->class_names(), ElementsAre("cat", "dog"));
    EXPECT_EQ(texts_of(*dataset), pictures({3, 2, 4, 0}));  // hidden ones are left out
    EXPECT_THAT(classes_of(*dataset), ElementsAre("cat", "cat", "dog", "dog"));
    EXPECT_THAT(dataset->read(0).name, HasSubstr("pictures.zip, cat/10.png"));
}

TEST(ZipImages, FollowAWalkThroughTheArchive) {
    const auto dataset = open_dataset(zip_fixture("order"), "train");
    EXPECT_EQ(texts_of(*dataset), pictures({4, 1, 2, 0, 3}));
    EXPECT_THAT(dataset->class_names(), ElementsAre());
    EXPECT_THAT(dataset->warnings(), ElementsAre(HasSubstr("lie at different depths")));
}

TEST(ZipImages, ArchivesMayBeSplits) {
    const fs::path folder = zip_fixture("splits");
    EXPECT_THAT(dataset_splits(folder), ElementsAre("train", "test"));
    EXPECT_THAT(classes_of(*open_dataset(folder, "train")), ElementsAre("cat", "dog"));
    const auto test = open_dataset(folder, "test");
    EXPECT_THAT(test->class_names(), ElementsAre("cat", "dog", "owl"));
    EXPECT_THAT(classes_of(*test), ElementsAre("cat", "owl"));
}

TEST(ZipImages, ComeBehindPlainFiles) {
    const fs::path folder = fresh_folder("data");
    write_file(folder / "z/b.png", "plain b");
    write_file(folder / "z/a.png", "plain a");
    fs::copy_file(zip_fixture("top/pictures.zip"), folder / "a.zip");
    EXPECT_THAT(texts_of(*open_dataset(folder, "train")),
                ElementsAre("plain a", "plain b", pictures({0})[0], pictures({1})[0]));
    EXPECT_THAT(open_dataset(folder, "train")->warnings(), ElementsAre(HasSubstr("no labels")));
}

TEST(ZipImages, AnArchiveIsADatasetAsIfUnpacked) {
    const fs::path archive = zip_fixture("whole.zip");
    EXPECT_THAT(dataset_splits(archive), ElementsAre("train", "test"));
    const auto train = open_dataset(archive, "train");
    EXPECT_EQ(texts_of(*train), pictures({1, 0}));
    EXPECT_THAT(classes_of(*train), ElementsAre("cat", "dog"));
    EXPECT_EQ(texts_of(*open_dataset(archive, "test")), pictures({2, 3}));
    EXPECT_THAT(error_of([&] { open_dataset(archive, "train", "small"); }),
                HasSubstr("no configuration 'small'"));
}

TEST(ZipImages, WithoutImagesIsAnError) {
    EXPECT_THAT(error_of([] { open_dataset(zip_fixture("no_images"), "train"); }),
                HasSubstr("no image in them"));
    EXPECT_THAT(error_of([] { open_dataset(zip_fixture("no_images/texts.zip"), "train"); }),
                HasSubstr("holds no images"));
    EXPECT_THAT(error_of_reading("no archive"), HasSubstr("pictures.zip"));
}

TEST(ZipImages, OtherMethodsAndPasswordsAreRefusedByName) {
    EXPECT_THAT(error_of([] { texts_of(*open_dataset(zip_fixture("bzip2"), "train")); }),
                HasSubstr("'a/1.png'"));
    const std::string locked = tiny::zip_archive({{"a/1.png", "data", 0, 1}});
    EXPECT_THAT(error_of_reading(locked), HasSubstr("'a/1.png'"));
    EXPECT_THAT(error_of_reading(locked), HasSubstr("is encrypted"));
}

TEST(ZipImages, DamageIsFoundByItsChecksum) {
    const std::string whole = read_file(zip_fixture("top/pictures.zip"));
    const fs::path folder = folder_of(whole);
    const auto expected = pictures({0, 1});
    ASSERT_EQ(texts_of(*open_dataset(folder, "train")), expected);
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        write_file(folder / "pictures.zip", damaged);
        // What can be read at all is what was packed.
        error_of([&] {
            EXPECT_THAT(texts_of(*open_dataset(folder, "train")),
                        Each(testing::AnyOf(expected[0], expected[1])));
        });
        write_file(folder / "pictures.zip", std::string_view(whole).substr(0, at));
        EXPECT_NE(error_of([&] { open_dataset(folder, "train"); }), "") << at;
    }
}

TEST(ZipImages, WhatIsDeclaredIsNotBelieved) {
    const std::string packed("\x03\x00", 2);  // deflate's form of nothing
    std::string archive = tiny::zip_archive({{"a/1.png", packed, 8}});
    const auto declare = [&](std::uint32_t bytes) {
        const std::size_t entry = archive.rfind("PK\x01\x02");
        archive.replace(entry + 24, 4, tiny::raw(bytes));
    };
    declare(1'999'999'999);
    EXPECT_THAT(error_of_reading(archive), HasSubstr("is damaged"));
    declare(100);
    EXPECT_THAT(error_of_reading(archive), HasSubstr("is damaged"));
    declare(2'100'000'000);
    EXPECT_THAT(error_of_reading(archive), HasSubstr("more than an image can have"));
}

}  // namespace
}  // namespace interfuse
