// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableImport.h"
#include "core/model/merge/ImportBaseline.h"

#include "tests/core/import/ImportFixture.h"

#include <atomic>

namespace crisis::test::table_import_test {
using namespace crisis::imports;

TEST_CASE("a plain table becomes events with all members", "[import][table]") {
    const Imported result =
        imported("Date,Title,Description,Category,Place,Lat,Lon,Actors,Source URL,Fatalities,Tags,Mood\n"
                 "2023-08-04,Chiefs meet,\"They agreed,\nso they said.\",Diplomacy,Abuja,9.06,7.49,Chiefs;"
                 "Envoys,https://example.org/1,0,summit;west,tense\n");
    REQUIRE(result.summary.format == &tableFormat);
    REQUIRE(result.timeline.eventCount() == 1);
    const Event event = result.timeline.event(EventPosition{0});
    CHECK(event.title == "Chiefs meet");
    CHECK(event.summary == "They agreed,\nso they said.");
    CHECK(edtfOf(event.dates[0]) == "2023-08-04");
    CHECK(event.dates[0].basis.is(Basis::Imported));
    CHECK(result.timeline.categories().at(0).name == "Diplomacy");
    CHECK(result.timeline.places().at(0).name == "Abuja");
    CHECK(result.timeline.places().at(0).latitude == "9.06");
    CHECK(event.actors.size() == 2);
    CHECK(result.timeline.sources().at(0).url == "https://example.org/1");
    CHECK(event.dates[0].source == result.timeline.sources().at(0).id);
    CHECK(event.numbers.at(0).best == "0");
    CHECK(event.tags == Texts{"summit", "west"});
    CHECK(withoutImportedAs(event.unknown) == R"("imported":{"Mood":"tense"})");
    CHECK(isMapped(result, "Source URL", ColumnRole::SourceUrl));
    CHECK(noted(result, ImportReason::Kept) == 1);
}

TEST_CASE("tables are read in all common layouts", "[import][table]") {
    const Texts dates{"2023-08-04", "2023-08-05"};
    const std::string rows = "Title,Date\nOne,2023-08-04\nTwo,2023-08-05\n";
    const auto with = [&](char delimiter, const std::string& lineEnd) {
        std::string text;
        for (const char letter : rows)
            text += letter == ','    ? std::string(1, delimiter)
                    : letter == '\n' ? lineEnd
                                     : std::string(1, letter);
        return text;
    };
    for (const char delimiter : {',', ';', '\t', '|'}) {
        for (const char* lineEnd : {"\n", "\r\n", "\r", "\n\n"}) {
            const Imported result = imported(with(delimiter, lineEnd));
            CHECK(datesOf(result) == dates);
            CHECK(titlesOf(result) == Texts{"One", "Two"});
            REQUIRE(result.mapping.has_value());
            CHECK(result.mapping->delimiter == std::string(1, delimiter));
        }
    }
}

TEST_CASE("the header is found after lines of another shape", "[import][table]") {
    const Imported result = importedFile("table/preamble.csv");
    CHECK(titlesOf(result) == Texts{"Curfew announced", "Border closed"});
    CHECK(noted(result, ImportReason::Preamble) == 1);
    CHECK(result.timeline.header().description.starts_with("Incident log"));
}

TEST_CASE("a table without a header still gives its dates", "[import][table]") {
    const Imported result =
        imported("2023-08-04,Chiefs of defence meet in Abuja\n2023-08-05,Airspace is closed\n");
    CHECK(datesOf(result) == Texts{"2023-08-04", "2023-08-05"});
    CHECK(titlesOf(result) == Texts{"Chiefs of defence meet in Abuja", "Airspace is closed"});
    CHECK(noted(result, ImportReason::NoHeader) == 1);
}

TEST_CASE("rows of the wrong width, a truncated row and a stray quotation mark lose nothing",
          "[import][table]") {
    const Imported result = imported("Title,Date,Note\nShort,2023-08-04\nLong,2023-08-05,n,extra\n\n,,\n"
                                     "\"Stray,2023-08-06,x\nCut,2023-0");
    CHECK(noted(result, ImportReason::ShortRow) == 1);
    CHECK(noted(result, ImportReason::LongRow) == 1);
    CHECK(noted(result, ImportReason::EmptyRow) == 1);
    CHECK(noted(result, ImportReason::OpenQuote) == 1);
    CHECK(noted(result, ImportReason::CutRow) == 1);
    CHECK(titlesOf(result) == Texts{"Short", "Long", "\"Stray", "Cut"});
    CHECK(result.timeline.event(EventPosition{1}).unknown.find("extra") != std::string::npos);
    CHECK(edtfOf(result.timeline.event(EventPosition{2}).dates[0]) == "2023-08-06");
    CHECK(result.diagnostics.count() >= 2);
    CHECK(result.diagnostics.list.front().place->line == 6);
}

TEST_CASE("quoted cells may contain delimiters, line breaks and quotation marks", "[import][table]") {
    const Imported result = imported(
        "Title,Date\r\n\"He said \"\"no\"\", twice\",2023-08-04\r\n\"a\rb\" tail, \"2023-08-05\" \r\n");
    CHECK(titlesOf(result) == Texts{"He said \"no\", twice", "a b tail"});
    CHECK(datesOf(result) == Texts{"2023-08-04", "2023-08-05"});
}

TEST_CASE("a cell of ten megabytes is read", "[import][table]") {
    const std::string text(10 << 20, 'x');
    const Imported result = imported("Title,Date,Description\nBig,2023-08-04,\"" + text + "\"\n");
    CHECK(result.timeline.event(EventPosition{0}).summary.size() == text.size());
}

TEST_CASE("a negative number is a figure like any other", "[import][table]") {
    ImportOptions options;
    options.mapping = TableMapping();
    options.mapping->columns = {{"Title", ColumnRole::Title, ""},
                                {"Date", ColumnRole::Date, ""},
                                {"Change", ColumnRole::Number, "change"}};
    const Imported result = imported("Title,Date,Change\nA,2023-08-04,-9\n", options);
    const Event event = result.timeline.event(EventPosition{0});
    REQUIRE(event.numbers.size() == 1);
    CHECK(event.numbers[0].best == "-9");
}

TEST_CASE("a mapping is written, read and applied", "[import][table]") {
    const std::string table = "what;when;who\nA;4/8/2023;X\n";
    TableMapping mapping;
    mapping.name = "Ours";
    mapping.dateOrder = DateOrder::MonthFirst;
    mapping.columns = {{"what", ColumnRole::Summary, ""},
                       {"WHEN", ColumnRole::Date, ""},
                       {"who", ColumnRole::Actor, "host"}};
    const auto again = readMapping(mappingBytes(mapping));
    REQUIRE(again.has_value());
    CHECK(*again == mapping);
    ImportOptions options;
    options.mapping = *again;
    const Imported result = imported(table, options);
    CHECK(datesOf(result) == Texts{"2023-04-08"});
    CHECK(result.timeline.event(EventPosition{0}).actors.at(0).part == "host");
    CHECK(noted(result, ImportReason::AmbiguousDate) == 0);

    CHECK(readMapping("{}").error().code == ErrorCode::MissingMember);
    CHECK(readMapping(R"({"format":"crisis-timeline-mapping","version":2})").error().code ==
          ErrorCode::VersionTooNew);
    CHECK(readMapping(
              R"({"format":"crisis-timeline-mapping","version":1,"columns":[{"column":"a","role":"x"}]})")
              .error()
              .code == ErrorCode::UnknownWord);
}

TEST_CASE("a preview shows the columns, the first rows and the guessed mapping", "[import][table]") {
    const auto preview = previewTable(fileBytes("table/acled.csv"), tableFormat, 2);
    REQUIRE(preview.has_value());
    CHECK(preview->rows.size() == 2);
    CHECK(preview->delimiter == ",");
    CHECK(preview->mapping.name == "ACLED");
    CHECK(preview->columns.front() == "event_id_cnty");
}

TEST_CASE("ids are the same at every import, and duplicates are reported", "[import][table]") {
    const std::string table = "Title,Date\nA,2023-08-04\nB,2023-08-05\nA,2023-08-04\n";
    const Imported first = imported(table);
    const Imported second = imported("Title,Date\nNew,2023-08-01\nB,2023-08-05\n");
    CHECK(first.timeline.eventId(EventPosition{1}) == second.timeline.eventId(EventPosition{1}));
    CHECK(noted(first, ImportReason::RepeatedEvent) == 1);
    CHECK(noted(imported("ID,Title,Date\n7,A,2023\n7,B,2023\n"), ImportReason::RepeatedId) == 1);
}

TEST_CASE("a table without events is refused", "[import][table]") {
    for (const char* text :
         {"", "A letter, with commas, and more.\nIt goes on, and on, so.\n", "a,b\n1,2\n", "x", "{\"a\":1}",
          "[1,2,3]", "{\"format\":\"crisis-timeline\",\"events\":[{}]}"}) {
        CAPTURE(text);
        CHECK_FALSE(importBytes(text).has_value());
    }
}

TEST_CASE("an import reports progress and can be cancelled", "[import][table]") {
    std::string table = "Title,Date\n";
    for (int row = 0; row < 20'000; ++row)
        table += "Event " + std::to_string(row) + ",2023-08-04\n";
    std::atomic<bool> cancel = false;
    double last = 0;
    Progress progress;
    progress.cancel = &cancel;
    progress.report = [&](double fraction) {
        CHECK(fraction >= last);
        last = fraction;
    };
    REQUIRE(importBytes(table, {}, progress).has_value());
    CHECK(last == 1.0);
    progress.report = [&](double fraction) { cancel = fraction > 0.3; };
    const auto stopped = importBytes(table, {}, progress);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("very many sources leave memory for every event") {
    std::string table = "Date,Title,Url\n";
    constexpr int rows = 60'000;
    for (int row = 0; row < rows; ++row)
        table +=
            "2023-07-26,Event " + std::to_string(row) + ",https://example.org/" + std::to_string(row) + "\n";
    const auto result = importBytes(table);
    REQUIRE(result);
    CHECK(result->timeline.eventCount() == rows);
    CHECK(result->timeline.sources().size() > 10'000);
    CHECK(noted(*result, ImportReason::NamesInEvents) > 0);
    CHECK(noted(*result, ImportReason::TooMany) == 0);
    // Every address is preserved, either in a source or in its event.
    const Event last = result->timeline.event(EventPosition{rows - 1});
    CHECK(last.dates[0].source.empty());
    CHECK(last.unknown.find("https://example.org/" + std::to_string(rows - 1)) != std::string::npos);
}

TEST_CASE("a header may repeat a name, and coordinates out of range are preserved as text") {
    const Imported twice = imported("title,date,title\nA,2023-01-02,x\nB,2023-01-03,y\n");
    CHECK(titlesOf(twice).size() == 2);
    CHECK(datesOf(twice) == Texts{"2023-01-02", "2023-01-03"});
    const Imported beyond = imported("title,date,latitude,longitude,place\nA,2023-01-02,91,999,Here\n"
                                     "B,2023-01-04,12,13,There\n");
    const Event first = eventsOf(beyond.timeline)[0];
    CHECK(beyond.timeline.find(first.place)->latitude.empty());
    CHECK(first.unknown.find("\"latitude\":\"91\"") != std::string::npos);
    CHECK(first.unknown.find("\"longitude\":\"999\"") != std::string::npos);
    CHECK(withoutImportedAs(eventsOf(beyond.timeline)[1].unknown).empty());
}

TEST_CASE("extra lines and characters of spreadsheet programs are handled", "[import][table]") {
    const Imported german = importedFile("table/excel-sep.csv");
    CHECK(titlesOf(german) == Texts{"Grenze; geschlossen", "Gespräche in Abuja"});
    CHECK(datesOf(german) == Texts{"2023-08-04", "2023-08-14"});
    CHECK(german.summary.encoding == "windows-1252");
    CHECK(german.timeline.header().description.empty());
    CHECK(noted(german, ImportReason::Preamble) == 0);
    const Imported unicode = importedFile("table/excel-unicode.txt");
    CHECK(unicode.summary.encoding == "UTF-16LE");
    CHECK(titlesOf(unicode) == Texts{"نيامي", "会谈"});
}

TEST_CASE("a row of hashtags is not an event", "[import][table]") {
    const Imported result = importedFile("table/hxl.csv");
    CHECK(titlesOf(result).size() == 2);
    CHECK(result.summary.found == 2);
    CHECK(noted(result, ImportReason::NotAnEvent) == 1);
}

TEST_CASE("a column superseded by another one is preserved", "[import][table]") {
    const Imported result = imported("Date,Year,Time,Title,Description,Summary,Time zone\n"
                                     "2023-08,2022,10:05,A,one,two,Africa/Niamey\n2023-09-01,,,B,,,\n");
    const Event event = eventsOf(result.timeline)[0];
    CHECK(edtfOf(event.dates[0]) == "2023-08");
    CHECK(event.summary == "one");
    CHECK(event.dates[0].unknown.find("10:05") != std::string::npos);
    for (const char* kept : {"\"Year\":\"2022\"", "\"Summary\":\"two\"", "Africa/Niamey"})
        CHECK(event.unknown.find(kept) != std::string::npos);
}

TEST_CASE("columns beyond the limit are reported", "[import][table]") {
    std::string row = "{\"title\":\"A\",\"date\":\"2023-08-04\"";
    for (int column = 0; column < 5'000; ++column)
        row += ",\"c" + std::to_string(column) + "\":1";
    const Imported result = imported(row + "}\n{\"title\":\"B\",\"date\":\"2023-08-05\"}\n");
    CHECK(noted(result, ImportReason::TooMany) == 1'002);
}

TEST_CASE("every imported event records what its file said", "[import]") {
    for (const char* name : {"table/acled.csv", "timelinejs/odd.json", "icalendar/talks.ics",
                             "simile/events.xml", "schemaorg/graph.html", "timelineproject/2.10.timeline"}) {
        CAPTURE(name);
        const Imported result = importedFile(name);
        for (const Event& event : eventsOf(result.timeline)) {
            REQUIRE(storedImportedAs(event));
            CHECK(storedImportedAs(event)->hashes == importedAs(event).hashes);
        }
    }
}

TEST_CASE("the mapping of an imported table is stored in the timeline for later versions of the table",
          "[import][table]") {
    ImportOptions options;
    options.mapping.emplace();
    options.mapping->dateOrder = DateOrder::MonthFirst;
    options.mapping->columns = {{"when", ColumnRole::Date, ""}, {"what", ColumnRole::Title, ""}};
    const Imported result = imported("when;what;who\n4/8/2023;A \"b\";C\n", options);
    const auto kept = keptMapping(result.timeline.header());
    REQUIRE(kept);
    CHECK(*kept == *options.mapping);
    CHECK(fits(*kept, {"What", "When", "new"}));
    CHECK_FALSE(fits(*kept, {"When", "new"}));
    CHECK_FALSE(keptMapping(Header()));
}

TEST_CASE("the title column is guessed from a word in its name, or from varied texts beside a description",
          "[import][table]") {
    CHECK(
        titlesOf(imported("date,title_ar,notes_long\n2023-08-04,Short,A text that is longer than that\n")) ==
        Texts{"Short"});
    CHECK(titlesOf(imported("date,occurrence,description,region\n"
                            "2023-08-04,Chiefs agree on a plan,They met and met again.,Niamey region\n"
                            "2023-08-05,Airspace is closed,No aircraft flies.,Niamey region\n")) ==
          Texts{"Chiefs agree on a plan", "Airspace is closed"});
}

TEST_CASE("an error is reported once on its own, with its line and column name", "[import][table]") {
    ImportOptions asTable;
    asTable.format = &tableFormat;
    const Imported result = imported("Title,Date\nA,soon\n\"B,2023-08-05\nC,never\n", asTable);
    REQUIRE(result.diagnostics.list.size() == 3);
    CHECK(result.diagnostics.list[0].code == ErrorCode::DateUnreadable);
    CHECK(result.diagnostics.list[0].arguments == Texts{"Date", "soon"});
    CHECK(result.diagnostics.list[0].place == TextPosition{2, 0, {}});
    CHECK(result.diagnostics.list[1].code == ErrorCode::QuoteOpen);
    CHECK(result.diagnostics.list[1].place->line == 3);
    for (const ImportSummary::Note& note : result.summary.notes)
        CHECK((note.reported == note.count || note.reason == ImportReason::Undated));
    CHECK(noted(result, ImportReason::Undated) == 2);
    CHECK(result.timeline.quarantined().empty());
    std::string many = "Title,Date\nA,2023\n";
    for (int row = 0; row < 1'500; ++row)
        many += "A,soon\n";
    const Imported rest = imported(many, asTable);
    CHECK(rest.diagnostics.more == 500);
    CHECK(rest.summary.notes.at(0).count == 1'500);
    CHECK(rest.summary.notes.at(0).reported == 1'000); // so the note is listed as well
}

TEST_CASE("coordinates with a decimal comma are read", "[import][table]") {
    const Imported result = imported("Titel;Datum;Ort;Lat;Lon\nA;04.08.2023;Torodi;13,12;-1,8\n");
    CHECK(result.timeline.places().at(0).latitude == "13.12");
    CHECK(result.timeline.places().at(0).longitude == "-1.8");
}

TEST_CASE("the header is found after titles padded with delimiters, and among empty cells",
          "[import][table]") {
    const auto read = [](std::string_view table) {
        const Imported result = imported(table);
        return std::pair(titlesOf(result), datesOf(result));
    };
    const std::pair two{Texts{"Putsch", "B"}, Texts{"2023-07-26", "2023-07-27"}};
    CHECK(read("Export;;\r\nDate;Title;Place\r\n26.07.2023;Putsch;Niamey\r\n27.07.2023;B;Niamey\r\n") == two);
    CHECK(read("Events of the crisis;;\nAs of;26.07.2023;\n;;\nDate;Title;Place\n26.07.2023;Putsch;Niamey\n"
               "27.07.2023;B;Niamey\n") == two);
    CHECK(read("Date,Event,,\n2023-07-26,Putsch,,\n2023-07-27,B,,\n") == two);
    CHECK(read("Date,Event,,\n2023-07-26,Putsch,x,y\n2023-07-27,B,x,y\n") == two);
    CHECK(read("date,title,title,date\n2023-07-26,Putsch,x,2023\n2023-07-27,B,y,2023\n") == two);
    const Imported excel = imported("Export;;\nDate;Title;Place\n26.07.2023;A;X\n27.07.2023;B;X\n");
    CHECK(excel.timeline.header().description == "Export;;");
    CHECK(previewTable("Export;;\nDate;Title;Place\n26.07.2023;A;X\n", tableFormat, 1, {})->headerLine == 2);
}

TEST_CASE("the error for an unreadable table says what is missing", "[import][table]") {
    const auto refusal = [](std::string_view bytes, const ImportOptions& options = {}) {
        const auto result = openAnyFormat(bytes, options);
        REQUIRE_FALSE(result.has_value());
        CHECK(result.error().code == ErrorCode::NotATimeline);
        Texts arguments = result.error().arguments;
        arguments.resize(3);
        return arguments[1] + ' ' + arguments[2];
    };
    CHECK(refusal("name,colour,size\na,red,1\nb,blue,2\n") == "table ");
    CHECK(refusal("Some prose, with commas.\nAnd more of it\nwithout.\n") == " ");
    ImportOptions options;
    options.mapping.emplace();
    options.mapping->headerLine = 99;
    CHECK(refusal("Date,Title\n2023,A\n", options) == "line 99");
    options.mapping = TableMapping();
    options.mapping->columns = {{"event_date", ColumnRole::Date, ""}, {"notes", ColumnRole::Summary, ""}};
    CHECK(refusal("Date,Title\n2023,A\n", options) == "columns event_date, notes");
    CHECK(refusal("Date,Notes\n2023,A\n", options) == "columns event_date");
    const Imported partly = imported("event_date,Title\n2023,A\n", options);
    CHECK(noted(partly, ImportReason::ColumnMissing) == 1);
}

TEST_CASE("a sparse column is not the title, however long its texts", "[import][table]") {
    CHECK(titlesOf(
              imported("Wann;Was passiert;Beleg\n26.07.2023;Putsch;\n27.07.2023;Ultimatum;A long name of a "
                       "newspaper\n28.07.2023;Treffen;\n29.07.2023;Schluss;\n")) ==
          Texts{"Putsch", "Ultimatum", "Treffen", "Schluss"});
    for (const char* names : {"Datum;Ereignis;Ort;Quelle", "date;événement;lieu;sources",
                              "Fecha;Acontecimiento;Ciudad;Fuente", "Data;Evento;Cidade;Fonte"}) {
        const Imported result =
            imported(std::string(names) + "\n26.07.2023;A;Niamey;A newspaper of the day\n");
        CHECK(titlesOf(result) == Texts{"A"});
        CHECK(result.timeline.places().size() == 1);
        CHECK(result.timeline.sources().size() == 1);
    }
}

TEST_CASE("a row without a title is named after its first text, and a footer is reported",
          "[import][table]") {
    const Imported result = imported("Date,Title,Place,Size\n2023-07-26,A,X,1\n2023-07-27,,Niamey,2\n"
                                     ",Total: 2 events,,\nPrinted on demand,,,\n");
    CHECK(titlesOf(result) == Texts{"A", "Niamey", "Total: 2 events", "Printed on demand"});
    CHECK(noted(result, ImportReason::Footer) == 2);
    CHECK(noted(result, ImportReason::Undated) == 2);
    CHECK(noted(imported("Date,Title,Place\n,Total,\n2023-07-27,B,X\n"), ImportReason::Footer) == 0);
}

TEST_CASE("a zero byte in a cell is reported", "[import][table]") {
    const Imported result = imported(std::string_view("title,date\nA\0B,2023\n", 20));
    CHECK(titlesOf(result) == Texts{"A\xEF\xBF\xBD"
                                    "B"});
    CHECK(noted(result, ImportReason::BytesReplaced) == 1);
}

TEST_CASE("the picture in the title row of a TimelineJS table becomes a source", "[import][table]") {
    const Imported result = imported(
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media "
        "Credit,Media Caption,Media "
        "Thumbnail,Type,Group,Background\n,,,,,,,,,Crisis,,https://example.org/a.png,"
        "Desk,A map,,title,,\n2023,7,26,,,,,,,Coup,,,,,,,,\n");
    REQUIRE(result.timeline.sources().size() == 1);
    CHECK(result.timeline.sources()[0].url == "https://example.org/a.png");
}

} // namespace crisis::test::table_import_test
