// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/hub_messages.h"

#include "ui/panels/hub_dialog.h"
#include "ui/window/run_messages.h"

namespace interfuse {
namespace {

constexpr qsizetype mostNames = 3;

QString namesOf(const std::vector<HubWant>& wants) {
    QStringList names;
    for (const HubWant& want : wants)
        names << QString::fromStdString(hub_text(want.id));
    const QString text = names.mid(0, mostNames).join(QStringLiteral(", "));
    return names.size() > mostNames ? HubMessages::tr("%1 and more").arg(text) : text;
}

}  // namespace

HubMessages::HubMessages(Session& session, RunMessages& messages, MessageBar& bar, QWidget* window)
    : QObject(window), messages_(messages), bar_(bar), window_(window), hub_(session, nullptr) {
    setObjectName(QStringLiteral("hubMessages"));
    connect(&session.document(), &ProjectDocument::replaced, this, [this] { offered_ = false; });
    connect(&hub_, &HubSetup::missingChanged, this, &HubMessages::offer);
    connect(&bar, &MessageBar::closed, this, &HubMessages::offer);
    connect(&hub_, &HubSetup::fetched, this, [this] {
        messages_.say(MessageKind::done, tr("What the recipe names of the Hugging Face Hub is "
                                            "here."));
    });
    // The dialog shows it itself.
    connect(&hub_, &HubSetup::failed, this, [this](const QString& sentences) {
        if (dialog_ == nullptr || !dialog_->isVisible())
            messages_.say(MessageKind::problem, sentences);
    });
}

// Once a project, and not over something else that is being said.
void HubMessages::offer() {
    if (hub_.missing().empty() || offered_ || bar_.isVisibleTo(window_) || hub_.isFetching()) {
        return;
    }
    offered_ = true;
    std::vector<MessageAction> actions;
    actions.push_back({QStringLiteral("hubOpenDialog"), tr("Fetch…"), [this] { openDialog(); }});
    actions.push_back({QStringLiteral("hubDecline"), tr("Not now"), [this] { bar_.clear(); }});
    messages_.say(MessageKind::info,
                  tr("The recipe names what is not on this machine, and the Hugging Face Hub may "
                     "have: %1.")
                      .arg(namesOf(hub_.missing())),
                  std::move(actions));
}

void HubMessages::offerAgain() {
    offered_ = false;
    hub_.look();
}

void HubMessages::openDialog() {
    bar_.clear();
    if (dialog_ == nullptr) dialog_ = new HubDialog(hub_, window_);
    if (!hub_.isFetching()) hub_.ask();
    dialog_->show();
    dialog_->raise();
    dialog_->activateWindow();
}

}  // namespace interfuse
