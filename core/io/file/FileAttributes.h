// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <filesystem>

struct stat;

namespace crisis::io {

/// Copies owner, group, permissions, access list and other extended attributes of the file at `from` to the
/// open file `to` that will replace it, as far as the system permits. What cannot be copied never widens
/// access. Returns false, with errno set, if the permissions could not be set.
[[nodiscard]] bool takeOverTraits(const std::filesystem::path& from, const struct stat& status, int to);

} // namespace crisis::io
