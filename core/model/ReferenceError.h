// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <functional>
#include <string>

namespace crisis::model {

/// A diagnostic about references and ids, found by TimelineBuilder::build().
struct ReferenceError {
    enum class Kind { DuplicateId, Dangling, Cycle } kind{};
    std::string in;          ///< such as "event e3"; empty: the root
    std::string array;       ///< such as "events"; empty: the root
    std::uint32_t index = 0; ///< position in that array, as added
    std::string path;        ///< JSON pointer inside the object, such as "/links/0/event"
    std::string removed;     ///< JSON pointer of what is removed, such as "/links/0"; empty for a duplicate
    std::string id;          ///< the id that does not exist, is a duplicate, or closes a cycle
    std::string newId;       ///< only for a duplicate
};
using ReportReferenceError = std::function<void(const ReferenceError&)>;

} // namespace crisis::model
