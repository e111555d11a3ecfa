// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/time/Date.h"

#include <memory>
#include <string>
#include <string_view>

class QTimeZone;

namespace crisis::time {

/// A named time zone (IANA), such as that of a timeline. Cheap to copy.
class TimeZone {
public:
    TimeZone(); ///< UTC
    /// The zone with an IANA name; UTC for an empty name. Fails with TimeZoneUnknown.
    [[nodiscard]] static Result<TimeZone> named(std::string_view name);

    [[nodiscard]] const std::string& name() const { return name_; }
    /// The range [begin, end) of a bound in civil time of this zone. A bound with an offset is converted; any
    /// other is used as written.
    [[nodiscard]] TimePoint begin(const Bound& bound) const;
    [[nodiscard]] TimePoint end(const Bound& bound) const;
    /// The offset in seconds east of UTC at a local time of this zone. A repeated local time means its first
    /// occurrence; a skipped one has the offset from before the gap. Outside the years 1 to 9999, the offset
    /// at the nearest of these limits applies.
    [[nodiscard]] std::int32_t offsetAt(const TimePoint& local) const;

private:
    std::string name_;
    std::shared_ptr<const QTimeZone> zone_;
};

} // namespace crisis::time
