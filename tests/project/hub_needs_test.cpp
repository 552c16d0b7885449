// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/hub_needs.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "core/recipe/recipe_yaml.h"
#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;
using Names = std::vector<std::string>;

const std::string commit(40, 'c');
const HubId model{HubKind::model, "ada/clip", ""};
const HubId data{HubKind::dataset, "ada/data", ""};

class HubNeeds : public FolderTest {
  protected:
    HubNeeds() {
        ::setenv("HF_HUB_CACHE", (folder / "hub").c_str(), 1);
        fs::create_directories(folder / "here");
    }
    ~HubNeeds() override { ::unsetenv("HF_HUB_CACHE"); }

    Recipe recipe(const std::string& pretrained, const std::string& more = {}) const {
        return parse_recipe("modelpool:\n  models:\n    _pretrained_: " + pretrained +
                                "\n    one: ada/one\n    two: ./two\n" + more,
                            folder / "here", "recipe.yaml", {})
            .recipe;
    }
    fs::path put_snapshot(const std::string& repository, const Names& files) const {
        put(folder / "hub" / repository / "refs/main", commit);
        const fs::path place = folder / "hub" / repository / "snapshots" / commit;
        for (const std::string& file : files)
            put(place / file, "content");
        return place;
    }
    static Names missing(const Recipe& recipe) {
        Names ids;
        for (const HubWant& want : missing_hub_sources(recipe))
            ids.push_back(hub_text(want.id));
        return ids;
    }
    static Names chosen(const HubWant& want, const Names& all, const std::string& card = {}) {
        return want.choose(all, [&](const std::string&) { return card; });
    }
};

TEST_F(HubNeeds, AreTheIdsThatAreInNeitherPlace) {
    const std::string more =
        "  train_datasets:\n    one: ada/data@v2\n    two: {path: mnist}\n    three: data\n"
        "  processor: eve/clip\n"
        "taskpool:\n  test_datasets:\n    one: ada/data@v2\n    sun: ada/sun@refs/pr/1\n"
        "  clip_model: ada/whole\n";
    EXPECT_THAT(missing(recipe("eve/clip", more)),
                ElementsAre("eve/clip", "ada/one", "ada/data@v2", "mnist", "ada/sun@refs/pr/1",
                            "ada/whole"));
    fs::create_directories(folder / "here/eve/clip");
    fs::create_directories(folder / "here/mnist");
    EXPECT_THAT(missing(recipe("eve/clip", more)),
                ElementsAre("ada/one", "ada/data@v2", "ada/sun@refs/pr/1", "ada/whole"));
}

TEST_F(HubNeeds, ASnapshotThatLacksWhatIsNeededIsFetchedAgain) {
    const std::string more = "  processor: ada/clip\n  train_datasets: {d: ada/data}\n";
    put_snapshot("models--ada--one", {"config.json", "model.safetensors"});
    // Somebody loaded the processor alone.
    const fs::path place = put_snapshot("models--ada--clip", {"preprocessor_config.json"});
    put_snapshot("datasets--ada--data", {"README.md", "data/train-00000-of-00002.parquet"});
    EXPECT_THAT(missing(recipe("ada/clip", more)),
                ElementsAre("ada/clip@" + commit, "ada/data@" + commit));
    put(place / "config.json", "{}");
    put(place / "model-00001-of-00002.safetensors", "w");
    put_snapshot("datasets--ada--data", {"data/train-00001-of-00002.parquet"});
    EXPECT_THAT(missing(recipe("ada/clip", more)), ElementsAre("ada/clip@" + commit));
    put(place / "model-00002-of-00002.safetensors", "w");
    EXPECT_THAT(missing(recipe("ada/clip", more)), ElementsAre());
    fs::remove(place / "model-00002-of-00002.safetensors");
    fs::create_symlink("../../blobs/gone", place / "model-00002-of-00002.safetensors");
    EXPECT_THAT(missing(recipe("ada/clip", more)), ElementsAre("ada/clip@" + commit));
}

TEST_F(HubNeeds, AnotherSplitOfADatasetIsFetchedToo) {
    put_snapshot("models--ada--one", {"config.json", "model.safetensors"});
    put_snapshot("models--ada--clip",
                 {"config.json", "model.safetensors", "preprocessor_config.json"});
    put_snapshot("datasets--ada--data", {"data/train-00000-of-00001.parquet"});
    const std::string train = "  train_datasets: {d: ada/data}\n";
    EXPECT_THAT(missing(recipe("ada/clip", train)), ElementsAre());
    const std::string test = "taskpool: {test_datasets: {d: ada/data}, clip_model: ada/one}\n";
    EXPECT_THAT(missing(recipe("ada/clip", train + test)),
                ElementsAre("ada/data@" + commit, "ada/one@" + commit));
    put_snapshot("datasets--ada--data", {"data/test-00000-of-00001.parquet"});
    put_snapshot("models--ada--one", {"vocab.json", "merges.txt"});
    EXPECT_THAT(missing(recipe("ada/clip", train + test)), ElementsAre());
}

TEST_F(HubNeeds, WhatHasComeIsTaken) {
    const Recipe before =
        recipe("ada/clip", "  train_datasets: {m: {path: mnist}, s: ada/sun@refs/pr/1}\n");
    EXPECT_EQ(with_hub_sources(before), before);
    const fs::path clip = put_snapshot("models--ada--clip", {"config.json"});
    const fs::path mnist = put_snapshot("datasets--mnist", {"a.parquet"});
    put(folder / "hub/datasets--ada--sun/refs/refs/pr/1", commit);
    const fs::path sun = folder / "hub/datasets--ada--sun/snapshots" / commit;
    put(sun / "a.parquet", "p");
    const Recipe after = with_hub_sources(before);
    EXPECT_EQ(after.pretrained.path, clip);
    EXPECT_EQ(after.experts, before.experts);
    EXPECT_EQ(after.train_datasets.at(0).path, mnist);
    EXPECT_EQ(after.train_datasets.at(1).path, sun);
}

TEST_F(HubNeeds, OneRepositoryMayServeSeveralPurposes) {
    const Names all{"config.json",       "merges.txt",
                    "model.safetensors", "preprocessor_config.json",
                    "pytorch_model.bin", "tf_model.h5"};
    const auto wants = missing_hub_sources(recipe("ada/clip", "  processor: ada/clip\n"));
    EXPECT_THAT(chosen(wants.at(0), all),
                UnorderedElementsAre("config.json", "merges.txt", "model.safetensors",
                                     "preprocessor_config.json"));
    const auto only = missing_hub_sources(recipe("./here", "  processor: ada/clip\n"));
    EXPECT_THAT(chosen(only.at(1), all), ElementsAre("preprocessor_config.json"));
}

TEST(HubFiles, OfAModelOneFormOfItsWeights) {
    const Names small{"config.json",   "README.md",         "flax_model.msgpack", "onnx/model.onnx",
                      "rust_model.ot", "training_args.bin", "optimizer.bin",      "vocab.json"};
    const auto with = [&](Names more) {
        more.insert(more.end(), small.begin(), small.end());
        return hub_model_files(model, more);
    };
    EXPECT_THAT(with({"model.safetensors", "model.fp16.safetensors", "pytorch_model.bin"}),
                UnorderedElementsAre("model.safetensors", "config.json", "vocab.json"));
    EXPECT_THAT(
        with({"model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors",
              "model.safetensors.index.json", "pytorch_model.bin", "sub/x-of-y.safetensors"}),
        UnorderedElementsAre("model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors",
                             "model.safetensors.index.json", "config.json", "vocab.json"));
    EXPECT_THAT(with({"pytorch_model.bin"}),
                UnorderedElementsAre("pytorch_model.bin", "config.json", "vocab.json"));
    EXPECT_THAT(with({"open_clip_model.safetensors", "open_clip_pytorch_model.bin"}),
                UnorderedElementsAre("open_clip_model.safetensors", "config.json", "vocab.json"));
    EXPECT_THAT(with({"adapter_config.json", "adapter_model.safetensors", "adapter_model.bin"}),
                UnorderedElementsAre("adapter_config.json", "adapter_model.safetensors",
                                     "config.json", "vocab.json"));
    EXPECT_THAT(error_text([&] { with({}); }),
                AllOf(HasSubstr("ada/clip"), HasSubstr("no weights")));
}

TEST(HubFiles, OfADatasetTheSplitsThatAreWanted) {
    const Names all{".gitattributes", "README.md", "data/test-00000-of-00001.parquet",
                    "data/train-00000-of-00001.parquet", "script.py"};
    const auto choose = [&](const Names& files, const std::string& card, const Names& splits,
                            const std::string& configuration = {}) {
        return hub_dataset_files(
            data, files, [&](const std::string&) { return card; }, configuration, splits);
    };
    EXPECT_THAT(choose(all, "", {"train"}),
                UnorderedElementsAre("data/train-00000-of-00001.parquet", "README.md"));
    EXPECT_THAT(choose(all, "", {"train", "test"}),
                UnorderedElementsAre("data/train-00000-of-00001.parquet",
                                     "data/test-00000-of-00001.parquet", "README.md"));
    EXPECT_THAT(error_text([&] { choose(all, "", {"dev"}); }),
                AllOf(HasSubstr("no split 'dev'"), HasSubstr("train and test")));
    // The card wants all that it names.
    const std::string card =
        "---\nconfigs:\n- config_name: full\n  data_files:\n  - {split: train, path: full/train*}\n"
        "  - {split: test, path: full/test*}\n- config_name: small\n  default: true\n"
        "  data_files: small/*.parquet\n---\n";
    const Names two{"README.md", "full/test.parquet", "full/train.parquet", "small/a.parquet"};
    EXPECT_THAT(choose(two, card, {"train"}), UnorderedElementsAre("small/a.parquet", "README.md"));
    EXPECT_THAT(choose(two, card, {"train"}, "full"),
                UnorderedElementsAre("full/test.parquet", "full/train.parquet", "README.md"));
    EXPECT_THAT(error_text([&] { choose(two, card, {"train"}, "fall"); }),
                AllOf(HasSubstr("no configuration 'fall'"), HasSubstr("'full' and 'small'")));
    EXPECT_THAT(choose({"a/x.JPG", "b/y.png", "metadata.csv", "notes.csv"}, "", {"train"}),
                UnorderedElementsAre("a/x.JPG", "b/y.png", "metadata.csv"));
    EXPECT_THAT(error_text([&] {
                    choose({"README.md", "mnist.py"}, "", {"train"});
                }),
                HasSubstr("ada/data@refs/convert/parquet"));
}

TEST(HubFiles, OfAProcessorItsOwn) {
    EXPECT_THAT(hub_processor_files(model, {"a", "preprocessor_config.json", "model.safetensors"}),
                ElementsAre("preprocessor_config.json"));
    EXPECT_THAT(error_text([] { hub_processor_files(model, {"model.safetensors"}); }),
                HasSubstr("no image processor"));
}

}  // namespace
}  // namespace interfuse
