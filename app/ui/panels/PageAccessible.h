// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>

namespace crisis::ui {

class PageView;

/// Lets screen readers see the pages of every PageView: a document whose children are its blocks and links.
void installPageAccessibility();
/// To be called before a view's page is replaced: its children go with it.
void forgetPageAccessibility(PageView* view);
void announcePage(PageView* view);
void announceFocus(PageView* view, std::size_t linkArea);

} // namespace crisis::ui
