// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportFormats.h"
#include "app/export/picture/LaidOutPicture.h"

#include "app/text/PlainText.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/model/edit/Edit.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace crisis::test::pdf_picture_test {
using namespace crisis::exports;

namespace {

Timeline niger() {
    auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
    REQUIRE(read);
    return read->timeline;
}

/// A PDF in a temporary folder, inspected with other programs.
class Paper {
public:
    Paper(const Timeline& timeline, PictureOptions options) {
        options.content = PictureContent::Whole;
        const auto picture = LaidOutPicture::of(timeline, options);
        REQUIRE(picture);
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(writePicture(*picture, ExportFormat::Pdf, 0, [this, &file](std::string_view piece) {
            bytes_.append(piece.data(), static_cast<qsizetype>(piece.size()));
            return file.write(piece.data(), static_cast<qint64>(piece.size())) ==
                   static_cast<qint64>(piece.size());
        }));
    }

    [[nodiscard]] const QByteArray& bytes() const { return bytes_; }
    [[nodiscard]] QString info() const { return answerOf(QStringLiteral("pdfinfo"), {path()}); }
    [[nodiscard]] QString info(const QString& what) const {
        for (const QString& line : info().split(u'\n')) {
            if (line.startsWith(what + u':'))
                return line.mid(what.size() + 1).trimmed();
        }
        return {};
    }
    /// The text of one page, or of all, with compatibility forms and white space normalized.
    [[nodiscard]] QString text(int page = 0) const {
        QStringList arguments{QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-raw")};
        if (page > 0)
            arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l")
                      << QString::number(page);
        QString text = answerOf(QStringLiteral("pdftotext"), arguments << path() << QStringLiteral("-"));
        // Bidi controls that pdftotext adds.
        for (const char16_t mark : {u'\u200e', u'\u200f', u'\u202a', u'\u202b', u'\u202c'})
            text.remove(QChar(mark));
        return even(text);
    }
    [[nodiscard]] static QString even(const QString& text) {
        return text.normalized(QString::NormalizationForm_KC).simplified();
    }

private:
    [[nodiscard]] QString path() const { return folder_.filePath(QStringLiteral("paper.pdf")); }
    [[nodiscard]] static QString answerOf(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        REQUIRE(process.waitForFinished());
        REQUIRE(process.exitCode() == 0);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QTemporaryDir folder_;
    QByteArray bytes_;
};

PictureOptions a4(int pages = 1) {
    PictureOptions options;
    options.paper = PaperSize{210, 297};
    options.pages = pages;
    return options;
}

int times(const QString& text, const QString& what) { return static_cast<int>(text.count(what)); }

} // namespace

TEST_CASE("a PDF has the requested title, paper size and language") {
    const Timeline timeline = niger();
    const Paper paper(timeline, a4());
    CHECK(paper.info(QStringLiteral("Title")) == QString::fromStdString(timeline.header().title));
    CHECK(paper.info(QStringLiteral("Page size")).contains(QStringLiteral("(A4)")));
    CHECK(paper.info(QStringLiteral("Creator")) == QStringLiteral("Crisis Timeline"));
    CHECK(paper.info(QStringLiteral("CreationDate")).isEmpty());
    PictureOptions dated = a4();
    dated.date = "2023-08-08T12:00:00Z";
    CHECK_FALSE(Paper(timeline, dated).info(QStringLiteral("CreationDate")).isEmpty());
}

TEST_CASE("the names of the events can be found in a PDF, and its sources have a page and numbers") {
    const Timeline timeline = niger();
    const Paper paper(timeline, a4(2));
    const QString all = paper.text();
    const auto picture = LaidOutPicture::of(timeline, a4(2));
    REQUIRE(picture);
    int labels = 0;
    for (const PictureScene& page : picture->pages()) {
        for (const PictureRow& row : page.rows) {
            for (const Label& label : row.scene.labels) {
                INFO(label.text);
                CHECK(all.contains(Paper::even(shown(label.text)).section(u' ', 0, 1).remove(u'…')));
                ++labels;
            }
        }
    }
    CHECK(labels > 10);
    const int pages = paper.info(QStringLiteral("Pages")).toInt();
    REQUIRE(pages == 3);
    CHECK(paper.text(3).contains(QStringLiteral("[1]")));
    CHECK(paper.text(3).contains(QString::fromStdString(timeline.sources()[0].title)));
    PictureOptions without = a4(2);
    without.withSources = false;
    CHECK(Paper(timeline, without).info(QStringLiteral("Pages")).toInt() == 2);
}

TEST_CASE("Arabic names and Latin names with diacritics can be found in a PDF") {
    const Timeline timeline = test::TimelineOf()
                                  .event("a", "النيجر", "2023-07-26")
                                  .event("b", "Đà Nẵng été Łódź", "2023-08-10")
                                  .build();
    const QString text = Paper(timeline, a4()).text();
    INFO(text.toStdString());
    CHECK(QString(text).remove(u' ').contains(QStringLiteral("النيجر")));
    CHECK(text.contains(Paper::even(QStringLiteral("Đà Nẵng été Łódź"))));
}

TEST_CASE("the marking is at the top and the bottom of every page, whatever is omitted") {
    Timeline timeline = niger();
    Header header = timeline.header();
    header.marking = "TLP:AMBER";
    timeline = apply(timeline, ReplaceHeader{header}).value();
    PictureOptions bare = a4(2);
    bare.withTitle = bare.withSubtitle = bare.withLegend = bare.withPageNumbers = false;
    const Paper paper(timeline, bare);
    const int pages = paper.info(QStringLiteral("Pages")).toInt();
    REQUIRE(pages == 3);
    for (int page = 1; page <= pages; ++page) {
        INFO("page " << page);
        CHECK(times(paper.text(page), QStringLiteral("TLP:AMBER")) == 2);
    }
    const auto picture = LaidOutPicture::of(timeline, bare);
    REQUIRE(picture);
    for (const PictureScene& page : picture->pages()) {
        std::vector<Box> boxes;
        for (const PictureText& text : page.texts) {
            if (text.text == "TLP:AMBER")
                boxes.push_back(text.box);
        }
        REQUIRE(boxes.size() == 2);
        CHECK(std::min(boxes[0].top, boxes[1].top) < page.heightPx * 0.1);
        CHECK(std::max(boxes[0].bottom, boxes[1].bottom) > page.heightPx * 0.9);
    }
}

TEST_CASE("the same timeline gives the same PDF") {
    const Timeline timeline = niger();
    CHECK((Paper(timeline, a4(2)).bytes() == Paper(timeline, a4(2)).bytes()));
}

TEST_CASE("a PDF contains the summary of the evidence if requested") {
    auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/second-example.timeline.json");
    REQUIRE(read);
    PictureOptions options = a4();
    const int plain = Paper(read->timeline, options).info(QStringLiteral("Pages")).toInt();
    options.withSummary = true;
    const Paper paper(read->timeline, options);
    const int all = paper.info(QStringLiteral("Pages")).toInt();
    CHECK(all > plain);
    for (int page = 1; page <= all; ++page)
        CHECK(paper.text(page).contains(QStringLiteral("Page %1 of %2").arg(page).arg(all)));
    const QString text = paper.text(plain + 1);
    INFO(text.toStdString());
    for (const char* words : {"Source summary", "11 events", "1 source – A, completely reliable",
                              "2 statements – D5: not usually reliable, improbable",
                              "Events from one source only (7)", "Inferred dates (1)"}) {
        CHECK(text.contains(QString::fromUtf8(words)));
    }
}

} // namespace crisis::test::pdf_picture_test
