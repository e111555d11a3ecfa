// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/RecentFiles.h"

#include <QFileInfo>
#include <QSettings>

namespace crisis::ui {
namespace {

QString key() { return QStringLiteral("recentFiles"); }

} // namespace

QStringList RecentFiles::paths() { return QSettings().value(key()).toStringList().mid(0, limit); }

void RecentFiles::add(const QString& path) {
    QStringList list = paths();
    // Several paths may lead to one file. Names are compared first because file system access may be slow.
    const QFileInfo file(path);
    list.removeIf([&](const QString& other) {
        const QFileInfo known(other);
        return other == path || (known.fileName() == file.fileName() && file.exists() && known == file);
    });
    list.prepend(path);
    QSettings().setValue(key(), list.mid(0, limit));
}

void RecentFiles::remove(const QString& path) {
    QStringList list = paths();
    list.removeAll(path);
    QSettings().setValue(key(), list);
}

void RecentFiles::clear() { QSettings().remove(key()); }

} // namespace crisis::ui
