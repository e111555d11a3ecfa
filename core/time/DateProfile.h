// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

namespace crisis::time {

/// Which strings Date::parse() accepts.
enum class DateProfile {
    /// EDTF (ISO 8601-2:2019, Annex A) levels 0 to 2 only. A time of day must be complete to the second,
    /// unqualified, and not part of an interval or set.
    Strict,
    /// Strict, and in addition: times of day `YYYY-MM-DDThh[:mm[:ss[.fraction]]][Z|±hh[:mm]]`, also
    /// qualified, as interval ends and in sets; "" (undated); and `..` alone (an open end, for a claim that
    /// has a separate start and end).
    File,
};

} // namespace crisis::time
