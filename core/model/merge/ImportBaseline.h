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

/// The members of an event that an import sets and the user can change afterwards.
enum class EventMember {
    Title,
    Dates, ///< only the imported claims
    Summary,
    Category,
    Place,
    Status,
    Actors,
    Numbers,
    Tags,
    Links,
    Note,
    Other ///< preserved members
};
inline constexpr std::size_t eventMembers = 12;
using EventMembers = std::bitset<eventMembers>;

/// The import baseline of an event: a hash of each member as it was imported. It lets a later import
/// distinguish changes by the user from changes in the file. Stored in the event as the preserved member
/// "importedAs".
struct ImportBaseline {
    std::array<std::uint32_t, eventMembers> hashes{}; ///< 30 bits each; 0: the member was empty
    std::uint32_t file = 0; ///< ImportedFile::key of the file that the event came from; 0: unknown
    std::string id;         ///< id of the event in later versions of the file; empty: the same id

    friend bool operator==(const ImportBaseline&, const ImportBaseline&) = default;
};

/// The baseline of the event as it is now, without `file` and `id`.
[[nodiscard]] ImportBaseline importedAs(const Event& event);
/// The stored baseline; absent if there is none or it is invalid.
[[nodiscard]] std::optional<ImportBaseline> storedImportedAs(const Event& event);
/// Stores a baseline in the preserved members of the event, replacing any other.
void storeImportedAs(Event& event, const ImportBaseline& as);
/// The preserved members without the baseline.
[[nodiscard]] std::string withoutImportedAs(std::string_view unknown);

} // namespace crisis::model
