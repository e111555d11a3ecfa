// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ExportEnvironment.h"

#include "resources/Resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace crisis {

namespace {

bool copyFonts(const QDir& to) {
    for (const QString& path : bundledFonts()) {
        if (!QFile::copy(path, to.filePath(QFileInfo(path).fileName())))
            return false;
    }
    return true;
}

QByteArray configuration(const QDir& folder) {
    QFile file(QStringLiteral(":/crisis/fonts/fonts.conf"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    text.replace("@FONTS_DIR@", folder.path().toHtmlEscaped().toUtf8());
    text.replace("@CACHE_DIR@", folder.filePath(QStringLiteral("cache")).toHtmlEscaped().toUtf8());
    return text;
}

} // namespace

ExportEnvironment::ExportEnvironment() {
    for (const char* name :
         {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_AUTO_SCREEN_SCALE_FACTOR",
          "QT_ENABLE_HIGHDPI_SCALING", "QT_USE_PHYSICAL_DPI", "QT_QPA_FONTDIR", "FREETYPE_PROPERTIES",
          "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!folder_.isValid())
        return;
    const QDir folder(folder_.path());
    QFile file(folder.filePath(QStringLiteral("fonts.conf")));
    const QByteArray text = configuration(folder);
    if (text.isEmpty() || !copyFonts(folder) || !file.open(QIODevice::WriteOnly) ||
        file.write(text) != text.size())
        return;
    file.close();
    qputenv("FONTCONFIG_FILE", QFile::encodeName(file.fileName()));
    qunsetenv("FONTCONFIG_PATH");
    valid_ = true;
}

} // namespace crisis
