// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/pip_settings.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <optional>

#include "tests/runtime/folder_test.h"

namespace interfuse {
namespace {

using ::testing::ElementsAre;

// Sets variables for as long as the test lasts.
class PipSettingsTest : public FolderTest {
  protected:
    PipSettingsTest() {
        for (const auto& [name, value] :
             {std::pair<std::string, std::string>("HOME", folder / "home"),
              {"XDG_CONFIG_HOME", ""},
              {"XDG_CONFIG_DIRS", folder / "etc"},
              {"VIRTUAL_ENV", folder / "env"},
              {"PIP_CONFIG_FILE", ""}})
            set(name, value);
    }
    ~PipSettingsTest() override {
        for (const auto& [name, value] : before_) {
            if (value) {
                ::setenv(name.c_str(), value->c_str(), 1);
            } else {
                ::unsetenv(name.c_str());
            }
        }
    }
    void set(const std::string& name, const std::string& value) {
        const char* now = std::getenv(name.c_str());
        before_.emplace(before_.begin(), name,
                        now ? std::optional<std::string>(now) : std::nullopt);
        ::setenv(name.c_str(), value.c_str(), 1);
    }

  private:
    std::vector<std::pair<std::string, std::optional<std::string>>> before_;
};

TEST_F(PipSettingsTest, WithoutAnyTheIndexIsTheUsualOne) {
    const PipSettings settings = read_pip_settings();
    // Empty only in a build that had no pip to ask.
    ASSERT_LE(settings.indexes.size(), 1U);
    for (const std::string& index : settings.indexes)
        EXPECT_TRUE(index.starts_with("https://")) << index;
    EXPECT_TRUE(settings.find_links.empty());
    EXPECT_EQ(settings.proxy, "");
    EXPECT_EQ(settings.timeout, 60);
}

TEST_F(PipSettingsTest, FilesOverrideEachOtherAndVariablesThemAll) {
    put(folder / "etc/pip/pip.conf", "[global]\nindex-url = http://shared/simple\nproxy=p:1\n");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://shared/simple");
    put(folder / "home/.pip/pip.conf", "[global]\nindex-url = http://old/simple\n");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://old/simple");
    put(folder / "home/.config/pip/pip.conf", "[global]\nindex_url: http://home/simple\n");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://home/simple");
    put(folder / "env/pip.conf", "[global]\nINDEX-URL = http://env/simple\n");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://env/simple");
    put(folder / "named.conf", "[global]\nindex-url = http://named/simple\n");
    set("PIP_CONFIG_FILE", folder / "named.conf");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://named/simple");
    set("PIP_INDEX_URL", "http://variable/simple");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://variable/simple");
    EXPECT_EQ(read_pip_settings().proxy, "p:1");
}

TEST_F(PipSettingsTest, SectionsCountAsForPipsDownloads) {
    put(folder / "home/.config/pip/pip.conf",
        "[install]\nindex-url = http://install/simple\n[global]\nindex-url = http://g/simple\n"
        "[list]\nindex-url = http://list/simple\n");
    EXPECT_EQ(read_pip_settings().indexes[0], "http://install/simple");
}

TEST_F(PipSettingsTest, ValuesMayGoOnInIndentedLines) {
    put(folder / "home/.config/pip/pip.conf",
        "# a comment\n[global]\nindex-url = http://a/simple\nextra-index-url =\n    "
        "http://b/simple\n"
        "\n    http://c/simple\n; another\nfind-links = ~/wheels\n\tfile:///srv/wheels\n"
        "    http://links/page.html\ncert = /etc/ca.pem\ntimeout = 300\n");
    const PipSettings settings = read_pip_settings();
    EXPECT_THAT(settings.indexes,
                ElementsAre("http://a/simple", "http://b/simple", "http://c/simple"));
    EXPECT_THAT(settings.find_links, ElementsAre(folder / "home/wheels", "/srv/wheels"));
    EXPECT_EQ(settings.certificate, "/etc/ca.pem");
    EXPECT_EQ(settings.timeout, 300);
}

TEST_F(PipSettingsTest, NoIndexMeansNone) {
    set("PIP_NO_INDEX", "True");
    set("PIP_INDEX_URL", "http://a/simple");
    EXPECT_TRUE(read_pip_settings().indexes.empty());
}

TEST_F(PipSettingsTest, TheNullFileTurnsAllFilesOff) {
    put(folder / "home/.config/pip/pip.conf", "[global]\nindex-url = http://home/simple\n");
    set("PIP_CONFIG_FILE", "/dev/null");
    for (const std::string& index : read_pip_settings().indexes)
        EXPECT_NE(index, "http://home/simple");
}

TEST_F(PipSettingsTest, FilesThatAreNoneAreAbsent) {
    std::filesystem::create_directories(folder / "home/.config/pip/pip.conf");
    put(folder / "env/pip.conf", "[global\nindex-url\n=\n[]\n\xff\xfe = [[[\n");
    EXPECT_EQ(read_pip_settings().timeout, 60);
}

}  // namespace
}  // namespace interfuse
