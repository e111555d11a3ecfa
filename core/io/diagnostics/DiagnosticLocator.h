// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/ElementReader.h"

#include <map>

namespace crisis::io {

/// Turns what a builder finds in the end, which knows ids and positions only, into findings with places in
/// the text.
class DiagnosticLocator {
public:
    DiagnosticLocator(std::string_view text, const AllPlaces& places, std::size_t openingViewOffset)
        : text_(text), places_(places), openingViewOffset_(openingViewOffset) {}

    struct Found {
        RawDiagnostic finding;
        std::optional<QuarantinedMember> quarantined;
    };
    /// Quick if the faults of one element come one after the other.
    [[nodiscard]] Found find(const TimelineBuilder::ReferenceError& fault);

private:
    struct Item {
        std::uint64_t position = 0; ///< in the list as the file has it
        std::size_t begin = 0;
    };
    void mapElement(RootArray array, std::size_t begin);

    std::string_view text_;
    const AllPlaces& places_;
    std::size_t openingViewOffset_;
    std::optional<std::size_t> mapped_;              ///< the element that lists_ is about
    std::map<std::string, std::vector<Item>> lists_; ///< by member: the items that were not refused
};

} // namespace crisis::io
