// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ErrorText.h"

#include "app/text/PlainText.h"

#include <QCoreApplication>

namespace crisis::text {

namespace {

constexpr qsizetype longestArgument = 120;

struct ErrorTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::ErrorText)
};

/// Why a file could not be read as a table, by what was missing.
QString patternOfNoTable(std::string_view soughtFor) {
    if (soughtFor == "line")
        return ErrorTextTr::tr("The column names were expected in line %3, but they are not there.");
    if (soughtFor == "columns")
        return ErrorTextTr::tr("The file does not have the columns that the mapping expects. Missing: %3.");
    return ErrorTextTr::tr(
        "This could be a table, but no line with column names was found, or no column contains dates. "
        "Use File > Import to set both; on the command line, use “convert --from-format table "
        "--header-line N” and “--mapping”.");
}

QString patternOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::DateEmpty:
        return ErrorTextTr::tr("A date is empty.");
    case ErrorCode::DateSyntax:
        return ErrorTextTr::tr("“%1” is not a date, at character %2.");
    case ErrorCode::DateOutOfRange:
        return ErrorTextTr::tr("“%1” is not a day or time that exists, at character %2.");
    case ErrorCode::DateOrder:
        return ErrorTextTr::tr("“%1” ends before it starts, at character %2.");
    case ErrorCode::DateTooFar:
        return ErrorTextTr::tr("“%1” is too far away to count its days, at character %2.");
    case ErrorCode::DateTimeOfDay:
        return ErrorTextTr::tr("“%1” has a time of day, which is not allowed here, at character %2.");
    case ErrorCode::DateNotAllowed:
        return ErrorTextTr::tr("“%1” is not a single date, which is required here.");
    case ErrorCode::TimeZoneUnknown:
        return ErrorTextTr::tr("There is no time zone named “%1”.");
    case ErrorCode::FileNotFound:
        return ErrorTextTr::tr("“%1” does not exist.");
    case ErrorCode::FileIsFolder:
        return ErrorTextTr::tr("“%1” is a folder, not a timeline file.");
    case ErrorCode::FileUnreadable:
        return ErrorTextTr::tr("“%1” cannot be read: %2.");
    case ErrorCode::FileUnwritable:
        return ErrorTextTr::tr("“%1” cannot be written: %2.");
    case ErrorCode::DiskFull:
        return ErrorTextTr::tr(
            "“%1” cannot be written: the disk is full. Free some space and save again, or save to "
            "another location.");
    case ErrorCode::QuotaReached:
        return ErrorTextTr::tr(
            "“%1” cannot be written: your disk quota is used up. Remove files that you no longer need "
            "and save again, or save to another location.");
    case ErrorCode::NotPermitted:
        return ErrorTextTr::tr(
            "“%1” cannot be written: you do not have permission to change this file or its folder. Save to "
            "another location.");
    case ErrorCode::DiskReadOnly:
        return ErrorTextTr::tr("“%1” cannot be written: its disk is read-only. Save to another location.");
    case ErrorCode::FolderMissing:
        return ErrorTextTr::tr(
            "“%1” cannot be written: its folder no longer exists. If it is on a disk or a network "
            "that was disconnected, reconnect it and save again, or save to another location.");
    case ErrorCode::FileChanged:
        return ErrorTextTr::tr("“%1” has been changed by another program since it was opened or saved here.");
    case ErrorCode::FileVanished:
        return ErrorTextTr::tr("“%1” has been moved or removed since it was opened or saved here.");
    case ErrorCode::FileInMotion:
        return ErrorTextTr::tr("“%1” is being written by another program. Try again when it is finished.");
    case ErrorCode::FileEmpty:
        return ErrorTextTr::tr("“%1” is empty.");
    case ErrorCode::FileTooLarge:
        return ErrorTextTr::tr("“%1” is too large to open.");
    case ErrorCode::NotUtf8:
        return ErrorTextTr::tr("This is not a timeline: the file is not UTF-8 text.");
    case ErrorCode::Utf16:
        return ErrorTextTr::tr("The file is UTF-16 text. Save it as UTF-8 and open it again.");
    case ErrorCode::NotATimeline:
        return ErrorTextTr::tr("This is not a timeline: its “format” is not “crisis-timeline”.");
    case ErrorCode::VersionTooNew:
        return ErrorTextTr::tr(
            "The file uses version %1 of the format; this program supports versions up to %2. Open it "
            "with a newer version of the program.");
    case ErrorCode::PictureWithoutTimeline:
        return ErrorTextTr::tr(
            "“%1” is a picture without an embedded timeline. A PNG exported by Crisis Timeline has one, "
            "unless it was left out or another program has saved the picture since.");
    case ErrorCode::PictureDamaged:
        return ErrorTextTr::tr("The picture is damaged (%1).");
    case ErrorCode::Cancelled:
        return ErrorTextTr::tr("Cancelled.");
    case ErrorCode::AutosaveDamaged:
        return ErrorTextTr::tr(
            "The autosave file with unsaved work is damaged and cannot be restored: “%1”.");
    case ErrorCode::AutosaveTooNew:
        return ErrorTextTr::tr(
            "The unsaved work was saved by a newer version of this program. Use that version to restore it "
            "from “%1”.");
    case ErrorCode::JsonSyntax:
        return ErrorTextTr::tr("The JSON text is invalid: %1 expected.");
    case ErrorCode::JsonTooDeep:
        return ErrorTextTr::tr("The JSON text is nested more than %1 levels deep.");
    case ErrorCode::JsonNul:
        return ErrorTextTr::tr("A string contains the character U+0000, which is not allowed.");
    case ErrorCode::JsonLoneSurrogate:
        return ErrorTextTr::tr("A string contains half of a surrogate pair, which is not allowed.");
    case ErrorCode::MissingMember:
        return ErrorTextTr::tr("“%1” is missing.");
    case ErrorCode::WrongType:
        return ErrorTextTr::tr("“%1” must be %2.");
    case ErrorCode::DuplicateMember:
        return ErrorTextTr::tr("“%1” occurs twice in one object; the second is preserved but not used.");
    case ErrorCode::DuplicateId:
        return ErrorTextTr::tr("The id “%1” is already in use; this one becomes “%2”.");
    case ErrorCode::InvalidId:
        return ErrorTextTr::tr("“%1” is not a valid id. An id has 1 to 64 letters, digits, “.”, “_” or “-”.");
    case ErrorCode::InvalidValue:
        return ErrorTextTr::tr("“%1” cannot be %2.");
    case ErrorCode::NumberOutOfRange:
        return ErrorTextTr::tr("“%1” cannot be %2: the number is out of range.");
    case ErrorCode::UnknownWord:
        return ErrorTextTr::tr("“%2” is not a known value of “%1”; it is preserved.");
    case ErrorCode::DanglingReference:
        return ErrorTextTr::tr("“%1” refers to “%2”, which is not in the file.");
    case ErrorCode::ReferenceCycle:
        return ErrorTextTr::tr("“%1” leads back to itself through “%2”.");
    case ErrorCode::NoDates:
        return ErrorTextTr::tr("An event needs at least one date; an undated one has an empty date.");
    case ErrorCode::BrokenLine:
        return ErrorTextTr::tr("This line could not be read and is preserved: %1 expected.");
    case ErrorCode::FormatTooOld:
        return ErrorTextTr::tr(
            "The file is from a version of %1 whose format is too old to be read. Open and save it with "
            "a newer version of that program.");
    case ErrorCode::DateUnreadable:
        return ErrorTextTr::tr("“%1”: “%2” cannot be read as a date.");
    case ErrorCode::QuoteOpen:
        return ErrorTextTr::tr(
            "The quotation mark in this row is never closed; it is read as an ordinary character.");
    case ErrorCode::RowCut:
        return ErrorTextTr::tr("The file ends inside this row; the part before the end is read.");
    case ErrorCode::RowBroken:
        return ErrorTextTr::tr("This row could not be read and is preserved.");
    case ErrorCode::XmlSyntax:
        return ErrorTextTr::tr("The XML text is invalid.");
    case ErrorCode::XmlDocumentType:
        return ErrorTextTr::tr(
            "The XML text declares a document type, which could load other files. It is not read.");
    case ErrorCode::XmlTooLarge:
        return ErrorTextTr::tr(
            "The XML text has an element that is too large or nested too deeply to be read.");
    case ErrorCode::NoSuchObject:
        return ErrorTextTr::tr("There is nothing with the id “%1”.");
    case ErrorCode::ImageTooLarge:
        return ErrorTextTr::tr("A picture of %1 × %2 pixels is too large; no side can have more than %3.");
    case ErrorCode::ImageNotEncoded:
        return ErrorTextTr::tr("The picture could not be created: %1.");
    case ErrorCode::EmptySpan:
        return ErrorTextTr::tr("The time span is empty: the last date must be after the first.");
    }
    return ErrorTextTr::tr("An unknown error occurred.");
}

} // namespace

QString errorText(const Error& error) {
    const bool isNoTable = error.code == ErrorCode::NotATimeline && error.arguments.size() > 1;
    const QString pattern = isNoTable ? patternOfNoTable(error.arguments[1]) : patternOf(error.code);
    // One pass, so that an argument that looks like a placeholder is not replaced again.
    QString text;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const bool isPlace = pattern[at] == u'%' && at + 1 < pattern.size() && pattern[at + 1].isDigit();
        if (!isPlace) {
            text += pattern[at];
            continue;
        }
        const auto argument = static_cast<std::size_t>(pattern[++at].digitValue() - 1);
        if (argument < error.arguments.size())
            text += shownOnOneLine(error.arguments[argument], longestArgument);
    }
    return text;
}

QString errorTextWithPlace(const Error& error) {
    if (!error.place || error.place->line == 0)
        return errorText(error);
    if (error.place->column == 0)
        return ErrorTextTr::tr("%1 (line %2)").arg(errorText(error), QString::number(error.place->line));
    return ErrorTextTr::tr("%1 (line %2, column %3)")
        .arg(errorText(error), QString::number(error.place->line), QString::number(error.place->column));
}

} // namespace crisis::text
