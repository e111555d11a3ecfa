// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ExportLossText.h"

#include "app/text/NumberText.h"
#include <QCoreApplication>
#include <QLocale>

namespace crisis::text {
namespace {

struct ExportLossTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::ExportLossText)
};

} // namespace

QString dataKindText(DataKind kind) {
    switch (kind) {
    case DataKind::EventsWithoutStart:
        return ExportLossTextTr::tr("events without a date, or without a beginning");
    case DataKind::EventsOutsideCalendar:
        return ExportLossTextTr::tr("events outside the years 1 to 9999");
    case DataKind::EventsWithoutWords:
        return ExportLossTextTr::tr("events without statements");
    case DataKind::EventDetails:
        return ExportLossTextTr::tr("all details of events except their titles");
    case DataKind::InexactDates:
        return ExportLossTextTr::tr("precision and certainty of dates");
    case DataKind::DateBasis:
        return ExportLossTextTr::tr("phrases, anchors and rules of dates");
    case DataKind::DateSources:
        return ExportLossTextTr::tr("sources, paragraphs and reasons of dates");
    case DataKind::FurtherDates:
        return ExportLossTextTr::tr("additional dates of events");
    case DataKind::ZonedTimes:
        return ExportLossTextTr::tr("the time zone of times of day");
    case DataKind::Statements:
        return ExportLossTextTr::tr("statements");
    case DataKind::Answers:
        return ExportLossTextTr::tr("statements that are not about an event");
    case DataKind::Stances:
        return ExportLossTextTr::tr("whether statements confirm or deny");
    case DataKind::StatementDates:
        return ExportLossTextTr::tr("dates of statements");
    case DataKind::SourceGrades:
        return ExportLossTextTr::tr("reliability of sources");
    case DataKind::StatementGrades:
        return ExportLossTextTr::tr("credibility of statements");
    case DataKind::Passages:
        return ExportLossTextTr::tr("passages in the sources");
    case DataKind::ActorNames:
        return ExportLossTextTr::tr("actors and their roles in events");
    case DataKind::ActorDetails:
        return ExportLossTextTr::tr("offices, kinds and other names of actors");
    case DataKind::PlaceNames:
        return ExportLossTextTr::tr("places of events");
    case DataKind::PlaceDetails:
        return ExportLossTextTr::tr("coordinates and other names of places");
    case DataKind::CategoryNames:
        return ExportLossTextTr::tr("categories of events");
    case DataKind::Figures:
        return ExportLossTextTr::tr("figures");
    case DataKind::Links:
        return ExportLossTextTr::tr("links between events");
    case DataKind::Tags:
        return ExportLossTextTr::tr("tags");
    case DataKind::Notes:
        return ExportLossTextTr::tr("notes");
    case DataKind::SourceTitles:
        return ExportLossTextTr::tr("sources");
    case DataKind::SourceDetails:
        return ExportLossTextTr::tr("publishers, authors, addresses and dates of sources");
    case DataKind::Periods:
        return ExportLossTextTr::tr("periods");
    case DataKind::OpenPeriods:
        return ExportLossTextTr::tr("periods without a beginning or an end");
    case DataKind::Title:
        return ExportLossTextTr::tr("the title of the timeline");
    case DataKind::Description:
        return ExportLossTextTr::tr("the description of the timeline");
    case DataKind::Marking:
        return ExportLossTextTr::tr("the marking");
    case DataKind::Views:
        return ExportLossTextTr::tr("views");
    case DataKind::Foreign:
        return ExportLossTextTr::tr("data kept from the file that events were imported from");
    case DataKind::QuarantinedMember:
        return ExportLossTextTr::tr("data that could not be read");
    }
    return {};
}

namespace {

bool isOnlyOne(DataKind kind) {
    return kind == DataKind::Title || kind == DataKind::Description || kind == DataKind::Marking;
}

} // namespace

QString exportLossLine(const ExportLoss& loss) {
    if (isOnlyOne(loss.kind))
        return ExportLossTextTr::tr("%1: left out", "what was left out").arg(dataKindText(loss.kind));
    const QString line = loss.isPartlyHeld
                             ? ExportLossTextTr::tr("%1: only in part or as text (%2)",
                                                    "what a format does not hold wholly, how many")
                             : ExportLossTextTr::tr("%1: left out (%2)", "what was left out, how many");
    return line.arg(dataKindText(loss.kind), number(loss.count));
}

QStringList exportLossLines(const std::vector<ExportLoss>& losses) {
    QStringList lines;
    for (const ExportLoss& loss : losses)
        lines << exportLossLine(loss);
    return lines;
}

QString exportLossHeadline(const std::vector<ExportLoss>& losses, std::uint64_t events) {
    return ExportLossTextTr::tr("Events written: %1 of %2.")
        .arg(number(events - missingEvents(losses)), number(events));
}

} // namespace crisis::text
