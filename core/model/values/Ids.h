// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/StrongId.h"

namespace crisis::model {

using SourceId = StrongId<struct SourceTag>;
using ActorId = StrongId<struct ActorTag>;
using PlaceId = StrongId<struct PlaceTag>;
using CategoryId = StrongId<struct CategoryTag>;
using PeriodId = StrongId<struct PeriodTag>;
using EventId = StrongId<struct EventTag>;
using StatementId = StrongId<struct StatementTag>;
using ViewId = StrongId<struct ViewTag>;

} // namespace crisis::model
