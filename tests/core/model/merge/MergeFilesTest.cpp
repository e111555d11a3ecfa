// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/ImportedFiles.h"
#include "tests/core/model/merge/Merging.h"
#include "tests/support/Catch.h"

namespace crisis::test::merge_files_test {
using namespace crisis::model;

namespace {

/// A timeline imported from a file. Each letter is an event: its id, title and day.
Timeline fileOf(const char* name, const std::string& letters) {
    const ImportedFile file = importedFile(letters, name);
    TimelineBuilder builder;
    storeImportedFiles(builder.header(), {file});
    for (const char letter : letters) {
        const std::string id(1, letter);
        const std::string day = std::to_string(100 + letter % 25 + 1).substr(1);
        builder.add(remembered(imported(id.c_str(), id.c_str(), ("2023-08-" + day).c_str()), file.key));
    }
    return builder.build();
}

std::uint32_t keyOf(const Timeline& timeline) { return importedFiles(timeline.header()).at(0).key; }

} // namespace

TEST_CASE("only events from an earlier version of the file can be missing in it") {
    const Timeline here = merged(fileOf("a.csv", "abc"), fileOf("b.csv", "xyz"));
    REQUIRE(here.eventCount() == 6);
    REQUIRE(importedFiles(here.header()).size() == 2);
    const auto isEarlier = [](const MergePlan& plan) {
        return std::vector<bool>{plan.files.at(0).isEarlier, plan.files.at(1).isEarlier};
    };

    SECTION("recognised by its name") {
        const MergePlan plan = planMerge(here, fileOf("a.csv", "ade"));
        CHECK(isEarlier(plan) == std::vector{true, false});
        CHECK(plan.gone == std::vector{EventPosition{1}, EventPosition{2}});
        CHECK(plan.files[0].found == 1);
        CHECK(plan.files[0].events == 3);
    }
    SECTION("same name but no common events") {
        const MergePlan plan = planMerge(here, fileOf("a.csv", "uvw"));
        CHECK(isEarlier(plan) == std::vector{false, false});
        CHECK(plan.gone.empty());
        CHECK(plan.file == 0);
    }
    SECTION("a small file is contained in a large one") {
        const Timeline large = fileOf("all.csv", "abcdefghi");
        const Timeline after = merged(here, large);
        CHECK(importedFiles(after.header()).size() == 3);
        CHECK(planMerge(after, fileOf("a.csv", "abc")).gone.empty());
        CHECK(planMerge(after, fileOf("all.csv", "abcdegh")).gone ==
              std::vector{*after.indexOf("f"), *after.indexOf("i")});
    }
    SECTION("recognised by half of its events") {
        const MergePlan plan = planMerge(here, fileOf("a, of today.csv", "bcd"));
        CHECK(isEarlier(plan) == std::vector{true, false});
        CHECK(plan.gone == std::vector{EventPosition{0}});
        // New events now belong to this file, under its new name.
        const Timeline after = apply(here, MergeImport{fileOf("a, of today.csv", "bcd"), plan}).value();
        REQUIRE(importedFiles(after.header()).size() == 2);
        CHECK(importedFiles(after.header())[0].name == "a, of today.csv");
        const MergePlan next = planMerge(after, fileOf("a, of today.csv", "bc"));
        CHECK(next.gone == std::vector{*after.indexOf("d")});
        CHECK_FALSE(next.isDoubtful());
    }
    SECTION("recognised by its start") {
        CHECK(isEarlier(planMerge(here, fileOf("", "xyz"))) == std::vector{false, true});
    }
    SECTION("another file with some common events") {
        const MergePlan plan = planMerge(here, fileOf("c.csv", "cdefz"));
        CHECK(isEarlier(plan) == std::vector{false, false});
        CHECK(plan.gone.empty());
        CHECK(plan.same == 2);
        CHECK(plan.isDoubtful());
        const Timeline after = apply(here, MergeImport{fileOf("c.csv", "cdefz"), plan}).value();
        CHECK(importedFiles(after.header()).size() == 3);
        // Events that are in two files belong to the first one.
        CHECK(planMerge(after, fileOf("c.csv", "def")).gone.empty());
        CHECK(planMerge(after, fileOf("c.csv", "czde")).gone == std::vector{*after.indexOf("f")});
    }
    SECTION("as the user states") {
        const Timeline other = fileOf("c.csv", "cdefz");
        const MergePlan plan = planMerge(here, other, std::vector{keyOf(fileOf("b.csv", "xyz"))});
        CHECK(isEarlier(plan) == std::vector{false, true});
        CHECK(plan.gone == std::vector{*here.indexOf("x"), *here.indexOf("y")});
        CHECK(planMerge(here, fileOf("a.csv", "a"), std::vector<std::uint32_t>{}).gone.empty());
    }
    SECTION("a changed event still belongs to the file") {
        Event changed = fileOf("a.csv", "abc").event(EventPosition{1});
        changed.title = "B";
        const Timeline later = apply(fileOf("a.csv", "abc"), ReplaceEvent{changed}).value();
        CHECK(planMerge(merged(here, later), fileOf("a.csv", "ac")).gone == std::vector{EventPosition{1}});
    }
    SECTION("new at the first import") { CHECK(planMerge(here, fileOf("c.csv", "uvw")).gone.empty()); }
}

TEST_CASE("an event of another file is not matched with a similar one") {
    const auto file = [](const char* name, std::vector<Event> events) {
        TimelineBuilder builder;
        const ImportedFile of = importedFile(name, name);
        storeImportedFiles(builder.header(), {of});
        for (const Event& event : events)
            builder.add(remembered(event, of.key));
        return builder.build();
    };
    const Timeline here = merged(file("a.csv", {imported("h-1", "Chiefs meet in Abuja", "2023-08-04"),
                                                imported("h-2", "Talks", "2023-08-05")}),
                                 file("b.csv", {imported("h-5", "Chiefs meet in town", "2023-08-04")}));
    const Timeline later = file("a.csv", {imported("h-3", "Chiefs meet in a town", "2023-08-04"),
                                          imported("h-2", "Talks", "2023-08-05")});
    const MergePlan plan = planMerge(here, later);
    REQUIRE(plan.alike.size() == 1);
    CHECK(plan.alike[0].here == EventPosition{0});
    CHECK(plan.files[1].found == 0);
}

TEST_CASE("the imported files are stored among the preserved members") {
    Header header;
    header.unknown = R"("x":"importedFiles")";
    CHECK(importedFiles(header).empty());
    const std::vector files{importedFile("a", "Ä \"b\\c/d\n.csv"), importedFile("b", "")};
    CHECK(files[0].name == "Ä _b_c_d_.csv");
    CHECK(files[0].key != files[1].key);
    storeImportedFiles(header, files);
    storeImportedFiles(header, files);
    CHECK(importedFiles(header) == files);
    CHECK(header.unknown.starts_with(R"("x":"importedFiles","importedFiles":")"));
    for (const char* broken : {R"("importedFiles":7)", R"("importedFiles":"")", R"("importedFiles":"///?")",
                               R"("importedFiles":"UUUUUU a")", R"("importedFiles":")"}) {
        header.unknown = broken;
        CHECK(importedFiles(header).empty());
    }
    header.unknown.clear();
    std::vector<ImportedFile> many;
    for (int i = 0; i < 1'500; ++i)
        many.push_back(importedFile(std::to_string(i), std::to_string(i)));
    storeImportedFiles(header, many);
    REQUIRE(importedFiles(header).size() == 1'000);
    CHECK(importedFiles(header).back() == many.back());
    header.unknown = R"("importedFiles":"123456")";
    REQUIRE(importedFiles(header).size() == 1);
    CHECK(importedFiles(header)[0].name.empty());
}

} // namespace crisis::test::merge_files_test
