// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/MarkStyles.h"
#include "tests/support/Catch.h"

namespace crisis::test::mark_styles_test {
using namespace crisis::layout;

namespace {

DateClaim fromTo(const char* start, const char* end) {
    DateClaim claim;
    if (*start)
        claim.start = Date::parse(start).value();
    if (*end)
        claim.end = Date::parse(end).value();
    return claim;
}

} // namespace

TEST_CASE("A claim with a start and an end looks solid only if some day is certainly covered") {
    CHECK(styleOf(fromTo("2023-07-26", "2023-08-06")).shape == MarkShape::Throughout);
    CHECK(styleOf(fromTo("2023-07-26", "..")).shape == MarkShape::Throughout);
    CHECK(styleOf(fromTo("", "2023-08-06")).shape == MarkShape::Throughout);
    CHECK(styleOf(fromTo("[2023-07-26..2023-07-28]", "2023-08-06")).shape == MarkShape::Throughout);

    CHECK(styleOf(fromTo("[2023-07-26..2023-08-06]", "2023-08-06")).shape == MarkShape::Within);
    CHECK(styleOf(fromTo("[2023-07-26..2023-08-08]", "..")).shape == MarkShape::Within);
    CHECK(styleOf(fromTo("", "2023-08")).shape == MarkShape::Within);
}

TEST_CASE("An open end is marked as open regardless of the start") {
    CHECK(styleOf(fromTo("[2023-07-26..2023-08-08]", "..")).opensRight);
    CHECK(styleOf(fromTo("2023-07-26", "..")).opensRight);
    CHECK_FALSE(styleOf(fromTo("2023-07-26", "2023-08-06")).opensRight);
    CHECK(styleOf(fromTo("", "2023-08-06")).opensLeft);
}

} // namespace crisis::test::mark_styles_test
