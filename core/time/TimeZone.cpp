// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/TimeZone.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace crisis {

namespace {

constexpr std::int64_t secondsPerDay = 86'400;
// Years 1 and 9999; beyond them a zone keeps the offset that it has there.
constexpr std::int64_t firstZonedDay = -719'162;
constexpr std::int64_t lastZonedDay = 2'932'896;

std::int32_t offsetAtUtc(const QTimeZone& zone, const TimePoint& utc) {
    const std::int64_t day = std::clamp(utc.day, firstZonedDay, lastZonedDay);
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(day * secondsPerDay + utc.second, Qt::UTC));
}

TimePoint converted(const TimePoint& at, const Bound& bound, const QTimeZone* zone) {
    if (!bound.offset)
        return at;
    const TimePoint utc = plusSeconds(at, -std::int64_t{*bound.offset});
    return zone == nullptr ? utc : plusSeconds(utc, offsetAtUtc(*zone, utc));
}

} // namespace

TimeZone::TimeZone() = default;

Result<TimeZone> TimeZone::named(std::string_view name) {
    TimeZone zone;
    if (name.empty())
        return zone;
    const QByteArray id(name.data(), static_cast<qsizetype>(name.size()));
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return failure(ErrorCode::TimeZoneUnknown, {std::string(name)});
    auto known = std::make_shared<const QTimeZone>(id);
    if (!known->isValid())
        return failure(ErrorCode::TimeZoneUnknown, {std::string(name)});
    zone.name_ = name;
    zone.zone_ = std::move(known);
    return zone;
}

TimePoint TimeZone::begin(const Bound& bound) const { return converted(bound.begin(), bound, zone_.get()); }

TimePoint TimeZone::end(const Bound& bound) const { return converted(bound.end(), bound, zone_.get()); }

std::int32_t TimeZone::offsetAt(const TimePoint& local) const {
    if (!zone_)
        return 0;
    const auto at = [this](const TimePoint& utc) { return offsetAtUtc(*zone_, utc); };
    const std::int32_t earlier = at(plusSeconds(local, -secondsPerDay));
    const std::int32_t later = at(plusSeconds(local, secondsPerDay));
    if (earlier == later || at(plusSeconds(local, -std::int64_t{earlier})) == earlier)
        return earlier;
    return at(plusSeconds(local, -std::int64_t{later})) == later ? later : earlier;
}

} // namespace crisis
