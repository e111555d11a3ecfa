// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/evidence/Independence.h"
#include "core/model/evidence/QuoteMatch.h"

#include <QString>

namespace crisis::text {

/// Why a day deserves a second look, as a sentence.
[[nodiscard]] QString anchorFindingText(const AnchorFinding& finding, const DateStrings& words);
/// What is missing for "confirmed", as a sentence.
[[nodiscard]] QString thinConfirmationText(const Support& support);
[[nodiscard]] QString contradictionText(const Contradiction& contradiction); ///< "2 dates", "denied"
[[nodiscard]] QString datesChipText(std::uint32_t dates);                    ///< "2 dates"
/// What an event's signs tell of its evidence: "2 dates; denied or disputed; grades A2, B1". Empty if nothing
/// is to be told.
[[nodiscard]] QString evidenceSigns(const Timeline& timeline, EventPosition event,
                                    const AsOfDate& known = {});

/// How the words reached the timeline: "direct quotation"; or what they are if they are the analyst's own:
/// "judgement of the analyst, likely, confidence: low".
[[nodiscard]] QString natureText(const Statement& statement);
[[nodiscard]] QString standingText(const VocabularyTerm<StatementOrigin>& standing); ///< "judgement"
[[nodiscard]] QString likelihoodText(const VocabularyTerm<Likelihood>& likelihood);
[[nodiscard]] QString confidenceText(const VocabularyTerm<Confidence>& confidence); ///< "low"

/// "Not known on 4 May 2030; first published on 9 May 2030", or that nobody can say when.
[[nodiscard]] QString notKnownText(const AsOfDate& known, std::optional<std::int64_t> day,
                                   const DateStrings& words);
/// What a day of knowledge shows: "3 of 8 events, from 2 of 4 sources", or when the first source came out.
[[nodiscard]] QString knowledgeText(const AsOfDate& known, const DateStrings& words);
/// To stand after a title: "as known on 4 May 2030".
[[nodiscard]] QString asKnownOnText(std::int64_t day, const DateStrings& words);

[[nodiscard]] QString quoteFitText(const QuoteMatch& match);

} // namespace crisis::text
