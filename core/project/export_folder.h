// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in an exported folder besides its name.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/merge/coefficients.h"
#include "core/merge/model_pool.h"
#include "core/runtime/atomic_folder.h"

namespace interfuse {

class MergeRun;

// model.safetensors, reduced and written tensor by tensor, and config.json.
void write_merged_model(const ModelPool& pool, const Coefficients& coefficients,
                        const std::filesystem::path& folder,
                        const std::function<void(double fraction)>& progress,
                        const std::stop_token& stop);

// preprocessor_config.json, recipe.yaml, of AdaSVD the routing table in its forms and the
// coefficients, the evaluation where there is one, and README.md.
void write_companions(const MergeRun& run, const AtomicFolder& folder);

}  // namespace interfuse
