// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/ElementReader.h"

namespace crisis {

/// Turns what a builder finds in the end, which knows ids and positions only, into findings with places in
/// the text.
class FaultPlaces {
public:
    FaultPlaces(std::string_view text, const AllPlaces& places, std::size_t openingViewOffset)
        : text_(text), places_(places), openingViewOffset_(openingViewOffset) {}

    struct Found {
        Finding finding;
        std::optional<SetAside> setAside;
    };
    [[nodiscard]] Found find(const TimelineBuilder::Fault& fault) const;

private:
    std::string_view text_;
    const AllPlaces& places_;
    std::size_t openingViewOffset_;
};

} // namespace crisis
