// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/EvidenceSummary.h"

class QPagedPaintDevice;

namespace crisis::ui {

/// All contradictions, each with a link to where it is shown; at most `context.itemLimit`.
[[nodiscard]] Page contradictionsPage(const PageContext& context,
                                      const std::vector<Contradiction>& contradictions);
/// The source summary.
[[nodiscard]] Page summaryPage(const PageContext& context, const EvidenceSummary& summary,
                               const AnchorFindings& rawDiagnostics);
/// The sources or statements in a count of the summary, with a link back; at most `context.itemLimit`.
[[nodiscard]] Page countedPage(const PageContext& context, const GradeCell& cell);
/// Prints the text of a panel page, black on white, with the marking before and after it.
void printPage(const Page& page, const QString& marking, QPagedPaintDevice& device);

} // namespace crisis::ui
