// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

namespace crisis::base {

/// Every error of the project. `%1`, `%2` and `%3` are the arguments of an Error, in order.
enum class ErrorCode {
    // Dates. %1: the text; %2: the 1-based position of the invalid character, in code points.
    DateEmpty,
    DateSyntax,      ///< unexpected character at %2
    DateOutOfRange,  ///< no such month, day, hour …, at %2
    DateOrder,       ///< an interval or a range of a set ends before it starts
    DateTooFar,      ///< does not fit a 64-bit day number
    DateTimeOfDay,   ///< a time of day where DateProfile::Strict allows none
    DateNotAllowed,  ///< an interval or undated value where a single date is required
    TimeZoneUnknown, ///< %1: the name of the zone

    // Files. %1: the file name as the user gave it.
    FileNotFound,
    FileIsFolder,
    FileUnreadable, ///< %2 the system's reason
    FileUnwritable, ///< %2 the system's reason
    DiskFull,
    QuotaReached, ///< the user's disk quota is exhausted
    NotPermitted, ///< the user has no write permission for the file or its folder
    DiskReadOnly,
    FolderMissing, ///< the folder of the file does not exist
    FileChanged,   ///< another program wrote to it after it was last read or saved
    FileVanished,  ///< it was moved or deleted after it was last read or saved
    FileInMotion,  ///< another program writes to it while it is being read
    FileEmpty,
    FileTooLarge,
    NotUtf8,
    Utf16,
    /// Not a timeline and not importable. %2 may say why: `table`: no header row found; `line`: no header row
    /// in line %3; `columns`: the columns %3 are missing.
    NotATimeline,
    VersionTooNew,          ///< %1: the version found; %2: the newest supported version
    PictureWithoutTimeline, ///< a PNG without an embedded timeline
    PictureDamaged,         ///< a PNG with a wrong checksum or an invalid chunk; %1: the chunk type
    Cancelled,
    AutosaveDamaged, ///< the autosave file cannot be read; %1: its name
    AutosaveTooNew,  ///< a newer version of the program wrote the autosave file; %1: its name

    // Diagnostics of a reader; each has a text position.
    JsonSyntax,  ///< %1: what was expected
    JsonTooDeep, ///< %1: the maximum depth
    JsonNul,     ///< U+0000 in a string
    JsonLoneSurrogate,
    MissingMember,     ///< %1 its name
    WrongType,         ///< %1: the member; %2: the required type
    DuplicateMember,   ///< %1 its name
    DuplicateId,       ///< %1: the id; %2: its new id
    InvalidId,         ///< %1 the id
    InvalidValue,      ///< %1 the member, %2 the value as found
    NumberOutOfRange,  ///< %1 the member, %2 the value as found
    UnknownWord,       ///< %1: the member; %2: the word, which is preserved
    DanglingReference, ///< %1: the member; %2: the id, which does not exist
    ReferenceCycle,    ///< %1: the member; %2: the id
    NoDates,           ///< an event without a date claim
    BrokenLine,        ///< an invalid line in the canonical layout; %1: what was expected

    // Files of other programs.
    FormatTooOld,   ///< %1: the name of the format
    DateUnreadable, ///< %1: the column or element; %2: the text, which is preserved
    QuoteOpen,      ///< an unclosed quotation mark, read as an ordinary character
    RowCut,         ///< the file ends inside a row; the part that exists is read
    RowBroken,      ///< a row that is not an object; it is quarantined
    XmlSyntax,
    XmlDocumentType, ///< a document type declaration, which could load other files
    XmlTooLarge,     ///< an element exceeds a limit on nesting, attributes, children or text

    // Edits.
    NoSuchObject, ///< %1 the id

    // Export.
    ImageTooLarge,   ///< %1: width; %2: height; %3: the limit
    ImageNotEncoded, ///< %1: the reason
    EmptySpan,
};

} // namespace crisis::base
