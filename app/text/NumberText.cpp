// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/NumberText.h"

#include <QLocale>

#include <algorithm>

namespace crisis::text {

QString number(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

int pluralCount(std::uint64_t count) {
    return static_cast<int>(std::min<std::uint64_t>(count, 1'000'000'000));
}

} // namespace crisis::text
