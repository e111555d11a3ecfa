// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportInput.h"
#include "app/text/ExportLossText.h"
#include "core/io/timeline/TimelineReader.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <map>
#include <set>

namespace crisis::test::export_loss_test {
using namespace crisis::exports;

namespace {

/// A timeline with one item of each feature, each with a text of its own.
Timeline oneOfEverything() {
    const auto read = readTimeline(R"({"format":"crisis-timeline","version":1,"title":"titleword",
"description":"descriptionword","timeZone":"Africa/Niamey","marking":"markingword",
"sources":[{"id":"s1","title":"sourceword","author":"authorword","url":"https://example.org/authorword","reliability":"B"}],
"actors":[{"id":"a1","name":"speaker"},{"id":"a2","name":"actorword","office":"officeword"}],
"places":[{"id":"p1","name":"placeword","latitude":12.345678,"longitude":2}],
"categories":[{"id":"c1","name":"categoryword"}],
"periods":[{"id":"t1","title":"periodword","dates":[{"date":"2023-07-01/2023-08-10"}]},
{"id":"t2","title":"openword","dates":[{"date":"2023-07-01/.."}]}],
"events":[
{"id":"e1","title":"told","summary":"summaryword","category":"c1","dates":[{"date":"2023-08-05?","basis":"stated",
"phrase":"phraseword","source":"s1","paragraph":3,"reason":"reasonword","rank":"preferred"},{"date":"1987-06-05"}],
"actors":[{"actor":"a2","part":"host"}],"place":"p1","numbers":[{"what":"figureword","best":3}],
"links":[{"type":"follows","event":"e2"}],"tags":["tagword"],"note":"noteword","imported":{"x":"foreignword"}},
{"id":"e2","title":"silentword","dates":[{"date":"2023-08-06T12:00"}]},
{"id":"e3","title":"undatedword","dates":[{"date":""}]},
{"id":"e4","title":"ancientword","dates":[{"date":"-0044-03-15"}]}],
"statements":[
{"id":"q1","kind":"direct","text":"statementword","speakers":["a1"],"source":"s1","prefix":"prefixword",
"dates":[{"date":"1986-05-05"}],"credibility":2,"about":[{"event":"e1","stance":"denies"}]},
{"id":"q2","kind":"direct","text":"answerword","about":[{"statement":"q1","stance":"disputes"}]}],
"views":[{"id":"v1","name":"viewword","span":"2023-07-24/2023-08-12","lanesBy":"category"}],
"setAside":[{"in":"event e3","member":"place","raw":"asideword","problem":"x"}]})");
    REQUIRE(read.has_value());
    INFO(read->diagnostics.count());
    REQUIRE(read->diagnostics.empty());
    return read->timeline;
}

/// Texts of which a file has at least one if it has the feature, for every feature.
const std::map<DataKind, std::vector<std::string>>& words() {
    static const std::map<DataKind, std::vector<std::string>> words{
        {DataKind::EventsWithoutStart, {"undatedword"}},
        {DataKind::EventsOutsideCalendar, {"ancientword"}},
        {DataKind::EventsWithoutWords, {"silentword"}},
        {DataKind::EventDetails, {"summaryword"}},
        {DataKind::DateBasis, {"phraseword"}},
        {DataKind::DateSources, {"reasonword"}},
        {DataKind::FurtherDates, {"1987"}},
        {DataKind::Statements, {"statementword"}},
        {DataKind::Answers, {"answerword"}},
        {DataKind::StatementDates, {"1986"}},
        {DataKind::Passages, {"prefixword"}},
        {DataKind::ActorNames, {"actorword"}},
        {DataKind::ActorDetails, {"officeword"}},
        {DataKind::PlaceNames, {"placeword"}},
        {DataKind::PlaceDetails, {"12.345678"}},
        {DataKind::CategoryNames, {"categoryword"}},
        {DataKind::Figures, {"figureword"}},
        {DataKind::InexactDates, {"2023-08-05?", "(uncertain)"}},
        {DataKind::ZonedTimes, {"Niamey", "20230806T110000Z"}},
        {DataKind::Stances, {"disputes"}},
        {DataKind::Links, {"follows"}},
        {DataKind::Tags, {"tagword"}},
        {DataKind::Notes, {"noteword"}},
        {DataKind::SourceTitles, {"sourceword"}},
        {DataKind::SourceGrades, {"reliability B", "sourceword,B,"}},
        {DataKind::StatementGrades, {",2,sourceword"}},
        {DataKind::SourceDetails, {"authorword"}},
        {DataKind::Periods, {"periodword"}},
        {DataKind::OpenPeriods, {"openword"}},
        {DataKind::Title, {"titleword"}},
        {DataKind::Description, {"descriptionword"}},
        {DataKind::Marking, {"markingword"}},
        {DataKind::Views, {"viewword"}},
        {DataKind::Foreign, {"foreignword"}},
        {DataKind::QuarantinedMember, {"asideword"}}};
    return words;
}

const ExportLoss* find(const std::vector<ExportLoss>& losses, DataKind kind) {
    const auto found = std::find_if(losses.begin(), losses.end(),
                                    [kind](const ExportLoss& item) { return item.kind == kind; });
    return found == losses.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("the losses reported for a format are what its file does not contain") {
    const Timeline timeline = oneOfEverything();
    REQUIRE(words().size() == dataKindCount);
    ExportChoices choices;
    for (const ExportFormat format : exportFormats()) {
        if (isPicture(format)) {
            CHECK(exportLossesOf(format, timeline).empty());
            continue;
        }
        choices.format = format;
        const auto input = exportInput(timeline, choices);
        REQUIRE(input);
        std::string bytes = documentBytes(*input, format).value();
        // Lines of iCalendar are folded.
        for (std::size_t at = 0; (at = bytes.find("\r\n ", at)) != std::string::npos;)
            bytes.erase(at, 3);
        const std::vector<ExportLoss> losses = exportLossesOf(format, timeline);
        const bool hasDetails = find(losses, DataKind::EventDetails) == nullptr;
        CHECK(hasDetails == (format != ExportFormat::StatementsCsv)); // which is not about events
        const std::set<DataKind> ofDetails{DataKind::InexactDates,
                                           DataKind::ZonedTimes,
                                           DataKind::Links,
                                           DataKind::DateBasis,
                                           DataKind::DateSources,
                                           DataKind::FurtherDates,
                                           DataKind::ActorNames,
                                           DataKind::PlaceNames,
                                           DataKind::CategoryNames,
                                           DataKind::Figures,
                                           DataKind::Tags,
                                           DataKind::EventsWithoutStart,
                                           DataKind::EventsOutsideCalendar,
                                           DataKind::OpenPeriods};
        for (const auto& [kind, texts] : words()) {
            INFO(wordOf(format) << ": " << texts.front());
            const ExportLoss* item = find(losses, kind);
            // Covered by the report of another feature.
            if ((!hasDetails && ofDetails.contains(kind)) ||
                (kind == DataKind::OpenPeriods && find(losses, DataKind::Periods)))
                continue;
            const bool isThere = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
                return bytes.find(text) != std::string::npos;
            });
            CHECK(isThere == (item == nullptr || item->isPartlyHeld));
        }
    }
}

TEST_CASE("losses are counted and described") {
    const std::vector<ExportLoss> losses = exportLossesOf(ExportFormat::ICalendar, oneOfEverything());
    REQUIRE(find(losses, DataKind::EventsWithoutStart) != nullptr);
    CHECK(missingEvents(losses) == 2);
    CHECK(exportLossHeadline(losses, 4) == QStringLiteral("Events written: 2 of 4."));
    CHECK(find(losses, DataKind::Stances)->count == 2);
    CHECK(find(losses, DataKind::SourceGrades)->count == 1);
    CHECK(find(losses, DataKind::StatementGrades)->count == 1);
    CHECK(find(losses, DataKind::InexactDates)->isPartlyHeld);
    CHECK(exportLossLine(*find(losses, DataKind::Links)) ==
          QStringLiteral("links between events: left out (1)"));
    CHECK(exportLossLine(*find(losses, DataKind::Statements)) ==
          QStringLiteral("statements: only in part or as text (2)"));
    CHECK(exportLossLine(*find(losses, DataKind::Description)) ==
          QStringLiteral("the description of the timeline: left out"));
    CHECK(find(exportLossesOf(ExportFormat::Csv, oneOfEverything()), DataKind::ZonedTimes)->count == 1);
    for (std::size_t i = 0; i < dataKindCount; ++i)
        CHECK_FALSE(dataKindText(static_cast<DataKind>(i)).isEmpty());
    CHECK(exportLossesOf(ExportFormat::ICalendar, Timeline()).empty());
}

} // namespace crisis::test::export_loss_test
