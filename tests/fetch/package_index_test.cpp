// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/package_index.h"

#include <gmock/gmock.h>

#include "core/fetch/pip_settings.h"
#include "tests/checkpoint/error_text.h"
#include "tests/stand_in/loopback_index.h"

namespace interfuse {
namespace {

using namespace testing_tools;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;

const std::string file = "nvidia_cublas-1.0-py3-none-any.whl";

PinnedLibrary cublas() {
    return pin("nvidia-cublas", "content", {"x"});
}

std::string find(const std::vector<std::string>& indexes, PipSettings settings = {}) {
    settings.pause = 10;
    HttpClient client(settings);
    return find_in_indexes(client, indexes, cublas(), {});
}

TEST(PackageIndex, NamesAreNormalised) {
    EXPECT_EQ(index_name("NVIDIA_cudnn.cu13"), "nvidia-cudnn-cu13");
    EXPECT_EQ(index_name("a-_.b"), "a-b");
}

TEST(PackageIndex, ReadsEveryFormOfPage) {
    const Files files{{"nvidia_cublas-0.9-py3-none-any.whl", "old"}, {file, "content"}};
    for (const auto& [html, base] : {std::pair(false, false), {true, false}, {false, true}}) {
        IndexFaults form;
        form.html = html;
        form.base = base;
        const LoopbackIndex index(files, form);
        const std::string found = find({index.address()});
        EXPECT_THAT(found, HasSubstr("/files/" + file));
        EXPECT_EQ(find({index.address() + "/"}), found);
    }
}

TEST(PackageIndex, AsksOneIndexAfterTheOther) {
    const LoopbackIndex empty(Files{});
    const LoopbackIndex other(Files{{"nvidia_cublas-0.9-py3-none-any.whl", "old"}});
    const LoopbackIndex index(Files{{file, "content"}});
    EXPECT_THAT(find({empty.address(), other.address(), index.address()}), EndsWith(file));
    EXPECT_THAT(error_text([&] {
                    find({empty.address(), other.address()});
                }),
                AllOf(HasSubstr("has no " + file), HasSubstr("PIP_INDEX_URL")));
    EXPECT_THAT(error_text([] { find({}); }), HasSubstr("No package index is known"));
}

TEST(PackageIndex, AFailingServerIsAskedAgainForAWhile) {
    IndexFaults busy;
    busy.failures = {503, 429};
    LoopbackIndex index(Files{{file, "content"}}, busy);
    EXPECT_THAT(find({index.address()}), EndsWith(file));
    busy.failures = {403};
    index.set_faults(busy);
    EXPECT_THAT(error_text([&] { find({index.address()}); }),
                AllOf(HasSubstr("cannot be asked for nvidia-cublas 1.0"),
                      HasSubstr("the server answered 403"), HasSubstr("PIP_INDEX_URL")));
}

TEST(PackageIndex, PasswordsAreSentAndNeverShown) {
    IndexFaults guarded;
    guarded.login = "ada:p@ss word";
    const LoopbackIndex index(Files{{file, "content"}}, guarded);
    EXPECT_THAT(find({index.address("ada:p%40ss%20word")}), EndsWith(file));
    const std::string refused = error_text([&] { find({index.address("ada:wrong")}); });
    EXPECT_THAT(refused, HasSubstr("403"));
    EXPECT_EQ(refused.find("wrong"), std::string::npos);
    EXPECT_EQ(refused.find("ada"), std::string::npos);
}

TEST(PackageIndex, SaysWhoDoesNotAnswer) {
    std::string gone;
    {
        const LoopbackIndex index(Files{});
        gone = index.address();
    }
    EXPECT_THAT(error_text([&] { find({gone}); }),
                AllOf(HasSubstr(gone), HasSubstr("refused"), HasSubstr("Check the connection")));
    EXPECT_THAT(error_text([] { find({"no address"}); }), HasSubstr("cannot be asked"));
}

TEST(PackageIndex, GoesThroughTheProxyThatPipKnows) {
    // The proxy is asked for the whole address; this one only knows its own files.
    const LoopbackIndex proxy(Files{});
    PipSettings settings;
    settings.proxy = proxy.address().substr(0, proxy.address().rfind('/'));
    EXPECT_THAT(error_text([&] { find({"http://index.invalid/simple"}, settings); }),
                HasSubstr("has no " + file))
        << "the proxy's own answer, 404";
    EXPECT_EQ(proxy.requests(), 1U);
}

}  // namespace
}  // namespace interfuse
