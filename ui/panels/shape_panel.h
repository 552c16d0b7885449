// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The merged model shaped by hand, for a dock at the right: scaling, single experts, what the model
// should be good at, the tokens that routing is averaged over, and the way back to what was
// calibrated. Every change is an edit of the recipe.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/session/session.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace interfuse {

class FactorBox;
class ShapeExperts;
class ShapeMixture;
class ShapeReadout;
class ShapeSlider;
struct PoolStatistics;

class ShapePanel : public QWidget {
    Q_OBJECT

  public:
    ShapePanel(Session& session, QWidget* parent);

    // How the experts differ from the pretrained model, for the read-out; null where that was not
    // measured.
    void setPoolStatistics(std::shared_ptr<const PoolStatistics> pool);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  private:
    void addScaling(QBoxLayout& column);
    void addTokens(QBoxLayout& column);
    void addResets(QBoxLayout& column);
    void connectFields();
    void scaleAll(double factor);
    void chooseTokens(TokenSet tokens);

    // Why nothing can be changed now, a sentence; "" where it can.
    QString obstacle() const;
    void showRecipe();
    void showState();
    void showFigures();
    void showLive();
    // Tab goes through the fields as they are seen, also through rows that came later.
    void orderTabs();

    Session& session_;
    std::shared_ptr<const PoolStatistics> pool_;
    QWidget* content_;
    QLabel* notice_;
    QToolButton* scalingReset_;
    FactorBox* scalingNumber_;
    ShapeSlider* scalingSlider_;
    ShapeExperts* experts_;
    ShapeMixture* mixture_;
    QRadioButton *allTokens_, *classToken_;
    QLabel* edited_;
    QToolButton* editedReset_;
    QPushButton* resetAll_;
    ShapeReadout* readout_;
};

}  // namespace interfuse
