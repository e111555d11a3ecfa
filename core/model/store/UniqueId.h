// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace crisis::model {

/// Generates new ids for duplicates: `id-2`, `id-3` …, limited to the maximum length of an id.
class UniqueId {
public:
    static constexpr std::size_t maxLength = 64;

    /// `taken(candidate)` must return whether the id is already in use.
    template <class Taken>
    [[nodiscard]] std::string next(const std::string& id, const Taken& taken) {
        std::uint64_t& number = last_.try_emplace(id, 1).first->second;
        for (;;) {
            const std::string suffix = '-' + std::to_string(++number);
            const std::string candidate = id.substr(0, maxLength - suffix.size()) + suffix;
            if (!taken(candidate))
                return candidate;
        }
    }

private:
    std::unordered_map<std::string, std::uint64_t> last_;
};

} // namespace crisis::model
