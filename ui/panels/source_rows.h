// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one section of the project panel: the pretrained model, the experts, or the datasets.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <set>

#include "ui/session/session.h"

namespace interfuse {

enum class SourceSection { pretrained, experts, datasets };

class SourceRows : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { nameColumn, scalingColumn, visibleColumn };
    enum Role {
        detailsRole = Qt::UserRole + 1,  // QString: architecture, size …
        problemRole,                     // QString, "" when there is none
        thumbnailsRole,                  // QList<QImage>
        colorRole,                       // QColor of an expert
        pathRole,                        // QString
        readingRole,                     // bool
        markedRole,                      // bool: selected in the plots
    };

    SourceRows(Session& session, SourceSection section, QObject* parent);

    SourceSection section() const { return section_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int column, Qt::Orientation orientation, int role) const override;

    // Experts that no plot shows.
    void setHidden(const std::set<std::size_t>& hidden);
    // The expert that is selected in the plots; not what Remove and Rename mean.
    void setMarked(std::optional<std::size_t> expert);

  Q_SIGNALS:
    void hiddenChanged(const std::set<std::size_t>& hidden);
    // A name that cannot be given: why.
    void refused(const QString& sentence);

  private:
    // How many the recipe has.
    int sources() const;
    void refresh();
    QVariant nameData(std::size_t row, int role) const;
    QVariant scalingData(std::size_t row, int role) const;
    QVariant visibleData(std::size_t row, int role) const;
    const SourceState* stateOf(std::size_t row) const;
    QString name(std::size_t row) const;
    QString path(std::size_t row) const;
    QString details(std::size_t row) const;
    QString problem(std::size_t row) const;
    QString tooltip(std::size_t row) const;
    bool rename(std::size_t row, const QString& name);

    Session& session_;
    SourceSection section_;
    int rows_ = 0;
    std::set<std::size_t> hidden_;
    std::optional<std::size_t> marked_;
};

}  // namespace interfuse
