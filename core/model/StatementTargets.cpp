// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/StatementTargets.h"

#include <algorithm>

namespace crisis::model {

StatementTargets::StatementTargets(std::uint32_t eventCount, References references)
    : starts_(std::size_t{eventCount} + 1, 0), answers_(std::move(references.statements)),
      disputed_(eventCount, false) {
    // A statement that names the same event twice is listed once; its references are adjacent.
    auto& events = references.events;
    std::stable_sort(answers_.begin(), answers_.end());
    answers_.erase(std::unique(answers_.begin(), answers_.end()), answers_.end());
    answers_.shrink_to_fit();

    std::vector<std::uint32_t> last(eventCount, ~std::uint32_t{0});
    std::erase_if(events, [&last](const Reference& reference) {
        return std::exchange(last[reference.target], reference.statement) == reference.statement;
    });
    for (const Reference& reference : events)
        ++starts_[reference.target + 1];
    for (std::size_t event = 0; event < eventCount; ++event)
        starts_[event + 1] += starts_[event];
    statements_.resize(events.size());
    std::vector<std::uint32_t>& next = last;
    std::copy(starts_.begin(), starts_.end() - 1, next.begin());
    for (const Reference& reference : events)
        statements_[next[reference.target]++] = StatementPosition{reference.statement};
    for (const std::uint32_t event : references.disputed)
        disputed_[event] = true;
}

StatementTargets StatementTargets::with(std::uint32_t statement, const References& references) const {
    StatementTargets made = *this;
    std::vector<std::uint32_t> targets;
    for (const Reference& reference : references.events)
        targets.push_back(reference.target);
    std::sort(targets.begin(), targets.end());
    targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    for (const std::uint32_t target : targets) {
        // After the others of that event, because it is the last statement.
        made.statements_.insert(made.statements_.begin() + made.starts_[target + 1],
                                StatementPosition{statement});
        for (std::size_t event = target + 1; event < made.starts_.size(); ++event)
            ++made.starts_[event];
    }
    for (const Reference& reference : references.statements) {
        const auto at = std::lower_bound(made.answers_.begin(), made.answers_.end(), reference);
        if (at == made.answers_.end() || *at != reference)
            made.answers_.insert(at, reference);
    }
    for (const std::uint32_t event : references.disputed)
        made.disputed_[event] = true;
    return made;
}

std::vector<StatementPosition> StatementTargets::answersTo(std::uint32_t statement) const {
    std::vector<StatementPosition> found;
    auto at = std::lower_bound(answers_.begin(), answers_.end(), Reference{statement, 0});
    for (; at != answers_.end() && at->target == statement; ++at)
        found.push_back(StatementPosition{at->statement});
    return found;
}

std::size_t StatementTargets::memoryBytes() const {
    return starts_.capacity() * sizeof(starts_[0]) + statements_.capacity() * sizeof(statements_[0]) +
           answers_.capacity() * sizeof(answers_[0]) + disputed_.capacity() / 8;
}

} // namespace crisis::model
