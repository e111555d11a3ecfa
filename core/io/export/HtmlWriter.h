// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"

#include <string>
#include <string_view>

namespace crisis::io {

/// One self-contained page without scripts that loads nothing: the picture (an SVG document as the program
/// writes it; may be empty) and the list of events with their statements and sources. The marking stands
/// first and last. Analysts' notes stay out.
[[nodiscard]] std::string htmlBytes(const Timeline& timeline, std::string_view svg,
                                    const DocumentStrings& words);

} // namespace crisis::io
