// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PictureArguments.h"

#include "app/export/ExportOptionList.h"
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

namespace {

QString latin1(std::string_view text) {
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString exact(double value) { return QString::number(value, 'g', 17); }
QString exact(int value) { return QString::number(value); }

// Visitor that writes the options that the format supports.
class ArgumentWriter {
public:
    ArgumentWriter(const ExportChoices& choices, QStringList& arguments)
        : choices_(choices), arguments_(arguments) {}

    void operator()(const OptionName& name, bool value, FlagOption option) {
        addIf(value == (option.argument == FlagArgument::Sets), name);
    }
    template <class Number>
    void operator()(const OptionName& name, Number value, const NumberOption<Number>&) {
        add(name, exact(value));
    }
    void operator()(const OptionName& name, const std::string& value, TextOption) {
        if (!value.empty())
            add(name, QString::fromStdString(value));
    }
    void operator()(const OptionName& name, const std::string& value, MomentOption) {
        (*this)(name, value, TextOption());
    }
    template <class Value>
    void operator()(const OptionName& name, Value value, const WordOption<Value>& option) {
        add(name, latin1(option.word(value)));
    }
    template <class Value>
    void operator()(const OptionName& name, const std::optional<Value>& value,
                    const WordOption<Value>& option) {
        if (value)
            add(name, latin1(option.word(*value)));
    }
    void operator()(const OptionName& name, const std::optional<PaperSize>& paper, SizeOption) {
        const PictureOptions& options = choices_.options;
        add(name, paper ? exact(paper->widthMm) + u'x' + exact(paper->heightMm) + QStringLiteral("mm")
                        : exact(options.widthPx) + u'x' + exact(options.heightPx));
    }
    void operator()(const OptionName& name, PictureContent content, ContentOption) {
        addIf(content == PictureContent::Whole, name);
        if (isOnlySpan())
            arguments_ << QStringLiteral("--from=@%1").arg(choices_.options.span.first)
                       << QStringLiteral("--to=@%1").arg(choices_.options.span.last);
    }
    void operator()(const OptionName&, const Timeline::AxisSpan&, SpanOption) {}
    void operator()(const OptionName& name, const std::vector<std::string>& ids, IdsOption) {
        for (const std::string& id : ids)
            add(name, QString::fromStdString(id));
    }
    void operator()(const OptionName& name, const std::optional<std::int64_t>& day, DayOption) {
        if (day)
            add(name, QString::fromStdString(isoDay(*day)));
    }
    void operator()(const OptionName& name, bool value, EmbeddedOption) {
        addIf(value && choices_.options.embed.timeline, name);
    }
    void operator()(const OptionName& name, bool value, EmbeddedVisibleOption) {
        const bool isDefault = isOnlySpan() || hasDates();
        if (!choices_.options.embed.timeline || !isSupported(name) || value == isDefault)
            return;
        arguments_ << QLatin1String(value ? name.argument : name.otherArgument);
    }

private:
    [[nodiscard]] bool hasDates() const { return !choices_.from.empty() || !choices_.to.empty(); }
    // With dates, those define the span.
    [[nodiscard]] bool isOnlySpan() const {
        return choices_.options.content == PictureContent::Span && !hasDates();
    }
    [[nodiscard]] bool isSupported(const OptionName& name) const {
        return name.argument[0] != '\0' && (!name.aspect || hasAspect(choices_.format, *name.aspect));
    }
    // With "=", because a value may begin with a hyphen.
    void add(const OptionName& name, const QString& value) {
        if (isSupported(name))
            arguments_ << QLatin1String(name.argument) + u'=' + value;
    }
    void addIf(bool wanted, const OptionName& name) {
        if (wanted && isSupported(name))
            arguments_ << QLatin1String(name.argument);
    }

    const ExportChoices& choices_;
    QStringList& arguments_;
};

} // namespace

QStringList toArguments(const ExportChoices& choices) {
    QStringList arguments;
    visitExportOptions(ArgumentWriter(choices, arguments), choices);
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
