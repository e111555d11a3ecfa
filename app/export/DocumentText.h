// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"

namespace crisis::exports {

/// The strings of documents, in the language of the program.
[[nodiscard]] DocumentStrings documentStrings();

} // namespace crisis::exports
