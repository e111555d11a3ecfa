// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/ImportFuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // Forced, so that little of the input is lost on not being recognised as a table.
    crisis::test::fuzzImport(data, size, crisis::imports::ImportFormat::Table);
    return 0;
}
