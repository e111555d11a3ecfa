// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/DateClaim.h"

#include <QString>

#include <string_view>
#include <vector>

namespace crisis::text {

/// What the file of another program had that has no place in our model.
struct PreservedField {
    QString name;
    QString value; ///< plain text, cut; of what holds others its JSON
};

/// Of the unknown members of an event, those under "imported", in the order of the file.
[[nodiscard]] std::vector<PreservedField> keptFields(std::string_view unknown);
/// How the file wrote a date that could not be read, or not wholly; else empty.
[[nodiscard]] QString keptDateText(const DateClaim& claim);

} // namespace crisis::text
