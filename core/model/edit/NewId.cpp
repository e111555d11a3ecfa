// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit/NewId.h"

#include <string_view>

namespace crisis::model {

std::string newId(const std::function<std::uint32_t()>& random,
                  const std::function<bool(const std::string&)>& taken) {
    constexpr std::string_view characters = "0123456789abcdefghjkmnpqrstvwxyz";
    std::string id;
    do {
        id.clear();
        for (int half = 0; half < 2; ++half) {
            std::uint32_t bits = random();
            for (int i = 0; i < 4; ++i, bits >>= 5)
                id += characters[bits & 31];
        }
    } while (taken(id));
    return id;
}

} // namespace crisis::model
