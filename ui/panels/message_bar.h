// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line above the views, only there when there is something to say, with the actions that help.
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace interfuse {

enum class MessageKind { info, done, warning, problem, question };

struct MessageAction {
    QString name;  // object name, for tests
    QString text;
    std::function<void()> run;
};

class MessageBar : public QFrame {
    Q_OBJECT

  public:
    explicit MessageBar(QWidget* parent);

    // Replaces what is shown. Only the first lines of a long text are shown; all of it is in the
    // tooltip.
    void show(MessageKind kind, const QString& text, std::vector<MessageAction> actions = {});
    // One more, behind those that are there.
    void addAction(MessageAction action);
    void clear();
    QString text() const { return text_; }
    MessageKind kind() const { return kind_; }

  Q_SIGNALS:
    // By hand; what it said.
    void closed(const QString& text);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void showIcon();

    MessageKind kind_ = MessageKind::info;
    QString text_;
    QLabel* icon_;
    QLabel* label_;
    QHBoxLayout* actions_;
    QToolButton* close_;
};

}  // namespace interfuse
