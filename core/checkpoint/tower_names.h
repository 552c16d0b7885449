// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names under which files hold a vision tower's tensors.
#pragma once

#include <string>
#include <string_view>

namespace interfuse {

// The canonical name (see vision_tensors) of a stored tensor, or "" for one that is not of the
// vision tower. Some versions of transformers leave out the prefix, and some spell pre_layrnorm
// correctly.
std::string tower_name(std::string_view stored);

// Whether it belongs to what a CLIP model may have beside its vision tower: text tower,
// projections, logit_scale, a classifier, position_ids.
bool is_beside_tower(std::string_view stored);

}  // namespace interfuse
