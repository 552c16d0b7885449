// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The offer to go on with a project that was not saved when the program ended.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

#include "ui/panels/message_bar.h"
#include "ui/session/autosave.h"

namespace interfuse {

class ProblemMessages;
class RunMessages;

class RecoveryMessages : public QObject {
    Q_OBJECT

  public:
    // Runs `then` when nothing of the present project can be lost any more.
    using WhenSaved = std::function<void(const QString& question, std::function<void()> then)>;

    RecoveryMessages(Session& session, Autosave& autosave, RunMessages& messages,
                     ProblemMessages& problems, MessageBar& bar, QWidget* window,
                     WhenSaved whenSaved);

    // Looks for what was left behind, and offers it. It does so by itself when the window is there.
    void look();

  private:
    struct LeftOver {
        std::shared_ptr<DraftFolder> folder;
        Draft draft;
        QString problem;  // why it cannot be read; "" where it can
    };

    void closed(const QString& text);
    void offer();
    void offerProject(const LeftOver& next);
    void offerDamaged(const LeftOver& next);
    void recover();
    void discard();

    Session& session_;
    Autosave& autosave_;
    RunMessages& messages_;
    ProblemMessages& problems_;
    MessageBar& bar_;
    QWidget* window_;
    WhenSaved whenSaved_;
    std::vector<LeftOver> left_;  // the next one to offer comes first
    QString offer_;               // as the bar says it
};

}  // namespace interfuse
