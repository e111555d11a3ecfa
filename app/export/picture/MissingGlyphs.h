// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/LaidOutPicture.h"

namespace crisis::exports {

/// The characters of a picture that none of its fonts contains, each once and at most the first ten.
[[nodiscard]] QString charactersWithoutGlyph(const LaidOutPicture& picture);

} // namespace crisis::exports
