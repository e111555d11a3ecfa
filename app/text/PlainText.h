// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

#include <string_view>

namespace crisis::text {

// Text of a file is untrusted. What a widget shows of it comes through here.

/// UTF-8 of a file as it may be shown: bidi controls and control characters become visible, every line end is
/// '\n'.
[[nodiscard]] QString shown(std::string_view utf8);
/// The same on one line, cut after `limit` characters with an ellipsis.
[[nodiscard]] QString shownOnOneLine(std::string_view utf8, qsizetype limit = 200);
/// The name of a file, without its folder, on one line: a name may hold line ends and marks of direction.
[[nodiscard]] QString shownFileName(const QString& path, qsizetype limit = 80);
/// Cut after `limit` characters, never inside a surrogate pair, with an ellipsis if anything is missing.
[[nodiscard]] QString cut(const QString& text, qsizetype limit);
/// For a place inside another sentence: wrapped in a directional isolate if it holds right-to-left letters.
[[nodiscard]] QString isolated(const QString& text);
/// For QToolTip and setToolTip, which guess at markup: escaped, and cut after 200 characters.
[[nodiscard]] QString plainToolTip(const QString& text);
/// For menus, tabs and buttons: no character becomes a mnemonic.
[[nodiscard]] QString withoutMnemonic(const QString& text);

} // namespace crisis::text
