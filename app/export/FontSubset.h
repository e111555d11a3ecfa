// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QByteArray>

#include <set>

namespace crisis::exports {

/// Reduces a font file to the glyphs that the characters need, shaping included; empty if the font has none
/// of the characters. Never fails: a font that cannot be reduced is returned unchanged.
[[nodiscard]] QByteArray fontSubset(const QByteArray& font, const std::set<char32_t>& characters);

} // namespace crisis::exports
