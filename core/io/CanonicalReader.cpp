// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/CanonicalReader.h"

#include "core/io/Utf8.h"
#include "core/model/Parallel.h"

namespace crisis {

namespace {

constexpr std::size_t worthAThread = 4U << 20;
constexpr std::size_t mostPieces = 16;

/// Hands out the pieces [0, count) from both ends, each once.
class Ends {
public:
    explicit Ends(std::size_t count) : back_(count) {}
    [[nodiscard]] std::optional<std::size_t> first() {
        const std::scoped_lock lock(mutex_);
        return front_ < back_ ? std::optional(front_++) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::size_t> last() {
        const std::scoped_lock lock(mutex_);
        return front_ < back_ ? std::optional(--back_) : std::nullopt;
    }

private:
    std::mutex mutex_;
    std::size_t front_ = 0;
    std::size_t back_;
};

} // namespace

CanonicalReader::CanonicalReader(Reading& reading, Ticker& ticker)
    : reading_(reading), ticker_(ticker), lines_(reading.elements, ticker) {}

bool CanonicalReader::begin() {
    const std::size_t headerEnd = reading_.text.find('\n');
    cut(headerEnd + 1);
    return isValidUtf8(reading_.text.substr(0, headerEnd)) && reading_.root.line(0, headerEnd, true) &&
           reading_.root.hasIdentity();
}

// A later piece always begins with an element, never with an array's end.
void CanonicalReader::cut(std::size_t begin) {
    const std::string_view text = reading_.text;
    const std::size_t length = text.size() - begin;
    const std::size_t count = length < worthAThread ? 1 : mostPieces;
    for (std::size_t piece = 1; piece < count && begin < text.size(); ++piece) {
        const std::size_t wanted = text.size() - length / count * (count - piece);
        const std::size_t found = text.find("\n{", std::max(begin, wanted) - 1);
        const std::size_t end = found == std::string_view::npos ? text.size() : found + 1;
        if (end > begin)
            pieces_.push_back({begin, end});
        begin = end;
    }
    if (begin < text.size())
        pieces_.push_back({begin, text.size()});
}

bool CanonicalReader::read() {
    if (pieces_.size() < 2) {
        for (const Piece& piece : pieces_)
            lines_.read(piece.begin, piece.end);
    } else {
        readFromBothEnds();
    }
    if (ticker_.isCancelled())
        return false;
    readRoot();
    return true;
}

void CanonicalReader::readFromBothEnds() {
    Ends ends(pieces_.size());
    std::vector<std::unique_ptr<Part>> parts(pieces_.size());
    inParallel(
        [&] {
            ArrayFinder arrays(reading_.text);
            while (const auto piece = ends.last())
                parts[*piece] = readPart(pieces_[*piece], arrays.openAt(pieces_[*piece].begin));
        },
        [&] {
            while (const auto piece = ends.first())
                lines_.read(pieces_[*piece].begin, pieces_[*piece].end);
        });
    for (std::size_t piece = 0; piece < parts.size(); ++piece) {
        if (!parts[piece])
            continue;
        // A broken line between the arrays may have misled it.
        if (parts[piece]->lines.startedIn() != lines_.array())
            parts[piece] = readPart(pieces_[piece], lines_.array());
        join(*parts[piece]);
        parts[piece].reset();
    }
}

std::unique_ptr<CanonicalReader::Part> CanonicalReader::readPart(const Piece& piece, RootArray array) {
    auto part = std::make_unique<Part>(reading_.text, reading_.elements.builder().part(), ticker_);
    part->lines.startIn(array);
    part->lines.read(piece.begin, piece.end);
    return part;
}

void CanonicalReader::join(Part& part) {
    lines_.joinTo(part.lines);
    reading_.elements.append(std::move(part.elements), part.lines.startedIn());
}

// The root's own members on later lines, and its end.
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
    elements.tell(RootArray::None, reading_.text.size(), {ErrorCode::BrokenLine, {end}, {}});
}

} // namespace crisis
