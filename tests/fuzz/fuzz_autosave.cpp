// SPDX-License-Identifier: GPL-3.0-or-later

// Reading any autosave file ends, and a header that was read is written and read back unchanged.

#include "core/io/autosave/AutosaveFile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace crisis::io;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto head = readAutosaveStart(bytes);
    if (!head)
        return 0;
    (void)readTimeline(bytes.substr(head->timelineAt));
    const std::string written = autosaveStart(head->note);
    const auto again = readAutosaveStart(written);
    if (!again || !(again->note == head->note) || again->timelineAt != written.size())
        std::abort();
    return 0;
}
