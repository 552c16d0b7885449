// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/routing_csv.h"

#include <charconv>
#include <cmath>
#include <set>

#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

std::string header(std::string_view first, const std::vector<std::string>& experts) {
    std::string line(first);
    for (const std::string& expert : experts)
        line += "," + expert;
    return line + "\n";
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const std::size_t comma = line.find(',');
        cells.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return cells;
        line.remove_prefix(comma + 1);
    }
}

double number_in(std::string_view cell, const std::string& place) {
    double value = 0;
    const auto [end, fault] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (fault != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) {
        throw Error(place + ": " + quoted(cell) + " is not a number.");
    }
    return value;
}

}  // namespace

std::string routing_means_csv(const MixedRouting& routing) {
    std::string text = header("module", routing.experts);
    for (std::size_t m = 0; m < routing.modules.size(); ++m) {
        text += routing.modules[m];
        for (const double mean : routing.means[m])
            text += "," + shortest(mean);
        text += "\n";
    }
    return text;
}

std::string routing_errors_csv(const MixedRouting& routing) {
    std::string text = header("module", routing.experts);
    for (std::size_t m = 0; m < routing.modules.size(); ++m) {
        text += routing.modules[m];
        for (const auto& error : routing.errors[m])
            text += "," + (error ? shortest(*error) : "");
        text += "\n";
    }
    return text;
}

std::string routing_by_dataset_csv(const RoutingTable& table, TokenSet tokens) {
    std::string text = header("dataset,module", table.experts());
    for (std::size_t d = 0; d < table.datasets().size(); ++d) {
        const MixedRouting routing = table.of_dataset(d, tokens);
        for (std::size_t m = 0; m < routing.modules.size(); ++m) {
            text += table.datasets()[d] + "," + routing.modules[m];
            for (const double mean : routing.means[m])
                text += "," + shortest(mean);
            text += "\n";
        }
    }
    return text;
}

MixedRouting parse_routing_csv(std::string_view text, const std::string& origin) {
    MixedRouting routing;
    std::set<std::string_view> seen;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // spreadsheets begin with it
    for (int line_number = 1; !text.empty(); ++line_number) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        const std::string place = origin + ":" + std::to_string(line_number);
        const std::vector<std::string_view> cells = split(line);
        if (routing.experts.empty()) {
            if (cells[0] != "module" || cells.size() < 2) {
                throw Error(place +
                            ": a table of routing weights begins with the line "
                            "'module,<expert>,…'.");
            }
            routing.experts.assign(cells.begin() + 1, cells.end());
            if (std::set(cells.begin(), cells.end()).size() != cells.size()) {
                throw Error(place + ": an expert is named twice.");
            }
            continue;
        }
        if (cells.size() != routing.experts.size() + 1) {
            throw Error(place + ": the row has " + std::to_string(cells.size() - 1) +
                        " values for " + std::to_string(routing.experts.size()) + " experts.");
        }
        if (!seen.insert(cells[0]).second) {
            throw Error(place + ": the module " + quoted(cells[0]) + " has two rows.");
        }
        routing.modules.emplace_back(cells[0]);
        std::vector<double>& means = routing.means.emplace_back();
        for (std::size_t i = 1; i < cells.size(); ++i) {
            means.push_back(number_in(cells[i], place));
        }
        routing.errors.emplace_back(routing.experts.size());
    }
    if (routing.modules.empty()) throw Error(origin + ": there are no routing weights in it.");
    return routing;
}

}  // namespace interfuse
