// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ReferenceError.h"
#include "core/model/values/Entities.h"

#include <vector>

namespace crisis::model {

/// References to the collections that are stored as plain values.
struct EntityRepair {
    Header& header;
    std::vector<Source>& sources;
    std::vector<Actor>& actors;
    std::vector<Place>& places;
    std::vector<Category>& categories;
    std::vector<Period>& periods;
    std::vector<View>& views;
};

/// Renames duplicate ids, removes references between these collections that do not resolve or form a cycle,
/// and reports each.
void repair(EntityRepair collections, const ReportReferenceError& report);

} // namespace crisis::model
