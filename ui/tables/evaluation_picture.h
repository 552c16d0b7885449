// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole table as a picture for paper: title, headers, all rows and what the marks mean, in the
// light colours and two dots to a pixel.
#pragma once

#include <QFont>
#include <QImage>
#include <QString>

class QAbstractItemModel;

namespace interfuse {

struct EvaluationPicture {
    const QAbstractItemModel& rows;  // EvaluationModel's roles, in the order to be drawn
    QString title;
    QFont font;
    bool isGrouped = true;  // lines between the groups
};

QImage evaluationImage(const EvaluationPicture& picture);

}  // namespace interfuse
