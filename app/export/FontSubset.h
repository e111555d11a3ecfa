// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QByteArray>

#include <set>

namespace crisis::exports {

/// A font file with those glyphs alone that the characters need, shaping included; empty if the font has none
/// of the characters. Fails to nothing: a font that cannot be cut down is given back whole.
[[nodiscard]] QByteArray fontSubset(const QByteArray& font, const std::set<char32_t>& characters);

} // namespace crisis::exports
