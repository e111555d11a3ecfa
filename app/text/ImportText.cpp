// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ImportText.h"

#include "app/text/NumberText.h"
#include "app/text/PlainText.h"

#include <QCoreApplication>
#include <QLocale>

namespace crisis::text {
namespace {

struct ImportTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::ImportText)
};

constexpr int shownLength = 80;

} // namespace

QString columnRoleText(ColumnRole role) {
    switch (role) {
    case ColumnRole::Keep:
        return ImportTextTr::tr("kept as it is");
    case ColumnRole::Id:
        return ImportTextTr::tr("identifier");
    case ColumnRole::Title:
        return ImportTextTr::tr("title");
    case ColumnRole::Summary:
        return ImportTextTr::tr("summary");
    case ColumnRole::Note:
        return ImportTextTr::tr("note");
    case ColumnRole::Date:
        return ImportTextTr::tr("date");
    case ColumnRole::Start:
        return ImportTextTr::tr("start");
    case ColumnRole::End:
        return ImportTextTr::tr("end");
    case ColumnRole::Year:
        return ImportTextTr::tr("year");
    case ColumnRole::Month:
        return ImportTextTr::tr("month");
    case ColumnRole::Day:
        return ImportTextTr::tr("day");
    case ColumnRole::Time:
        return ImportTextTr::tr("time of day");
    case ColumnRole::EndYear:
        return ImportTextTr::tr("year of the end");
    case ColumnRole::EndMonth:
        return ImportTextTr::tr("month of the end");
    case ColumnRole::EndDay:
        return ImportTextTr::tr("day of the end");
    case ColumnRole::EndTime:
        return ImportTextTr::tr("time of day of the end");
    case ColumnRole::DatePhrase:
        return ImportTextTr::tr("date in words");
    case ColumnRole::DatePrecision:
        return ImportTextTr::tr("how exact the date is");
    case ColumnRole::TimeZone:
        return ImportTextTr::tr("time zone");
    case ColumnRole::Category:
        return ImportTextTr::tr("category");
    case ColumnRole::Status:
        return ImportTextTr::tr("status");
    case ColumnRole::Place:
        return ImportTextTr::tr("place");
    case ColumnRole::Latitude:
        return ImportTextTr::tr("latitude");
    case ColumnRole::Longitude:
        return ImportTextTr::tr("longitude");
    case ColumnRole::PlacePrecision:
        return ImportTextTr::tr("how exact the place is");
    case ColumnRole::Actor:
        return ImportTextTr::tr("actor");
    case ColumnRole::Tag:
        return ImportTextTr::tr("tag");
    case ColumnRole::Number:
        return ImportTextTr::tr("figure");
    case ColumnRole::SourceTitle:
        return ImportTextTr::tr("title of the source");
    case ColumnRole::SourceUrl:
        return ImportTextTr::tr("address of the source");
    case ColumnRole::SourcePublisher:
        return ImportTextTr::tr("publisher of the source");
    case ColumnRole::RowKind:
        return ImportTextTr::tr("what the row is");
    case ColumnRole::Period:
        return ImportTextTr::tr("period");
    case ColumnRole::Link:
        return ImportTextTr::tr("link to another event");
    }
    return {};
}

namespace {

/// Of what a timeline would keep, that it is gone; empty for all else.
QString reasonWithoutPlace(ImportReason reason) {
    switch (reason) {
    case ImportReason::Kept:
    case ImportReason::IntoNote:
        return ImportTextTr::tr("has no place in the file that is written; left out");
    case ImportReason::UnreadableDate:
        return ImportTextTr::tr("not understood as a date; left out");
    case ImportReason::ReversedDates:
        return ImportTextTr::tr("ends before it starts; the start is taken, and the end is left out");
    case ImportReason::OtherCalendar:
        return ImportTextTr::tr("a date of a calendar that cannot be converted; left out");
    case ImportReason::LongRow:
        return ImportTextTr::tr("a row with more cells than columns; the rest is left out");
    case ImportReason::BrokenRow:
        return ImportTextTr::tr("a row that cannot be read; left out");
    case ImportReason::IconDropped:
        return ImportTextTr::tr("a picture inside the file; left out");
    case ImportReason::RecurrenceNotExpanded:
        return ImportTextTr::tr("a rule of repetition; left out");
    case ImportReason::NamesInEvents:
        return ImportTextTr::tr("more than the memory allowed has room for; left out");
    default:
        return {};
    }
}

} // namespace

QString importReasonText(ImportReason reason, ImportTarget target) {
    if (target == ImportTarget::OtherProgram) {
        if (QString gone = reasonWithoutPlace(reason); !gone.isEmpty())
            return gone;
    }
    switch (reason) {
    case ImportReason::Kept:
        return ImportTextTr::tr("has no place in a timeline; kept with what it belongs to");
    case ImportReason::IntoNote:
        return ImportTextTr::tr("has no place in a timeline; put into the event’s note");
    case ImportReason::AmbiguousDate:
        return ImportTextTr::tr("day and month could be the other way round");
    case ImportReason::ConflictingDates:
        return ImportTextTr::tr("some dates have the day first, others the month");
    case ImportReason::AgainstOrder:
        return ImportTextTr::tr(
            "has no meaning in the order of day and month that was chosen; read in the other one");
    case ImportReason::TwoDigitYear:
        return ImportTextTr::tr("a year of two digits: the century was assumed");
    case ImportReason::UnreadableDate:
        return ImportTextTr::tr("not understood as a date; the text is kept");
    case ImportReason::Undated:
        return ImportTextTr::tr("events without a date");
    case ImportReason::ReversedDates:
        return ImportTextTr::tr("ends before it starts; the start is taken, and the end is kept as text");
    case ImportReason::MidnightDropped:
        return ImportTextTr::tr("every time is 00:00, so the days alone are meant");
    case ImportReason::NumbersAsYears:
        return ImportTextTr::tr("a time line of plain numbers, shown as years");
    case ImportReason::OtherCalendar:
        return ImportTextTr::tr("a date of a calendar that cannot be converted; the text is kept");
    case ImportReason::CutRow:
        return ImportTextTr::tr("the file ends inside a row");
    case ImportReason::ShortRow:
        return ImportTextTr::tr("a row with fewer cells than columns");
    case ImportReason::LongRow:
        return ImportTextTr::tr("a row with more cells than columns; the rest is kept");
    case ImportReason::OpenQuote:
        return ImportTextTr::tr("a quotation mark that nothing closes, taken as a letter");
    case ImportReason::BrokenRow:
        return ImportTextTr::tr("a row that cannot be read; kept among what is set aside");
    case ImportReason::EmptyRow:
        return ImportTextTr::tr("an empty row");
    case ImportReason::Preamble:
        return ImportTextTr::tr("lines above the names of the columns; kept in the description");
    case ImportReason::NoHeader:
        return ImportTextTr::tr("the columns have no names");
    case ImportReason::ColumnMissing:
        return ImportTextTr::tr("a column that was to mean something is not there");
    case ImportReason::Footer:
        return ImportTextTr::tr("rows at the end that look like a footer; imported without a date");
    case ImportReason::EncodingGuessed:
        return ImportTextTr::tr("the encoding was guessed");
    case ImportReason::BytesReplaced:
        return ImportTextTr::tr("bytes that are no text, replaced by �");
    case ImportReason::MarkupRemoved:
        return ImportTextTr::tr("HTML made plain text");
    case ImportReason::ActiveContentRemoved:
        return ImportTextTr::tr("scripts, styles or embedded frames left out");
    case ImportReason::RepeatedId:
        return ImportTextTr::tr("two with the same identifier; one was renamed");
    case ImportReason::RepeatedEvent:
        return ImportTextTr::tr("the same text at the same date again");
    case ImportReason::DanglingReference:
        return ImportTextTr::tr("refers to something that is not there");
    case ImportReason::IconDropped:
        return ImportTextTr::tr("a picture inside the file; only its size is kept");
    case ImportReason::ViewSetting:
        return ImportTextTr::tr("colours, fonts and zoom of the other program");
    case ImportReason::RecurrenceBounded:
        return ImportTextTr::tr("repeats more often than is taken over");
    case ImportReason::RecurrenceNotExpanded:
        return ImportTextTr::tr("a rule of repetition that is kept as text");
    case ImportReason::ZoneUnknown:
        return ImportTextTr::tr("a time zone that is not known; times are taken as they stand");
    case ImportReason::NotAnEvent:
        return ImportTextTr::tr("no event");
    case ImportReason::TooLarge:
        return ImportTextTr::tr("larger than what is read of one part");
    case ImportReason::NamesInEvents:
        return ImportTextTr::tr("more than the memory allowed has room for; kept with their events");
    case ImportReason::TooMany:
        return ImportTextTr::tr("too many for the memory allowed; left out");
    }
    return {};
}

QString importHeadline(const ImportSummary& summary) {
    QString format = shownOnOneLine(nameOf(summary.format), shownLength);
    if (!summary.dialect.empty())
        format = ImportTextTr::tr("%1 (%2)", "a format and the kind of table")
                     .arg(format, shownOnOneLine(summary.dialect, shownLength));
    if (!summary.version.empty())
        format = ImportTextTr::tr("%1 %2", "a format and its version")
                     .arg(format, shownOnOneLine(summary.version, shownLength));
    return ImportTextTr::tr("%1. Found: %2. Events: %3. Periods: %4. Sources: %5.",
                            "a format and what it holds")
        .arg(format, number(summary.found), number(summary.imported), number(summary.periods),
             number(summary.sources));
}

QStringList importMappedLines(const ImportSummary& summary) {
    QStringList lines;
    for (const ImportSummary::Mapping& mapping : summary.mapped)
        lines << ImportTextTr::tr("%1 → %2 (%3)", "a column, what it means, how often")
                     .arg(shownOnOneLine(mapping.from, shownLength), columnRoleText(mapping.to),
                          number(mapping.count));
    return lines;
}

namespace {

/// What is concerned, what happened to it, and how often.
QString counted(const ImportSummary::Note& note, ImportTarget target) {
    const QString line =
        note.what.empty()
            ? importReasonText(note.reason, target)
            : ImportTextTr::tr("%1: %2", "a column or value, and what happened to it")
                  .arg(shownOnOneLine(note.what, shownLength), importReasonText(note.reason, target));
    return ImportTextTr::tr("%1 (%2)", "what happened, how often").arg(line, number(note.count));
}

} // namespace

QString importNoteText(const ImportSummary::Note& note, ImportTarget target) {
    const QString line = counted(note, target);
    return note.example.empty()
               ? line
               : ImportTextTr::tr("%1, such as %2").arg(line, shownOnOneLine(note.example, shownLength));
}

bool isFault(ImportReason reason) {
    switch (reason) {
    case ImportReason::Kept:
    case ImportReason::IntoNote:
    case ImportReason::MidnightDropped:
    case ImportReason::NumbersAsYears:
    case ImportReason::EmptyRow:
    case ImportReason::Preamble:
    case ImportReason::NoHeader:
    case ImportReason::EncodingGuessed:
    case ImportReason::MarkupRemoved:
    case ImportReason::ActiveContentRemoved:
    case ImportReason::IconDropped:
    case ImportReason::ViewSetting:
    case ImportReason::NotAnEvent:
        return false;
    default:
        return true;
    }
}

QString importNoteLine(const ImportSummary::Note& note, ImportTarget target) {
    if (note.firstLine == 0)
        return importNoteText(note, target);
    if (note.example.empty())
        return ImportTextTr::tr("%1, first in line %2").arg(counted(note, target), number(note.firstLine));
    return ImportTextTr::tr("%1, first in line %2: %3")
        .arg(counted(note, target), number(note.firstLine), shownOnOneLine(note.example, shownLength));
}

QStringList importNoteLines(const ImportSummary& summary, ImportTarget target) {
    QStringList lines;
    for (const ImportSummary::Note& note : summary.notes) {
        if (note.reported == note.count)
            continue;
        lines << importNoteLine(note, target);
    }
    return lines;
}

} // namespace crisis::text
