// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"

#include <QColor>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <vector>

namespace crisis::ui {

/// The layout of a page for one width, font and theme, created by layOutPage(). Coordinates are logical
/// pixels from the top left of the page.
class PageLayout {
public:
    struct Text {
        std::unique_ptr<QTextLayout> layout;
        QPointF at;
        QRectF rect;
        bool selectable = true;
    };
    enum class ShapeKind { Card, DashedCard, Bar, DashedBar, Chip, DashedChip, ChipMark, Swatch, Line };
    struct Shape {
        ShapeKind kind = ShapeKind::Card;
        QRectF rect;
        QColor fill, edge;
    };
    enum class Role { Text, Heading, Link, Button, Group };
    /// An area that responds to the pointer, the Tab key or a screen reader.
    struct LinkArea {
        Target target;
        Role role = Role::Link;
        QString name;
        QString toolTip;
        std::vector<QRectF> rects; ///< a link may wrap
        QRectF bounds;
    };
    struct Card {
        QRectF rect;
        QString copyText;
        QString key;
    };
    /// An item for screen readers; items() is in reading order.
    struct Item {
        Role role = Role::Text;
        QString name;
        QRectF rect;
        std::optional<std::size_t> linkArea;
    };

    [[nodiscard]] double heightPx() const { return heightPx_; }
    [[nodiscard]] const std::vector<Text>& texts() const { return texts_; }
    [[nodiscard]] const std::vector<Shape>& shapes() const { return shapes_; }
    [[nodiscard]] const std::vector<LinkArea>& linkAreas() const { return linkAreas_; }
    [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }
    [[nodiscard]] const std::vector<Item>& items() const { return items_; }

    [[nodiscard]] std::optional<std::size_t> linkAreaAt(QPointF at) const;
    [[nodiscard]] std::optional<std::size_t> cardAt(QPointF at) const; ///< the innermost card

    /// A position between two characters.
    struct Cursor {
        std::size_t text = 0;
        int offset = 0;
        friend auto operator<=>(const Cursor&, const Cursor&) = default;
    };
    /// The position nearest to a point; absent on a page without text.
    [[nodiscard]] std::optional<Cursor> cursorAt(QPointF at) const;
    [[nodiscard]] QString textBetween(Cursor from, Cursor to) const; ///< [from, to)
    [[nodiscard]] std::pair<Cursor, Cursor> wordAt(Cursor at) const; ///< begin and end of the word

private:
    friend class PageComposer;

    std::vector<Text> texts_;
    std::vector<Shape> shapes_;
    std::vector<LinkArea> linkAreas_;
    std::vector<Card> cards_;
    std::vector<Item> items_;
    double heightPx_ = 0;
};

} // namespace crisis::ui
