// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/project_document.h"

#include <QFileInfo>
#include <set>

#include "core/project/saved_table.h"
#include "core/recipe/recipe_yaml.h"
#include "core/runtime/atomic_folder.h"
#include "core/runtime/error.h"
#include "core/runtime/random_access_file.h"
#include "ui/document/draft.h"
#include "ui/document/recipe_edit.h"
#include "ui/style/core_words.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

constexpr std::uint64_t largestRecipe = 64'000'000;

template <typename Source>
std::vector<std::string> namesOf(const std::vector<Source>& sources) {
    std::vector<std::string> names;
    for (const Source& source : sources)
        names.push_back(source.name);
    return names;
}

Recipe blankRecipe() {
    Recipe recipe;
    recipe.pretrained.name = "_pretrained_";
    return recipe;
}

}  // namespace

QString tableFileFor(const QString& recipeFile) {
    const QFileInfo info(recipeFile);
    return info.path() + QLatin1Char('/') + info.completeBaseName() +
           QStringLiteral(".routing.safetensors");
}

RoundRecord roundRecord(const Recipe& recipe, const RoutingTable& table) {
    return {table.datasets().empty() ? 0 : table.count(0),
            table.mix(mixture_weights(recipe, table.datasets()), recipe.interfuse.tokens)};
}

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent), recipe_(blankRecipe()) {
    connect(&undo_, &QUndoStack::cleanChanged, this, &ProjectDocument::titleChanged);
}

ProjectDocument::~ProjectDocument() {
    undo_.blockSignals(true);  // it clears itself after this, when nobody should look any more
}

void ProjectDocument::edit(const QString& what, const std::function<void(Recipe&)>& change,
                           EditKey key, int row) {
    Recipe changed = recipe_;
    change(changed);
    if (changed == recipe_) return;
    undo_.push(new RecipeEdit(*this, what, std::move(changed), {key, row, step_}));
}

void ProjectDocument::setRecipe(const Recipe& recipe) {
    recipe_ = recipe;
    differences_.reset();
    giveColors();
    Q_EMIT recipeChanged();
}

// A new expert gets the first colour that no present one has; so does one that comes back after its
// colour was given away.
void ProjectDocument::giveColors() {
    std::set<std::size_t> taken;
    std::set<std::filesystem::path> seen, without;
    for (const ModelSource& expert : recipe_.experts) {
        if (!seen.insert(expert.path).second) continue;  // the same folder twice shares one
        const auto found = colors_.find(expert.path);
        if (found == colors_.end() || !taken.insert(found->second).second) {
            without.insert(expert.path);
        }
    }
    for (const ModelSource& expert : recipe_.experts) {
        if (without.erase(expert.path) == 0) continue;
        std::size_t place = 0;
        while (!taken.insert(place).second)
            ++place;
        colors_[expert.path] = place;
    }
}

QColor ProjectDocument::colorOf(std::size_t expert) const {
    const ModelSource& source = recipe_.experts[expert];
    const auto chosen = recipe_.interfuse.colors.find(source.name);
    if (chosen != recipe_.interfuse.colors.end()) {
        return QColor(QString::fromStdString(chosen->second));
    }
    return expertColor(colors_.at(source.path));
}

std::vector<QColor> ProjectDocument::expertColors() const {
    std::vector<QColor> colors;
    for (std::size_t i = 0; i < recipe_.experts.size(); ++i)
        colors.push_back(colorOf(i));
    return colors;
}

bool ProjectDocument::isBlank() const {
    return recipe_ == blankRecipe() && file_.isEmpty() && !calibration_.exists();
}

QString ProjectDocument::missing() const {
    QStringList parts;
    if (recipe_.pretrained.path.empty()) parts << tr("a pretrained model");
    if (recipe_.experts.empty()) parts << tr("experts");
    const bool calibrates = recipe_.method.kind == MergeMethod::ada_svd;
    if (calibrates && recipe_.train_datasets.empty()) parts << tr("calibration data");
    if (parts.isEmpty()) return {};
    const QString last = parts.takeLast();
    return (calibrates ? tr("Add %1 to calibrate.") : tr("Add %1 to merge."))
        .arg(parts.isEmpty() ? last : tr("%1 and %2").arg(parts.join(tr(", ")), last));
}

QString ProjectDocument::name() const {
    if (!file_.isEmpty()) return QFileInfo(file_).fileName();
    return templateName_.isEmpty() ? tr("New project") : templateName_;
}

void ProjectDocument::replace(const Recipe& recipe, const QString& file, const QString& name) {
    undo_.clear();
    recipe_ = recipe;
    colors_.clear();
    giveColors();
    calibration_ = {};
    differences_.reset();
    tableModified_ = false;
    file_ = file;
    templateName_ = name;
}

void ProjectDocument::announce() {
    Q_EMIT replaced();
    Q_EMIT recipeChanged();
    Q_EMIT calibrationChanged();
    Q_EMIT titleChanged();
}

void ProjectDocument::startNew() {
    replace(blankRecipe(), {}, {});
    announce();
}

QStringList ProjectDocument::open(const QString& file, bool asTemplate) {
    const LoadedRecipe loaded = load_draft_recipe(toPath(file));
    QStringList sentences;
    for (const std::string& notice : loaded.notices)
        sentences << QString::fromStdString(notice);
    replace(loaded.recipe, asTemplate ? QString() : QFileInfo(file).absoluteFilePath(),
            asTemplate ? tr("Sample project") : QString());
    if (const QString problem = readTable(file); !problem.isEmpty()) sentences << problem;
    announce();
    return sentences;
}

QStringList ProjectDocument::openGroups(const QStringList& groups, const QString& name) {
    RecipeRequest request;
    for (const QString& group : groups)
        request.overrides.push_back(group.toStdString());
    const LoadedRecipe loaded = load_recipe(request, RecipeForm::draft);
    replace(loaded.recipe, {}, name);
    announce();
    QStringList sentences;
    for (const std::string& notice : loaded.notices)
        sentences << QString::fromStdString(notice);
    return sentences;
}

void ProjectDocument::recover(const Draft& draft) {
    replace(draft.recipe, draft.file, draft.file.isEmpty() ? draft.name : QString());
    calibration_ = draft.calibration;
    differences_.reset();
    tableModified_ = calibration_.exists();
    undo_.resetClean();
    announce();
}

// Takes the table beside the recipe, or says why not.
QString ProjectDocument::readTable(const QString& recipeFile) {
    QString file = tableFileFor(recipeFile);
    // An exported folder has its table under a name of its own.
    if (!QFileInfo::exists(file)) {
        file = QFileInfo(recipeFile).path() + QStringLiteral("/routing.safetensors");
    }
    if (!QFileInfo::exists(file)) return {};
    try {
        auto table = std::make_shared<RoutingTable>(RoutingTable::load(toPath(file)));
        Recipe madeWith = recipe_;
        const RoutingOrigin& origin = table->origin;
        madeWith.method.seed = origin.seed;
        const bool fits = table->experts() == namesOf(recipe_.experts) &&
                          table->datasets() == namesOf(recipe_.train_datasets) &&
                          origin.gate_k == recipe_.method.gate_k &&
                          origin.average_experts == recipe_.method.average_experts &&
                          origin.precision == recipe_.interfuse.precision &&
                          calibration_differences(madeWith, recipe_).empty();
        if (!fits) {
            return tr("The routing table \u2018%1\u2019 belongs to another recipe or other "
                      "options and was left aside. Calibrate again.")
                .arg(file);
        }
        RoundRecord last = roundRecord(recipe_, *table);
        calibration_ = {madeWith, std::move(table), {std::move(last)}};
        differences_.reset();
    } catch (const Error& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

QStringList ProjectDocument::save(const QString& file) {
    const std::filesystem::path target = toPath(QFileInfo(file).absoluteFilePath());
    const std::string yaml = recipe_to_yaml(recipe_, target.parent_path());
    QStringList sentences;
    if (std::filesystem::exists(target)) {
        const std::string before = read_text_file(target, largestRecipe);
        if (!what_rewriting_loses(before).empty()) {
            const QString backup = file + QStringLiteral(".bak");
            write_file_atomically(toPath(backup), before);
            sentences << tr("Saving keeps what a project means, but not its comments and unused "
                            "keys. The file as it was is in \u2018%1\u2019.")
                             .arg(backup);
        }
    }
    // A table that fits the recipe no more is kept all the same: undoing may make it fit again, and
    // opening leaves it aside when it does not.
    if (calibration_.exists()) {
        const auto fitting = calibration();
        (fitting ? fitting->table : calibration_.table)->save(toPath(tableFileFor(file)));
    }
    write_file_atomically(target, yaml);
    file_ = QFileInfo(file).absoluteFilePath();
    templateName_.clear();
    tableModified_ = false;
    undo_.setClean();
    Q_EMIT titleChanged();
    return sentences;
}

bool ProjectDocument::isCalibrated() const {
    return calibration_.exists() && calibrationDifferences().isEmpty();
}

std::optional<Calibration> ProjectDocument::calibration() const {
    if (!isCalibrated()) return std::nullopt;
    const auto experts = namesOf(recipe_.experts);
    const auto datasets = namesOf(recipe_.train_datasets);
    Calibration renamed = calibration_;
    if (renamed.table->experts() != experts || renamed.table->datasets() != datasets) {
        auto table = std::make_shared<RoutingTable>(*renamed.table);
        table->rename(experts, datasets);
        renamed.table = std::move(table);
        for (RoundRecord& round : renamed.rounds)
            round.routing.experts = experts;
    }
    return renamed;
}

QStringList ProjectDocument::calibrationDifferences() const {
    if (!differences_) {
        differences_.emplace();
        if (!calibration_.exists()) return *differences_;
        for (const std::string& what : calibration_differences(calibration_.madeWith, recipe_))
            *differences_ << coreWords(what);
    }
    return *differences_;
}

std::int64_t ProjectDocument::calibratedSamples() const {
    const auto& table = calibration_.table;
    return table == nullptr || table->datasets().empty() ? 0 : table->count(0);
}

bool ProjectDocument::canContinue() const {
    return isCalibrated() && calibratedSamples() > 0 &&
           calibratedSamples() < recipe_.method.num_samples;
}

void ProjectDocument::setCalibration(Calibration calibration) {
    calibration_ = std::move(calibration);
    differences_.reset();
    tableModified_ = calibration_.exists();
    Q_EMIT calibrationChanged();
    Q_EMIT titleChanged();
}

}  // namespace interfuse
