// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bar above the heat map and the table: which cells are selected, and what their coefficient is
// to be. It is there as long as coefficients are shown, selected cells or not, for a bar that came
// and went would move the matrix under the mouse.
#pragma once

#include <QDoubleSpinBox>
#include <QWidget>
#include <memory>

#include "ui/plots/figure.h"

class QPushButton;

namespace interfuse {

class ElidedLabel;

// A number that several cells may have in common: empty where they differ. Typing sets it, stepping
// adds to each.
class CellValueBox : public QDoubleSpinBox {
    Q_OBJECT

  public:
    explicit CellValueBox(QWidget* parent);

    // Without a signal. Leaves alone what is being typed.
    void show(std::optional<double> common);
    // What was typed is taken: from here on it shows what the cells have.
    void settle();
    void stepBy(int steps) override;
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    // The button that enters it.
    void setButton(QWidget* button) { button_ = button; }
    // What stands in it; nothing unless it is a number.
    std::optional<double> typed() const;

  Q_SIGNALS:
    void entered();
    void stepped(double difference);

  protected:
    bool event(QEvent* event) override;
    StepEnabled stepEnabled() const override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

  private:
    void write();

    std::optional<double> common_;
    QWidget* button_ = nullptr;
    bool typing_ = false;
};

class CellEditor : public QWidget {
    Q_OBJECT

  public:
    explicit CellEditor(QWidget* parent = nullptr);

    // The cells are those of the choices, as far as they can be edited.
    void setData(std::shared_ptr<const FigureData> figures);
    void setChoices(const FigureChoices& choices);

  Q_SIGNALS:
    void valueSet(double value);
    void valueAdded(double difference, bool finished);
    void resetAsked();

  private:
    void showState();
    void accept();
    QString words(const std::set<MatrixCell>& cells) const;

    std::shared_ptr<const FigureData> data_;
    std::set<MatrixCell> cells_;  // selected
    ElidedLabel* words_;
    CellValueBox* value_;
    QPushButton* set_;
    QPushButton* reset_;
};

}  // namespace interfuse
