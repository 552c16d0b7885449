// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/worker/source_reader.h"

#include <exception>

#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr int thumbnailCount = 5;
constexpr int thumbnailSide = 48;  // sharp at twice the size of a row

}  // namespace

SourceReader::SourceReader() {
    qRegisterMetaType<ModelFacts>();
    qRegisterMetaType<DatasetFacts>();
    qRegisterMetaType<std::uint64_t>("std::uint64_t");
}

void SourceReader::readModel(std::uint64_t ticket, const QString& path) {
    try {
        Q_EMIT modelRead(ticket, read_model_facts(toPath(path)));
    } catch (const std::exception& error) {
        Q_EMIT unreadable(ticket, QString::fromStdString(error.what()));
    }
}

void SourceReader::readDataset(std::uint64_t ticket, const QString& path, const QString& split,
                               const QString& configuration) {
    try {
        Q_EMIT datasetRead(
            ticket,
            read_dataset_facts(toPath(path), split.toStdString(), thumbnailCount, thumbnailSide,
                               stop_.get_token(), configuration.toStdString()));
    } catch (const std::exception& error) {
        Q_EMIT unreadable(ticket, QString::fromStdString(error.what()));
    }
}

}  // namespace interfuse
