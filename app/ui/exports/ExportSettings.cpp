// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportSettings.h"

#include "app/export/PictureArguments.h"
#include "app/ui/exports/Units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace crisis::ui {

namespace {

constexpr std::array<std::pair<ExportScope, std::string_view>, 5> scopeWords{
    {{ExportScope::OpeningView, "opening-view"},
     {ExportScope::CurrentView, "current-view"},
     {ExportScope::Whole, "whole"},
     {ExportScope::Dates, "dates"},
     {ExportScope::Selection, "selection"}}};

std::string_view wordOf(ExportScope scope) {
    return std::find_if(scopeWords.begin(), scopeWords.end(),
                        [scope](const auto& word) { return word.first == scope; })
        ->second;
}

std::optional<ExportScope> parseScope(std::string_view text) {
    for (const auto& [scope, word] : scopeWords) {
        if (word == text)
            return scope;
    }
    return std::nullopt;
}

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<int>(utf8.size())); }

// Writer and Reader are visitors of all members: one to JSON, one from it.
struct Writer {
    QJsonObject& json;

    void flag(const char* name, const bool& value) { json[QLatin1String(name)] = value; }
    void number(const char* name, const int& value, int, int) { json[QLatin1String(name)] = value; }
    void number(const char* name, const double& value, double, double) { json[QLatin1String(name)] = value; }
    void words(const char* name, const std::string& value) {
        json[QLatin1String(name)] = QString::fromStdString(value);
    }
    template <class Value, class WordOf, class Parse>
    void word(const char* name, const Value& value, const WordOf& toWord, const Parse&) {
        json[QLatin1String(name)] = text(toWord(value));
    }
};

struct Reader {
    const QJsonObject& json;

    [[nodiscard]] QJsonValue at(const char* name) const { return json[QLatin1String(name)]; }
    void flag(const char* name, bool& value) const { value = at(name).toBool(value); }
    void number(const char* name, int& value, int least, int most) const {
        value = std::clamp(at(name).toInt(value), least, most);
    }
    void number(const char* name, double& value, double least, double most) const {
        value = std::clamp(at(name).toDouble(value), least, most);
    }
    void words(const char* name, std::string& value) const {
        constexpr qsizetype longest = 1'000;
        value = at(name).toString(QString::fromStdString(value)).left(longest).toStdString();
    }
    template <class Value, class WordOf, class Parse>
    void word(const char* name, Value& value, const WordOf&, const Parse& parse) const {
        value = parse(at(name).toString().toStdString()).value_or(value);
    }
};

template <class Visitor, class Options>
void visitParts(Visitor& visit, Options& options) {
    visit.flag("transparent", options.transparent);
    visit.flag("title", options.withTitle);
    visit.flag("subtitle", options.withSubtitle);
    visit.flag("legend", options.withLegend);
    visit.flag("overview", options.withOverview);
    visit.flag("sources", options.withSources);
    visit.flag("quotes", options.withQuotes);
    visit.flag("grades", options.withGrades);
    visit.flag("summary", options.withSummary);
    visit.flag("pageNumbers", options.withPageNumbers);
    visit.words("author", options.author);
    visit.words("asOf", options.asOf);
    visit.flag("embed", options.embed.timeline);
    visit.flag("embedOnlyVisible", options.embed.onlyVisible);
    visit.flag("embedNotes", options.embed.notes);
    visit.flag("embedJudgements", options.embed.judgements);
    visit.flag("embedDeprecated", options.embed.deprecated);
    visit.flag("embedCopies", options.embed.copies);
}

template <class Visitor, class Settings>
void visitAll(Visitor& visit, Settings& settings) {
    auto& options = settings.choices.options;
    visit.word(
        "scope", settings.scope, [](ExportScope scope) { return wordOf(scope); }, parseScope);
    visit.word(
        "format", settings.choices.format, [](ExportFormat format) { return wordOf(format); },
        parseExportFormat);
    visit.words("from", settings.choices.from);
    visit.words("to", settings.choices.to);
    visit.number("width", options.widthPx, 16, largestPictureSidePx);
    visit.number("height", options.heightPx, 16, largestPictureSidePx);
    visit.number("scale", options.scale, 0.25, 16.0);
    visit.flag("inMillimetres", settings.inMillimetres);
    visit.number("pages", options.pages, 1, 200);
    visit.number("rows", options.rows, 1, 50);
    visit.word(
        "theme", options.theme, [](ThemeKind kind) { return exports::wordOf(kind); }, parseTheme);
    visit.word(
        "svgText", options.svgText, [](SvgText kind) { return kind == SvgText::Text ? "text" : "paths"; },
        [](std::string_view word) {
            return std::optional(word == "paths" ? SvgText::Paths : SvgText::Text);
        });
    visitParts(visit, options);
    visit.flag("saysWhen", settings.saysWhen);
}

constexpr double leastPaperMm = 5, mostPaperMm = 50'000;

std::optional<LanesBy> parseLanes(const QString& word) {
    for (const LanesBy by : lanesByValues) {
        if (text(wordOf(by)) == word)
            return by;
    }
    return std::nullopt;
}

} // namespace

ExportChoices choicesFor(const ExportSettings& settings, const ExportContext& context, const QString& now) {
    ExportChoices choices = settings.choices;
    PictureOptions& options = choices.options;
    if (settings.scope != ExportScope::Dates)
        choices.from = choices.to = {};
    options.content = settings.scope == ExportScope::Whole || settings.scope == ExportScope::Selection
                          ? PictureContent::Whole
                          : PictureContent::OpeningView;
    if (settings.scope == ExportScope::CurrentView) {
        options.content = PictureContent::Span;
        options.span = context.view;
        options.lanesBy = options.lanesBy.value_or(context.lanes);
    }
    if (settings.scope == ExportScope::Selection)
        choices.events = context.selection;
    choices.asOf = context.asOf;
    options.date = settings.saysWhen ? now.toStdString() : std::string();
    return choices;
}

void setScope(ExportSettings& settings, ExportScope scope) {
    settings.scope = scope;
    settings.choices.options.embed.onlyVisible =
        scope == ExportScope::CurrentView || scope == ExportScope::Dates;
}

void setPixelSize(PictureOptions& options, int widthPx, int heightPx, int dotsPerInch) {
    options.scale = dotsPerInch / logicalDpi;
    const double width = widthPx / options.scale, height = heightPx / options.scale;
    if (width == std::floor(width) && height == std::floor(height)) {
        options.paper.reset();
        options.widthPx = static_cast<int>(width);
        options.heightPx = static_cast<int>(height);
    } else {
        options.paper = PaperSize{widthPx * mmPerInch / dotsPerInch, heightPx * mmPerInch / dotsPerInch};
    }
}

int dotsPerInch(const PictureOptions& options) {
    return static_cast<int>(std::lround(options.scale * logicalDpi));
}

PixelSize pixelSize(const PictureOptions& options) {
    const LogicalSize size = logicalSize(options);
    return {std::llround(size.widthPx * options.scale), std::llround(size.heightPx * options.scale)};
}

QJsonObject toJson(const ExportSettings& settings) {
    QJsonObject json;
    Writer writer{json};
    visitAll(writer, settings);
    const PictureOptions& options = settings.choices.options;
    if (options.paper) {
        json[QLatin1String("paperWidth")] = options.paper->widthMm;
        json[QLatin1String("paperHeight")] = options.paper->heightMm;
    }
    if (options.lanesBy)
        json[QLatin1String("lanes")] = text(wordOf(*options.lanesBy));
    return json;
}

ExportSettings exportSettings(const QJsonObject& json) {
    ExportSettings settings;
    const Reader reader{json};
    visitAll(reader, settings);
    PictureOptions& options = settings.choices.options;
    const PaperSize paper{json[QLatin1String("paperWidth")].toDouble(),
                          json[QLatin1String("paperHeight")].toDouble()};
    const auto isSize = [](double mm) { return mm >= leastPaperMm && mm <= mostPaperMm; };
    if (isSize(paper.widthMm) && isSize(paper.heightMm))
        options.paper = paper;
    options.lanesBy = parseLanes(json[QLatin1String("lanes")].toString());
    return settings;
}

} // namespace crisis::ui
