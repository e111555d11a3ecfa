// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace crisis::model {

/// A hash table from ids to positions with four bytes per slot. The ids remain in their records; the caller
/// reads them on behalf of the table. Bits that the position does not need hold part of the hash, so that
/// hardly any other id is compared. Holds at most `count` positions.
class IdTable {
public:
    explicit IdTable(std::uint32_t count)
        : count_(count), slots_(std::bit_ceil(std::size_t{count} + std::size_t{count} / 2 + 2), 0),
          positionBits_(static_cast<int>(std::bit_width(count))) {}

    /// `idAt(position)` must return the id of a position that was inserted.
    template <class IdAt>
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id, const IdAt& idAt) const {
        const std::size_t hash = hashOf(id);
        for (std::size_t at = hash & mask();; at = (at + 1) & mask()) {
            if (slots_[at] == 0)
                return std::nullopt;
            if (const auto position = matching(slots_[at], hash); position && idAt(*position) == id)
                return position;
        }
    }
    /// Inserts an id. If it already exists, returns its position instead.
    template <class IdAt>
    std::optional<std::uint32_t> insert(std::string_view id, std::uint32_t position, const IdAt& idAt) {
        return insert(id, hashOf(id), position, idAt);
    }
    /// The same with a precomputed hashOf(id).
    template <class IdAt>
    std::optional<std::uint32_t> insert(std::string_view id, std::size_t hash, std::uint32_t position,
                                        const IdAt& idAt) {
        std::size_t at = hash & mask();
        for (; slots_[at] != 0; at = (at + 1) & mask()) {
            if (const auto known = matching(slots_[at], hash); known && idAt(*known) == id)
                return known;
        }
        slots_[at] = tagOf(hash) | (position + 1);
        return std::nullopt;
    }
    /// The number of positions that the table was created for.
    [[nodiscard]] std::uint32_t count() const { return count_; }
    [[nodiscard]] std::size_t memoryBytes() const { return slots_.size() * sizeof(slots_[0]); }

    [[nodiscard]] static std::size_t hashOf(std::string_view id) { return std::hash<std::string_view>{}(id); }
    /// Prefetches the slot of a hash: memory latency dominates the time of many insertions.
    void prefetch(std::size_t hash) const {
#ifdef __GNUC__
        __builtin_prefetch(&slots_[hash & mask()], 1);
#else
        (void)hash;
#endif
    }

private:
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    [[nodiscard]] std::uint32_t positionMask() const {
        return static_cast<std::uint32_t>((std::uint64_t{1} << positionBits_) - 1);
    }
    [[nodiscard]] std::uint32_t tagOf(std::size_t hash) const {
        return static_cast<std::uint32_t>(hash >> 32) & ~positionMask();
    }
    [[nodiscard]] std::optional<std::uint32_t> matching(std::uint32_t slot, std::size_t hash) const {
        if ((slot & ~positionMask()) != tagOf(hash))
            return std::nullopt;
        return (slot & positionMask()) - 1;
    }

    std::uint32_t count_;
    std::vector<std::uint32_t> slots_;
    int positionBits_; ///< enough for count, because positions are stored plus one
};

} // namespace crisis::model
