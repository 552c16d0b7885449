// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/draft.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <algorithm>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/hash.h"
#include "core/runtime/random_access_file.h"
#include "core/runtime/user_folder.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr std::uint64_t largestDraft = 64'000'000;
const QString format = QStringLiteral("interfuse-draft-1");
const QString draftName = QStringLiteral("draft.json");

std::unique_ptr<QLockFile> lockOf(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral("/lock"));
    lock->setStaleLockTime(0);  // stale is what belongs to no process, however old it is
    return lock;
}

QString shortId() {
    return QUuid::createUuid().toString(QUuid::Id128).left(12);
}

QString yamlOf(const Recipe& recipe) {
    return QString::fromStdString(recipe_to_yaml(recipe));
}

Recipe recipeIn(const QJsonObject& draft, const char* key, const std::string& origin) {
    const std::string yaml = draft.value(QLatin1String(key)).toString().toStdString();
    return parse_recipe(yaml, "/", origin, {}, RecipeForm::draft).recipe;
}

}  // namespace

QString hashOfFile(const QString& file) {
    if (file.isEmpty()) return {};
    try {
        const std::string text = read_text_file(toPath(file), largestDraft);
        return QString::fromStdString(content_hash(std::as_bytes(std::span(text))));
    } catch (const Error&) {
        return {};
    }
}

QString DraftFolder::usualPlace() {
    const std::filesystem::path state = user_folder("XDG_STATE_HOME", ".local/state");
    return state.empty() ? QString() : toText(state / "recovery");
}

DraftFolder::DraftFolder(QString path, std::unique_ptr<QLockFile> lock)
    : path_(std::move(path)), lock_(std::move(lock)) {}

std::shared_ptr<DraftFolder> DraftFolder::make(const QString& place) {
    constexpr int tries = 3;  // another process may clear a folder away that nobody holds yet
    for (int i = 0; i < tries; ++i) {
        const QString path = place + QLatin1Char('/') + shortId();
        if (!QDir().mkpath(path)) break;
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        auto lock = lockOf(path);
        if (lock->tryLock(0))
            return std::shared_ptr<DraftFolder>(new DraftFolder(path, std::move(lock)));
        QDir(path).removeRecursively();
    }
    throw Error(
        QCoreApplication::translate("DraftFolder", "The folder \u2018%1\u2019 cannot be written.")
            .arg(place)
            .toStdString());
}

std::vector<std::shared_ptr<DraftFolder>> DraftFolder::leftOver(const QString& place) {
    std::vector<std::pair<QDateTime, std::shared_ptr<DraftFolder>>> found;
    const QStringList names = QDir(place).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const QString path = place + QLatin1Char('/') + name;
        auto lock = lockOf(path);
        if (!lock->tryLock(0)) continue;
        std::shared_ptr<DraftFolder> folder(new DraftFolder(path, std::move(lock)));
        const QFileInfo draft(path + QLatin1Char('/') + draftName);
        if (draft.exists()) {
            found.emplace_back(draft.lastModified(), std::move(folder));
        } else {
            folder->remove();  // it ended before it had written anything, or after all was saved
        }
    }
    std::sort(found.begin(), found.end(),
              [](const auto& one, const auto& other) { return one.first > other.first; });
    std::vector<std::shared_ptr<DraftFolder>> folders;
    for (auto& [when, folder] : found)
        folders.push_back(std::move(folder));
    return folders;
}

// The table first, under a name that no draft has yet; then the draft, which takes the place of the
// one before; then the table of that one goes.
void DraftFolder::write(const Draft& draft) {
    const auto& table = draft.calibration.table;
    const QString before = tableFile_;
    QString tableFile = table == nullptr ? QString() : before;
    if (table != nullptr && table != table_) {
        tableFile = shortId() + QStringLiteral(".routing.safetensors");
        table->save(toPath(path_ + QLatin1Char('/') + tableFile));
    }
    QJsonObject object{{QStringLiteral("format"), format},
                       {QStringLiteral("when"), draft.when.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("file"), draft.file},
                       {QStringLiteral("fileHash"), draft.fileHash},
                       {QStringLiteral("name"), draft.name},
                       {QStringLiteral("recipe"), yamlOf(draft.recipe)}};
    if (table != nullptr) {
        object[QStringLiteral("table")] = tableFile;
        object[QStringLiteral("calibratedFor")] = yamlOf(draft.calibration.madeWith);
        object[QStringLiteral("interrupted")] = draft.interrupted;
    }
    try {
        write_file_atomically(toPath(path_ + QLatin1Char('/') + draftName),
                              QJsonDocument(object).toJson().toStdString());
    } catch (const Error&) {
        if (tableFile != before) QFile::remove(path_ + QLatin1Char('/') + tableFile);
        throw;
    }
    table_ = table;
    tableFile_ = tableFile;
    if (!before.isEmpty() && before != tableFile) QFile::remove(path_ + QLatin1Char('/') + before);
}

Draft DraftFolder::read() {
    const QString file = path_ + QLatin1Char('/') + draftName;
    const std::string text = read_text_file(toPath(file), largestDraft);
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    if (object.value(QStringLiteral("format")).toString() != format) {
        throw Error(QCoreApplication::translate(
                        "DraftFolder",
                        "\u2018%1\u2019 is no draft that this version of Interfuse can read.")
                        .arg(file)
                        .toStdString());
    }
    Draft draft;
    draft.recipe = recipeIn(object, "recipe", file.toStdString());
    draft.file = object.value(QStringLiteral("file")).toString();
    draft.fileHash = object.value(QStringLiteral("fileHash")).toString();
    draft.name = object.value(QStringLiteral("name")).toString();
    draft.when =
        QDateTime::fromString(object.value(QStringLiteral("when")).toString(), Qt::ISODateWithMs);
    const QString table = object.value(QStringLiteral("table")).toString();
    if (!table.isEmpty() && QFileInfo(table).fileName() == table) {
        const Recipe madeWith = recipeIn(object, "calibratedFor", file.toStdString());
        auto loaded = std::make_shared<const RoutingTable>(
            RoutingTable::load(toPath(path_ + QLatin1Char('/') + table)));
        table_ = loaded;
        tableFile_ = table;
        RoundRecord last = roundRecord(madeWith, *loaded);
        draft.calibration = {madeWith, std::move(loaded), {std::move(last)}};
        draft.interrupted = object.value(QStringLiteral("interrupted")).toBool();
    }
    return draft;
}

// The draft goes first: without it the rest is nothing.
void DraftFolder::remove() {
    QFile::remove(path_ + QLatin1Char('/') + draftName);
    lock_->unlock();
    QDir(path_).removeRecursively();
    table_.reset();
    tableFile_.clear();
}

}  // namespace interfuse
