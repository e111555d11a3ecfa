// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/IdInterner.h"
#include "core/model/store/PackBuffer.h"
#include "core/model/values/Statement.h"

#include <functional>

namespace crisis::model {

/// A packed statement, read in place without unpacking. Frequently used members are first. Refers to the
/// bytes of its chunk, which must outlive it.
class StatementRecord {
public:
    static void pack(PackBuffer& out, const Statement& statement, InternCache& names);

    explicit StatementRecord(const char* at);

    [[nodiscard]] std::string_view id() const { return id_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::optional<std::uint32_t> source() const; ///< the interned number of its id
    [[nodiscard]] bool hasStanding() const; ///< whether it has an origin, likelihood or confidence

    struct About {
        std::string_view event;     ///< empty: about a statement
        std::string_view statement; ///< empty: about an event
        std::optional<Stance> stance;
        friend bool operator==(const About&, const About&) = default;
    };
    /// Calls `visit(const About&)` for each target.
    template <class Visit>
    void about(const Visit& visit) const {
        PackReader in = rest_;
        for (std::uint32_t left = aboutCount(in); left > 0; --left)
            visit(nextAbout(in));
    }
    /// Visits every interned id, of any kind.
    void names(const std::function<void(EntityKind, std::uint32_t)>& visit) const;
    [[nodiscard]] Statement unpack(const IdInterner& names) const;

private:
    [[nodiscard]] std::uint32_t aboutCount(PackReader& in) const;
    [[nodiscard]] static About nextAbout(PackReader& in);
    [[nodiscard]] PackReader afterAbout() const;

    std::uint32_t has_;
    std::string_view id_;
    std::string_view text_;
    PackReader rest_;
};

} // namespace crisis::model
