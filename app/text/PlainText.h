// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

#include <string_view>

namespace crisis::text {

// Text from a file is untrusted. Widgets show it only through these functions.

/// Converts UTF-8 from a file for display: bidi controls and control characters become visible, every line
/// end becomes '\n'.
[[nodiscard]] QString shown(std::string_view utf8);
/// The same on one line, shortened to `limit` UTF-16 units and an ellipsis.
[[nodiscard]] QString shownOnOneLine(std::string_view utf8, qsizetype limit = 200);
/// The name of a file, without its folder, on one line: a name may contain line ends and bidi controls.
[[nodiscard]] QString shownFileName(const QString& path, qsizetype limit = 80);
/// Shortened to `limit` UTF-16 units, never inside a surrogate pair, with an ellipsis if anything is missing.
[[nodiscard]] QString cut(const QString& text, qsizetype limit);
/// For insertion into a sentence: wrapped in a directional isolate if it contains right-to-left letters.
[[nodiscard]] QString isolated(const QString& text);
/// For QToolTip and setToolTip, which detect markup by guessing: escaped, and cut after 300 characters.
[[nodiscard]] QString plainToolTip(const QString& text);
/// For menus, tabs and buttons: no character becomes a mnemonic.
[[nodiscard]] QString withoutMnemonic(const QString& text);

} // namespace crisis::text
