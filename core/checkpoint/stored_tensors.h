// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tensors that files hold, matched with those that a model of their config has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/checkpoint/clip_config.h"
#include "core/checkpoint/problem_list.h"
#include "core/checkpoint/tensor_info.h"

namespace interfuse {

class StoredTensors {
  public:
    // The canonical name of a stored tensor, or "" for one that does not matter here.
    using Naming = std::function<std::string(std::string_view stored)>;

    // `use` ends the sentence about a dtype: "merged". Two tensors of one name are a problem.
    StoredTensors(std::vector<TensorInfo> stored, const Naming& canonical_name, std::string use,
                  ProblemList& problems);

    // Appends the tensor, under its canonical name, to `matched`, or says what is wrong with it.
    void match(const ExpectedTensor& expected, const std::filesystem::path& subject,
               std::vector<TensorInfo>& matched, ProblemList& problems);

    // Layers beyond those of the config mean that the config belongs to another model. `start` is
    // what stands before their numbers; `kind` names them: "encoder layers".
    void check_layers(std::string_view start, std::int64_t layers, std::string_view kind,
                      const std::filesystem::path& subject, ProblemList& problems) const;

  private:
    std::map<std::string, TensorInfo> tensors_;
    std::string use_;
};

}  // namespace interfuse
