// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"
#include "core/layout/Picture.h"
#include "core/time/Wording.h"

namespace crisis {

/// What a picture is to say and show, from the options that a person chose.
[[nodiscard]] PictureRequest pictureRequest(const Timeline& timeline, const PictureOptions& options,
                                            const Timeline::AxisSpan& span, const DateWords& words);

} // namespace crisis
