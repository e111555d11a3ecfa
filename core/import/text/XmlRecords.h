// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crisis::imports {

/// An element with all that is in it; names without prefix.
struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text; ///< its own characters, without those of its children
    std::vector<XmlElement> children;
    std::uint64_t line = 0;

    [[nodiscard]] const XmlElement*
    child(std::string_view childName) const; ///< the first one; null if there is none
    [[nodiscard]] std::string_view textOf(std::string_view childName) const; ///< without blanks at the ends
    [[nodiscard]] std::string_view attribute(std::string_view attributeName) const;
};

/// What is asked and told while a file is read.
struct XmlHandlers {
    /// Whether the element at the end of the path (the root first) is handed over as a whole.
    std::function<bool(std::span<const std::string> path)> isRecord;
    /// An element that is no record starts, with its attributes alone.
    std::function<void(const XmlElement& element, std::span<const std::string> path)> started;
    /// False stops reading.
    std::function<bool(XmlElement& record, std::span<const std::string> path)> record;
};

struct XmlOutcome {
    std::optional<Error> fault; ///< where the text broke; what stands before it was handed over
    bool stopped = false;       ///< by the handler
};

/// Reads UTF-8 XML element by element, whatever encoding it declares, so that only one record is held at a
/// time. Loads nothing. Fails with XmlDocumentType, XmlTooLarge (more than 48 levels, 1 000 attributes, or a
/// record of more than 10 000 elements or 16 MB) or FileTooLarge.
[[nodiscard]] Result<XmlOutcome> readXmlRecords(std::string_view text, const XmlHandlers& handlers);

/// The name of the root, without reading on; empty if the text is no XML.
[[nodiscard]] std::string xmlRootName(std::string_view text);

} // namespace crisis::imports
