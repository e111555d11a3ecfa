// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/model/evidence/AsOfDate.h"

namespace crisis::model {

/// The first step of apply(): only what was known on the as-of day, which must not be "everything", of the
/// snapshot that its publication dates belong to. Fails with Cancelled only.
[[nodiscard]] Result<Timeline> restrictedTo(const AsOfDate& known, const Progress& progress);

} // namespace crisis::model
