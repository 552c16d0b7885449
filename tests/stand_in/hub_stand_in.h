// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// hub.py as a process of its own: the Hugging Face Hub on the loopback interface. Needs a
// QCoreApplication.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <map>
#include <string>
#include <vector>

#include "core/runtime/hub_cache.h"

namespace interfuse::testing_tools {

class HubStandIn {
  public:
    HubStandIn();
    ~HubStandIn();
    HubStandIn(const HubStandIn&) = delete;
    HubStandIn& operator=(const HubStandIn&) = delete;

    const std::string& endpoint() const { return endpoint_; }
    // A repository of these files; its commit. `options` are those of hub.py: private, gated.
    std::string put(HubKind kind, const std::string& name,
                    const std::map<std::string, std::string>& files,
                    const QJsonObject& options = {});
    // The fields of hub.py's Faults; those that are not named are as if nothing were wrong.
    void set_faults(const QJsonObject& faults);
    void set_token(const std::string& token);
    void move(const std::string& dataset, const std::string& owned);
    // What was asked since the last time, a line each: "hub GET /path as Bearer x Range: …".
    std::vector<std::string> requests();

    static QString base64(const std::string& content);

  private:
    QJsonValue tell(QJsonObject command);

    QProcess process_;
    std::string endpoint_;
};

}  // namespace interfuse::testing_tools
