// SPDX-License-Identifier: GPL-3.0-or-later

// An address that may become a link contains nothing that ends an attribute; escaped text contains no markup.

#include "core/base/WebAddress.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    constexpr std::string_view ends(" \t\r\n\"'<>`\\\0", 11);
    if (crisis::base::isWebAddress(text)) {
        const std::size_t colon = text.find("://");
        if ((colon != 4 && colon != 5) || text.find_first_of(ends) != std::string_view::npos)
            std::abort();
    }
    if (crisis::base::escapedMarkup(text).find_first_of("<>\"") != std::string::npos)
        std::abort();
    return 0;
}
