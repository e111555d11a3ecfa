// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageView.h"

#include "app/text/PlainText.h"
#include "app/ui/panels/PageComposer.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace crisis::ui {

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent), theme_(palette()) {
    installPageAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always visible: showing or hiding the scroll bar would change the width and so every line break.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { viewport()->update(); });
}

PageView::~PageView() = default;

QSize PageView::sizeHint() const {
    const int em = fontMetrics().height();
    return {em * 24, em * 30};
}

void PageView::setPage(Page page) {
    forgetPageAccessibility(*this);
    page_ = std::move(page);
    hovered_.reset();
    focused_.reset();
    pressed_.reset();
    currentCard_.reset();
    anchor_.reset();
    end_.reset();
    selecting_ = false;
    layOut();
    verticalScrollBar()->setValue(0);
    announcePage(*this);
}

void PageView::refreshPage(Page page) {
    const int scrolled = verticalScrollBar()->value();
    const QString card = currentCard_ ? layout_.cards()[*currentCard_].key : QString();
    const auto focused = focused_;
    const QString name = focused ? layout_.linkAreas()[*focused].name : QString();
    setPage(std::move(page));
    if (!card.isEmpty())
        static_cast<void>(showCard(card));
    verticalScrollBar()->setValue(scrolled);
    if (focused && *focused < layout_.linkAreas().size() && layout_.linkAreas()[*focused].name == name)
        focused_ = focused;
}

void PageView::layOut() {
    laidOutWidthPx_ = viewport()->width();
    layout_ = layOutPage(page_, theme_, font(), laidOutWidthPx_);
    const int height = viewport()->height();
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(fontMetrics().height() * 2);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(layout_.heightPx())) - height));
    viewport()->update();
}

QPointF PageView::onPage(QPoint inViewport) const {
    return QPointF(inViewport) + QPointF(0, verticalScrollBar()->value());
}

QRect PageView::visualRect(const QRectF& onPage) const {
    return onPage.translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const QScrollBar* bar = verticalScrollBar();
    const double share = bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0.0;
    const bool narrower = laidOutWidthPx_ != viewport()->width();
    layOut();
    if (narrower)
        verticalScrollBar()->setValue(static_cast<int>(share * verticalScrollBar()->maximum()));
}

void PageView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        theme_ = PanelTheme(palette());
        layOut();
    }
}

bool PageView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave)
        setHovered(std::nullopt);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto linkArea = layout_.linkAreaAt(onPage(help->pos()));
        if (linkArea && !layout_.linkAreas()[*linkArea].toolTip.isEmpty())
            QToolTip::showText(help->globalPos(), plainToolTip(layout_.linkAreas()[*linkArea].toolTip),
                               viewport(), visualRect(layout_.linkAreas()[*linkArea].bounds));
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), theme_.background);
    const double scrolled = verticalScrollBar()->value();
    painter.translate(0, -scrolled);
    const QRectF exposed = QRectF(event->rect()).translated(0, scrolled);
    paintShapes(painter, exposed);
    paintTexts(painter, exposed);
    paintFocus(painter);
}

void PageView::paintShapes(QPainter& painter, const QRectF& exposed) const {
    using Kind = PageLayout::ShapeKind;
    if (hovered_ && layout_.linkAreas()[*hovered_].role == PageLayout::Role::Button) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.hoverFill);
        painter.drawRoundedRect(layout_.linkAreas()[*hovered_].bounds, 4, 4);
    }
    for (const PageLayout::Shape& shape : layout_.shapes()) {
        if (!shape.rect.intersects(exposed))
            continue;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(shape.fill);
        painter.setPen(shape.edge.isValid() ? QPen(shape.edge, 1) : QPen(Qt::NoPen));
        const QRectF inside = shape.rect.adjusted(0.5, 0.5, -0.5, -0.5);
        switch (shape.kind) {
        case Kind::Card:
            painter.drawRoundedRect(inside, 6, 6);
            break;
        case Kind::DashedCard:
            painter.setPen(QPen(shape.edge, 1, Qt::DashLine));
            painter.drawRoundedRect(inside, 6, 6);
            break;
        case Kind::Chip:
        case Kind::Swatch:
            painter.drawRoundedRect(inside, 3, 3);
            break;
        case Kind::DashedChip:
            painter.setPen(QPen(theme_.muted, 1, Qt::DashLine));
            painter.drawRoundedRect(inside, 3, 3);
            break;
        case Kind::ChipMark:
            painter.drawRoundedRect(shape.rect, 3, 3);
            break;
        case Kind::Bar:
            painter.drawRoundedRect(shape.rect, 1.5, 1.5);
            break;
        case Kind::DashedBar: {
            QPen pen(shape.fill, shape.rect.width(), Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({2.0, 1.2});
            painter.setPen(pen);
            painter.drawLine(QPointF(shape.rect.center().x(), shape.rect.top()),
                             QPointF(shape.rect.center().x(), shape.rect.bottom()));
            break;
        }
        case Kind::Line:
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.fillRect(shape.rect, shape.fill);
            break;
        }
    }
}

void PageView::paintTexts(QPainter& painter, const QRectF& exposed) const {
    const bool chosen = anchor_ && end_ && *anchor_ != *end_;
    const auto from = chosen ? std::min(*anchor_, *end_) : PageLayout::Cursor{};
    const auto to = chosen ? std::max(*anchor_, *end_) : PageLayout::Cursor{};
    for (std::size_t i = 0; i < layout_.texts().size(); ++i) {
        const PageLayout::Text& text = layout_.texts()[i];
        if (text.rect.bottom() < exposed.top() || text.rect.top() > exposed.bottom())
            continue;
        QList<QTextLayout::FormatRange> ranges;
        if (chosen && text.selectable && i >= from.text && i <= to.text) {
            QTextLayout::FormatRange range;
            range.start = i == from.text ? from.offset : 0;
            range.length =
                (i == to.text ? to.offset : static_cast<int>(text.layout->text().size())) - range.start;
            range.format.setBackground(theme_.selection);
            range.format.setForeground(theme_.selectedText);
            ranges.push_back(range);
        }
        painter.setPen(theme_.text);
        text.layout->draw(&painter, text.at, ranges, exposed);
    }
}

void PageView::paintFocus(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (currentCard_) { // the card that is copied if no text is selected
        painter.setPen(QPen(theme_.focus, 1));
        painter.drawRoundedRect(layout_.cards()[*currentCard_].rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    if (!hasFocus() || !focused_)
        return;
    painter.setPen(QPen(theme_.focus, 2));
    for (const QRectF& rect : layout_.linkAreas()[*focused_].rects)
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 3, 3);
}

void PageView::setHovered(std::optional<std::size_t> linkArea) {
    if (hovered_ == linkArea)
        return;
    hovered_ = linkArea;
    const bool leads = linkArea && leadsSomewhere(layout_.linkAreas()[*linkArea].target);
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF at = onPage(event->position().toPoint());
    pressedAt_ = event->position().toPoint();
    pressed_ = layout_.linkAreaAt(at);
    currentCard_ = layout_.cardAt(at);
    focused_.reset();
    anchor_ = layout_.cursorAt(at);
    end_ = anchor_;
    selecting_ = false;
    viewport()->update();
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint pos = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        setHovered(layout_.linkAreaAt(onPage(pos)));
        return;
    }
    if (!selecting_ && (pos - pressedAt_).manhattanLength() >= QApplication::startDragDistance())
        selecting_ = true;
    if (!selecting_)
        return;
    if (pos.y() < 0 || pos.y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() +
                                      (pos.y() < 0 ? pos.y() : pos.y() - viewport()->height()));
    end_ = layout_.cursorAt(onPage(pos));
    viewport()->update();
}

void PageView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const auto linkArea = layout_.linkAreaAt(onPage(event->position().toPoint()));
    const bool clicked = !selecting_ && linkArea && linkArea == pressed_;
    pressed_.reset();
    if (clicked)
        activate(*linkArea);
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto at = layout_.cursorAt(onPage(event->position().toPoint()))) {
        const auto [begin, end] = layout_.wordAt(*at);
        anchor_ = begin;
        end_ = end;
        viewport()->update();
    }
}

void PageView::activate(std::size_t linkArea) {
    if (linkArea < layout_.linkAreas().size() && leadsSomewhere(layout_.linkAreas()[linkArea].target)) {
        const Target target =
            layout_.linkAreas()[linkArea].target; // a copy: a handler may replace the page and layout
        if (std::holds_alternative<CopyCard>(target))
            currentCard_ = layout_.cardAt(layout_.linkAreas()[linkArea].bounds.center());
        Q_EMIT activated(target);
    }
}

bool PageView::showCard(const QString& key) {
    const auto& cards = layout_.cards();
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [&key](const PageLayout::Card& card) { return card.key == key; });
    if (found == cards.end())
        return false;
    currentCard_ = static_cast<std::size_t>(found - cards.begin());
    verticalScrollBar()->setValue(static_cast<int>(found->rect.top()) - fontMetrics().height());
    viewport()->update();
    return true;
}

void PageView::goToCard(bool next) {
    const std::size_t count = layout_.cards().size();
    const std::size_t to = next ? (currentCard_ ? *currentCard_ + 1 : 0) : currentCard_.value_or(0) - 1;
    if (to >= count) // also true before the first card: unsigned wrap-around
        return;
    static_cast<void>(showCard(layout_.cards()[to].key));
    currentCard_ = to;
    const auto& linkAreas = layout_.linkAreas();
    const auto first =
        std::find_if(linkAreas.begin(), linkAreas.end(), [&](const PageLayout::LinkArea& linkArea) {
            return leadsSomewhere(linkArea.target) &&
                   layout_.cardAt(linkArea.bounds.center()) == currentCard_;
        });
    focused_ =
        first == linkAreas.end() ? std::nullopt : std::optional<std::size_t>(first - linkAreas.begin());
    if (focused_)
        announceFocus(*this, *focused_);
}

void PageView::focusHot(std::optional<std::size_t> linkArea) {
    focused_ = linkArea;
    if (linkArea) {
        const QRectF bounds = layout_.linkAreas()[*linkArea].bounds;
        currentCard_ = layout_.cardAt(bounds.center());
        ensureVisible(bounds);
        announceFocus(*this, *linkArea);
    }
    viewport()->update();
}

void PageView::ensureVisible(const QRectF& onPage) {
    const int margin = fontMetrics().height();
    QScrollBar* bar = verticalScrollBar();
    if (onPage.top() - margin < bar->value())
        bar->setValue(static_cast<int>(onPage.top()) - margin);
    else if (onPage.bottom() + margin > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(onPage.bottom()) + margin - viewport()->height());
}

bool PageView::focusNextPrevChild(bool next) {
    const auto leads = [this](std::size_t i) { return leadsSomewhere(layout_.linkAreas()[i].target); };
    const std::size_t count = layout_.linkAreas().size();
    if (next) {
        for (std::size_t i = focused_ ? *focused_ + 1 : 0; i < count; ++i) {
            if (leads(i)) {
                focusHot(i);
                return true;
            }
        }
    } else if (focused_) {
        for (std::size_t i = *focused_; i-- > 0;) {
            if (leads(i)) {
                focusHot(i);
                return true;
            }
        }
    }
    return QAbstractScrollArea::focusNextPrevChild(next);
}

void PageView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    const auto& linkAreas = layout_.linkAreas();
    const auto leads = [](const PageLayout::LinkArea& linkArea) { return leadsSomewhere(linkArea.target); };
    if (event->reason() == Qt::TabFocusReason) {
        const auto first = std::find_if(linkAreas.begin(), linkAreas.end(), leads);
        focusHot(first == linkAreas.end() ? std::nullopt
                                          : std::optional<std::size_t>(first - linkAreas.begin()));
    } else if (event->reason() == Qt::BacktabFocusReason) {
        const auto last = std::find_if(linkAreas.rbegin(), linkAreas.rend(), leads);
        focusHot(last == linkAreas.rend() ? std::nullopt
                                          : std::optional<std::size_t>(linkAreas.rend() - last - 1));
    }
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    QScrollBar* bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                event->key() == Qt::Key_Space) &&
               focused_) {
        activate(*focused_);
    } else if (event->modifiers() == Qt::ControlModifier &&
               (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        goToCard(event->key() == Qt::Key_Down);
    } else if (event->key() == Qt::Key_Home) {
        bar->setValue(0);
    } else if (event->key() == Qt::Key_End) {
        bar->setValue(bar->maximum());
    } else if (event->key() == Qt::Key_Backspace) {
        Q_EMIT activated(GoBack{});
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace crisis::ui
