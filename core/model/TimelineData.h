// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/DisplayOrder.h"
#include "core/model/StatementTargets.h"
#include "core/model/store/Chunks.h"
#include "core/model/store/IdInterner.h"
#include "core/model/store/IdTable.h"
#include "core/model/store/Lazy.h"
#include "core/model/values/Entities.h"
#include "core/time/TimeZone.h"

namespace crisis::model {

/// The data of a snapshot. Everything referenced by a pointer may be shared with other snapshots.
struct TimelineData {
    static constexpr std::uint32_t nowhere = ~std::uint32_t{0};

    std::shared_ptr<const Header> header;
    std::shared_ptr<const std::vector<Source>> sources;
    std::shared_ptr<const std::vector<Actor>> actors;
    std::shared_ptr<const std::vector<Place>> places;
    std::shared_ptr<const std::vector<Category>> categories;
    std::shared_ptr<const std::vector<Period>> periods;
    std::shared_ptr<const std::vector<View>> views;
    std::shared_ptr<const std::vector<QuarantinedMember>> quarantined;
    TimeZone zone;

    std::shared_ptr<const IdInterner> names;
    /// Maps the number of an id to the position in its collection, or nowhere.
    std::array<std::vector<std::uint32_t>, entityKindCount> positions;

    ChunkList events;
    ChunkList statements;

    // A table may be older than the last records of its list.
    std::shared_ptr<Lazy<IdTable>> eventIds;
    std::shared_ptr<Lazy<IdTable>> statementIds;
    std::shared_ptr<Lazy<StatementTargets>> about;
    std::shared_ptr<Lazy<DisplayOrder>> order;

    /// The data of a timeline without a title or any content.
    [[nodiscard]] static std::shared_ptr<const TimelineData> ofNothing();

    [[nodiscard]] std::string_view eventId(std::uint32_t index) const;
    [[nodiscard]] std::string_view statementId(std::uint32_t index) const;
    [[nodiscard]] std::optional<std::uint32_t> findEvent(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> findStatement(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> position(EntityKind kind, std::string_view id) const;
    /// Appends the targets of a statement to `references`.
    void addReferences(std::uint32_t statement, StatementTargets::References& references) const;
    [[nodiscard]] const StatementTargets& aboutTable() const;
    [[nodiscard]] const DisplayOrder& displayOrder() const;
};

} // namespace crisis::model
