// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/matrix_control.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/plots/coefficient_values.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/matrix_element.h"

namespace interfuse {
namespace {

constexpr int smallestEditor = 72;

MatrixSelection::Manner mannerOf(Qt::KeyboardModifiers keys) {
    if (keys.testFlag(Qt::ShiftModifier)) return MatrixSelection::Manner::extend;
    return keys.testFlag(Qt::ControlModifier) ? MatrixSelection::Manner::toggle
                                              : MatrixSelection::Manner::replace;
}

bool beginsANumber(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QString text = event.text();
    if (text.size() != 1) return false;
    return text[0].isDigit() || QStringLiteral("+-.,").contains(text[0]);
}

// Down and right.
std::optional<std::pair<int, int>> arrowOf(int key) {
    switch (key) {
        case Qt::Key_Up:
            return std::pair{-1, 0};
        case Qt::Key_Down:
            return std::pair{1, 0};
        case Qt::Key_Left:
            return std::pair{0, -1};
        case Qt::Key_Right:
            return std::pair{0, 1};
        default:
            return std::nullopt;
    }
}

}  // namespace

MatrixControl::MatrixControl(QCustomPlot* plot, const Figure& figure, Input input, QObject* parent)
    : QObject(parent),
      plot_(plot),
      figure_(figure),
      input_(std::move(input)),
      reset_(new QAction(tr("Reset to calibrated"), this)) {
    reset_->setObjectName(QStringLiteral("resetCells"));
    connect(reset_, &QAction::triggered, this, [this] { Q_EMIT resetAsked(editable()); });
    updateActions();
}

// Only where there are cells to edit, and among them one that was.
void MatrixControl::updateActions() {
    reset_->setVisible(showsCoefficients());
    const std::set<MatrixCell> cells = editable();
    const FigureInput input = input_();
    const CoefficientValues values(input.data);
    reset_->setEnabled(std::any_of(cells.begin(), cells.end(),
                                   [&](const MatrixCell& cell) { return values.isEdited(cell); }));
}

// ---- what there is

const MatrixElement* MatrixControl::matrix() const {
    return matrixOf(*plot_);
}

bool MatrixControl::showsCoefficients() const {
    return input_().choices.shown == ShownValue::coefficients && matrix() &&
           !matrix()->model().linears.empty();
}

// The selected cells, where their coefficients are shown.
std::set<MatrixCell> MatrixControl::editable() const {
    if (!showsCoefficients()) return {};
    const FigureInput input = input_();
    return editableCells(input.data, input.choices.cells);
}

std::optional<MatrixPlace> MatrixControl::placeAt(QPointF pixel) const {
    const auto cell = matrix()->geometry().cellAt(pixel);
    if (!cell || matrix()->model().isHidden(cell->first, cell->second)) return std::nullopt;
    return MatrixPlace{cell->first, cell->second};
}

// A cell; the columns under their number; a row beside its name, with Ctrl, as a click on the name
// alone hides the expert.
std::optional<MatrixArea> MatrixControl::areaAt(const QMouseEvent& event) const {
    const MatrixModel& model = matrix()->model();
    if (const auto place = placeAt(event.position())) return MatrixArea{*place, *place};
    if (const auto columns = matrix()->columnsAt(event.position()))
        return MatrixArea{{0, columns->first}, {model.rows.size() - 1, columns->second}};
    const auto expert = matrix()->expertLabelAt(event.position());
    if (!expert || !event.modifiers().testFlag(Qt::ControlModifier)) return std::nullopt;
    for (std::size_t row = 0; row < model.rows.size(); ++row) {
        if (model.rows[row].expert == expert && !model.rows[row].hidden)
            return MatrixArea{{row, 0}, {row, model.columns.size() - 1}};
    }
    return std::nullopt;
}

// The cell under a pixel, or the one next to it when the mouse has left the matrix.
MatrixPlace MatrixControl::nearestPlace(QPointF pixel) const {
    const MatrixGeometry place = matrix()->geometry();
    const QRect cells = place.cells;
    const MatrixModel& model = matrix()->model();
    const double x = std::clamp(pixel.x(), cells.left() + 1.0, cells.right() - 1.0);
    const double y = std::clamp(pixel.y(), cells.top() + 1.0, cells.bottom() - 1.0);
    // Gaps belong to the cell before them.
    for (const QPointF shift :
         {QPointF(), QPointF(-2, 0), QPointF(0, -2), QPointF(-4, 0), QPointF(-4, -2)}) {
        if (const auto found = place.cellAt(QPointF(x, y) + shift))
            return {found->first, found->second};
    }
    return selectedTo_.value_or(MatrixPlace{model.rows.size() - 1, model.columns.size() - 1});
}

// Where the arrow keys go on from: the selected spot, or the first cell of a marked row or column.
std::optional<MatrixPlace> MatrixControl::cursor() const {
    const MatrixModel& model = matrix()->model();
    const MatrixMark& mark = model.selected;
    if (mark.empty()) return std::nullopt;
    const MatrixPlace place{mark.row.value_or(0), mark.columns ? mark.columns->first : 0};
    if (place.row >= model.rows.size() || place.column >= model.columns.size()) return std::nullopt;
    if (!model.isHidden(place.row, place.column)) return place;
    const std::optional<MatrixPlace> below = neighbour(model, place, 1, 0);
    return below ? below : neighbour(model, place, -1, 0);
}

Spot MatrixControl::spotOf(MatrixPlace place) const {
    const QRect cell = matrix()->geometry().cell(place.row, place.column);
    return figure_.spotAt(*plot_, input_(), cell.center());
}

// ---- selecting

void MatrixControl::select(const MatrixArea& area, MatrixSelection::Manner manner,
                           const Spot& spot) {
    tell(selection_.start(matrix()->model(), area, manner, input_().choices.cells), spot);
}

// The spot first: whoever hears of it may think that the cells beside it are left.
void MatrixControl::tell(const std::set<MatrixCell>& cells, const Spot& spot) {
    Q_EMIT spotSelected(spot);
    Q_EMIT cellsSelected(cells);
}

bool MatrixControl::pressed(const QMouseEvent& event) {
    if (!matrix() || matrix()->model().linears.empty()) return false;
    if (startChange(event)) return true;
    if (event.button() != Qt::LeftButton) return false;
    const auto area = areaAt(event);
    if (!area) return false;
    select(*area, mannerOf(event.modifiers()), figure_.spotAt(*plot_, input_(), event.position()));
    selecting_ = placeAt(event.position()).has_value();
    selectedTo_ = area->to;
    return true;
}

bool MatrixControl::moved(const QMouseEvent& event) {
    if (!matrix()) return false;
    if (changing_) {
        const bool fine = event.modifiers().testFlag(Qt::ShiftModifier);
        const double up = changing_->lastY - event.position().y();
        changing_->lastY = event.position().y();
        if (up != 0) change(up * dragStep * (fine ? 0.1 : 1));
        return true;
    }
    if (!selecting_ || !event.buttons().testFlag(Qt::LeftButton)) {
        selecting_ = false;
        return false;
    }
    const MatrixPlace place = nearestPlace(event.position());
    if (place == selectedTo_) return true;
    selectedTo_ = place;
    tell(selection_.reach(matrix()->model(), place), spotOf(place));
    return true;
}

bool MatrixControl::released(const QMouseEvent& event) {
    const bool wasSelecting = std::exchange(selecting_, false);
    if (!changing_) return wasSelecting && event.button() == Qt::LeftButton;
    const bool menu = event.button() == Qt::RightButton && !changing_->moved;
    endChange(true);
    if (menu) Q_EMIT menuAsked(event.globalPosition().toPoint());
    return true;
}

// All linear layers of an encoder layer, of one expert.
bool MatrixControl::doubleClicked(const QMouseEvent& event) {
    if (!matrix() || matrix()->model().linears.empty()) return false;
    const auto place = placeAt(event.position());
    if (!place || event.button() != Qt::LeftButton) return place.has_value();
    const MatrixModel& model = matrix()->model();
    const std::size_t first = place->column / model.groupSize * model.groupSize;
    const std::size_t last = std::min(first + model.groupSize, model.columns.size()) - 1;
    Spot spot = spotOf(*place);
    if (model.groupSize > 1) spot.kind.reset();
    select({{place->row, first}, {place->row, last}}, MatrixSelection::Manner::replace, spot);
    return true;
}

// ---- keys

bool MatrixControl::wants(const QKeyEvent& event) const {
    if (!matrix() || matrix()->model().linears.empty()) return false;
    if (event.key() == Qt::Key_Escape) return changing_ || !input_().choices.cells.empty();
    // With cells selected Delete never means a row of the project, whatever can be reset.
    if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace)
        return !input_().choices.cells.empty();
    if (beginsANumber(event)) return !editable().empty();
    return false;
}

bool MatrixControl::keyPressed(const QKeyEvent& event) {
    if (!matrix()) return false;
    if (const auto arrow = arrowOf(event.key())) {
        if (event.modifiers().testFlag(Qt::AltModifier)) return false;
        move(arrow->first, arrow->second, event.modifiers());
        return true;
    }
    if (matrix()->model().linears.empty()) return false;
    if (event.key() == Qt::Key_Escape && changing_) {
        endChange(false);
        return true;
    }
    if (event.key() == Qt::Key_Escape && !input_().choices.cells.empty()) {
        tell({}, {});
        return true;
    }
    if (event.matches(QKeySequence::SelectAll)) {
        Q_EMIT cellsSelected(allCells(matrix()->model()));
        return true;
    }
    if (event.key() == Qt::Key_Space) {
        toggleCursor();
        return true;
    }
    const std::set<MatrixCell> cells = editable();
    if (cells.empty()) return false;
    if (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) {
        Q_EMIT resetAsked(cells);
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        const auto common = commonValue(CoefficientValues(input_().data), cells);
        startTyping(common ? editText(*common) : QString());
        typing_->selectAll();
        return true;
    }
    if (!beginsANumber(event)) return false;
    startTyping(event.text());
    return true;
}

void MatrixControl::move(int down, int right, Qt::KeyboardModifiers keys) {
    const MatrixModel& model = matrix()->model();
    if (model.rows.empty() || model.columns.empty()) return;
    const std::optional<MatrixPlace> from = cursor();
    std::optional<MatrixPlace> to;
    if (from)
        to = neighbour(model, *from, down, right);
    else if (model.isHidden(0, 0))
        to = neighbour(model, {0, 0}, 1, 0);
    else
        to = MatrixPlace{0, 0};
    if (!to) return;
    const Spot spot = spotOf(*to);
    // What was selected elsewhere is where extending begins.
    if (from && keys.testFlag(Qt::ShiftModifier) && input_().choices.cells.empty())
        selection_.start(model, {*from, *from}, MatrixSelection::Manner::replace, {});
    if (keys.testFlag(Qt::ControlModifier) || model.linears.empty())
        tell(std::set<MatrixCell>(input_().choices.cells), spot);
    else
        select({*to, *to}, mannerOf(keys), spot);
}

void MatrixControl::toggleCursor() {
    if (const std::optional<MatrixPlace> place = cursor())
        select({*place, *place}, MatrixSelection::Manner::toggle, spotOf(*place));
}

// ---- values

// With Alt and the left button, or with the right one, on a cell with a coefficient.
bool MatrixControl::startChange(const QMouseEvent& event) {
    const bool withAlt =
        event.button() == Qt::LeftButton && event.modifiers().testFlag(Qt::AltModifier);
    if ((!withAlt && event.button() != Qt::RightButton) || !showsCoefficients()) return false;
    const auto place = placeAt(event.position());
    if (!place) return false;
    const auto cell = matrix()->model().cellAt(place->row, place->column);
    if (cell && !input_().choices.cells.contains(*cell))
        select({*place, *place}, MatrixSelection::Manner::replace, spotOf(*place));
    std::set<MatrixCell> cells = editable();
    if (cells.empty()) return false;
    changing_ = Change{std::move(cells), event.position().y(), 0, false};
    plot_->setCursor(Qt::SizeVerCursor);
    return true;
}

void MatrixControl::change(double difference) {
    changing_->moved = true;
    changing_->total += difference;
    Q_EMIT valueAdded(changing_->cells, difference, false);
}

void MatrixControl::endChange(bool keep) {
    const Change change = *std::exchange(changing_, std::nullopt);
    plot_->unsetCursor();
    if (change.moved) Q_EMIT valueAdded(change.cells, keep ? 0 : -change.total, true);
}

// A line edit over the last cell, as a spreadsheet has it.
void MatrixControl::startTyping(const QString& text) {
    delete typing_;
    typing_ = new QLineEdit(text, plot_);
    typing_->setObjectName(QStringLiteral("cellValue"));
    typing_->setAccessibleName(tr("Coefficient of the selected cells"));
    typing_->setAlignment(Qt::AlignRight);
    typing_->installEventFilter(this);
    const MatrixPlace place = cursor().value_or(MatrixPlace{});
    const QPoint centre = matrix()->geometry().cell(place.row, place.column).center();
    QRect rect(0, 0, smallestEditor, typing_->sizeHint().height());
    rect.moveCenter(centre);
    const QRect within = plot_->rect();
    rect.moveLeft(std::clamp(rect.left(), 0, std::max(0, within.width() - rect.width())));
    rect.moveTop(std::clamp(rect.top(), 0, std::max(0, within.height() - rect.height())));
    typing_->setGeometry(rect);
    typing_->show();
    typing_->setFocus(Qt::OtherFocusReason);
}

void MatrixControl::acceptTyping() {
    const std::optional<double> value = typedCoefficient(typing_->text());
    if (!value) {
        const QPoint below = typing_->mapToGlobal(typing_->rect().bottomLeft());
        QToolTip::showText(below, tr("A number between −100 and 100, such as 0.125"), typing_);
        typing_->selectAll();
        return;
    }
    const std::set<MatrixCell> cells = editable();
    stopTyping();
    if (!cells.empty()) Q_EMIT valueSet(cells, *value);
}

void MatrixControl::stopTyping() {
    if (!typing_) return;
    QLineEdit* edit = typing_;
    typing_.clear();
    if (edit->hasFocus()) plot_->setFocus(Qt::OtherFocusReason);
    edit->hide();
    edit->deleteLater();
}

bool MatrixControl::eventFilter(QObject* watched, QEvent* event) {
    if (!typing_ || watched != typing_) return QObject::eventFilter(watched, event);
    switch (event->type()) {
        case QEvent::ShortcutOverride: {
            const bool isEscape = static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
            if (isEscape) event->accept();
            return isEscape;
        }
        case QEvent::KeyPress:
            return typingKey(static_cast<const QKeyEvent*>(event)->key());
        case QEvent::FocusOut: {
            const auto reason = static_cast<const QFocusEvent*>(event)->reason();
            const bool comesBack =
                reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
            if (!comesBack) stopTyping();
            return false;
        }
        default:
            return false;
    }
}

// A line edit hands on what it has no use for; the matrix beneath would take it for its own.
bool MatrixControl::typingKey(int key) {
    switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            acceptTyping();
            return true;
        case Qt::Key_Escape:
            stopTyping();
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            return true;
        default:
            return false;
    }
}

}  // namespace interfuse
