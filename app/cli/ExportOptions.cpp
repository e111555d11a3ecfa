// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportOptions.h"

#include "app/cli/AsOfOption.h"
#include "app/cli/InputFile.h"
#include "app/export/PictureArguments.h"

#include <QDateTime>

namespace crisis::cli {

namespace {

/// The options that not every format has.
struct BoundOption {
    const char* name;
    ExportAspect aspect;
};
constexpr BoundOption boundOptions[] = {{"--size", ExportAspect::Picture},
                                        {"--scale", ExportAspect::Picture},
                                        {"--dpi", ExportAspect::Picture},
                                        {"--rows", ExportAspect::Picture},
                                        {"--lanes", ExportAspect::Picture},
                                        {"--theme", ExportAspect::Picture},
                                        {"--transparent", ExportAspect::Picture},
                                        {"--no-title", ExportAspect::Picture},
                                        {"--no-subtitle", ExportAspect::Picture},
                                        {"--no-legend", ExportAspect::Picture},
                                        {"--no-sources", ExportAspect::Picture},
                                        {"--overview", ExportAspect::Picture},
                                        {"--quotes", ExportAspect::Picture},
                                        {"--grades", ExportAspect::Picture},
                                        {"--as-of", ExportAspect::Picture},
                                        {"--pages", ExportAspect::Pages},
                                        {"--no-page-numbers", ExportAspect::Pages},
                                        {"--svg-text", ExportAspect::SvgText},
                                        {"--summary", ExportAspect::Summary},
                                        {"--date", ExportAspect::Moment},
                                        {"--author", ExportAspect::Inside},
                                        {"--no-embed", ExportAspect::Inside},
                                        {"--embed-visible", ExportAspect::Inside},
                                        {"--embed-all", ExportAspect::Inside},
                                        {"--embed-notes", ExportAspect::Inside},
                                        {"--embed-judgements", ExportAspect::Inside},
                                        {"--embed-deprecated", ExportAspect::Inside},
                                        {"--embed-copies", ExportAspect::Inside}};

std::string takersOf(ExportAspect aspect) {
    std::string takers;
    for (const ExportFormat format : exportFormats()) {
        if (hasAspect(format, aspect))
            takers += (takers.empty() ? "" : ", ") + std::string(wordOf(format));
    }
    return takers;
}

} // namespace

ExportOptions::ExportOptions(CLI::App& app)
    : command_(app.add_subcommand("export", "Write pictures and tables, without any display")) {
    command_
        ->add_option("FILE", files_,
                     "Timeline files, or files of other programs, of which - is standard input; of several, "
                     "--output is "
                     "a folder")
        ->required();
    command_
        ->add_option("-o,--output", output_,
                     "What to write, its format told by its ending; - is standard output")
        ->required();
    command_
        ->add_option("--format", format_,
                     "png, svg, pdf, csv, statements-csv, markdown, html, timelinejs or icalendar, whatever "
                     "the ending; in CSV, a cell that would run as a formula gets an apostrophe before it")
        ->check([](const std::string& word) {
            return parseExportFormat(word) ? std::string() : "no such format: " + word;
        });
    addSize();
    addContent();
    addLooks();
    addParts();
    addEmbedding();
    command_->add_flag("--force", request_.force, "Write over files that are there, but never over an input");
    command_->add_flag("--json", request_.json, "Tell progress on standard error, a JSON object a line");
}

void ExportOptions::addSize() {
    command_
        ->add_option("--size", size_,
                     "WIDTHxHEIGHT in pixels before scaling, with px in pixels of the picture, with mm on "
                     "paper; or slide, 4k, 8k, a4, a4-landscape, a3, a3-landscape, poster")
        ->capture_default_str();
    CLI::Option* scale =
        command_->add_option("--scale", scale_, "How many pixels of the picture a pixel of the size takes")
            ->check(CLI::Range(0.25, 16.0))
            ->capture_default_str();
    command_->add_option("--dpi", dotsPerInch_, "Dots per inch, in place of --scale, which is 96 of them")
        ->check(CLI::Range(24.0, 1536.0))
        ->excludes(scale);
    command_->add_option("--pages", request_.options.pages, "Share the time out among so many pages")
        ->check(CLI::Range(1, 200))
        ->capture_default_str();
    command_
        ->add_option("--rows", request_.options.rows,
                     "Fold the time into so many rows on a page, each with its ruler")
        ->check(CLI::Range(1, 50))
        ->capture_default_str();
}

void ExportOptions::addContent() {
    CLI::Option* from =
        command_->add_option("--from", request_.from, "Show from the beginning of this date (EDTF)");
    CLI::Option* to = command_->add_option("--to", request_.to, "Show to the end of this date (EDTF)");
    command_->add_flag("--whole", whole_, "Show everything, long empty stretches folded")
        ->excludes(from)
        ->excludes(to);
    command_
        ->add_option("--event", request_.events,
                     "Show only the event of this id; several times for several, with all about them")
        ->expected(1)
        ->take_all();
    command_->add_option("--known-on", knownOn_,
                         "Show only what had been published by this day, such as 2023-08-07, and say so");
    command_->add_option("--lanes", lanes_, "category, actor, place, source or none; else as the file opens")
        ->check(CLI::IsMember({"category", "actor", "place", "source", "none"}));
}

void ExportOptions::addLooks() {
    command_
        ->add_option("--theme", theme_,
                     "light, dark, print (black on white, little ink), high-contrast or high-contrast-dark")
        ->check(CLI::IsMember({"light", "dark", "print", "high-contrast", "high-contrast-dark"}))
        ->capture_default_str();
    command_->add_flag("--transparent", request_.options.transparent, "Leave the ground transparent");
    command_->add_option("--svg-text", svgText_, "text (can be found and read aloud) or paths (same looks)")
        ->check(CLI::IsMember({"text", "paths"}))
        ->capture_default_str();
}

void ExportOptions::addParts() {
    command_->add_flag("--no-title", noTitle_, "Leave the title and the subtitle out");
    command_->add_flag("--no-subtitle", noSubtitle_, "Leave the subtitle out");
    command_->add_flag("--no-legend", noLegend_, "Leave the legend out");
    command_->add_flag("--no-sources", noSources_, "Leave the sources out");
    command_->add_flag("--overview", request_.options.withOverview,
                       "Add a strip with the whole timeline and what of it is shown");
    command_->add_flag("--quotes", request_.options.withQuotes,
                       "Set the quotes under the picture, numbered on it");
    command_->add_flag("--grades", request_.options.withGrades,
                       "Set the grades of what is reported, such as B2, after the events' titles");
    command_->add_flag("--summary", request_.options.withSummary,
                       "PDF: add pages that count what the timeline stands on");
    command_->add_flag("--no-page-numbers", noPageNumbers_, "Leave page numbers out");
    command_->add_option("--as-of", request_.options.asOf,
                         "A line under the picture, such as 'As of 8 August'");
    command_->add_option("--author", request_.options.author, "PNG: who has made it; else it does not say");
    command_
        ->add_option("--date", request_.options.date,
                     "When it was made, such as 2023-08-08T12:00:00Z; else it does not say")
        ->check([](const std::string& text) {
            return QDateTime::fromString(QString::fromStdString(text), Qt::ISODate).isValid()
                       ? std::string()
                       : "no date and time: " + text;
        });
}

void ExportOptions::addEmbedding() {
    EmbedOptions& embed = request_.options.embed;
    CLI::Option* none = command_->add_flag(
        "--no-embed", noEmbed_, "PNG: leave the timeline out, which else opens again from the picture");
    const auto add = [&](const char* name, bool& value, const char* help) {
        command_->add_flag(name, value, help)->excludes(none);
    };
    CLI::Option* visible = command_->add_flag(
        "--embed-visible", embed.onlyVisible,
        "PNG: carry only the events of the time shown, as it does anyway with --from or --to");
    visible->excludes(none);
    command_->add_flag("--embed-all", embedAll_, "PNG: carry all events, whatever the time shown")
        ->excludes(none)
        ->excludes(visible);
    add("--embed-notes", embed.notes, "PNG: carry the notes of events as well");
    add("--embed-judgements", embed.judgements, "PNG: carry assumptions, judgements and grades as well");
    add("--embed-deprecated", embed.deprecated, "PNG: carry dates that were given up as well");
    add("--embed-copies", embed.copies, "PNG: carry the names of local copies as well");
}

ExportRequest ExportOptions::request() const {
    ExportRequest request = request_;
    for (const std::string& file : files_)
        request.inputs << nameOfBytes(file);
    if (request.inputs.count(QStringLiteral("-")) > 1)
        throw CLI::ValidationError("FILE", "standard input can be read once only");
    request.output = QString::fromStdString(output_);
    PictureOptions& options = request.options;
    options.scale = scale_;
    if (!choosePictureSize(size_, dotsPerInch_ > 0 ? std::optional(dotsPerInch_) : std::nullopt, options))
        throw CLI::ValidationError(
            "--size", "a size is WIDTHxHEIGHT with px, mm or nothing after it, or a name; from 16 to " +
                          std::to_string(largestPictureSidePx) + " pixels");
    if (whole_)
        options.content = PictureContent::Whole;
    request.asOf = knownDay(knownOn_);
    if (!lanes_.empty())
        options.lanesBy = parseWord(lanes_, LanesBy{});
    options.theme = parseTheme(theme_).value_or(ThemeKind::Light);
    options.svgText = svgText_ == "paths" ? SvgText::Paths : SvgText::Text;
    options.withTitle = !noTitle_;
    options.withSubtitle = !noSubtitle_;
    options.withLegend = !noLegend_;
    options.withSources = !noSources_;
    options.withPageNumbers = !noPageNumbers_;
    options.embed.timeline = !noEmbed_;
    const bool isFiltered = !request.from.empty() || !request.to.empty();
    options.embed.onlyVisible = !embedAll_ && (options.embed.onlyVisible || isFiltered);
    const auto format = format_.empty() ? exportFormatOf(output_) : parseExportFormat(format_);
    if (format)
        request.format = *format;
    else if (output_ != "-" && files_.size() == 1)
        throw CLI::ValidationError("--output", "the ending tells no format; say which with --format");
    for (const BoundOption& option : boundOptions) {
        if (command_->count(option.name) > 0 && !hasAspect(request.format, option.aspect))
            throw CLI::ValidationError(option.name, "means nothing in the format " +
                                                        std::string(wordOf(request.format)) +
                                                        ", only in: " + takersOf(option.aspect));
    }
    const bool oneFileOnly = request.format != ExportFormat::Png && request.format != ExportFormat::Svg;
    if (output_ == "-" && (files_.size() > 1 || (options.pages > 1 && !oneFileOnly)))
        throw CLI::ValidationError("--output", "standard output takes one file only");
    return request;
}

} // namespace crisis::cli
