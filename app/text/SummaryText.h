// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/EvidenceSummary.h"
#include "core/time/format/DateFormatter.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace crisis::text {

/// A line of the source summary.
struct SummaryItem {
    QString label; ///< before the text: a count, a date, a kind
    QString text;
    QString note;                                      ///< after the text, less prominent; may be empty
    std::optional<EventPosition> event = std::nullopt; ///< the event to show
    SourceId source = {};
    StatementId statement = {};                      ///< a statement about `event`
    std::optional<GradeCell> counted = std::nullopt; ///< the grade that a count is for
};

/// A heading with its items.
struct SummarySection {
    QString heading;
    std::vector<SummaryItem> items; ///< the first items only
    std::size_t total = 0;          ///< the number of all items
    bool isCount = false;           ///< the items are counts of something else
};

/// The summary of the evidence, with at most `most` items in each section. `summary` and `findings` must have
/// been computed from `timeline`, to which the event positions refer.
[[nodiscard]] std::vector<SummarySection> summarySections(const Timeline& timeline,
                                                          const EvidenceSummary& summary,
                                                          const AnchorFindings& rawDiagnostics,
                                                          const DateStrings& words, const QLocale& locale,
                                                          std::size_t most);
/// "B3: usually reliable, possibly true"; for sources "B, usually reliable".
[[nodiscard]] QString cellText(const GradeCell& cell);
[[nodiscard]] QString summaryHeading();                                   ///< "Source summary"
[[nodiscard]] QString noneText();                                         ///< text of a section without items
[[nodiscard]] QString moreText(std::size_t count, const QLocale& locale); ///< "… and 3 more"
/// The heading with the number of items; without it for a section of counts.
[[nodiscard]] QString countedHeading(const SummarySection& section, const QLocale& locale);

} // namespace crisis::text
