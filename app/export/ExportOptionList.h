// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <concepts>
#include <optional>
#include <span>
#include <string_view>

namespace crisis::exports {

/// How one option of an export is called. An empty name means that the option is not written there.
struct OptionName {
    const char* json;                        ///< member of a preset; presets are stored: it can never change
    const char* argument;                    ///< of the command `export`
    std::optional<ExportAspect> aspect = {}; ///< what a format needs to support the option; absent: all do
    const char* help = "";                   ///< of the argument, English
    const char* otherArgument = "";          ///< a second argument for the same option
    const char* otherHelp = "";
};

// The kinds of options: each visitor of visitExportOptions() has an overload for each kind, with the type of
// the member.

enum class FlagArgument { Sets, Clears };
/// A bool whose argument, if given, sets or clears it.
struct FlagOption {
    FlagArgument argument = FlagArgument::Sets;
};
/// A number from `least` to `most`.
template <class Number>
struct NumberOption {
    Number least, most;
};
/// Any text.
struct TextOption {};
/// A date and time (RFC 3339) as text.
struct MomentOption {};
/// One of several values, each with a word.
template <class Value>
struct WordOption {
    std::span<const Value> values;
    std::string_view (*word)(Value);
};
/// The paper, or else the size in pixels, as one argument.
struct SizeOption {};
/// Everything, or the span, or else the opening view.
struct ContentOption {};
struct SpanOption {}; ///< written with the content
struct DayOption {};  ///< days since 1970-01-01
struct IdsOption {};  ///< one argument each
/// A bool that only applies if the timeline is embedded.
struct EmbeddedOption {};
/// The same, whose default depends on whether there are dates: the second argument clears it.
struct EmbeddedVisibleOption {};

/// The window sets such an option itself: it is an argument, but not stored.
template <class Option>
concept UnstoredOption = std::same_as<Option, MomentOption> || std::same_as<Option, ContentOption> ||
    std::same_as<Option, SpanOption> || std::same_as<Option, DayOption> || std::same_as<Option, IdsOption>;

[[nodiscard]] std::span<const ThemeKind> themeKinds();
[[nodiscard]] std::span<const SvgText> svgTexts();
[[nodiscard]] std::string_view wordOf(ThemeKind theme); ///< "high-contrast"
[[nodiscard]] std::string_view wordOf(SvgText svgText); ///< "paths"

/// The only list of the options of an export. Calls `visit(OptionName, member, kind)` once for each member of
/// ExportChoices, in the order of `export --help`. Presets, arguments and the command line are visitors, so a
/// new option is a member and an entry here. `Choices` is ExportChoices, const or not.
template <class Visitor, class Choices>
void visitExportOptions(Visitor&& visit, Choices& choices) {
    using enum ExportAspect;
    auto& options = choices.options;
    auto& embed = options.embed;

    visit(OptionName{.json = "format", .argument = "--format"}, choices.format,
          WordOption<ExportFormat>{exportFormats(), wordOf});

    visit(OptionName{.json = "width", .argument = "", .aspect = Picture}, options.widthPx,
          NumberOption<int>{16, largestPictureSidePx});
    visit(OptionName{.json = "height", .argument = "", .aspect = Picture}, options.heightPx,
          NumberOption<int>{16, largestPictureSidePx});
    visit(
        OptionName{.json = "paper", // with Width and Height
                   .argument = "--size",
                   .aspect = Picture,
                   .help =
                       "WIDTHxHEIGHT in pixels before scaling; with px in pixels of the picture, with mm in "
                       "millimetres; or slide, 4k, 8k, a4, a4-landscape, a3, a3-landscape, poster",
                   .otherArgument = "--dpi",
                   .otherHelp = "Dots per inch, instead of --scale (a scale of 1 is 96)"},
        options.paper, SizeOption{});
    visit(OptionName{.json = "scale",
                     .argument = "--scale",
                     .aspect = Picture,
                     .help = "Pixels of the picture for each pixel of --size"},
          options.scale, NumberOption<double>{0.25, 16.0});
    visit(OptionName{.json = "pages",
                     .argument = "--pages",
                     .aspect = Pages,
                     .help = "Divide the time among this number of pages"},
          options.pages, NumberOption<int>{1, 200});
    visit(OptionName{.json = "rows",
                     .argument = "--rows",
                     .aspect = Picture,
                     .help = "Divide the time of a page into this number of rows, each with its ruler"},
          options.rows, NumberOption<int>{1, 50});

    visit(OptionName{.json = "from",
                     .argument = "--from",
                     .help = "Show from the beginning of this date (EDTF)"},
          choices.from, TextOption{});
    visit(OptionName{.json = "to", .argument = "--to", .help = "Show to the end of this date (EDTF)"},
          choices.to, TextOption{});
    visit(OptionName{.json = "",
                     .argument = "--whole",
                     .help = "Show everything, with long empty stretches folded"},
          options.content, ContentOption{});
    visit(OptionName{.json = "", .argument = ""}, options.span, SpanOption{});
    visit(OptionName{.json = "",
                     .argument = "--event",
                     .help = "Show only the event with this id and the statements about it; can be repeated"},
          choices.events, IdsOption{});
    visit(OptionName{.json = "",
                     .argument = "--known-on",
                     .help = "Show only what had been published by this day, for example 2023-08-07"},
          choices.asOf, DayOption{});
    visit(OptionName{.json = "lanes",
                     .argument = "--lanes",
                     .aspect = Picture,
                     .help = "Lanes by category, actor, place, source or none; by default as in the file"},
          options.lanesBy, WordOption<LanesBy>{lanesByValues, model::wordOf});

    visit(OptionName{.json = "theme",
                     .argument = "--theme",
                     .aspect = Picture,
                     .help = "light, dark, print (black on white, little ink), high-contrast or "
                             "high-contrast-dark"},
          options.theme, WordOption<ThemeKind>{themeKinds(), wordOf});
    visit(OptionName{.json = "transparent",
                     .argument = "--transparent",
                     .aspect = Picture,
                     .help = "Leave the background transparent"},
          options.transparent, FlagOption{});
    visit(OptionName{.json = "svgText",
                     .argument = "--svg-text",
                     .aspect = SvgText,
                     .help = "text (searchable and accessible) or paths (looks the same everywhere)"},
          options.svgText, WordOption<exports::SvgText>{svgTexts(), wordOf});

    visit(OptionName{.json = "title",
                     .argument = "--no-title",
                     .aspect = Picture,
                     .help = "Omit the title and the subtitle"},
          options.withTitle, FlagOption{FlagArgument::Clears});
    visit(
        OptionName{
            .json = "subtitle", .argument = "--no-subtitle", .aspect = Picture, .help = "Omit the subtitle"},
        options.withSubtitle, FlagOption{FlagArgument::Clears});
    visit(
        OptionName{.json = "legend", .argument = "--no-legend", .aspect = Picture, .help = "Omit the legend"},
        options.withLegend, FlagOption{FlagArgument::Clears});
    visit(
        OptionName{
            .json = "sources", .argument = "--no-sources", .aspect = Picture, .help = "Omit the sources"},
        options.withSources, FlagOption{FlagArgument::Clears});
    visit(OptionName{.json = "overview",
                     .argument = "--overview",
                     .aspect = Picture,
                     .help = "Add an overview strip of the whole timeline that marks the part shown"},
          options.withOverview, FlagOption{});
    visit(OptionName{.json = "quotes",
                     .argument = "--quotes",
                     .aspect = Picture,
                     .help = "Add the quotes below the picture, numbered in it"},
          options.withQuotes, FlagOption{});
    visit(OptionName{.json = "grades",
                     .argument = "--grades",
                     .aspect = Picture,
                     .help = "Add the grades of reported statements, such as B2, after the event titles"},
          options.withGrades, FlagOption{});
    visit(OptionName{.json = "summary",
                     .argument = "--summary",
                     .aspect = Summary,
                     .help = "PDF: add pages with a summary of the evidence"},
          options.withSummary, FlagOption{});
    visit(OptionName{.json = "pageNumbers",
                     .argument = "--no-page-numbers",
                     .aspect = Pages,
                     .help = "Omit the page numbers"},
          options.withPageNumbers, FlagOption{FlagArgument::Clears});
    visit(OptionName{.json = "asOf",
                     .argument = "--as-of",
                     .aspect = Picture,
                     .help = "A line below the picture, such as 'As of 8 August'"},
          options.asOf, TextOption{});
    visit(OptionName{.json = "author",
                     .argument = "--author",
                     .aspect = Inside,
                     .help = "PNG: the author; by default none"},
          options.author, TextOption{});
    visit(OptionName{.json = "",
                     .argument = "--date",
                     .aspect = Moment,
                     .help = "Creation time, for example 2023-08-08T12:00:00Z; by default none"},
          options.date, MomentOption{});

    visit(OptionName{.json = "embed",
                     .argument = "--no-embed",
                     .aspect = Inside,
                     .help = "PNG: do not embed the timeline (an embedded timeline can be opened from the "
                             "picture)"},
          embed.timeline, FlagOption{FlagArgument::Clears});
    visit(OptionName{.json = "embedOnlyVisible",
                     .argument = "--embed-visible",
                     .aspect = Inside,
                     .help = "PNG: embed only the events of the time shown; the default with --from or --to",
                     .otherArgument = "--embed-all",
                     .otherHelp = "PNG: embed all events, whatever the time shown"},
          embed.onlyVisible, EmbeddedVisibleOption{});
    visit(OptionName{.json = "embedNotes",
                     .argument = "--embed-notes",
                     .aspect = Inside,
                     .help = "PNG: also embed the notes of events"},
          embed.notes, EmbeddedOption{});
    visit(OptionName{.json = "embedJudgements",
                     .argument = "--embed-judgements",
                     .aspect = Inside,
                     .help = "PNG: also embed assumptions, judgements and grades"},
          embed.judgements, EmbeddedOption{});
    visit(OptionName{.json = "embedDeprecated",
                     .argument = "--embed-deprecated",
                     .aspect = Inside,
                     .help = "PNG: also embed deprecated dates"},
          embed.deprecated, EmbeddedOption{});
    visit(OptionName{.json = "embedCopies",
                     .argument = "--embed-copies",
                     .aspect = Inside,
                     .help = "PNG: also embed the names of local copies"},
          embed.copies, EmbeddedOption{});
}

/// The value that `word` names; absent if none.
template <class Value>
[[nodiscard]] std::optional<Value> parse(std::string_view word, const WordOption<Value>& option) {
    for (const Value value : option.values) {
        if (option.word(value) == word)
            return value;
    }
    return std::nullopt;
}

} // namespace crisis::exports
