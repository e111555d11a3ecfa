// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/ExportLoss.h"

#include "core/model/merge/ImportBaseline.h"
#include "core/time/Civil.h"

#include <algorithm>
#include <array>

namespace crisis::io {

namespace {

bool isExact(const DateClaim& claim) {
    if (!claim.date)
        return false;
    const Date& date = *claim.date;
    return date.extent() == Extent::Point && date.precision() >= Precision::Day && !date.isUncertain() &&
           !date.isApproximate() && !date.isInterval() && !date.isSet();
}

/// Counts every feature in one pass over the timeline.
class DataKindCounts {
public:
    explicit DataKindCounts(const Timeline& timeline) {
        const Header& header = timeline.header();
        add(DataKind::Title, !header.title.empty());
        add(DataKind::Description, !header.description.empty());
        add(DataKind::Marking, !header.marking.empty());
        add(DataKind::Views, timeline.views().size());
        add(DataKind::QuarantinedMember, timeline.quarantined().size());
        addNames(timeline);
        for (std::uint32_t i = 0; i < timeline.eventCount(); ++i)
            addEvent(timeline, EventPosition{i});
        for (std::uint32_t i = 0; i < timeline.statementCount(); ++i)
            addStatement(timeline.statement(StatementPosition{i}));
    }

    [[nodiscard]] std::uint64_t of(std::size_t kind) const { return counts_[kind]; }

private:
    void add(DataKind kind, std::uint64_t count) { counts_[static_cast<std::size_t>(kind)] += count; }

    void addNames(const Timeline& timeline) {
        for (const Source& source : timeline.sources()) {
            add(DataKind::SourceTitles, 1);
            add(DataKind::SourceDetails, !source.publisher.empty() || !source.author.empty() ||
                                             !source.url.empty() || !source.dates.empty() ||
                                             !source.derivedFrom.empty() || source.anchor || source.copy);
            add(DataKind::SourceGrades, !source.reliability.empty() && source.reliability != "F");
        }
        for (const Actor& actor : timeline.actors())
            add(DataKind::ActorDetails, !actor.aliases.empty() || actor.kind.isSaid() ||
                                            !actor.office.empty() || !actor.memberOf.empty());
        for (const Place& place : timeline.places())
            add(DataKind::PlaceDetails,
                !place.aliases.empty() || !place.latitude.empty() || !place.longitude.empty());
        for (const Period& period : timeline.periods()) {
            const DateClaim* claim = speakingClaim(period.dates);
            const Bounds bounds = claim ? boundsOf(*claim) : Bounds();
            add(DataKind::Periods, 1);
            add(DataKind::OpenPeriods, !bounds.earliestStart || !bounds.latestEnd);
            add(DataKind::Notes, !period.note.empty());
        }
    }

    void addEvent(const Timeline& timeline, EventPosition index) {
        const Event event = timeline.event(index);
        addDate(*speakingClaim(event.dates), timeline.header());
        add(DataKind::FurtherDates, event.dates.size() - 1);
        add(DataKind::EventsWithoutWords, timeline.statementsAbout(index).empty());
        add(DataKind::EventDetails, 1);
        add(DataKind::ActorNames, event.actors.size());
        add(DataKind::PlaceNames, !event.place.empty());
        add(DataKind::CategoryNames, !event.category.empty());
        add(DataKind::Figures, event.numbers.size());
        add(DataKind::Links, event.links.size());
        add(DataKind::Tags, event.tags.size());
        add(DataKind::Notes, !event.note.empty());
        for (const Link& link : event.links)
            add(DataKind::Notes, !link.note.empty());
        add(DataKind::Foreign,
            !withoutImportedAs(event.unknown).empty() ||
                std::any_of(event.dates.begin(), event.dates.end(),
                            [](const DateClaim& claim) { return !claim.unknown.empty(); }));
    }

    void addDate(const DateClaim& claim, const Header& header) {
        const Bounds bounds = boundsOf(claim);
        if (bounds.earliestStart) {
            const std::int64_t year = civilFromDays(bounds.earliestStart->day).year;
            add(DataKind::EventsOutsideCalendar, year < 1 || year > 9999);
        } else {
            add(DataKind::EventsWithoutStart, 1);
        }
        const bool hasTime = (bounds.earliestStart && bounds.earliestStart->time) ||
                             (bounds.latestEnd && bounds.latestEnd->time);
        add(DataKind::ZonedTimes, hasTime && !header.timeZone.empty());
        add(DataKind::InexactDates, !isUndated(claim) && !isExact(claim));
        add(DataKind::DateBasis, !claim.phrase.empty() || claim.anchor || !claim.rule.empty());
        add(DataKind::DateSources, !claim.source.empty() || claim.paragraph || !claim.reason.empty());
    }

    void addStatement(const Statement& statement) {
        const auto isAboutEvent = [](const StatementTarget& about) { return !about.event.empty(); };
        add(DataKind::Statements, 1);
        add(DataKind::Answers, std::none_of(statement.about.begin(), statement.about.end(), isAboutEvent));
        add(DataKind::Stances, static_cast<std::uint64_t>(std::count_if(
                                   statement.about.begin(), statement.about.end(),
                                   [](const StatementTarget& about) { return about.stance.isSaid(); })));
        add(DataKind::StatementDates, !statement.dates.empty());
        add(DataKind::StatementGrades, statement.credibility.value_or(6) != 6);
        add(DataKind::Passages,
            !statement.prefix.empty() || !statement.suffix.empty() || statement.start || statement.end);
    }

    std::array<std::uint64_t, dataKindCount> counts_{};
};

} // namespace

std::vector<ExportLoss> exportLosses(const Timeline& timeline, const FormatCapabilities& capabilities) {
    const DataKindCounts counts(timeline);
    std::vector<ExportLoss> losses;
    for (std::size_t i = 0; i < dataKindCount; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if ((capabilities.whole & bit) == 0 && counts.of(i) > 0)
            losses.push_back({static_cast<DataKind>(i), counts.of(i), (capabilities.partly & bit) != 0});
    }
    return losses;
}

std::uint64_t missingEvents(const std::vector<ExportLoss>& losses) {
    std::uint64_t count = 0;
    for (const ExportLoss& loss : losses) {
        if (loss.kind <= DataKind::EventsWithoutWords)
            count += loss.count;
    }
    return count;
}

} // namespace crisis::io
