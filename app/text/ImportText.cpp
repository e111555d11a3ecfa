// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ImportText.h"

#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "core/import/base/ImportFormat.h"

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
        return ImportTextTr::tr("kept unchanged");
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
        return ImportTextTr::tr("end year");
    case ColumnRole::EndMonth:
        return ImportTextTr::tr("end month");
    case ColumnRole::EndDay:
        return ImportTextTr::tr("end day");
    case ColumnRole::EndTime:
        return ImportTextTr::tr("end time of day");
    case ColumnRole::DatePhrase:
        return ImportTextTr::tr("date as text");
    case ColumnRole::DatePrecision:
        return ImportTextTr::tr("precision of the date");
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
        return ImportTextTr::tr("precision of the place");
    case ColumnRole::Actor:
        return ImportTextTr::tr("actor");
    case ColumnRole::Tag:
        return ImportTextTr::tr("tag");
    case ColumnRole::Number:
        return ImportTextTr::tr("figure");
    case ColumnRole::SourceTitle:
        return ImportTextTr::tr("title of the source");
    case ColumnRole::SourceUrl:
        return ImportTextTr::tr("web address of the source");
    case ColumnRole::SourcePublisher:
        return ImportTextTr::tr("publisher of the source");
    case ColumnRole::RowKind:
        return ImportTextTr::tr("kind of row");
    case ColumnRole::Period:
        return ImportTextTr::tr("period");
    case ColumnRole::Link:
        return ImportTextTr::tr("link to another event");
    }
    return {};
}

namespace {

/// Empty for the encodings of all languages.
QString textRegionText(TextRegion region) {
    switch (region) {
    case TextRegion::World:
        return {};
    case TextRegion::WestEuropean:
        return ImportTextTr::tr("Western", "an encoding of text");
    case TextRegion::CentralEuropean:
        return ImportTextTr::tr("Central European", "an encoding of text");
    case TextRegion::Cyrillic:
        return ImportTextTr::tr("Cyrillic", "an encoding of text");
    case TextRegion::Greek:
        return ImportTextTr::tr("Greek", "an encoding of text");
    case TextRegion::Turkish:
        return ImportTextTr::tr("Turkish", "an encoding of text");
    case TextRegion::Hebrew:
        return ImportTextTr::tr("Hebrew", "an encoding of text");
    case TextRegion::Arabic:
        return ImportTextTr::tr("Arabic", "an encoding of text");
    case TextRegion::Baltic:
        return ImportTextTr::tr("Baltic", "an encoding of text");
    case TextRegion::Vietnamese:
        return ImportTextTr::tr("Vietnamese", "an encoding of text");
    case TextRegion::Thai:
        return ImportTextTr::tr("Thai", "an encoding of text");
    case TextRegion::SimplifiedChinese:
        return ImportTextTr::tr("Chinese, simplified", "an encoding of text");
    case TextRegion::TraditionalChinese:
        return ImportTextTr::tr("Chinese, traditional", "an encoding of text");
    case TextRegion::Japanese:
        return ImportTextTr::tr("Japanese", "an encoding of text");
    case TextRegion::Korean:
        return ImportTextTr::tr("Korean", "an encoding of text");
    case TextRegion::SouthEuropean:
        return ImportTextTr::tr("South European", "an encoding of text");
    case TextRegion::Nordic:
        return ImportTextTr::tr("Nordic", "an encoding of text");
    case TextRegion::Celtic:
        return ImportTextTr::tr("Celtic", "an encoding of text");
    }
    return {};
}

} // namespace

QString textEncodingText(TextEncoding encoding) {
    const QString name = QString::fromUtf8(nameOf(encoding));
    const QString region = textRegionText(regionOf(encoding));
    return region.isEmpty() ? name : ImportTextTr::tr("%1 (%2)", "languages, an encoding").arg(region, name);
}

namespace {

/// The text for what only a timeline file could keep and another format loses; empty for other reasons.
QString reasonWithoutPlace(ImportReason reason) {
    switch (reason) {
    case ImportReason::Kept:
    case ImportReason::IntoNote:
        return ImportTextTr::tr("not supported by the output format; left out");
    case ImportReason::UnreadableDate:
        return ImportTextTr::tr("could not be read as a date; left out");
    case ImportReason::ReversedDates:
        return ImportTextTr::tr("ends before it starts; the start is used, and the end is left out");
    case ImportReason::OtherCalendar:
        return ImportTextTr::tr("a date in a calendar that cannot be converted; left out");
    case ImportReason::LongRow:
        return ImportTextTr::tr("a row with more cells than columns; the extra cells are left out");
    case ImportReason::BrokenRow:
        return ImportTextTr::tr("a row that could not be read; left out");
    case ImportReason::IconDropped:
        return ImportTextTr::tr("an embedded picture; left out");
    case ImportReason::RecurrenceNotExpanded:
        return ImportTextTr::tr("a recurrence rule; left out");
    case ImportReason::NamesInEvents:
        return ImportTextTr::tr("more than the memory limit allows; left out");
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
        return ImportTextTr::tr("not supported by timelines; kept with the item it belongs to");
    case ImportReason::IntoNote:
        return ImportTextTr::tr("not supported by timelines; added to the event’s note");
    case ImportReason::AmbiguousDate:
        return ImportTextTr::tr("day and month could be the other way round");
    case ImportReason::ConflictingDates:
        return ImportTextTr::tr("some dates have the day first, others the month");
    case ImportReason::AgainstOrder:
        return ImportTextTr::tr(
            "not possible in the selected order of day and month; read in the other order");
    case ImportReason::TwoDigitYear:
        return ImportTextTr::tr("a two-digit year; the century was assumed");
    case ImportReason::UnreadableDate:
        return ImportTextTr::tr("could not be read as a date; the text is kept");
    case ImportReason::Undated:
        return ImportTextTr::tr("events without a date");
    case ImportReason::ReversedDates:
        return ImportTextTr::tr("ends before it starts; the start is used, and the end is kept as text");
    case ImportReason::MidnightDropped:
        return ImportTextTr::tr("every time is 00:00; only the days are used");
    case ImportReason::NumbersAsYears:
        return ImportTextTr::tr("a timeline of plain numbers, shown as years");
    case ImportReason::OtherCalendar:
        return ImportTextTr::tr("a date in a calendar that cannot be converted; the text is kept");
    case ImportReason::CutRow:
        return ImportTextTr::tr("the file ends inside a row");
    case ImportReason::ShortRow:
        return ImportTextTr::tr("a row with fewer cells than columns");
    case ImportReason::LongRow:
        return ImportTextTr::tr("a row with more cells than columns; the extra cells are kept");
    case ImportReason::OpenQuote:
        return ImportTextTr::tr("a quotation mark that is never closed; read as an ordinary character");
    case ImportReason::BrokenRow:
        return ImportTextTr::tr("a row that could not be read; it is preserved");
    case ImportReason::EmptyRow:
        return ImportTextTr::tr("an empty row");
    case ImportReason::Preamble:
        return ImportTextTr::tr("lines above the column names; kept in the description");
    case ImportReason::NoHeader:
        return ImportTextTr::tr("the columns have no names");
    case ImportReason::ColumnMissing:
        return ImportTextTr::tr("a column of the mapping is missing");
    case ImportReason::Footer:
        return ImportTextTr::tr("rows at the end that look like a footer; imported without a date");
    case ImportReason::EncodingGuessed:
        return ImportTextTr::tr("the encoding was guessed");
    case ImportReason::BytesReplaced:
        return ImportTextTr::tr("bytes that are not text; replaced with �");
    case ImportReason::MarkupRemoved:
        return ImportTextTr::tr("HTML converted to plain text");
    case ImportReason::ActiveContentRemoved:
        return ImportTextTr::tr("scripts, styles or embedded frames left out");
    case ImportReason::RepeatedId:
        return ImportTextTr::tr("two items with the same identifier; one was renamed");
    case ImportReason::RepeatedEvent:
        return ImportTextTr::tr("the same text and date as another event");
    case ImportReason::DanglingReference:
        return ImportTextTr::tr("refers to something that is missing");
    case ImportReason::IconDropped:
        return ImportTextTr::tr("an embedded picture; only its size is kept");
    case ImportReason::ViewSetting:
        return ImportTextTr::tr("colours, fonts and zoom of the other program");
    case ImportReason::RecurrenceBounded:
        return ImportTextTr::tr("repeats more often than the import limit allows");
    case ImportReason::RecurrenceNotExpanded:
        return ImportTextTr::tr("a recurrence rule; kept as text");
    case ImportReason::ZoneUnknown:
        return ImportTextTr::tr("an unknown time zone; the times are used without conversion");
    case ImportReason::NotAnEvent:
        return ImportTextTr::tr("not an event");
    case ImportReason::TooLarge:
        return ImportTextTr::tr("too large to be read; left out");
    case ImportReason::NamesInEvents:
        return ImportTextTr::tr("more than the memory limit allows; kept with their events");
    case ImportReason::TooMany:
        return ImportTextTr::tr("too many for the memory limit; left out");
    }
    return {};
}

QString importHeadline(const ImportSummary& summary) {
    QString format = shownOnOneLine(summary.format->name, shownLength);
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

/// The column or value, what happened to it, and how often.
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
