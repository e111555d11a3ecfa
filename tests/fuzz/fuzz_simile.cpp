// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/simile/SimileImport.h"
#include "tests/fuzz/ImportFuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    crisis::test::fuzzImport(data, size, &crisis::imports::simileXmlFormat);
    crisis::test::fuzzImport(data, size, &crisis::imports::simileJsonFormat);
    return 0;
}
