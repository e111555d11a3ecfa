// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/EvidenceSummary.h"
#include "core/time/DateFormatter.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace crisis::text {

/// A line of the source summary.
struct SummaryItem {
    QString label; ///< before the text: a count, a date, a kind
    QString text;
    QString note;                                      ///< after it, weaker; may be empty
    std::optional<EventPosition> event = std::nullopt; ///< what it is about
    SourceId source = {};
    StatementId statement = {};                      ///< of those about `event`
    std::optional<GradeCell> counted = std::nullopt; ///< what a count counts
};

/// A heading with what belongs under it.
struct SummarySection {
    QString heading;
    std::vector<SummaryItem> items; ///< the first ones
    std::size_t total = 0;          ///< how many there are
    bool isCount = false;           ///< the labels are counts, not what the items are
};

/// What a timeline stands on, in words; of each section at most `most` items. The indexes are those of
/// `timeline`, of which the other two have to be made.
[[nodiscard]] std::vector<SummarySection> summarySections(const Timeline& timeline,
                                                          const EvidenceSummary& summary,
                                                          const AnchorFindings& rawDiagnostics,
                                                          const DateStrings& words, const QLocale& locale,
                                                          std::size_t most);
/// "B3: usually reliable, possibly true"; of sources "B, usually reliable".
[[nodiscard]] QString cellText(const GradeCell& cell);
[[nodiscard]] QString summaryHeading();                                   ///< "Source summary"
[[nodiscard]] QString noneText();                                         ///< of a section without items
[[nodiscard]] QString moreText(std::size_t count, const QLocale& locale); ///< "… and 3 more"
/// With the number of items, but for one of counts.
[[nodiscard]] QString countedHeading(const SummarySection& section, const QLocale& locale);

} // namespace crisis::text
