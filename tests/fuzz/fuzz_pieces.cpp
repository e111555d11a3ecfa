// SPDX-License-Identifier: GPL-3.0-or-later

// The first byte is the length of a chunk, the others are a file: reading it in such chunks gives the same
// result as reading it at once.

#include "core/io/timeline/StreamingReader.h"
#include "core/io/timeline/TimelineWriter.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <tuple>

using namespace crisis::io;

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

bool isSame(const Error& a, const Error& b) {
    const auto placeOf = [](const Error& error) {
        return error.place ? std::tuple(error.place->line, error.place->column, error.place->pointer)
                           : std::tuple(std::uint64_t{0}, std::uint64_t{0}, std::string());
    };
    return a.code == b.code && a.arguments == b.arguments && placeOf(a) == placeOf(b);
}

void requireSame(const Result<ReadTimeline>& a, const Result<ReadTimeline>& b) {
    require(a.has_value() == b.has_value());
    if (!a) {
        require(isSame(a.error(), b.error()));
        return;
    }
    require(timelineBytes(a->timeline) == timelineBytes(b->timeline));
    require(a->timeline.quarantined() == b->timeline.quarantined());
    require(a->diagnostics.more == b->diagnostics.more);
    require(std::equal(a->diagnostics.list.begin(), a->diagnostics.list.end(), b->diagnostics.list.begin(),
                       b->diagnostics.list.end(), isSame));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::size_t pieceBytes = std::size_t{data[0]} + 1;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto atOnce = readTimeline(text);
    requireSame(readTimelineInPieces(text, pieceBytes), atOnce);

    // A separate allocation per chunk, so that a memory checker detects reads beyond its end.
    const auto copied = [text](std::size_t begin, std::size_t length, std::vector<char>& buffer) {
        const std::string_view piece = text.substr(std::min(begin, text.size()), length);
        std::vector<char>(piece.begin(), piece.end()).swap(buffer);
        return std::string_view(buffer.data(), buffer.size());
    };
    const auto faultless = readFaultlessText(copied, text.size(), pieceBytes, {});
    if (faultless)
        requireSame(*faultless, atOnce);
    else // a file that we write is never refused
        require(!atOnce || atOnce->diagnostics.count() > 0 || timelineBytes(atOnce->timeline) != text);
    return 0;
}
