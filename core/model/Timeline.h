// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"
#include "core/model/values/Event.h"
#include "core/model/values/Positions.h"
#include "core/model/values/Statement.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace crisis::model {

struct TimelineData;

enum class EntityKind : std::uint8_t;

/// An immutable snapshot of a timeline: cheap to copy, safe to read from any thread. A snapshot created by an
/// edit shares every unchanged chunk with the one before. Ids are unique per kind, and every reference either
/// resolves or is empty.
///
/// Events and statements are packed in chunks of a few thousand, so that a million of them take little more
/// memory than their text. Frequently used members have their own accessors; everything else requires
/// unpacking the whole value.
///
/// A position passed to a member function must be below the count of this snapshot.
class Timeline {
public:
    Timeline(); ///< an empty timeline without a title

    [[nodiscard]] bool isSameSnapshot(const Timeline& other) const { return data_ == other.data_; }

    [[nodiscard]] const Header& header() const;
    [[nodiscard]] const std::vector<Source>& sources() const;
    [[nodiscard]] const std::vector<Actor>& actors() const;
    [[nodiscard]] const std::vector<Place>& places() const;
    [[nodiscard]] const std::vector<Category>& categories() const;
    [[nodiscard]] const std::vector<Period>& periods() const;
    [[nodiscard]] const std::vector<View>& views() const;
    [[nodiscard]] const std::vector<QuarantinedMember>& quarantined() const;

    // The pointers are null if the id does not exist, and valid as long as the snapshot (or a copy) lives.
    [[nodiscard]] const Source* find(const SourceId& id) const;
    [[nodiscard]] const Actor* find(const ActorId& id) const;
    [[nodiscard]] const Place* find(const PlaceId& id) const;
    [[nodiscard]] const Category* find(const CategoryId& id) const;
    [[nodiscard]] const View* find(const ViewId& id) const;
    /// The opening view, else the first view, else null.
    [[nodiscard]] const View* openingView() const;

    [[nodiscard]] std::uint32_t eventCount() const;
    [[nodiscard]] std::uint32_t statementCount() const;
    [[nodiscard]] std::optional<EventPosition> indexOf(std::string_view eventId) const;
    [[nodiscard]] std::optional<StatementPosition> statementIndexOf(std::string_view statementId) const;

    // String views and spans are valid as long as the snapshot (or a copy) lives.
    [[nodiscard]] std::string_view eventId(EventPosition index) const;
    [[nodiscard]] std::string_view title(EventPosition index) const;
    [[nodiscard]] Status status(EventPosition index) const; ///< an unknown word counts as Occurred
    [[nodiscard]] std::optional<std::uint32_t>
    category(EventPosition index) const;                                         ///< position in categories()
    [[nodiscard]] std::optional<std::uint32_t> place(EventPosition index) const; ///< position in places()
    [[nodiscard]] bool
    hasRivalDates(EventPosition index) const; ///< more than one claim that is not deprecated
    [[nodiscard]] bool hasLinks(EventPosition index) const;
    /// Appends the positions in actors() to `out`.
    void actorsOf(EventPosition index, std::vector<std::uint32_t>& out) const;
    /// Appends to `out` the positions in sources() of the sources of its date claims and of the statements
    /// about it, each once.
    void sourcesOf(EventPosition index, std::vector<std::uint32_t>& out) const;
    /// Calls `visit` for each category, place, actor and source that the event itself refers to, with the
    /// position in that collection; an object may be visited several times.
    void referencesOf(EventPosition index, const std::function<void(EntityKind, std::uint32_t)>& visit) const;
    void referencesOf(StatementPosition index,
                      const std::function<void(EntityKind, std::uint32_t)>& visit) const;
    /// The effective date claim (see speakingClaim()).
    [[nodiscard]] DateClaim date(EventPosition index) const;
    [[nodiscard]] Event event(EventPosition index) const;
    [[nodiscard]] std::optional<Event> event(const EventId& id) const;

    [[nodiscard]] std::string_view statementId(StatementPosition index) const;
    [[nodiscard]] std::string_view statementText(StatementPosition index) const;
    /// The position in sources() of its source.
    [[nodiscard]] std::optional<std::uint32_t> sourceOf(StatementPosition index) const;
    /// A target of a statement, as views into the snapshot; either event or statement is empty.
    struct About {
        std::string_view event;
        std::string_view statement;
        std::optional<Stance> stance; ///< absent for an unknown word
    };
    /// Calls `visit` for each target of a statement.
    void aboutOf(StatementPosition index, const std::function<void(const About&)>& visit) const;
    /// False if the statement is reported and has no likelihood or confidence.
    [[nodiscard]] bool hasStanding(StatementPosition index) const;
    [[nodiscard]] Statement statement(StatementPosition index) const;
    [[nodiscard]] std::optional<Statement> statement(const StatementId& id) const;
    /// Statements directly about an event, in file order.
    [[nodiscard]] std::span<const StatementPosition> statementsAbout(EventPosition index) const;
    /// Statements about another statement, in file order.
    [[nodiscard]] std::vector<StatementPosition> answersTo(StatementPosition index) const;
    /// Whether a statement about the event denies or disputes it.
    [[nodiscard]] bool isDisputed(EventPosition index) const;

    /// The extent of an event on the axis, [first, last), in the time zone of the timeline. An open or
    /// unknown side uses the other side; an undated event has no extent.
    struct AxisSpan {
        AxisSeconds first = 0;
        AxisSeconds last = 0;
        friend bool operator==(const AxisSpan&, const AxisSpan&) = default;
    };
    [[nodiscard]] std::optional<AxisSpan> axisSpan(EventPosition index) const;
    /// The same for any date claim of this timeline.
    [[nodiscard]] std::optional<AxisSpan> axisSpan(const DateClaim& claim) const;
    /// All events in display order: by date, then title, then id; undated last. Computed once, on first use.
    [[nodiscard]] std::span<const EventPosition> displayOrder() const;
    /// The position of an event in displayOrder().
    [[nodiscard]] std::uint32_t displayRank(EventPosition index) const;

    /// Events that differ in another snapshot, or about which it has other statements, ascending. Fast for
    /// the snapshot before or after an edit. Absent if the two snapshots are not of the same history, do not
    /// have the same events at the same positions, or differ in more than a few. The history of a small
    /// timeline may not be recognised.
    [[nodiscard]] std::optional<std::vector<EventPosition>> eventsUnlike(const Timeline& other) const;

    /// Bytes used by the snapshot, including shared data.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    friend class TimelineBuilder;
    explicit Timeline(std::shared_ptr<const TimelineData> data);
    [[nodiscard]] bool isOfOneHistoryWith(const Timeline& other) const;

    std::shared_ptr<const TimelineData> data_;
};

} // namespace crisis::model
