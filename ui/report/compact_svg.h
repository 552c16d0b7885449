// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What QSvgGenerator writes, said in a tenth of the bytes: it repeats every attribute for every
// shape.
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace interfuse {

struct SvgWords {
    QString id;  // of the element; ids within begin with it
    QString title, description;
};

// The picture as one svg element to stand in an HTML page: without a size of its own, so that it
// scales; with a title and a description for those who hear it; with coordinates to a hundredth.
// Texts keep the width that they were laid out with, whatever font the reader has. Shapes without
// colour and all that is no shape go; gradients are not handled, for no figure has one.
QString compactSvg(const QByteArray& svg, QSize size, const SvgWords& words);

// Text for HTML and XML: escaped, without characters that neither may hold.
QString escaped(const QString& text);

}  // namespace interfuse
