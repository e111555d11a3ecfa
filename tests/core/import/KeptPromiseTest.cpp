// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Ascii.h"
#include "tests/core/import/ImportFixture.h"

#include <filesystem>

namespace crisis::test::kept_promise_test {
using namespace crisis::imports;

namespace {

bool saysKept(ImportReason reason) {
    switch (reason) {
    case ImportReason::Kept:
    case ImportReason::IntoNote:
    case ImportReason::UnreadableDate:
    case ImportReason::ReversedDates:
    case ImportReason::OtherCalendar:
    case ImportReason::LongRow:
    case ImportReason::BrokenRow:
    case ImportReason::Preamble:
    case ImportReason::ZoneUnknown:
    case ImportReason::NamesInEvents:
    case ImportReason::RecurrenceNotExpanded:
        return true;
    default:
        return false;
    }
}

/// Runs of letters and digits, without a word that may be cut at the end and without what JSON escapes.
Texts wordsOf(std::string text) {
    if (text.ends_with("…"))
        text.resize(text.find_last_of(" ,\"") == std::string::npos ? 0 : text.find_last_of(" ,\""));
    constexpr std::string_view dash = "–";
    Texts words(1);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\\') {
            ++at;
            words.emplace_back();
        } else if (text.compare(at, dash.size(), dash) == 0) {
            at += dash.size() - 1;
            words.emplace_back();
        } else if (isLetter(letter) || isDigit(letter) || static_cast<unsigned char>(letter) >= 0x80)
            words.back() += letter;
        else
            words.emplace_back();
    }
    return words;
}

void requireKept(const Imported& imported) {
    const std::string out = timelineBytes(imported.timeline);
    for (const ImportSummary::Note& note : imported.summary.notes) {
        if (!saysKept(note.reason))
            continue;
        for (const std::string& word : wordsOf(note.example)) {
            INFO(static_cast<int>(note.reason) << ' ' << note.what << ": " << note.example);
            CHECK(out.find(word) != std::string::npos);
        }
    }
}

} // namespace

TEST_CASE("everything reported as preserved is in the timeline, for every file of the corpus", "[import]") {
    const std::filesystem::path corpus = std::string(CRISIS_SOURCE_DIR) + "/tests/data/import";
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus)) {
        if (!entry.is_regular_file())
            continue;
        const std::string name = entry.path().filename().string();
        INFO(name);
        const auto result = importBytes(fileBytes(std::filesystem::relative(entry.path(), corpus).string()));
        ++files;
        CHECK(result.has_value() == (name != "0.5.timeline")); // older than any version that we read
        if (result)
            requireKept(*result);
    }
    CHECK(files >= 44);
}

TEST_CASE("dates that are unreadable or end before they start are preserved in each format", "[import]") {
    const std::string_view files[] = {
        "date,end,title\n2023-08-10,2023-08-09,A\nsoon,later,B\n2023-08-11,never,C\n10.08.2023,9.08.2023,D\n",
        "Date,Time,Title\n2023-08-10,25:61,A\n",
        "year,month,day,title\n2023,99,7,A\n2023,8,10,B\n",
        R"({"events":[{"start_date":{"year":"2023","month":"8"},"end_date":{"year":"2022"},"text":{"headline":"A"}},
            {"start_date":{"year":"some","month":"8"},"text":{"headline":"B"}}]})",
        R"({"dateTimeFormat":"iso8601","events":[{"start":"2023-08-10","end":"2023-08-09","durationEvent":true,
            "title":"A"},{"start":"2023-08-10","latestStart":"whenever","title":"B"}]})",
        R"({"@context":"https://schema.org","@graph":[{"@type":"Event","name":"A","startDate":"2023-08-10",
            "endDate":"9 Aug 2023"},{"@type":"Event","name":"B","startDate":"someday"}]})",
        "<timeline><version>2.5.0</version><timetype>gregoriantime</timetype><events><event>"
        "<start>2023-08-10 00:00:00</start><end>2023-08-09 00:00:00</end><text>A</text></event><event>"
        "<start>whenever</start><end>2023-08-09 00:00:00</end><text>B</text></event></events></timeline>",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20230810\nDTEND;VALUE=DATE:20230805\nSUMMARY:A\n"
        "END:VEVENT\nBEGIN:VEVENT\nDTSTART:20231399T100000\nSUMMARY:B\nEND:VEVENT\nBEGIN:VEVENT\n"
        "DTSTART;TZID=Mars/Olympus:20230810T100000\nSUMMARY:C\nEND:VEVENT\nEND:VCALENDAR\n",
        R"([{"id":"a","type":"book","title":"T","issued":{"raw":"someday"}}])",
    };
    for (const std::string_view file : files) {
        INFO(file);
        const Imported result = imported(file);
        const auto reported = [&](ImportReason reason) { return noted(result, reason) > 0; };
        CHECK((reported(ImportReason::UnreadableDate) || reported(ImportReason::ReversedDates)));
        requireKept(result);
    }
}

} // namespace crisis::test::kept_promise_test
