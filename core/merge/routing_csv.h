// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Routing tables as CSV, for reading and for spreadsheets.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/merge/routing_table.h"

namespace interfuse {

// Header `module,<expert>,…`; one row a merged linear layer in model order; shortest round trip.
std::string routing_means_csv(const MixedRouting& routing);
// The same with standard errors; an empty cell where there is none.
std::string routing_errors_csv(const MixedRouting& routing);
// Header `dataset,module,<expert>,…`.
std::string routing_by_dataset_csv(const RoutingTable& table, TokenSet tokens);

// Reads what routing_means_csv wrote (or a person edited). `origin` names it in messages. Throws
// Error for ragged rows, cells that are no finite number, unknown or repeated columns and rows.
MixedRouting parse_routing_csv(std::string_view text, const std::string& origin);

}  // namespace interfuse
