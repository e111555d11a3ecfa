// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/SceneDump.h"
#include "tests/core/layout/Fixtures.h"
#include "tests/support/Approved.h"

namespace crisis::test::scene_dump_test {
using namespace crisis::layout;

TEST_CASE("a dump has one line for each item, with rounded coordinates and quoted text") {
    Scene scene;
    scene.widthPx = 100.04;
    scene.heightPx = 50;
    Label label;
    label.event = EventId("e");
    label.box = {-0.04, 1.25, 30.06, 11.25};
    label.text = "two\nlines, \"quoted\"";
    label.badges = {{LabelBadge::Kind::Grade, "B2", {1, 2, 3, 4}}};
    scene.labels = {label};
    scene.folds = {{{10, 0, 20, 50}}};
    CHECK(dump(scene) == "scene 0.0,0.0 100.0x50.0 plot 0.0,0.0 0.0x0.0 ruler 0.0,0.0 0.0x0.0 content 0.0 "
                         "in-view 0 of 0\n"
                         "label e 0.0,1.3 30.1x10.0 \"two\\nlines, \\\"quoted\\\"\" grade 1.0,2.0 2.0x2.0 "
                         "\"B2\"\n"
                         "fold 10.0,0.0 10.0x50.0\n");
}

TEST_CASE("texts that differ are described by their first differing lines") {
    CHECK(differingLines("a\nb\n", "a\nb\n").empty());
    CHECK(differingLines("a\nb\nc\n", "a\nx\nc\n") == "- 2: b\n+ 2: x\n");
    CHECK(differingLines("a\n", "a\nb\n") == "+ 2: b\n");
    CHECK(differingLines("a\nb\n", "a\n") == "- 2: b\n");
    CHECK(differingLines("", "1\n2\n3\n4\n5\n6\n7\n").ends_with("+ 5: 5\nand 2 more lines\n"));
    CHECK_FALSE(differingLines("a", "a\n").empty());
}

} // namespace crisis::test::scene_dump_test
