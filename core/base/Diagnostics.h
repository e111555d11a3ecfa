// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <vector>

namespace crisis::base {

/// The diagnostics of a file that could be opened nevertheless; each has a text position.
struct Diagnostics {
    static constexpr std::size_t limit = 1'000;

    std::vector<Error> list; ///< at most `limit`, by text position
    std::uint64_t more = 0;  ///< number of diagnostics beyond `limit`

    [[nodiscard]] bool empty() const { return list.empty(); }
    [[nodiscard]] std::uint64_t count() const { return list.size() + more; }
};

} // namespace crisis::base
