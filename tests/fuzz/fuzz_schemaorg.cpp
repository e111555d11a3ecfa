// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/schemaorg/SchemaOrgImport.h"
#include "tests/fuzz/ImportFuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    crisis::test::fuzzImport(data, size, &crisis::imports::schemaOrgFormat);
    return 0;
}
