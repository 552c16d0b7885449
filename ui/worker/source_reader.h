// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at models and datasets away from the window: headers, listings and a few thumbnails.
#pragma once

#include <QObject>
#include <QString>
#include <cstdint>
#include <stop_token>

#include "core/project/source_facts.h"

namespace interfuse {

class SourceReader : public QObject {
    Q_OBJECT

  public:
    SourceReader();

    // Makes the present and every later reading end early; from any thread.
    void stop() { stop_.request_stop(); }

    // Each emits one of the signals, with the same ticket.
    void readModel(std::uint64_t ticket, const QString& path);
    void readDataset(std::uint64_t ticket, const QString& path, const QString& split,
                     const QString& configuration = {});

  Q_SIGNALS:
    void modelRead(std::uint64_t ticket, const interfuse::ModelFacts& facts);
    void datasetRead(std::uint64_t ticket, const interfuse::DatasetFacts& facts);
    void unreadable(std::uint64_t ticket, const QString& sentences);

  private:
    std::stop_source stop_;
};

}  // namespace interfuse

Q_DECLARE_METATYPE(interfuse::ModelFacts)
Q_DECLARE_METATYPE(interfuse::DatasetFacts)
