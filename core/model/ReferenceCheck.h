// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/EntityRepair.h"
#include "core/model/StatementTargets.h"
#include "core/model/store/Chunks.h"
#include "core/model/store/IdTable.h"

namespace crisis::model {

/// Events and statements whose ids are unique and whose references resolve, with the tables found on the way.
struct CheckedRecords {
    ChunkList events;
    ChunkList statements;
    IdTable eventIds;
    IdTable statementIds;
    StatementTargets about;
};

/// By kind and number: whether a collection has something of that name.
using KnownNames = std::array<std::vector<bool>, entityKindCount>;

[[nodiscard]] CheckedRecords checkReferences(ChunkList events, ChunkList statements, const KnownNames& known,
                                             InternCache& names, const ReportReferenceError& report);

} // namespace crisis::model
