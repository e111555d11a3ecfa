// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <span>
#include <string_view>

namespace crisis::test {
using namespace crisis::time;

/// The expected results for a date string. Bounds are written as by isoBound(); "-" means absent.
struct DateRow {
    std::string_view text;
    std::string_view canonical;
    std::string_view
        bounds; ///< earliest start, latest start, earliest end, latest end; one or two where they repeat
    std::string_view words;
};

[[nodiscard]] std::span<const DateRow> levelZeroRows();
[[nodiscard]] std::span<const DateRow> levelOneRows();
[[nodiscard]] std::span<const DateRow> levelTwoRows();
/// Dates that only the file profile accepts.
[[nodiscard]] std::span<const DateRow> fileRows();

} // namespace crisis::test
