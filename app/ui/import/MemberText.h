// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"
#include "core/model/merge/ImportBaseline.h"

#include <QString>

namespace crisis::ui {

[[nodiscard]] QString memberName(EventMember member);
/// The value of a member of an event of `timeline`, on one line. Of the dates, only the imported ones.
[[nodiscard]] QString memberText(const Timeline& timeline, const Event& event, EventMember member);

} // namespace crisis::ui
