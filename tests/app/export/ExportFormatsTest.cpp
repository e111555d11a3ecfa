// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportFormats.h"

#include "tests/support/Catch.h"

#include <set>

namespace crisis::test::export_formats_test {
using namespace crisis::exports;

TEST_CASE("the words and the endings of the formats are those that presets and scripts contain") {
    std::string all;
    for (const ExportFormat format : exportFormats())
        all += std::string(wordOf(format)) + ' ' + endingOf(format).toStdString() + '\n';
    CHECK(all == "png .png\nsvg .svg\npdf .pdf\ncsv .csv\nstatements-csv .statements.csv\nmarkdown .md\n"
                 "html .html\ntimelinejs .timelinejs.json\nicalendar .ics\n");
}

TEST_CASE("each format is found by its word and by its ending, and has a name and a media type of its own") {
    std::set<QString> names;
    for (const ExportFormat format : exportFormats()) {
        INFO(wordOf(format));
        CHECK(infoOf(format).format == format);
        CHECK(parseExportFormat(wordOf(format)) == format);
        CHECK(exportFormatOf("a.b" + endingOf(format).toStdString()) == format);
        CHECK(exportFormatOf("A.B" + endingOf(format).toUpper().toStdString()) == format);
        CHECK(names.insert(formatText(format)).second);
        CHECK(infoOf(format).mimeType.find('/') != std::string_view::npos);
    }
    CHECK_FALSE(parseExportFormat("holiday"));
    CHECK_FALSE(parseExportFormat(""));
    CHECK_FALSE(exportFormatOf("a.timeline.json"));
    CHECK_FALSE(exportFormatOf("png"));
}

TEST_CASE("pages become files where a file holds one page") {
    const QString path = QStringLiteral("/a.b/c");
    CHECK(exportedFiles(path, ExportFormat::Png, 1) == QStringList{path});
    CHECK(exportedFiles(path, ExportFormat::Png, 2) ==
          QStringList{QStringLiteral("/a.b/c-1"), QStringLiteral("/a.b/c-2")});
    CHECK(exportedFiles(QStringLiteral("c.svg"), ExportFormat::Svg, 2).back() == QStringLiteral("c-2.svg"));
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Html, ExportFormat::Csv})
        CHECK(exportedFiles(path, format, 2) == QStringList{path});
}

TEST_CASE("formats are listed as in a sentence") {
    CHECK(listOfWords({}).empty());
    const ExportFormat some[] = {ExportFormat::Png, ExportFormat::Csv, ExportFormat::Html};
    CHECK(listOfWords(std::span(some).first(1)) == "png");
    CHECK(listOfWords(some) == "png, csv or html");
}

} // namespace crisis::test::export_formats_test
