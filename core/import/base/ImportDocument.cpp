// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/base/ImportDocument.h"

#include "core/base/Ascii.h"
#include "core/import/text/LenientJson.h"
#include "core/import/text/XmlRecords.h"
#include "core/io/text/HtmlText.h"
#include "core/io/timeline/RootReader.h"

namespace crisis::imports {

namespace {

constexpr std::size_t scriptHeadBytes = 4'096;

/// Computes a part once.
template <class Part, class Compute>
const Part& once(std::optional<Part>& part, const Compute& compute) {
    if (!part)
        part.emplace(compute());
    return *part;
}

} // namespace

ImportDocument::ImportDocument(std::string_view bytes, std::optional<TextEncoding> encoding,
                               std::string repaired)
    : bytes_(bytes), repaired_(std::move(repaired)),
      decoded_(repaired_.empty() ? bytes : std::string_view(repaired_), encoding) {}

std::string_view ImportDocument::trimmedText() const { return trimmed(text()); }

const Result<JsonTree>& ImportDocument::json() const {
    return once(json_, [this] {
        const std::string_view content = trimmedText();
        if (content.empty())
            return parseLooseJson(content);
        // With the white space at the start, so that positions are those in the file.
        const char* const end = content.data() + content.size();
        return parseLooseJson(text().substr(0, static_cast<std::size_t>(end - text().data())));
    });
}

bool ImportDocument::isScript() const {
    const std::string_view start = trimmedText();
    const std::size_t brace = start.substr(0, scriptHeadBytes).find_first_of("{[");
    if (brace == std::string_view::npos || brace == 0)
        return false;
    const std::string_view before = trimmed(start.substr(0, brace));
    return before.ends_with('=') || before.ends_with('(') || start.starts_with("//") ||
           start.starts_with("/*");
}

bool ImportDocument::isJson() const {
    const std::string_view start = trimmedText();
    return start.starts_with('{') || start.starts_with('[') || (!isMarkup() && isScript() && json());
}

JsonValue ImportDocument::jsonRoot() const {
    if (!isJson() || !json())
        return {};
    const JsonValue root = json()->root();
    return root["format"].text() == formatName ? JsonValue() : root;
}

const std::string& ImportDocument::markupRoot() const {
    return once(markupRoot_,
                [this] { return isMarkup() ? lowered(xmlRootName(trimmedText())) : std::string(); });
}

const std::vector<std::string_view>& ImportDocument::jsonLd() const {
    return once(jsonLd_,
                [this] { return isMarkup() ? jsonLdScripts(text()) : std::vector<std::string_view>(); });
}

const std::optional<CsvDialect>& ImportDocument::dialect() const {
    return once(dialect_, [this] { return detectDialect(text()); });
}

} // namespace crisis::imports
