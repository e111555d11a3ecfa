// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/Bounds.h"

namespace crisis::time {

TimePoint Bound::begin() const {
    return time ? TimePoint{day, time->second, time->nanosecond} : TimePoint{day, 0, 0};
}

TimePoint Bound::end() const { return plusSeconds(begin(), lengthSeconds); }

} // namespace crisis::time
