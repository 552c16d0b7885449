// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sources_panel.h"

#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/document/recipe_changes.h"
#include "ui/panels/options_panel.h"

namespace interfuse {
namespace {

constexpr std::array sections{SourceSection::pretrained, SourceSection::experts,
                              SourceSection::datasets};

QFrame* line(QWidget* parent) {
    auto* frame = new QFrame(parent);
    frame->setFrameShape(QFrame::HLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Midlight);
    return frame;
}

}  // namespace

SourcesPanel::SourcesPanel(Session& session, QWidget* parent)
    : QWidget(parent), session_(session), options_(new OptionsPanel(session, this)) {
    setObjectName(QStringLiteral("sourcesPanel"));
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("sourcesContent"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, 0, 8);
    column->setSpacing(4);
    for (const SourceSection section : sections) {
        auto* list = new SourceList(session, section, content);
        lists_[static_cast<std::size_t>(section)] = list;
        column->addWidget(list);
        column->addWidget(line(content));
        connect(list, &SourceList::addRequested, this,
                [this, section] { Q_EMIT addRequested(section); });
        connect(list, &SourceList::selectionChanged, this,
                [this, section] { selectionMoved(section); });
        connect(&list->rows(), &SourceRows::refused, this, &SourcesPanel::refused);
        list->view().setContextMenuPolicy(Qt::CustomContextMenu);
        connect(&list->view(), &QWidget::customContextMenuRequested, this,
                [this, list](const QPoint& at) {
                    Q_EMIT contextMenuRequested(list->view().viewport()->mapToGlobal(at));
                });
    }
    connect(&list(SourceSection::experts).rows(), &SourceRows::hiddenChanged, this,
            &SourcesPanel::hiddenExpertsChanged);
    column->addWidget(options_);
    column->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("sourcesScroll"));
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

// One selection in the whole panel: what Delete and F2 mean must be plain to see.
void SourcesPanel::selectionMoved(SourceSection section) {
    if (clearing_) return;
    if (!list(section).selectedRows().empty()) {
        clearing_ = true;
        for (const SourceSection other : sections) {
            if (other != section) list(other).view().clearSelection();
        }
        clearing_ = false;
    }
    const auto rows = list(section).selectedRows();
    if (section == SourceSection::experts && rows.size() == 1) Q_EMIT expertSelected(rows.front());
    Q_EMIT selectionChanged();
}

SourceSection SourcesPanel::currentSection() const {
    for (const SourceSection section : sections) {
        if (!list(section).selectedRows().empty()) return section;
    }
    return SourceSection::experts;
}

bool SourcesPanel::hasSelection() const {
    return !list(currentSection()).selectedRows().empty();
}

void SourcesPanel::removeSelected() {
    const SourceSection section = currentSection();
    std::vector<std::size_t> rows = list(section).selectedRows();
    if (rows.empty()) return;
    std::reverse(rows.begin(), rows.end());
    session_.document().edit(tr("Remove %n row(s)", nullptr, static_cast<int>(rows.size())),
                             [&](Recipe& recipe) {
                                 for (const std::size_t row : rows) {
                                     switch (section) {
                                         case SourceSection::pretrained:
                                             clearPretrained(recipe);
                                             break;
                                         case SourceSection::experts:
                                             removeExpert(recipe, row);
                                             break;
                                         case SourceSection::datasets:
                                             removeDataset(recipe, row);
                                             break;
                                     }
                                 }
                             });
}

void SourcesPanel::renameSelected() {
    SourceList& current = list(currentSection());
    const auto rows = current.selectedRows();
    if (rows.empty()) return;
    const QModelIndex index = current.rows().index(static_cast<int>(rows.front()), 0);
    if ((current.rows().flags(index) & Qt::ItemIsEditable) != 0) current.view().edit(index);
}

void SourcesPanel::moveSelected(int by) {
    const SourceSection section = currentSection();
    SourceList& current = list(section);
    const auto rows = current.selectedRows();
    if (rows.size() != 1 || section == SourceSection::pretrained) return;
    const auto from = static_cast<int>(rows.front());
    const int to = from + by;
    if (to < 0 || to >= current.rows().rowCount()) return;
    session_.document().edit(tr("Move a row"), [&](Recipe& recipe) {
        if (section == SourceSection::experts) {
            moveExpert(recipe, rows.front(), static_cast<std::size_t>(to));
        } else {
            moveDataset(recipe, rows.front(), static_cast<std::size_t>(to));
        }
    });
    current.view().setCurrentIndex(current.rows().index(to, 0));
}

QString SourcesPanel::selectedPath() const {
    const SourceList& current = list(currentSection());
    const auto rows = current.selectedRows();
    if (rows.empty()) return {};
    auto& model = const_cast<SourceList&>(current).rows();
    return model.index(static_cast<int>(rows.front()), 0).data(SourceRows::pathRole).toString();
}

void SourcesPanel::setHiddenExperts(const std::set<std::size_t>& hidden) {
    list(SourceSection::experts).rows().setHidden(hidden);
}

void SourcesPanel::setMarkedExpert(std::optional<std::size_t> expert) {
    list(SourceSection::experts).rows().setMarked(expert);
}

}  // namespace interfuse
