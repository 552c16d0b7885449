// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files come from make_parquet.py beside this one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "tests/dataset/dataset_rows.h"
#include "tests/dataset/dataset_tools.h"

namespace interfuse {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing_tools::dataset_fixture;
using testing_tools::error_of;
using testing_tools::fresh_folder;
using testing_tools::picture;
using testing_tools::read_file;
using testing_tools::text_at;
using testing_tools::write_file;

std::filesystem::path parquet_fixture(std::string_view name) {
    return dataset_fixture("parquet", name);
}

TEST(Parquet, ShardsFollowOneAnother) {
    const auto dataset = open_dataset(parquet_fixture("shards"), "train");
    EXPECT_EQ(dataset->kind(), "Parquet, 2 files");
    ASSERT_EQ(dataset->size(), 11);
    for (int i = 0; i < 11; ++i)
        EXPECT_EQ(text_at(*dataset, i), picture(i)) << i;
    EXPECT_EQ(dataset->read(3).name, "train-00000-of-00002.parquet, row 3");
    EXPECT_EQ(dataset->read(9).name, "train-00001-of-00002.parquet, row 2");
    EXPECT_THAT(dataset_splits(parquet_fixture("shards")), ElementsAre("train", "test"));
}

TEST(Parquet, RowsCanBeReadInAnyOrder) {
    const auto dataset = open_dataset(parquet_fixture("shards"), "train");
    for (const int i : {10, 0, 2, 1, 1, 6, 4, 5, 3, 8, 7, 9, 0}) {
        EXPECT_EQ(text_at(*dataset, i), picture(i)) << i;
    }
}

TEST(Parquet, RowsCanBeReadFromSeveralThreads) {
    const auto dataset = open_dataset(parquet_fixture("shards"), "train");
    std::vector<std::thread> threads;
    std::array<int, 4> wrong{};
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int k = 0; k < 40; ++k) {
                const int row = (k * (t + 3)) % 11;
                if (text_at(*dataset, row) != picture(row)) ++wrong[static_cast<std::size_t>(t)];
                if (dataset->label(7) != 2) ++wrong[static_cast<std::size_t>(t)];
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_THAT(wrong, ElementsAre(0, 0, 0, 0));
}

TEST(Parquet, LabelsAndTheirNames) {
    const auto dataset = open_dataset(parquet_fixture("shards"), "train");
    EXPECT_THAT(dataset->class_names(), ElementsAre("cat", "dog", "owl"));
    const std::vector<std::optional<std::int64_t>> expected{
        0, 1, 2, std::nullopt, std::nullopt, 1, 0, 2, 2, 1, 0};
    for (std::int64_t i = 0; i < dataset->size(); ++i) {
        EXPECT_EQ(dataset->label(i), expected[static_cast<std::size_t>(i)]) << i;
    }
}

TEST(Parquet, OtherColumnNamesAreFound) {
    const auto dataset = open_dataset(parquet_fixture("other_names"), "train");
    EXPECT_EQ(text_at(*dataset, 1), picture(1));
    EXPECT_EQ(dataset->label(0), 1);
    EXPECT_THAT(dataset->class_names(), ElementsAre("no", "yes"));
}

TEST(Parquet, ImagesMayBePlainBytes) {
    const auto dataset = open_dataset(parquet_fixture("plain_bytes"), "train");
    EXPECT_EQ(text_at(*dataset, 0), "one");
    EXPECT_EQ(text_at(*dataset, 1), "two");
    EXPECT_EQ(dataset->label(0), std::nullopt);
}

TEST(Parquet, AMissingImageIsAnErrorThatNamesTheRow) {
    const auto folder = fresh_folder("data");
    std::filesystem::copy(parquet_fixture("path_only"), folder,
                          std::filesystem::copy_options::recursive);
    const auto dataset = open_dataset(folder, "train");
    ASSERT_EQ(dataset->size(), 3);
    EXPECT_THAT(error_of([&] { dataset->read(0); }), HasSubstr("a.png"));
    EXPECT_THAT(error_of([&] { dataset->read(1); }), HasSubstr("train.parquet, row 1"));
    EXPECT_EQ(text_at(*dataset, 2), "there");
    write_file(folder / "a.png", "beside it");
    EXPECT_EQ(text_at(*dataset, 0), "beside it");
}

TEST(Parquet, WithoutAnImageColumnTheColumnsAreNamed) {
    EXPECT_THAT(error_of([] { open_dataset(parquet_fixture("no_image"), "train"); }),
                HasSubstr("text and label"));
    EXPECT_THAT(error_of([] { open_dataset(parquet_fixture("many_images"), "train"); }),
                HasSubstr("no column `image`"));
}

TEST(Parquet, ShardsOfDifferentDatasetsAreRefused) {
    EXPECT_THAT(error_of([] { open_dataset(parquet_fixture("unlike_shards"), "train"); }),
                HasSubstr("train-1.parquet"));
}

TEST(Parquet, TheReadmeNamesTheClassesFirst) {
    const auto folder = fresh_folder("data");
    std::filesystem::copy(parquet_fixture("shards"), folder,
                          std::filesystem::copy_options::recursive);
    write_file(folder / "README.md",
               "---\nconfigs:\n- config_name: default\n  data_files:\n  - split: all\n"
               "    path: data/t*-*\ndataset_info:\n- config_name: default\n  features:\n"
               "  - name: image\n    dtype: image\n  - name: label\n    dtype:\n"
               "      class_label:\n        names:\n          '0': Katze\n          '1': Hund\n"
               "          '2': Eule\n- config_name: other\n  features:\n  - name: label\n"
               "    dtype: {class_label: {names: {'0': wrong}}}\n---\n");
    EXPECT_THAT(dataset_splits(folder), ElementsAre("all"));
    const auto dataset = open_dataset(folder, "all");
    EXPECT_THAT(dataset->class_names(), ElementsAre("Katze", "Hund", "Eule"));
    ASSERT_EQ(dataset->size(), 13);
    EXPECT_EQ(text_at(*dataset, 0), picture(100));  // test-… sorts before train-…
}

TEST(Parquet, DamagedFilesAreErrorsThatNameTheFile) {
    const std::string whole =
        read_file(parquet_fixture("shards") / "data" / "train-00000-of-00002.parquet");
    ASSERT_GT(whole.size(), 1000U);
    const auto folder = fresh_folder("data");
    const auto file = folder / "train.parquet";
    const auto read_all = [&] {
        const auto dataset = open_dataset(folder, "train");
        for (std::int64_t i = 0; i < dataset->size(); ++i) {
            dataset->read(i);
            dataset->label(i);
        }
    };
    for (std::size_t cut = 0; cut < whole.size(); cut += 97) {
        write_file(file, std::string_view(whole).substr(0, cut));
        EXPECT_THAT(error_of(read_all), HasSubstr("train.parquet")) << cut;
    }
    // Flipped bits may go unseen; they must not do worse than an Error.
    for (std::size_t at = 0; at < whole.size(); at += 41) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        write_file(file, damaged);
        error_of(read_all);
    }
}

}  // namespace
}  // namespace interfuse
