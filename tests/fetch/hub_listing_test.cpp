// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/hub_listing.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "core/fetch/hub_settings.h"
#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string sha1(40, 'a');
const std::string sha256(64, 'b');

std::vector<HubFile> tree(const std::string& json) {
    std::vector<HubFile> files;
    read_hub_tree(json, "What it says", files);
    finish_hub_tree("What it says", files);
    return files;
}

std::string entry(const std::string& path, const std::string& more = {}) {
    return R"({"type": "file", "size": 3, "oid": ")" + sha1 + R"(", "path": ")" + path + "\"" +
           more + "}";
}

TEST(HubListing, FilesHaveTheirPathSizeAndHash) {
    const std::string large = R"(, "lfs": {"oid": ")" + sha256 + R"(", "size": 5000000000})";
    EXPECT_THAT(tree("[" + entry("b.json") + R"(, {"type": "directory", "path": "x"}, )" +
                     entry("a/model.safetensors", large) + "]"),
                ElementsAre(HubFile{"a/model.safetensors", 5'000'000'000, sha256},
                            HubFile{"b.json", 3, sha1}));
    EXPECT_EQ(tree("[]").size(), 0U);
    EXPECT_EQ(read_hub_commit(R"({"sha": ")" + sha1 + "\"}", "it"), sha1);
}

TEST(HubListing, PathsThatLeadAwayAreRefused) {
    for (const char* path : {"../x", "/etc/passwd", "a/../../x", "a//b", "a\\\\b", "a\\u0000b", "",
                             ".", "..", "a/", "./a", "a/./b", "a\\nb", "\\u007f"}) {
        EXPECT_THAT(error_text([&] { tree("[" + entry(path) + "]"); }),
                    HasSubstr("What it says names a file that is not safe"))
            << path;
    }
    EXPECT_FALSE(is_safe_hub_path(std::string(2000, 'a')));
    EXPECT_FALSE(is_safe_hub_path(std::string(256, 'a')));
    EXPECT_TRUE(is_safe_hub_path("data/train-00000-of-00001-é.parquet"));
    EXPECT_TRUE(is_safe_hub_path("..a/b.."));
}

TEST(HubListing, WhatIsNoListingIsRefused) {
    for (const char* json :
         {"", "{}", "null", "[1]", "[{}", "<html>", "[[[[", "[{\"type\": 1}, 2]"}) {
        EXPECT_NE(error_text([&] { tree(json); }), "no error") << json;
        EXPECT_NE(error_text([&] { read_hub_commit(json, "it"); }), "no error") << json;
    }
    EXPECT_THAT(error_text([] { read_hub_commit(R"({"sha": "../../x"})", "it"); }),
                HasSubstr("names no commit"));
    EXPECT_THAT(error_text([&] { tree("[" + entry("a") + "," + entry("a") + "]"); }),
                HasSubstr("names the file 'a' twice"));
    EXPECT_THAT(error_text([&] { tree("[" + entry("a") + "," + entry("a/b") + "]"); }),
                HasSubstr("names the file 'a' twice"));
    for (const char* more : {R"(, "lfs": {"oid": "../x", "size": 3})", R"(, "lfs": {"size": 3})",
                             R"(, "lfs": {"oid": 1})"}) {
        EXPECT_THAT(error_text([&] { tree("[" + entry("a", more) + "]"); }),
                    HasSubstr("gives no hash"))
            << more;
    }
    for (const char* size : {"-1", "1.5", "\"3\"", "1e30", "18446744073709551615", "null"}) {
        const std::string large = R"(, "lfs": {"oid": ")" + sha256 + R"(", "size": )" + size + "}";
        EXPECT_THAT(error_text([&] { tree("[" + entry("a", large) + "]"); }),
                    HasSubstr("gives no size"))
            << size;
    }
    const std::string deep = std::string(100'000, '[');
    EXPECT_THAT(error_text([&] { tree(deep); }), HasSubstr("is no JSON of the hub"));
}

class HubSettingsTest : public FolderTest {
  protected:
    ~HubSettingsTest() override {
        for (const char* name :
             {"HF_ENDPOINT", "HF_TOKEN", "HF_HOME", "HF_TOKEN_PATH", "HF_HUB_OFFLINE",
              "TRANSFORMERS_OFFLINE", "HF_HUB_DOWNLOAD_TIMEOUT", "HF_HUB_DISABLE_IMPLICIT_TOKEN"})
            ::unsetenv(name);
    }
};

TEST_F(HubSettingsTest, AreThoseOfTheEnvironment) {
    ::setenv("HF_HOME", folder.c_str(), 1);
    HubSettings settings = read_hub_settings();
    EXPECT_EQ(settings.endpoint, "https://huggingface.co");
    EXPECT_EQ(settings.token, "");
    EXPECT_EQ(settings.cache, folder / "hub");
    EXPECT_FALSE(settings.offline);

    put(folder / "token", "hf_of_the_file\n");
    ::setenv("HF_ENDPOINT", "https://mirror.example/", 1);
    ::setenv("HF_HUB_OFFLINE", "yes", 1);
    ::setenv("HF_HUB_DOWNLOAD_TIMEOUT", "7", 1);
    settings = read_hub_settings();
    EXPECT_EQ(settings.endpoint, "https://mirror.example");
    EXPECT_EQ(settings.token, "hf_of_the_file");
    EXPECT_TRUE(settings.offline);
    EXPECT_EQ(settings.timeout, 7);

    ::setenv("HF_TOKEN", " hf_of_the_variable ", 1);
    EXPECT_EQ(read_hub_settings().token, "hf_of_the_variable");
    ::setenv("HF_TOKEN", "two\r\nlines: x", 1);
    EXPECT_EQ(read_hub_settings().token, "") << "no header can hold it";
    ::unsetenv("HF_TOKEN");
    put(folder / "other", "hf_other");
    ::setenv("HF_TOKEN_PATH", (folder / "other").c_str(), 1);
    EXPECT_EQ(read_hub_settings().token, "hf_other");
    ::setenv("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1", 1);
    EXPECT_EQ(read_hub_settings().token, "");
}

}  // namespace
}  // namespace interfuse
