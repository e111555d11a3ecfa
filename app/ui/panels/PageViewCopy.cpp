// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageView.h"

#include "app/text/PlainText.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace crisis::ui {

void PageView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse)
        currentCard_ = layout_.cardAt(onPage(event->pos()));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool chosen = !selectedText().isEmpty();
    menu->addAction(chosen          ? tr("Copy")
                    : !currentCard_ ? tr("Copy everything")
                    : isStatementCard(layout_.cards()[*currentCard_].key)
                        ? tr("Copy statement with its source")
                        : tr("Copy date"),
                    this, &PageView::copy);
    menu->addAction(tr("Select all"), this, &PageView::selectAll);
    if (const auto linkArea = currentCard_ ? hotThatAssesses() : std::nullopt) {
        menu->addSeparator();
        menu->addAction(withoutMnemonic(layout_.linkAreas()[*linkArea].name), this,
                        [this, linkArea] { activate(*linkArea); });
    }
    menu->popup(event->globalPos());
}

QString PageView::selectedText() const {
    return anchor_ && end_ && *anchor_ != *end_ ? layout_.textBetween(*anchor_, *end_) : QString();
}

QString PageView::textToCopy() const {
    if (const QString chosen = selectedText(); !chosen.isEmpty())
        return chosen;
    if (currentCard_ && !layout_.cards()[*currentCard_].copyText.isEmpty())
        return layout_.cards()[*currentCard_].copyText;
    return plainText(page_);
}

QString PageView::copyCard() {
    const auto& cards = layout_.cards();
    const auto hasCitation = [](const PageLayout::Card& card) { return !card.copyText.isEmpty(); };
    if (!currentCard_ || !hasCitation(cards[*currentCard_])) {
        const auto first = std::find_if(cards.begin(), cards.end(), [&](const PageLayout::Card& card) {
            return hasCitation(card) && isStatementCard(card.key);
        });
        if (first == cards.end())
            return {};
        currentCard_ = static_cast<std::size_t>(first - cards.begin());
        viewport()->update();
    }
    QGuiApplication::clipboard()->setText(cards[*currentCard_].copyText);
    return cards[*currentCard_].copyText;
}

void PageView::copy() { QGuiApplication::clipboard()->setText(textToCopy()); }

void PageView::selectAll() {
    if (layout_.texts().empty())
        return;
    anchor_ = PageLayout::Cursor{};
    end_ = PageLayout::Cursor{layout_.texts().size() - 1,
                              static_cast<int>(layout_.texts().back().layout->text().size())};
    viewport()->update();
}

std::optional<std::size_t> PageView::hotThatAssesses() const {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < layout_.linkAreas().size(); ++i) {
        const PageLayout::LinkArea& linkArea = layout_.linkAreas()[i];
        const auto* note = std::get_if<WriteNote>(&linkArea.target);
        if (!std::holds_alternative<Grade>(linkArea.target) && (note == nullptr || note->statement.empty()))
            continue;
        if (!currentCard_ || layout_.cardAt(linkArea.bounds.center()) == currentCard_)
            return i;
        if (!first)
            first = i;
    }
    return first;
}

} // namespace crisis::ui
