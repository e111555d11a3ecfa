// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportFormats.h"
#include "app/export/picture/LaidOutPicture.h"

#include "app/export/picture/MissingGlyphs.h"

#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

namespace crisis::test::picture_timeline_test {
using namespace crisis::exports;

namespace {

PictureOptions everything() {
    PictureOptions options;
    options.widthPx = 320;
    options.heightPx = 200;
    options.content = PictureContent::Whole;
    options.embed.notes = options.embed.judgements = options.embed.deprecated = options.embed.copies = true;
    return options;
}

std::string pngOf(const Timeline& timeline, const PictureOptions& options) {
    const auto picture = LaidOutPicture::of(timeline, options);
    REQUIRE(picture);
    std::string png;
    REQUIRE(writePicture(*picture, ExportFormat::Png, 0, [&png](std::string_view piece) {
        png += piece;
        return true;
    }));
    return png;
}

Timeline niger() {
    auto read = readTimelineFile(CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json");
    REQUIRE(read);
    return read->timeline;
}

std::vector<std::string> textChunks(std::string_view png) {
    std::vector<std::string> texts;
    PngChunkReader reader(png);
    while (true) {
        const auto chunk = reader.next();
        REQUIRE(chunk);
        if (!*chunk)
            return texts;
        if ((*chunk)->type == "tEXt" || (*chunk)->type == "iTXt")
            texts.emplace_back((*chunk)->data);
    }
}

} // namespace

TEST_CASE("a timeline embedded in a picture is read back byte for byte") {
    for (const Timeline& timeline : {niger(), test::generateTimeline(20'000)}) {
        const std::string bytes = timelineBytes(timeline);
        const auto read = readTimeline(pngOf(timeline, everything()));
        REQUIRE(read);
        CHECK(read->isFromPicture);
        CHECK(read->diagnostics.empty());
        CHECK((timelineBytes(read->timeline) == bytes)); // several megabytes
    }
}

TEST_CASE("a picture exported without embedding contains no timeline") {
    PictureOptions options = everything();
    options.embed.timeline = false;
    const auto read = readTimeline(pngOf(niger(), options));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::PictureWithoutTimeline);
}

TEST_CASE("a picture that embeds only what is visible contains the events of its time span") {
    const Timeline timeline = niger();
    PictureOptions options = everything();
    options.content = PictureContent::Span;
    options.span = timeline.axisSpan(timeline.displayOrder().front()).value();
    options.embed.onlyVisible = true;
    const auto read = readTimeline(pngOf(timeline, options));
    REQUIRE(read);
    CHECK(read->timeline.eventCount() >= 1);
    CHECK(read->timeline.eventCount() < timeline.eventCount());
    options.embed.onlyVisible = false;
    CHECK(readTimeline(pngOf(timeline, options))->timeline.eventCount() == timeline.eventCount());
}

TEST_CASE("a picture has metadata of its timeline, and a creation time only if requested") {
    PictureOptions options = everything();
    options.author = "Équipe d’analyse";
    const auto has = [&options](std::string_view keyword) {
        for (const std::string& text : textChunks(pngOf(niger(), options))) {
            if (text.starts_with(std::string(keyword) + '\0'))
                return true;
        }
        return false;
    };
    for (const char* keyword : {"Title", "Author", "Description", "Source", "Software"}) {
        INFO(keyword);
        CHECK(has(keyword));
    }
    CHECK_FALSE(has("Creation Time"));
    options.date = "2023-08-08T12:00:00Z";
    CHECK(has("Creation Time"));
}

TEST_CASE("characters missing from all fonts are reported once each, and no others") {
    const Timeline timeline = test::TimelineOf()
                                  .event("a", "Łódź, été: النيجر", "2023-07-26")
                                  .event("b", "\U000ffff0 \U000ffff1 \U000ffff0", "2023-07-28")
                                  .build();
    PictureOptions options;
    options.content = PictureContent::Whole;
    const auto picture = LaidOutPicture::of(timeline, options);
    REQUIRE(picture);
    CHECK(charactersWithoutGlyph(*picture) == QStringLiteral("\U000ffff0\U000ffff1"));
}

} // namespace crisis::test::picture_timeline_test
