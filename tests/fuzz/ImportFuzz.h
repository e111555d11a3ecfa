// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace crisis::test {
using namespace crisis::imports;

/// The result of an import can be written, and is read back unchanged without diagnostics.
inline void fuzzImport(const std::uint8_t* data, std::size_t size, const ImportFormat* format,
                       ImportOptions options = {}) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    options.format = format;
    const auto result = importBytes(bytes, options);
    if (!result)
        return;
    const std::string written = timelineBytes(result->timeline);
    const auto again = readTimeline(written);
    if (!again || !again->diagnostics.empty() || timelineBytes(again->timeline) != written)
        std::abort();
}

} // namespace crisis::test
