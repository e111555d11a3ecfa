// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/values/StableHash.h"

namespace crisis::model {

namespace {

constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";

} // namespace

std::uint64_t stableHash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U; // FNV-1a, then mixed
    for (const char byte : text)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    hash = (hash ^ hash >> 30) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ hash >> 27) * 0x94D049BB133111EBU;
    return hash ^ hash >> 31;
}

std::string base32(std::uint64_t value, int digits) {
    std::string out;
    for (; digits > 0; --digits, value >>= 5)
        out += letters[value & 31];
    return out;
}

std::optional<std::uint64_t> parseBase32(std::string_view text) {
    std::uint64_t value = 0;
    for (std::size_t at = text.size(); at > 0; --at) {
        const std::size_t digit = letters.find(text[at - 1]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        value = value << 5 | digit;
    }
    return value;
}

} // namespace crisis::model
