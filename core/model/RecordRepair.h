// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ReferenceError.h"
#include "core/model/store/IdInterner.h"
#include "core/model/values/Event.h"
#include "core/model/values/Statement.h"

#include <functional>

namespace crisis::model {

/// Looks up what an id refers to.
struct Resolver {
    enum class Answer { Good, Nothing, Circle };
    std::function<bool(EntityKind, const std::string&)> hasName;
    std::function<bool(const std::string&)> hasEvent;
    std::function<Answer(const std::string&, std::uint32_t fromStatement)> statement;
};

// Removes and reports references that do not resolve. `index` is the position in its array.
void repairEvent(Event& event, std::uint32_t index, const Resolver& resolver,
                 const ReportReferenceError& report);
void repairStatement(Statement& statement, std::uint32_t index, const Resolver& resolver,
                     const ReportReferenceError& report);

} // namespace crisis::model
