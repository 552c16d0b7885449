// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/head_cache.h"

#include <gmock/gmock.h>

#include <cstdlib>

#include "tests/evaluation/tiny_evaluation.h"

namespace interfuse {
namespace {

namespace fs = std::filesystem;
using namespace testing_evaluation;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        files.push_back(entry.path());
    return files;
}

at::Tensor some_head() {
    return at::arange(6, at::kFloat).view({2, 3}) / 7;
}

TEST(HeadCache, GivesBackWhatItWasGiven) {
    const fs::path folder = test_folder() / "below" / "heads";
    EXPECT_FALSE(read_head(folder, "k", {2, 3}));
    write_head(folder, "k", some_head());
    const auto found = read_head(folder, "k", {2, 3});
    ASSERT_TRUE(found);
    EXPECT_TRUE(at::equal(*found, some_head()));
    EXPECT_EQ(files_in(folder), std::vector{folder / "k.safetensors"});
    EXPECT_FALSE(read_head(folder, "other", {2, 3}));
    EXPECT_FALSE(read_head(folder, "k", {3, 2}));
}

TEST(HeadCache, RefusesWhatIsDamaged) {
    const fs::path folder = test_folder();
    write_head(folder, "k", some_head());
    const std::string whole = tiny::read_file(folder / "k.safetensors");
    std::string flipped = whole;
    flipped.back() = static_cast<char>(flipped.back() ^ 1);
    for (const std::string& bytes : {flipped, whole.substr(0, whole.size() - 4), whole + "x",
                                     whole.substr(0, 5), std::string()}) {
        tiny::write_file(folder / "k.safetensors", bytes);
        EXPECT_FALSE(read_head(folder, "k", {2, 3}));
    }
    tiny::write_file(folder / "k.safetensors", whole);
    EXPECT_TRUE(read_head(folder, "k", {2, 3}));
    write_head(folder, "infinite", some_head() / 0);
    EXPECT_FALSE(read_head(folder, "infinite", {2, 3}));
    fs::create_directory(folder / "folder.safetensors");
    EXPECT_FALSE(read_head(folder, "folder", {2, 3}));
}

TEST(HeadCache, ThatCannotBeWrittenIsNone) {
    const fs::path folder = test_folder();
    tiny::write_file(folder / "file", "in the way");
    write_head(folder / "file", "k", some_head());
    write_head({}, "k", some_head());
    EXPECT_EQ(files_in(folder), std::vector{folder / "file"});
    // What is written cannot take its place: nothing stays.
    fs::create_directories(folder / "heads" / "k.safetensors" / "x");
    write_head(folder / "heads", "k", some_head());
    EXPECT_EQ(files_in(folder / "heads"), std::vector{folder / "heads" / "k.safetensors"});
}

TEST(HeadCache, KeysTellTokensAndTheirOrderApart) {
    const std::string key = head_key("hash", {{1, 2}, {3}}, 1);
    EXPECT_EQ(key.size(), 32U);
    EXPECT_EQ(head_key("hash", {{1, 2}, {3}}, 1), key);
    EXPECT_NE(head_key("other", {{1, 2}, {3}}, 1), key);
    EXPECT_NE(head_key("hash", {{1}, {2, 3}}, 1), key);
    EXPECT_NE(head_key("hash", {{3}, {1, 2}}, 1), key);
    EXPECT_NE(head_key("hash", {{1, 2}, {3}}, 2), key);
}

TEST(HeadCache, IsUsedByTheEvaluator) {
    EvaluationSources sources = fixture_sources();
    sources.head_cache = test_folder() / "heads";
    Evaluator first(sources);
    first.make_heads({}, {});
    const std::vector<fs::path> files = files_in(sources.head_cache);
    ASSERT_EQ(files.size(), 2U);
    // A head that nothing but the cache can have.
    for (const fs::path& file : files) {
        const std::string key = file.stem().string();
        const std::int64_t classes = read_head(sources.head_cache, key, {3, 16}) ? 3 : 4;
        write_head(sources.head_cache, key, at::full({classes, 16}, 0.25, at::kFloat));
    }
    Evaluator second(sources);
    std::vector<double> told;
    second.make_heads([&](double done) { told.push_back(done); }, {});
    EXPECT_EQ(told.back(), 1.0);
    EXPECT_TRUE(at::equal(second.head(0), at::full({3, 16}, 0.25, at::kFloat)));
    // Damaged files are made anew.
    for (const fs::path& file : files)
        tiny::write_file(file, "damaged");
    Evaluator third(sources);
    third.make_heads({}, {});
    for (const std::size_t task : {0, 1})
        EXPECT_TRUE(at::equal(third.head(task), first.head(task)));
    EXPECT_NE(tiny::read_file(files[0]), "damaged");
}

class Variable {
  public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
    }
    ~Variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }

  private:
    const char* name_;
    std::optional<std::string> before_;
};

TEST(HeadCache, LiesInTheUsersCache) {
    const Variable home("HOME", "/home/someone");
    {
        const Variable cache("XDG_CACHE_HOME", "/caches");
        EXPECT_EQ(default_head_cache(), "/caches/interfuse/heads");
    }
    {
        const Variable cache("XDG_CACHE_HOME", "not/absolute");
        EXPECT_EQ(default_head_cache(), "/home/someone/.cache/interfuse/heads");
    }
    const Variable cache("XDG_CACHE_HOME", nullptr);
    const Variable nowhere("HOME", nullptr);
    EXPECT_TRUE(default_head_cache().empty());
}

}  // namespace
}  // namespace interfuse
