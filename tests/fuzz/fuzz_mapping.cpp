// SPDX-License-Identifier: GPL-3.0-or-later

// A column mapping that was read is written and read back unchanged.

#include "core/import/rows/TableMapping.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto mapping = crisis::imports::readMapping({reinterpret_cast<const char*>(data), size});
    if (!mapping)
        return 0;
    const auto again = crisis::imports::readMapping(crisis::imports::mappingBytes(*mapping));
    if (!again || !(*again == *mapping))
        std::abort();
    return 0;
}
