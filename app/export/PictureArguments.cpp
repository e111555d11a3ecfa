// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PictureArguments.h"

#include "core/time/CivilText.h"

#include <algorithm>
#include <charconv>

namespace crisis::exports {

namespace {

template <class Number>
bool readNumber(std::string_view text, Number& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

// Parses the value of --from or --to into an axis span.
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

const std::vector<NamedSize>& namedSizes() {
    static const std::vector<NamedSize> sizes{
        {"slide", 13.333333333333334 * 25.4, 7.5 * 25.4, 144}, // 1920 x 1080
        {"4k", 508, 285.75, 192},                              // 3840 x 2160
        {"8k", 2560 / 96.0 * 25.4, 381, 288},                  // 7680 x 4320
        {"a4", 210, 297, 300},
        {"a4-landscape", 297, 210, 300},
        {"a3", 297, 420, 300},
        {"a3-landscape", 420, 297, 300},
        {"poster", 1189, 841, 150},
    };
    return sizes;
}

bool choosePictureSize(std::string_view text, std::optional<double> dotsPerInch, PictureOptions& options) {
    constexpr double logicalDpi = 96, mmPerInch = 25.4;
    if (dotsPerInch && !(*dotsPerInch >= 24 && *dotsPerInch <= 1536))
        return false;
    PictureOptions chosen = options;
    chosen.scale = dotsPerInch ? *dotsPerInch / logicalDpi : options.scale;
    chosen.paper.reset();
    const auto named = std::find_if(namedSizes().begin(), namedSizes().end(),
                                    [&](const NamedSize& size) { return text == size.name; });
    if (named != namedSizes().end()) {
        chosen.paper = PaperSize{named->widthMm, named->heightMm};
        if (!dotsPerInch)
            chosen.scale = named->dotsPerInch / logicalDpi;
    } else if (text.ends_with("mm") || text.ends_with("px")) {
        const std::string_view measures = text.substr(0, text.size() - 2);
        const std::size_t by = measures.find_first_of("xX");
        PaperSize paper;
        if (by == std::string_view::npos || !readNumber(measures.substr(0, by), paper.widthMm) ||
            !readNumber(measures.substr(by + 1), paper.heightMm))
            return false;
        if (text.ends_with("px")) {
            const double mmPerPx = mmPerInch / (logicalDpi * chosen.scale);
            paper.widthMm *= mmPerPx;
            paper.heightMm *= mmPerPx;
        }
        chosen.paper = paper;
    } else if (const auto size = parsePictureSize(text)) {
        chosen.widthPx = size->widthPx;
        chosen.heightPx = size->heightPx;
    } else {
        return false;
    }
    const LogicalSize logical = logicalSize(chosen);
    const auto fits = [&chosen](double px) { return px >= 16 && px * chosen.scale <= largestPictureSidePx; };
    if (!fits(logical.widthPx) || !fits(logical.heightPx))
        return false;
    options = chosen;
    return true;
}

std::string_view wordOf(ThemeKind theme) {
    switch (theme) {
    case ThemeKind::Light:
        break;
    case ThemeKind::Dark:
        return "dark";
    case ThemeKind::Print:
        return "print";
    case ThemeKind::HighContrast:
        return "high-contrast";
    case ThemeKind::HighContrastDark:
        return "high-contrast-dark";
    }
    return "light";
}

std::optional<ThemeKind> parseTheme(std::string_view word) {
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print, ThemeKind::HighContrast,
                                 ThemeKind::HighContrastDark}) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

namespace {

void addFlag(QStringList& arguments, bool wanted, const char* name) {
    if (wanted)
        arguments << QString::fromLatin1(name);
}

void addPicture(QStringList& arguments, const PictureOptions& options) {
    const auto flag = [&arguments](bool wanted, const char* name) { addFlag(arguments, wanted, name); };
    const auto exact = [](double value) { return QString::number(value, 'g', 17); };
    if (options.paper)
        arguments << QStringLiteral("--size")
                  << QStringLiteral("%1x%2mm").arg(exact(options.paper->widthMm),
                                                   exact(options.paper->heightMm));
    else
        arguments << QStringLiteral("--size")
                  << QStringLiteral("%1x%2").arg(options.widthPx).arg(options.heightPx);
    arguments << QStringLiteral("--scale") << exact(options.scale);
    if (options.rows != 1)
        arguments << QStringLiteral("--rows") << QString::number(options.rows);
    if (options.lanesBy)
        arguments << QStringLiteral("--lanes") << QString::fromUtf8(wordOf(*options.lanesBy));
    arguments << QStringLiteral("--theme") << QString::fromLatin1(wordOf(options.theme));
    flag(options.transparent, "--transparent");
    flag(!options.withTitle, "--no-title");
    flag(!options.withSubtitle, "--no-subtitle");
    flag(!options.withLegend, "--no-legend");
    flag(options.withOverview, "--overview");
    flag(!options.withSources, "--no-sources");
    flag(options.withQuotes, "--quotes");
    flag(options.withGrades, "--grades");
    if (!options.asOf.empty())
        arguments << QStringLiteral("--as-of=") + QString::fromStdString(options.asOf);
}

void addPages(QStringList& arguments, const PictureOptions& options) {
    if (options.pages != 1)
        arguments << QStringLiteral("--pages") << QString::number(options.pages);
    addFlag(arguments, !options.withPageNumbers, "--no-page-numbers");
}

void addInside(QStringList& arguments, const PictureOptions& options, bool isOfDates) {
    const auto flag = [&arguments](bool wanted, const char* name) { addFlag(arguments, wanted, name); };
    const EmbedOptions& embed = options.embed;
    if (!options.author.empty())
        arguments << QStringLiteral("--author=") + QString::fromStdString(options.author);
    flag(!embed.timeline, "--no-embed");
    flag(embed.timeline && embed.onlyVisible, "--embed-visible");
    flag(embed.timeline && !embed.onlyVisible && isOfDates, "--embed-all");
    flag(embed.notes, "--embed-notes");
    flag(embed.judgements, "--embed-judgements");
    flag(embed.deprecated, "--embed-deprecated");
    flag(embed.copies, "--embed-copies");
}

} // namespace

QStringList toArguments(const ExportChoices& choices) {
    const auto word = wordOf(choices.format);
    const PictureOptions& options = choices.options;
    const auto has = [&choices](ExportAspect aspect) { return hasAspect(choices.format, aspect); };
    QStringList arguments{QStringLiteral("--format"),
                          QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()))};
    const bool hasDates = !choices.from.empty() || !choices.to.empty();
    const bool isWhole = options.content == PictureContent::Whole;
    const bool isSpan = options.content == PictureContent::Span && !hasDates; // else the dates define it
    addFlag(arguments, isWhole, "--whole");
    if (isSpan)
        arguments << QStringLiteral("--from=@%1").arg(options.span.first)
                  << QStringLiteral("--to=@%1").arg(options.span.last);
    if (!choices.from.empty())
        arguments << QStringLiteral("--from=") + QString::fromStdString(choices.from);
    if (!choices.to.empty())
        arguments << QStringLiteral("--to=") + QString::fromStdString(choices.to);
    if (has(ExportAspect::Picture))
        addPicture(arguments, options);
    if (has(ExportAspect::Pages))
        addPages(arguments, options);
    if (has(ExportAspect::Summary))
        addFlag(arguments, options.withSummary, "--summary");
    if (has(ExportAspect::SvgText))
        addFlag(arguments, options.svgText == SvgText::Paths, "--svg-text=paths");
    if (has(ExportAspect::Moment) && !options.date.empty())
        arguments << QStringLiteral("--date=") + QString::fromStdString(options.date);
    if (has(ExportAspect::Inside))
        addInside(arguments, options, isSpan || hasDates);
    for (const std::string& event : choices.events)
        arguments << QStringLiteral("--event=") + QString::fromStdString(event);
    if (choices.asOf)
        arguments << QStringLiteral("--known-on=") + QString::fromStdString(isoDay(*choices.asOf));
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
        auto first = parseMoment(from, whole);
        if (!first)
            return first;
        span.first = first->first;
    }
    if (!to.empty()) {
        auto last = parseMoment(to, whole);
        if (!last)
            return last;
        span.last = last->last;
    }
    if (span.last <= span.first)
        return failure(ErrorCode::EmptySpan);
    return span;
}

} // namespace crisis::exports
