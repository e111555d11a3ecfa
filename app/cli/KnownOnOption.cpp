// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/KnownOnOption.h"

#include "app/text/ErrorText.h"
#include "app/text/EvidenceText.h"
#include "app/text/KnownTimeline.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <ostream>

namespace crisis {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::KnownOnOption)
};

} // namespace

std::optional<std::int64_t> knownDay(const std::string& option) {
    if (option.empty())
        return std::nullopt;
    const auto day = parseKnownDay(option);
    if (!day && day.error().code == ErrorCode::InvalidValue)
        throw CLI::ValidationError("--known-on",
                                   Words::tr("a single day is needed, such as 2023-08-07.").toStdString());
    if (!day)
        throw CLI::ValidationError("--known-on", errorText(day.error()).toStdString());
    return *day;
}

void tellKnown(const KnownOn& known, const DateWords& words, std::ostream& errors) {
    errors << "crisis-timeline: " << knowledgeText(known, words).toStdString() << '\n';
}

} // namespace crisis
