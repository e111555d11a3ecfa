// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Utf8.h"
#include "core/io/autosave/AutosaveFile.h"
#include "core/io/json/ObjectWriter.h"
#include "core/io/timeline/ValueReader.h"

#include <array>
#include <charconv>
#include <limits>

namespace crisis::io {

namespace {

using In = ValueReader;

constexpr std::string_view journalFormat = "crisis-timeline-journal";
constexpr int journalVersion = 1;
constexpr std::size_t longestHead = 1U << 20;
constexpr std::int64_t anyNumber = std::numeric_limits<std::int64_t>::max();

/// The members of the header line.
struct Head {
    std::string format;
    std::optional<int> version;
    std::string file;
    std::string title;
    std::optional<std::int64_t> writtenAt;
    std::optional<std::int64_t> changes;
    std::vector<std::string> words;
    std::string importedFrom;
    std::optional<std::int64_t> events;
    std::string stamp; ///< five numbers, separated by blanks
    std::string unknown;
};

constexpr Member<Head> headMembers[] = {
    {"format", [](In& in, Head& head) { return in.text(head.format); }, true},
    {"version", [](In& in, Head& head) { return in.integer(head.version, 1, 1'000'000); }, true},
    {"file", [](In& in, Head& head) { return in.text(head.file); }},
    {"title", [](In& in, Head& head) { return in.text(head.title); }},
    {"writtenAt", [](In& in, Head& head) { return in.integer(head.writtenAt, 0, anyNumber); }, true},
    {"changes", [](In& in, Head& head) { return in.integer(head.changes, 0, anyNumber); }},
    {"words", [](In& in, Head& head) { return in.texts(head.words); }},
    {"stamp", [](In& in, Head& head) { return in.text(head.stamp); }},
    {"importedFrom", [](In& in, Head& head) { return in.text(head.importedFrom); }},
    {"events", [](In& in, Head& head) { return in.integer(head.events, 0, anyNumber); }},
};
constexpr ObjectFormat<Head> headFormat{headMembers};

template <class Int>
bool takeNumber(std::string_view& text, Int& value) {
    if (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc();
}

std::optional<FileStamp> stampOf(std::string_view text) {
    FileStamp stamp;
    if (takeNumber(text, stamp.device) && takeNumber(text, stamp.inode) && takeNumber(text, stamp.size) &&
        takeNumber(text, stamp.seconds) && takeNumber(text, stamp.nanoseconds) && text.empty())
        return stamp;
    return std::nullopt;
}

std::string textOf(const FileStamp& stamp) {
    return std::to_string(stamp.device) + ' ' + std::to_string(stamp.inode) + ' ' +
           std::to_string(stamp.size) + ' ' + std::to_string(stamp.seconds) + ' ' +
           std::to_string(stamp.nanoseconds);
}

} // namespace

std::string autosaveStart(const AutosaveHeader& note) {
    std::string line;
    ObjectWriter object(line);
    object.requiredText("format", journalFormat);
    object.number("version", std::optional(journalVersion));
    object.text("file", note.file);
    object.text("title", note.title);
    object.number("writtenAt", std::optional(note.writtenAt));
    object.number("changes", std::optional(note.changes));
    object.texts("words", note.words);
    if (note.stamp)
        object.text("stamp", textOf(*note.stamp));
    object.text("importedFrom", note.importedFrom);
    object.number("events", std::optional(note.events));
    object.close({});
    line += '\n';
    return line;
}

Result<AutosaveStart> readAutosaveStart(std::string_view bytes) {
    const std::size_t end = bytes.substr(0, longestHead).find('\n');
    if (end == std::string_view::npos || !isValidUtf8(bytes.substr(0, end)))
        return failure(ErrorCode::AutosaveDamaged);
    JsonCursor json(bytes, 0, end);
    ValueReader reader(json);
    Head head;
    if (!reader.object(head, headFormat) || !json.atEnd() || head.format != journalFormat)
        return failure(ErrorCode::AutosaveDamaged);
    if (*head.version > journalVersion)
        return failure(ErrorCode::AutosaveTooNew);
    if (head.words.size() > AutosaveHeader::mostWords)
        head.words.resize(AutosaveHeader::mostWords);
    AutosaveHeader note{std::move(head.file),
                        std::move(head.title),
                        *head.writtenAt,
                        static_cast<std::uint64_t>(head.changes.value_or(0)),
                        std::move(head.words),
                        stampOf(head.stamp),
                        std::move(head.importedFrom),
                        static_cast<std::uint64_t>(head.events.value_or(0))};
    return AutosaveStart{std::move(note), end + 1};
}

} // namespace crisis::io
