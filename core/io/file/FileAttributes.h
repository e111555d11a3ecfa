// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <filesystem>

struct stat;

namespace crisis::io {

/// Gives a new file what the one that it is to replace has: owner, group, permissions, access list and the
/// other extended attributes, as far as the system lets us. Where it does not, nobody gains access by it.
/// False, with errno set, if the permissions could not be given.
[[nodiscard]] bool takeOverTraits(const std::filesystem::path& from, const struct stat& status, int to);

} // namespace crisis::io
