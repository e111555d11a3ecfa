// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Entities.h"
#include "core/model/values/Event.h"
#include "core/model/values/Statement.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace crisis::model {

/// The position of an event (or statement) in one snapshot, in file order. It means nothing in another
/// snapshot: what outlives a snapshot holds an EventId.
enum class EventPosition : std::uint32_t {};
enum class StatementPosition : std::uint32_t {};

/// A whole timeline at one moment: immutable, cheap to copy, safe to read from any thread. A snapshot made by
/// an edit shares every unchanged chunk with the one before. Ids are unique per kind and every reference
/// resolves, or is empty.
///
/// Events and statements live packed in chunks of a few thousand, so that a million of them take little more
/// than their text: what is asked for often has an accessor of its own, anything else comes by unpacking a
/// whole value.
class Timeline {
public:
    Timeline(); ///< empty, without a title

    [[nodiscard]] bool isSameSnapshot(const Timeline& other) const { return data_ == other.data_; }

    [[nodiscard]] const Header& header() const;
    [[nodiscard]] const std::vector<Source>& sources() const;
    [[nodiscard]] const std::vector<Actor>& actors() const;
    [[nodiscard]] const std::vector<Place>& places() const;
    [[nodiscard]] const std::vector<Category>& categories() const;
    [[nodiscard]] const std::vector<Period>& periods() const;
    [[nodiscard]] const std::vector<View>& views() const;
    [[nodiscard]] const std::vector<QuarantinedMember>& quarantined() const;

    // Null if there is none of that id.
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

    // Views into the snapshot: valid as long as it (or a copy of it) lives.
    [[nodiscard]] std::string_view eventId(EventPosition index) const;
    [[nodiscard]] std::string_view title(EventPosition index) const;
    [[nodiscard]] Status status(EventPosition index) const; ///< an unknown word counts as Occurred
    [[nodiscard]] std::optional<std::uint32_t>
    category(EventPosition index) const;                                         ///< position in categories()
    [[nodiscard]] std::optional<std::uint32_t> place(EventPosition index) const; ///< position in places()
    [[nodiscard]] bool
    hasRivalDates(EventPosition index) const; ///< more than one claim that is not deprecated
    [[nodiscard]] bool hasLinks(EventPosition index) const;
    /// Positions in actors(); appended to `out`.
    void actorsOf(EventPosition index, std::vector<std::uint32_t>& out) const;
    /// Positions in sources() of the event's date claims and of the statements about it, each once; appended
    /// to `out`.
    void sourcesOf(EventPosition index, std::vector<std::uint32_t>& out) const;
    /// The speaking claim alone, unpacked.
    [[nodiscard]] DateClaim date(EventPosition index) const;
    [[nodiscard]] Event event(EventPosition index) const;
    [[nodiscard]] std::optional<Event> event(const EventId& id) const;

    [[nodiscard]] std::string_view statementId(StatementPosition index) const;
    [[nodiscard]] std::string_view statementText(StatementPosition index) const;
    /// Position in sources().
    [[nodiscard]] std::optional<std::uint32_t> sourceOf(StatementPosition index) const;
    /// What a statement is about, as views into the snapshot: one of event and statement is empty.
    struct About {
        std::string_view event;
        std::string_view statement;
        std::optional<Stance> stance; ///< absent for a word that the list does not know
    };
    void aboutOf(StatementPosition index, const std::function<void(const About&)>& visit) const;
    /// False: it is reported, without likelihood or confidence.
    [[nodiscard]] bool hasStanding(StatementPosition index) const;
    [[nodiscard]] Statement statement(StatementPosition index) const;
    [[nodiscard]] std::optional<Statement> statement(const StatementId& id) const;
    /// Statements directly about an event, in file order.
    [[nodiscard]] std::span<const StatementPosition> statementsAbout(EventPosition index) const;
    /// Statements that answer a statement, in file order.
    [[nodiscard]] std::vector<StatementPosition> answersTo(StatementPosition index) const;
    /// A statement about it denies or disputes it.
    [[nodiscard]] bool isDisputed(EventPosition index) const;

    /// The extent of an event on the axis, in the timeline's own zone: [first, last), where an open or
    /// unknown side takes the other one, and an undated event has none.
    struct AxisSpan {
        AxisSeconds first = 0;
        AxisSeconds last = 0;
        friend bool operator==(const AxisSpan&, const AxisSpan&) = default;
    };
    [[nodiscard]] std::optional<AxisSpan> axisSpan(EventPosition index) const;
    /// The same of any claim of this timeline.
    [[nodiscard]] std::optional<AxisSpan> axisSpan(const DateClaim& claim) const;
    /// Every event, in the one display order (dates, then title, then id; undated last). Made once, on first
    /// use.
    [[nodiscard]] std::span<const EventPosition> displayOrder() const;
    /// Where an event stands in displayOrder().
    [[nodiscard]] std::uint32_t displayRank(EventPosition index) const;

    /// Events that another snapshot tells otherwise, or about which it has other statements; ascending. Quick
    /// for the one before or after an edit. Absent if the two are not of one history, do not have the same
    /// events at the same positions, or differ in more than a few; a history of few events may not be known
    /// as one.
    [[nodiscard]] std::optional<std::vector<EventPosition>> eventsUnlike(const Timeline& other) const;

    /// Bytes held by the snapshot, shared or not.
    [[nodiscard]] std::size_t memoryBytes() const;

    struct Data;

private:
    friend class TimelineBuilder;
    explicit Timeline(std::shared_ptr<const Data> data);
    [[nodiscard]] bool isOfOneHistoryWith(const Timeline& other) const;

    std::shared_ptr<const Data> data_;
};

} // namespace crisis::model
