// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in an exported folder beside the model itself.
#pragma once

#include "core/runtime/atomic_folder.h"

namespace interfuse {

class MergeRun;

// preprocessor_config.json, recipe.yaml, of AdaSVD the routing table in its forms and the
// coefficients, of a LoRA adapter what its rank leaves out, the evaluation where there is one, and
// README.md.
void write_companions(const MergeRun& run, const AtomicFolder& folder);

}  // namespace interfuse
