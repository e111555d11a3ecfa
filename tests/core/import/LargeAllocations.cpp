// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/import/LargeAllocations.h"

#include <atomic>
#include <cstdlib>
#include <limits>
#include <new>

namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
std::atomic<std::size_t> countedFrom = never;
std::atomic<std::size_t> counted = 0;

} // namespace

// Replaces the operators of the whole program.
void* operator new(std::size_t size) {
    if (size >= countedFrom)
        ++counted;
    if (void* memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace crisis::test {

LargeAllocations::LargeAllocations(std::size_t atLeastBytes) {
    counted = 0;
    countedFrom = atLeastBytes;
}
LargeAllocations::~LargeAllocations() { countedFrom = never; }
std::size_t LargeAllocations::count() const { return counted; }

} // namespace crisis::test
