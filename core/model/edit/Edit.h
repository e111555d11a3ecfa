// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Timeline.h"
#include "core/model/merge/Merge.h"

#include <variant>

namespace crisis::model {

// Edits as values. Applying one gives a new snapshot and leaves the old one as it was.

struct AddEvent {
    Event event;
    std::optional<EventId> before; ///< absent: at the end
};
struct ReplaceEvent {
    Event event; ///< by its id
};
struct RemoveEvent {
    EventId id; ///< what refers to it loses the reference
};
struct AddStatement {
    Statement statement;
    std::vector<Actor> actors = {}; ///< speakers that the timeline does not have yet; they come along
};
struct ReplaceStatement {
    Statement statement;
    std::vector<Actor> actors = {}; ///< the same
};
struct RemoveStatement {
    StatementId id;
};
/// Makes one claim the preferred one; the one before becomes normal.
struct PreferDate {
    EventId event;
    std::size_t claim = 0; ///< position in the event's dates
};
/// Writes a date of an event. If it is preferred, the one that was becomes normal.
struct WriteDate {
    EventId event;
    std::optional<std::size_t> claim; ///< position in the event's dates; absent: a new one, at the end
    DateClaim value;
};
struct RemoveDate {
    EventId event;
    std::size_t claim = 0; ///< the same; the only date cannot be removed
};
struct AddSource {
    Source source;
};
struct ReplaceSource {
    Source source;
};
/// Says how far a source can be relied on, and nothing else of it.
struct GradeSource {
    SourceId source;
    std::string reliability; ///< "A" to "F"
};
/// Says what a statement is worth: everything that a person can say of that at once, so that one undo takes
/// all of it back.
struct AssessStatement {
    StatementId statement;
    std::optional<std::string> reliability; ///< of its source; absent: as it is
    std::optional<int> credibility;         ///< 1 to 6; absent: not said
    VocabularyTerm<StatementOrigin> origin;
    VocabularyTerm<Likelihood> likelihood; ///< only of a judgement; goes with it
    VocabularyTerm<Confidence> confidence; ///< the same
};
struct ReplaceHeader {
    Header header;
};
/// The file then opens with this view, which takes the place of the one with its id.
struct SetOpeningView {
    View view;
};
/// Takes over what a second import brings, as far as `plan` still names it. Actors, places, categories,
/// periods and sources that are not here yet come along; those that are stay as they are.
struct MergeImport {
    Timeline incoming;
    MergePlan plan; ///< of this very snapshot and `incoming`
};

using Edit = std::variant<AddEvent, ReplaceEvent, RemoveEvent, AddStatement, ReplaceStatement,
                          RemoveStatement, PreferDate, WriteDate, RemoveDate, AddSource, ReplaceSource,
                          GradeSource, AssessStatement, ReplaceHeader, SetOpeningView, MergeImport>;

/// Fails with NoSuchObject, DuplicateId, DanglingReference, ReferenceCycle, NoDates, TimeZoneUnknown or
/// InvalidValue (a grade that there is none of); then nothing has changed.
[[nodiscard]] Result<Timeline> apply(const Timeline& timeline, const Edit& edit);

} // namespace crisis::model
