// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/merge_fixtures.h"

#include <QTest>
#include <fstream>
#include <map>
#include <sstream>

#include "core/project/merge_run.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"

namespace interfuse::testing_tools {
namespace fs = std::filesystem;
namespace {

fs::path source() {
    return fs::path(INTERFUSE_SOURCE_DIR);
}

std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        files[fs::relative(entry.path(), folder).string()] = bytesOf(entry.path());
    }
    return files;
}

}  // namespace

fs::path basicRecipeFile() {
    return source() / "tests/fixtures/ada_svd/basic/recipe.yaml";
}

fs::path sampleRecipeFile() {
    return source() / "resources/sample/recipe.yaml";
}

Recipe recipeOf(const fs::path& file) {
    return load_recipe(file, {}).recipe;
}

Recipe fourRounds() {
    Recipe recipe = recipeOf(basicRecipeFile());
    recipe.method.num_samples = 8;
    recipe.interfuse.batch_size = 6;
    recipe.interfuse.round_size = 2;
    return recipe;
}

fs::path copyOfBasic(const fs::path& root) {
    const fs::path fixtures = source() / "tests/fixtures";
    fs::create_directories(root / "ada_svd");
    fs::copy(fixtures / "ada_svd/basic", root / "ada_svd/basic", fs::copy_options::recursive);
    fs::copy(fixtures / "datasets", root / "datasets", fs::copy_options::recursive);
    return root / "ada_svd/basic/recipe.yaml";
}

RoutingTable calibrateDirectly(const Recipe& recipe) {
    MergeObserver silent;
    MergeRequest request;
    request.recipe = recipe;
    MergeRun run(std::move(request), silent);
    run.calibrate({});
    return run.table();
}

void mergeDirectly(const Recipe& recipe, const fs::path& target) {
    MergeObserver silent;
    MergeRequest request;
    request.recipe = recipe;
    request.target = target;
    MergeRun run(std::move(request), silent);
    run.calibrate({});
    run.export_model({});
}

std::string bytesOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

void writeBytes(const fs::path& file, std::string_view content) {
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

QString folderDifferences(const fs::path& left, const fs::path& right) {
    const auto a = contents(left);
    const auto b = contents(right);
    std::string names;
    if (a.empty()) names += "nothing to compare; ";
    for (const auto& [name, bytes] : a) {
        if (!b.contains(name))
            names += name + " is missing; ";
        else if (b.at(name) != bytes)
            names += name + " differs; ";
    }
    for (const auto& [name, bytes] : b) {
        if (!a.contains(name)) names += name + " is new; ";
    }
    return QString::fromStdString(names);
}

QString errorOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

bool waitUntil(const std::function<bool()>& isSo, int milliseconds) {
    return QTest::qWaitFor(isSo, milliseconds);
}

}  // namespace interfuse::testing_tools
