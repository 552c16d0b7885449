// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A hub that answers, and an empty cache.
#pragma once

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonObject>
#include <string>
#include <vector>

#include "core/fetch/hub_fetch.h"
#include "tests/checkpoint/error_text.h"
#include "tests/runtime/folder_test.h"
#include "tests/stand_in/hub_stand_in.h"

namespace interfuse {

class HubTest : public FolderTest {
  protected:
    HubTest() {
        settings.endpoint = hub.endpoint();
        settings.cache = folder / "hub";
        settings.timeout = 20;
        settings.pause = 20;
    }

    static HubWant all_of(const std::string& name, const std::string& revision = {},
                          HubKind kind = HubKind::model) {
        return {{kind, name, revision}, [](const auto& all, const HubText&) { return all; }};
    }
    void fetch(const std::vector<HubWant>& wants, const std::stop_token& stop = {}) {
        shown.clear();
        const HubPlan plan = plan_hub_fetch(wants, settings, stop);
        fetch_from_hub(
            plan, settings, [this](const HubProgress& at) { shown.push_back(at); }, stop);
    }
    std::filesystem::path repository(const std::string& name = "models--ada--clip") const {
        return settings.cache / name;
    }
    // What a request for a file was, "GET /ada/clip/…" without the server's name, each a line.
    std::vector<std::string> file_requests() {
        std::vector<std::string> found;
        for (const std::string& line : hub.requests()) {
            if (line.find("/resolve/") != std::string::npos || line.starts_with("store")) {
                found.push_back(line);
            }
        }
        return found;
    }
    // Bytes that do not repeat.
    static std::string noise(std::size_t size, std::uint64_t state = 1) {
        std::string bytes(size, '\0');
        for (char& byte : bytes) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            byte = static_cast<char>(state >> 56U);
        }
        return bytes;
    }
    static QJsonObject fault(const char* name, const QJsonValue& value) {
        return {{QString::fromLatin1(name), value}};
    }

    testing_tools::HubStandIn hub;
    HubSettings settings;
    std::vector<HubProgress> shown;
};

}  // namespace interfuse
