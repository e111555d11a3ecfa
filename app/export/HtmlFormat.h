// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/PictureOptions.h"
#include "core/io/export/DocumentStrings.h"

#include <string>

namespace crisis::exports {

/// A web page with the first page of the picture as an SVG. Fails as LaidOutPicture::of() does.
[[nodiscard]] Result<std::string> htmlDocument(const Timeline& timeline, const PictureOptions& options,
                                               const DocumentStrings& strings);

} // namespace crisis::exports
