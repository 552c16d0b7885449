// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Literal cases: made with datasets 5.2.0, where the comment does not say otherwise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/dataset.h"
#include "tests/dataset/dataset_tools.h"

namespace interfuse {
namespace {

using testing::ElementsAreArray;
using testing::HasSubstr;
using testing_tools::error_of;
using testing_tools::fresh_folder;
using testing_tools::utf8_path;
using testing_tools::write_file;
using Names = std::vector<std::string>;

struct ExpectedSplit {
    std::string split;
    Names files;
    std::vector<std::int64_t> labels;  // empty where there are none
};

struct FolderCase {
    std::string title;
    Names images;
    std::vector<std::pair<std::string, std::string>> texts;  // file, content
    std::vector<ExpectedSplit> splits;
    Names class_names;
};

// In ClassNamedLikeASplit and ReadmePatternsOverlap datasets counts files twice; here it is once.
const std::vector<FolderCase>& folder_cases() {
    static const std::vector<FolderCase> cases{
        {"ClassFolders",
         {"b/2.png", "a/1.png", "b/10.png", "b/img10.png", "b/img2.png", "A/x.png"},
         {},
         {{"train",
           {"A/x.png", "a/1.png", "b/10.png", "b/2.png", "b/img10.png", "b/img2.png"},
           {0, 1, 2, 2, 2, 2}}},
         {"A", "a", "b"}},
        {"OrderByCodePoint",
         {"cat 1/a.png", "cat-2/a.png", "cat.x/a.png", "cat/a.png", "cat_z/a.png", "cat/img10.png",
          "cat/img2.png", "Cat/a.png", "cat/Z.png"},
         {},
         {{"train",
           {"Cat/a.png", "cat 1/a.png", "cat-2/a.png", "cat.x/a.png", "cat/Z.png", "cat/a.png",
            "cat/img10.png", "cat/img2.png", "cat_z/a.png"},
           {0, 2, 3, 4, 1, 1, 1, 1, 5}}},
         {"Cat", "cat", "cat 1", "cat-2", "cat.x", "cat_z"}},
        {"SplitFolders",
         {"train/a/1.png", "train/b/1.png", "test/a/1.png", "test/c/1.png"},
         {},
         {{"train", {"train/a/1.png", "train/b/1.png"}, {0, 1}},
          {"test", {"test/a/1.png", "test/c/1.png"}, {0, 2}}},
         {"a", "b", "c"}},
        {"SeveralSplitWords",
         {"training/a/1.png", "train/b/1.png", "val/a/1.png", "eval/b/2.png", "dev/a/3.png"},
         {},
         {{"train", {"train/b/1.png", "training/a/1.png"}, {1, 0}},
          {"validation", {"dev/a/3.png", "val/a/1.png"}, {0, 0}},
          {"test", {"eval/b/2.png"}, {1}}},
         {"a", "b"}},
        {"SplitWordWithinFolderName",
         {"my-train 1/a/1.png", "my-train 1/b/1.png", "x_test/a/1.png", "x_test/b/1.png",
          "nothing/a/1.png"},
         {},
         {{"train", {"my-train 1/a/1.png", "my-train 1/b/1.png"}, {0, 1}},
          {"test", {"x_test/a/1.png", "x_test/b/1.png"}, {0, 1}}},
         {"a", "b"}},
        {"SplitWordBetweenDots",
         {"v1.train.x/a/1.png", "v1.train.x/b/1.png", "strain/a/2.png"},
         {},
         {{"train", {"v1.train.x/a/1.png", "v1.train.x/b/1.png"}, {0, 1}}},
         {"a", "b"}},
        {"ClassNamedLikeASplit",
         {"train/train_station/1.png", "train/car/1.png", "test/train_station/2.png",
          "test/car/2.png", "train/bullet train/1.png"},
         {},
         {{"train",
           {"train/bullet train/1.png", "train/car/1.png", "train/train_station/1.png"},
           {0, 1, 2}},
          {"test", {"test/car/2.png", "test/train_station/2.png"}, {1, 2}}},
         {"bullet train", "car", "train_station"}},
        {"OnlyOneFolderNamesASplit",
         {"bullet train/1.png", "car/1.png"},
         {},
         {{"train", {"bullet train/1.png"}, {}}},
         {}},
        {"SplitWordsInFileNames",
         {"train-1.png", "a/train.png", "a/x_train_2.png", "b/test1.png", "b/nothing.png"},
         {},
         {{"train", {"a/train.png", "train-1.png", "a/x_train_2.png"}, {}},
          {"test", {"b/test1.png"}, {}}},
         {}},
        {"NoFolders", {"1.png", "2.png"}, {}, {{"train", {"1.png", "2.png"}, {}}}, {}},
        {"SplitFoldersWithoutClasses",
         {"train/1.png", "test/1.png"},
         {},
         {{"train", {"train/1.png"}, {}}, {"test", {"test/1.png"}, {0}}},
         {"test", "train"}},
        {"HiddenNames",
         {".x/1.png", "a/.1.png", "a/1.png", "b/1.png", "__c/1.png", "b/__d.png"},
         {},
         {{"train", {"a/1.png", "b/1.png", "b/__d.png"}, {0, 1, 1}}},
         {"a", "b"}},
        {"Extensions",
         {"a/1.Png", "a/1.PNG", "a/1.JPG", "b/1.jpeg", "b/1.txt", "b/1.tif", "b/1.ppm",
          "b/1.jpg.png", "b/1.tar.png", "b/noext", "b/1.png.txt"},
         {},
         {{"train",
           {"a/1.JPG", "a/1.PNG", "b/1.jpeg", "b/1.jpg.png", "b/1.png.txt", "b/1.ppm",
            "b/1.tar.png", "b/1.tif"},
           {0, 0, 1, 1, 1, 1, 1, 1}}},
         {"a", "b"}},
        {"DifferentDepths",
         {"a/1.png", "a/b/2.png", "c/3.png"},
         {},
         {{"train", {"a/1.png", "a/b/2.png", "c/3.png"}, {}}},
         {}},
        {"OneClass", {"a/1.png", "a/2.png"}, {}, {{"train", {"a/1.png", "a/2.png"}, {}}}, {}},
        {"MetadataFile",
         {"a/1.png", "b/2.png"},
         {{"metadata.csv", "file_name,text\na/1.png,x\nb/2.png,y\n"}},
         {{"train", {"a/1.png", "b/2.png"}, {}}},
         {}},
        {"ReadmeWithoutYaml",
         {"a/1.png", "b/1.png"},
         {{"README.md", "# hi\n"}, {"config.json", "{}"}},
         {{"train", {"a/1.png", "b/1.png"}, {0, 1}}},
         {"a", "b"}},
        {"ReadmeSplits",
         {"x/a/1.png", "x/b/1.png", "y/a/2.png", "y/b/2.png"},
         {{"README.md",
           "---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: "
           "x/**\n  - split: test\n    path:\n    - y/b/*\n    - y/a/*.png\n---\n"}},
         {{"train", {"x/a/1.png", "x/b/1.png"}, {0, 1}},
          {"test", {"y/b/2.png", "y/a/2.png"}, {1, 0}}},
         {"a", "b"}},
        {"ReadmeOnePattern",
         {"x/a/1.png", "x/b/1.png", "y/a/2.png"},
         {{"README.md", "---\nconfigs:\n- config_name: c\n  data_files: x/*/*\n---\n"}},
         {{"train", {"x/a/1.png", "x/b/1.png"}, {0, 1}}},
         {"a", "b"}},
        {"ReadmeDataDir",
         {"x/train/a/1.png", "x/train/b/1.png", "x/test/b/1.png", "y/a/2.png"},
         {{"README.md", "---\nconfigs:\n- config_name: c\n  data_dir: x\n---\n"}},
         {{"train", {"x/train/a/1.png", "x/train/b/1.png"}, {0, 1}},
          {"test", {"x/test/b/1.png"}, {1}}},
         {"a", "b"}},
        {"ReadmeDefaultConfig",
         {"x/a/1.png", "x/b/1.png", "y/a/2.png", "y/b/2.png"},
         {{"README.md",
           "---\nconfigs:\n- config_name: p\n  data_files: x/*/*\n- config_name: q\n  default: "
           "true\n  data_files: y/*/*\n---\n"}},
         {{"train", {"y/a/2.png", "y/b/2.png"}, {0, 1}}},
         {"a", "b"}},
        {"ReadmePatternsOverlap",
         {"x/a/1.png", "x/b/1.png"},
         {{"README.md",
           "---\nconfigs:\n- config_name: p\n  data_files:\n  - split: train\n    path: [x/a/*, "
           "x/**]\n---\n"}},
         {{"train", {"x/a/1.png", "x/b/1.png"}, {0, 1}}},
         {"a", "b"}},
        {"ShardNames",
         {"data/train-00000-of-00002-abc.png", "data/train-00001-of-00002.png",
          "data/extra-00000-of-00001.png", "data/test-00000-of-00001.png",
          "data/validation-00000-of-00001.png", "a/1.png"},
         {},
         {{"train", {"data/train-00000-of-00002-abc.png", "data/train-00001-of-00002.png"}, {}},
          {"validation", {"data/validation-00000-of-00001.png"}, {}},
          {"test", {"data/test-00000-of-00001.png"}, {}},
          {"extra", {"data/extra-00000-of-00001.png"}, {}}},
         {}},
        {"ShardNameWithDot",
         {"data/my_split.x-00000-of-00001.png"},
         {},
         {{"my_split.x", {"data/my_split.x-00000-of-00001.png"}, {}}},
         {}},
        {"SplitFoldersAtDifferentDepths",
         {"data/train/a/1.png", "data/train/b/1.png", "train-x/a/3.png"},
         {},
         {{"train", {"data/train/a/1.png", "data/train/b/1.png", "train-x/a/3.png"}, {}}},
         {}},
        {"SplitFoldersBelowOthers",
         {"p/q/train/a/1.png", "p/q/train/b/1.png", "p/q/test/a/1.png"},
         {},
         {{"train", {"p/q/train/a/1.png", "p/q/train/b/1.png"}, {0, 1}},
          {"test", {"p/q/test/a/1.png"}, {0}}},
         {"a", "b"}},
        {"FolderNamesBeforeFileNames",
         {"train/a/1.png", "train/b/1.png", "other/test.png"},
         {},
         {{"train", {"train/a/1.png", "train/b/1.png"}, {0, 1}}},
         {"a", "b"}},
        {"ValidationWords",
         {"valid/a/1.png", "valid/b/1.png", "validation/a/1.png"},
         {},
         {{"validation", {"validation/a/1.png", "valid/a/1.png", "valid/b/1.png"}, {0, 0, 1}}},
         {"a", "b"}},
        {"NamesBeyondAscii",
         {"é/1.png", "z/1.png", "日/1.png", "~/1.png"},
         {},
         {{"train", {"z/1.png", "~/1.png", "é/1.png", "日/1.png"}, {0, 1, 2, 3}}},
         {"z", "~", "é", "日"}},
    };
    return cases;
}

class ImageFolderCase : public testing::TestWithParam<FolderCase> {};

TEST_P(ImageFolderCase, GivesWhatDatasetsGives) {
    const FolderCase& param = GetParam();
    const auto folder = fresh_folder("data");
    for (const std::string& image : param.images)
        write_file(folder / utf8_path(image), image);
    for (const auto& [name, content] : param.texts)
        write_file(folder / name, content);

    Names splits;
    for (const ExpectedSplit& expected : param.splits)
        splits.push_back(expected.split);
    EXPECT_THAT(dataset_splits(folder), ElementsAreArray(splits));

    for (const ExpectedSplit& expected : param.splits) {
        SCOPED_TRACE(expected.split);
        const auto dataset = open_dataset(folder, expected.split);
        EXPECT_EQ(dataset->kind(), "ImageFolder");
        ASSERT_EQ(dataset->size(), static_cast<std::int64_t>(expected.files.size()));
        std::vector<std::int64_t> labels;
        for (std::int64_t i = 0; i < dataset->size(); ++i) {
            // Every file holds its own name.
            const EncodedImage image = dataset->read(i);
            const std::string content(reinterpret_cast<const char*>(image.bytes.data()),
                                      image.bytes.size());
            EXPECT_EQ(content, expected.files[static_cast<std::size_t>(i)]);
            EXPECT_THAT(image.name, HasSubstr(content));
            if (const auto label = dataset->label(i)) labels.push_back(*label);
        }
        EXPECT_THAT(labels, ElementsAreArray(expected.labels));
        EXPECT_THAT(dataset->class_names(),
                    ElementsAreArray(expected.labels.empty() ? Names{} : param.class_names));
    }
}

INSTANTIATE_TEST_SUITE_P(Folders, ImageFolderCase, testing::ValuesIn(folder_cases()),
                         [](const auto& each) { return each.param.title; });

TEST(ImageFolder, SymbolicLinksToFilesCountAndToFoldersDoNot) {
    const auto folder = fresh_folder("data");
    write_file(folder / "real" / "1.png", "1");
    write_file(folder / "b" / "1.png", "2");
    std::filesystem::create_directories(folder / "a");
    std::filesystem::create_symlink("../real/1.png", folder / "a" / "l.png");
    std::filesystem::create_directory_symlink("real", folder / "linked");
    const auto dataset = open_dataset(folder, "train");
    ASSERT_EQ(dataset->size(), 3);
    EXPECT_THAT(dataset->read(0).name, HasSubstr("a/l.png"));
    EXPECT_THAT(dataset->class_names(), testing::ElementsAre("a", "b", "real"));
}

TEST(ImageFolder, TellsWhatDatasetsWouldCountTwice) {
    const auto folder = fresh_folder("data");
    for (const char* file : {"train/train_station/1.png", "train/car/1.png", "test/car/1.png"}) {
        write_file(folder / file, "x");
    }
    EXPECT_THAT(open_dataset(folder, "train")->warnings(),
                testing::ElementsAre(HasSubstr("train/train_station")));
}

TEST(ImageFolder, TellsWhyThereAreNoLabels) {
    const auto folder = fresh_folder("data");
    write_file(folder / "a" / "1.png", "x");
    EXPECT_THAT(open_dataset(folder, "train")->warnings(),
                testing::ElementsAre(HasSubstr("fewer than two class folders")));
    write_file(folder / "b" / "c" / "1.png", "x");
    EXPECT_THAT(open_dataset(folder, "train")->warnings(),
                testing::ElementsAre(HasSubstr("different depths")));
    write_file(folder / "metadata.jsonl", "{}");
    EXPECT_THAT(open_dataset(folder, "train")->warnings(),
                testing::ElementsAre(HasSubstr("metadata.jsonl")));
}

TEST(OpenDataset, NamesTheSplitsThatExist) {
    const auto folder = fresh_folder("data");
    write_file(folder / "train" / "a" / "1.png", "x");
    write_file(folder / "test" / "a" / "1.png", "x");
    const std::string message = error_of([&] { open_dataset(folder, "validation"); });
    EXPECT_THAT(message, HasSubstr("no split 'validation'"));
    EXPECT_THAT(message, HasSubstr("train and test"));
}

TEST(OpenDataset, SaysWhatIsMissing) {
    const auto folder = fresh_folder("data");
    EXPECT_THAT(error_of([&] { open_dataset(folder / "absent", "train"); }),
                HasSubstr("does not exist"));
    EXPECT_THAT(error_of([&] { open_dataset(folder, "train"); }), HasSubstr("is empty"));
    write_file(folder / "notes.txt", "x");
    EXPECT_THAT(error_of([&] { open_dataset(folder, "train"); }), HasSubstr("holds no images"));
    EXPECT_THAT(error_of([&] { open_dataset(folder / "notes.txt", "train"); }),
                HasSubstr("is not a folder"));
    write_file(folder / ".hidden" / "a.png", "x");
    EXPECT_THAT(error_of([&] { open_dataset(folder, "train"); }), HasSubstr("hidden folders"));
}

TEST(ImageFolder, AFolderWithoutClassesHoldsImagesAllTheSame) {
    const auto folder = fresh_folder("data");
    write_file(folder / "b.png", "x");
    write_file(folder / "a.jpg", "x");
    const auto dataset = open_dataset(folder, "train");
    ASSERT_EQ(dataset->size(), 2);
    EXPECT_THAT(dataset->read(0).name, HasSubstr("a.jpg"));
    EXPECT_EQ(dataset->label(0), std::nullopt);
    EXPECT_THAT(dataset->class_names(), testing::ElementsAre());
    EXPECT_THAT(dataset->warnings(),
                testing::ElementsAre(HasSubstr("Calibration needs none; accuracy does")));
}

TEST(OpenDataset, AnImageThatVanishesIsAnError) {
    const auto folder = fresh_folder("data");
    write_file(folder / "a.png", "x");
    const auto dataset = open_dataset(folder, "train");
    std::filesystem::remove(folder / "a.png");
    EXPECT_THAT(error_of([&] { dataset->read(0); }), HasSubstr("a.png"));
}

struct CardCase {
    std::string title;
    std::string yaml;
    std::string complaint;
};

class BadCard : public testing::TestWithParam<CardCase> {};

TEST_P(BadCard, IsRefusedWithAReason) {
    const auto folder = fresh_folder("data");
    write_file(folder / "x" / "a.png", "x");
    write_file(folder / "README.md", "---\n" + GetParam().yaml + "\n---\n# Title\n");
    EXPECT_THAT(error_of([&] { dataset_splits(folder); }), HasSubstr(GetParam().complaint));
}

INSTANTIATE_TEST_SUITE_P(
    Readme, BadCard,
    testing::Values(
        CardCase{
            "NoDefault",
            "configs:\n- config_name: p\n  data_files: x/*\n- config_name: q\n  data_files: x/*",
            "'p' and 'q' and none is the default"},
        CardCase{"TwoDefaults",
                 "configs:\n- {config_name: default, data_files: x/*}\n"
                 "- {config_name: q, default: true, data_files: x/*}",
                 "two configurations as the default"},
        CardCase{"NoMatch", "configs:\n- {config_name: p, data_files: y/*}", "there are none"},
        CardCase{"Outside", "configs:\n- {config_name: p, data_files: ../*}", "leave the folder"},
        CardCase{"Absolute", "configs:\n- {config_name: p, data_files: /x/*}",
                 "not a path relative"},
        CardCase{"Remote", "configs:\n- {config_name: p, data_files: 'hf://d/x'}",
                 "not on this computer"},
        CardCase{"HalfStar", "configs:\n- {config_name: p, data_files: x**}", "'**' is only part"},
        CardCase{"NoName", "configs:\n- {data_files: x/*}", "needs `config_name`"},
        CardCase{"SplitTwice",
                 "configs:\n- config_name: p\n  data_files:\n  - {split: a, path: x/*}\n"
                 "  - {split: a, path: x/*}",
                 "stands twice"},
        CardCase{"Alias", "a: &a [1]\nb: [*a, *a]", "alias"},
        CardCase{"Deep", std::string(60, '[') + std::string(60, ']'), "too deeply"},
        CardCase{"Broken", "configs: [", "README.md"}),
    [](const auto& each) { return each.param.title; });

}  // namespace
}  // namespace interfuse
