// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <vector>

namespace crisis::base {

/// What a reader found wrong in a file that it could open all the same; each has a place.
struct Diagnostics {
    static constexpr std::size_t limit = 1'000;

    std::vector<Error> list; ///< at most `limit`, by place
    std::uint64_t more = 0;  ///< how many beyond it

    [[nodiscard]] bool empty() const { return list.empty(); }
    [[nodiscard]] std::uint64_t count() const { return list.size() + more; }
};

} // namespace crisis::base
