// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/intake.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <algorithm>

#include "core/project/source_facts.h"
#include "ui/document/recipe_changes.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr int mostChildren = 200;  // folders looked at within a folder that is nothing itself

QString say(const char* text) {
    return QCoreApplication::translate("Intake", text);
}

// Lines of text as file managers and terminals copy them: quoted, or as file: URLs.
QString pathOfLine(QString line) {
    line = line.trimmed();
    for (const QChar quote : {u'"', u'\''}) {
        if (line.size() > 1 && line.startsWith(quote) && line.endsWith(quote)) {
            line = line.mid(1, line.size() - 2);
        }
    }
    if (line.startsWith(QStringLiteral("file:"))) return QUrl(line).toLocalFile();
    if (line.startsWith(QStringLiteral("~/"))) return QDir::homePath() + line.mid(1);
    return line;
}

// A file of a model stands for its folder.
QString folderOf(const QString& path) {
    const QFileInfo info(path);
    return info.isDir() ? path : info.absolutePath();
}

bool isModel(SourceKind kind) {
    return kind == SourceKind::model || kind == SourceKind::adapter;
}

bool take(const QString& path, Intake& intake) {
    switch (source_kind(toPath(path))) {
        case SourceKind::model:
            intake.models << folderOf(path);
            return true;
        case SourceKind::adapter:
            intake.adapters << folderOf(path);
            return true;
        case SourceKind::dataset:
            intake.datasets << path;
            return true;
        case SourceKind::recipe:
            intake.recipeFile = path;
            return true;
        default:
            return false;
    }
}

// A folder of folders: experts/, datasets/.
bool takeChildren(const QString& path, Intake& intake) {
    const QDir folder(path);
    bool any = false;
    const QStringList children =
        folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).mid(0, mostChildren);
    for (const QString& child : children) {
        const QString inside = folder.filePath(child);
        const SourceKind kind = source_kind(toPath(inside));
        if (!isModel(kind) && kind != SourceKind::dataset) continue;
        any = take(inside, intake) || any;
    }
    return any;
}

// A folder of models looks, to a quick glance, like a dataset of nothing; models are looked for
// first.
bool holdsModels(const QString& path) {
    const QDir folder(path);
    const QStringList children =
        folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).mid(0, mostChildren);
    return std::any_of(children.begin(), children.end(), [&](const QString& child) {
        return isModel(source_kind(toPath(folder.filePath(child))));
    });
}

// Folders that each have a split for training: several datasets, which would read as one.
bool holdsDatasets(const QString& path) {
    const QDir folder(path);
    const QStringList children =
        folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).mid(0, mostChildren);
    return std::count_if(children.begin(), children.end(), [&](const QString& child) {
               return QFileInfo(folder.filePath(child) + QStringLiteral("/train")).isDir();
           }) > 1;
}

}  // namespace

QStringList pathsIn(const QMimeData& data) {
    QStringList paths;
    if (data.hasUrls()) {
        for (const QUrl& url : data.urls()) {
            if (url.isLocalFile()) paths << QDir::cleanPath(url.toLocalFile());
        }
        return paths;
    }
    const QStringList lines = data.text().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (const QString path = pathOfLine(line); !path.isEmpty()) paths << QDir::cleanPath(path);
    }
    return paths;
}

Intake sortPaths(const QStringList& paths) {
    Intake intake;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.exists()) {
            intake.problems << say(QT_TRANSLATE_NOOP("Intake",
                                                     "There is nothing at \u2018%1\u2019."))
                                   .arg(path);
            continue;
        }
        const QString absolute = info.absoluteFilePath();
        const bool holdsSeveral =
            info.isDir() && (holdsModels(absolute) || holdsDatasets(absolute));
        if (holdsSeveral && takeChildren(absolute, intake)) continue;
        if (take(absolute, intake)) continue;
        if (info.isDir() && takeChildren(absolute, intake)) continue;
        intake.problems << say(QT_TRANSLATE_NOOP(
                                   "Intake",
                                   "\u2018%1\u2019 is no model (there is no config.json), "
                                   "no LoRA adapter, no folder of images and no recipe."))
                               .arg(path);
    }
    return intake;
}

void addTo(Recipe& recipe, const Intake& intake, IntakeHint hint) {
    QStringList models = intake.models;
    const bool wantsPretrained = hint == IntakeHint::pretrained ||
                                 (hint != IntakeHint::experts && recipe.pretrained.path.empty());
    if (wantsPretrained && !models.isEmpty()) {
        // Of several the one that says so by its name, else the first.
        qsizetype chosen = 0;
        for (qsizetype i = 0; i < models.size(); ++i) {
            if (QFileInfo(models[i]).fileName().contains(QStringLiteral("pretrained"))) chosen = i;
        }
        setPretrained(recipe, toPath(models.takeAt(chosen)));
    }
    for (const QString& model : models + intake.adapters)
        addExpert(recipe, toPath(model));
    for (const QString& dataset : intake.datasets)
        addDataset(recipe, toPath(dataset));
}

}  // namespace interfuse
