// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/TimelineBuilder.h"
#include "core/model/store/IdInterner.h"

namespace crisis::model {

/// The collections that are held as plain values, while they are checked.
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

/// Renames duplicate ids, leaves out references among the small collections that lead nowhere or in a circle.
void repair(EntityRepair collections, const ReportReferenceError& report);

} // namespace crisis::model
