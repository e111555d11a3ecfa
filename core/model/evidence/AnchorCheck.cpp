// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/AnchorCheck.h"

#include "core/model/evidence/WeekdayPhrase.h"
#include "core/time/Civil.h"

namespace crisis::model {

namespace {

/// Whether two dates overlap.
bool canAgree(const Date& a, const Date& b) {
    const Bounds& left = a.bounds();
    const Bounds& right = b.bounds();
    const bool leftAfter =
        left.earliestStart && right.latestEnd && left.earliestStart->day > right.latestEnd->day;
    const bool rightAfter =
        right.earliestStart && left.latestEnd && right.earliestStart->day > left.latestEnd->day;
    return !leftAfter && !rightAfter;
}

/// The year of a date that does not extend beyond one year.
std::optional<int> onlyYear(const std::optional<Date>& date) {
    if (!date || !date->bounds().earliestStart || !date->bounds().latestEnd)
        return std::nullopt;
    const auto first = civilFromDays(date->bounds().earliestStart->day).year;
    const auto last = civilFromDays(date->bounds().latestEnd->day).year;
    return first == last && first > 0 && first <= 9999 ? std::optional(static_cast<int>(first))
                                                       : std::nullopt;
}

bool isOneDay(const Date& date) {
    const auto& bounds = date.bounds();
    return bounds.earliestStart && bounds.latestEnd && bounds.earliestStart->day == bounds.latestEnd->day;
}

class Checker {
public:
    Checker(const Source* source, const DateClaim& claim, const DateStrings& words)
        : source_(source), claim_(claim), words_(words) {}

    AnchorFindings run() {
        checkAnchor();
        checkPairs();
        checkResolvedWeekday();
        return std::move(found_);
    }

private:
    AnchorFinding& add(AnchorDoubt doubt, Date other) {
        AnchorFinding finding;
        finding.doubt = doubt;
        if (source_ != nullptr) {
            finding.source = source_->id;
            finding.anchor = source_->anchor;
        }
        finding.other = std::move(other);
        finding.phrase = claim_.phrase;
        return found_.emplace_back(std::move(finding));
    }

    void checkAnchor() {
        if (source_ != nullptr && source_->anchor && claim_.anchor &&
            !canAgree(*claim_.anchor, *source_->anchor))
            add(AnchorDoubt::OtherAnchor, *claim_.anchor);
    }

    void checkPairs() {
        for (const WeekdayAndDate& pair : weekdaysWithDates(claim_.phrase, words_)) {
            auto year = pair.year;
            for (const auto& known : {claim_.date, claim_.start, claim_.anchor}) {
                if (!year)
                    year = onlyYear(known);
            }
            if (!year && source_ != nullptr)
                year = onlyYear(source_->anchor);
            if (!year || pair.day > daysInMonth(*year, pair.month))
                continue;
            const std::int64_t day = daysFromCivil({*year, pair.month, pair.day});
            if (isoWeekday(day) != pair.weekday)
                add(AnchorDoubt::Weekday, Date::ofDay(day)).weekday = pair.weekday;
        }
    }

    /// A date resolved by a weekday rule must be on the weekday that the phrase names.
    void checkResolvedWeekday() {
        if (claim_.rule.find("weekday") == std::string::npos || !claim_.date || !isOneDay(*claim_.date))
            return;
        const auto named = onlyWeekday(claim_.phrase, words_);
        const std::int64_t day = claim_.date->bounds().earliestStart->day;
        if (named && isoWeekday(day) != *named && found_.empty())
            add(AnchorDoubt::Weekday, Date::ofDay(day)).weekday = *named;
    }

    const Source* source_;
    const DateClaim& claim_;
    const DateStrings& words_;
    AnchorFindings found_;
};

void append(AnchorFindings& to, AnchorFindings from, const EventId& event, const StatementId& statement = {},
            const PeriodId& period = {}) {
    for (AnchorFinding& finding : from) {
        finding.event = event;
        finding.statement = statement;
        finding.period = period;
        to.push_back(std::move(finding));
    }
}

} // namespace

AnchorFindings checkSource(const Source& source, const DateStrings& words) {
    AnchorFindings found;
    for (const DateClaim& claim : source.dates) {
        if (source.anchor && claim.date && !claim.date->isUndated() && claim.role &&
            claim.role->is(SourceDateRole::ShownOnPage) && !canAgree(*claim.date, *source.anchor)) {
            AnchorFinding finding;
            finding.doubt = AnchorDoubt::ShownOnPage;
            finding.source = source.id;
            finding.anchor = source.anchor;
            finding.other = *claim.date;
            finding.phrase = claim.phrase;
            found.push_back(std::move(finding));
        }
        append(found, Checker(&source, claim, words).run(), {});
    }
    return found;
}

AnchorFindings checkClaim(const Timeline& timeline, const DateClaim& claim, const SourceId& source,
                          const DateStrings& words) {
    const SourceId& id = claim.source.empty() ? source : claim.source;
    return Checker(id.empty() ? nullptr : timeline.find(id), claim, words).run();
}

AnchorFindings checkAnchors(const Timeline& timeline, const DateStrings& words,
                            const std::atomic<bool>& cancel) {
    AnchorFindings found;
    for (const Source& source : timeline.sources())
        append(found, checkSource(source, words), {});
    for (const Period& period : timeline.periods()) {
        for (const DateClaim& claim : period.dates)
            append(found, checkClaim(timeline, claim, {}, words), {}, {}, period.id);
    }
    for (std::uint32_t i = 0; i < timeline.eventCount() && !cancel; ++i) {
        const Event event = timeline.event(EventPosition{i});
        for (const DateClaim& claim : event.dates)
            append(found, checkClaim(timeline, claim, {}, words), event.id);
    }
    for (std::uint32_t i = 0; i < timeline.statementCount() && !cancel; ++i) {
        const Statement statement = timeline.statement(StatementPosition{i});
        for (const DateClaim& claim : statement.dates)
            append(found, checkClaim(timeline, claim, statement.source, words), {}, statement.id);
    }
    return found;
}

} // namespace crisis::model
