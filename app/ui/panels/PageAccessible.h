// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageLayout.h"

#include <cstddef>
#include <optional>

class QAbstractScrollArea;

namespace crisis::ui {

/// What screen readers need to know of a view of a page. Implemented by a QAbstractScrollArea.
class AccessiblePage {
public:
    AccessiblePage() = default;
    AccessiblePage(const AccessiblePage&) = delete;
    AccessiblePage& operator=(const AccessiblePage&) = delete;
    virtual ~AccessiblePage() = default;

    [[nodiscard]] virtual const Page& page() const = 0;
    [[nodiscard]] virtual const PageLayout& pageLayout() const = 0;
    [[nodiscard]] virtual std::optional<std::size_t> focusedHot() const = 0;
    /// Converts a rectangle on the page to viewport pixels at the current scroll position.
    [[nodiscard]] virtual QRect visualRect(const QRectF& onPage) const = 0;
    virtual void activate(std::size_t linkArea) = 0;
};

/// Exposes every AccessiblePage to screen readers as a document whose children are its blocks and links. Call
/// before the first view is queried; later calls do nothing.
void installPageAccessibility();
// The argument of these is an AccessiblePage as well.
/// Call before a view's page is replaced: invalidates the accessible children of the old page.
void forgetPageAccessibility(QAbstractScrollArea& view);
void announcePage(QAbstractScrollArea& view);
void announceFocus(QAbstractScrollArea& view, std::size_t linkArea);

} // namespace crisis::ui
