// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Timeline.h"

#include <optional>
#include <string>

namespace crisis::model {

// Edits of grades, and their results. Grades follow the NATO Admiralty code (AJP-2.1): the source and the
// information are graded independently.

/// Sets the reliability of a source and nothing else.
struct GradeSource {
    SourceId source;
    std::string reliability; ///< "A" to "F"
};
/// Sets the assessment of a statement. A single edit, so that one undo reverts all of it.
struct AssessStatement {
    StatementId statement;
    std::optional<std::string> reliability; ///< of its source; absent: unchanged
    std::optional<int> credibility;         ///< 1 to 6; absent: not assessed
    VocabularyTerm<StatementOrigin> origin;
    VocabularyTerm<Likelihood>
        likelihood; ///< only for a judgement; cleared when the statement is no longer one
    VocabularyTerm<Confidence> confidence; ///< as for the likelihood
};

/// The source with its new reliability. Fails with NoSuchObject or InvalidValue.
[[nodiscard]] Result<Source> graded(const Timeline& timeline, const GradeSource& edit);
/// The statement with its new assessment; its source is unchanged. Fails with NoSuchObject or InvalidValue.
[[nodiscard]] Result<Statement> assessed(const Timeline& timeline, const AssessStatement& edit);

} // namespace crisis::model
