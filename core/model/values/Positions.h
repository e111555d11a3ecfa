// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>

namespace crisis::model {

/// The position of an event (or statement) in one snapshot, in file order. Not valid in any other snapshot:
/// code that outlives a snapshot must store an EventId.
enum class EventPosition : std::uint32_t {};
enum class StatementPosition : std::uint32_t {};

} // namespace crisis::model
