// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QString>

namespace crisis::text {

/// What went wrong, and where it helps what to do, as a sentence without its place.
[[nodiscard]] QString errorText(const Error& error);
/// The same with the place in the file, if the error has one: "…, at line 3, column 7".
[[nodiscard]] QString errorTextWithPlace(const Error& error);

} // namespace crisis::text
