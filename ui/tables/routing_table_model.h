// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The routing weights, or the coefficients, as a table: one row a linear layer, one column an
// expert.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "ui/plots/figure.h"

namespace interfuse {

class RoutingTableModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    enum Column { layerColumn, kindColumn, firstExpertColumn };
    enum Role {
        spotRole = Qt::UserRole,  // Spot of a cell
        sortRole,                 // the number behind the text
        copyRole,                 // text with every digit, the decimal point a point
        errorCopyRole,            // the same of the standard error
        moduleRole,               // "vision_model.encoder.layers.0.self_attn.k_proj"
        editedRole                // whether the coefficient was set by hand
    };

    explicit RoutingTableModel(QObject* parent = nullptr);

    // Rows and columns stay what they are while layers and experts do, so that selection and scroll
    // position survive; new layers at the end are added below.
    void setData(std::shared_ptr<const FigureData> data);
    using QAbstractTableModel::setData;
    // One dataset's images; nothing: the mixture.
    void setDataset(std::optional<std::size_t> dataset);
    // "0.131 ± 0.002" instead of "0.131".
    void setErrorsShown(bool shown);
    // Coefficients are those of the mixture, and have no standard errors.
    void setShown(ShownValue shown);
    bool errorsShown() const { return errorsShown_ && !showsCoefficients(); }
    bool showsCoefficients() const { return shown_ == ShownValue::coefficients; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    // The row of a linear layer, −1 when there is none.
    int rowOf(const LinearId& id) const;

  private:
    struct Row {
        std::string module;
        std::optional<LinearId> id;
        std::optional<std::size_t> coefficients;  // the row in their table
        bool operator==(const Row&) const = default;
    };
    struct Value {
        std::optional<double> mean, error;
    };

    const MixedRouting& routing() const;
    static std::vector<Row> rowsOf(const MixedRouting& routing,
                                   const CoefficientTable& coefficients, std::int64_t layers);
    void update();
    Value valueAt(int row, std::size_t expert) const;
    QString expertName(std::size_t expert) const;
    QVariant rowData(const QModelIndex& index, int role) const;
    QVariant weightData(const QModelIndex& index, int role) const;
    QString valueTip(const Value& value, const QString& title, bool edited) const;
    void valuesChanged(const QList<int>& roles);
    bool isEdited(int row, std::size_t expert) const;
    QString rowTitle(const Row& row) const;

    std::shared_ptr<const FigureData> data_;
    std::optional<std::size_t> dataset_;
    bool errorsShown_ = false;
    ShownValue shown_ = ShownValue::routing;
    std::vector<Row> rows_;
    std::size_t experts_ = 0;
};

}  // namespace interfuse
