// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Event.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crisis::model {

/// The members of an event that an import fills and a person may change afterwards.
enum class EventMember {
    Title,
    Dates, ///< the imported ones alone
    Summary,
    Category,
    Place,
    Status,
    Actors,
    Numbers,
    Tags,
    Links,
    Note,
    Other ///< what the format does not know
};
inline constexpr std::size_t eventMembers = 12;
using EventMembers = std::bitset<eventMembers>;

/// What an import said of an event, as a hash of each member, so that a later import can tell what a person
/// has changed from what the file has. Kept in the event as its unknown member "importedAs".
struct ImportBaseline {
    std::array<std::uint32_t, eventMembers> hashes{}; ///< 30 bits each; 0: an empty member
    std::uint32_t file = 0; ///< ImportedFile::key of the one that brought it; 0: not known
    std::string id;         ///< that later versions of the file have it under; empty: its own

    friend bool operator==(const ImportBaseline&, const ImportBaseline&) = default;
};

[[nodiscard]] ImportBaseline
importedAs(const Event& event); ///< as it is now, which `file` and `id` are no part of
/// As it was kept; absent if it was not, or cannot be read.
[[nodiscard]] std::optional<ImportBaseline> storedImportedAs(const Event& event);
void storeImportedAs(Event& event, const ImportBaseline& as);
[[nodiscard]] std::string withoutImportedAs(std::string_view unknown);

} // namespace crisis::model
