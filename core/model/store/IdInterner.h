// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace crisis::model {

/// The collections that records refer to by number.
enum class EntityKind : std::uint8_t { Category, Place, Actor, Source };
inline constexpr std::size_t entityKindCount = 4;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};

/// Interned ids: a record stores 3 instead of "ecowas". A number is never reused, so records stay valid when
/// a collection is reordered or shortened.
class IdInterner {
public:
    IdInterner() = default;
    IdInterner(const IdInterner& other);
    IdInterner& operator=(const IdInterner&) = delete;

    [[nodiscard]] std::uint32_t count(EntityKind kind) const;
    [[nodiscard]] const std::string& text(EntityKind kind, std::uint32_t number) const;
    [[nodiscard]] std::optional<std::uint32_t> find(EntityKind kind, std::string_view text) const;
    /// Returns the number of an id; assigns the next one if it is new.
    std::uint32_t add(EntityKind kind, std::string_view text);
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct List {
        std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers;
        std::vector<const std::string*> texts; // point to the keys of the map, whose addresses are stable
    };
    std::array<List, entityKindCount> lists_;
};

/// The interned ids of a timeline that is being built. Builders in several threads share one.
class IdRegistry {
public:
    explicit IdRegistry(std::shared_ptr<const IdInterner> base);
    [[nodiscard]] std::uint32_t number(EntityKind kind, std::string_view text); ///< thread-safe
    /// The base itself if nothing was added.
    [[nodiscard]] std::shared_ptr<const IdInterner> names() const;

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const IdInterner> base_;
    std::shared_ptr<IdInterner> grown_;
};

/// A builder's cache of recently used numbers of the registry. Not thread-safe.
class InternCache {
public:
    explicit InternCache(std::shared_ptr<IdRegistry> registry) : registry_(std::move(registry)) {}
    [[nodiscard]] std::uint32_t number(EntityKind kind, std::string_view text);
    [[nodiscard]] const std::shared_ptr<IdRegistry>& registry() const { return registry_; }

private:
    static constexpr std::size_t slots = 256;
    struct Slot {
        std::string text;
        std::uint32_t number = 0;
    };
    std::shared_ptr<IdRegistry> registry_;
    std::array<std::array<Slot, slots>, entityKindCount> recent_;
};

} // namespace crisis::model
