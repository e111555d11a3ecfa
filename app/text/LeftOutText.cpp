// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/LeftOutText.h"

#include <QCoreApplication>
#include <QLocale>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::LeftOutText)
};

QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

} // namespace

QString timelinePartText(TimelinePart part) {
    switch (part) {
    case TimelinePart::EventsWithoutStart:
        return Words::tr("events without a date, or without a beginning");
    case TimelinePart::EventsOutsideCalendar:
        return Words::tr("events outside the years 1 to 9999");
    case TimelinePart::EventsWithoutWords:
        return Words::tr("events that no statement is about");
    case TimelinePart::EventDetails:
        return Words::tr("all of events but their titles");
    case TimelinePart::InexactDates:
        return Words::tr("how exact and how sure dates are");
    case TimelinePart::DateBasis:
        return Words::tr("what dates were read from");
    case TimelinePart::DateSources:
        return Words::tr("sources, paragraphs and reasons of dates");
    case TimelinePart::FurtherDates:
        return Words::tr("further dates of events");
    case TimelinePart::ZonedTimes:
        return Words::tr("the time zone of times of day");
    case TimelinePart::Statements:
        return Words::tr("statements");
    case TimelinePart::Answers:
        return Words::tr("statements that are about no event");
    case TimelinePart::Stances:
        return Words::tr("whether statements confirm or deny");
    case TimelinePart::StatementDates:
        return Words::tr("dates of statements");
    case TimelinePart::SourceGrades:
        return Words::tr("reliability of sources");
    case TimelinePart::StatementGrades:
        return Words::tr("credibility of statements");
    case TimelinePart::Passages:
        return Words::tr("passages in the sources");
    case TimelinePart::ActorNames:
        return Words::tr("actors and their parts in events");
    case TimelinePart::ActorDetails:
        return Words::tr("offices, kinds and other names of actors");
    case TimelinePart::PlaceNames:
        return Words::tr("places of events");
    case TimelinePart::PlaceDetails:
        return Words::tr("coordinates and other names of places");
    case TimelinePart::CategoryNames:
        return Words::tr("categories of events");
    case TimelinePart::Figures:
        return Words::tr("figures");
    case TimelinePart::Links:
        return Words::tr("links between events");
    case TimelinePart::Tags:
        return Words::tr("tags");
    case TimelinePart::Notes:
        return Words::tr("notes");
    case TimelinePart::SourceTitles:
        return Words::tr("sources");
    case TimelinePart::SourceDetails:
        return Words::tr("publishers, authors, addresses and dates of sources");
    case TimelinePart::Periods:
        return Words::tr("periods");
    case TimelinePart::OpenPeriods:
        return Words::tr("periods without a beginning or an end");
    case TimelinePart::Title:
        return Words::tr("the title of the timeline");
    case TimelinePart::Description:
        return Words::tr("the description of the timeline");
    case TimelinePart::Marking:
        return Words::tr("the marking");
    case TimelinePart::Views:
        return Words::tr("views");
    case TimelinePart::Foreign:
        return Words::tr("what events kept of the file that they were imported from");
    case TimelinePart::SetAside:
        return Words::tr("what was set aside");
    }
    return {};
}

namespace {

bool isOnlyOne(TimelinePart part) {
    return part == TimelinePart::Title || part == TimelinePart::Description || part == TimelinePart::Marking;
}

} // namespace

QString leftOutLine(const LeftOut& item) {
    if (isOnlyOne(item.part))
        return Words::tr("%1: left out", "what was left out").arg(timelinePartText(item.part));
    const QString line = item.isPartlyHeld ? Words::tr("%1: in part, or in words only (%2)",
                                                       "what a format does not hold wholly, how many")
                                           : Words::tr("%1: left out (%2)", "what was left out, how many");
    return line.arg(timelinePartText(item.part), number(item.count));
}

QStringList leftOutLines(const std::vector<LeftOut>& left) {
    QStringList lines;
    for (const LeftOut& item : left)
        lines << leftOutLine(item);
    return lines;
}

QString leftOutHeadline(const std::vector<LeftOut>& left, std::uint64_t events) {
    return Words::tr("Events written: %1 of %2.").arg(number(events - missingEvents(left)), number(events));
}

} // namespace crisis
