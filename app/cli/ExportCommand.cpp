// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ExportCommand.h"

#include "app/cli/AsOfOption.h"
#include "app/cli/CancelSignals.h"
#include "app/cli/ExportFile.h"
#include "app/cli/InputFile.h"
#include "app/export/DocumentText.h"
#include "app/export/ExportInput.h"
#include "app/export/picture/MissingGlyphs.h"
#include "app/text/ErrorText.h"
#include "app/text/ExportLossText.h"
#include "app/text/PlainText.h"
#include "core/base/Utf8.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace crisis::cli {

namespace {

// One input of the command.
class OneExport {
public:
    OneExport(const ExportRequest& request, QString input, QString output, const std::atomic<bool>& cancel,
              std::ostream& errors)
        : request_(request), input_(std::move(input)), output_(std::move(output)), cancel_(cancel),
          errors_(errors) {}

    /// False if there was nothing to write.
    [[nodiscard]] Result<bool> run() {
        const auto any = readInput(input_);
        if (!any)
            return tl::unexpected(any.error());
        printDiagnostics(any->read.diagnostics);
        printAsOfDay(any->read.timeline);
        const auto input = exportInput(any->read.timeline, request_);
        if (!input)
            return tl::unexpected(input.error());
        if (isPicture(request_.format))
            return writePages(*input).map([] { return true; });
        const bool isPart = !request_.events.empty() || !request_.from.empty() || !request_.to.empty();
        if (isPart && input->timeline.eventCount() == 0 && any->read.timeline.eventCount() > 0)
            return false;
        const auto bytes = documentBytes(*input, request_.format);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto free = refuseToOverwrite({output_}); !free)
            return tl::unexpected(free.error());
        printMissing(input->timeline);
        return writeFile(output_,
                         [&bytes](const ByteSink& sink) -> Result<void> {
                             if (!sink(*bytes))
                                 return failure(ErrorCode::FileUnwritable, {"", ""});
                             return {};
                         })
            .map([] { return true; });
    }

    /// True if the input had diagnostics.
    [[nodiscard]] bool hasProblems() const { return hasProblems_; }

private:
    // The window, which reads the JSON output, has shown them when it opened the file.
    void printDiagnostics(const Diagnostics& diagnostics) {
        if (request_.json || diagnostics.empty())
            return;
        hasProblems_ = true;
        for (const Error& problem : diagnostics.list)
            errors_ << "crisis-timeline: " << shownOnOneLine(bytesOfName(input_), 500).toStdString() << ": "
                    << errorTextWithPlace(problem).toStdString() << '\n';
        if (diagnostics.more > 0)
            errors_ << "crisis-timeline: and " << diagnostics.more << " more\n";
    }

    void printAsOfDay(const Timeline& whole) const {
        if (!request_.asOf || request_.json)
            return;
        const AsOfDate known(std::make_shared<const PublicationDates>(whole), *request_.asOf);
        printAsOf(known, documentStrings().dates, errors_);
    }

    [[nodiscard]] Result<void> refuseToOverwrite(const QStringList& files) const {
        for (const QString& file : files) {
            const QFileInfo there(file);
            if (isStandardStream(file) || !there.exists())
                continue;
            if (std::any_of(request_.inputs.begin(), request_.inputs.end(), [&file](const QString& input) {
                    std::error_code none;
                    return std::filesystem::equivalent(bytesOfName(input), bytesOfName(file), none);
                }))
                return failure(ErrorCode::FileUnwritable, {file.toStdString(), "it is an input"});
            if (!request_.force && there.isFile())
                return failure(ErrorCode::FileUnwritable,
                               {file.toStdString(), "it already exists; --force overwrites it"});
        }
        return {};
    }

    void printMissing(const Timeline& timeline) const {
        const std::vector<ExportLoss> losses = exportLossesOf(request_.format, timeline);
        if (request_.json)
            return printExportLosses(errors_, input_, losses);
        errors_ << "crisis-timeline: " << bytesOfName(input_) << ": "
                << exportLossHeadline(losses, timeline.eventCount()).toStdString() << '\n';
        for (const QString& line : exportLossLines(losses))
            errors_ << "! " << line.toStdString() << '\n';
    }

    [[nodiscard]] Result<void> writePages(const ExportInput& input) {
        const auto picture = LaidOutPicture::of(input.timeline, input.options);
        if (!picture)
            return tl::unexpected(picture.error());
        warnOfFonts(*picture);
        const QStringList files = exportedFiles(output_, request_.format, picture->pages().size());
        if (auto free = refuseToOverwrite(files); !free)
            return free;
        const auto count = static_cast<std::size_t>(files.size());
        for (std::size_t page = 0; page < count; ++page) {
            Progress progress;
            progress.cancel = &cancel_;
            if (request_.json)
                progress.report = [&](double fraction) {
                    printProgress(errors_, input_,
                                  (static_cast<double>(page) + fraction) / static_cast<double>(count));
                };
            auto written = writeFile(files[static_cast<qsizetype>(page)], [&](const ByteSink& sink) {
                return writePicture(*picture, request_.format, page, sink, progress);
            });
            if (!written)
                return written;
        }
        return {};
    }

    void warnOfFonts(const LaidOutPicture& picture) const {
        const QString missing = charactersWithoutGlyph(picture);
        if (missing.isEmpty())
            return;
        const QString warning =
            QStringLiteral("no font contains %1; for Chinese, Japanese and Korean install the package "
                           "fonts-noto-cjk")
                .arg(missing);
        if (request_.json)
            printWarning(errors_, input_, warning);
        else
            errors_ << "crisis-timeline: " << bytesOfName(input_) << ": " << warning.toStdString() << '\n';
    }

    [[nodiscard]] Result<void> writeFile(const QString& path, const FileContent& content) {
        const auto bytes = writeExportFile(path, content);
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (request_.json)
            printWritten(errors_, input_, path, *bytes);
        return {};
    }

    const ExportRequest& request_;
    QString input_, output_;
    const std::atomic<bool>& cancel_;
    std::ostream& errors_;
    bool hasProblems_ = false;
};

QString outputFor(const ExportRequest& request, const QString& input) {
    if (request.inputs.size() == 1)
        return request.output;
    QString name = isStandardStream(input) ? QStringLiteral("stdin") : QFileInfo(input).fileName();
    for (const QString& ending :
         {QStringLiteral(".json"), QStringLiteral(".png"), QStringLiteral(".timeline")}) {
        if (name.endsWith(ending))
            name.chop(ending.size());
    }
    return QDir(request.output).filePath(name + endingOf(request.format));
}

} // namespace

int runExport(const ExportRequest& request, std::ostream& errors) {
    const auto fail = [&errors](const QString& text) {
        errors << "crisis-timeline: " << text.toStdString() << '\n';
        return 1;
    };
    if (request.inputs.size() > 1 && !QFileInfo(request.output).isDir())
        return fail(errorText({ErrorCode::FileNotFound, {request.output.toStdString()}, {}}));
    const CancelSignals signals;
    int exitCode = 0;
    QStringList taken;
    for (const QString& input : request.inputs) {
        if (request.inputs.size() > 1 && !isValidUtf8(bytesOfName(input))) {
            exitCode = fail(errorText({ErrorCode::FileUnreadable,
                                       {bytesOfName(input), "its name is not UTF-8; export it alone"},
                                       {}}));
            continue;
        }
        const QString output = outputFor(request, input);
        if (taken.contains(output)) {
            exitCode = fail(errorText(
                {ErrorCode::FileUnwritable, {output.toStdString(), "two inputs have this output file"}, {}}));
            continue;
        }
        taken << output;
        OneExport one(request, input, output, signals.flag(), errors);
        const auto done = one.run();
        if (one.hasProblems())
            exitCode = 1;
        if (!done)
            exitCode = fail(errorTextWithPlace(done.error()));
        else if (!*done)
            exitCode =
                fail(QStringLiteral("%1: the selection contains no events; nothing was written").arg(input));
        if (signals.flag())
            break;
    }
    return exitCode;
}

} // namespace crisis::cli
