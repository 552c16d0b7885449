// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/run_index.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "core/recipe/recipe_yaml.h"
#include "core/runtime/error.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr int formatVersion = 1;
constexpr auto formatName = "interfuse-runs";

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RunIndex)
};

// As they are written.
constexpr std::array<const char*, 3> kindNames{"calibration", "export", "evaluation"};
constexpr std::array<const char*, 7> modelKindNames{
    "pretrained", "expert", "simple_average", "task_arithmetic", "ties", "ada_svd", "other"};

[[noreturn]] void damaged(const QString& what) {
    throw Error(what.toStdString());
}

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

// ---- writing

// Numbers that JSON has no words for become null.
QJsonValue number(double value) {
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject toJson(const EvaluatedModel& model) {
    QJsonArray scores;
    for (const std::optional<TaskScore>& score : model.scores) {
        if (!score) {
            scores.append(QJsonValue());
            continue;
        }
        scores.append(QJsonObject{{latin("accuracy"), number(score->accuracy)},
                                  {latin("loss"), number(score->loss)},
                                  {latin("images"), qint64{score->images}}});
    }
    QJsonObject object{
        {latin("name"), QString::fromStdString(model.name)},
        {latin("kind"), latin(modelKindNames.at(static_cast<std::size_t>(model.kind)))},
        {latin("scores"), scores}};
    if (model.scaling) object.insert(latin("scaling"), number(*model.scaling));
    return object;
}

QJsonObject toJson(const EvaluationTable& table) {
    QJsonArray tasks, models;
    for (std::size_t task = 0; task < table.tasks.size(); ++task) {
        tasks.append(QJsonObject{{latin("name"), QString::fromStdString(table.tasks[task])},
                                 {latin("images"), qint64{table.images[task]}}});
    }
    for (const EvaluatedModel& model : table.models)
        models.append(toJson(model));
    return {{latin("tasks"), tasks}, {latin("models"), models}};
}

QJsonObject toJson(const RunRecord& record, const QString& folder) {
    QJsonObject object{
        {latin("id"), record.id},
        {latin("kind"), latin(kindNames.at(static_cast<std::size_t>(record.kind)))},
        {latin("number"), record.number},
        {latin("when"), record.when.toUTC().toString(Qt::ISODateWithMs)},
        {latin("recipe"), QString::fromStdString(recipe_to_yaml(record.recipe, toPath(folder)))},
        {latin("seconds"), number(record.seconds)},
        {latin("device"), record.device},
        {latin("samples"), qint64{record.samples}},
        {latin("complete"), record.complete}};
    if (record.named) object.insert(latin("name"), record.name);
    if (!record.target.isEmpty()) object.insert(latin("target"), record.target);
    if (!record.tableFile.isEmpty()) {
        object.insert(latin("table"), QJsonObject{{latin("file"), record.tableFile},
                                                  {latin("hash"), record.tableHash}});
    }
    if (record.results) object.insert(latin("results"), toJson(*record.results));
    return object;
}

// ---- reading

// One object of the index, whose faults are told with its place in it.
class Fields {
  public:
    Fields(const QJsonValue& value, QString place) : place_(std::move(place)) {
        if (!value.isObject()) fail(QString());
        object_ = value.toObject();
    }

    bool has(const char* key) const { return object_.contains(latin(key)); }
    Fields part(const char* key) const { return {object_.value(latin(key)), at(key)}; }

    QString text(const char* key) const {
        const QJsonValue value = object_.value(latin(key));
        if (!value.isString()) fail(latin(key));
        return value.toString();
    }
    std::string words(const char* key) const { return text(key).toStdString(); }
    bool yes(const char* key) const {
        const QJsonValue value = object_.value(latin(key));
        if (!value.isBool()) fail(latin(key));
        return value.toBool();
    }
    double real(const char* key) const {
        const QJsonValue value = object_.value(latin(key));
        if (value.isNull() && has(key)) return std::numeric_limits<double>::quiet_NaN();
        if (!value.isDouble()) fail(latin(key));
        return value.toDouble();
    }
    std::int64_t count(const char* key) const {
        const std::int64_t value = object_.value(latin(key)).toInteger(-1);
        if (value < 0) fail(latin(key));
        return value;
    }
    template <std::size_t size>
    std::size_t oneOf(const char* key, const std::array<const char*, size>& names) const {
        const QString name = text(key);
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](const char* each) { return name == latin(each); });
        if (found == names.end()) fail(latin(key));
        return static_cast<std::size_t>(found - names.begin());
    }
    std::vector<QJsonValue> list(const char* key) const {
        const QJsonValue value = object_.value(latin(key));
        if (!value.isArray()) fail(latin(key));
        const QJsonArray array = value.toArray();
        return {array.begin(), array.end()};
    }
    [[noreturn]] void fail(const QString& key) const {
        damaged(key.isEmpty()
                    ? Texts::tr("%1 is not what it should be").arg(place_)
                    : Texts::tr("\u2018%1\u2019 of %2 is not what it should be").arg(key, place_));
    }

  private:
    QString at(const char* key) const {
        return Texts::tr("\u2018%1\u2019 of %2").arg(latin(key), place_);
    }

    QJsonObject object_;
    QString place_;
};

EvaluatedModel modelFrom(const Fields& fields, const QString& place) {
    EvaluatedModel model;
    model.name = fields.words("name");
    model.kind = static_cast<ModelKind>(fields.oneOf("kind", modelKindNames));
    if (fields.has("scaling")) model.scaling = fields.real("scaling");
    for (const QJsonValue& value : fields.list("scores")) {
        if (value.isNull()) {
            model.scores.emplace_back();
            continue;
        }
        const Fields score(value, place);
        model.scores.push_back(
            TaskScore{score.real("accuracy"), score.real("loss"), score.count("images")});
    }
    return model;
}

EvaluationTable tableFrom(const Fields& fields, const QString& place) {
    EvaluationTable table;
    for (const QJsonValue& value : fields.list("tasks")) {
        const Fields task(value, place);
        table.tasks.push_back(task.words("name"));
        table.images.push_back(task.count("images"));
    }
    for (const QJsonValue& value : fields.list("models")) {
        table.models.push_back(modelFrom(Fields(value, place), place));
        if (table.models.back().scores.size() != table.tasks.size()) fields.fail(latin("models"));
    }
    return table;
}

Recipe recipeFrom(const Fields& fields, const QString& folder) {
    try {
        return parse_recipe(fields.words("recipe"), toPath(folder), "recipe", {}, RecipeForm::draft)
            .recipe;
    } catch (const Error& error) {
        damaged(QString::fromStdString(error.what()));
    }
}

RunRecord recordFrom(const QJsonValue& value, const QString& place, const QString& folder) {
    // Both become names of files.
    static const QRegularExpression idForm(QStringLiteral("^[0-9A-Za-z-]{1,64}$"));
    static const QRegularExpression fileForm(
        QStringLiteral("^[0-9A-Za-z-]{1,64}\\.routing\\.safetensors$"));
    const Fields fields(value, place);
    RunRecord record;
    record.id = fields.text("id");
    if (!idForm.match(record.id).hasMatch()) fields.fail(latin("id"));
    record.kind = static_cast<RunRecord::Kind>(fields.oneOf("kind", kindNames));
    record.number = static_cast<int>(std::min<std::int64_t>(fields.count("number"), 1'000'000));
    record.named = fields.has("name");
    record.name = record.named ? fields.text("name") : defaultRunName(record.kind, record.number);
    record.when = QDateTime::fromString(fields.text("when"), Qt::ISODateWithMs).toUTC();
    if (!record.when.isValid()) fields.fail(latin("when"));
    record.recipe = recipeFrom(fields, folder);
    record.seconds = fields.real("seconds");
    record.device = fields.text("device");
    record.samples = fields.count("samples");
    record.complete = fields.yes("complete");
    if (fields.has("target")) record.target = fields.text("target");
    if (fields.has("table")) {
        const Fields table = fields.part("table");
        record.tableFile = table.text("file");
        record.tableHash = table.text("hash");
        if (!fileForm.match(record.tableFile).hasMatch()) table.fail(latin("file"));
    }
    if (fields.has("results")) record.results = tableFrom(fields.part("results"), place);
    return record;
}

std::vector<RunRecord> recordsFrom(const QByteArray& index, const QString& folder) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(index, &fault);
    if (fault.error != QJsonParseError::NoError)
        damaged(Texts::tr("byte %1: %2").arg(fault.offset).arg(fault.errorString()));
    const Fields top(document.object(), Texts::tr("the file"));
    if (top.text("format") != latin(formatName)) top.fail(latin("format"));
    if (top.count("version") != formatVersion) top.fail(latin("version"));
    std::vector<RunRecord> records;
    std::set<QString> ids;
    for (const QJsonValue& value : top.list("runs")) {
        const QString place = Texts::tr("run %1").arg(records.size() + 1);
        records.push_back(recordFrom(value, place, folder));
        if (!ids.insert(records.back().id).second)
            damaged(Texts::tr("%1 has the id of another one").arg(place));
    }
    return records;
}

// 0 where the text has none.
std::int64_t versionOf(const QByteArray& index) {
    return QJsonDocument::fromJson(index).object().value(latin("version")).toInteger(0);
}

}  // namespace

QByteArray runIndex(const std::vector<RunRecord>& records, const QString& folder) {
    QJsonArray runs;
    for (const RunRecord& record : records)
        runs.append(toJson(record, folder));
    const QJsonObject top{{latin("format"), latin(formatName)},
                          {latin("version"), formatVersion},
                          {latin("runs"), runs}};
    return QJsonDocument(top).toJson(QJsonDocument::Indented);
}

std::vector<RunRecord> readRunIndex(const QByteArray& index, const QString& file,
                                    const QString& folder) {
    if (versionOf(index) > formatVersion)
        damaged(Texts::tr("The history of runs \u2018%1\u2019 was written by a newer version of "
                          "Interfuse.")
                    .arg(file));
    try {
        return recordsFrom(index, folder);
    } catch (const Error& error) {
        QString what = QString::fromStdString(error.what());
        if (what.endsWith(QLatin1Char('.'))) what.chop(1);
        damaged(Texts::tr("The history of runs \u2018%1\u2019 is damaged: %2.").arg(file, what));
    }
}

}  // namespace interfuse
