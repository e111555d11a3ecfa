// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/ExportLoss.h"

#include "core/model/merge/ImportBaseline.h"
#include "core/time/Civil.h"

#include <algorithm>
#include <array>

namespace crisis::io {

namespace {

using Part = DataKind;

bool isExact(const DateClaim& claim) {
    if (!claim.date)
        return false;
    const Date& date = *claim.date;
    return date.extent() == Extent::Point && date.precision() >= Precision::Day && !date.isUncertain() &&
           !date.isApproximate() && !date.isInterval() && !date.isSet();
}

/// Counts every feature in one pass over the timeline.
class PartCounts {
public:
    explicit PartCounts(const Timeline& timeline) {
        const Header& header = timeline.header();
        add(Part::Title, !header.title.empty());
        add(Part::Description, !header.description.empty());
        add(Part::Marking, !header.marking.empty());
        add(Part::Views, timeline.views().size());
        add(Part::QuarantinedMember, timeline.quarantined().size());
        addNames(timeline);
        for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
            addEvent(timeline, EventPosition{i});
        for (std::uint32_t i = 0; i < timeline.statementCount(); ++i)
            addStatement(timeline.statement(StatementPosition{i}));
    }

    [[nodiscard]] std::uint64_t of(std::size_t part) const { return counts_[part]; }

private:
    void add(Part part, std::uint64_t count) { counts_[static_cast<std::size_t>(part)] += count; }

    void addNames(const Timeline& timeline) {
        for (const Source& source : timeline.sources()) {
            add(Part::SourceTitles, 1);
            add(Part::SourceDetails, !source.publisher.empty() || !source.author.empty() ||
                                         !source.url.empty() || !source.dates.empty() ||
                                         !source.derivedFrom.empty() || source.anchor || source.copy);
            add(Part::SourceGrades, !source.reliability.empty() && source.reliability != "F");
        }
        for (const Actor& actor : timeline.actors())
            add(Part::ActorDetails, !actor.aliases.empty() || actor.kind.isSaid() || !actor.office.empty() ||
                                        !actor.memberOf.empty());
        for (const Place& place : timeline.places())
            add(Part::PlaceDetails,
                !place.aliases.empty() || !place.latitude.empty() || !place.longitude.empty());
        for (const Period& period : timeline.periods()) {
            const DateClaim* claim = speakingClaim(period.dates);
            const Bounds bounds = claim ? boundsOf(*claim) : Bounds();
            add(Part::Periods, 1);
            add(Part::OpenPeriods, !bounds.earliestStart || !bounds.latestEnd);
            add(Part::Notes, !period.note.empty());
        }
    }

    void addEvent(const Timeline& timeline, EventPosition index) {
        const Event event = timeline.event(index);
        addDate(*speakingClaim(event.dates), timeline.header());
        add(Part::FurtherDates, event.dates.size() - 1);
        add(Part::EventsWithoutWords, timeline.statementsAbout(index).empty());
        add(Part::EventDetails, 1);
        add(Part::ActorNames, event.actors.size());
        add(Part::PlaceNames, !event.place.empty());
        add(Part::CategoryNames, !event.category.empty());
        add(Part::Figures, event.numbers.size());
        add(Part::Links, event.links.size());
        add(Part::Tags, event.tags.size());
        add(Part::Notes, !event.note.empty());
        for (const Link& link : event.links)
            add(Part::Notes, !link.note.empty());
        add(Part::Foreign, !withoutImportedAs(event.unknown).empty() ||
                               std::any_of(event.dates.begin(), event.dates.end(),
                                           [](const DateClaim& claim) { return !claim.unknown.empty(); }));
    }

    void addDate(const DateClaim& claim, const Header& header) {
        const Bounds bounds = boundsOf(claim);
        if (bounds.earliestStart) {
            const std::int64_t year = civilFromDays(bounds.earliestStart->day).year;
            add(Part::EventsOutsideCalendar, year < 1 || year > 9999);
        } else {
            add(Part::EventsWithoutStart, 1);
        }
        const bool hasTime = (bounds.earliestStart && bounds.earliestStart->time) ||
                             (bounds.latestEnd && bounds.latestEnd->time);
        add(Part::ZonedTimes, hasTime && !header.timeZone.empty());
        add(Part::InexactDates, !isUndated(claim) && !isExact(claim));
        add(Part::DateBasis, !claim.phrase.empty() || claim.anchor || !claim.rule.empty());
        add(Part::DateSources, !claim.source.empty() || claim.paragraph || !claim.reason.empty());
    }

    void addStatement(const Statement& statement) {
        const auto isAboutEvent = [](const StatementTarget& about) { return !about.event.empty(); };
        add(Part::Statements, 1);
        add(Part::Answers, std::none_of(statement.about.begin(), statement.about.end(), isAboutEvent));
        add(Part::Stances, static_cast<std::uint64_t>(std::count_if(
                               statement.about.begin(), statement.about.end(),
                               [](const StatementTarget& about) { return about.stance.isSaid(); })));
        add(Part::StatementDates, !statement.dates.empty());
        add(Part::StatementGrades, statement.credibility.value_or(6) != 6);
        add(Part::Passages,
            !statement.prefix.empty() || !statement.suffix.empty() || statement.start || statement.end);
    }

    std::array<std::uint64_t, dataKindCount> counts_{};
};

} // namespace

std::vector<ExportLoss> exportLosses(const Timeline& timeline, const FormatCapabilities& capabilities) {
    const PartCounts counts(timeline);
    std::vector<ExportLoss> left;
    for (std::size_t i = 0; i < dataKindCount; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if ((capabilities.whole & bit) == 0 && counts.of(i) > 0)
            left.push_back({static_cast<Part>(i), counts.of(i), (capabilities.partly & bit) != 0});
    }
    return left;
}

std::uint64_t missingEvents(const std::vector<ExportLoss>& left) {
    std::uint64_t count = 0;
    for (const ExportLoss& item : left) {
        if (item.part <= Part::EventsWithoutWords)
            count += item.count;
    }
    return count;
}

} // namespace crisis::io
