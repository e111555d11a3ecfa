// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace crisis::test {

/// Counts the allocations with `new` of at least a number of bytes, in all threads, while it exists. At most
/// one exists at a time.
class LargeAllocations {
public:
    explicit LargeAllocations(std::size_t atLeastBytes);
    ~LargeAllocations();
    LargeAllocations(const LargeAllocations&) = delete;
    LargeAllocations& operator=(const LargeAllocations&) = delete;

    [[nodiscard]] std::size_t count() const;
};

} // namespace crisis::test
