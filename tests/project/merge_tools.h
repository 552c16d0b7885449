// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole merges in a few lines, for tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/project/merge_run.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"

namespace interfuse::testing_tools {
namespace fs = std::filesystem;

inline fs::path fixtures() {
    return fs::path(INTERFUSE_TEST_FIXTURES);
}
inline fs::path fixture_case(const std::string& name) {
    return fixtures() / "ada_svd" / name;
}

// A folder of the running test that did not exist before.
inline fs::path fresh_folder(const std::string& name = "work") {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    std::string unique = std::string(test->test_suite_name()) + "." + test->name();
    std::replace(unique.begin(), unique.end(), '/', '_');
    const fs::path folder = fs::path(::testing::TempDir()) / "interfuse_project" / unique / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

inline std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

inline void write_file(const fs::path& file, std::string_view content) {
    fs::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

// Every file below a folder: relative path to bytes.
inline std::map<std::string, std::string> contents(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        files[fs::relative(entry.path(), folder).string()] = read_file(entry.path());
    }
    return files;
}

// Names of the files in which two folders differ; "" where they are equal.
inline std::string differences(const fs::path& left, const fs::path& right) {
    const auto a = contents(left);
    const auto b = contents(right);
    std::string names;
    for (const auto& [name, bytes] : a) {
        if (!b.contains(name))
            names += name + " is missing; ";
        else if (b.at(name) != bytes)
            names += name + " differs; ";
    }
    for (const auto& [name, bytes] : b) {
        if (!a.contains(name)) names += name + " is new; ";
    }
    return names;
}

// What the Error says that `work` throws; "" when it throws none.
inline std::string error_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

class Watcher : public MergeObserver {
  public:
    void notice(const std::string& sentence) override { notices.push_back(sentence); }
    void stage(MergeStage stage) override { stages.push_back(stage); }
    bool round_finished(const RoutingTable& table) override {
        ++rounds;
        return !after_round || after_round(table);
    }
    void progress(const CalibrationProgress&) override { ++progress_calls; }

    bool noticed(std::string_view part) const {
        return std::any_of(notices.begin(), notices.end(), [&](const std::string& notice) {
            return notice.find(part) != std::string::npos;
        });
    }

    std::function<bool(const RoutingTable&)> after_round;
    std::vector<std::string> notices;
    std::vector<MergeStage> stages;
    int rounds = 0;
    int progress_calls = 0;
};

// A case's recipe with Hydra's overrides, as the command line takes them.
inline MergeRequest request_for(const fs::path& recipe, const fs::path& target,
                                const std::vector<std::string>& overrides = {}) {
    MergeRequest request;
    request.recipe = load_recipe(recipe, overrides).recipe;
    request.target = target;
    return request;
}

// Runs a merge to its end.
inline void merge(MergeRequest request, MergeObserver& observer) {
    MergeRun run(std::move(request), observer);
    run.calibrate({});
    run.export_model({});
}
inline Watcher merge(MergeRequest request) {
    Watcher watcher;
    merge(std::move(request), watcher);
    return watcher;
}

// The chain that a table records over these images of a dataset, in this order.
inline std::string chain_of(const Dataset& dataset, const std::vector<std::int64_t>& indices) {
    std::string chain;
    for (const std::int64_t index : indices) {
        const std::string both = chain + content_hash(dataset.read(index).bytes);
        chain = content_hash(std::as_bytes(std::span(both)));
    }
    return chain;
}

// A copy of a case with the datasets beside it, to be changed: returns the recipe.
inline fs::path copy_of_case(const std::string& name, const fs::path& root) {
    fs::create_directories(root / "ada_svd");
    fs::copy(fixture_case(name), root / "ada_svd" / name, fs::copy_options::recursive);
    fs::copy(fixtures() / "datasets", root / "datasets", fs::copy_options::recursive);
    return root / "ada_svd" / name / "recipe.yaml";
}

// Changes the last number of a checkpoint's only weight file.
inline void change_weights(const fs::path& model) {
    const fs::path file = model / "model.safetensors";
    std::string bytes = read_file(file);
    bytes[bytes.size() - 3] = static_cast<char>(bytes[bytes.size() - 3] ^ 1);  // in the mantissa
    write_file(file, bytes);
}

// A dataset folder of small pictures of noise, as uncompressed BMP.
inline void write_noise_dataset(const fs::path& folder, int images, int side = 12) {
    std::uint32_t state = 12345;
    const int row = (3 * side + 3) / 4 * 4;
    const auto number = [](std::uint32_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>(value >> (8 * i));
        return text;
    };
    for (int image = 0; image < images; ++image) {
        const auto size = static_cast<std::uint32_t>(row * side);
        std::string bytes = "BM" + number(54 + size, 4) + number(0, 4) + number(54, 4) +
                            number(40, 4) + number(static_cast<std::uint32_t>(side), 4) +
                            number(static_cast<std::uint32_t>(side), 4) + number(1, 2) +
                            number(24, 2) + number(0, 4) + number(size, 4) + number(2835, 4) +
                            number(2835, 4) + number(0, 4) + number(0, 4);
        for (std::uint32_t i = 0; i < size; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes += static_cast<char>(state >> 24U);
        }
        std::string name = std::to_string(image);
        name.insert(0, 4 - name.size(), '0');
        write_file(folder / "train" / (image % 2 == 0 ? "even" : "odd") / (name + ".bmp"), bytes);
    }
}

}  // namespace interfuse::testing_tools
