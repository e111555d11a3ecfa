// SPDX-License-Identifier: GPL-3.0-or-later

// JsonCursor and RapidJSON accept the same texts.

#include "core/base/Utf8.h"
#include "core/io/json/JsonCursor.h"
#include "core/io/json/JsonText.h"

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <cstdlib>

using namespace crisis::io;

namespace {

void require(bool law) {
    if (!law)
        std::abort();
}

bool isWhole(JsonCursor& json) { return json.skipValue() && json.atEnd(); }

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!isValidUtf8(text) || text.find('\0') != std::string_view::npos)
        return 0;
    JsonCursor json(text, 0, size);
    const bool isGood = isWhole(json);
    if (json.failed() && json.fault().code != ErrorCode::JsonSyntax)
        return 0; // refused by the file format, not by JSON

    rapidjson::MemoryStream stream(text.data(), size);
    rapidjson::Reader reader;
    rapidjson::BaseReaderHandler<> handler;
    const rapidjson::ParseResult theirs =
        reader.Parse<rapidjson::kParseNumbersAsStringsFlag>(stream, handler);
    if (theirs.Code() == rapidjson::kParseErrorNumberTooBig)
        return 0; // RapidJSON accepts no number beyond the range of a double
    require(isGood == static_cast<bool>(theirs));
    if (!isGood)
        return 0;

    std::string canonical;
    appendCanonicalJson(canonical, text);
    JsonCursor again(canonical, 0, canonical.size());
    require(isWhole(again));
    std::string twice;
    appendCanonicalJson(twice, canonical);
    require(twice == canonical);
    return 0;
}
