// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PictureArguments.h"

#include <charconv>

namespace crisis {

namespace {

template <class Number>
bool readNumber(std::string_view text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

// The axis span of one bound as a person types it.
Result<Timeline::AxisSpan> parseMoment(std::string_view text, const Timeline::AxisSpan& whole) {
    if (text.starts_with('@')) {
        AxisSeconds at = 0;
        if (!readNumber(text.substr(1), at))
            return failure(ErrorCode::DateSyntax, {std::string(text), "2"});
        return Timeline::AxisSpan{at, at};
    }
    const auto date = Date::parse(text);
    if (!date)
        return tl::unexpected(date.error());
    const Bounds& bounds = date->bounds();
    return Timeline::AxisSpan{bounds.earliestStart ? toAxis(bounds.earliestStart->begin()) : whole.first,
                              bounds.latestEnd ? toAxis(bounds.latestEnd->end()) : whole.last};
}

} // namespace

QStringList toArguments(const PictureOptions& options) {
    QStringList arguments;
    arguments << QStringLiteral("--size")
              << QStringLiteral("%1x%2").arg(options.widthPx).arg(options.heightPx);
    arguments << QStringLiteral("--scale") << QString::number(options.scale, 'g', 17);
    if (options.content == PictureContent::Whole)
        arguments << QStringLiteral("--whole");
    if (options.content == PictureContent::Span)
        arguments << QStringLiteral("--from=@%1").arg(options.span.first)
                  << QStringLiteral("--to=@%1").arg(options.span.last);
    if (options.lanesBy)
        arguments << QStringLiteral("--lanes") << QString::fromUtf8(wordOf(*options.lanesBy));
    arguments << QStringLiteral("--theme")
              << (options.theme == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    if (options.transparent)
        arguments << QStringLiteral("--transparent");
    if (!options.withTitle)
        arguments << QStringLiteral("--no-title");
    if (!options.withLegend)
        arguments << QStringLiteral("--no-legend");
    if (!options.withSources)
        arguments << QStringLiteral("--no-sources");
    return arguments;
}

std::optional<PictureSize> parsePictureSize(std::string_view text) {
    const std::size_t by = text.find_first_of("xX");
    PictureSize size;
    if (by == std::string_view::npos || !readNumber(text.substr(0, by), size.widthPx) ||
        !readNumber(text.substr(by + 1), size.heightPx))
        return std::nullopt;
    const auto fits = [](int px) { return px >= 16 && px <= largestPictureSidePx; };
    return fits(size.widthPx) && fits(size.heightPx) ? std::optional(size) : std::nullopt;
}

Result<Timeline::AxisSpan> parsePictureSpan(std::string_view from, std::string_view to,
                                            const Timeline::AxisSpan& whole) {
    Timeline::AxisSpan span = whole;
    if (!from.empty()) {
        const auto first = parseMoment(from, whole);
        if (!first)
            return first;
        span.first = first->first;
    }
    if (!to.empty()) {
        const auto last = parseMoment(to, whole);
        if (!last)
            return last;
        span.last = last->last;
    }
    if (span.last <= span.first)
        return failure(ErrorCode::EmptySpan);
    return span;
}

} // namespace crisis
