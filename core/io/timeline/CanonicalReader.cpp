// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/CanonicalReader.h"

#include "core/base/Utf8.h"
#include "core/model/store/Parallel.h"

#include <algorithm>

namespace crisis::io {

CanonicalReader::Part::Part(const LineChunker::Piece& piece_, const LineReader* before,
                            TimelineBuilder builder, ByteProgress& ticker)
    : piece(piece_), elements(piece.text, std::move(builder)), lines(elements, ticker) {
    if (before != nullptr)
        lines.startBehind(*before);
    else
        lines.startIn(piece.open);
    lines.read(0, piece.text.size());
    elements.builder().settle();
}

bool CanonicalReader::Part::hasFault() const {
    return lines.isOdd() || elements.rawDiagnostics().count() > 0;
}

CanonicalReader::CanonicalReader(Reading& reading, ByteProgress& ticker, std::size_t pieceBytes)
    : reading_(reading), ticker_(ticker), lines_(reading.elements, ticker), pieceBytes_(pieceBytes) {}

bool CanonicalReader::begin() {
    headerEnd_ = reading_.text.find('\n');
    return isValidUtf8(reading_.text.substr(0, headerEnd_)) && reading_.root.line(0, headerEnd_, true) &&
           reading_.root.hasIdentity();
}

bool CanonicalReader::read() {
    const std::string_view text = reading_.text;
    const auto lent = [text](std::size_t begin, std::size_t length, std::vector<char>&) {
        return text.substr(begin, length);
    };
    LineChunker pieces(lent, headerEnd_ + 1, text.size(), pieceBytes_);
    const Parts parts = readParts(pieces, false);
    if (ticker_.isCancelled())
        return false;
    for (const auto& part : parts) {
        // The state assumed at the start of the chunk is wrong if a line between two arrays is broken or the
        // root ends early; the chunk is read again then.
        if (part->lines.fitsBehind(lines_))
            join(*part);
        else
            join(*readPart(part->piece, &lines_));
    }
    readRoot();
    return true;
}

bool CanonicalReader::readFaultless(ReadText text, std::size_t size) {
    LineChunker pieces(std::move(text), headerEnd_ + 1, size, pieceBytes_);
    const Parts parts = readParts(pieces, true);
    const auto isGood = [](const auto& part) {
        return part && !part->hasFault() && part->lines.rootLines().empty();
    };
    if (ticker_.isCancelled() || !std::all_of(parts.begin(), parts.end(), isGood))
        return false;
    for (const auto& part : parts)
        join(*part);
    readRoot();
    return !isOdd_ && reading_.elements.rawDiagnostics().count() == 0;
}

CanonicalReader::Parts CanonicalReader::readParts(LineChunker& pieces, bool stopsAtFault) {
    Parts parts;
    std::mutex mutex;
    const auto readFrom = [&](std::optional<LineChunker::Piece> piece, std::vector<char>& buffer) {
        for (; piece; piece = pieces.next(buffer)) {
            auto part = readPart(*piece);
            if (ticker_.isCancelled() || (stopsAtFault && part->hasFault()))
                pieces.stop();
            const std::scoped_lock lock(mutex);
            parts.resize(std::max(parts.size(), piece->number + 1));
            parts[piece->number] = std::move(part);
        }
    };
    std::vector<char> buffer;
    std::vector<char> otherBuffer;
    const auto first = pieces.next(buffer);
    if (pieces.isOver())
        readFrom(first, buffer);
    else
        inParallel([&] { readFrom(pieces.next(otherBuffer), otherBuffer); },
                   [&] { readFrom(first, buffer); });
    return parts;
}

std::unique_ptr<CanonicalReader::Part> CanonicalReader::readPart(const LineChunker::Piece& piece,
                                                                 const LineReader* before) {
    return std::make_unique<Part>(piece, before, reading_.elements.builder().part(), ticker_);
}

void CanonicalReader::join(Part& part) {
    lines_.joinTo(part.lines, part.piece.begin);
    reading_.elements.append(std::move(part.elements), part.piece.begin);
}

// Reads the root's members on later lines, and its end.
void CanonicalReader::readRoot() {
    RootReader& root = reading_.root;
    ElementReader& elements = reading_.elements;
    isOdd_ = lines_.isOdd();
    for (const RootArray array : lines_.opened())
        isOdd_ = !root.beginArray(array) || isOdd_;
    bool isClosed = lines_.isClosed();
    for (const LineReader::Span& span : lines_.rootLines()) {
        if (!root.line(span.begin, span.end, false)) {
            isOdd_ = true;
            elements.values().reset();
            elements.setAsideBroken(RootArray::None, span.begin, span.end, elements.json().fault());
        }
        isClosed = isClosed || root.isClosed();
    }
    if (isClosed)
        return;
    isOdd_ = true;
    const char* const end = lines_.array() == RootArray::None ? "“}”" : "“]}”";
    elements.report(RootArray::None, reading_.text.size(), {ErrorCode::BrokenLine, {end}, {}});
}

} // namespace crisis::io
