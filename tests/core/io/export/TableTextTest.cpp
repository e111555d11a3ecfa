// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TableText.h"
#include "core/base/WebAddress.h"

#include "tests/support/Catch.h"

#include <vector>

namespace crisis::test::table_text_test {
using namespace crisis::io;

namespace {

using Row = std::vector<std::string_view>;

std::string csv(const Row& row) {
    std::string text;
    appendCsvRow(text, row);
    return text;
}

std::string tabs(const Row& row) {
    std::string text;
    appendTabSeparatedRow(text, row);
    return text;
}

std::string html(const std::vector<Row>& rows) {
    HtmlTable table;
    for (const Row& row : rows)
        table.append(row);
    return table.text();
}

} // namespace

TEST_CASE("CSV cells are quoted only where the syntax requires it") {
    CHECK(csv({"a", "", "b c"}) == "a,,b c\r\n");
    CHECK(csv({"one, \"two\"\r\nthree"}) == "\"one, \"\"two\"\"\r\nthree\"\r\n");
    CHECK(csv({"a\nb", "c\rd", "e\"f"}) == "\"a\nb\",\"c\rd\",\"e\"\"f\"\r\n");
    CHECK(csv({""}) == "\r\n");
}

TEST_CASE("a cell that begins like a formula is disarmed in every form of a table") {
    for (const char first : formulaStarts) {
        const std::string cell = std::string(1, first) + "cmd";
        INFO(static_cast<int>(first));
        const bool isQuoted = first == '\r';
        CHECK(csv({cell}) == (isQuoted ? "\"'" + cell + "\"\r\n" : "'" + cell + "\r\n"));
        const bool isSpace = first == '\t' || first == '\r';
        CHECK(tabs({cell}) == (isSpace ? "' cmd\n" : "'" + cell + "\n"));
        CHECK(html({{"name"}, {cell}}).find("<td>&#39;" + escapedMarkup(cell) + "</td>") !=
              std::string::npos);
    }
    CHECK(csv({"=1,2"}) == "\"'=1,2\"\r\n");
    CHECK(csv({"a=b"}) == "a=b\r\n");
}

TEST_CASE("tabs, line breaks and markup in a cell do not change the table") {
    CHECK(tabs({"a\tb\nc", "<script>&"}) == "a b c\t<script>&\n");
    CHECK(html({{"name"}, {"a\tb\nc"}, {"<script>&"}}) ==
          "<table>\n<tr><th>name</th></tr>\n<tr><td>a\tb\nc</td></tr>\n"
          "<tr><td>&lt;script&gt;&amp;</td></tr>\n</table>\n");
}

} // namespace crisis::test::table_text_test
