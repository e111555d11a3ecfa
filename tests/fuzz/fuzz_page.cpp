// SPDX-License-Identifier: GPL-3.0-or-later

// Converting any page to plain text ends.

#include "core/io/text/HtmlText.h"
#include "core/io/text/TextDecoding.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const crisis::io::DecodedText decoded({reinterpret_cast<const char*>(data), size});
    (void)crisis::io::plainTextOf(decoded.text(), crisis::io::HtmlKind::Page);
    return 0;
}
