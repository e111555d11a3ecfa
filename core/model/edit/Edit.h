// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/model/Timeline.h"
#include "core/model/edit/Grading.h"
#include "core/model/merge/Merge.h"

#include <variant>

namespace crisis::model {

// Edits as values. Applying one returns a new snapshot and leaves the old one unchanged.

struct AddEvent {
    Event event;
    std::optional<EventId> before; ///< absent: at the end
};
struct ReplaceEvent {
    Event event; ///< replaces the event with the same id
};
struct RemoveEvent {
    EventId id; ///< references to it are removed
};
struct AddStatement {
    Statement statement;
    std::vector<Actor> actors = {}; ///< new speakers, which are added to the timeline
};
struct ReplaceStatement {
    Statement statement;
    std::vector<Actor> actors = {}; ///< new speakers, which are added to the timeline
};
struct RemoveStatement {
    StatementId id;
};
/// Makes one claim the preferred one; a previously preferred claim becomes normal.
struct PreferDate {
    EventId event;
    std::size_t claim = 0; ///< position in the event's dates
};
/// Adds or replaces a date claim of an event. If it is preferred, a previously preferred claim becomes
/// normal.
struct WriteDate {
    EventId event;
    std::optional<std::size_t> claim; ///< position in the event's dates; absent: append a new one
    DateClaim value;
};
struct RemoveDate {
    EventId event;
    std::size_t claim = 0; ///< position in the event's dates; the only date cannot be removed
};
struct AddSource {
    Source source;
};
struct ReplaceSource {
    Source source;
};
struct ReplaceHeader {
    Header header;
};
/// Makes this view the opening view. It replaces the view with the same id, if any.
struct SetOpeningView {
    View view;
};
/// Merges another import as far as `plan` selects. Also adds actors, places, categories, periods and sources
/// that do not exist here yet; existing ones are unchanged.
struct MergeImport {
    Timeline incoming;
    MergePlan plan; ///< must be made from this snapshot and `incoming`
};

using Edit = std::variant<AddEvent, ReplaceEvent, RemoveEvent, AddStatement, ReplaceStatement,
                          RemoveStatement, PreferDate, WriteDate, RemoveDate, AddSource, ReplaceSource,
                          GradeSource, AssessStatement, ReplaceHeader, SetOpeningView, MergeImport>;

/// Applies an edit. Fails with NoSuchObject, DuplicateId, DanglingReference, ReferenceCycle, NoDates,
/// TimeZoneUnknown, or InvalidValue (an invalid grade). Thread-safe.
[[nodiscard]] Result<Timeline> apply(const Timeline& timeline, const Edit& edit);

} // namespace crisis::model
