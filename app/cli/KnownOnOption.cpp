// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KnownOnOption.h"

#include "app/text/ErrorText.h"
#include "app/text/EvidenceText.h"
#include "app/text/KnownTimeline.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace crisis {

std::optional<std::int64_t> knownDay(const std::string& option) {
    if (option.empty())
        return std::nullopt;
    const auto day = parseKnownDay(option);
    if (!day)
        throw CLI::ValidationError("--known-on", errorText(day.error()).toStdString());
    return *day;
}

void tellKnown(const KnownOn& known, const DateWords& words, std::ostream& errors) {
    errors << "crisis-timeline: " << knowledgeText(known, words).toStdString() << '\n';
}

} // namespace crisis
