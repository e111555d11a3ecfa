// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ImportText.h"

#include "app/text/PlainText.h"

#include <QCoreApplication>
#include <QLocale>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::ImportText)
};

constexpr int shownLength = 80;

QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

} // namespace

QString columnRoleText(ColumnRole role) {
    switch (role) {
    case ColumnRole::Keep:
        return Words::tr("kept as it is");
    case ColumnRole::Id:
        return Words::tr("identifier");
    case ColumnRole::Title:
        return Words::tr("title");
    case ColumnRole::Summary:
        return Words::tr("summary");
    case ColumnRole::Note:
        return Words::tr("note");
    case ColumnRole::Date:
        return Words::tr("date");
    case ColumnRole::Start:
        return Words::tr("start");
    case ColumnRole::End:
        return Words::tr("end");
    case ColumnRole::Year:
        return Words::tr("year");
    case ColumnRole::Month:
        return Words::tr("month");
    case ColumnRole::Day:
        return Words::tr("day");
    case ColumnRole::Time:
        return Words::tr("time of day");
    case ColumnRole::EndYear:
        return Words::tr("year of the end");
    case ColumnRole::EndMonth:
        return Words::tr("month of the end");
    case ColumnRole::EndDay:
        return Words::tr("day of the end");
    case ColumnRole::EndTime:
        return Words::tr("time of day of the end");
    case ColumnRole::DatePhrase:
        return Words::tr("date in words");
    case ColumnRole::DatePrecision:
        return Words::tr("how exact the date is");
    case ColumnRole::TimeZone:
        return Words::tr("time zone");
    case ColumnRole::Category:
        return Words::tr("category");
    case ColumnRole::Status:
        return Words::tr("status");
    case ColumnRole::Place:
        return Words::tr("place");
    case ColumnRole::Latitude:
        return Words::tr("latitude");
    case ColumnRole::Longitude:
        return Words::tr("longitude");
    case ColumnRole::PlacePrecision:
        return Words::tr("how exact the place is");
    case ColumnRole::Actor:
        return Words::tr("actor");
    case ColumnRole::Tag:
        return Words::tr("tag");
    case ColumnRole::Number:
        return Words::tr("figure");
    case ColumnRole::SourceTitle:
        return Words::tr("title of the source");
    case ColumnRole::SourceUrl:
        return Words::tr("address of the source");
    case ColumnRole::SourcePublisher:
        return Words::tr("publisher of the source");
    case ColumnRole::RowKind:
        return Words::tr("what the row is");
    case ColumnRole::Period:
        return Words::tr("period");
    case ColumnRole::Link:
        return Words::tr("link to another event");
    }
    return {};
}

namespace {

/// Of what a timeline would keep, that it is gone; empty for all else.
QString reasonWithoutPlace(ImportReason reason) {
    switch (reason) {
    case ImportReason::Kept:
    case ImportReason::IntoNote:
        return Words::tr("has no place in the file that is written; left out");
    case ImportReason::UnreadableDate:
        return Words::tr("not understood as a date; left out");
    case ImportReason::ReversedDates:
        return Words::tr("ends before it starts; the start is taken, and the end is left out");
    case ImportReason::OtherCalendar:
        return Words::tr("a date of a calendar that cannot be converted; left out");
    case ImportReason::LongRow:
        return Words::tr("a row with more cells than columns; the rest is left out");
    case ImportReason::BrokenRow:
        return Words::tr("a row that cannot be read; left out");
    case ImportReason::IconDropped:
        return Words::tr("a picture inside the file; left out");
    case ImportReason::RecurrenceNotExpanded:
        return Words::tr("a rule of repetition; left out");
    case ImportReason::NamesInEvents:
        return Words::tr("more than the memory allowed has room for; left out");
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
        return Words::tr("has no place in a timeline; kept with what it belongs to");
    case ImportReason::IntoNote:
        return Words::tr("has no place in a timeline; put into the event’s note");
    case ImportReason::AmbiguousDate:
        return Words::tr("day and month could be the other way round");
    case ImportReason::ConflictingDates:
        return Words::tr("some dates have the day first, others the month");
    case ImportReason::AgainstOrder:
        return Words::tr(
            "has no meaning in the order of day and month that was chosen; read in the other one");
    case ImportReason::TwoDigitYear:
        return Words::tr("a year of two digits: the century was assumed");
    case ImportReason::UnreadableDate:
        return Words::tr("not understood as a date; the text is kept");
    case ImportReason::Undated:
        return Words::tr("events without a date");
    case ImportReason::ReversedDates:
        return Words::tr("ends before it starts; the start is taken, and the end is kept as text");
    case ImportReason::MidnightDropped:
        return Words::tr("every time is 00:00, so the days alone are meant");
    case ImportReason::NumbersAsYears:
        return Words::tr("a time line of plain numbers, shown as years");
    case ImportReason::OtherCalendar:
        return Words::tr("a date of a calendar that cannot be converted; the text is kept");
    case ImportReason::CutRow:
        return Words::tr("the file ends inside a row");
    case ImportReason::ShortRow:
        return Words::tr("a row with fewer cells than columns");
    case ImportReason::LongRow:
        return Words::tr("a row with more cells than columns; the rest is kept");
    case ImportReason::OpenQuote:
        return Words::tr("a quotation mark that nothing closes, taken as a letter");
    case ImportReason::BrokenRow:
        return Words::tr("a row that cannot be read; kept among what is set aside");
    case ImportReason::EmptyRow:
        return Words::tr("an empty row");
    case ImportReason::Preamble:
        return Words::tr("lines above the names of the columns; kept in the description");
    case ImportReason::NoHeader:
        return Words::tr("the columns have no names");
    case ImportReason::ColumnMissing:
        return Words::tr("a column that was to mean something is not there");
    case ImportReason::Footer:
        return Words::tr("rows at the end that look like a footer; imported without a date");
    case ImportReason::EncodingGuessed:
        return Words::tr("the encoding was guessed");
    case ImportReason::BytesReplaced:
        return Words::tr("bytes that are no text, replaced by �");
    case ImportReason::MarkupRemoved:
        return Words::tr("HTML made plain text");
    case ImportReason::ActiveContentRemoved:
        return Words::tr("scripts, styles or embedded frames left out");
    case ImportReason::RepeatedId:
        return Words::tr("two with the same identifier; one was renamed");
    case ImportReason::RepeatedEvent:
        return Words::tr("the same text at the same date again");
    case ImportReason::DanglingReference:
        return Words::tr("refers to something that is not there");
    case ImportReason::IconDropped:
        return Words::tr("a picture inside the file; only its size is kept");
    case ImportReason::ViewSetting:
        return Words::tr("colours, fonts and zoom of the other program");
    case ImportReason::RecurrenceBounded:
        return Words::tr("repeats more often than is taken over");
    case ImportReason::RecurrenceNotExpanded:
        return Words::tr("a rule of repetition that is kept as text");
    case ImportReason::ZoneUnknown:
        return Words::tr("a time zone that is not known; times are taken as they stand");
    case ImportReason::NotAnEvent:
        return Words::tr("no event");
    case ImportReason::TooLarge:
        return Words::tr("larger than what is read of one part");
    case ImportReason::NamesInEvents:
        return Words::tr("more than the memory allowed has room for; kept with their events");
    case ImportReason::TooMany:
        return Words::tr("too many for the memory allowed; left out");
    }
    return {};
}

QString importHeadline(const ImportSummary& summary) {
    QString format = shownOnOneLine(nameOf(summary.format), shownLength);
    if (!summary.dialect.empty())
        format = Words::tr("%1 (%2)", "a format and the kind of table")
                     .arg(format, shownOnOneLine(summary.dialect, shownLength));
    if (!summary.version.empty())
        format = Words::tr("%1 %2", "a format and its version")
                     .arg(format, shownOnOneLine(summary.version, shownLength));
    return Words::tr("%1. Found: %2. Events: %3. Periods: %4. Sources: %5.", "a format and what it holds")
        .arg(format, number(summary.found), number(summary.imported), number(summary.periods),
             number(summary.sources));
}

QStringList importMappedLines(const ImportSummary& summary) {
    QStringList lines;
    for (const ImportSummary::Mapping& mapping : summary.mapped)
        lines << Words::tr("%1 → %2 (%3)", "a column, what it means, how often")
                     .arg(shownOnOneLine(mapping.from, shownLength), columnRoleText(mapping.to),
                          number(mapping.count));
    return lines;
}

namespace {

/// What is concerned, what happened to it, and how often.
QString counted(const ImportSummary::Note& note, ImportTarget target) {
    const QString line = note.what.empty() ? importReasonText(note.reason, target)
                                           : Words::tr("%1: %2", "a column or value, and what happened to it")
                                                 .arg(shownOnOneLine(note.what, shownLength),
                                                      importReasonText(note.reason, target));
    return Words::tr("%1 (%2)", "what happened, how often").arg(line, number(note.count));
}

} // namespace

QString importNoteText(const ImportSummary::Note& note, ImportTarget target) {
    const QString line = counted(note, target);
    return note.example.empty()
               ? line
               : Words::tr("%1, such as %2").arg(line, shownOnOneLine(note.example, shownLength));
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
        return Words::tr("%1, first in line %2").arg(counted(note, target), number(note.firstLine));
    return Words::tr("%1, first in line %2: %3")
        .arg(counted(note, target), number(note.firstLine), shownOnOneLine(note.example, shownLength));
}

QStringList importNoteLines(const ImportSummary& summary, ImportTarget target) {
    QStringList lines;
    for (const ImportSummary::Note& note : summary.notes) {
        if (note.told == note.count)
            continue;
        lines << importNoteLine(note, target);
    }
    return lines;
}

} // namespace crisis
