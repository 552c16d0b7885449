// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stand_in/hub_stand_in.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <stdexcept>

namespace interfuse::testing_tools {
namespace {

constexpr int patience = 30'000;  // milliseconds

QByteArray read_line(QProcess& process) {
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(patience)) {
            throw std::runtime_error("hub.py is silent: " +
                                     process.readAllStandardError().toStdString());
        }
    }
    return process.readLine();
}

}  // namespace

HubStandIn::HubStandIn() {
    process_.start(QStringLiteral(INTERFUSE_PYTHON),
                   {QStringLiteral("-B"), QStringLiteral(INTERFUSE_HUB)});
    endpoint_ = QJsonDocument::fromJson(read_line(process_))
                    .object()[QStringLiteral("endpoint")]
                    .toString()
                    .toStdString();
}

HubStandIn::~HubStandIn() {
    process_.closeWriteChannel();
    if (!process_.waitForFinished(patience)) process_.kill();
}

QJsonValue HubStandIn::tell(QJsonObject command) {
    process_.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    const QByteArray answer = read_line(process_);
    return QJsonDocument::fromJson("[" + answer + "]").array().first();
}

std::string HubStandIn::put(HubKind kind, const std::string& name,
                            const std::map<std::string, std::string>& files,
                            const QJsonObject& options) {
    QJsonObject contents;
    for (const auto& [path, content] : files)
        contents[QString::fromStdString(path)] = base64(content);
    QJsonObject command = options;
    command[QStringLiteral("do")] = QStringLiteral("put");
    command[QStringLiteral("kind")] =
        kind == HubKind::model ? QStringLiteral("model") : QStringLiteral("dataset");
    command[QStringLiteral("name")] = QString::fromStdString(name);
    command[QStringLiteral("files")] = contents;
    return tell(command).toString().toStdString();
}

void HubStandIn::set_faults(const QJsonObject& faults) {
    QJsonObject command = faults;
    command[QStringLiteral("do")] = QStringLiteral("faults");
    tell(command);
}

void HubStandIn::set_token(const std::string& token) {
    tell({{QStringLiteral("do"), QStringLiteral("token")},
          {QStringLiteral("token"), QString::fromStdString(token)}});
}

void HubStandIn::move(const std::string& dataset, const std::string& owned) {
    tell({{QStringLiteral("do"), QStringLiteral("moved")},
          {QString::fromStdString(dataset), QString::fromStdString(owned)}});
}

std::vector<std::string> HubStandIn::requests() {
    std::vector<std::string> lines;
    for (const QJsonValue& line :
         tell({{QStringLiteral("do"), QStringLiteral("requests")}}).toArray())
        lines.push_back(line.toString().toStdString());
    return lines;
}

QString HubStandIn::base64(const std::string& content) {
    return QString::fromLatin1(QByteArray::fromStdString(content).toBase64());
}

}  // namespace interfuse::testing_tools
