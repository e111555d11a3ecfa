// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/PictureOptions.h"
#include "core/io/export/DocumentStrings.h"

#include <string>

namespace crisis::exports {

/// An iCalendar object whose entries were created at the creation time of the options, if there is one.
[[nodiscard]] Result<std::string> calendarDocument(const Timeline& timeline, const PictureOptions& options,
                                                   const DocumentStrings& strings);

} // namespace crisis::exports
