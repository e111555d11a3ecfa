// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/LaidOutPicture.h"

namespace crisis::exports {

/// The first characters, each once and at most ten, that a picture is to show and no font of it has.
[[nodiscard]] QString charactersWithoutGlyph(const LaidOutPicture& picture);

} // namespace crisis::exports
