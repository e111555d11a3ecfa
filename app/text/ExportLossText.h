// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportLoss.h"

#include <QString>
#include <QStringList>

namespace crisis::text {

[[nodiscard]] QString timelinePartText(DataKind part); ///< "links between events"
/// "links between events: left out (12)".
[[nodiscard]] QString leftOutLine(const ExportLoss& item);
[[nodiscard]] QStringList leftOutLines(const std::vector<ExportLoss>& left);
/// The heading of the lines: "Events written: 23 of 25.".
[[nodiscard]] QString leftOutHeadline(const std::vector<ExportLoss>& left, std::uint64_t events);

} // namespace crisis::text
