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

/// The small collections that records refer to.
enum class EntityKind : std::uint8_t { Category, Place, Actor, Source };
inline constexpr std::size_t entityKindCount = 4;

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        return std::hash<std::string_view>{}(text);
    }
};

/// Numbers for ids: a record says 3 instead of "ecowas". Numbers are never given anew, so records stay valid
/// when a collection is reordered or shortened.
class IdInterner {
public:
    IdInterner() = default;
    IdInterner(const IdInterner& other);
    IdInterner& operator=(const IdInterner&) = delete;

    [[nodiscard]] std::uint32_t count(EntityKind kind) const;
    [[nodiscard]] const std::string& text(EntityKind kind, std::uint32_t number) const;
    [[nodiscard]] std::optional<std::uint32_t> find(EntityKind kind, std::string_view text) const;
    std::uint32_t add(EntityKind kind, std::string_view text);
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct List {
        std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> numbers;
        std::vector<const std::string*> texts; // the map's keys, which stay where they are
    };
    std::array<List, entityKindCount> lists_;
};

/// The names of a timeline in the making. Builders that work in parallel share one.
class IdRegistry {
public:
    explicit IdRegistry(std::shared_ptr<const IdInterner> base);
    [[nodiscard]] std::uint32_t number(EntityKind kind, std::string_view text); ///< from any thread
    /// The base itself if nothing came to it.
    [[nodiscard]] std::shared_ptr<const IdInterner> names() const;

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const IdInterner> base_;
    std::shared_ptr<IdInterner> grown_;
};

/// One builder's way to the registry: remembers what it asked for lately.
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
