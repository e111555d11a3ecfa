// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::web_formats_test {
using namespace crisis::imports;

TEST_CASE("SIMILE XML keeps moments, spans and their imprecise ends", "[import][simile]") {
    const Imported result = importedFile("simile/events.xml");
    CHECK(result.summary.format == &simileXmlFormat);
    CHECK(result.timeline.header().title == "A crisis timeline");
    CHECK(datesOf(result) == Texts{"2023-08-04/2023-08-06", "2023-08-05", "[2023-08-01..2023-08-03]",
                                   "[2023-08-01..2023-08-03]/[2023-08-08..2023-08-10]", ""});
    CHECK(result.timeline.event(EventPosition{0}).summary == "They talked & left.");
    CHECK(result.timeline.sources().at(0).url == "https://example.org/a");
    CHECK(result.timeline.event(EventPosition{4}).unknown.find("x.png") != std::string::npos);
    CHECK(noted(result, ImportReason::UnreadableDate) == 1);
    CHECK(noted(result, ImportReason::MidnightDropped) == 3);
    CHECK(noted(result, ImportReason::NotAnEvent) == 1);
}

TEST_CASE("SIMILE JavaScript is read without running it", "[import][simile]") {
    const Imported result = importedFile("simile/events.js");
    CHECK(result.summary.format == &simileJsonFormat);
    CHECK(result.timeline.header().title == "It's a crisis");
    CHECK(titlesOf(result) == Texts{"Années '20", "Two éA"});
    CHECK(datesOf(result) == Texts{"1900/1925-07-02", "2023-08-04T10:05:00"});
    CHECK(result.timeline.event(EventPosition{0}).summary == "one // not a comment");
}

TEST_CASE("a page's JSON-LD gives events and sources", "[import][schemaorg]") {
    const Imported result = importedFile("schemaorg/page.html");
    CHECK(result.summary.format == &schemaOrgFormat);
    CHECK(result.timeline.header().title == "Diary & news");
    CHECK(datesOf(result) == Texts{"2023-08-04T10:05+01:00/2023-08-04T12:00+01:00", "2023-08-04"});
    const Event meeting = result.timeline.event(EventPosition{0});
    CHECK(meeting.status.is(Status::Cancelled));
    CHECK(meeting.tags == Texts{"west", "summit"});
    CHECK(meeting.actors.size() == 3);
    CHECK(meeting.actors[0].part == "organizer");
    CHECK(result.timeline.find(meeting.place)->name == "A hall, Abuja, NG");
    CHECK(result.timeline.find(meeting.place)->latitude == "9.06");
    CHECK(meeting.unknown.find("isAccessibleForFree\":true") != std::string::npos);
    REQUIRE(result.timeline.sources().size() == 1);
    const Source& article = result.timeline.sources()[0];
    CHECK(article.title == "Chiefs meet, says desk");
    CHECK(article.author == "A. Writer; B. Writer");
    CHECK(article.publisher == "The Paper");
    CHECK(article.url == "https://example.org/n/1");
    CHECK(article.dates.at(0).role->is(SourceDateRole::Published));
    CHECK(article.dates.at(0).date->text() == "2023-08-05T08:00:00Z");
    CHECK(noted(result, ImportReason::BrokenRow) == 1);
}

TEST_CASE("a bibliography becomes sources", "[import][bibliography]") {
    SECTION("CSL JSON") {
        const Imported result = importedFile("bibliography/csl.json");
        CHECK(result.summary.format == &cslFormat);
        REQUIRE(result.timeline.sources().size() == 4);
        const Source& first = result.timeline.sources()[0];
        CHECK(first.id == SourceId("writer2023"));
        CHECK(first.author == "Writer, A.; The Desk");
        CHECK(first.publisher == "The Paper");
        CHECK(first.kind.is(SourceKind::Newspaper));
        CHECK(first.dates.at(0).date->text() == "2023-08-05");
        CHECK(first.dates.at(1).date->text() == "2023-09");
        CHECK(first.dates.at(1).role->is(SourceDateRole::Retrieved));
        CHECK(first.unknown.find("1-2") != std::string::npos);
        CHECK(result.timeline.sources()[1].dates.at(0).date->text() == "2022-21~");
        CHECK(result.timeline.sources()[2].dates.at(0).date->isUndated());
        CHECK(result.timeline.sources()[2].dates.at(0).unknown.find("spring, some year") !=
              std::string::npos);
        CHECK(result.timeline.sources()[3].dates.at(0).date->text() == "2020-01/2021-02");
    }
    SECTION("Zotero") {
        const Imported result = importedFile("bibliography/zotero.json");
        CHECK(result.summary.format == &zoteroFormat);
        REQUIRE(result.timeline.sources().size() == 2);
        CHECK(result.timeline.sources()[0].id == SourceId("ABCD1234"));
        CHECK(result.timeline.sources()[0].author == "Writer, A.");
        CHECK(result.timeline.sources()[1].url.empty());
        CHECK(result.timeline.sources()[1].unknown.find("ftp://example.org") != std::string::npos);
        CHECK(noted(result, ImportReason::NotAnEvent) == 1);
        CHECK(noted(result, ImportReason::AmbiguousDate) == 1);
    }
}

TEST_CASE("JSON that is too deep or broken is refused with its position", "[import][json]") {
    const auto deep = importBytes("{\"events\":" + std::string(100, '[') + std::string(100, ']') + "}");
    REQUIRE_FALSE(deep.has_value());
    ImportOptions options;
    options.format = &timelineJsFormat;
    CHECK(importBytes("{\"events\":" + std::string(100, '['), options).error().code ==
          ErrorCode::JsonTooDeep);
    const auto broken = importBytes("{\"events\":\n [1,}", options);
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().code == ErrorCode::JsonSyntax);
    CHECK(broken.error().place->line == 2);
    CHECK_FALSE(importBytes(std::string_view("{\"a\":1}\0{}", 10), options).has_value());
}

TEST_CASE("a name keeps its particles and suffix") {
    const Imported books =
        imported(R"([{"id":"a","type":"book","title":"T","issued":{"date-parts":[[2023]]},"author":[
        {"family":"Berg","given":"Ada","non-dropping-particle":"van der","suffix":"Jr."}]}])");
    REQUIRE(books.timeline.sources().size() == 1);
    CHECK(books.timeline.sources()[0].author == "van der Berg, Ada, Jr.");
}

TEST_CASE("an event keeps the names of its sub-events") {
    const Imported parts =
        imported(R"({"@context":"https://schema.org","@type":"Event","name":"Summit","startDate":"2023-08-10",
        "subEvent":[{"@type":"Event","name":"Opening","startDate":"2023-08-10"},{"@type":"Event","name":"Close","startDate":"2023-08-11"}]})");
    CHECK(parts.timeline.eventCount() == 3);
    CHECK(eventsOf(parts.timeline)[0].unknown.find("\"subEvent\":\"Opening; Close\"") != std::string::npos);
}

TEST_CASE("persons and organisations of a graph become actors, and the rest is reported",
          "[import][schemaorg]") {
    const Imported page = importedFile("schemaorg/graph.html");
    CHECK(page.timeline.eventCount() == 1);
    const Event concert = eventsOf(page.timeline)[0];
    CHECK(concert.title == "Concert for peace");
    CHECK(page.timeline.find(concert.place)->name == "Stadium");
    CHECK(concert.unknown.find("VirtualLocation") != std::string::npos);
    CHECK(concert.actors.size() == 2);
    REQUIRE(page.timeline.sources().size() == 1);
    CHECK(page.timeline.sources()[0].dates.size() == 2);
    CHECK(page.timeline.sources()[0].unknown.find("inLanguage") != std::string::npos);
    const auto named = [&](std::string_view name) {
        const auto& actors = page.timeline.actors();
        const auto found = std::find_if(actors.begin(), actors.end(),
                                        [&](const Actor& actor) { return actor.name == name; });
        REQUIRE(found != actors.end());
        return *found;
    };
    CHECK(named("A. Reporter").kind.is(ActorKind::Person));
    CHECK(named("A. Reporter").unknown.find("correspondent") != std::string::npos);
    CHECK(named("The Paper").kind.is(ActorKind::Organisation));
    CHECK(noted(page, ImportReason::NotAnEvent) == 2); // the site and the breadcrumb list
}

TEST_CASE("wrapped or broken scripts of pages are read, and unreadable ones are preserved",
          "[import][schemaorg]") {
    const auto page = [](const std::string& script) {
        return "<html><script type=\"application/ld+json\">" + script + "</script></html>";
    };
    const std::string event =
        R"({"@context":"https://schema.org","@type":"Event","name":"A","startDate":"2023-08-04"})";
    for (const std::string& script :
         {"//<![CDATA[\n" + event + "\n//]]>", "<!--\n" + event + "\n-->", event + ";",
          std::string(R"({"@context":"https://schema.org","@type":"Event","name":"A)") +
              "\",\"startDate\":\"2023-08-04\",\"about\":\"two\nlines\"}"}) {
        CAPTURE(script);
        CHECK(titlesOf(imported(page(script))) == Texts{"A"});
    }
    const Imported broken = imported(page(event) + page("{\"@type\":\"Event\",\"name\":"));
    REQUIRE(broken.timeline.quarantined().size() == 1);
    CHECK(broken.timeline.quarantined()[0].raw.find("name") != std::string::npos);
}

TEST_CASE("repeated SIMILE elements are all preserved", "[import][simile]") {
    const Imported result = importedFile("simile/repeated.xml");
    const std::vector<Event> events = eventsOf(result.timeline);
    CHECK(events[0].summary == "Text of it");
    CHECK(events[0].unknown.find("\"note\":\"one\",\"note (2)\":\"two\"") != std::string::npos);
    CHECK(events[0].unknown.find("\"caption\":\"Cap\"") != std::string::npos);
    CHECK(edtfOf(events[1].dates[0]).starts_with("2023-08-05"));
    CHECK(noted(result, ImportReason::NotAnEvent) == 1);
    CHECK(result.timeline.header().unknown.find("iso8601") != std::string::npos);
}

TEST_CASE("Zotero's envelope and the roles of several creators are preserved", "[import][bibliography]") {
    const Imported result = importedFile("bibliography/zotero-api.json");
    REQUIRE(result.timeline.sources().size() == 2);
    const Source& first = result.timeline.sources()[0];
    CHECK(first.author == "Writer, A.; The Desk");
    for (const char* kept : {"\"creatorType\":\"editor\"", "\"library\":{\"type\":\"group\"", "\"niger\""})
        CHECK(first.unknown.find(kept) != std::string::npos);
    CHECK(first.dates.at(0).date->text() == "2023-08-05");
    CHECK(result.timeline.sources()[1].dates.at(0).unknown.find("n.d.") != std::string::npos);
    CHECK(result.timeline.quarantined().size() == 1);
}

TEST_CASE("bibliographies written by other programs are read", "[import][bibliography]") {
    const Imported result = imported(R"({"items":[
        {"id":"a","type":"webpage","title":"A","issued":{"literal":"n.d."},"URL":"https://example.org/a"},
        {"id":"b","type":"article-newspaper","title":"B","issued":{"date-parts":[["2023-08-05"]]},
         "author":[{"family":"Writer"}]},
        {"id":"c","type":"book","title":"C","issued":{"date-parts":[[2023]],"season":"3"}},
        {"id":"d","type":"book","title":"D","issued":"2023-08"},
        {"id":"e","type":"book","title":"E","issued":{"date-parts":[[-44,3,15]]}},
        {"id":"f","type":"book","title":"F","issued":{"date-parts":[["soon"]]}},
        {"id":"g","type":"book","title":"G","issued":{"date-parts":[[2023,14,99]]}}]})");
    CHECK(result.summary.format == &cslFormat);
    Texts dates;
    for (const Source& source : result.timeline.sources())
        dates.push_back(source.dates.empty() ? "none" : edtfOf(source.dates[0]));
    CHECK(dates == Texts{"", "2023-08-05", "2023-23", "2023-08", "-0043-03-15", "", "2023-22"});
    CHECK(result.timeline.sources()[0].dates[0].unknown.find("n.d.") != std::string::npos);
    CHECK(result.timeline.sources()[5].dates[0].unknown.find("soon") != std::string::npos);
    CHECK(noted(result, ImportReason::UnreadableDate) == 1);
    CHECK(result.diagnostics.list.at(0).place == TextPosition{0, 0, {}}); // the line is unknown
}

TEST_CASE("values in a graph that are not things are reported, and further values are preserved",
          "[import][schemaorg]") {
    const auto imported = importBytes(
        R"({"@context":["https://schema.org",{"@language":"en"}],"name":"Outside","@graph":[)"
        R"({"@type":"Event","name":["Talks","Entretiens"],"startDate":["2023-08-04","2023-08-05"],)"
        R"("organizer":{"@id":"#o"}},{"@type":"Organization","@id":"#o","name":"A union","telephone":"555"},)"
        R"({"name":"Of no kind","foo":"fooword"},"a word",4711]})");
    REQUIRE(imported);
    const Event event = imported->timeline.event(EventPosition{0});
    CHECK(event.title == "Talks");
    CHECK(event.unknown.find("Entretiens") != std::string::npos);
    CHECK(event.unknown.find("2023-08-05") != std::string::npos);
    REQUIRE(imported->timeline.actors().size() == 1);
    CHECK(imported->timeline.actors()[0].unknown.find("555") != std::string::npos);
    std::string aside;
    for (const QuarantinedMember& one : imported->timeline.quarantined())
        aside += one.raw + '|';
    CHECK(aside == R"({"name":"Outside"}|{"name":"Of no kind","foo":"fooword"}|"a word"|4711|)");
    std::uint64_t reported = 0;
    for (const ImportSummary::Note& note : imported->summary.notes)
        reported += note.reason == ImportReason::NotAnEvent ? note.count : 0;
    CHECK(reported == 5);
}

TEST_CASE("things that a graph references by identifier are shown by name", "[import][schemaorg]") {
    const Imported result = importedFile("schemaorg/references.jsonld");
    const Event summit = eventsOf(result.timeline).at(0);
    CHECK(summit.title == "Summit");
    const auto* place = result.timeline.find(summit.place);
    REQUIRE(place != nullptr);
    CHECK(place->name == "Niamey");
    CHECK(place->latitude == "13.5137");
    Texts actors;
    for (const Participation& participation : summit.actors)
        actors.push_back(result.timeline.find(participation.actor)->name);
    CHECK(actors == Texts{"Example News", "Bloc", "#nobody"});
    CHECK(result.timeline.actors().size() == 4); // including the author
    const Source& article = result.timeline.sources().at(0);
    CHECK(article.publisher == "Example News");
    CHECK(article.author == "A. One; B. Two");
    const Event onTheNet = eventsOf(result.timeline).at(2);
    CHECK(onTheNet.title == "Broadcast");
    CHECK(result.timeline.find(onTheNet.place)->name == "Studio, Niamey");
}

TEST_CASE("several authors in one object are all named", "[import][schemaorg]") {
    const Imported result =
        imported(R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"Both",
        "datePublished":"2023-08-04","author":{"@type":"Person","name":["A. Writer","B. Writer"]}})");
    CHECK(result.timeline.sources().at(0).author == "A. Writer; B. Writer");
}

TEST_CASE("the posts of a live blog become sources with their times", "[import][schemaorg]") {
    const Imported result = imported(R"({"@context":"https://schema.org","@type":"LiveBlogPosting",
        "headline":"Live","datePublished":"2023-08-04T08:00:00Z","liveBlogUpdate":[
        {"@type":"BlogPosting","headline":"One","datePublished":"2023-08-04T09:00:00Z","articleBody":"Text"},
        {"@type":"BlogPosting","headline":"Two","datePublished":"2023-08-04T10:00:00Z"}]})");
    REQUIRE(result.timeline.sources().size() == 3);
    CHECK(result.timeline.sources()[1].dates[0].date->text() == "2023-08-04T09:00:00Z");
    CHECK(result.timeline.sources()[1].unknown.find("articleBody") != std::string::npos);
}

TEST_CASE("a date that does not exist leaves its month in pages, SIMILE and bibliographies too") {
    const auto kept = [](const DateClaim& claim) { return edtfOf(claim) + ' ' + claim.unknown; };
    const Imported page =
        imported(R"({"@context":"https://schema.org","@type":"Event","name":"A","startDate":"2023-02-31"})");
    CHECK(kept(eventsOf(page.timeline)[0].dates[0]) == R"(2023-02 "imported":{"start":"2023-02-31"})");
    const Imported simile =
        imported(R"({"events":[{"start":"2023-02-31","title":"A","durationEvent":false}]})");
    CHECK(kept(eventsOf(simile.timeline)[0].dates[0]) == R"(2023-02 "imported":{"start":"2023-02-31"})");
    const Imported books =
        imported(R"([{"id":"a","type":"book","title":"T","issued":{"raw":"31/02/2023"}}])");
    CHECK(kept(books.timeline.sources()[0].dates[0]).starts_with("2023-02 "));
    CHECK(kept(books.timeline.sources()[0].dates[0]).find("31/02/2023") != std::string::npos);
    for (const Imported* each : {&page, &simile, &books})
        CHECK(noted(*each, ImportReason::UnreadableDate) == 1);
}

TEST_CASE("each member of an article is imported", "[import][schemaorg]") {
    const auto article = [](const std::string& members) {
        const Imported result = imported(R"({"@context":"https://schema.org",)" + members + "}");
        REQUIRE(result.timeline.sources().size() == 1);
        return result.timeline.sources()[0];
    };
    const Source full = article(
        R"("@type":"NewsArticle","headline":"H","name":"N","publisher":{"name":"P"},"author":[{"name":"A"},"B"],
        "url":"https://example.org/u","mainEntityOfPage":"https://example.org/m","@id":"https://example.org/i",
        "datePublished":"2023-08-04","dateModified":"2023-08-05","wordCount":120,"headline":"Second")");
    CHECK(full.title == "H");
    CHECK(full.publisher == "P");
    CHECK(full.author == "A; B");
    CHECK(full.url == "https://example.org/u");
    CHECK(full.kind == SourceKind::Newspaper);
    REQUIRE(full.dates.size() == 2);
    CHECK(full.dates[0].role == SourceDateRole::Published);
    CHECK(edtfOf(full.dates[0]) == "2023-08-04");
    CHECK(full.dates[1].role == SourceDateRole::Updated);
    CHECK(edtfOf(full.dates[1]) == "2023-08-05");
    CHECK(full.unknown.find("\"wordCount\":120") != std::string::npos);
    CHECK(full.unknown.find("\"headline\":\"Second\"") != std::string::npos);

    const Imported counted =
        imported(R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"H","wordCount":120})");
    CHECK(noted(counted, ImportReason::Kept) == 1);

    CHECK(article(R"("@type":"Article","name":"N")").title == "N");
    CHECK(article(R"("@type":"Article","name":"N")").kind == SourceKind::Other);
    CHECK(article(R"("@type":"Dataset","name":"N")").kind == SourceKind::Dataset);
    CHECK(article(R"("@type":"Article","name":"N","mainEntityOfPage":"https://example.org/m",
        "@id":"https://example.org/i")")
              .url == "https://example.org/m");
    CHECK(article(R"("@type":"Article","name":"N","mainEntityOfPage":{"@id":"https://example.org/m"})").url ==
          "https://example.org/m");
    CHECK(article(R"("@type":"Article","name":"N","@id":"https://example.org/i")").url ==
          "https://example.org/i");
    CHECK(article(R"("@type":"Article","name":"N","url":"javascript:go")").url.empty());
}

TEST_CASE("a location is named by its name, address or point, and further ones are preserved",
          "[import][schemaorg]") {
    const auto event = [](const std::string& members) {
        return imported(
            R"({"@context":"https://schema.org","@type":"Event","name":"E","startDate":"2023-08-04",)" +
            members + "}");
    };
    const auto place = [&](const std::string& location) {
        const Imported result = event("\"location\":" + location);
        const auto* found = result.timeline.find(eventsOf(result.timeline)[0].place);
        return found == nullptr ? "none" : found->name + " " + found->latitude + " " + found->longitude;
    };
    CHECK(place(R"("Niamey")") == "Niamey  ");
    CHECK(
        place(R"({"name":"Hall","address":{"streetAddress":"1 Road","addressLocality":"L","addressRegion":"R",
        "addressCountry":{"name":"C"}}})") == "Hall, L, R, C  ");
    CHECK(place(R"({"address":"1 Road, Niamey"})") == "1 Road, Niamey  ");
    CHECK(place(R"({"name":"Hall","geo":{"latitude":13.5,"longitude":"2.1"}})") == "Hall 13.5 2.1");
    CHECK(place(R"([{"name":"First"},{"name":"Second"}])") == "First  ");
    CHECK(place(R"([{"url":"https://example.org/live"}])") == "none");

    const Imported further = event(R"("location":[{"name":"First"},{"name":"Second"}])");
    CHECK(eventsOf(further.timeline)[0].unknown.find("Second") != std::string::npos);
    CHECK(noted(further, ImportReason::Kept) == 1);
    const Imported one = event(R"("location":{"name":"Hall","address":{"streetAddress":"1 Road"}})");
    CHECK(eventsOf(one.timeline)[0].unknown.find("1 Road") != std::string::npos);

    CHECK(eventsOf(event(R"("eventStatus":"https://schema.org/EventCancelled")").timeline)[0].status.is(
        Status::Cancelled));
    CHECK(eventsOf(event(R"("eventStatus":"EventPostponed")").timeline)[0].status.is(Status::Planned));
    const Event rescheduled = eventsOf(event(R"("eventStatus":"EventRescheduled")").timeline)[0];
    CHECK_FALSE(rescheduled.status.isSaid());
    CHECK(rescheduled.unknown.find("EventRescheduled") != std::string::npos);
}

TEST_CASE("the many ways in which bibliographies write dates are read", "[import][csl]") {
    const auto dated = [](const std::string& issued) {
        const Imported result = imported(R"([{"id":"a","type":"book","title":"T","issued":)" + issued + "}]");
        const DateClaim& claim = result.timeline.sources().at(0).dates.at(0);
        return edtfOf(claim) + (claim.unknown.empty() ? "" : " kept") +
               (noted(result, ImportReason::AmbiguousDate) > 0 ? " ambiguous" : "");
    };
    CHECK(dated(R"({"date-parts":[[2023,8,4]]})") == "2023-08-04");
    CHECK(dated(R"({"date-parts":[["2023","8"]]})") == "2023-08");
    CHECK(dated(R"({"date-parts":[[-44]]})") == "-0043");
    CHECK(dated(R"({"date-parts":[[2023,13]]})") == "2023-21");
    CHECK(dated(R"({"date-parts":[[2023,22]]})") == "2023-22");
    CHECK(dated(R"({"date-parts":[[2023]],"season":3})") == "2023-23 kept");
    CHECK(dated(R"({"date-parts":[[2023,8],[2023,9]]})") == "2023-08/2023-09");
    CHECK(dated(R"({"date-parts":[[2023,8,4],[2023,8,4]]})") == "2023-08-04");
    CHECK(dated(R"({"date-parts":[[1950]],"circa":true})") == "1950~ kept");
    CHECK(dated(R"({"date-parts":[[1950]],"circa":"1"})") == "1950~ kept");
    CHECK(dated(R"({"date-parts":[[1950]],"circa":false})") == "1950 kept");
    CHECK(dated(R"({"date-parts":[[1950]],"circa":0})") == "1950 kept");
    CHECK(dated(R"({"raw":"4 August 2023"})") == "2023-08-04 kept");
    CHECK(dated(R"({"raw":"04/08/2023"})") == "2023-08-04 kept ambiguous");
    CHECK(dated(R"({"literal":"Summer 2023"})") == "2023-22 kept");
    CHECK(dated(R"({"date-parts":[["4 August 2023"]]})") == "2023-08-04 kept");
    CHECK(dated(R"({"date-parts":[[2023,2,31]]})") == "2023-02 kept");
    CHECK(dated(R"({"date-parts":[[2023,8,32]]})") == "2023 kept");
    CHECK(dated(R"({"date-parts":[[2023,"soon"]]})") == " kept");

    const Source both = imported(R"([{"id":"a","type":"book","title":"T","issued":{"date-parts":[[2023]]},
        "accessed":{"date-parts":[[2023,8,9]]}}])")
                            .timeline.sources()
                            .at(0);
    REQUIRE(both.dates.size() == 2);
    CHECK(both.dates[1].role == SourceDateRole::Retrieved);
    CHECK(edtfOf(both.dates[1]) == "2023-08-09");
    const Source zotero = imported(R"([{"key":"A","itemType":"newspaperArticle","title":"T","date":"08/2023",
        "accessDate":"2023-08-09T10:00:00Z"}])")
                              .timeline.sources()
                              .at(0);
    REQUIRE(zotero.dates.size() == 2);
    CHECK(edtfOf(zotero.dates[0]) == "2023-08");
    CHECK(zotero.dates[1].role == SourceDateRole::Retrieved);
    CHECK(edtfOf(zotero.dates[1]) == "2023-08-09T10:00:00Z");
}

} // namespace crisis::test::web_formats_test
