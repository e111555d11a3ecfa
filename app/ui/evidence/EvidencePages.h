// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageParts.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/EvidenceSummary.h"

class QPagedPaintDevice;

namespace crisis::ui {

/// Everything that does not agree, each leading to its place; at most `context.itemLimit`.
[[nodiscard]] Page contradictionsPage(const PageContext& context,
                                      const std::vector<Contradiction>& contradictions);
/// What the timeline stands on.
[[nodiscard]] Page summaryPage(const PageContext& context, const EvidenceSummary& summary,
                               const AnchorFindings& rawDiagnostics);
/// What a count of the summary counts, with a way back; at most `context.itemLimit`.
[[nodiscard]] Page countedPage(const PageContext& context, const GradeCell& cell);
/// A page of a panel on paper, black on white, with the marking at the top and the foot of its words.
void printPage(const Page& page, const QString& marking, QPagedPaintDevice& device);

} // namespace crisis::ui
