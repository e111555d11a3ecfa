// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportOptions.h"

#include "app/cli/AsOfOption.h"
#include "app/cli/InputFile.h"
#include "app/export/PictureArguments.h"

#include <QDateTime>

namespace crisis::cli {

namespace {

/// An option that only some formats support.
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
    : command_(app.add_subcommand("export", "Export pictures, documents and tables; needs no display")) {
    command_
        ->add_option(
            "FILE", files_,
            "Timeline files or files of other programs; - is standard input; with several, --output must "
            "be a folder")
        ->required();
    command_
        ->add_option("-o,--output", output_,
                     "The output file; its extension selects the format; - is standard output")
        ->required();
    command_
        ->add_option(
            "--format", format_,
            "Output format, whatever the extension: png, svg, pdf, csv, statements-csv, markdown, html, "
            "timelinejs or icalendar; in CSV, a cell that would run as a formula is prefixed with an "
            "apostrophe")
        ->check([](const std::string& word) {
            return parseExportFormat(word) ? std::string() : "unknown format: " + word;
        });
    addSize();
    addContent();
    addLooks();
    addParts();
    addEmbedding();
    command_->add_flag("--force", request_.force, "Overwrite existing files, but never an input");
    command_->add_flag("--json", request_.json,
                       "Report progress on standard error, one JSON object per line");
}

void ExportOptions::addSize() {
    command_
        ->add_option("--size", size_,
                     "WIDTHxHEIGHT in pixels before scaling; with px in pixels of the picture, with mm in "
                     "millimetres; or slide, 4k, 8k, a4, a4-landscape, a3, a3-landscape, poster")
        ->capture_default_str();
    CLI::Option* scale =
        command_->add_option("--scale", scale_, "Pixels of the picture for each pixel of --size")
            ->check(CLI::Range(0.25, 16.0))
            ->capture_default_str();
    command_->add_option("--dpi", dotsPerInch_, "Dots per inch, instead of --scale (a scale of 1 is 96)")
        ->check(CLI::Range(24.0, 1536.0))
        ->excludes(scale);
    command_->add_option("--pages", request_.options.pages, "Divide the time among this number of pages")
        ->check(CLI::Range(1, 200))
        ->capture_default_str();
    command_
        ->add_option("--rows", request_.options.rows,
                     "Divide the time of a page into this number of rows, each with its ruler")
        ->check(CLI::Range(1, 50))
        ->capture_default_str();
}

void ExportOptions::addContent() {
    CLI::Option* from =
        command_->add_option("--from", request_.from, "Show from the beginning of this date (EDTF)");
    CLI::Option* to = command_->add_option("--to", request_.to, "Show to the end of this date (EDTF)");
    command_->add_flag("--whole", whole_, "Show everything, with long empty stretches folded")
        ->excludes(from)
        ->excludes(to);
    command_
        ->add_option("--event", request_.events,
                     "Show only the event with this id and the statements about it; can be repeated")
        ->expected(1)
        ->take_all();
    command_->add_option("--known-on", knownOn_,
                         "Show only what had been published by this day, for example 2023-08-07");
    command_
        ->add_option("--lanes", lanes_,
                     "Lanes by category, actor, place, source or none; by default as in the file")
        ->check(CLI::IsMember({"category", "actor", "place", "source", "none"}));
}

void ExportOptions::addLooks() {
    command_
        ->add_option("--theme", theme_,
                     "light, dark, print (black on white, little ink), high-contrast or high-contrast-dark")
        ->check(CLI::IsMember({"light", "dark", "print", "high-contrast", "high-contrast-dark"}))
        ->capture_default_str();
    command_->add_flag("--transparent", request_.options.transparent, "Leave the background transparent");
    command_
        ->add_option("--svg-text", svgText_,
                     "text (searchable and accessible) or paths (looks the same everywhere)")
        ->check(CLI::IsMember({"text", "paths"}))
        ->capture_default_str();
}

void ExportOptions::addParts() {
    command_->add_flag("--no-title", noTitle_, "Omit the title and the subtitle");
    command_->add_flag("--no-subtitle", noSubtitle_, "Omit the subtitle");
    command_->add_flag("--no-legend", noLegend_, "Omit the legend");
    command_->add_flag("--no-sources", noSources_, "Omit the sources");
    command_->add_flag("--overview", request_.options.withOverview,
                       "Add an overview strip of the whole timeline that marks the part shown");
    command_->add_flag("--quotes", request_.options.withQuotes,
                       "Add the quotes below the picture, numbered in it");
    command_->add_flag("--grades", request_.options.withGrades,
                       "Add the grades of reported statements, such as B2, after the event titles");
    command_->add_flag("--summary", request_.options.withSummary,
                       "PDF: add pages with a summary of the evidence");
    command_->add_flag("--no-page-numbers", noPageNumbers_, "Omit the page numbers");
    command_->add_option("--as-of", request_.options.asOf,
                         "A line below the picture, such as 'As of 8 August'");
    command_->add_option("--author", request_.options.author, "PNG: the author; by default none");
    command_
        ->add_option("--date", request_.options.date,
                     "Creation time, for example 2023-08-08T12:00:00Z; by default none")
        ->check([](const std::string& text) {
            return QDateTime::fromString(QString::fromStdString(text), Qt::ISODate).isValid()
                       ? std::string()
                       : "not a date and time: " + text;
        });
}

void ExportOptions::addEmbedding() {
    EmbedOptions& embed = request_.options.embed;
    CLI::Option* none = command_->add_flag(
        "--no-embed", noEmbed_,
        "PNG: do not embed the timeline (an embedded timeline can be opened from the picture)");
    const auto add = [&](const char* name, bool& value, const char* help) {
        command_->add_flag(name, value, help)->excludes(none);
    };
    CLI::Option* visible =
        command_->add_flag("--embed-visible", embed.onlyVisible,
                           "PNG: embed only the events of the time shown; the default with --from or --to");
    visible->excludes(none);
    command_->add_flag("--embed-all", embedAll_, "PNG: embed all events, whatever the time shown")
        ->excludes(none)
        ->excludes(visible);
    add("--embed-notes", embed.notes, "PNG: also embed the notes of events");
    add("--embed-judgements", embed.judgements, "PNG: also embed assumptions, judgements and grades");
    add("--embed-deprecated", embed.deprecated, "PNG: also embed deprecated dates");
    add("--embed-copies", embed.copies, "PNG: also embed the names of local copies");
}

ExportRequest ExportOptions::request() const {
    ExportRequest request = request_;
    for (const std::string& file : files_)
        request.inputs << nameOfBytes(file);
    if (request.inputs.count(QStringLiteral("-")) > 1)
        throw CLI::ValidationError("FILE", "standard input can be read only once");
    request.output = QString::fromStdString(output_);
    PictureOptions& options = request.options;
    options.scale = scale_;
    if (!choosePictureSize(size_, dotsPerInch_ > 0 ? std::optional(dotsPerInch_) : std::nullopt, options))
        throw CLI::ValidationError(
            "--size", "a size is WIDTHxHEIGHT, optionally followed by px or mm, or a name; from 16 to " +
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
        throw CLI::ValidationError("--output", "the extension does not select a format; use --format");
    for (const BoundOption& option : boundOptions) {
        if (command_->count(option.name) > 0 && !hasAspect(request.format, option.aspect))
            throw CLI::ValidationError(option.name, "not available in the format " +
                                                        std::string(wordOf(request.format)) +
                                                        ", only in: " + takersOf(option.aspect));
    }
    const bool oneFileOnly = request.format != ExportFormat::Png && request.format != ExportFormat::Svg;
    if (output_ == "-" && (files_.size() > 1 || (options.pages > 1 && !oneFileOnly)))
        throw CLI::ValidationError("--output", "standard output takes only one file");
    return request;
}

} // namespace crisis::cli
