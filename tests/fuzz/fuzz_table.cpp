// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableImport.h"
#include "tests/fuzz/ImportFuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // The format is given, so that few inputs are wasted because they are not recognised as a table.
    crisis::test::fuzzImport(data, size, &crisis::imports::tableFormat);
    return 0;
}
