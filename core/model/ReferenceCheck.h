// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/AboutTable.h"
#include "core/model/Chunks.h"
#include "core/model/IdTable.h"
#include "core/model/SmallCollections.h"

namespace crisis {

/// Events and statements whose ids are unique and whose references resolve, with the tables found on the way.
struct CheckedRecords {
    ChunkList events;
    ChunkList statements;
    IdTable eventIds;
    IdTable statementIds;
    AboutTable about;
};

/// By kind and number: whether a collection has something of that name.
using KnownNames = std::array<std::vector<bool>, nameKinds>;

[[nodiscard]] CheckedRecords checkReferences(ChunkList events, ChunkList statements, const KnownNames& known,
                                             NameCache& names, const ReportFault& report);

} // namespace crisis
