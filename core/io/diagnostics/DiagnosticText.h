// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <string>

namespace crisis::io {

/// Why something was set aside, as the file keeps it: in English whatever the person's language, so that the
/// same file gives the same bytes everywhere.
[[nodiscard]] std::string diagnosticText(const Error& error);

} // namespace crisis::io
