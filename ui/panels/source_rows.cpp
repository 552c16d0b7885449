// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/source_rows.h"

#include <QImage>
#include <algorithm>

#include "core/runtime/hub_cache.h"
#include "ui/document/recipe_changes.h"
#include "ui/document/shaping.h"
#include "ui/style/core_words.h"
#include "ui/style/formatting.h"
#include "ui/style/paths.h"

namespace interfuse {

SourceRows::SourceRows(Session& session, SourceSection section, QObject* parent)
    : QAbstractTableModel(parent), session_(session), section_(section) {
    connect(&session.document(), &ProjectDocument::recipeChanged, this, &SourceRows::refresh);
    connect(&session.sources(), &SourceCatalog::changed, this, &SourceRows::refresh);
    connect(&session, &Session::stateChanged, this, &SourceRows::refresh);
    refresh();
}

int SourceRows::sources() const {
    const Recipe& recipe = session_.document().recipe();
    switch (section_) {
        case SourceSection::pretrained:
            return recipe.pretrained.path.empty() ? 0 : 1;
        case SourceSection::experts:
            return static_cast<int>(recipe.experts.size());
        case SourceSection::datasets:
            break;
    }
    return static_cast<int>(recipe.train_datasets.size());
}

// Rows keep their place where their number is the same, and with it selection and focus.
void SourceRows::refresh() {
    const int wanted = sources();
    if (wanted > rows_) {
        beginInsertRows({}, rows_, wanted - 1);
        rows_ = wanted;
        endInsertRows();
    } else if (wanted < rows_) {
        beginRemoveRows({}, wanted, rows_ - 1);
        rows_ = wanted;
        endRemoveRows();
    }
    if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(rows_ - 1, columnCount() - 1));
}

int SourceRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : rows_;
}

int SourceRows::columnCount(const QModelIndex& parent) const {
    if (parent.isValid()) return 0;
    return section_ == SourceSection::experts ? 3 : 1;
}

const SourceState* SourceRows::stateOf(std::size_t row) const {
    const Recipe& recipe = session_.document().recipe();
    switch (section_) {
        case SourceSection::pretrained:
            return session_.sources().model(recipe.pretrained.path);
        case SourceSection::experts:
            return session_.sources().model(recipe.experts[row].path);
        case SourceSection::datasets:
            break;
    }
    return session_.sources().dataset(recipe.train_datasets[row]);
}

QString SourceRows::name(std::size_t row) const {
    const Recipe& recipe = session_.document().recipe();
    switch (section_) {
        case SourceSection::pretrained:
            return QString::fromStdString(source_title(recipe.pretrained.path));
        case SourceSection::experts:
            return QString::fromStdString(recipe.experts[row].name);
        case SourceSection::datasets:
            break;
    }
    return QString::fromStdString(recipe.train_datasets[row].name);
}

QString SourceRows::path(std::size_t row) const {
    const Recipe& recipe = session_.document().recipe();
    switch (section_) {
        case SourceSection::pretrained:
            return toText(recipe.pretrained.path);
        case SourceSection::experts:
            return toText(recipe.experts[row].path);
        case SourceSection::datasets:
            break;
    }
    return toText(recipe.train_datasets[row].path);
}

QString SourceRows::details(std::size_t row) const {
    const SourceState* state = stateOf(row);
    if (state == nullptr || state->reading) return tr("Reading…");
    if (state->model) {
        const ModelFacts& facts = *state->model;
        QStringList dtypes;
        for (const std::string& dtype : facts.dtypes)
            dtypes << QString::fromStdString(dtype);
        if (facts.adapter) {
            return tr("%1 · %2 · %3")
                .arg(QString::fromStdString(facts.storage), dtypes.join(QLatin1Char('/')),
                     formatBytes(facts.stored_bytes));
        }
        return tr("%n layer(s)", nullptr, static_cast<int>(facts.config.num_hidden_layers)) +
               tr(" · %1 · %2 · %3")
                   .arg(facts.config.hidden_size)
                   .arg(dtypes.join(QLatin1Char('/')), formatBytes(facts.stored_bytes));
    }
    if (state->dataset) {
        const DatasetFacts& facts = *state->dataset;
        QString text = tr("%1 images").arg(formatCount(facts.images));
        if (!facts.class_names.empty()) {
            text += tr(" · %n class(es)", nullptr, static_cast<int>(facts.class_names.size()));
        }
        if (!facts.configuration.empty()) {
            text += QStringLiteral(" · ") + QString::fromStdString(facts.configuration);
        }
        return text + QStringLiteral(" · ") + QString::fromStdString(facts.split);
    }
    return tr("Cannot be read");
}

QString SourceRows::problem(std::size_t row) const {
    const Recipe& recipe = session_.document().recipe();
    switch (section_) {
        case SourceSection::pretrained:
            return session_.sources().pretrainedProblem(recipe);
        case SourceSection::experts:
            return session_.sources().expertProblem(recipe, row);
        case SourceSection::datasets:
            break;
    }
    return session_.sources().datasetProblem(recipe, row);
}

QString SourceRows::tooltip(std::size_t row) const {
    QStringList parts{path(row)};
    const SourceState* state = stateOf(row);
    if (state != nullptr && state->model) {
        const ModelFacts& facts = *state->model;
        parts << (facts.adapter ? QString::fromStdString(facts.storage)
                                : architectureText(facts.config));
        if (facts.adapter) {
            for (const std::string& notice : facts.adapter->notices)
                parts << QString::fromStdString(notice);
        }
    }
    if (state != nullptr && state->dataset) {
        parts << QString::fromStdString(state->dataset->kind);
        for (const std::string& warning : state->dataset->warnings)
            parts << QString::fromStdString(warning);
    }
    if (const QString wrong = problem(row); !wrong.isEmpty()) parts << wrong;
    return parts.join(QStringLiteral("\n"));
}

QVariant SourceRows::nameData(std::size_t row, int role) const {
    switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return name(row);
        case Qt::ToolTipRole:
            return tooltip(row);
        case Qt::AccessibleDescriptionRole:
            return details(row) + QLatin1Char(' ') + problem(row);
        case detailsRole:
            return details(row);
        case problemRole:
            return problem(row);
        case markedRole:
            return marked_ == row;
        case pathRole:
            return path(row);
        case colorRole:
            return section_ == SourceSection::experts ? QVariant(session_.document().colorOf(row))
                                                      : QVariant();
        case readingRole: {
            const SourceState* state = stateOf(row);
            return state == nullptr || state->reading;
        }
        case thumbnailsRole: {
            const SourceState* state = stateOf(row);
            QList<QImage> images;
            if (state != nullptr) {
                images = QList<QImage>(state->thumbnails.begin(), state->thumbnails.end());
            }
            return QVariant::fromValue(images);
        }
        default:
            return {};
    }
}

QVariant SourceRows::scalingData(std::size_t row, int role) const {
    const double factor = expertScaling(session_.document().recipe(), row);
    switch (role) {
        case Qt::DisplayRole:
            return isMuted(session_.document().recipe(), row)
                       ? tr("muted")
                       : QStringLiteral("× %L1").arg(factor, 0, 'g', 4);
        case Qt::EditRole:
            return factor;
        case Qt::TextAlignmentRole:
            return int(Qt::AlignRight | Qt::AlignVCenter);
        case Qt::AccessibleTextRole:
            return tr("Scaling factor of %1").arg(name(row));
        case Qt::ToolTipRole:
            return tr(
                "This expert's own factor, beside the scaling of all. Double-click to change "
                "it.");
        default:
            return {};
    }
}

QVariant SourceRows::visibleData(std::size_t row, int role) const {
    switch (role) {
        case Qt::CheckStateRole:
            return hidden_.contains(row) ? Qt::Unchecked : Qt::Checked;
        case Qt::AccessibleTextRole:
            return tr("%1 in the plots").arg(name(row));
        case Qt::ToolTipRole:
            return tr(
                "Whether the plots show this expert. It changes nothing in the merged model.");
        default:
            return {};
    }
}

QVariant SourceRows::data(const QModelIndex& index, int role) const {
    // Views look at rows that go once more when the recipe has them no longer.
    if (!index.isValid() || index.row() >= std::min(rows_, sources())) return {};
    const auto row = static_cast<std::size_t>(index.row());
    switch (index.column()) {
        case scalingColumn:
            return scalingData(row, role);
        case visibleColumn:
            return visibleData(row, role);
        default:
            return nameData(row, role);
    }
}

bool SourceRows::rename(std::size_t row, const QString& name) {
    const bool isExpert = section_ == SourceSection::experts;
    const std::string text = name.trimmed().toStdString();
    ProjectDocument& document = session_.document();
    if (const std::string problem = nameProblem(document.recipe(), text, isExpert, row);
        !problem.empty()) {
        Q_EMIT refused(QString::fromStdString(problem));
        return false;
    }
    document.edit(tr("Rename %1").arg(this->name(row)), [&](Recipe& recipe) {
        if (isExpert) {
            renameExpert(recipe, row, text);
        } else {
            renameDataset(recipe, row, text);
        }
    });
    return true;
}

bool SourceRows::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.row() >= std::min(rows_, sources())) return false;
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == nameColumn && role == Qt::EditRole) return rename(row, value.toString());
    if (index.column() == scalingColumn && role == Qt::EditRole) {
        session_.document().edit(
            tr("Scale %1").arg(name(row)),
            [&](Recipe& recipe) { setExpertScaling(recipe, row, value.toDouble()); },
            EditKey::scaling, index.row());
        return true;
    }
    if (index.column() == visibleColumn && role == Qt::CheckStateRole) {
        if (value.toInt() == Qt::Checked) {
            hidden_.erase(row);
        } else {
            hidden_.insert(row);
        }
        Q_EMIT dataChanged(index, index);
        Q_EMIT hiddenChanged(hidden_);
        return true;
    }
    return false;
}

void SourceRows::setHidden(const std::set<std::size_t>& hidden) {
    if (hidden == hidden_) return;
    hidden_ = hidden;
    if (rows_ > 0) {
        Q_EMIT dataChanged(index(0, columnCount() - 1), index(rows_ - 1, columnCount() - 1));
    }
}

void SourceRows::setMarked(std::optional<std::size_t> expert) {
    if (expert == marked_) return;
    marked_ = expert;
    if (rows_ > 0) Q_EMIT dataChanged(index(0, 0), index(rows_ - 1, 0), {markedRole});
}

Qt::ItemFlags SourceRows::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool editable = isAllowed(RunAction::editRecipe, session_.state());
    if (index.column() == visibleColumn) return flags | Qt::ItemIsUserCheckable;
    if (editable && section_ != SourceSection::pretrained) flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant SourceRows::headerData(int column, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (column) {
        case nameColumn:
            return tr("Name");
        case scalingColumn:
            return tr("Scaling");
        default:
            return tr("Shown");
    }
}

}  // namespace interfuse
