// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/timeline/TimelineWriter.h"

#include "core/io/json/ObjectWriter.h"
#include "core/io/timeline/ElementWriter.h"
#include "core/io/timeline/OrderedParallelMap.h"
#include "core/io/timeline/RootReader.h"

namespace crisis::io {

namespace {

constexpr std::size_t flushBytes = 1U << 20;

/// Passes the text to the sink in pieces.
class BufferedSink {
public:
    explicit BufferedSink(const std::function<bool(std::string_view)>& sink) : sink_(sink) {
        text_.reserve(flushBytes * 2);
    }

    [[nodiscard]] std::string& text() { return text_; }
    /// Returns false if the sink wants to stop.
    [[nodiscard]] bool passOn() { return text_.size() < flushBytes || flush(); }
    [[nodiscard]] bool pass(std::string_view text) { return sink_(text); }
    [[nodiscard]] bool flush() {
        const bool isGood = sink_(text_);
        text_.clear();
        return isGood;
    }

private:
    const std::function<bool(std::string_view)>& sink_;
    std::string text_;
};

class Writer {
public:
    explicit Writer(const std::function<bool(std::string_view)>& sink) : pieces_(sink) {}

    bool write(const Timeline& timeline) {
        writeHeader(timeline.header());
        const bool isGood = list("sources", timeline.sources()) && list("actors", timeline.actors()) &&
                            list("places", timeline.places()) && list("categories", timeline.categories()) &&
                            list("periods", timeline.periods()) &&
                            records("events", timeline.eventCount(),
                                    [&](std::uint32_t at, std::string& text) {
                                        appendElement(text, timeline.event(EventPosition{at}));
                                    }) &&
                            (timeline.statementCount() == 0 ||
                             records("statements", timeline.statementCount(),
                                     [&](std::uint32_t at, std::string& text) {
                                         appendElement(text, timeline.statement(StatementPosition{at}));
                                     })) &&
                            list("views", timeline.views()) && list("setAside", timeline.quarantined());
        if (!isGood)
            return false;
        if (const std::string& unknown = timeline.header().unknown; !unknown.empty()) {
            out() += ",\n";
            out() += unknown;
        }
        out() += "}\n";
        return pieces_.flush();
    }

private:
    std::string& out() { return pieces_.text(); }

    void writeHeader(const Header& header) {
        ObjectWriter object(out());
        object.requiredText("format", formatName);
        object.number("version", std::optional(formatVersion));
        object.requiredText("title", header.title);
        object.text("description", header.description);
        object.text("language", header.language);
        object.text("timeZone", header.timeZone);
        object.text("marking", header.marking);
        object.id("openingView", header.openingView);
        // The arrays follow on lines of their own; write() closes the object.
    }
    void open(std::string_view name) {
        out() += ",\n\"";
        out() += name;
        out() += "\":[\n";
    }
    template <class T>
    bool list(std::string_view name, const std::vector<T>& values) {
        if (values.empty())
            return true;
        open(name);
        for (std::size_t at = 0; at < values.size(); ++at) {
            appendElement(out(), values[at]);
            out() += at + 1 < values.size() ? ",\n" : "\n";
            if (!pieces_.passOn())
                return false;
        }
        out() += ']';
        return true;
    }
    /// Events or statements: there may be millions, so several threads format them.
    template <class Append>
    bool records(std::string_view name, std::uint32_t count, const Append& append) {
        constexpr std::uint32_t blockCount = 2048;
        open(name);
        const auto appendBlock = [&](std::size_t block, std::string& text) {
            const std::uint32_t begin = static_cast<std::uint32_t>(block) * blockCount;
            const std::uint32_t end = std::min(count, begin + blockCount);
            for (std::uint32_t at = begin; at < end; ++at) {
                append(at, text);
                text += at + 1 < count ? ",\n" : "\n";
            }
        };
        const std::size_t blocks = (std::size_t{count} + blockCount - 1) / blockCount;
        if (blocks < 4) {
            for (std::size_t block = 0; block < blocks; ++block)
                appendBlock(block, out());
        } else if (!pieces_.flush() ||
                   !orderedParallelMap(blocks, appendBlock,
                                       [this](std::string_view text) { return pieces_.pass(text); })) {
            return false;
        }
        out() += ']';
        return pieces_.passOn();
    }

    BufferedSink pieces_;
};

} // namespace

bool writeTimeline(const Timeline& timeline, const std::function<bool(std::string_view)>& sink) {
    return Writer(sink).write(timeline);
}

std::string timelineBytes(const Timeline& timeline) {
    std::string bytes;
    (void)writeTimeline(timeline, [&bytes](std::string_view piece) {
        bytes += piece;
        return true;
    });
    return bytes;
}

Result<FileStamp> saveTimeline(const Timeline& timeline, const std::filesystem::path& path,
                               const Progress& progress, const Replacing& replacing) {
    auto saver = FileSaver::open(path, replacing.like);
    if (!saver)
        return tl::unexpected(saver.error());
    // The text is about as large as the timeline in memory.
    const auto expectedBytes = static_cast<double>(timeline.memoryBytes()) * 1.5 + 1;
    double written = 0;
    Result<void> result;
    (void)writeTimeline(timeline, [&](std::string_view piece) {
        if (progress.cancel && progress.cancel->load())
            result = failure(ErrorCode::Cancelled, {path.string()});
        else
            result = saver->write(piece);
        written += static_cast<double>(piece.size());
        if (progress.report)
            progress.report(std::min(0.99, written / expectedBytes));
        return result.has_value();
    });
    if (!result)
        return tl::unexpected(result.error());
    auto stamp = saver->commit(replacing);
    if (stamp && progress.report)
        progress.report(1);
    return stamp;
}

} // namespace crisis::io
