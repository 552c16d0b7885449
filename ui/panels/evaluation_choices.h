// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which models an evaluation compares, and on how much.
#pragma once

#include <QWidget>
#include <cstdint>
#include <optional>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace interfuse {

struct EvaluationChoices {
    bool pretrained = true, experts = true, merged = true, simpleAverage = true;
    std::vector<double> taskArithmetic, ties;  // scaling factors, one model each
    std::optional<std::int64_t> images;        // of each task; nothing: all
    bool operator==(const EvaluationChoices&) const = default;
};

// The fields for them, but for the number of images.
class CompareFields : public QWidget {
    Q_OBJECT

  public:
    explicit CompareFields(QWidget* parent = nullptr);

    // Leaves images out.
    EvaluationChoices choices() const;
    void setChoices(const EvaluationChoices& choices);
    // A model that is not calibrated cannot be compared.
    void setCalibrated(bool calibrated);
    // A sentence; "" where the choices can be measured.
    QString problem() const;

  Q_SIGNALS:
    void changed();

  private:
    struct Factors {
        QCheckBox* box = nullptr;
        QLineEdit* field = nullptr;
        std::vector<double> numbers() const;
        QString problem() const;
        void show(const std::vector<double>& numbers);
    };
    QCheckBox* addBox(const QString& name, const QString& text, bool isChecked);
    Factors addFactors(const QString& name, const QString& text);
    void showState();

    QCheckBox* pretrained_;
    QCheckBox* experts_;
    QCheckBox* merged_;
    QCheckBox* simpleAverage_;
    Factors taskArithmetic_, ties_;
    QLabel* problem_ = nullptr;
    bool calibrated_ = false;
};

}  // namespace interfuse
