// SPDX-License-Identifier: GPL-3.0-or-later

// Searching any text for any passage ends, and the match is inside the text. The input is the text, the
// passage, and the text before and after it, separated by line breaks.

#include "core/model/evidence/QuoteMatch.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace crisis::model;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view left(reinterpret_cast<const char*>(data), size);
    std::array<std::string_view, 4> parts;
    for (std::string_view& part : parts) {
        part = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(left.size(), part.size() + 1));
    }
    const QuoteText text(parts[0]);
    QuoteSelector selector;
    selector.exact = parts[1];
    selector.prefix = parts[2];
    selector.suffix = parts[3];
    selector.isQuoted = size % 2 == 0;
    if (size > 0) {
        selector.start = static_cast<std::int8_t>(data[0]);
        selector.end = static_cast<std::int8_t>(data[size - 1]);
    }
    const QuoteMatch match = text.find(selector);
    if (match.begin > match.end || match.end > text.text().size())
        std::abort();
    return 0;
}
