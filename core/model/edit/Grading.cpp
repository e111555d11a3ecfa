// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit/Grading.h"

namespace crisis::model {

Result<Source> graded(const Timeline& timeline, const GradeSource& edit) {
    const Source* found = timeline.find(edit.source);
    if (found == nullptr)
        return failure(ErrorCode::NoSuchObject, {edit.source.value()});
    if (edit.reliability.size() != 1 || edit.reliability.front() < 'A' || edit.reliability.front() > 'F')
        return failure(ErrorCode::InvalidValue, {"reliability", edit.reliability});
    Source source = *found;
    source.reliability = edit.reliability;
    return source;
}

Result<Statement> assessed(const Timeline& timeline, const AssessStatement& edit) {
    auto statement = timeline.statement(edit.statement);
    if (!statement)
        return failure(ErrorCode::NoSuchObject, {edit.statement.value()});
    if (edit.credibility && (*edit.credibility < 1 || *edit.credibility > 6))
        return failure(ErrorCode::InvalidValue, {"credibility", std::to_string(*edit.credibility)});
    const bool judged = edit.origin.is(StatementOrigin::Judgement);
    // The likelihood of a statement that is not a judgement is reported when the file is read, but
    // preserved.
    if (judged || statement->origin.is(StatementOrigin::Judgement)) {
        statement->likelihood = judged ? edit.likelihood : VocabularyTerm<Likelihood>();
        statement->confidence = judged ? edit.confidence : VocabularyTerm<Confidence>();
    }
    statement->credibility = edit.credibility;
    statement->origin = edit.origin;
    return *statement;
}

} // namespace crisis::model
