// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include "tests/recipe/recipe_helpers.h"

namespace interfuse {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Recipe read_back(const Recipe& recipe) {
    return parse_recipe(recipe_to_yaml(recipe), "/elsewhere", "written", {}).recipe;
}

Recipe small_recipe() {
    Recipe recipe;
    recipe.pretrained = {"_pretrained_", "/m/base"};
    recipe.experts = {{"sun397", "/m/sun397"}, {"svhn", "/m/svhn"}};
    return recipe;
}

TEST(RecipeWriter, IsReadable) {
    Recipe recipe = small_recipe();
    recipe.train_datasets = {{"svhn", "/d/svhn", "train"}, {"null", "/d/a b", "test"}};
    recipe.processor = "/m/base";
    recipe.method.scaling_factor = std::vector<double>{0.1, 1e-5};
    recipe.merged_model_save_path = "/out/x";
    recipe.interfuse.mixture = {{"svhn", 1}};
    recipe.interfuse.colors = {{"sun397", "#0072b2"}};
    recipe.interfuse.models = {{"svhn", {"01234567890123456789012345678901", 7}}};
    EXPECT_EQ(recipe_to_yaml(recipe), R"(modelpool:
  _target_: fusion_bench.modelpool.CLIPVisionModelPool
  models:
    _pretrained_: /m/base
    sun397: /m/sun397
    svhn: /m/svhn
  train_datasets:
    svhn: /d/svhn
    "null":
      _target_: datasets.load_dataset
      path: "/d/a b"
      split: test
  processor: /m/base
method:
  _target_: fusion_bench.method.AdaSVDMergingForCLIPVisionModel
  scaling_factor: [0.1, 1e-05]
  num_samples: 256
  gate_k: 16
  average_experts: false
  device: auto
  upscaling_accelerator: null
  seed: 0
merged_model_save_path: /out/x
interfuse:
  mixture:
    svhn: 1
  colors:
    sun397: "#0072b2"
  inputs:
    models:
      svhn:
        hash: "01234567890123456789012345678901"
        bytes: 7
)");
    EXPECT_EQ(read_back(recipe), recipe);
}

TEST(RecipeWriter, LeavesDefaultsOfOurOwnOut) {
    EXPECT_THAT(recipe_to_yaml(small_recipe()), Not(HasSubstr("interfuse")));
    EXPECT_EQ(read_back(small_recipe()), small_recipe());
}

TEST(RecipeWriter, PathsThatAreNotUtf8AreRefused) {
    Recipe recipe = small_recipe();
    recipe.processor = std::filesystem::path("/m/\xff");
    EXPECT_THAT([&] { recipe_to_yaml(recipe); },
                ::testing::ThrowsMessage<Error>(HasSubstr("is not UTF-8 text")));
}

// Random recipes of awkward names, paths and numbers.
class Random {
  public:
    explicit Random(unsigned seed) : engine_(seed) {}

    bool coin() { return below(2) == 1; }
    std::size_t below(std::size_t end) { return engine_() % end; }

    double number() {
        switch (below(6)) {
            case 0:
                return 0;
            case 1:
                return static_cast<double>(below(1000));
            case 2:
                return std::numeric_limits<double>::max();
            case 3:
                return std::numeric_limits<double>::denorm_min();
            default:
                break;
        }
        while (true) {
            const std::uint64_t bits = (std::uint64_t{engine_()} << 32) | engine_();
            double value = 0;
            std::memcpy(&value, &bits, sizeof value);
            if (std::isfinite(value)) return value;
        }
    }

    std::string text(const std::vector<std::string>& pieces) {
        std::string made;
        const std::size_t count = 1 + below(6);
        for (std::size_t i = 0; i < count; ++i)
            made += pieces[below(pieces.size())];
        return made;
    }

    std::filesystem::path path() {
        static const std::vector<std::string> pieces{
            "a",      "B",      " ",      "/x",     ":",      ": ",   "#",    " #",   "${",  "${x}",
            "}",      "\\",     "\"",     "'",      "é",      "日本", "😀",    "\n",   "\t",  "%",
            "\u00a0", "\u0085", "\u2028", "\ufeff", "-",      "?",    "*",    "&",    "!",   "|",
            "{",      "[",      ",",      "null",   "1e5",    "???",  "\x01", "\x7f", "~",   "\r\n",
            "oc.env", "\\${",   "<<",     "/y z",   "\u2029", "@",    "`",    "=",    "...", "0x"};
        const std::string made = "/" + text(pieces);
        std::filesystem::path clean;
        for (const auto& part : std::filesystem::path(made)) {
            if (!part.empty() && part != ".") clean /= part;
        }
        return clean;
    }

    std::string name() {
        static const std::vector<std::string> pieces{
            "a",  "B", "1",    "é",   "日本", ":",    "#", "-",      "?", "${",  "${x}", "}",
            "[",  "*", "null", "yes", "08",   "1.5",  "~", "{",      "&", "!",   "%",    "@",
            "<<", ".", "=",    "|",   "a b",  "x: y", "`", "\u00a0", "😀", "0x1", "1e3",  "2:3"};
        return text(pieces);
    }

    std::string hash() {
        std::string made;
        for (int i = 0; i < 32; ++i)
            made += "0123456789abcdef"[below(coin() ? 16 : 10)];
        return made;
    }

    template <typename T>
    std::optional<T> maybe(T value) {
        return coin() ? std::optional<T>(value) : std::nullopt;
    }
    std::int64_t count(std::int64_t most) {
        return 1 + static_cast<std::int64_t>(engine_()) % most;
    }

  private:
    std::mt19937 engine_;
};

std::string fresh_name(Random& random, std::vector<std::string>& taken) {
    while (true) {
        std::string name = random.name();
        if (std::find(taken.begin(), taken.end(), name) != taken.end()) continue;
        taken.push_back(name);
        return name;
    }
}

std::string random_device(Random& random) {
    static const std::vector<std::string> devices{"auto", "cpu", "cuda", "cuda:0", "cuda:17"};
    return devices[random.below(devices.size())];
}

void fill_method(Random& random, Recipe& recipe) {
    MethodOptions& method = recipe.method;
    if (random.coin()) method.scaling_factor = random.number();
    if (random.coin()) {
        std::vector<double> factors;
        for (std::size_t i = 0; i < recipe.experts.size(); ++i)
            factors.push_back(random.number());
        method.scaling_factor = factors;
    }
    method.num_samples = random.count(1'000'000'000);
    method.gate_k = random.count(1'000);
    method.average_experts = random.coin();
    method.device = random_device(random);
    method.upscaling_accelerator = random.maybe(random_device(random));
    method.seed =
        random.maybe<std::uint64_t>(std::numeric_limits<std::int64_t>::max() - random.below(3));
}

void fill_interfuse(Random& random, Recipe& recipe) {
    InterfuseOptions& options = recipe.interfuse;
    options.round_size = random.maybe(random.count(100));
    options.batch_size = random.maybe(random.count(100));
    options.threads = random.maybe(random.count(1024));
    options.tolerance = random.maybe(std::abs(random.number()) + 1e-300);
    if (options.tolerance && !std::isfinite(*options.tolerance)) options.tolerance = 1;
    options.skip_corrupt_images = random.coin();
    if (random.coin()) options.tokens = TokenSet::class_token;
    if (random.coin()) options.models["_pretrained_"] = {random.hash(), random.below(1'000'000)};
    for (const ModelSource& expert : recipe.experts) {
        if (random.coin()) options.models[expert.name] = {random.hash(), random.below(1'000'000)};
        if (random.coin()) options.colors[expert.name] = "#" + random.hash().substr(0, 6);
    }
    for (const DatasetSource& dataset : recipe.train_datasets) {
        if (random.coin()) options.datasets[dataset.name] = {random.hash(), random.below(1'000)};
        if (random.coin()) options.mixture[dataset.name] = std::abs(random.number()) + 1;
    }
}

TEST(RecipeWriter, WhatItWritesReadsBackEqual) {
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Random random(seed);
        Recipe recipe;
        recipe.pretrained = {"_pretrained_", random.path()};
        std::vector<std::string> taken;
        for (std::size_t i = random.below(4) + 1; i > 0; --i) {
            recipe.experts.push_back({fresh_name(random, taken), random.path()});
        }
        taken.clear();
        for (std::size_t i = random.below(4); i > 0; --i) {
            recipe.train_datasets.push_back({fresh_name(random, taken), random.path(),
                                             random.coin() ? "train" : "validation-1.x",
                                             random.coin() ? "" : "a: ${b}"});
        }
        if (random.coin()) recipe.processor = random.path();
        if (random.coin()) recipe.merged_model_save_path = random.path();
        fill_method(random, recipe);
        if (random.coin()) fill_interfuse(random, recipe);
        const std::string yaml = recipe_to_yaml(recipe);
        const std::string fault = testing_recipe::fault(yaml);
        ASSERT_EQ(fault, "") << "seed " << seed << "\n" << yaml;
        ASSERT_EQ(read_back(recipe), recipe) << "seed " << seed << "\n" << yaml;
        EXPECT_EQ(recipe_to_yaml(read_back(recipe)), yaml);
    }
}

}  // namespace
}  // namespace interfuse
