// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Names.h"
#include "core/model/TimelineBuilder.h"

namespace crisis {

/// The collections that are held as plain values, while they are checked.
struct SmallCollections {
    Header& header;
    std::vector<Source>& sources;
    std::vector<Actor>& actors;
    std::vector<Location>& places;
    std::vector<Category>& categories;
    std::vector<Period>& periods;
    std::vector<View>& views;
};

using ReportFault = std::function<void(const TimelineBuilder::Fault&)>;

/// Renames duplicate ids, leaves out references among the small collections that lead nowhere or in a circle.
void repair(SmallCollections collections, const ReportFault& report);

} // namespace crisis
