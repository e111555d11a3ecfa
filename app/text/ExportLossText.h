// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportLoss.h"

#include <QString>
#include <QStringList>

namespace crisis::text {

[[nodiscard]] QString dataKindText(DataKind kind); ///< "links between events"
/// "links between events: left out (12)".
[[nodiscard]] QString exportLossLine(const ExportLoss& loss);
[[nodiscard]] QStringList exportLossLines(const std::vector<ExportLoss>& losses);
/// The heading of the lines: "Events written: 23 of 25.".
[[nodiscard]] QString exportLossHeadline(const std::vector<ExportLoss>& losses, std::uint64_t events);

} // namespace crisis::text
