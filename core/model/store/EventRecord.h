// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/IdInterner.h"
#include "core/model/store/PackBuffer.h"
#include "core/model/store/PackedDate.h"
#include "core/model/values/Event.h"

#include <functional>

namespace crisis::model {

/// A packed event, read in place without unpacking. Frequently used members are first. Refers to the bytes of
/// its chunk, which must outlive it.
class EventRecord {
public:
    static void pack(PackBuffer& out, const Event& event, InternCache& names);

    explicit EventRecord(const char* at);

    [[nodiscard]] std::string_view id() const { return id_; }
    [[nodiscard]] std::string_view title() const { return title_; }
    // Ids are returned as their interned numbers.
    [[nodiscard]] std::optional<std::uint32_t> category() const;
    [[nodiscard]] std::optional<std::uint32_t> place() const;
    [[nodiscard]] Status status() const;
    [[nodiscard]] bool hasRivalDates() const;
    [[nodiscard]] bool hasLinks() const;
    void actors(const std::function<void(std::uint32_t)>& visit) const;
    void links(const std::function<void(std::string_view event)>& visit) const;
    /// Visits the source of each date claim.
    void claimSources(const std::function<void(std::uint32_t)>& visit) const;
    /// Visits every interned id, of any kind.
    void names(const std::function<void(EntityKind, std::uint32_t)>& visit) const;
    /// The effective claim in seconds if it is a plain date, else absent.
    [[nodiscard]] std::optional<PlainSpan> plainSpan() const;
    [[nodiscard]] DateClaim speakingClaim(const IdInterner& names) const;
    [[nodiscard]] Event unpack(const IdInterner& names) const;

private:
    struct Claims;
    /// A reader positioned at the first claim. Reports what precedes it to the visitors, which may be empty.
    [[nodiscard]] Claims claims(const std::function<void(EntityKind, std::uint32_t)>& name = {},
                                const std::function<void(std::string_view)>& link = {}) const;
    [[nodiscard]] PackReader afterPlace() const;

    std::uint32_t has_;
    std::string_view id_;
    std::string_view title_;
    PackReader rest_;
};

} // namespace crisis::model
