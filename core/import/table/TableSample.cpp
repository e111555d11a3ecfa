// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableSample.h"

#include "core/import/base/ImportDocument.h"
#include "core/import/table/TableImport.h"
#include "core/io/text/TextDecoding.h"

namespace crisis::imports {

namespace {

/// The text up to the last complete row, followed by the brackets that close it.
std::string closedJson(std::string_view text) {
    std::string open;
    std::size_t end = 0;
    std::string closers;
    bool inText = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (inText) {
            if (letter == '\\')
                ++at;
            else
                inText = letter != '"';
        } else if (letter == '"')
            inText = true;
        else if (letter == '{' || letter == '[')
            open += letter == '{' ? '}' : ']';
        else if ((letter == '}' || letter == ']') && !open.empty()) {
            open.pop_back();
            // A row: an object in an array near the root, or in plaso's object of events.
            if (letter == '}' && ((open.ends_with(']') && open.size() <= 2) || open == "}")) {
                end = at + 1;
                closers.assign(open.rbegin(), open.rend());
            }
        }
    }
    return end > 0 ? std::string(text.substr(0, end)) + closers : std::string(text);
}

std::size_t endOfLastLine(std::string_view bytes, TextEncoding encoding) {
    const bool isWide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
    if (!isWide) {
        const std::size_t end = bytes.find_last_of("\r\n");
        return end == std::string_view::npos ? bytes.size() : end + 1;
    }
    const std::string_view lineEnd(encoding == TextEncoding::Utf16Le ? "\n\0" : "\0\n", 2);
    for (std::size_t at = bytes.size() - bytes.size() % 2; at >= 2; at -= 2) {
        if (bytes.substr(at - 2, 2) == lineEnd)
            return at;
    }
    return bytes.size() - bytes.size() % 2;
}

} // namespace

std::string tableSample(const ImportDocument& document, const ImportFormat& format, std::size_t most) {
    std::string_view bytes = document.bytes();
    if (bytes.size() <= most)
        return std::string(bytes);
    if (&format == &jsonRowsFormat)
        return closedJson(document.text().substr(0, most));
    bytes = bytes.substr(0, most);
    return std::string(bytes.substr(0, endOfLastLine(bytes, document.decoded().encoding())));
}

} // namespace crisis::imports
