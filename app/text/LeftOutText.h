// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/LeftOut.h"

#include <QString>
#include <QStringList>

namespace crisis {

[[nodiscard]] QString timelinePartText(TimelinePart part); ///< "links between events"
/// "links between events: left out (12)".
[[nodiscard]] QString leftOutLine(const LeftOut& item);
[[nodiscard]] QStringList leftOutLines(const std::vector<LeftOut>& left);
/// To stand over the lines: "Events written: 23 of 25.".
[[nodiscard]] QString leftOutHeadline(const std::vector<LeftOut>& left, std::uint64_t events);

} // namespace crisis
