// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the Hugging Face Hub. Each throws Error with what to do about it, and Cancelled.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/fetch/http_client.h"
#include "core/fetch/hub_listing.h"
#include "core/fetch/hub_settings.h"
#include "core/runtime/error.h"
#include "core/runtime/hub_cache.h"

namespace interfuse {

// The hub does not answer, or has had enough: it will not answer another question either.
class HubSilent : public Error {
  public:
    using Error::Error;
};

class HubApi {
  public:
    // The client is given the token, for the endpoint alone.
    HubApi(HttpClient& client, const HubSettings& settings);

    // The commit that the id's revision is now.
    std::string commit(const HubId& id, const std::stop_token& stop) const;
    // All files of that commit, sorted by path.
    std::vector<HubFile> files(const HubId& id, const std::string& commit,
                               const std::stop_token& stop) const;
    // A small text file of it.
    std::string text(const HubId& id, const std::string& commit, const std::string& path,
                     const std::stop_token& stop) const;

    std::string file_address(const HubId& id, const std::string& commit,
                             const std::string& path) const;
    // What an answer means that trying again does not mend.
    std::string refusal(const HubId& id, const HttpProblem& problem) const;

  private:
    struct Page;
    Page ask(const HubId& id, const std::string& address, const std::stop_token& stop) const;
    std::string origin(const HubId& id) const;

    HttpClient& client_;
    HubSettings settings_;
};

// "model", "dataset"
std::string hub_kind_name(HubKind kind);

}  // namespace interfuse
