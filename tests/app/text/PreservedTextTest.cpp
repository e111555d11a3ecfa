// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/PreservedText.h"
#include "tests/support/Catch.h"

namespace crisis::test::preserved_text_test {
using namespace crisis::text;

TEST_CASE("Fields kept by an import are shown in the order of the file, as plain text") {
    const auto fields = keptFields(
        R"("x":1,"imported":{"Weather":"hot","Alpha":["a",{"b":2}],"Count":3,"<i>":"line\nbreak"},"importedAs":{})");
    REQUIRE(fields.size() == 4);
    CHECK(fields[0].name == QStringLiteral("Weather"));
    CHECK(fields[0].value == QStringLiteral("hot"));
    CHECK(fields[1].value == QStringLiteral(R"(["a",{"b":2}])"));
    CHECK(fields[2].value == QStringLiteral("3"));
    CHECK(fields[3].name == QStringLiteral("<i>"));
    CHECK(fields[3].value == QStringLiteral("line\nbreak"));
}

TEST_CASE("There are no fields if the import kept none, whatever other members exist") {
    CHECK(keptFields("").empty());
    CHECK(keptFields(R"("other":{"imported":1})").empty());
    CHECK(keptFields(R"("imported":"text")").empty());
    CHECK(keptFields(R"("imported":[1,2])").empty());
}

TEST_CASE("A date that could not be read is shown as written in the file") {
    DateClaim claim;
    CHECK(keptDateText(claim).isEmpty());
    claim.unknown = R"("imported":{"start":"13/13/2023"})";
    CHECK(keptDateText(claim) == QStringLiteral("13/13/2023"));
    claim.unknown = R"("imported":{"start":"10 Aug","end":"9 Aug"})";
    CHECK(keptDateText(claim) == QStringLiteral("10 Aug to 9 Aug"));
    claim.unknown = R"("imported":{"end":"9 Aug"})";
    CHECK(keptDateText(claim) == QStringLiteral("until 9 Aug"));
}

} // namespace crisis::test::preserved_text_test
