// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/Checks.h"
#include "tests/house/Circles.h"
#include "tests/support/Catch.h"

namespace crisis::test::checks_test {

namespace {

SourceFile planted(const char* path, std::initializer_list<const char*> targets) {
    SourceFile file{path, "// SPDX-License-Identifier: GPL-3.0-or-later\n"};
    for (const char* target : targets)
        file.text += "#include \"" + std::string(target) + "\"\n";
    return file;
}

SourceFiles fileWithLine(const char* path, const char* line) {
    return {{path, "\n" + std::string(line) + "\n"}};
}

} // namespace

TEST_CASE("includes are found with their line") {
    const auto found =
        includesOf("#pragma once\n\n#include \"core/time/Date.h\"\n  #  include <QString> // why\n"
                   "// #include \"app/ui/Gone.h\"\nint include = 1;\n");
    REQUIRE(found.size() == 2);
    CHECK(found[0].line == 3);
    CHECK(found[0].target == "core/time/Date.h");
    CHECK(found[0].isQuoted);
    CHECK(found[1].line == 4);
    CHECK(found[1].target == "QString");
    CHECK_FALSE(found[1].isQuoted);
}

TEST_CASE("an include of a higher layer is reported with file, line and edge") {
    const SourceFiles files{planted("core/time/Date.cpp", {"core/base/Result.h", "core/model/Timeline.h"}),
                            planted("core/model/Timeline.h", {"core/time/Date.h"})};
    CHECK(forbiddenEdges(files, layers()) ==
          Complaints{"core/time/Date.cpp:3: core/time may not include core/model (core/model/Timeline.h)"});
}

TEST_CASE("a layer beside another one may not include it") {
    CHECK(
        forbiddenEdges({planted("core/layout/Layout.cpp", {"core/io/file/FileSaver.h"})}, layers()).size() ==
        1);
    CHECK(forbiddenEdges({planted("app/cli/Run.cpp", {"app/ui/RunWindow.h"})}, layers()).size() == 1);
    CHECK(forbiddenEdges({planted("app/render/Theme.cpp", {"core/import/Importer.h"})}, layers()).size() ==
          1);
}

TEST_CASE("the program's main file may include both user interfaces, which may not include it") {
    CHECK(
        forbiddenEdges({planted("app/main.cpp", {"app/cli/Run.h", "app/ui/RunWindow.h"})}, layers()).empty());
    CHECK(forbiddenEdges({planted("app/main.cpp", {"core/io/file/FileSaver.h"})}, layers()).size() == 1);
}

TEST_CASE("a controller that includes the main window is reported") {
    const char* controllers[] = {"app/ui/evidence/Planted.cpp", "app/ui/exports/Planted.cpp",
                                 "app/ui/import/Planted.cpp"};
    for (const char* path : controllers) {
        const Complaints found =
            forbiddenEdges({planted(path, {"app/ui/window/MainWindow.h"})}, windowFolders());
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with(std::string(path) + ":2: "));
        CHECK(found[0].ends_with(" may not include window (app/ui/window/MainWindow.h)"));
    }
    CHECK(forbiddenEdges({planted("app/ui/RunWindow.cpp", {"app/ui/window/MainWindow.h"})}, windowFolders())
              .empty());
}

TEST_CASE("a folder that the table does not list is reported") {
    CHECK(forbiddenEdges({planted("core/storage/Database.h", {})}, layers()) ==
          Complaints{"core/storage/Database.h: is in no part of the table of edges"});
    CHECK(forbiddenEdges({planted("app/ui/maps/Map.h", {})}, windowFolders()).size() == 1);
    CHECK(forbiddenEdges({planted("core/storage/Database.h", {})}, windowFolders()).empty());
}

TEST_CASE("a folder whose name begins like that of another one is not that one") {
    CHECK(forbiddenEdges({planted("core/timeline/A.h", {})}, layers()).size() == 1);
}

TEST_CASE("two units that include each other are reported, in whichever of their files") {
    const SourceFiles files{planted("core/time/A.h", {"core/time/B.h"}), planted("core/time/B.h", {}),
                            planted("core/time/B.cpp", {"core/time/B.h", "core/time/A.h"})};
    CHECK(circlesOfUnits(files) ==
          Complaints{"core/time/A -> core/time/B (core/time/A.h:2) -> core/time/A (core/time/B.cpp:3)"});
}

TEST_CASE("a circle through several units and folders is reported") {
    const SourceFiles files{
        planted("core/time/A.h", {"core/model/B.h"}), planted("core/model/B.cpp", {"core/io/C.h"}),
        planted("core/io/C.h", {"core/time/A.h"}), planted("core/io/D.h", {"core/time/A.h", "core/io/C.h"})};
    const Complaints found = circlesOfUnits(files);
    REQUIRE(found.size() == 1);
    CHECK(found[0] ==
          "core/io/C -> core/time/A (core/io/C.h:2) -> core/model/B (core/time/A.h:2) -> core/io/C "
          "(core/model/B.cpp:2)");
}

TEST_CASE("a unit may include its own header, and several may include one") {
    CHECK(circlesOfUnits({planted("core/time/A.cpp", {"core/time/A.h", "core/time/B.h"}),
                          planted("core/time/C.cpp", {"core/time/A.h", "core/time/B.h"}),
                          planted("core/time/A.h", {"core/time/B.h"})})
              .empty());
}

TEST_CASE("the shortest circle of several is reported") {
    const Complaints found = circlesOfUnits({planted("core/time/A.h", {"core/time/B.h"}),
                                             planted("core/time/B.h", {"core/time/C.h"}),
                                             planted("core/time/C.h", {"core/time/A.h", "core/time/B.h"})});
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with(
        "core/time/B -> core/time/C (core/time/B.h:2) -> core/time/B (core/time/C.h:3)"));
    CHECK(found[0].ends_with("3 in all"));
}

TEST_CASE("each group of units with a circle is reported once") {
    const UseGraph graph{{"a", {{"b", ""}}},
                         {"b", {{"a", ""}, {"c", ""}}},
                         {"c", {{"d", ""}}},
                         {"d", {{"c", ""}}},
                         {"e", {{"e", ""}, {"f", ""}}}};
    const std::vector<std::vector<std::string>> expected{{"c", "d"}, {"a", "b"}};
    CHECK(componentsWithCircle(graph) == expected);
}

TEST_CASE("folders that include each other are reported though their units do not") {
    const SourceFiles files{planted("core/model/edit/A.h", {"core/model/merge/B.h"}),
                            planted("core/model/merge/C.h", {"core/model/edit/D.h"})};
    CHECK(circlesOfUnits(files).empty());
    CHECK(circlesOfFolders(files, "core/model") ==
          Complaints{"core/model/edit -> core/model/merge (core/model/edit/A.h:2) -> core/model/edit "
                     "(core/model/merge/C.h:2)"});
    CHECK(circlesOfFolders(files, "core/io").empty());
}

TEST_CASE("the files of a layer itself count as one of its folders") {
    const SourceFiles files{planted("core/model/A.h", {"core/model/edit/B.h"}),
                            planted("core/model/edit/C.h", {"core/model/D.h"})};
    CHECK(circlesOfFolders(files, "core/model").size() == 1);
}

TEST_CASE("a header of Qt Gui or Widgets in core is reported") {
    for (const char* line : {"#include <QtGui/QImage>", "#include <QImage>", "#include <QWidget>",
                             "#include <QtWidgets>", "#include <qcolor.h>", "#include <private/qfont_p.h>"}) {
        CAPTURE(line);
        const Complaints found = foreignQtInCore(fileWithLine("core/layout/Layout.cpp", line));
        REQUIRE(found.size() == 1);
        CHECK(found[0].starts_with("core/layout/Layout.cpp:2: core may not include <"));
        CHECK(foreignQtInCore(fileWithLine("app/render/Theme.cpp", line)).empty());
    }
    CHECK(foreignQtInCore(fileWithLine("core/io/A.cpp", "#include <QFile>")).empty());
    CHECK(foreignQtInCore(fileWithLine("core/io/A.cpp", "#include <queue>")).empty());
}

TEST_CASE("an include that the checks could not follow is reported") {
    CHECK(unknownTargets({planted("core/time/A.cpp", {"A.h"}), planted("core/time/A.h", {})}) ==
          Complaints{"core/time/A.cpp:2: \"A.h\" is not the path of a file from the root"});
    CHECK(unknownTargets(fileWithLine("core/time/A.cpp", "#include <app/ui/RunWindow.h>")).size() == 1);
    CHECK(unknownTargets({planted("app/ui/A.cpp", {"app/Version.h", "A.moc"})}).empty());
}

TEST_CASE("a folder with too many files is reported with their number") {
    const SourceFiles files{planted("core/time/A.h", {}), planted("core/time/A.cpp", {}),
                            planted("core/time/rows/B.h", {})};
    CHECK(crowdedFolders(files, 1) == Complaints{"core/time: has 2 files, more than 1"});
    CHECK(crowdedFolders(files, 2).empty());
}

TEST_CASE("an include of a test outside of the tests is reported") {
    CHECK(usesOfTests({planted("app/ui/A.cpp", {"tests/support/Generator.h"})}) ==
          Complaints{"app/ui/A.cpp:2: app/ui may not include tests (tests/support/Generator.h)"});
    CHECK(usesOfTests({planted("tests/house/A.cpp", {"tests/support/Catch.h"})}).empty());
}

TEST_CASE("an include that has yet to be removed is not reported, and is reported when it is not needed") {
    const std::vector<EdgeToRemove> edges{{"app/ui/evidence/A.cpp", "app/ui/window/B.h"}};
    Complaints complaints;
    const SourceFiles files = without(
        edges, {planted("app/ui/evidence/A.cpp", {"app/ui/window/B.h", "app/ui/window/C.h"})}, complaints);
    CHECK(complaints.empty());
    const Complaints found = forbiddenEdges(files, windowFolders());
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("app/ui/evidence/A.cpp:3: "));
    static_cast<void>(without(edges, {planted("app/ui/evidence/A.cpp", {})}, complaints));
    CHECK(complaints.size() == 1);
}

} // namespace crisis::test::checks_test
