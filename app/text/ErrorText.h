// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>

namespace crisis::text {

/// A sentence that says what went wrong and, where it helps, what to do; without the text position.
[[nodiscard]] QString errorText(const Error& error);
/// The same with the text position, if the error has one: "… (line 3, column 7)".
[[nodiscard]] QString errorTextWithPlace(const Error& error);

} // namespace crisis::text
