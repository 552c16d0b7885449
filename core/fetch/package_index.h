// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file lies in a package index: the simple repository API, as JSON or as HTML.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/fetch/http_client.h"
#include "core/fetch/pinned_library.h"

namespace interfuse {

// The address of the library's wheel in the first index that has it. Throws Error when none has it
// or one cannot be asked, Cancelled.
std::string find_in_indexes(HttpClient& client, const std::vector<std::string>& indexes,
                            const PinnedLibrary& library, const std::stop_token& stop);

// The name by which an index knows a project: "nvidia-cudnn-cu13" for "NVIDIA_cudnn.cu13".
std::string index_name(std::string_view project);

}  // namespace interfuse
