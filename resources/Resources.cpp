// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/Resources.h"

#include <QDir>

namespace crisis::resources {

namespace {

QStringList filesIn(const QDir& folder, const QString& pattern) {
    QStringList paths;
    for (const QString& name : folder.entryList({pattern}, QDir::Files, QDir::Name))
        paths += folder.filePath(name);
    return paths;
}

} // namespace

QStringList bundledFonts() {
    return filesIn(QDir(QStringLiteral(":/crisis/fonts")), QStringLiteral("*.ttf"));
}

QStringList bundledTimelines() {
    return filesIn(QDir(QStringLiteral(":/crisis/timelines")), QStringLiteral("*.timeline.json"));
}

} // namespace crisis::resources
