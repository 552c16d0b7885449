// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/wheel.h"

#include <gmock/gmock.h>

#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"
#include "tests/stand_in/loopback_index.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using namespace testing_tools;
using ::testing::AllOf;
using ::testing::HasSubstr;

class WheelTest : public FolderTest {
  protected:
    // Writes the wheel and unpacks these members of it.
    void unpack(const std::string& wheel, const std::vector<std::string>& members,
                const std::stop_token& stop = {}) {
        put(folder / "a.whl", wheel);
        unpack_wheel(
            folder / "a.whl", pin("a", wheel, members), folder / "out",
            [this](std::uint64_t bytes) { written = bytes; }, stop);
    }
    std::set<std::string> unpacked() const {
        std::set<std::string> names;
        if (!fs::exists(folder / "out")) return names;
        for (const auto& entry : fs::recursive_directory_iterator(folder / "out")) {
            if (entry.is_regular_file())
                names.insert(fs::relative(entry.path(), folder / "out").string());
        }
        return names;
    }
    std::uint64_t written = 0;
};

TEST_F(WheelTest, UnpacksWhatIsNamedAndNoMore) {
    const std::string big(9'000'000, 'x');
    const std::string wheel = make_wheel(folder, {{"a/lib/liba.so", big},
                                                  {"a/lib/libb.so", "b"},
                                                  {"a/LICENSE", "do"},
                                                  {"a-1.dist-info/licenses/deep/B", "don't"},
                                                  {"a/a.py", "print()"}});
    unpack(wheel, {"a/lib/liba.so", "a-1.dist-info/licenses/*"});
    EXPECT_THAT(unpacked(),
                ::testing::ElementsAre("a-1.dist-info/licenses/deep/B", "a/lib/liba.so"));
    EXPECT_EQ(content_of(folder / "out/a/lib/liba.so"), big);
    EXPECT_EQ(written, big.size() + 5);
}

TEST_F(WheelTest, RefusesPathsThatLeadOutOfTheFolder) {
    for (const char* name : {"a/../../evil", "../evil", "/tmp/evil", "..", "a/..", "a\\..\\evil"}) {
        const std::string wheel = make_wheel(folder, {{"a/fine", "x"}, {name, "evil"}});
        EXPECT_THAT(error_text([&] { unpack(wheel, {"*"}); }),
                    AllOf(HasSubstr("the unsafe path '"), HasSubstr("not unpacked")))
            << name;
        EXPECT_TRUE(unpacked().empty());
        EXPECT_FALSE(fs::exists(folder / "evil"));
    }
}

TEST_F(WheelTest, RefusesLinks) {
    const std::string wheel = make_wheel(folder, {{"a/link->", "/etc"}, {"a/link/x", "x"}});
    EXPECT_THAT(error_text([&] { unpack(wheel, {"a/*"}); }), HasSubstr("unsafe path 'a/link'"));
    EXPECT_TRUE(unpacked().empty());
}

TEST_F(WheelTest, NamesAMemberThatIsMissing) {
    const std::string wheel = make_wheel(folder, {{"a/x", "x"}});
    EXPECT_THAT(error_text([&] {
                    unpack(wheel, {"a/x", "a/y*"});
                }),
                HasSubstr("holds nothing called 'a/y*'"));
    EXPECT_TRUE(unpacked().empty());
}

TEST_F(WheelTest, SeesDamage) {
    std::string noise(100'000, '\0');
    for (std::size_t i = 0; i < noise.size(); ++i)
        noise[i] = static_cast<char>(i * i * 2654435761U >> 13U);
    const std::string wheel = make_wheel(folder, {{"a/x", noise}});
    std::string bent = wheel;
    bent[bent.size() / 2] ^= 1;
    EXPECT_THAT(error_text([&] { unpack(bent, {"a/x"}); }), HasSubstr("is damaged"));
    EXPECT_THAT(error_text([&] { unpack(wheel.substr(0, wheel.size() / 2), {"a/x"}); }),
                HasSubstr("is damaged"));
    EXPECT_THAT(error_text([&] { unpack("", {"a/x"}); }), HasSubstr("is damaged"));
}

TEST_F(WheelTest, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const std::string wheel = make_wheel(folder, {{"a/x", "x"}});
    EXPECT_THROW(unpack(wheel, {"a/x"}, stop.get_token()), Cancelled);
}

}  // namespace
}  // namespace interfuse
