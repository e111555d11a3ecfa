// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageAccessible.h"
#include "app/ui/widgets/PanelTheme.h"

#include <QAbstractScrollArea>

#include <functional>

namespace crisis::ui {

/// Shows one page. Paints it without child widgets, so that a page with many cards is cheap. Text can be
/// selected and copied, Tab moves from link to link, and screen readers can access every block.
class PageView : public QAbstractScrollArea, public AccessiblePage {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);
    ~PageView() override;

    void setPage(Page page);     ///< scrolls to the top
    void refreshPage(Page page); ///< for an updated page: keeps scroll position, focus and current card
    [[nodiscard]] const Page& page() const override { return page_; }
    [[nodiscard]] const PageLayout& pageLayout() const override { return layout_; }
    [[nodiscard]] std::optional<std::size_t> focusedHot() const override { return focused_; }

    [[nodiscard]] QString selectedText() const;
    /// The selected text, else the current card (last clicked or focused), else the whole page.
    [[nodiscard]] QString textToCopy() const;
    [[nodiscard]] QRect visualRect(const QRectF& onPage) const override;
    /// The link that edits the grades or the note of the current card, else the first such link on the page.
    [[nodiscard]] std::optional<std::size_t> hotThatAssesses() const;
    /// Scrolls to the card with this key and makes it the current one; false if there is none.
    bool showCard(const QString& key);
    /// Copies the current card, else the first statement card. Returns the copied text, empty if there is no
    /// such card.
    QString copyCard();
    void activate(std::size_t linkArea) override;
    void focusHot(std::optional<std::size_t> linkArea);

public Q_SLOTS:
    void copy();
    void selectAll();

Q_SIGNALS:
    void activated(const crisis::ui::Target& target);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void layOut();
    void paintShapes(class QPainter& painter, const QRectF& exposed) const;
    void paintTexts(QPainter& painter, const QRectF& exposed) const;
    void paintFocus(QPainter& painter) const;
    [[nodiscard]] QPointF onPage(QPoint inViewport) const;
    void goToCard(bool next);
    void setHovered(std::optional<std::size_t> linkArea);
    void ensureVisible(const QRectF& onPage);

    Page page_;
    PageLayout layout_;
    PanelTheme theme_;
    int laidOutWidthPx_ = 0;
    std::optional<std::size_t> hovered_, focused_, pressed_;
    std::optional<std::size_t> currentCard_;
    std::optional<PageLayout::Cursor> anchor_, end_; ///< of the selected text
    QPoint pressedAt_;
    bool selecting_ = false;
};

} // namespace crisis::ui
