// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/hub_cache.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

constexpr const char* variables[] = {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE", "HF_HOME",
                                     "XDG_CACHE_HOME", "HOME"};
const std::string commit = "3d74acf9a28c67741b2f4f2ea7635f0aaf6f0268";

class HubCache : public FolderTest {
  protected:
    HubCache() {
        for (const char* name : variables) {
            const char* value = std::getenv(name);
            before_.push_back(value == nullptr ? std::nullopt : std::optional<std::string>(value));
            unsetenv(name);
        }
        setenv("HF_HUB_CACHE", folder.c_str(), 1);
    }
    ~HubCache() override {
        for (std::size_t i = 0; i < before_.size(); ++i) {
            before_[i] ? setenv(variables[i], before_[i]->c_str(), 1) : unsetenv(variables[i]);
        }
    }
    std::filesystem::path put_snapshot(const std::string& repository, const std::string& branch) {
        put(folder / repository / "refs" / branch, commit);
        std::filesystem::create_directories(folder / repository / "snapshots" / commit);
        return folder / repository / "snapshots" / commit;
    }

  private:
    std::vector<std::optional<std::string>> before_;
};

TEST_F(HubCache, IdsAreOwnerAndNameWithOrWithoutARevision) {
    const auto id = parse_hub_id("openai/clip-vit-base-patch32", HubKind::model);
    ASSERT_TRUE(id);
    EXPECT_EQ(id->repository, "openai/clip-vit-base-patch32");
    EXPECT_EQ(id->revision, "");
    EXPECT_EQ(parse_hub_id("a/b@refs/pr/1", HubKind::dataset)->revision, "refs/pr/1");
    EXPECT_EQ(hub_text(*parse_hub_id("a/b@v1.0", HubKind::model)), "a/b@v1.0");
    for (const char* text : {"",     "/",    "a",        "a/",   "/b",       "a/b/c",  "./a",
                             "../a", "a/..", "a b/c",    "a/b@", "a/b@../x", "a/b@/x", "a--b/c",
                             "-a/b", "a/b.", "a/b@x//y", "~/a",  "a/é",      "a/b@-x"}) {
        EXPECT_FALSE(parse_hub_id(text, HubKind::model)) << text;
    }
    EXPECT_FALSE(parse_hub_id("a/" + std::string(200, 'b'), HubKind::model));
}

TEST_F(HubCache, LiesWhereTheEnvironmentSays) {
    EXPECT_EQ(hub_cache(), folder);
    unsetenv("HF_HUB_CACHE");
    EXPECT_EQ(hub_cache(), "");
    setenv("HOME", "/home/ada", 1);
    EXPECT_EQ(hub_cache(), "/home/ada/.cache/huggingface/hub");
    setenv("XDG_CACHE_HOME", "/var/ada", 1);
    EXPECT_EQ(hub_cache(), "/var/ada/huggingface/hub");
    setenv("HF_HOME", "/data/hf", 1);
    EXPECT_EQ(hub_cache(), "/data/hf/hub");
    setenv("HUGGINGFACE_HUB_CACHE", "/data/old", 1);
    EXPECT_EQ(hub_cache(), "/data/old");
}

TEST_F(HubCache, ABranchIsItsCommit) {
    const auto snapshot = put_snapshot("models--openai--clip", "main");
    EXPECT_EQ(hub_snapshot({HubKind::model, "openai/clip", ""}), snapshot);
    EXPECT_EQ(hub_snapshot({HubKind::model, "openai/clip", commit}), snapshot);
    EXPECT_EQ(hub_snapshot({HubKind::model, "openai/clip", "main"}), snapshot);
    EXPECT_FALSE(std::filesystem::exists(hub_snapshot({HubKind::dataset, "openai/clip", ""})));
    const auto request = put_snapshot("datasets--me--d", "refs/pr/1");
    EXPECT_EQ(hub_snapshot({HubKind::dataset, "me/d", "refs/pr/1"}), request);
    // What a damaged reference says leads nowhere else.
    put(folder / "models--openai--clip" / "refs" / "main", "../../../etc");
    EXPECT_EQ(hub_snapshot({HubKind::model, "openai/clip", ""}),
              folder / "models--openai--clip" / "snapshots" / "main");
}

TEST_F(HubCache, TheWayBackNamesTheCommit) {
    const auto snapshot = put_snapshot("models--openai--clip-vit", "main");
    const auto id = hub_id_of(snapshot);
    ASSERT_TRUE(id);
    EXPECT_EQ(hub_text(*id), "openai/clip-vit@" + commit);
    EXPECT_EQ(hub_snapshot(*id), snapshot);
    EXPECT_EQ(source_title(snapshot), "openai/clip-vit");
    for (const auto& other :
         {folder / "models--openai--clip-vit", folder / "models--x" / "snapshots" / "y",
          folder / "other", std::filesystem::path("/elsewhere/models--a--b/snapshots/c"),
          snapshot / ".." / ".."}) {
        EXPECT_FALSE(hub_id_of(other)) << other;
    }
    EXPECT_FALSE(hub_id_of(snapshot / "model.safetensors"));  // a file is no repository
    EXPECT_EQ(source_title("/models/expert/"), "expert");
}

TEST_F(HubCache, DatasetsOfTheFirstYearsHaveNoOwner) {
    const auto snapshot = put_snapshot("datasets--mnist", "main");
    const auto id = parse_ownerless_dataset("mnist@v2");
    ASSERT_TRUE(id);
    EXPECT_EQ(hub_text(*id), "mnist@v2");
    EXPECT_EQ(hub_folder_name(*id), "datasets--mnist");
    EXPECT_EQ(hub_snapshot(*parse_ownerless_dataset("mnist")), snapshot);
    EXPECT_EQ(hub_text(*hub_id_of(snapshot)), "mnist@" + commit);
    EXPECT_FALSE(hub_id_of(folder / "models--gpt2" / "snapshots" / commit));
    for (const char* text : {"", "a/b", "./a", "..", "a b", "a@", "@v2", "a@../x"}) {
        EXPECT_FALSE(parse_ownerless_dataset(text)) << text;
    }
}

TEST_F(HubCache, WhatIsMissingIsToldWithTheCommand) {
    const std::string model = hub_advice(folder / "openai" / "other", HubKind::model);
    EXPECT_TRUE(model.ends_with("; fetch it with: hf download openai/other")) << model;
    const std::string converted =
        hub_advice(folder / "me" / "d@refs" / "convert" / "parquet", HubKind::dataset);
    EXPECT_TRUE(converted.ends_with("--revision refs/convert/parquet")) << converted;
    const std::string ownerless =
        hub_advice(hub_snapshot(*parse_ownerless_dataset("mnist")), HubKind::dataset);
    EXPECT_TRUE(ownerless.ends_with("hf download mnist --repo-type dataset")) << ownerless;
    const std::string data = hub_advice(folder / "me" / "d@v2", HubKind::dataset);
    EXPECT_TRUE(data.ends_with("hf download me/d --repo-type dataset --revision v2")) << data;
    EXPECT_EQ(hub_advice(folder / "with space" / "d", HubKind::dataset), "");
    EXPECT_EQ(hub_advice("/", HubKind::model), "");
    EXPECT_EQ(hub_advice("/nowhere/models/clip", HubKind::model), "");
    EXPECT_EQ(hub_advice(folder / "expert", HubKind::model), "");  // the folder above is there
}

}  // namespace
}  // namespace interfuse
