// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>

namespace crisis::ui {

class PageView;

/// Exposes every PageView to screen readers as a document whose children are its blocks and links. Call once,
/// before the first view is queried.
void installPageAccessibility();
/// Call before a view's page is replaced: invalidates the accessible children of the old page.
void forgetPageAccessibility(PageView* view);
void announcePage(PageView* view);
void announceFocus(PageView* view, std::size_t linkArea);

} // namespace crisis::ui
