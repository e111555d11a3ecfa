// SPDX-License-Identifier: GPL-3.0-or-later

// Converting any page to plain text ends.

#include "core/io/copies/LocalCopy.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    (void)crisis::io::textOfHtml(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
