// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Translation.h"

#include <QLocale>
#include <QTranslator>

namespace crisis::text {

std::unique_ptr<QTranslator> translationFor(const QLocale& locale, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(locale, QStringLiteral("crisis-timeline"), QStringLiteral("_"), folder))
        return nullptr;
    return translator;
}

} // namespace crisis::text
