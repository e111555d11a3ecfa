// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/Checks.h"
#include "tests/support/Catch.h"

#include <algorithm>

namespace crisis::test::house_test {

namespace {

const std::vector<std::string> product{"app", "core", "resources"};

SourceFiles filesOf(const std::vector<std::string>& folders) { return readTree(CRISIS_SOURCE_DIR, folders); }

/// The files of the product, without the includes that are known to be forbidden.
const SourceFiles& productFiles() {
    static const SourceFiles files = [] {
        Complaints ignored;
        return without(edgesToRemove(), filesOf(product), ignored);
    }();
    return files;
}

void requireNone(const Complaints& complaints) {
    for (const std::string& complaint : complaints)
        FAIL_CHECK(complaint);
    CHECK(complaints.empty());
}

} // namespace

TEST_CASE("the whole tree is checked") {
    CHECK(productFiles().size() > 450);
    const auto isDate = [](const SourceFile& file) { return file.path == "core/time/Date.h"; };
    REQUIRE(std::count_if(productFiles().begin(), productFiles().end(), isDate) == 1);
}

TEST_CASE("a layer includes only layers that it may use") {
    requireNone(forbiddenEdges(productFiles(), layers()));
}

TEST_CASE("a folder of the window includes only folders that it may use") {
    requireNone(forbiddenEdges(productFiles(), windowFolders()));
}

TEST_CASE("every include that has yet to be removed is still there") {
    Complaints complaints;
    static_cast<void>(without(edgesToRemove(), filesOf(product), complaints));
    requireNone(complaints);
}

TEST_CASE("no units include each other in a circle") { requireNone(circlesOfUnits(productFiles())); }

TEST_CASE("no folders of a layer include each other in a circle") {
    for (const Part& layer : layers().parts)
        requireNone(circlesOfFolders(productFiles(), layer.name));
}

TEST_CASE("core includes nothing of Qt Gui or Widgets") { requireNone(foreignQtInCore(productFiles())); }

TEST_CASE("every include of our own is a path from the root") {
    requireNone(unknownTargets(filesOf({"app", "core", "resources", "tests"})));
}

TEST_CASE("no folder has more than 40 files") {
    requireNone(crowdedFolders(filesOf({"app", "core", "resources", "tests"}), 40));
}

TEST_CASE("only tests include tests") { requireNone(usesOfTests(productFiles())); }

} // namespace crisis::test::house_test
