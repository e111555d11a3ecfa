// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/TimeZone.h"

#include "core/base/Ascii.h"
#include "core/time/TimePoint.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <set>

namespace crisis::time {

namespace {

// Limits at the years 1 and 9999; beyond them, a zone keeps the offset that it has at the limit.
constexpr std::int64_t firstZonedDay = -719'162;
constexpr std::int64_t lastZonedDay = 2'932'896;

std::int32_t offsetAtUtc(const QTimeZone& zone, const TimePoint& utc) {
    const std::int64_t day = std::clamp(utc.day, firstZonedDay, lastZonedDay);
    return zone.offsetFromUtc(
        QDateTime::fromSecsSinceEpoch(day * secondsPerDay + utc.second, QTimeZone::utc()));
}

TimePoint converted(const TimePoint& at, const Bound& bound, const QTimeZone* zone) {
    if (!bound.offset)
        return at;
    const TimePoint utc = plusSeconds(at, -std::int64_t{*bound.offset});
    return zone == nullptr ? utc : plusSeconds(utc, offsetAtUtc(*zone, utc));
}

/// Qt lists only zones of countries. Former names ("Europe/Kiev") and zones of no country ("Etc/GMT-1") are
/// in the source of that list (tzdata.zi), which is read once.
bool isListed(const QByteArray& name) {
    static const std::set<QByteArray> names = [] {
        std::set<QByteArray> found;
        QFile list(QStringLiteral("/usr/share/zoneinfo/tzdata.zi"));
        if (!list.open(QIODevice::ReadOnly))
            return found;
        for (const QByteArray& line : list.readAll().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            // "Z" is followed by the name of a zone, "L" by the zone that an alias refers to
            if (words.size() > 2 && (words[0] == "Z" || words[0] == "L"))
                found.insert(words[words[0] == "Z" ? 1 : 2]);
        }
        return found;
    }();
    return names.count(name) > 0;
}

/// Qt 6.4 knows offsets as "UTC+01:00" only, Qt 6.8 in many forms; a file must be read alike by both.
bool isLooseOffset(const QByteArray& name) {
    if (!name.startsWith("UTC") || name.size() == 3)
        return false;
    const auto digits = [&name](qsizetype at) { return isDigit(name[at]) && isDigit(name[at + 1]); };
    return name.size() != 9 || (name[3] != '+' && name[3] != '-') || !digits(4) || name[6] != ':' ||
           !digits(7);
}

} // namespace

TimeZone::TimeZone() = default;

Result<TimeZone> TimeZone::named(std::string_view name) {
    TimeZone zone;
    if (name.empty())
        return zone;
    const QByteArray id(name.data(), static_cast<qsizetype>(name.size()));
    if ((!QTimeZone::isTimeZoneIdAvailable(id) || isLooseOffset(id)) && !isListed(id))
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

} // namespace crisis::time
