// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageLayout.h"
#include "app/ui/widgets/PanelTheme.h"

#include <vector>

namespace crisis::ui {

[[nodiscard]] PageLayout layOutPage(const Page& page, const PanelTheme& theme, const QFont& font,
                                    double widthPx);

/// Lays out the blocks of one page from top to bottom into a PageLayout.
class PageComposer {
public:
    PageComposer(PageLayout& out, const PanelTheme& theme, const QFont& font, double widthPx);

    void compose(const Page& page);

    void operator()(const Paragraph& block);
    void operator()(const Field& block);
    void operator()(const Chips& block);
    void operator()(const Entry& block);
    void operator()(const Button& block);
    void operator()(const ButtonRow& block);
    void operator()(const CardStart& block);
    void operator()(const CardEnd& block);
    void operator()(const Separator& block);

private:
    struct OpenCard {
        std::size_t shape = 0;
        std::size_t card = 0;
        double topPx = 0;
        double padPx = 0;
        CardKind kind = CardKind::Plain;
        bool isFaint = false;
    };

    enum class Side { Left, Leading }; ///< Leading is right for right-to-left text
    /// Breaks text into lines and adds it, in the colour of its style unless `color` is valid; returns its
    /// rectangle.
    QRectF addText(const std::vector<Span>& spans, TextStyle style, QPointF at, double widthPx,
                   const QColor& color = {}, Side side = Side::Left);
    void addItem(PageLayout::Role role, const QString& name, const QRectF& rect,
                 std::optional<std::size_t> linkArea = std::nullopt);
    void addLinks(const std::vector<Span>& spans, const PageLayout::Text& text, double extraPx);
    void addChipMark(const QString& mark, ChipTone tone, const QRectF& box, const QFont& font);
    QSizeF placeChip(const Chip& chip, QPointF at, double roomPx);
    QRectF addButton(const Button& block, QPointF at, double widthPx);
    void addQuoteBar(CardKind kind, double topPx, double bottomPx, bool onRight);
    [[nodiscard]] bool isFaint() const { return !openCards_.empty() && openCards_.back().isFaint; }
    void gap(double ems);
    [[nodiscard]] double gapBefore(TextStyle style) const;

    PageLayout& out_;
    const PanelTheme& theme_;
    QFont font_;
    double emPx_;
    double leftPx_ = 0;
    double widthPx_ = 0;
    double yPx_ = 0;
    bool afterChips_ = false;
    bool fresh_ = true; ///< nothing has been placed on the page or card yet
    std::vector<OpenCard> openCards_;
};

} // namespace crisis::ui
