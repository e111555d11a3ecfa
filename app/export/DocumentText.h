// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/DocumentStrings.h"

namespace crisis::exports {

/// The words of documents in the program's language.
[[nodiscard]] DocumentStrings documentStrings();

} // namespace crisis::exports
