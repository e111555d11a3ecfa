// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/DocumentWords.h"

namespace crisis {

/// The words of documents in the program's language.
[[nodiscard]] DocumentWords documentWords();

} // namespace crisis
