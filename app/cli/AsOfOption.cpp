// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AsOfOption.h"

#include "app/text/AsOfTitle.h"
#include "app/text/ErrorText.h"
#include "app/text/EvidenceText.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <ostream>

namespace crisis::cli {

namespace {

struct AsOfOptionTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::cli::AsOfOption)
};

} // namespace

std::optional<std::int64_t> knownDay(const std::string& option) {
    if (option.empty())
        return std::nullopt;
    const auto day = parseAsOfDay(option);
    if (!day && day.error().code == ErrorCode::InvalidValue)
        throw CLI::ValidationError(
            "--known-on",
            AsOfOptionTr::tr("a single day is required, for example 2023-08-07.").toStdString());
    if (!day)
        throw CLI::ValidationError("--known-on", errorText(day.error()).toStdString());
    return *day;
}

void printAsOf(const AsOfDate& known, const DateStrings& words, std::ostream& errors) {
    errors << "crisis-timeline: " << knowledgeText(known, words).toStdString() << '\n';
}

} // namespace crisis::cli
