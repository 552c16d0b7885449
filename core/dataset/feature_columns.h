// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a table hold pictures and labels, and what the labels are called; the same for
// Parquet and for Arrow files.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/dataset_card.h"

namespace interfuse {

// A column as far as it matters here; `pictures` and `bytes` exclude each other.
struct TableColumn {
    std::string name;
    bool pictures = false;  // as datasets stores them: bytes and a path
    bool bytes = false;     // plain bytes, which may be pictures
    bool integers = false;
};

struct TableColumns {
    std::string image;
    std::string label;  // "" for none
    std::vector<std::string> class_names;
};

// By column.
using ClassNames = std::map<std::string, std::vector<std::string>>;

// Those in the metadata `huggingface` of a table's schema: JSON, whose faults give no names.
ClassNames schema_class_names(std::string_view huggingface);
// Those in a dataset_info.json.
ClassNames info_class_names(std::string_view dataset_info);
// Those of the card that hold for the configuration (nullptr where it has none).
ClassNames card_class_names(const DatasetCard& card, const CardConfig* config);

// The pictures: the column "image", else the only one that holds pictures. The labels: "label" or
// "labels", else the first column of integers that has class names. `file` and its `format` are for
// messages. Throws Error, naming the columns.
TableColumns choose_columns(const std::filesystem::path& file, std::string_view format,
                            const std::vector<TableColumn>& columns, const ClassNames& names);

// "image, label and text"
std::string column_list(const std::vector<TableColumn>& columns);

}  // namespace interfuse
