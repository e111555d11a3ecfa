// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/ImportFixture.h"

namespace crisis::test::stray_bytes_test {
using namespace crisis::imports;

TEST_CASE("the first line with a stray byte is named with its text, and the file stays UTF-8",
          "[import][encoding]") {
    const std::string bytes = fileBytes("table/stray-bytes.csv");
    for (const bool withReturns : {false, true}) {
        std::string file;
        for (const char letter : bytes)
            file += letter == '\n' && withReturns ? std::string("\r") : std::string(1, letter);
        const auto imported = importBytes(file);
        REQUIRE(imported);
        CHECK(imported->summary.encoding == "UTF-8");
        const auto& notes = imported->summary.notes;
        const auto note = std::find_if(notes.begin(), notes.end(), [](const ImportSummary::Note& one) {
            return one.reason == ImportReason::BytesReplaced;
        });
        REQUIRE(note != notes.end());
        CHECK(note->firstLine == 4);
        CHECK(note->count == 2);
        CHECK(note->example == "31/07/2023,G\uFFFDn\uFFFDral parle,Diffa");
    }
}

} // namespace crisis::test::stray_bytes_test
