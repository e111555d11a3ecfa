// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

namespace crisis::base {

/// Every way in which the project can fail. `%1`, `%2` name what the arguments of an Error hold.
enum class ErrorCode {
    // Dates. %1 the text, %2 the faulty character's number, 1-based, in code points.
    DateEmpty,
    DateSyntax,      ///< something else was expected at %2
    DateOutOfRange,  ///< a month, day, hour … that does not exist at %2
    DateOrder,       ///< an interval or set range that ends before it starts
    DateTooFar,      ///< outside an int64 of days
    DateTimeOfDay,   ///< a time of day where the strict profile allows none
    DateNotAllowed,  ///< an interval or undated value where a plain date is needed
    TimeZoneUnknown, ///< %1 the name of the zone

    // Files. %1 the file's name as the person gave it.
    FileNotFound,
    FileIsFolder,
    FileUnreadable, ///< %2 the system's reason
    FileUnwritable, ///< %2 the system's reason
    DiskFull,
    QuotaReached, ///< the person's share of the disk is used up
    NotPermitted, ///< the person may not write the file, or not into its folder
    DiskReadOnly,
    FolderMissing, ///< the folder that the file is to be in
    FileChanged,   ///< another program has written it since it was read or saved
    FileVanished,  ///< it has been moved or removed since
    FileInMotion,  ///< another program keeps writing it while it is read
    FileEmpty,
    FileTooLarge,
    NotUtf8,
    Utf16,
    NotATimeline,           ///< nor importable; %2 table: no header; line: none in line %3; columns: no %3
    VersionTooNew,          ///< %1 the version found, %2 the newest one understood
    PictureWithoutTimeline, ///< a PNG that holds no timeline
    PictureDamaged,         ///< a PNG whose checks fail, or that says what cannot be; %1 the chunk's type
    Cancelled,
    AutosaveDamaged, ///< what was kept of unsaved work cannot be read; %1 its file
    AutosaveTooNew,  ///< it is of a newer program; %1 its file

    // What a reader finds in a file; each has a place.
    JsonSyntax,  ///< %1 what was expected
    JsonTooDeep, ///< %1 the limit
    JsonNul,     ///< U+0000 in a string
    JsonLoneSurrogate,
    MissingMember,     ///< %1 its name
    WrongType,         ///< %1 the member, %2 the type that it must have
    DuplicateMember,   ///< %1 its name
    DuplicateId,       ///< %1 the id, %2 what it was renamed to
    InvalidId,         ///< %1 the id
    InvalidValue,      ///< %1 the member, %2 the value as found
    NumberOutOfRange,  ///< %1 the member, %2 the value as found
    UnknownWord,       ///< %1 the member, %2 the word, which is kept
    DanglingReference, ///< %1 the member, %2 the id that nothing has
    ReferenceCycle,    ///< %1 the member, %2 the id
    NoDates,           ///< an event without a date claim
    BrokenLine,        ///< %1 what was expected on a line of the canonical layout

    // Files of other programs.
    FormatTooOld,   ///< %1 the format's name
    DateUnreadable, ///< %1 the column or element, %2 the text, which is kept
    QuoteOpen,      ///< a quotation mark that nothing closes, taken as a letter
    RowCut,         ///< the file ends inside a row, which is read as far as it goes
    RowBroken,      ///< a row that is no object, set aside
    XmlSyntax,
    XmlDocumentType, ///< the file declares a document type, which could load others
    XmlTooLarge,     ///< an element with more levels, attributes, elements or text than is read

    // Edits.
    NoSuchObject, ///< %1 the id

    // Export.
    ImageTooLarge,   ///< %1 width, %2 height, %3 the limit
    ImageNotEncoded, ///< %1 the reason
    EmptySpan,
};

} // namespace crisis::base
