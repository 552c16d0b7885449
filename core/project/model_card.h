// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// README.md of an exported model.
#pragma once

#include <string>

namespace interfuse {

class MergeRun;

// A model card with the hub's YAML header: what was merged, how, with what result.
std::string model_card(const MergeRun& run);

}  // namespace interfuse
