// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ReferenceError.h"
#include "core/model/StatementTargets.h"
#include "core/model/store/Chunks.h"
#include "core/model/store/IdInterner.h"
#include "core/model/store/IdTable.h"

namespace crisis::model {

/// Events and statements with unique ids and resolved references, and the tables built on the way.
struct CheckedRecords {
    ChunkList events;
    ChunkList statements;
    IdTable eventIds;
    IdTable statementIds;
    StatementTargets about;
};

/// By kind and number: whether the collection contains that id.
using KnownNames = std::array<std::vector<bool>, entityKindCount>;

/// Renames duplicate ids, removes references that do not resolve or form a cycle, and reports each. Large
/// lists are checked in two threads; `report` is called from the calling thread only.
[[nodiscard]] CheckedRecords checkReferences(ChunkList events, ChunkList statements, const KnownNames& known,
                                             InternCache& names, const ReportReferenceError& report);

} // namespace crisis::model
