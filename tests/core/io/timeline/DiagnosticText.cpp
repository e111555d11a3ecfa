// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/timeline/DiagnosticText.h"

#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Catch.h"

#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include <fstream>
#include <sstream>

namespace crisis::test {
using namespace crisis::io;

std::string nameOf(ErrorCode code) {
    switch (code) {
#define NAME(code)                                                                                           \
    case ErrorCode::code:                                                                                    \
        return #code;
        NAME(DateSyntax)
        NAME(DateOutOfRange)
        NAME(DateOrder)
        NAME(DateNotAllowed)
        NAME(TimeZoneUnknown)
        NAME(FileNotFound)
        NAME(FileIsFolder)
        NAME(FileUnwritable)
        NAME(DiskFull)
        NAME(QuotaReached)
        NAME(NotPermitted)
        NAME(DiskReadOnly)
        NAME(FolderMissing)
        NAME(FileChanged)
        NAME(FileVanished)
        NAME(FileInMotion)
        NAME(FileEmpty)
        NAME(NotUtf8)
        NAME(Utf16)
        NAME(NotATimeline)
        NAME(PictureDamaged)
        NAME(VersionTooNew)
        NAME(Cancelled)
        NAME(AutosaveDamaged)
        NAME(AutosaveTooNew)
        NAME(JsonSyntax)
        NAME(JsonTooDeep)
        NAME(JsonNul)
        NAME(JsonLoneSurrogate)
        NAME(MissingMember)
        NAME(WrongType)
        NAME(DuplicateMember)
        NAME(DuplicateId)
        NAME(InvalidId)
        NAME(InvalidValue)
        NAME(NumberOutOfRange)
        NAME(UnknownWord)
        NAME(DanglingReference)
        NAME(ReferenceCycle)
        NAME(NoDates)
        NAME(BrokenLine)
#undef NAME
    default:
        return "code " + std::to_string(static_cast<int>(code));
    }
}

std::string reported(const Error& error) {
    std::string text;
    if (error.place)
        text = std::to_string(error.place->line) + ':' + std::to_string(error.place->column) + ' ' +
               error.place->pointer + ' ';
    text += nameOf(error.code) + '(';
    for (std::size_t i = 0; i < error.arguments.size(); ++i)
        text += (i > 0 ? ", " : "") + error.arguments[i];
    return text + ')';
}

Lines reported(const Diagnostics& diagnostics) {
    Lines lines;
    for (const Error& problem : diagnostics.list)
        lines.push_back(reported(problem));
    return lines;
}

Lines reported(const std::vector<QuarantinedMember>& entries) {
    Lines lines;
    for (const QuarantinedMember& entry : entries)
        lines.push_back(entry.in + '|' + entry.member + '|' + entry.raw);
    return lines;
}

std::string account(const ReadTimeline& done) {
    std::string text = timelineBytes(done.timeline);
    for (const std::string& line : reported(done.diagnostics))
        text += line + '\n';
    return text + std::to_string(done.diagnostics.more);
}

void checkPlaces(const std::string& original, const Diagnostics& diagnostics) {
    // RapidJSON accepts no number beyond the range of a double.
    std::string text = original;
    if (const std::size_t big = text.find("1e400"); big != std::string::npos)
        text.replace(big, 5, "1e300");
    rapidjson::Document document;
    document.Parse<rapidjson::kParseNumbersAsStringsFlag>(text.data(), text.size());
    REQUIRE_FALSE(document.HasParseError());
    for (const Error& problem : diagnostics.list) {
        INFO(reported(problem));
        std::size_t at = 0;
        for (std::uint64_t line = 1; line < problem.place->line; ++line)
            at = text.find('\n', at) + 1;
        for (std::uint64_t column = 1; column < problem.place->column; ++column) {
            ++at;
            while ((static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
                ++at;
        }
        rapidjson::Document there;
        there.Parse<rapidjson::kParseStopWhenDoneFlag | rapidjson::kParseNumbersAsStringsFlag>(
            text.data() + at, text.size() - at);
        REQUIRE_FALSE(there.HasParseError());
        const auto* named = rapidjson::Pointer(problem.place->pointer.c_str()).Get(document);
        REQUIRE(named);
        CHECK(*named == there);
    }
}

ReadTimeline read(std::string_view bytes) {
    auto result = readTimeline(bytes);
    if (!result)
        FAIL("does not open: " << reported(result.error()));
    return std::move(*result);
}

std::string refusal(std::string_view bytes) {
    const auto result = readTimeline(bytes);
    return result ? "opens" : reported(result.error());
}

std::string canonical(const std::vector<std::pair<std::string, Lines>>& arrays, const std::string& header) {
    std::string text = R"({"format":"crisis-timeline","version":1,"title":"T")" + header;
    for (const auto& [name, lines] : arrays) {
        text += ",\n\"" + name + "\":[\n";
        for (std::size_t i = 0; i < lines.size(); ++i)
            text += lines[i] + (i + 1 < lines.size() ? ",\n" : "\n");
        text += ']';
    }
    return text + "}\n";
}

std::string withEvents(const Lines& events) { return canonical({{"events", events}}); }

std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string sampleText() {
    return fileText(CRISIS_SOURCE_DIR "/tests/data/timelines/every-member.timeline.json");
}

} // namespace crisis::test
