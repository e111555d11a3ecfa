// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/PictureOptions.h"
#include "app/export/png/PngWriter.h"
#include "core/io/export/DocumentStrings.h"
#include "core/io/export/ExportLoss.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace crisis::exports {

class LaidOutPicture;

/// The formats, in the order of the table and of every list that a user sees.
enum class ExportFormat { Png, Svg, Pdf, Csv, StatementsCsv, Markdown, Html, TimelineJs, ICalendar };

/// A group of options that only some formats support.
enum class ExportAspect {
    Picture, ///< size, colours, lanes and everything else that is painted
    Pages,
    SvgText,
    Summary, ///< pages with the summary of the evidence
    Moment,  ///< the creation time
    Inside   ///< the author and the embedded timeline
};

class ExportAspects {
public:
    constexpr ExportAspects(std::initializer_list<ExportAspect> aspects) {
        for (const ExportAspect aspect : aspects)
            bits_ |= bitOf(aspect);
    }
    [[nodiscard]] constexpr bool has(ExportAspect aspect) const { return (bits_ & bitOf(aspect)) != 0; }

private:
    static constexpr unsigned bitOf(ExportAspect aspect) { return 1u << static_cast<unsigned>(aspect); }
    unsigned bits_ = 0;
};

/// What the picture in a file consists of.
enum class PictureForm {
    None,    ///< there is no picture
    Pixels,  ///< the resolution counts
    Vectors, ///< scalable
    Sheets   ///< vectors on paper; one file holds all pages
};

/// Writes one page of a picture, counted from 0; a format of sheets writes all pages, whatever `page` is.
/// Fails with ImageNotEncoded, FileTooLarge, Cancelled, or FileUnwritable if the sink stops.
using PageWriter = Result<void> (*)(const LaidOutPicture& picture, std::size_t page, const ByteSink& sink,
                                    const Progress& progress);
/// The bytes of a table or document. Fails as its picture does, if it has one.
using DocumentWriter = Result<std::string> (*)(const Timeline& timeline, const PictureOptions& options,
                                               const DocumentStrings& strings);

/// One line of the table of formats: everything that the program knows about a format.
struct ExportFormatInfo {
    ExportFormat format;
    std::string_view word;   ///< of `--format` and of presets, which are stored: it can never change
    std::string_view ending; ///< of file names, in lower case, with its dot; the longest one that fits counts
    std::string_view mimeType; ///< IANA media type
    const char* name;          ///< English, for formatText()
    PictureForm form = PictureForm::None;
    ExportAspects aspects = {};
    const FormatCapabilities* capabilities = nullptr; ///< null: a picture, which is not a data format
    PageWriter writePage = nullptr;                   ///< either this
    DocumentWriter document = nullptr;                ///< or this is set
};

[[nodiscard]] std::span<const ExportFormat> exportFormats();
[[nodiscard]] const ExportFormatInfo& infoOf(ExportFormat format);
/// Parses the option value of a format, such as "timelinejs".
[[nodiscard]] std::optional<ExportFormat> parseExportFormat(std::string_view word);
[[nodiscard]] std::string_view wordOf(ExportFormat format);
/// The format for the extension of a file name, whatever its case.
[[nodiscard]] std::optional<ExportFormat> exportFormatOf(std::string_view fileName);
[[nodiscard]] QString endingOf(ExportFormat format);   ///< the file extension, with its dot
[[nodiscard]] QString formatText(ExportFormat format); ///< for users: "PNG picture"
/// Separated by ", ", the last two by " or ".
[[nodiscard]] std::string listOfWords(std::span<const ExportFormat> formats);

/// True for a format that is a picture; false for a table or a document, even if it contains a picture.
[[nodiscard]] bool isPicture(ExportFormat format);
[[nodiscard]] bool showsPicture(ExportFormat format);
[[nodiscard]] bool hasAspect(ExportFormat format, ExportAspect aspect);

/// The paths of the files that an export to `path` writes: `out.png`, or `out-1.png`, `out-2.png` and so on
/// if there are several pages and the format holds one page per file.
[[nodiscard]] QStringList exportedFiles(const QString& path, ExportFormat format, std::size_t pages);

/// Writes one page of a format that is a picture, as its PageWriter does. The same timeline and options give
/// the same bytes.
[[nodiscard]] Result<void> writePicture(const LaidOutPicture& picture, ExportFormat format, std::size_t page,
                                        const ByteSink& sink, const Progress& progress = {});

/// The data of the timeline that the format does not support; empty for pictures, which are not data formats.
[[nodiscard]] std::vector<ExportLoss> exportLossesOf(ExportFormat format, const Timeline& timeline);

} // namespace crisis::exports
