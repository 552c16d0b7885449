// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/source_catalog.h"

#include <QImage>
#include <algorithm>

#include "core/runtime/error.h"
#include "ui/style/formatting.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

QImage toImage(const Image& image) {
    return QImage(image.rgb.data(), static_cast<int>(image.width), static_cast<int>(image.height),
                  static_cast<qsizetype>(3 * image.width), QImage::Format_RGB888)
        .copy();
}

// Without what means nothing at its end: "a/b/", "a/b/.".
std::filesystem::path plain(const std::filesystem::path& path) {
    const std::filesystem::path normal = path.lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

bool isSamePath(const std::filesystem::path& a, const std::filesystem::path& b) {
    return plain(a) == plain(b);
}

QString adapterProblem(const LoraAdapter& adapter, const ClipConfig& pretrained) {
    try {
        check_adapter_fits(adapter, pretrained);
    } catch (const Error& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

}  // namespace

SourceCatalog::SourceCatalog(QObject* parent)
    : QObject(parent),
      reader_(new SourceReader),
      thread_(std::unique_ptr<QObject>(reader_), QStringLiteral("source reader")) {
    connect(reader_, &SourceReader::modelRead, this,
            [this](std::uint64_t ticket, const ModelFacts& facts) {
                if (SourceState* state = stateOf(ticket)) state->model = facts;
                Q_EMIT changed();
            });
    connect(reader_, &SourceReader::datasetRead, this, &SourceCatalog::keepDataset);
    connect(reader_, &SourceReader::unreadable, this,
            [this](std::uint64_t ticket, const QString& sentences) {
                if (SourceState* state = stateOf(ticket)) state->problem = sentences;
                Q_EMIT changed();
            });
}

SourceCatalog::~SourceCatalog() {
    reader_->stop();
}

QString SourceCatalog::modelKey(const std::filesystem::path& path) {
    return QStringLiteral("model:") + toText(path);
}

QString SourceCatalog::datasetKey(const DatasetSource& source) {
    return QStringLiteral("dataset:") + QString::fromStdString(source.split) + QLatin1Char(':') +
           QString::fromStdString(source.configuration) + QLatin1Char(':') + toText(source.path);
}

SourceState* SourceCatalog::stateOf(std::uint64_t ticket) {
    const QString key = keys_.take(ticket);
    const auto found = states_.find(key);
    if (key.isEmpty() || found == states_.end()) return nullptr;
    found->reading = false;
    return &*found;
}

void SourceCatalog::keepDataset(std::uint64_t ticket, const DatasetFacts& facts) {
    if (SourceState* state = stateOf(ticket)) {
        state->dataset = facts;
        state->dataset->thumbnails.clear();
        for (const Image& image : facts.thumbnails)
            state->thumbnails.push_back(toImage(image));
    }
    Q_EMIT changed();
}

void SourceCatalog::ask(const QString& key,
                        std::function<void(SourceReader&, std::uint64_t ticket)> read) {
    if (states_.contains(key)) return;
    states_.insert(key, SourceState{});
    const std::uint64_t ticket = nextTicket_++;
    keys_.insert(ticket, key);
    QMetaObject::invokeMethod(
        reader_, [reader = reader_, ticket, read = std::move(read)] { read(*reader, ticket); },
        Qt::QueuedConnection);
}

void SourceCatalog::follow(const Recipe& recipe) {
    const auto askModel = [this](const std::filesystem::path& path) {
        if (path.empty()) return;
        ask(modelKey(path), [path = toText(path)](SourceReader& reader, std::uint64_t ticket) {
            reader.readModel(ticket, path);
        });
    };
    askModel(recipe.pretrained.path);
    for (const ModelSource& expert : recipe.experts)
        askModel(expert.path);
    for (const DatasetSource& source : recipe.train_datasets) {
        ask(datasetKey(source), [source](SourceReader& reader, std::uint64_t ticket) {
            reader.readDataset(ticket, toText(source.path), QString::fromStdString(source.split),
                               QString::fromStdString(source.configuration));
        });
    }
}

void SourceCatalog::refresh(const Recipe& recipe) {
    states_.clear();
    keys_.clear();
    follow(recipe);
    Q_EMIT changed();
}

const SourceState* SourceCatalog::model(const std::filesystem::path& path) const {
    const auto found = states_.constFind(modelKey(path));
    return found == states_.constEnd() ? nullptr : &*found;
}

const SourceState* SourceCatalog::dataset(const DatasetSource& source) const {
    const auto found = states_.constFind(datasetKey(source));
    return found == states_.constEnd() ? nullptr : &*found;
}

std::optional<ClipConfig> SourceCatalog::config(const Recipe& recipe) const {
    const SourceState* state = model(recipe.pretrained.path);
    if (state == nullptr || !state->model || state->model->adapter) return std::nullopt;
    return state->model->config;
}

QString SourceCatalog::pretrainedProblem(const Recipe& recipe) const {
    const SourceState* state = model(recipe.pretrained.path);
    if (state == nullptr) return {};
    if (!state->problem.isEmpty()) return state->problem;
    if (state->model && state->model->adapter) {
        return tr(
            "This is a LoRA adapter, which is no model by itself. Make it an expert, and choose "
            "the model that it was trained on here.");
    }
    if (state->model && !state->model->has_processor && recipe.processor.empty()) {
        return tr(
            "There is no preprocessor_config.json in its folder. Copy it there from the "
            "model's original folder.");
    }
    return {};
}

QString SourceCatalog::expertProblem(const Recipe& recipe, std::size_t expert) const {
    const ModelSource& source = recipe.experts[expert];
    const SourceState* state = model(source.path);
    if (state == nullptr) return {};
    if (!state->problem.isEmpty()) return state->problem;
    for (std::size_t other = 0; other < expert; ++other) {
        if (isSamePath(recipe.experts[other].path, source.path)) {
            return tr("The same folder as %1. Remove one of them.")
                .arg(QString::fromStdString(recipe.experts[other].name));
        }
    }
    if (isSamePath(recipe.pretrained.path, source.path)) {
        return tr("This is the pretrained model itself. Remove it from the experts.");
    }
    const auto expected = config(recipe);
    if (!expected || !state->model) return {};
    if (state->model->adapter) return adapterProblem(*state->model->adapter, *expected);
    QStringList differences;
    for (const std::string& sentence : config_differences(*expected, state->model->config))
        differences << QString::fromStdString(sentence);
    if (differences.isEmpty()) return {};
    return tr("Another architecture than the pretrained model: %1. Remove it, or choose the "
              "pretrained model that it was tuned from.")
        .arg(differences.join(tr(", ")));
}

QString SourceCatalog::datasetProblem(const Recipe& recipe, std::size_t dataset) const {
    const SourceState* state = this->dataset(recipe.train_datasets[dataset]);
    if (state == nullptr) return {};
    if (!state->problem.isEmpty()) return state->problem;
    if (state->dataset && state->dataset->images < recipe.method.num_samples) {
        return tr("Only %1 images, but %2 samples are asked for. Ask for fewer samples, or choose "
                  "more images.")
            .arg(formatCount(state->dataset->images), formatCount(recipe.method.num_samples));
    }
    return {};
}

QString SourceCatalog::firstProblem(const Recipe& recipe) const {
    const auto named = [](const QString& name, const QString& problem) {
        return problem.isEmpty() ? QString() : tr("%1: %2").arg(name, problem);
    };
    QString problem = named(tr("Pretrained model"), pretrainedProblem(recipe));
    for (std::size_t i = 0; i < recipe.experts.size() && problem.isEmpty(); ++i) {
        problem = named(QString::fromStdString(recipe.experts[i].name), expertProblem(recipe, i));
    }
    for (std::size_t i = 0; i < recipe.train_datasets.size() && problem.isEmpty(); ++i) {
        problem =
            named(QString::fromStdString(recipe.train_datasets[i].name), datasetProblem(recipe, i));
    }
    return problem;
}

bool SourceCatalog::isSettled(const Recipe& recipe) const {
    const auto done = [](const SourceState* state) { return state != nullptr && !state->reading; };
    return done(model(recipe.pretrained.path)) &&
           std::all_of(recipe.experts.begin(), recipe.experts.end(),
                       [&](const ModelSource& source) { return done(model(source.path)); }) &&
           std::all_of(recipe.train_datasets.begin(), recipe.train_datasets.end(),
                       [&](const DatasetSource& source) { return done(dataset(source)); });
}

}  // namespace interfuse
