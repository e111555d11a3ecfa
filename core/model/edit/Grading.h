// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

namespace crisis::model {

// What an edit of grades makes of a value. The grades are those of the NATO Admiralty code (AJP-2.1): source
// and information are graded each for itself, and neither follows from the other.

/// Fails with NoSuchObject or InvalidValue.
[[nodiscard]] Result<Source> graded(const Timeline& timeline, const GradeSource& edit);
/// The statement alone, without its source. Fails with NoSuchObject or InvalidValue.
[[nodiscard]] Result<Statement> assessed(const Timeline& timeline, const AssessStatement& edit);

} // namespace crisis::model
