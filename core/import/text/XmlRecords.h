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

/// An element with its content; names without prefix.
struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text; ///< its own characters, without those of its children
    std::vector<XmlElement> children;
    std::uint64_t line = 0;

    [[nodiscard]] const XmlElement*
    child(std::string_view childName) const; ///< the first one; null if there is none
    [[nodiscard]] std::string_view textOf(std::string_view childName) const; ///< without outer white space
    [[nodiscard]] std::string_view attribute(std::string_view attributeName) const;
};

/// Callbacks during reading.
struct XmlHandlers {
    /// Whether the element at the end of the path (which begins with the root) is passed as a whole.
    std::function<bool(std::span<const std::string> path)> isRecord;
    /// Called at the start of an element that is not a record; it has its attributes only.
    std::function<void(const XmlElement& element, std::span<const std::string> path)> started;
    /// Called with each record; returns false to stop reading.
    std::function<bool(XmlElement& record, std::span<const std::string> path)> record;
};

struct XmlOutcome {
    std::optional<Error> fault; ///< an error in the text; the records before it were passed on
    bool stopped = false;       ///< by a handler
};

/// Reads UTF-8 XML record by record, whatever encoding it declares, keeping only one record in memory. Never
/// loads anything else. Fails with XmlDocumentType, XmlTooLarge (more than 48 levels, 1 000 attributes, or a
/// record of more than 10 000 elements or 16 MB) or FileTooLarge.
[[nodiscard]] Result<XmlOutcome> readXmlRecords(std::string_view text, const XmlHandlers& handlers);

/// The name of the root element, without reading further; empty if the text is not XML.
[[nodiscard]] std::string xmlRootName(std::string_view text);

} // namespace crisis::imports
