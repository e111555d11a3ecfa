// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Vocabulary.h"

#include <QString>

#include <optional>
#include <string>

namespace crisis::text {

// Display texts of the vocabularies. A term that a vocabulary does not know is shown as written in the file.

[[nodiscard]] QString statusText(const VocabularyTerm<Status>& status);
[[nodiscard]] QString statementKindText(const VocabularyTerm<StatementKind>& kind); ///< "direct quotation"
[[nodiscard]] QString stanceText(const VocabularyTerm<Stance>& stance);             ///< "confirms"
[[nodiscard]] QString sourceKindText(const VocabularyTerm<SourceKind>& kind);
[[nodiscard]] QString actorKindText(const VocabularyTerm<ActorKind>& kind); ///< empty if the file gives none
[[nodiscard]] QString
basisText(const VocabularyTerm<Basis>& basis); ///< "resolved from a relative date"; may be empty
[[nodiscard]] QString linkTypeText(const VocabularyTerm<LinkType>& type); ///< "Responds to"
[[nodiscard]] QString sourceDateRoleText(const VocabularyTerm<SourceDateRole>& role);
[[nodiscard]] QString lanesByText(LanesBy by);
[[nodiscard]] QString disputedText();

// Signs shown beside the text, so that colour is never the only distinction.
[[nodiscard]] QString statusSign(const VocabularyTerm<Status>& status);
[[nodiscard]] QString stanceSign(const VocabularyTerm<Stance>& stance);
[[nodiscard]] QString disputedSign();

// Grades of the NATO Admiralty code (AJP-2.1). The two scales are never averaged.
/// The letter to show; "F" if the file gives none.
[[nodiscard]] QString reliabilityLetter(const std::string& reliability);
[[nodiscard]] QString reliabilityText(const std::string& reliability); ///< "reliability cannot be judged"
[[nodiscard]] QString credibilityDigit(std::optional<int> credibility);
[[nodiscard]] QString credibilityText(std::optional<int> credibility); ///< "truth cannot be judged"

} // namespace crisis::text
