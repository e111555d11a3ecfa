// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <array>
#include <atomic>
#include <optional>
#include <vector>

namespace crisis::model {

/// What a timeline stands on, counted. Nothing is averaged.
struct EvidenceSummary {
    static constexpr std::size_t grades = 6;
    std::array<std::uint32_t, grades> sourcesByReliability{}; ///< A to F
    /// What is reported, by the reliability of their source (A to F) and their own credibility (1 to 6).
    std::array<std::array<std::uint32_t, grades>, grades> statements{};
    std::uint32_t statementsWithoutSource = 0;

    // In display order.
    std::vector<EventPosition> withoutSource;
    std::vector<EventPosition> singleSource;
    std::vector<EventPosition> singleOrigin; ///< several sources, but all from one origin
    std::vector<EventPosition> inferredDate; ///< the speaking claim is inferred
    std::vector<EventPosition>
        withoutPhrase; ///< the speaking claim has no phrase, nor is it the analyst's own
    // In file order.
    std::vector<StatementPosition> withoutPassage; ///< neither paragraph nor words around nor position
    std::vector<std::uint32_t> unpublished;        ///< sources whose day of publication nobody can say
};

/// Which statements, or sources, of a count are meant. Columns as in EvidenceSummary::statements.
struct GradeCell {
    std::optional<std::size_t> reliability; ///< absent: of no source
    std::optional<std::size_t> credibility; ///< absent: sources are meant
    friend bool operator==(const GradeCell&, const GradeCell&) = default;
};
/// The statements that a cell counts, in file order, the first `most` of them. Stops early, with what it has,
/// once `cancel` is set.
[[nodiscard]] std::vector<StatementPosition> statementsGraded(const Timeline& timeline, const GradeCell& cell,
                                                              std::size_t most,
                                                              const std::atomic<bool>& cancel);

/// 0 for A to 5 for F, which is also what stands for anything else.
[[nodiscard]] std::size_t reliabilityGrade(const Source& source);
/// Stops early, with what it has, once `cancel` is set.
[[nodiscard]] EvidenceSummary summarise(const Timeline& timeline, const std::atomic<bool>& cancel);

} // namespace crisis::model
