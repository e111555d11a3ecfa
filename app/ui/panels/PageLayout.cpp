// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageLayout.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace crisis::ui {

std::optional<std::size_t> PageLayout::linkAreaAt(QPointF at) const {
    for (std::size_t i = 0; i < linkAreas_.size(); ++i) {
        for (const QRectF& rect : linkAreas_[i].rects) {
            if (rect.contains(at))
                return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> PageLayout::cardAt(QPointF at) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        if (cards_[i].rect.contains(at) && (!found || cards_[i].rect.height() < cards_[*found].rect.height()))
            found = i;
    }
    return found;
}

std::optional<PageLayout::Cursor> PageLayout::cursorAt(QPointF at) const {
    std::optional<std::size_t> nearest;
    double best = 0;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        if (!texts_[i].selectable)
            continue;
        const QRectF& rect = texts_[i].rect;
        const double down = std::max({rect.top() - at.y(), at.y() - rect.bottom(), 0.0});
        const double across = std::max({rect.left() - at.x(), at.x() - rect.right(), 0.0});
        const double distance = down * 4 + across; // prefer the line at the height of the pointer
        if (!nearest || distance < best) {
            nearest = i;
            best = distance;
        }
    }
    if (!nearest)
        return std::nullopt;
    const Text& text = texts_[*nearest];
    const QPointF local = at - text.at;
    const QTextLayout& layout = *text.layout;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (local.y() < line.y() + line.height() || i + 1 == layout.lineCount())
            return Cursor{*nearest, line.xToCursor(local.x())};
    }
    return Cursor{*nearest, 0};
}

QString PageLayout::textBetween(Cursor from, Cursor to) const {
    if (to < from)
        std::swap(from, to);
    QString out;
    std::optional<std::size_t> last;
    for (std::size_t i = from.text; i <= to.text && i < texts_.size(); ++i) {
        if (!texts_[i].selectable)
            continue;
        const QString& whole = texts_[i].layout->text();
        const qsizetype begin = i == from.text ? from.offset : 0;
        const qsizetype end = i == to.text ? to.offset : whole.size();
        if (last)
            out += std::abs(texts_[*last].rect.top() - texts_[i].rect.top()) < 2 ? u'\t' : u'\n';
        out += whole.mid(begin, end - begin);
        last = i;
    }
    return out.replace(QChar::LineSeparator, u'\n');
}

std::pair<PageLayout::Cursor, PageLayout::Cursor> PageLayout::wordAt(Cursor at) const {
    const QString& whole = texts_[at.text].layout->text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, whole);
    finder.setPosition(std::min<qsizetype>(at.offset + 1, whole.size()));
    const qsizetype begin = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    qsizetype end = finder.toNextBoundary();
    if (end < 0)
        end = whole.size();
    return {Cursor{at.text, static_cast<int>(begin)}, Cursor{at.text, static_cast<int>(end)}};
}

} // namespace crisis::ui
