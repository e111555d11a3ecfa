// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <string>

namespace crisis::io {

/// The reason why something was quarantined, as stored in the file. Always English, whatever the user's
/// language, so that the same file gives the same bytes everywhere.
[[nodiscard]] std::string diagnosticText(const Error& error);

} // namespace crisis::io
