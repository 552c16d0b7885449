// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub says no to, and what it should not have said.
#include "tests/fetch/hub_tools.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class HubAnswers : public HubTest {
  protected:
    std::string problem(const std::string& name, const std::string& revision = {}) {
        return error_text([&] { fetch({all_of(name, revision)}); });
    }
};

TEST_F(HubAnswers, ARepositoryOrRevisionThatIsNotThere) {
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}});
    EXPECT_THAT(problem("ada/clop"), AllOf(HasSubstr("there is no model ada/clop"),
                                           HasSubstr("give a token in HF_TOKEN")));
    EXPECT_THAT(problem("ada/clip", "v2"), HasSubstr("the model ada/clip has no revision 'v2'"));
    EXPECT_THAT(error_text([&] { fetch({all_of("ada/clip", "", HubKind::dataset)}); }),
                HasSubstr("there is no dataset ada/clip"));
    EXPECT_FALSE(fs::exists(settings.cache));
}

TEST_F(HubAnswers, AllProblemsAreToldAtOnce) {
    const std::string sentences = error_text([&] {
        fetch({all_of("ada/one"), all_of("ada/two", "v2")});
    });
    EXPECT_THAT(sentences, AllOf(HasSubstr("ada/one"), HasSubstr("\n"), HasSubstr("ada/two")));
}

TEST_F(HubAnswers, APrivateRepositoryNeedsTheToken) {
    hub.set_token("hf_right");
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}},
            {{QStringLiteral("private"), true}});
    EXPECT_THAT(problem("ada/clip"), HasSubstr("give a token in HF_TOKEN"));
    settings.token = "hf_wrong";
    EXPECT_THAT(problem("ada/clip"), HasSubstr("whether the token in HF_TOKEN is valid"));
    settings.token = "hf_right";
    EXPECT_EQ(problem("ada/clip"), "no error");
}

TEST_F(HubAnswers, AGatedRepositoryNeedsItsTermsAccepted) {
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}, {"model.safetensors", "w"}},
            {{QStringLiteral("gated"), true}});
    const std::string page = settings.endpoint + "/ada/clip";
    EXPECT_THAT(problem("ada/clip"),
                AllOf(HasSubstr("Accept its terms at " + page), HasSubstr("HF_TOKEN")));
    settings.token = "hf_ada";
    EXPECT_THAT(problem("ada/clip"), HasSubstr("the account that the token in HF_TOKEN is of"));
    EXPECT_FALSE(fs::exists(repository() / "snapshots"));
}

TEST_F(HubAnswers, TheTokenGoesToTheEndpointAlone) {
    hub.set_token("hf_secret");
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}, {"model.safetensors", noise(9000)}},
            {{QStringLiteral("private"), true}});
    settings.token = "hf_secret";
    fetch({all_of("ada/clip")});
    bool elsewhere = false;
    for (const std::string& line : hub.requests()) {
        const bool has_token = line.find("Bearer hf_secret") != std::string::npos;
        EXPECT_EQ(has_token, line.starts_with("hub ")) << line;
        elsewhere = elsewhere || line.starts_with("store ");
    }
    EXPECT_TRUE(elsewhere) << "the large file lies on another server";
}

TEST_F(HubAnswers, WaitsWhenItIsAskedTo) {
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}});
    QJsonObject busy = fault("failures", QJsonArray{429, 503});
    busy[QStringLiteral("retry_after")] = 1;
    hub.set_faults(busy);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(problem("ada/clip"), "no error");
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(2));

    busy = fault("failures", QJsonArray{429});
    busy[QStringLiteral("retry_after")] = 3600;
    hub.set_faults(busy);
    EXPECT_THAT(problem("ada/clip"), AllOf(HasSubstr("asked too often"), HasSubstr("HF_TOKEN")));
}

TEST_F(HubAnswers, OneThatDoesNotAnswerIsAskedForOneRepositoryOnly) {
    settings.endpoint = "http://127.0.0.1:1";
    const std::string sentences = error_text([&] {
        fetch({all_of("ada/one"), all_of("ada/two")});
    });
    EXPECT_THAT(sentences, AllOf(HasSubstr("cannot be asked for the model ada/one"),
                                 HasSubstr("HF_ENDPOINT"), Not(HasSubstr("ada/two"))));
    for (const char* address : {"ftp://x", "huggingface.co", "https://", "file:///etc"}) {
        settings.endpoint = address;
        EXPECT_THAT(problem("ada/one"), HasSubstr("which is no address of a hub")) << address;
    }
}

TEST_F(HubAnswers, OfflineNothingIsAsked) {
    settings.offline = true;
    EXPECT_THAT(problem("ada/clip"), HasSubstr("HF_HUB_OFFLINE"));
    EXPECT_TRUE(hub.requests().empty());
    settings.offline = false;
    settings.cache.clear();
    EXPECT_THAT(problem("ada/clip"), HasSubstr("neither HF_HUB_CACHE nor HOME"));
}

TEST_F(HubAnswers, NamesThatLeadOutOfTheCacheAreRefused) {
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}});
    for (const char* path : {"../../../evil", "/tmp/evil", "a/../../evil", "a\\evil"}) {
        const QJsonObject entry{{QStringLiteral("type"), QStringLiteral("file")},
                                {QStringLiteral("path"), QString::fromLatin1(path)},
                                {QStringLiteral("size"), 2},
                                {QStringLiteral("oid"), QString(40, QLatin1Char('a'))}};
        hub.set_faults(fault("tree", QJsonArray{entry}));
        EXPECT_THAT(problem("ada/clip"), HasSubstr("names a file that is not safe")) << path;
    }
    hub.set_faults(fault("info", QJsonObject{{QStringLiteral("sha"), QStringLiteral("../../x")}}));
    EXPECT_THAT(problem("ada/clip"), HasSubstr("names no commit"));
    EXPECT_FALSE(fs::exists(settings.cache));
}

TEST_F(HubAnswers, AListingWithoutEndHasOne) {
    hub.put(HubKind::model, "ada/clip", {{"config.json", "{}"}});
    hub.set_faults(fault("next", QStringLiteral("http://127.0.0.1:1/api?recursive=true&cursor=0")));
    // The same file comes again and again, and the address that it names is asked for nothing.
    EXPECT_THAT(problem("ada/clip"), HasSubstr("has no end"));
}

}  // namespace
}  // namespace interfuse
