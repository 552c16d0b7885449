// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into the merge: pretrained model, experts, calibration data, options, in one column.
#pragma once

#include <QWidget>
#include <array>

#include "ui/panels/source_list.h"

namespace interfuse {

class OptionsPanel;

class SourcesPanel : public QWidget {
    Q_OBJECT

  public:
    SourcesPanel(Session& session, QWidget* parent);

    SourceList& list(SourceSection section) { return *lists_[static_cast<std::size_t>(section)]; }
    OptionsPanel& options() { return *options_; }

    // The section that has the focus, else the one that has a selection; experts without either.
    SourceSection currentSection() const;
    bool hasSelection() const;
    void removeSelected();
    void renameSelected();
    // Moves the one selected row by −1 or 1.
    void moveSelected(int by);
    // The folder of the first selected row; "" without one.
    QString selectedPath() const;

    void setHiddenExperts(const std::set<std::size_t>& hidden);
    // The expert that is selected in the plots.
    void setMarkedExpert(std::optional<std::size_t> expert);

  Q_SIGNALS:
    void addRequested(interfuse::SourceSection section);
    void selectionChanged();
    // An expert was selected here: the plots mark it.
    void expertSelected(std::size_t expert);
    void hiddenExpertsChanged(const std::set<std::size_t>& hidden);
    void refused(const QString& sentence);
    void contextMenuRequested(const QPoint& globalPosition);

  private:
    const SourceList& list(SourceSection section) const {
        return *lists_[static_cast<std::size_t>(section)];
    }
    void selectionMoved(SourceSection section);

    Session& session_;
    std::array<SourceList*, 3> lists_{};
    OptionsPanel* options_;
    bool clearing_ = false;
};

}  // namespace interfuse
