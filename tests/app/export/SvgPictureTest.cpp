// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportFormats.h"
#include "app/export/picture/LaidOutPicture.h"

#include "core/io/timeline/TimelineReader.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>
#include <set>

namespace crisis::test::svg_picture_test {
using namespace crisis::exports;

namespace {

Timeline niger() {
    auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
    REQUIRE(read);
    return read->timeline;
}

LaidOutPicture prepared(const Timeline& timeline, PictureOptions options = {}) {
    options.content = PictureContent::Whole;
    auto picture = LaidOutPicture::of(timeline, options);
    REQUIRE(picture);
    return *picture;
}

QByteArray svgOf(const LaidOutPicture& picture, std::size_t page = 0) {
    QByteArray svg;
    REQUIRE(writePicture(picture, ExportFormat::Svg, page, [&svg](std::string_view piece) {
        svg.append(piece.data(), static_cast<qsizetype>(piece.size()));
        return true;
    }));
    return svg;
}

// The elements that a parser finds in the file.
struct Found {
    std::map<QString, int> groups; ///< ids of groups
    int titled = 0, described = 0; ///< groups with a title, with a description
    QStringList links;
    QString texts, style;
    int textElements = 0, withoutLength = 0, paths = 0;
    std::map<QString, QString> root;
};

Found parsed(const QByteArray& svg) {
    Found found;
    QXmlStreamReader xml(svg);
    QStringList open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters() && !open.isEmpty()) {
            if (open.last() == QLatin1String("text") || open.last() == QLatin1String("tspan"))
                found.texts += xml.text();
            if (open.last() == QLatin1String("style"))
                found.style += xml.text();
        }
        if (xml.isEndElement())
            open.removeLast();
        if (!xml.isStartElement())
            continue;
        const QString name = xml.name().toString();
        const auto attributes = xml.attributes();
        const bool inGroup = !open.isEmpty() && open.last() == QLatin1String("g");
        if (open.isEmpty()) {
            for (const auto& attribute : attributes)
                found.root[attribute.name().toString()] = attribute.value().toString();
        }
        open << name;
        if (name == QLatin1String("g") && attributes.hasAttribute(QStringLiteral("id")))
            ++found.groups[attributes.value(QStringLiteral("id")).toString()];
        found.titled += inGroup && name == QLatin1String("title");
        found.described += inGroup && name == QLatin1String("desc");
        if (name == QLatin1String("a"))
            found.links << attributes.value(QStringLiteral("href")).toString();
        found.paths += name == QLatin1String("path");
        if (name == QLatin1String("text")) {
            ++found.textElements;
            found.withoutLength += !attributes.hasAttribute(QStringLiteral("textLength"));
        }
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return found;
}

QImage blank(const LaidOutPicture& picture) {
    QImage image(picture.widthPx(), picture.heightPx(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

// The lightness of a box, from 0 to 255.
double lightness(const QImage& image, const QRect& box) {
    double sum = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x)
            sum += qGray(image.pixel(x, y));
    }
    return sum / (box.width() * box.height());
}

// The largest difference between two pictures in any box.
double largestDifference(const QImage& a, const QImage& b, int boxPx) {
    double largest = 0;
    for (int y = 0; y + boxPx <= a.height(); y += boxPx) {
        for (int x = 0; x + boxPx <= a.width(); x += boxPx) {
            const QRect box(x, y, boxPx, boxPx);
            largest = std::max(largest, std::abs(lightness(a, box) - lightness(b, box)));
        }
    }
    return largest;
}

/// The box of a mark in the pixels of a page, and one pixel around it.
QRect pixelsOf(const LaidOutPicture& picture, const PictureScene& page, const PictureRow& row,
               const Mark& mark) {
    const double scale = picture.widthPx() / page.widthPx;
    return QRectF((row.left + mark.box.left) * scale - 1, (row.top + mark.box.top) * scale - 1,
                  mark.box.width() * scale + 2, mark.box.height() * scale + 2)
        .toAlignedRect()
        .intersected(QRect(0, 0, picture.widthPx(), picture.heightPx()));
}

/// The difference of the mean colours of a box, from 0 to 255, in the channel that differs most. Insensitive
/// to antialiasing, which moves an edge by part of a pixel.
double colourDifference(const QImage& a, const QImage& b, const QRect& box) {
    double red = 0, green = 0, blue = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QColor one = a.pixelColor(x, y), other = b.pixelColor(x, y);
            red += one.red() - other.red();
            green += one.green() - other.green();
            blue += one.blue() - other.blue();
        }
    }
    return std::max({std::abs(red), std::abs(green), std::abs(blue)}) / (box.width() * box.height());
}

} // namespace

TEST_CASE("an SVG has a group with an id, a title and a description for every event that is drawn") {
    const Timeline timeline = niger();
    const LaidOutPicture picture = prepared(timeline);
    const Found found = parsed(svgOf(picture));
    std::set<QString> labelled;
    for (const Label& label : picture.pages()[0].rows[0].scene.labels)
        labelled.insert(QStringLiteral("event-") + QString::fromStdString(label.event.value()));
    REQUIRE(labelled.size() > 10);
    for (const QString& id : labelled) {
        INFO(id.toStdString());
        CHECK(found.groups.count(id) == 1);
    }
    int groups = 0;
    for (const auto& [id, times] : found.groups) {
        INFO(id.toStdString());
        CHECK(times == 1);
        groups += id.startsWith(QStringLiteral("event-"));
    }
    CHECK(found.titled >= groups);
    CHECK(found.described >= groups);
}

TEST_CASE("an event in an SVG links to the web address of its source, and to nothing else") {
    const auto read = readTimeline(
        R"json({"format":"crisis-timeline","version":1,"title":"T",
"sources":[{"id":"s","title":"S","url":"https://example.org/a?b=1&c=2"},{"id":"x","title":"X","url":"javascript:alert(1)"}],
"events":[{"id":"a","title":"A","dates":[{"date":"2023-07-26","source":"s"}]},
{"id":"b","title":"B","dates":[{"date":"2023-08-26","source":"x"}]}]
})json");
    REQUIRE(read);
    const Found found = parsed(svgOf(prepared(read->timeline)));
    CHECK(found.groups.count(QStringLiteral("event-b")) == 1);
    CHECK_FALSE(found.links.isEmpty());
    for (const QString& link : found.links)
        CHECK(link == QStringLiteral("https://example.org/a?b=1&c=2"));
}

TEST_CASE("the text of an SVG is text in embedded fonts, with the measured length") {
    const Timeline timeline = niger();
    const Found found = parsed(svgOf(prepared(timeline)));
    CHECK(found.textElements > 20);
    CHECK(found.withoutLength == 0);
    CHECK(found.texts.contains(QString::fromStdString(timeline.header().title)));
    CHECK(found.style.contains(QStringLiteral("@font-face")));
    CHECK(found.style.contains(QStringLiteral("data:font/ttf;base64,")));
    CHECK(found.root.at(QStringLiteral("lang")) == QString::fromStdString(timeline.header().language));
}

TEST_CASE("an SVG whose text is paths has neither text nor fonts") {
    PictureOptions options;
    options.svgText = SvgText::Paths;
    const Timeline timeline = niger();
    const Found found = parsed(svgOf(prepared(timeline, options)));
    CHECK(found.textElements == 0);
    CHECK_FALSE(found.style.contains(QStringLiteral("@font-face")));
    CHECK(found.paths > 20);
    CHECK(found.groups.size() > 10);
}

TEST_CASE("text from a file cannot become markup in an SVG") {
    const Timeline timeline =
        test::TimelineOf().event("e", "</text><script>alert(1)</script> & \"x\"", "2023-07-26").build();
    const QByteArray svg = svgOf(prepared(timeline));
    CHECK_FALSE(svg.contains("<script"));
    CHECK(parsed(svg).groups.count(QStringLiteral("event-e")) == 1);
}

TEST_CASE("an SVG with text or with paths looks like the PNG in every box") {
    const Timeline timeline = niger();
    for (const SvgText text : {SvgText::Text, SvgText::Paths}) {
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark}) {
            PictureOptions options;
            options.svgText = text;
            options.theme = theme;
            const LaidOutPicture picture = prepared(timeline, options);
            QImage expected = blank(picture), shown = blank(picture);
            picture.paintRows(0, expected, 0, expected.height());
            QSvgRenderer renderer(svgOf(picture));
            REQUIRE(renderer.isValid());
            QPainter painter(&shown);
            renderer.render(&painter);
            painter.end();
            INFO((text == SvgText::Text ? "text" : "paths"));
            CHECK(largestDifference(expected, shown, 40) < (text == SvgText::Text ? 40 : 12));
            const PictureScene& page = picture.pages().at(0);
            QImage empty = blank(picture);
            empty.fill(Theme::of(theme).background);
            REQUIRE(page.rows.at(0).scene.marks.size() > 20);
            for (const Mark& mark : page.rows[0].scene.marks) {
                const QRect box = pixelsOf(picture, page, page.rows[0], mark);
                INFO(mark.event.value());
                // A missing mark would differ as the background does.
                CHECK(colourDifference(expected, shown, box) < colourDifference(expected, empty, box) / 8);
            }
        }
    }
}

} // namespace crisis::test::svg_picture_test
