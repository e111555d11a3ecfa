// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <span>
#include <string_view>

namespace crisis::test {
using namespace crisis::time;

/// What a date's string must give. Bounds are written as isoBound writes them, "-" where there is none.
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
/// Only the file's profile takes these.
[[nodiscard]] std::span<const DateRow> fileRows();

} // namespace crisis::test
