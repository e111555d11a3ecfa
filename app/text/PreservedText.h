// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

#include <QString>

#include <string_view>
#include <vector>

namespace crisis::text {

/// A field of another program's file that a timeline does not support.
struct PreservedField {
    QString name;
    QString value; ///< plain text, shortened; an array or object as JSON
};

/// The fields under "imported" in the preserved members of an event, in the order of the file.
[[nodiscard]] std::vector<PreservedField> keptFields(std::string_view unknown);
/// The original text of a date that could not be read completely; else empty.
[[nodiscard]] QString keptDateText(const DateClaim& claim);

} // namespace crisis::text
