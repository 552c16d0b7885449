// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/compact_svg.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QXmlStreamReader>
#include <array>
#include <cmath>
#include <vector>

#include "core/runtime/error.h"

namespace interfuse {
namespace {

using Attributes = QHash<QString, QString>;

QString latin(const char* text) {
    return QString::fromLatin1(text);
}

QString shortNumber(double value, int decimals = 2) {
    QString text = QString::number(value, 'f', decimals);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text == QLatin1String("-0") ? latin("0") : text;
}

QString shortNumber(const QString& number, int decimals = 2) {
    return shortNumber(number.toDouble(), decimals);
}

QString attribute(const char* name, const QString& value) {
    return QStringLiteral(" %1=\"%2\"").arg(latin(name), escaped(value));
}

// ---- places

// "x,y x,y …" and the letters between them, as path data. Qt writes each point as one word.
QString pathData(const QString& places) {
    QString path;
    QPointF at;
    bool started = false;
    for (QString word : places.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QChar first = word.front();
        const bool letter = first.isLetter();
        if (letter) word.remove(0, 1);
        const qsizetype comma = word.indexOf(QLatin1Char(','));
        if (comma < 0) continue;
        const QString x = shortNumber(word.left(comma)), y = shortNumber(word.mid(comma + 1));
        const QPointF next(x.toDouble(), y.toDouble());
        const bool line = letter ? first == QLatin1Char('L') : !path.contains(QLatin1Char('C'));
        if (!started || (letter && !line)) {
            path += (letter ? QString(first) : latin("M")) + x + QLatin1Char(' ') + y;
        } else if (line && next.y() == at.y()) {
            path += QLatin1Char('H') + x;
        } else if (line && next.x() == at.x()) {
            path += QLatin1Char('V') + y;
        } else {
            path += (line ? latin("L") : latin(" ")) + x + QLatin1Char(' ') + y;
        }
        started = true;
        at = next;
    }
    return path;
}

// ---- how shapes look

struct Shape {
    QString style;    // attributes that neighbours may share
    QString element;  // the rest; with path data left aside for strokes
    QString stroke;   // path data of an opaque line, which may be one with its neighbours
};

class Compactor {
  public:
    explicit Compactor(const QByteArray& svg) : reader_(svg) {}

    QString run() {
        while (!reader_.atEnd()) {
            reader_.readNext();
            if (reader_.isStartElement()) start();
            if (reader_.isEndElement() && reader_.name() == QLatin1String("g")) groups_.pop_back();
        }
        if (reader_.hasError())
            throw Error("A figure for the report could not be drawn: " +
                        reader_.errorString().toStdString() + ".");
        return write();
    }

  private:
    void start() {
        const QString name = reader_.name().toString();
        Attributes own;
        for (const QXmlStreamAttribute& each : reader_.attributes())
            own.insert(each.qualifiedName().toString(), each.value().toString());
        if (name == QLatin1String("g")) {
            groups_.push_back(std::move(own));
        } else if (name == QLatin1String("text")) {
            text(own, reader_.readElementText());
        } else if (name != QLatin1String("svg") && name != QLatin1String("defs") &&
                   name != QLatin1String("title") && name != QLatin1String("desc")) {
            shape(name, own);
        }
    }

    // The innermost that says it.
    QString value(const Attributes& own, const char* key, const char* otherwise = "") const {
        const QString name = latin(key);
        if (const auto found = own.find(name); found != own.end()) return *found;
        for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
            if (const auto found = group->find(name); found != group->end()) return *found;
        }
        return latin(otherwise);
    }

    void say(QString& style, const Attributes& own, const char* key, const char* usual) const {
        QString found = value(own, key, usual);
        bool number = false;
        found.toDouble(&number);
        if (number) found = shortNumber(found, 3);
        if (found != latin(usual)) style += attribute(key, found);
    }

    void sayTransform(QString& style) const {
        for (const Attributes& group : groups_) {
            const QString matrix = group.value(latin("transform"));
            if (matrix.isEmpty() || matrix == QLatin1String("matrix(1,0,0,1,0,0)")) continue;
            QStringList parts;
            for (const QString& part :
                 matrix.mid(7).chopped(1).split(QLatin1Char(','), Qt::SkipEmptyParts))
                parts << shortNumber(part, 4);
            style += attribute("transform",
                               QStringLiteral("matrix(%1)").arg(parts.join(QLatin1Char(' '))));
        }
    }

    void shape(const QString& name, const Attributes& own) {
        const QString fill = value(own, "fill", "none"), stroke = value(own, "stroke", "none");
        if (fill == QLatin1String("none") && stroke == QLatin1String("none")) return;
        Shape made;
        say(made.style, own, "fill", "none");
        if (fill != QLatin1String("none")) say(made.style, own, "fill-opacity", "1");
        if (stroke != QLatin1String("none")) {
            for (const auto& [key, usual] : strokeKeys)
                say(made.style, own, key, usual);
        }
        say(made.style, own, "vector-effect", "none");
        say(made.style, own, "opacity", "1");
        sayTransform(made.style);
        const bool line = name == QLatin1String("polyline") || name == QLatin1String("path");
        const bool opaque = !made.style.contains(QLatin1String("opacity")) &&
                            !made.style.contains(QLatin1String("dasharray"));
        const QString places =
            own.value(name == QLatin1String("path") ? latin("d") : latin("points"));
        if (line && fill == QLatin1String("none") && opaque) {
            made.stroke = pathData(places);
        } else if (line || name == QLatin1String("polygon")) {
            made.element = QStringLiteral("<path d=\"%1\"")
                               .arg(pathData(places) +
                                    (name == QLatin1String("polygon") ? latin("Z") : QString()));
        } else {
            made.element = QLatin1Char('<') + name;
            for (const char* key : {"x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1",
                                    "y1", "x2", "y2"}) {
                if (own.contains(latin(key)))
                    made.element += attribute(key, shortNumber(own.value(latin(key))));
            }
        }
        if (!made.element.isEmpty()) made.element += QLatin1String("/>");
        shapes_.push_back(std::move(made));
    }

    void text(const Attributes& own, const QString& words) {
        if (words.trimmed().isEmpty()) return;
        Shape made;
        for (const auto& [key, usual] : textKeys)
            say(made.style, own, key, usual);
        // Of the group: what it says of colours is for shapes.
        say(made.style, {}, "opacity", "1");
        sayTransform(made.style);
        QFont font;
        font.setFamilies(value(own, "font-family").split(QLatin1Char(',')));
        font.setPixelSize(std::max(1, qRound(value(own, "font-size", "12").toDouble())));
        font.setWeight(static_cast<QFont::Weight>(value(own, "font-weight", "400").toInt()));
        made.element = QLatin1String("<text") + attribute("x", shortNumber(own.value(latin("x")))) +
                       attribute("y", shortNumber(own.value(latin("y"))));
        if (words.size() > 1)
            made.element +=
                attribute("textLength",
                          shortNumber(QFontMetricsF(font).horizontalAdvance(words), 1)) +
                attribute("lengthAdjust", latin("spacingAndGlyphs"));
        made.element += QLatin1Char('>') + escaped(words) + QLatin1String("</text>");
        shapes_.push_back(std::move(made));
    }

    // Neighbours of one look share a group; lines among them become one path.
    QString write() const {
        QString all;
        std::size_t first = 0;
        while (first < shapes_.size()) {
            std::size_t end = first;
            while (end < shapes_.size() && shapes_[end].style == shapes_[first].style)
                ++end;
            QStringList parts;
            QString stroke;
            for (std::size_t i = first; i < end; ++i) {
                stroke += shapes_[i].stroke;
                if (!stroke.isEmpty() && (i + 1 == end || shapes_[i + 1].stroke.isEmpty())) {
                    parts << QStringLiteral("<path d=\"%1\"/>").arg(stroke);
                    stroke.clear();
                }
                if (!shapes_[i].element.isEmpty()) parts << shapes_[i].element;
            }
            const QString& style = shapes_[first].style;
            if (parts.size() == 1) {
                const qsizetype name = parts[0].indexOf(QLatin1Char(' '));
                all += parts[0].insert(name, style);
            } else {
                all += QLatin1String("<g") + style + QLatin1Char('>') + parts.join(QString()) +
                       QLatin1String("</g>");
            }
            all += QLatin1Char('\n');
            first = end;
        }
        return all;
    }

    // Attributes with what is left out, which the whole picture says once.
    static constexpr std::array<std::pair<const char*, const char*>, 8> strokeKeys{
        {{"stroke", "none"},
         {"stroke-width", "1"},
         {"stroke-opacity", "1"},
         {"stroke-linecap", "square"},
         {"stroke-linejoin", "bevel"},
         {"stroke-dasharray", ""},
         {"stroke-dashoffset", "0"},
         {"stroke-miterlimit", "4"}}};
    static constexpr std::array<std::pair<const char*, const char*>, 5> textKeys{
        {{"fill", "none"},
         {"fill-opacity", "1"},
         {"font-size", "12"},
         {"font-weight", "400"},
         {"font-style", "normal"}}};

    QXmlStreamReader reader_;
    std::vector<Attributes> groups_;
    std::vector<Shape> shapes_;
};

}  // namespace

QString escaped(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const bool control = c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        const bool nothing = c.unicode() == 0x7f || c.unicode() == 0xfffe || c.unicode() == 0xffff;
        clean += control || nothing ? QChar(QChar::ReplacementCharacter) : c;
    }
    return clean.toHtmlEscaped();
}

QString compactSvg(const QByteArray& svg, QSize size, const SvgWords& words) {
    const QString titleId = words.id + QStringLiteral("-title");
    const QString descriptionId = words.id + QStringLiteral("-desc");
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %2\"")
               .arg(size.width())
               .arg(size.height()) +
           attribute("id", words.id) + attribute("role", latin("img")) +
           attribute("aria-labelledby", titleId + QLatin1Char(' ') + descriptionId) +
           QStringLiteral(
               " fill=\"none\" fill-rule=\"evenodd\" stroke-linecap=\"square\" "
               "stroke-linejoin=\"bevel\" font-size=\"12\">\n") +
           QLatin1String("<title") + attribute("id", titleId) + QLatin1Char('>') +
           escaped(words.title) + QLatin1String("</title>\n<desc") +
           attribute("id", descriptionId) + QLatin1Char('>') + escaped(words.description) +
           QLatin1String("</desc>\n") + Compactor(svg).run() + QLatin1String("</svg>\n");
}

}  // namespace interfuse
