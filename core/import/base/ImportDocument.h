// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rows/CsvDialect.h"
#include "core/import/text/JsonTree.h"
#include "core/io/text/TextDecoding.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crisis::imports {

/// A file of another program, as all formats see it: its text, decoded once, and what was parsed of it. Each
/// part is computed when it is first asked for and shared by the detection and the reader. Not thread-safe.
class ImportDocument {
public:
    /// Decodes `bytes`, which must outlive the document, as DecodedText does. `repaired` replaces them as the
    /// text to decode unless it is empty (ImportFormat::repaired).
    explicit ImportDocument(std::string_view bytes, std::optional<TextEncoding> encoding = {},
                            std::string repaired = {});
    ImportDocument(const ImportDocument&) = delete;
    ImportDocument& operator=(const ImportDocument&) = delete;

    [[nodiscard]] std::string_view bytes() const { return bytes_; } ///< as they are in the file
    [[nodiscard]] const DecodedText& decoded() const { return decoded_; }
    [[nodiscard]] std::string_view text() const { return decoded_.text(); }
    [[nodiscard]] std::string_view trimmedText() const; ///< without white space at both ends

    /// The text as JSON or as a script with one literal (parseLooseJson()), whatever it begins with.
    [[nodiscard]] const Result<JsonTree>& json() const;
    /// For detection: the root of json() if the text begins like JSON or such a script, is one, and is not a
    /// timeline in our own format; otherwise a missing value.
    [[nodiscard]] JsonValue jsonRoot() const;
    /// Whether the text is JSON or a script with one literal, or begins like JSON and is broken.
    [[nodiscard]] bool isJson() const;

    [[nodiscard]] bool isMarkup() const { return trimmedText().starts_with('<'); }
    /// The name of the root element in lower case, without its prefix; empty if the text is not markup.
    [[nodiscard]] const std::string& markupRoot() const;
    /// The JSON-LD scripts of a page (jsonLdScripts()); empty if the text is not markup.
    [[nodiscard]] const std::vector<std::string_view>& jsonLd() const;

    /// The layout of the text as a table with detected settings (detectDialect()).
    [[nodiscard]] const std::optional<CsvDialect>& dialect() const;

private:
    [[nodiscard]] bool isScript() const;

    std::string_view bytes_;
    std::string repaired_;
    DecodedText decoded_;
    mutable std::optional<Result<JsonTree>> json_;
    mutable std::optional<std::string> markupRoot_;
    mutable std::optional<std::vector<std::string_view>> jsonLd_;
    mutable std::optional<std::optional<CsvDialect>> dialect_;
};

} // namespace crisis::imports
