// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

namespace crisis::model {

// The results of edits of grades. Grades follow the NATO Admiralty code (AJP-2.1): the source and the
// information are graded independently.

/// The source with its new reliability. Fails with NoSuchObject or InvalidValue.
[[nodiscard]] Result<Source> graded(const Timeline& timeline, const GradeSource& edit);
/// The statement with its new assessment; its source is unchanged. Fails with NoSuchObject or InvalidValue.
[[nodiscard]] Result<Statement> assessed(const Timeline& timeline, const AssessStatement& edit);

} // namespace crisis::model
