// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of the models and datasets that a recipe names: asked of the reader once a path,
// kept, and put beside each other to find what does not fit.
#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/project/source_facts.h"
#include "core/recipe/recipe.h"
#include "ui/worker/source_reader.h"
#include "ui/worker/worker_thread.h"

namespace interfuse {

struct SourceState {
    bool reading = true;
    std::optional<ModelFacts> model;
    std::optional<DatasetFacts> dataset;
    std::vector<QImage> thumbnails;
    QString problem;  // why it cannot be read, sentences
};

class SourceCatalog : public QObject {
    Q_OBJECT

  public:
    explicit SourceCatalog(QObject* parent = nullptr);
    ~SourceCatalog() override;

    // Asks for what is not known yet of the recipe's sources.
    void follow(const Recipe& recipe);
    // Reads everything anew: something on disk may have changed.
    void refresh(const Recipe& recipe);

    // What is known; nothing for a path that was never asked for.
    const SourceState* model(const std::filesystem::path& path) const;
    const SourceState* dataset(const DatasetSource& source) const;

    // What is wrong with one source, with the way out; "" when nothing is, or not yet known.
    QString pretrainedProblem(const Recipe& recipe) const;
    QString expertProblem(const Recipe& recipe, std::size_t expert) const;
    QString datasetProblem(const Recipe& recipe, std::size_t dataset) const;
    // The first of all problems, with the name of what has it; "" when there is none.
    QString firstProblem(const Recipe& recipe) const;
    // Whether everything that the recipe names has been looked at.
    bool isSettled(const Recipe& recipe) const;
    // The tower's shape, once the pretrained model is read.
    std::optional<ClipConfig> config(const Recipe& recipe) const;

  Q_SIGNALS:
    void changed();

  private:
    static QString modelKey(const std::filesystem::path& path);
    static QString datasetKey(const DatasetSource& source);
    // `read` runs on the reader's thread.
    void ask(const QString& key, std::function<void(SourceReader&, std::uint64_t ticket)> read);
    SourceState* stateOf(std::uint64_t ticket);
    void keepDataset(std::uint64_t ticket, const DatasetFacts& facts);

    QHash<QString, SourceState> states_;
    QHash<std::uint64_t, QString> keys_;  // by ticket, of what is being read
    std::uint64_t nextTicket_ = 1;
    SourceReader* reader_;  // lives on the thread
    WorkerThread thread_;
};

}  // namespace interfuse
