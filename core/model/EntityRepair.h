// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/TimelineBuilder.h"
#include "core/model/store/IdInterner.h"

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

using ReportReferenceError = std::function<void(const TimelineBuilder::ReferenceError&)>;

/// Renames duplicate ids, removes references between these collections that do not resolve or form a cycle,
/// and reports each.
void repair(EntityRepair collections, const ReportReferenceError& report);

} // namespace crisis::model
