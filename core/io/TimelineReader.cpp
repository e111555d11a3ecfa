// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/TimelineReader.h"

#include "core/io/FaultPlaces.h"
#include "core/io/FileBytes.h"
#include "core/io/LineReader.h"
#include "core/io/PlaceFinder.h"
#include "core/io/RootReader.h"
#include "core/io/Utf8.h"
#include "core/model/Parallel.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace crisis {

namespace {

constexpr std::size_t worthAThread = 4U << 20;

// A failure of the whole, at a byte of the text.
tl::unexpected<Error> failedAt(std::string_view text, std::size_t offset, Error error) {
    error.place = PlaceFinder(text).at(offset, {});
    return tl::unexpected(std::move(error));
}

bool isUtf16(std::string_view bytes) {
    const auto at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    if (bytes.size() < 2)
        return false;
    if ((at(0) == 0xff && at(1) == 0xfe) || (at(0) == 0xfe && at(1) == 0xff))
        return true;
    return (at(0) == 0) != (at(1) == 0);
}

/// Why a text that is no JSON object cannot be opened.
tl::unexpected<Error> refusalOf(std::string_view text, JsonCursor& json) {
    const JsonFault fault = json.fault();
    const bool claimsToBe = text.find(formatName) != std::string_view::npos;
    if (fault.code == ErrorCode::JsonTooDeep || claimsToBe)
        return failedAt(text, fault.offset, errorOf(fault, ErrorCode::JsonSyntax));
    return failedAt(text, fault.offset, {ErrorCode::NotATimeline, {}, {}});
}

/// One way through the text, with what it has found.
struct Reading {
    explicit Reading(std::string_view text_)
        : text(text_), elements(text_, TimelineBuilder()), root(elements) {}

    std::string_view text;
    ElementReader elements;
    RootReader root;
};

// Any layout, as one JSON value.
Result<void> readWhole(Reading& reading) {
    const std::string_view text = reading.text;
    if (!isValidUtf8(text))
        return failedAt(text, invalidUtf8Byte(text, 0), {ErrorCode::NotUtf8, {}, {}});
    JsonCursor& json = reading.elements.json();
    if (json.peek() == JsonCursor::Kind::Array ||
        (!json.failed() && json.peek() != JsonCursor::Kind::Object)) {
        if (json.skipValue())
            return failedAt(text, 0, {ErrorCode::NotATimeline, {}, {}});
        return refusalOf(text, json);
    }
    const auto read = reading.root.document();
    if (reading.root.refusal())
        return failedAt(text, reading.root.refusalOffset(), *reading.root.refusal());
    if (!read)
        return refusalOf(text, json);
    return {};
}

// The canonical layout, by lines.
class CanonicalReading {
public:
    CanonicalReading(Reading& reading, Ticker& ticker)
        : reading_(reading), text_(reading.text), first_(reading.elements, ticker), ticker_(ticker) {}

    /// False if the first line is not what it looked like.
    [[nodiscard]] bool begin() {
        headerEnd_ = text_.find('\n');
        return isValidUtf8(text_.substr(0, headerEnd_)) && reading_.root.line(0, headerEnd_, true) &&
               reading_.root.hasIdentity();
    }
    [[nodiscard]] Result<void> read() {
        const std::size_t begin = headerEnd_ + 1;
        const std::size_t middle = text_.size() - begin >= worthAThread
                                       ? elementLineAfter(begin + (text_.size() - begin) / 2)
                                       : text_.size();
        if (middle < text_.size())
            readInParts(begin, middle);
        else
            first_.read(begin, text_.size(), RootArray::None);
        return finish();
    }
    /// Whether it may be a valid file of another layout.
    [[nodiscard]] bool isOdd() const { return isOdd_ && !first_.hasInvalidUtf8(); }

private:
    // A later part always begins with an element, never with an array's end.
    [[nodiscard]] std::size_t elementLineAfter(std::size_t offset) const {
        const std::size_t end = text_.find("\n{", offset);
        return end == std::string_view::npos ? text_.size() : end + 1;
    }
    void readInParts(std::size_t begin, std::size_t middle) {
        ElementReader later(text_, reading_.elements.builder().part());
        LineReader lines(later, ticker_);
        RootArray guess = RootArray::None;
        inParallel(
            [&] {
                guess = arrayOpenAt(text_, middle);
                lines.read(middle, text_.size(), guess);
            },
            [&] { first_.read(begin, middle, RootArray::None); });
        if (guess == first_.array()) {
            join(later, lines);
            return;
        }
        // A broken line between the arrays misled it.
        ElementReader again(text_, reading_.elements.builder().part());
        LineReader linesAgain(again, ticker_);
        linesAgain.read(middle, text_.size(), first_.array());
        join(again, linesAgain);
    }
    void join(ElementReader& later, const LineReader& lines) {
        first_.joinTo(lines);
        reading_.elements.append(std::move(later), lines.startedIn());
    }
    [[nodiscard]] Result<void> finish() {
        if (ticker_.isCancelled())
            return failure(ErrorCode::Cancelled);
        isOdd_ = first_.isOdd();
        for (const RootArray array : first_.opened())
            isOdd_ = !reading_.root.beginArray(array) || isOdd_;
        bool isClosed = first_.isClosed();
        for (const LineReader::Span& span : first_.rootLines()) {
            if (!reading_.root.line(span.begin, span.end, false)) {
                isOdd_ = true;
                reading_.elements.values().reset();
                reading_.elements.setAsideBroken(RootArray::None, span.begin, span.end,
                                                 reading_.elements.json().fault());
            }
            isClosed = isClosed || reading_.root.isClosed();
        }
        if (!isClosed) {
            isOdd_ = true;
            const bool isInArray = first_.array() != RootArray::None;
            reading_.elements.tell(RootArray::None, text_.size(),
                                   {ErrorCode::BrokenLine, {isInArray ? "“]}”" : "“}”"}, {}});
        }
        if (reading_.root.refusal())
            return failedAt(text_, reading_.root.refusalOffset(), *reading_.root.refusal());
        return {};
    }

    Reading& reading_;
    std::string_view text_;
    LineReader first_;
    Ticker& ticker_;
    std::size_t headerEnd_ = 0;
    bool isOdd_ = false;
};

ReadTimeline build(Reading& reading) {
    ElementReader& elements = reading.elements;
    TimelineBuilder& builder = elements.builder();
    const FaultPlaces places(reading.text, elements.places(), reading.root.openingViewOffset());
    Timeline timeline = builder.build([&](const TimelineBuilder::Fault& fault) {
        FaultPlaces::Found found = places.find(fault);
        elements.findings().add(std::move(found.finding));
        if (found.setAside)
            builder.setAside().push_back(std::move(*found.setAside));
    });

    ReadTimeline read{std::move(timeline), {}};
    const std::uint64_t count = elements.findings().count();
    PlaceFinder lines(reading.text);
    for (Finding& finding : elements.findings().take()) {
        std::string pointer = finding.pointer;
        if (finding.array != RootArray::None)
            pointer =
                '/' + std::string(nameOf(finding.array)) + '/' + std::to_string(finding.index) + pointer;
        finding.error.place = lines.at(finding.offset, std::move(pointer));
        read.problems.list.push_back(std::move(finding.error));
    }
    read.problems.more = count - read.problems.list.size();
    return read;
}

/// Gives freed memory back to the system: a big file leaves holes behind.
void trimMemory(std::size_t bytes) {
#ifdef __GLIBC__
    if (bytes >= worthAThread)
        ::malloc_trim(0);
#else
    (void)bytes;
#endif
}

Result<ReadTimeline> readText(std::string_view text, const Progress& progress) {
    Ticker ticker(progress, text.size());
    if (ticker.isCancelled())
        return failure(ErrorCode::Cancelled);
    if (looksCanonical(text)) {
        Reading reading(text);
        CanonicalReading lines(reading, ticker);
        const bool begun = lines.begin();
        if (reading.root.refusal())
            return failedAt(text, reading.root.refusalOffset(), *reading.root.refusal());
        if (begun) {
            if (auto read = lines.read(); !read)
                return tl::unexpected(read.error());
            JsonCursor whole(text, 0, text.size());
            const bool isOtherLayout = lines.isOdd() && whole.skipValue() && whole.atEnd();
            if (!isOtherLayout)
                return reading.root.finish()
                    .map([&reading] { return build(reading); })
                    .map_error([text](Error error) { return failedAt(text, 0, std::move(error)).value(); });
        }
    }
    Reading reading(text);
    if (auto read = readWhole(reading); !read)
        return tl::unexpected(read.error());
    if (auto whole = reading.root.finish(); !whole)
        return failedAt(text, reading.root.refusalOffset(), whole.error());
    if (!ticker.tick(text.size()))
        return failure(ErrorCode::Cancelled);
    return build(reading);
}

} // namespace

Result<ReadTimeline> readTimeline(std::string_view bytes, const Progress& progress) {
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    if (bytes.size() > largestFile)
        return failure(ErrorCode::FileTooLarge, {{}});
    if (isUtf16(bytes))
        return failure(ErrorCode::Utf16, {{}});
    if (bytes.substr(0, byteOrderMark.size()) == byteOrderMark)
        bytes.remove_prefix(byteOrderMark.size());
    if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return failure(ErrorCode::FileEmpty, {{}});
    constexpr std::string_view pngSignature = "\x89PNG\r\n\x1a\n";
    if (bytes.substr(0, pngSignature.size()) == pngSignature)
        return failure(ErrorCode::NotATimeline, {{}});
    auto read = readText(bytes, progress);
    trimMemory(bytes.size());
    return read;
}

Result<ReadTimeline> readTimelineFile(const std::filesystem::path& path, const Progress& progress) {
    const auto file = FileBytes::open(path);
    if (!file)
        return tl::unexpected(file.error());
    auto read = readTimeline(file->bytes(), progress);
    if (!read && (read.error().arguments.empty() || read.error().arguments[0].empty()))
        read.error().arguments = {path.string()};
    return read;
}

} // namespace crisis
