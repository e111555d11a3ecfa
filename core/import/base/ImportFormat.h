// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <string>
#include <string_view>

namespace crisis::imports {

class ImportDocument;
struct Imported;
struct ImportOptions;

/// A format of other programs that can be imported. The folder of each format defines its formats as
/// constants, which ImportFormats.cpp lists; a format is identified by the address of its constant.
struct ImportFormat {
    /// What the file consists of.
    enum class Kind {
        Events, ///< the meaning of every part is defined by the format
        Table,  ///< rows of columns, whose meaning a TableMapping says
    };

    std::string_view word;    ///< on the command line: lower case and hyphens, unique
    std::string_view name;    ///< shown to users and not translated; unique
    std::string_view endings; ///< usual endings of file names, separated by spaces: "ics vcs"
    Kind kind = Kind::Events;

    /// Whether a document is in this format. Formats listed earlier have already said no. Takes time
    /// proportional to the size of the document at most and uses what the document has parsed.
    bool (*recognises)(const ImportDocument& document) = nullptr;
    /// Reads a document, also one that is not recognised. Fails as importBytes() does.
    Result<Imported> (*read)(const ImportDocument& document, const ImportOptions& options,
                             const Progress& progress) = nullptr;
    /// Optional: repairs bytes of this format that would be decoded wrongly. Returns an empty string if there
    /// is nothing to repair.
    std::string (*repaired)(std::string_view bytes) = nullptr;
};

} // namespace crisis::imports
