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
    std::vector<double> taskArithmetic, ties,
        scalings;                        // factors, one model each; the last AdaSVD's
    std::optional<std::int64_t> images;  // of each task; nothing: all
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
    // Whether there is a routing table: AdaSVD with other factors needs one, whatever the method.
    void setRouted(bool routed);
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
        void setUsable(bool usable, const QString& why);
    };
    QCheckBox* addBox(const QString& name, const QString& text, bool isChecked);
    Factors addFactors(const QString& name, const QString& text, double usual, bool isChecked);
    void showState();

    QCheckBox* pretrained_;
    QCheckBox* experts_;
    QCheckBox* merged_;
    QCheckBox* simpleAverage_;
    Factors taskArithmetic_, ties_, scalings_;
    QLabel* problem_ = nullptr;
    bool calibrated_ = false, routed_ = false;
};

}  // namespace interfuse
