// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <array>
#include <atomic>
#include <optional>
#include <vector>

namespace crisis::model {

/// Counts of the evidence of a timeline. Nothing is averaged.
struct EvidenceSummary {
    static constexpr std::size_t grades = 6;
    std::array<std::uint32_t, grades> sourcesByReliability{}; ///< A to F
    /// Reported statements, by the reliability of their source (A to F) and their own credibility (1 to 6).
    std::array<std::array<std::uint32_t, grades>, grades> statements{};
    std::uint32_t statementsWithoutSource = 0;

    // In display order.
    std::vector<EventPosition> withoutSource;
    std::vector<EventPosition> singleSource;
    std::vector<EventPosition> singleOrigin; ///< several sources, all from one origin
    std::vector<EventPosition> inferredDate; ///< the effective date is inferred
    std::vector<EventPosition>
        withoutPhrase; ///< the effective date has no phrase and is not the analyst's own
    // In file order.
    std::vector<StatementPosition> withoutPassage; ///< reported, but without paragraph, context and position
    std::vector<std::uint32_t> unpublished; ///< positions of sources without a known day of publication
};

/// Selects a cell of the counts. Values are zero-based, as in EvidenceSummary::statements.
struct GradeCell {
    std::optional<std::size_t> reliability; ///< absent: statements without a source
    std::optional<std::size_t> credibility; ///< absent: selects sources instead of statements
    friend bool operator==(const GradeCell&, const GradeCell&) = default;
};
/// The statements that a cell counts, in file order, at most the first `most`. Returns what it has found so
/// far once `cancel` is set.
[[nodiscard]] std::vector<StatementPosition> statementsGraded(const Timeline& timeline, const GradeCell& cell,
                                                              std::size_t most,
                                                              const std::atomic<bool>& cancel);

/// 0 for A to 5 for F; any other value counts as F.
[[nodiscard]] std::size_t reliabilityGrade(const Source& source);
/// Counts the evidence. Returns what it has counted so far once `cancel` is set.
[[nodiscard]] EvidenceSummary summarise(const Timeline& timeline, const std::atomic<bool>& cancel);

} // namespace crisis::model
