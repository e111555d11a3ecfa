// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/Independence.h"
#include "core/model/evidence/QuoteMatch.h"

#include <QString>

namespace crisis::text {

/// A sentence that says why a date should be checked.
[[nodiscard]] QString anchorFindingText(const AnchorFinding& finding, const DateStrings& words);
/// A sentence that says what is missing for "confirmed".
[[nodiscard]] QString thinConfirmationText(const Support& support);
[[nodiscard]] QString contradictionText(const Contradiction& contradiction); ///< "2 dates", "denied"
[[nodiscard]] QString datesChipText(std::uint32_t dates);                    ///< "2 dates"
/// The evidence of an event, as its badges show it: "2 dates; denied or disputed; grades A2, B1". Empty if
/// there is nothing to show.
[[nodiscard]] QString evidenceSigns(const Timeline& timeline, EventPosition event,
                                    const AsOfDate& known = {});

/// The kind of a reported statement, such as "direct quotation"; of the analyst's own the origin, likelihood
/// and confidence: "judgement of the analyst, likely, confidence: low".
[[nodiscard]] QString natureText(const Statement& statement);
[[nodiscard]] QString
standingText(const VocabularyTerm<StatementOrigin>& standing); ///< "judgement of the analyst"
[[nodiscard]] QString likelihoodText(const VocabularyTerm<Likelihood>& likelihood);
[[nodiscard]] QString confidenceText(const VocabularyTerm<Confidence>& confidence); ///< "low"

/// "Not known on 4 May 2030; published on 9 May 2030". `day` is in days since 1970-01-01; without it, says
/// that the publication day is not known.
[[nodiscard]] QString notKnownText(const AsOfDate& known, std::optional<std::int64_t> day,
                                   const DateStrings& words);
/// What was known by the as-of day: "Known then: 3 of 8 events, from 2 of 4 sources.", or when the first
/// source was published.
[[nodiscard]] QString knowledgeText(const AsOfDate& known, const DateStrings& words);
/// To follow a title: "as known on 4 May 2030". `day` is in days since 1970-01-01.
[[nodiscard]] QString asKnownOnText(std::int64_t day, const DateStrings& words);

[[nodiscard]] QString quoteFitText(const QuoteMatch& match);

} // namespace crisis::text
