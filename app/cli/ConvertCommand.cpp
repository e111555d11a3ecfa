// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConvertCommand.h"

#include "app/cli/ExportFile.h"
#include "app/cli/InputFile.h"
#include "app/export/ExportInput.h"
#include "app/text/ErrorText.h"
#include "app/text/ExportLossText.h"
#include "app/text/ImportText.h"
#include "core/import/ImportFormats.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/ICalendarWriter.h"
#include "core/io/export/MarkdownWriter.h"
#include "core/io/export/TimelineJsWriter.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/time/TimeZone.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace crisis::cli {

namespace {

/// The words of all formats that can be imported: "a, b or c".
std::string importWords() {
    std::string words;
    const auto formats = importFormats();
    for (std::size_t at = 0; at < formats.size(); ++at) {
        words += at == 0 ? "" : at + 1 < formats.size() ? ", " : " or ";
        words += formats[at]->word;
    }
    return words;
}

std::string unknownEncoding(const std::string& word) {
    std::string text = "unknown encoding: " + word + "; known are";
    for (const TextEncoding encoding : textEncodings())
        (text += ' ') += nameOf(encoding);
    return text;
}

/// The delimiter character; empty if `text` does not name one.
std::string delimiterOf(std::string_view text) {
    if (text == "tab" || text == "\\t")
        return "\t";
    const bool isOne = text.size() == 1 && text != "\"" && text != "\n" && text != "\r";
    return isOne ? std::string(text) : std::string();
}

// Tables and texts; `export` creates what contains a picture.
std::vector<ExportFormat> outputFormats() {
    std::vector<ExportFormat> formats;
    for (const ExportFormat format : exportFormats()) {
        if (!showsPicture(format))
            formats.push_back(format);
    }
    return formats;
}

std::vector<std::string> outputWords() {
    std::vector<std::string> words{"timeline"};
    for (const ExportFormat format : outputFormats())
        words.emplace_back(wordOf(format));
    return words;
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

class Conversion {
public:
    Conversion(const ConvertRequest& request, std::ostream& report, std::ostream& errors)
        : request_(request), report_(report), errors_(errors) {}

    [[nodiscard]] Result<int> run() {
        if (const auto free = refuseToOverwrite(); !free)
            return tl::unexpected(free.error());
        const auto options = importOptions();
        if (!options)
            return tl::unexpected(options.error());
        const auto read = readInput(request_.input, *options);
        if (!read)
            return tl::unexpected(read.error());
        if (const auto written = write(read->read.timeline); !written)
            return tl::unexpected(written.error());
        if (const auto saved = saveMapping(*read); !saved)
            return tl::unexpected(saved.error());
        print(*read);
        return read->read.diagnostics.empty() && !hasImportLosses(*read) ? 0 : 1;
    }

private:
    [[nodiscard]] Result<void> refuseToOverwrite() const {
        for (const QString& path : {request_.output, request_.saveMapping}) {
            if (path.isEmpty() || isStandardStream(path))
                continue;
            for (const QString& input : {request_.input, request_.mapping}) {
                if (isSameFile(input, path))
                    return failure(ErrorCode::FileUnwritable, {path.toStdString(), "it is the input"});
            }
            if (!request_.force && QFileInfo(path).isFile())
                return failure(ErrorCode::FileUnwritable,
                               {path.toStdString(), "it already exists; --force overwrites it"});
        }
        if (!request_.saveMapping.isEmpty() && (isSameFile(request_.output, request_.saveMapping) ||
                                                QFileInfo(request_.output).absoluteFilePath() ==
                                                    QFileInfo(request_.saveMapping).absoluteFilePath()))
            return failure(ErrorCode::FileUnwritable,
                           {request_.saveMapping.toStdString(), "it is the output"});
        return {};
    }

    [[nodiscard]] static bool isSameFile(const QString& a, const QString& b) {
        std::error_code none;
        return std::filesystem::equivalent(bytesOfName(a), bytesOfName(b), none);
    }

    [[nodiscard]] Result<ImportOptions> importOptions() const {
        ImportOptions options;
        options.format = request_.from;
        options.title = request_.title;
        if (request_.mapping.isEmpty()) {
            if (request_.settings != TableMapping())
                options.mapping = request_.settings;
            return options;
        }
        const auto bytes = inputBytes(request_.mapping);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto mapping = readMapping(view(*bytes));
        if (!mapping)
            return tl::unexpected(mapping.error());
        options.mapping = withSettings(*mapping, request_.settings);
        return options;
    }

    [[nodiscard]] Result<void> write(const Timeline& timeline) const {
        if (!request_.format && !isStandardStream(request_.output))
            return saveTimeline(timeline, std::filesystem::path(request_.output.toStdU16String()))
                .map([](const FileStamp&) {});
        const auto bytes = outputBytes(timeline);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return writeBytes(request_.output, *bytes);
    }

    [[nodiscard]] Result<std::string> outputBytes(const Timeline& timeline) const {
        return request_.format ? documentBytes({timeline, {}}, *request_.format) : timelineBytes(timeline);
    }

    [[nodiscard]] static Result<void> writeBytes(const QString& path, const std::string& bytes) {
        return writeExportFile(path,
                               [&bytes](const ByteSink& sink) -> Result<void> {
                                   if (!sink(bytes))
                                       return failure(ErrorCode::FileUnwritable, {"", ""});
                                   return {};
                               })
            .map([](std::uint64_t) {});
    }

    [[nodiscard]] Result<void> saveMapping(const OpenedTimeline& read) const {
        if (request_.saveMapping.isEmpty())
            return {};
        if (!read.mapping)
            return failure(ErrorCode::FileUnwritable,
                           {request_.saveMapping.toStdString(), "only tables have a mapping"});
        return writeBytes(request_.saveMapping, mappingBytes(*read.mapping));
    }

    [[nodiscard]] static bool hasImportLosses(const OpenedTimeline& read) {
        return read.summary && std::any_of(read.summary->notes.begin(), read.summary->notes.end(),
                                           [](const auto& note) { return isLoss(note.reason); });
    }

    [[nodiscard]] std::vector<ExportLoss> exportLossesFor(const Timeline& timeline) const {
        return request_.format ? exportLossesOf(*request_.format, timeline) : std::vector<ExportLoss>();
    }

    [[nodiscard]] ImportTarget target() const {
        return request_.format ? ImportTarget::OtherProgram : ImportTarget::Timeline;
    }

    void print(const OpenedTimeline& read) const {
        const Timeline& timeline = read.read.timeline;
        const std::vector<ExportLoss> losses = exportLossesFor(timeline);
        if (request_.json) {
            QJsonObject reported = summaryObject(read);
            if (request_.format)
                reported[QStringLiteral("leftOut")] = exportLossArray(losses);
            report_ << QJsonDocument(reported).toJson(QJsonDocument::Compact).toStdString() << '\n';
            return;
        }
        printRead(read);
        if (!request_.format)
            return;
        errors_ << exportLossHeadline(losses, timeline.eventCount()).toStdString() << '\n';
        for (const QString& line : exportLossLines(losses))
            errors_ << "! " << line.toStdString() << '\n';
    }

    void printRead(const OpenedTimeline& read) const {
        if (read.summary) {
            report_ << importHeadline(*read.summary).toStdString() << '\n';
            for (const QString& line : importMappedLines(*read.summary))
                report_ << "  " << line.toStdString() << '\n';
            for (const QString& line : importNoteLines(*read.summary, target()))
                report_ << "! " << line.toStdString() << '\n';
        }
        for (const Error& problem : read.read.diagnostics.list)
            report_ << "! " << errorTextWithPlace(problem).toStdString() << '\n';
        if (read.read.diagnostics.more > 0)
            report_ << "! and " << read.read.diagnostics.more << " more\n";
    }

    [[nodiscard]] QJsonObject summaryObject(const OpenedTimeline& read) const {
        QJsonObject object{{QStringLiteral("events"), static_cast<qint64>(read.read.timeline.eventCount())},
                           {QStringLiteral("problems"), static_cast<qint64>(read.read.diagnostics.count())}};
        if (!read.summary)
            return object;
        const ImportSummary& summary = *read.summary;
        const auto text = [](std::string_view utf8) {
            return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
        };
        object[QStringLiteral("format")] = text(summary.format->name);
        object[QStringLiteral("version")] = text(summary.version);
        object[QStringLiteral("dialect")] = text(summary.dialect);
        object[QStringLiteral("encoding")] = text(summary.encoding);
        object[QStringLiteral("found")] = static_cast<qint64>(summary.found);
        object[QStringLiteral("periods")] = static_cast<qint64>(summary.periods);
        object[QStringLiteral("sources")] = static_cast<qint64>(summary.sources);
        QJsonArray mapped, notes;
        for (const ImportSummary::Mapping& mapping : summary.mapped)
            mapped << QJsonObject{{QStringLiteral("from"), text(mapping.from)},
                                  {QStringLiteral("to"), text(wordOf(mapping.to))},
                                  {QStringLiteral("count"), static_cast<qint64>(mapping.count)}};
        for (const ImportSummary::Note& note : summary.notes)
            notes << QJsonObject{{QStringLiteral("what"), text(note.what)},
                                 {QStringLiteral("reason"), importReasonText(note.reason, target())},
                                 {QStringLiteral("count"), static_cast<qint64>(note.count)},
                                 {QStringLiteral("example"), text(note.example)},
                                 {QStringLiteral("line"), static_cast<qint64>(note.firstLine)}};
        object[QStringLiteral("mapped")] = mapped;
        object[QStringLiteral("notes")] = notes;
        return object;
    }

    const ConvertRequest& request_;
    std::ostream& report_;
    std::ostream& errors_;
};

} // namespace

ConvertOptions::ConvertOptions(CLI::App& app)
    : command_(app.add_subcommand(
          "convert", "Convert a file of another program to a timeline, or a timeline to another format")) {
    command_->add_option("IN", input_, "A file in any supported format; - is standard input")->required();
    command_
        ->add_option(
            "OUT", output_,
            "The output file; its extension selects the format (.json is a timeline); - is standard output")
        ->required();
    command_->add_option("--from-format", from_, "Input format, instead of detecting it: " + importWords())
        ->check([](const std::string& word) {
            return importFormatNamed(word) != nullptr ? std::string() : "unknown format: " + word;
        });
    command_
        ->add_option("--to-format", to_,
                     "Output format, whatever the extension: timeline, " + listOfWords(outputFormats()))
        ->check(CLI::IsMember(outputWords()));
    command_->add_option("--title", request_.title,
                         "Title for a file that has none; by default the file name");
    command_->add_option("--mapping", mapping_, "Read the meaning of the table columns from a file");
    command_->add_option("--save-mapping", saveMapping_, "Save the meaning of the table columns to a file");
    command_
        ->add_option(
            "--encoding", encoding_,
            "Encoding of a table, such as UTF-8, UTF-16LE, windows-1251, KOI8-R, GB18030, Big5, Shift_JIS, "
            "EUC-KR, ISO-8859-2 or macintosh; by default detected")
        ->check([](const std::string& word) {
            return parseWord(word, TextEncoding()) ? std::string() : unknownEncoding(word);
        });
    command_
        ->add_option("--delimiter", delimiter_,
                     "Cell delimiter of a table: one character, or tab; by default detected")
        ->check([](const std::string& text) {
            return delimiterOf(text).empty() ? "not one character: " + text : std::string();
        });
    command_
        ->add_option("--header-line", headerLine_,
                     "Line of a table with the column names, 0 for none; by default detected")
        ->check(CLI::Range(0, 1'000'000));
    command_
        ->add_option("--date-order", dateOrder_,
                     "How to read 4/8/2023: day-first, month-first, or auto to follow the other dates")
        ->check(CLI::IsMember({"auto", "day-first", "month-first"}));
    command_
        ->add_option("--time-zone", request_.settings.timeZone,
                     "Time zone of table times without an offset, for example Africa/Niamey")
        ->check([](const std::string& name) {
            return TimeZone::named(name) ? std::string() : "unknown time zone: " + name;
        });
    command_->add_flag("--force", request_.force, "Overwrite an existing file, but never the input");
    command_->add_flag("--json", request_.json, "Print the report as a JSON object");
}

ConvertRequest ConvertOptions::request() const {
    ConvertRequest request = request_;
    request.input = nameOfBytes(input_);
    request.output = QString::fromStdString(output_);
    request.mapping = QString::fromStdString(mapping_);
    request.saveMapping = QString::fromStdString(saveMapping_);
    request.from = importFormatNamed(from_);
    request.settings.delimiter = delimiterOf(delimiter_);
    request.settings.headerLine = headerLine_;
    if (!encoding_.empty())
        request.settings.encoding = parseWord(encoding_, TextEncoding());
    if (dateOrder_ == "day-first")
        request.settings.dateOrder = DateOrder::DayFirst;
    else if (dateOrder_ == "month-first")
        request.settings.dateOrder = DateOrder::MonthFirst;
    request.format = to_.empty() ? exportFormatOf(output_) : parseExportFormat(to_);
    if (request.format && showsPicture(*request.format))
        throw CLI::ValidationError("OUT", "use the command export for pictures and pages");
    if (to_.empty() && !request.format && output_ != "-" && !request.output.endsWith(QStringLiteral(".json")))
        throw CLI::ValidationError("OUT", "the extension does not select a format; use --to-format");
    return request;
}

int runConvert(const ConvertRequest& request, std::ostream& out, std::ostream& errors) {
    std::ostream& report = isStandardStream(request.output) ? errors : out;
    const auto exitCode = Conversion(request, report, errors).run();
    if (!exitCode) {
        errors << "crisis-timeline: " << errorTextWithPlace(exitCode.error()).toStdString() << '\n';
        return 1;
    }
    return *exitCode;
}

} // namespace crisis::cli
