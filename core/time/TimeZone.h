// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/Date.h"

#include <memory>
#include <string>
#include <string_view>

class QTimeZone;

namespace crisis::time {

/// A named zone (IANA), such as that of a timeline; UTC when empty. Cheap to copy.
class TimeZone {
public:
    TimeZone(); ///< UTC
    /// Fails with TimeZoneUnknown.
    [[nodiscard]] static Result<TimeZone> named(std::string_view name);

    [[nodiscard]] const std::string& name() const { return name_; }
    /// Civil time of this zone for a bound, [begin, end): a bound with an offset is converted, any other
    /// taken as it is written.
    [[nodiscard]] TimePoint begin(const Bound& bound) const;
    [[nodiscard]] TimePoint end(const Bound& bound) const;
    /// Seconds east of UTC that the zone has at a civil time of its own. A time that the clock shows twice is
    /// the first of the two; one that it skips has the offset from before the gap. Outside the years 1 to
    /// 9999 as at their edges.
    [[nodiscard]] std::int32_t offsetAt(const TimePoint& local) const;

private:
    std::string name_;
    std::shared_ptr<const QTimeZone> zone_;
};

} // namespace crisis::time
