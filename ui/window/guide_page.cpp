// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guide_page.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFileInfo>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>
#include <algorithm>
#include <numeric>

#include "ui/style/palette.h"
#include "ui/window/guide_contents.h"

namespace interfuse {
namespace {

constexpr int margin = 24;
constexpr int widestPicture = 780;
constexpr int cellPadding = 5;
constexpr qreal aboveHeading = 12;  // left free above what is gone to
constexpr qreal lineHeight = 118;   // per cent

// The picture's file in the window's appearance, with twice the pixels where there is one.
QString pictureFile(const QString& file, bool dark) {
    QString wanted = file;
    if (dark) wanted.replace(QStringLiteral("/light/"), QStringLiteral("/dark/"));
    if (!QFileInfo::exists(wanted)) wanted = file;
    QString fine = wanted;
    fine.replace(QStringLiteral(".png"), QStringLiteral("@2x.png"));
    return QFileInfo::exists(fine) ? fine : wanted;
}

// Colour of the places that were found, the present one stronger.
QColor matchColor(const Palette& palette, bool current) {
    QColor color = palette.above;
    color.setAlphaF(current ? 0.75F : 0.3F);
    return color;
}

// How much of the width each column of a wide table gets: as its words ask for, so that a column of
// names is not broken in the middle of them. Empty for a table that is narrow enough.
QList<qreal> columnWeights(QTextTable& table) {
    constexpr qreal wide = 95, longest = 30;  // letters
    QList<qreal> weights;
    qreal widest = 0;
    for (int column = 0; column < table.columns(); ++column) {
        qreal words = 0, texts = 0;
        qsizetype most = 0;
        for (int row = 0; row < table.rows(); ++row) {
            const QString text = table.cellAt(row, column).firstCursorPosition().block().text();
            qsizetype word = 0;
            for (const QString& part : text.split(u' '))
                word = std::max(word, part.size());
            words += static_cast<qreal>(word);
            texts += static_cast<qreal>(text.size());
            most = std::max(most, text.size());
        }
        widest += static_cast<qreal>(most);
        weights << std::max(1.3 * words / table.rows(), std::min(texts / table.rows(), longest));
    }
    return widest < wide ? QList<qreal>{} : weights;
}

void dressTable(QTextTable& table, const Palette& palette) {
    QTextTableFormat format = table.format();
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderBrush(palette.grid);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setTopMargin(8);
    format.setBottomMargin(8);
    const QList<qreal> weights = columnWeights(table);
    if (!weights.isEmpty()) {
        const qreal all = std::accumulate(weights.begin(), weights.end(), 0.0);
        QList<QTextLength> widths;
        for (const qreal weight : weights)
            widths << QTextLength(QTextLength::PercentageLength, 100 * weight / all);
        format.setColumnWidthConstraints(widths);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    }
    table.setFormat(format);
    // Behind a code block Qt begins with an empty line, and a heading that is not bold.
    QTextCursor first = table.cellAt(0, 0).firstCursorPosition();
    if (first.block().length() == 1 && first != table.cellAt(0, 0).lastCursorPosition())
        first.deleteChar();
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    for (int column = 0; column < table.columns(); ++column) {
        QTextCursor cell = table.cellAt(0, column).firstCursorPosition();
        cell.setPosition(table.cellAt(0, column).lastPosition(), QTextCursor::KeepAnchor);
        cell.mergeCharFormat(bold);
    }
}

bool isCode(const QTextBlock& block) {
    return block.isValid() && block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
}

// Air around headings and lines; code on a ground of its own.
void dressBlock(const QTextBlock& block, const QColor& ground) {
    QTextBlockFormat format = block.blockFormat();
    if (const int level = format.headingLevel(); level > 0) {
        format.setTopMargin(level == 1 ? 0 : level == 2 ? 26 : 18);
        format.setBottomMargin(8);
    } else if (isCode(block)) {
        format.setBackground(ground);
        // A terminal's words may be broken, a diagram may not.
        if (format.stringProperty(QTextFormat::BlockCodeLanguage) == QStringLiteral("text"))
            format.setNonBreakableLines(false);
        format.setTopMargin(isCode(block.previous()) ? 0 : 6);
        format.setBottomMargin(isCode(block.next()) ? 0 : 10);
    } else if (!block.text().contains(QChar::ObjectReplacementCharacter)) {
        // Higher lines would be higher still with a picture in them.
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    }
    QTextCursor cursor(block);
    if (cursor.currentTable() != nullptr) {
        format.setTopMargin(0);
        format.setBottomMargin(0);
    }
    cursor.setBlockFormat(format);
}

}  // namespace

GuidePage::GuidePage(QWidget* parent) : QTextBrowser(parent) {
    setOpenExternalLinks(true);
    setFrameShape(QFrame::NoFrame);
    document()->setDocumentMargin(margin);
    document()->setUndoRedoEnabled(false);
}

QVariant GuidePage::loadResource(int type, const QUrl& name) {
    const QString file = source().resolved(name).toLocalFile();
    if (type != QTextDocument::ImageResource || file.isEmpty()) {
        return QTextBrowser::loadResource(type, name);
    }
    const QString found = pictureFile(file, paletteFor(palette()).dark);
    QImage image(found);
    if (image.isNull()) return QTextBrowser::loadResource(type, name);
    const int dots = found.endsWith(QStringLiteral("@2x.png")) ? 2 : 1;
    const int width = std::min(image.width() / dots, widestPicture);
    const qreal ratio = devicePixelRatioF();
    // Qt 6.4 can crash when it scales a picture that has a palette.
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
    image = image.scaledToWidth(qRound(width * ratio), Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

void GuidePage::doSetSource(const QUrl& url, QTextDocument::ResourceType type) {
    QUrl wanted = url;
    if (url.isLocalFile() && !QFileInfo::exists(url.toLocalFile())) {
        const QString folder = QFileInfo(source().toLocalFile()).path();
        const QString file = linkedFile(folder, QFileInfo(url.toLocalFile()).fileName());
        if (file.isEmpty()) return;
        wanted.setPath(file);
    }
    const bool another = isReloading_ || wanted.adjusted(QUrl::RemoveFragment) !=
                                             source().adjusted(QUrl::RemoveFragment);
    if (another) {
        matches_.clear();
        start_ = 0;
        setExtraSelections({});
        // Laid out while it is read, a page of large tables would take fifty times as long.
        document()->setLayoutEnabled(false);
    }
    QTextBrowser::doSetSource(wanted, type);
    if (another) {
        dress();
        document()->setLayoutEnabled(true);
    }
    if (wanted.hasFragment()) showHeading(wanted.fragment());
    if (another && !sought_.isEmpty()) find(sought_);
}

void GuidePage::dress() {
    const Palette& palette = paletteFor(this->palette());
    dark_ = palette.dark;
    const QColor ground = this->palette().color(QPalette::AlternateBase);
    // As one change, or the page would be laid out again for each.
    QTextCursor whole(document());
    whole.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        dressBlock(block, ground);
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(frame)) dressTable(*table, palette);
    }
    whole.endEditBlock();
}

void GuidePage::showHeading(const QString& anchor) {
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0 || headingAnchor(block.text()) != anchor)
            continue;
        // Asked for its size, the document is laid out as far as it goes.
        document()->size();
        const qreal top = document()->documentLayout()->blockBoundingRect(block).top();
        verticalScrollBar()->setValue(qRound(std::max(0.0, top - aboveHeading)));
        return;
    }
}

int GuidePage::firstSeen() const {
    const int top = verticalScrollBar()->value();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (document()->documentLayout()->blockBoundingRect(block).bottom() >= top)
            return block.position();
    }
    return 0;
}

void GuidePage::find(const QString& text) {
    // Every further letter seeks from where the first one was typed.
    if (sought_.isEmpty()) start_ = firstSeen();
    sought_ = text;
    matches_.clear();
    current_ = -1;
    for (QTextCursor place(document()); !text.isEmpty();) {
        place = document()->find(text, place);
        if (place.isNull()) break;
        if (current_ < 0 && place.selectionStart() >= start_) current_ = matches_.size();
        matches_.append(place);
    }
    if (!matches_.isEmpty()) goTo(std::max<qsizetype>(current_, 0));
    showMatches();
}

void GuidePage::findNext(bool backward) {
    if (matches_.isEmpty()) return;
    const qsizetype count = matches_.size();
    goTo((current_ + (backward ? count - 1 : 1)) % count);
    showMatches();
}

void GuidePage::goTo(qsizetype match) {
    current_ = match;
    QTextCursor cursor = matches_[match];
    cursor.setPosition(cursor.selectionStart());
    setTextCursor(cursor);
    // Near the middle, so that what is around it can be read.
    const int away = cursorRect().center().y() - viewport()->height() / 3;
    if (!viewport()
             ->rect()
             .adjusted(0, 0, 0, -viewport()->height() / 4)
             .contains(cursorRect().center()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + away);
}

void GuidePage::showMatches() {
    const Palette& palette = paletteFor(this->palette());
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype i = 0; i < matches_.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = matches_[i];
        mark.format.setBackground(matchColor(palette, i == current_));
        marks.append(mark);
    }
    setExtraSelections(marks);
    Q_EMIT found(current_ + 1, matches_.size());
}

void GuidePage::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || source().isEmpty()) return;
    if (paletteFor(palette()).dark == dark_) return;
    const int at = verticalScrollBar()->value();
    isReloading_ = true;
    reload();
    isReloading_ = false;
    document()->size();
    verticalScrollBar()->setValue(at);
}

}  // namespace interfuse
