// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableSample.h"

#include "core/import/table/TableImport.h"
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::table_sample_test {
using namespace crisis::imports;

TEST_CASE("a sample ends with a whole row", "[import][table]") {
    const std::string table = "Title,Date\nFirst,2023-08-04\nSecond,2023-08-05\n";
    CHECK(tableSample(ImportDocument(table), tableFormat, 40) == "Title,Date\nFirst,2023-08-04\n");
    CHECK(tableSample(ImportDocument(table), tableFormat) == table);
    CHECK(tableSample(ImportDocument("Title;Date"), tableFormat, 5) == "Title");
    std::string wide("\xFF\xFE", 2);
    for (const char letter : table)
        (wide += letter) += '\0';
    const std::string cut = tableSample(ImportDocument(wide), tableFormat, 81);
    CHECK(DecodedText(cut).text() == "Title,Date\nFirst,2023-08-04\n");
    CHECK(DecodedText(cut).replaced() == 0);
}

TEST_CASE("a sample of a JSON array is closed after its last whole row", "[import][table]") {
    std::string rows = R"({"status":200,"data":[)";
    for (int row = 0; row < 1'000; ++row)
        rows += std::string(row > 0 ? "," : "") + R"({"title":"}] )" + std::to_string(row) +
                R"(","date":"2023-08-04","place":{"name":"x"}})";
    rows += "]}";
    const std::string cut = tableSample(ImportDocument(rows), jsonRowsFormat, 5'000);
    CHECK(cut.size() < 5'010);
    const auto preview = previewTable(cut, jsonRowsFormat, 3);
    REQUIRE(preview);
    CHECK(preview->columns == Texts{"title", "date", "place.name"});
    CHECK(preview->rows.at(2).at(0) == "}] 2");
}

} // namespace crisis::test::table_sample_test
