// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/StreamingReader.h"
#include "core/io/timeline/LineChunker.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/core/io/timeline/DiagnosticText.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"
#include "tests/support/TestFolder.h"

#include <algorithm>
#include <atomic>

namespace crisis::test::streaming_reader_test {
using namespace crisis::io;

namespace {

const std::string& bigText() {
    static const std::string text = timelineBytes(generateTimeline(20'000)); // several chunks
    return text;
}

/// The text with the first `what` after `mark` replaced.
std::string changed(const std::string& mark, const std::string& what, const std::string& with) {
    std::string text = bigText();
    return text.replace(text.find(what, text.find(mark)), what.size(), with);
}

/// The first bytes of all chunks but the first.
std::vector<std::size_t> cuts(const std::string& text) {
    const auto lent = [&text](std::size_t begin, std::size_t length, std::vector<char>&) {
        return std::string_view(text).substr(begin, length);
    };
    LineChunker pieces(lent, 0, text.size());
    std::vector<char> buffer;
    std::vector<std::size_t> begins;
    while (const auto piece = pieces.next(buffer)) {
        if (piece->begin > 0)
            begins.push_back(piece->begin);
    }
    return begins;
}

} // namespace

TEST_CASE("a large valid file is read in chunks with the same result as from its bytes") {
    const TestFolder folder;
    put(folder.at("a.json"), bigText());
    REQUIRE(cuts(bigText()).size() >= 3);
    const auto done = readStreaming(folder.at("a.json"), {});
    REQUIRE(done);
    REQUIRE(*done);
    CHECK(account(**done) == account(read(bigText())));
    CHECK((*done)->stamp == fileStamp(folder.at("a.json")));
}

TEST_CASE("a line longer than a chunk is read like any other") {
    const TestFolder folder;
    const std::string text = changed("\"e7\"", "\"title\":\"", "\"title\":\"" + std::string(5 << 20, 'x'));
    put(folder.at("a.json"), text);
    const auto done = readStreaming(folder.at("a.json"), {});
    REQUIRE(done);
    REQUIRE(*done);
    CHECK(account(**done) == account(read(text)));
}

TEST_CASE("a large file with any error gives the same diagnostics as its bytes") {
    const std::size_t inStatements = bigText().find("\"statements\":[");
    std::string invalid = bigText();
    invalid[bigText().find("\"title\":\"", inStatements / 2) + 9] = '\xff';
    std::string spaced; // the same in another layout
    for (const char c : bigText()) {
        spaced += c;
        if (c == '{' && spaced.size() > 1)
            spaced += '\n';
    }
    const std::string texts[] = {
        changed("\"e9000\"", "\"title\":", "\"title\" "),
        changed("\"e9000\"", "\"title\":", "\"note\":7,\"title\":"),
        changed("\"e19999\"", "\"title\":", "\"title\":\"\",\"title\":"),
        changed("\"q19000\"", "\"kind\":\"", "\"kind\":\"x"),
        changed("\"q19000\"", "\"event\":\"", "\"event\":\"x"),
        changed("{\"id\":\"q19000\"", "q19000", "q18999"),
        changed("\"statements\":[", "\"statements\":[", "\"statements\";["),
        changed("\"statements\":[", "\"statements\":[", "\"marking\":\"TLP:RED\",\n\"statements\":["),
        changed("\"title\":\"Generated\",", "\"title\":\"Generated\",", ""),
        changed("\"version\":1", "\"version\":1", "\"version\":99"),
        bigText().substr(0, bigText().size() - 3),
        bigText().substr(0, bigText().size() / 2),
        bigText() + "{}\n",
        "\xef\xbb\xbf" + changed("\"e9000\"", "\"title\":", "\"title\" "),
        invalid,
        spaced,
    };
    const TestFolder folder;
    for (const std::string& text : texts) {
        put(folder.at("a.json"), text);
        INFO(text.size() << ' ' << (&text - texts));
        CHECK_FALSE(readStreaming(folder.at("a.json"), {}));
        const auto ofFile = readTimelineFile(folder.at("a.json"));
        auto ofBytes = readTimeline(text);
        REQUIRE(ofFile.has_value() == ofBytes.has_value());
        if (ofFile) {
            CHECK(account(*ofFile) == account(*ofBytes));
        } else {
            CHECK(ofFile.error().code == ofBytes.error().code);
            CHECK(ofFile.error().place->line == ofBytes.error().place->line);
        }
    }
}

TEST_CASE("a comma missing between two chunks is reported once, at its position") {
    for (const std::size_t cut : cuts(bigText())) {
        std::string text = bigText();
        REQUIRE(text.substr(cut - 2, 3) == ",\n{");
        text[cut - 2] = ' ';
        const Diagnostics diagnostics = read(text).diagnostics;
        REQUIRE(diagnostics.count() == 1);
        CHECK(nameOf(diagnostics.list[0].code) == "BrokenLine");
        const auto place = text.begin() + static_cast<std::ptrdiff_t>(cut);
        CHECK(diagnostics.list[0].place->line ==
              static_cast<std::uint64_t>(std::count(text.begin(), place, '\n')));
    }
}

TEST_CASE("reading a large file can be cancelled and reports progress") {
    const TestFolder folder;
    put(folder.at("a.json"), bigText());
    std::atomic<bool> cancel = false;
    double last = 0;
    Progress progress{[&](double fraction) {
                          CHECK(fraction >= last);
                          last = fraction;
                      },
                      &cancel};
    CHECK(readTimelineFile(folder.at("a.json"), progress));
    CHECK(last > 0.9);
    last = 0;
    progress.report = [&cancel](double fraction) { cancel = fraction > 0.3; };
    CHECK(readTimelineFile(folder.at("a.json"), progress).error().code == ErrorCode::Cancelled);
}

TEST_CASE("a small file, or one that is not a timeline or not a file, is not read in chunks") {
    const TestFolder folder;
    put(folder.at("small.json"), sampleText());
    put(folder.at("blank.json"), std::string(5 << 20, ' '));
    for (const std::filesystem::path& path :
         {folder.at("small.json"), folder.at("blank.json"), folder.at("nothing"), folder.path(),
          std::filesystem::path("/dev/null")})
        CHECK_FALSE(readStreaming(path, {}));
}

TEST_CASE("a broken file gives the same diagnostics in chunks of any length") {
    const std::string whole = sampleText();
    std::string brokenLast = whole; // the last element of an array is broken and keeps its comma
    const std::size_t last = brokenLast.find("{\"id\":\"e2\"");
    REQUIRE(last != std::string::npos);
    brokenLast.replace(last, 6, "{\"id\";");
    std::string endsEarly = whole; // the root ends with an array in the middle of the file
    const std::size_t end = endsEarly.find("],\n\"places\"");
    REQUIRE(end != std::string::npos);
    endsEarly[end + 1] = '}';
    std::string twice = whole; // a repeated array continues its indices
    const std::size_t third = twice.find("\"places\":[");
    REQUIRE(third != std::string::npos);
    twice.insert(third, "\"actors\":[\n{\"id\":\"a9\",\"name\":7}\n],\n");
    for (const std::string& text : {whole, brokenLast, endsEarly, twice, whole + whole, whole + "\n{}\n"}) {
        const auto atOnce = readTimeline(text);
        REQUIRE(atOnce);
        for (const std::size_t pieceBytes : {1, 20, 150, 700, 2'000}) {
            INFO(pieceBytes << ' ' << text.substr(0, 60));
            const auto inPieces = readTimelineInPieces(text, pieceBytes);
            REQUIRE(inPieces);
            CHECK(account(*inPieces) == account(*atOnce));
        }
    }
}

} // namespace crisis::test::streaming_reader_test
