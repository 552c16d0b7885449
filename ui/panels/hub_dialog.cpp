// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/hub_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/panels/fetch_parts.h"
#include "ui/style/formatting.h"
#include "ui/style/paths.h"

namespace interfuse {
namespace {

enum Column { nameColumn, kindColumn, sizeColumn, hereColumn };

}  // namespace

HubDialog::HubDialog(HubSetup& hub, QWidget* parent)
    : QDialog(parent),
      hub_(hub),
      text_(makeWords("hubText", this)),
      list_(new QTreeWidget(this)),
      cost_(makeWords("hubCost", this)),
      bar_(makeFetchBar("hubBar", this)),
      progress_(makeWords("hubProgress", this, /*faint=*/true)) {
    setObjectName(QStringLiteral("hubDialog"));
    setWindowTitle(tr("Fetch from the Hugging Face Hub"));
    setMinimumWidth(620);
    text_->setText(
        tr("The recipe names these models and datasets by their ids, and they are not on this "
           "machine. They go where huggingface_hub keeps them too. Every file is checked by its "
           "hash."));
    list_->setObjectName(QStringLiteral("hubList"));
    list_->setAccessibleName(tr("What is missing"));
    list_->setRootIsDecorated(false);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setHeaderLabels({tr("Repository"), tr("Kind"), tr("Size"), tr("Already here")});
    for (const int column : {sizeColumn, hereColumn})
        list_->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    problem_ = new ProblemLine("hubProblem", this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(text_);
    layout->addWidget(list_, 1);
    for (QWidget* one : {static_cast<QWidget*>(cost_), static_cast<QWidget*>(bar_),
                         static_cast<QWidget*>(progress_), static_cast<QWidget*>(problem_)})
        layout->addWidget(one);
    layout->addWidget(makeButtons());
    connect(&hub_, &HubSetup::missingChanged, this, &HubDialog::showList);
    connect(&hub_, &HubSetup::changed, this, &HubDialog::showState);
    connect(&hub_, &HubSetup::progressChanged, this, &HubDialog::showProgress);
    connect(&hub_, &HubSetup::failed, problem_, &ProblemLine::tell);
    connect(&hub_, &HubSetup::fetched, this, &QDialog::close);
    showList();
}

QWidget* HubDialog::makeButtons() {
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch();
    const auto button = [&](const char* name, const QString& text) {
        auto* made = new QPushButton(text, buttons);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    fetch_ = button("hubFetch", {});
    again_ = button("hubAgain", tr("&Ask again"));
    cancel_ = button("hubCancel", tr("&Cancel"));
    cancel_->setToolTip(tr("What came so far is kept for the next time"));
    notNow_ = button("hubNotNow", {});
    connect(fetch_, &QPushButton::clicked, this, [this] {
        problem_->hide();
        hub_.fetch();
    });
    connect(again_, &QPushButton::clicked, this, [this] {
        problem_->hide();
        hub_.ask();
    });
    connect(cancel_, &QPushButton::clicked, &hub_, &HubSetup::stop);
    connect(notNow_, &QPushButton::clicked, this, &QDialog::close);
    return buttons;
}

void HubDialog::showList() {
    list_->clear();
    const auto add = [this](const HubId& id) {
        auto* row = new QTreeWidgetItem(list_);
        row->setText(nameColumn, QString::fromStdString(hub_text(id)));
        row->setToolTip(nameColumn, row->text(nameColumn));
        row->setText(kindColumn, id.kind == HubKind::model ? tr("Model") : tr("Dataset"));
        for (const int column : {sizeColumn, hereColumn})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        return row;
    };
    if (hub_.plan()) {
        for (const HubRepositoryPlan& one : hub_.plan()->repositories) {
            QTreeWidgetItem* row = add(one.id);
            row->setText(sizeColumn, formatBytes(one.bytes));
            row->setText(hereColumn, one.here > 0 ? formatBytes(one.here) : QStringLiteral("–"));
        }
    } else {
        for (const HubWant& want : hub_.missing())
            add(want.id);
    }
    showState();
}

void HubDialog::showState() {
    const bool planned = hub_.plan().has_value();
    // The sizes come with the plan.
    if (planned &&
        (list_->topLevelItemCount() == 0 || list_->topLevelItem(0)->text(sizeColumn).isEmpty())) {
        showList();
        return;
    }
    const bool busy = hub_.isAsking() || hub_.isFetching();
    bar_->setVisible(busy);
    if (hub_.isAsking()) bar_->setRange(0, 0);  // it only moves
    progress_->setVisible(busy);
    cancel_->setVisible(busy);
    fetch_->setVisible(planned && !busy);
    again_->setVisible(!planned && !busy && !hub_.missing().empty());
    notNow_->setText(hub_.isFetching() ? tr("C&lose") : tr("&Not now"));
    cost_->setVisible(planned);
    if (planned) {
        const HubPlan& plan = *hub_.plan();
        const std::uint64_t missing = plan.bytes - plan.here;
        cost_->setText(
            tr("%1 to fetch into ‘%2’, where %3 are free.")
                .arg(formatBytes(missing), shortPath(plan.cache), formatBytes(plan.room_free)));
        fetch_->setText(tr("&Fetch %1").arg(formatBytes(missing)));
    }
    if (busy) problem_->hide();
    if (hub_.isAsking()) progress_->setText(tr("Asking the hub what there is"));
    showProgress();
}

void HubDialog::showProgress() {
    if (!hub_.isFetching()) return;
    const HubProgress& at = hub_.progress();
    showFraction(*bar_, at.done, at.total);
    if (at.total == 0) {
        progress_->setText(tr("Beginning"));
        return;
    }
    QStringList parts{QString::fromStdString(at.id.repository) + QLatin1Char(' ') +
                      QString::fromStdString(at.file)};
    parts << fetchNumbers(at.done, at.total, hub_.speed());
    progress_->setText(parts.join(QStringLiteral(" · ")));
}

}  // namespace interfuse
