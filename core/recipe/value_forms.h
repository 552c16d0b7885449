// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a recipe's texts: names, splits, devices, hashes, colours.
#pragma once

#include <string>
#include <string_view>

namespace interfuse {

// Why a text cannot name an expert or a dataset; "" when it can.
std::string name_fault(std::string_view name);

// Letters, digits, and _ - . between them: no slices such as "train[:10%]".
bool is_split_name(std::string_view text);

// auto, cpu, cuda, cuda:N. The same form as core/runtime/device.h, which needs LibTorch.
bool is_device_form(std::string_view text);

// 32 hexadecimal digits in lower case.
bool is_hash(std::string_view text);

// "vision_model.encoder.layers.N." and one of the six kinds of linear layers.
bool is_linear_module(std::string_view text);

// "#rrggbb", hexadecimal.
bool is_color(std::string_view text);

}  // namespace interfuse
