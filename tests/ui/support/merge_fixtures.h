// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small pools to merge, and the core's own merge of them to compare with. Free of LibTorch's
// headers.
#pragma once

#include <QString>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "core/merge/routing_table.h"
#include "core/recipe/recipe.h"

namespace interfuse::testing_tools {

// Three experts, two layers, 20 wide: merged in a blink.
std::filesystem::path basicRecipeFile();
// The sample project: five experts, 100 samples of each of five datasets.
std::filesystem::path sampleRecipeFile();
Recipe recipeOf(const std::filesystem::path& file);
// The basic recipe in four rounds of two samples.
Recipe fourRounds();
// The basic pool with its datasets, to be changed: returns the recipe's file.
std::filesystem::path copyOfBasic(const std::filesystem::path& root);

// The same work without a worker.
RoutingTable calibrateDirectly(const Recipe& recipe);
void mergeDirectly(const Recipe& recipe, const std::filesystem::path& target);

std::string bytesOf(const std::filesystem::path& file);
void writeBytes(const std::filesystem::path& file, std::string_view content);
// Names of the files in which two folders differ; "" where they are equal.
QString folderDifferences(const std::filesystem::path& left, const std::filesystem::path& right);

// What the Error says that `work` throws; "" when it throws none.
QString errorOf(const std::function<void()>& work);

// Handles events until it is so; false when it takes longer.
bool waitUntil(const std::function<bool()>& isSo, int milliseconds = 60000);

// The longest that a stop may take. The program promises a second; the other one is for a machine
// that is busy with other things, and sanitizers slow everything down.
#ifdef __SANITIZE_THREAD__
constexpr int stopLimit = 15000;
#else
constexpr int stopLimit = 2000;
#endif

}  // namespace interfuse::testing_tools
