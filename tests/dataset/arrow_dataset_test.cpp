// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The folders come from make_arrow.py beside this one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "core/runtime/memory_use.h"
#include "tests/dataset/dataset_rows.h"
#include "tests/dataset/dataset_tools.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing_tools::dataset_fixture;
using testing_tools::error_of;
using testing_tools::fresh_folder;
using testing_tools::labels_of;
using testing_tools::picture;
using testing_tools::pictures;
using testing_tools::read_file;
using testing_tools::text_at;
using testing_tools::texts_of;
using testing_tools::write_file;

const std::vector<std::optional<std::int64_t>> all_labels{
    0, 1, 2, std::nullopt, std::nullopt, 1, 0, 2, 2, 1, 0};

fs::path arrow_fixture(std::string_view name) {
    return dataset_fixture("arrow", name);
}

fs::path copied(std::string_view name) {
    const fs::path folder = fresh_folder("data");
    fs::copy(arrow_fixture(name), folder, fs::copy_options::recursive);
    return folder;
}

void replace_in(const fs::path& file, const std::string& what, const std::string& by) {
    std::string text = read_file(file);
    const std::size_t at = text.find(what);
    ASSERT_NE(at, std::string::npos) << what;
    write_file(file, text.replace(at, what.size(), by));
}

std::string error_of_train(const fs::path& folder) {
    return error_of([&] { open_dataset(folder, "train"); });
}

TEST(Arrow, WhatSaveToDiskWrote) {
    const auto dataset = open_dataset(arrow_fixture("saved"), "train");
    EXPECT_EQ(dataset->kind(), "Arrow, 2 files");
    EXPECT_EQ(texts_of(*dataset), pictures({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    EXPECT_EQ(labels_of(*dataset), all_labels);
    EXPECT_THAT(dataset->class_names(), ElementsAre("cat", "dog", "owl"));
    EXPECT_EQ(dataset->read(9).name, "data-00001-of-00002.arrow, row 3");
    EXPECT_THAT(dataset_splits(arrow_fixture("saved")), ElementsAre("train"));
    EXPECT_THAT(error_of([] { open_dataset(arrow_fixture("saved"), "test"); }),
                HasSubstr("it has train"));
}

TEST(Arrow, ADictHasASplitAFolder) {
    const fs::path folder = arrow_fixture("dict");
    EXPECT_THAT(dataset_splits(folder), ElementsAre("train", "held.out"));
    EXPECT_EQ(texts_of(*open_dataset(folder, "train")), pictures({7, 8, 9}));
    const auto held_out = open_dataset(folder, "held.out");
    EXPECT_EQ(texts_of(*held_out), pictures({2, 0}));
    EXPECT_THAT(labels_of(*held_out), ElementsAre(2, 0));
    // A split's folder is a dataset too.
    EXPECT_EQ(texts_of(*open_dataset(folder / "held.out", "train")), pictures({2, 0}));
}

TEST(Arrow, FoldersOfTheCache) {
    for (const char* name : {"cache", "cache_shards"}) {
        const auto dataset = open_dataset(arrow_fixture(name), "train");
        EXPECT_EQ(texts_of(*dataset), pictures({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})) << name;
        EXPECT_EQ(labels_of(*dataset), all_labels) << name;
    }
    EXPECT_EQ(open_dataset(arrow_fixture("cache_shards"), "train")->kind(), "Arrow, 2 files");
    const fs::path folder = copied("cache");
    // What map and filter leave beside them is not looked at.
    write_file(folder / "cache-0123456789abcdef.arrow", "anything");
    EXPECT_EQ(open_dataset(folder, "train")->size(), 11);
    fs::remove(folder / "generator-train.arrow");
    EXPECT_THAT(error_of_train(folder), HasSubstr("holds no images"));
    // The folders above are none.
    EXPECT_THAT(error_of_train(arrow_fixture(".")),
                HasSubstr("give the folder that has their dataset_info.json"));
}

TEST(Arrow, RowsCanBeReadInAnyOrderFromSeveralThreads) {
    const auto dataset = open_dataset(arrow_fixture("cache"), "train");
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

TEST(Arrow, OtherColumnsAndWidths) {
    const auto dataset = open_dataset(arrow_fixture("other_names"), "train");
    EXPECT_EQ(texts_of(*dataset), pictures({0, 1, 2}));
    EXPECT_THAT(labels_of(*dataset), ElementsAre(1, 0, std::nullopt));
    EXPECT_THAT(dataset->class_names(), ElementsAre("no", "yes"));
    EXPECT_THAT(texts_of(*open_dataset(arrow_fixture("plain_bytes"), "train")),
                ElementsAre("one", "two"));
    EXPECT_EQ(texts_of(*open_dataset(arrow_fixture("file_format"), "train")), pictures({0, 1, 2}));
    EXPECT_THAT(error_of_train(arrow_fixture("no_image")), HasSubstr("text and label"));
}

TEST(Arrow, TheInfoNamesTheClassesFirst) {
    const fs::path folder = copied("saved");
    replace_in(folder / "dataset_info.json", "\"owl\"", "\"Eule\"");
    EXPECT_THAT(open_dataset(folder, "train")->class_names(), ElementsAre("cat", "dog", "Eule"));
    write_file(folder / "dataset_info.json", "{\"features\": null}");
    EXPECT_THAT(open_dataset(folder, "train")->class_names(), ElementsAre("cat", "dog", "owl"));
}

TEST(Arrow, ImagesByPathMustLieInTheFolder) {
    const fs::path folder = copied("paths");
    write_file(folder / "inside.png", "inside");
    write_file(folder.parent_path() / "outside.png", "outside");
    const auto dataset = open_dataset(folder, "train");
    EXPECT_EQ(text_at(*dataset, 0), "inside");
    for (const int row : {1, 2}) {
        const std::string message = error_of([&] { dataset->read(row); });
        EXPECT_THAT(message, HasSubstr("outside the dataset's folder")) << row;
        EXPECT_THAT(message, HasSubstr("row " + std::to_string(row)));
    }
    for (const int row : {3, 4})
        EXPECT_THAT(error_of([&] { dataset->read(row); }), HasSubstr("it is missing")) << row;
    EXPECT_EQ(text_at(*dataset, 5), "there");
}

TEST(Arrow, WhatIsNotReadIsRefused) {
    EXPECT_THAT(error_of_train(arrow_fixture("compressed")), HasSubstr("compress"));
    EXPECT_THAT(error_of_train(arrow_fixture("indices")), HasSubstr("flatten_indices"));
}

TEST(Arrow, TheFolderSaysWhatBelongsToIt) {
    const fs::path folder = copied("saved");
    const fs::path state = folder / "state.json";
    const std::string good = read_file(state);
    for (const char* name : {"../saved/x.arrow", "/etc/passwd", "..", "", "a\\b", "absent.arrow"}) {
        write_file(state, "{\"_data_files\": [{\"filename\": \"" + std::string(name) + "\"}]}");
        EXPECT_THAT(error_of_train(folder), HasSubstr("state.json")) << name;
    }
    for (const char* text : {"", "[]", "{", "{}", "{\"_data_files\": {}}", "{\"_data_files\": [1]}",
                             "{\"_data_files\": [{\"filename\": 1}]}"}) {
        write_file(state, text);
        EXPECT_THAT(error_of_train(folder), HasSubstr("state.json")) << text;
    }
    write_file(state, good);
    replace_in(state, "\"_split\": null", "\"_split\": \"test\"");
    EXPECT_EQ(open_dataset(folder, "test")->size(), 11);

    const fs::path dict = copied("dict");
    for (const char* text : {"{\"splits\": [\"../x\"]}", "{\"splits\": []}", "{\"splits\": [3]}",
                             "{\"splits\": \"train\"}"}) {
        write_file(dict / "dataset_dict.json", text);
        EXPECT_THAT(error_of_train(dict), HasSubstr("dataset_dict.json")) << text;
    }
}

TEST(Arrow, AnInterruptedCopyIsFound) {
    const fs::path folder = copied("cache_shards");
    replace_in(folder / "dataset_info.json", "\"num_examples\": 11", "\"num_examples\": 12");
    EXPECT_THAT(error_of_train(folder),
                HasSubstr("has 11 rows, and its dataset_info.json says 12"));
    fs::remove(folder / "generator-train-00001-of-00002.arrow");
    EXPECT_THAT(error_of_train(folder), HasSubstr("generator-train-00001-of-00002.arrow"));
}

TEST(Arrow, ConfigurationsAreTheFoldersOwn) {
    EXPECT_EQ(open_dataset(arrow_fixture("cache"), "train", "default")->size(), 11);
    EXPECT_THAT(error_of([] { open_dataset(arrow_fixture("cache"), "train", "small"); }),
                HasSubstr("it is 'default'"));
    EXPECT_EQ(open_dataset(arrow_fixture("saved"), "train", "default")->size(), 11);
    EXPECT_THAT(error_of([] { open_dataset(arrow_fixture("saved"), "train", "small"); }),
                HasSubstr("saved without a name"));
}

TEST(Arrow, DamagedFilesAreErrorsThatNameTheFile) {
    const fs::path folder = copied("saved");
    const fs::path file = folder / "data-00000-of-00002.arrow";
    const std::string whole = read_file(file);
    const std::uint64_t before = peak_resident_bytes();
    const auto read_all = [&] {
        const auto dataset = open_dataset(folder, "train");
        ASSERT_LE(dataset->size(), 1000);
        for (std::int64_t i = 0; i < dataset->size(); ++i) {
            dataset->label(i);
            error_of([&] { dataset->read(i); });
        }
    };
    for (std::size_t cut = 0; cut < whole.size(); cut += 8) {
        write_file(file, std::string_view(whole).substr(0, cut));
        EXPECT_THAT(error_of(read_all), HasSubstr("data-00000-of-00002.arrow")) << cut;
    }
    // Flipped bits may go unseen; they must not do worse than an Error.
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ (1 << (at % 8)));
        write_file(file, damaged);
        error_of(read_all);
    }
    EXPECT_LT(peak_resident_bytes(), before + 100'000'000);
}

}  // namespace
}  // namespace interfuse
