// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TableText.h"

#include "core/io/export/CsvWriter.h"
#include "tests/support/Catch.h"

namespace crisis::test::table_text_test {
using namespace crisis::io;

TEST_CASE("CSV cells are read back as written, with formulas still disarmed") {
    const TableRows rows =
        csvRows("a,b\r\n" + csvCell("one, \"two\"\r\nthree") + "," + csvCell("=1+1") + "\r\n");
    CHECK(rows == TableRows{{"a", "b"}, {"one, \"two\"\r\nthree", "'=1+1"}});
    CHECK(csvRows("").empty());
}

TEST_CASE("a cell that begins like a formula is disarmed, whatever its first character") {
    for (const char* start : {"=", "+", "-", "@", "\t", "\r"}) {
        const TableRows rows = csvRows(csvCell(std::string(start) + "cmd") + "\r\n");
        CHECK(rows == TableRows{{"'" + std::string(start) + "cmd"}});
    }
    CHECK(csvCell("a=b") == "a=b");
    CHECK(csvCell("").empty());
}

TEST_CASE("tabs, line breaks and markup in a cell do not change the table") {
    const TableRows rows{{"name"}, {"a\tb\nc"}, {"<script>&"}};
    CHECK(tabSeparated(rows) == "name\na b c\n<script>&\n");
    CHECK(htmlTable(rows) == "<table>\n<tr><th>name</th></tr>\n<tr><td>a\tb\nc</td></tr>\n"
                             "<tr><td>&lt;script&gt;&amp;</td></tr>\n</table>\n");
}

} // namespace crisis::test::table_text_test
