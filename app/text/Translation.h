// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QString>

#include <memory>

class QLocale;
class QTranslator;

namespace crisis::text {

inline constexpr const char* bundledTranslations = ":/crisis/translations";

/// The translation of the interface for a locale: crisis-timeline_LANGUAGE.qm of the folder, where pt_BR
/// falls back to pt. Null if there is none; the texts of the source are English. The caller installs it and
/// keeps it alive.
[[nodiscard]] std::unique_ptr<QTranslator>
translationFor(const QLocale& locale, const QString& folder = QString::fromLatin1(bundledTranslations));

} // namespace crisis::text
