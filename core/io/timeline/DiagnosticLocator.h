// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/ElementReader.h"

#include <map>

namespace crisis::io {

/// Turns the diagnostics of a finished builder, which only know ids and positions in lists, into diagnostics
/// with positions in the text.
class DiagnosticLocator {
public:
    DiagnosticLocator(std::string_view text, const AllPlaces& places, std::size_t openingViewOffset)
        : text_(text), places_(places), openingViewOffset_(openingViewOffset) {}

    struct Found {
        RawDiagnostic finding;
        std::optional<QuarantinedMember> quarantined;
    };
    /// Fast if the diagnostics of one element come in sequence.
    [[nodiscard]] Found find(const ReferenceError& fault);

private:
    struct Item {
        std::uint64_t position = 0; ///< in the list as the file has it, including refused items
        std::size_t begin = 0;
    };
    void mapElement(RootArray array, std::size_t begin);

    std::string_view text_;
    const AllPlaces& places_;
    std::size_t openingViewOffset_;
    std::optional<std::size_t> mapped_;              ///< byte offset of the element that lists_ describes
    std::map<std::string, std::vector<Item>> lists_; ///< by member: the items that were not refused
};

} // namespace crisis::io
