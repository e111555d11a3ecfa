// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportEnvironment.h"

#include "resources/Resources.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>

#include <fcntl.h>
#include <unistd.h>

namespace crisis::exports {

namespace {

bool copyFonts(const QDir& to) {
    for (const QString& path : resources::bundledFonts()) {
        if (!QFile::copy(path, to.filePath(QFileInfo(path).fileName())))
            return false;
    }
    return true;
}

// A PDF orders its fonts by a hash of their file names, so the folder must have the same name in every
// process.
QByteArray steadyName(const QDir& folder) {
    constexpr int descriptor = 100;
    const int opened =
        ::open(QFile::encodeName(folder.path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0 || ::dup3(opened, descriptor, O_CLOEXEC) < 0)
        return {};
    ::close(opened);
    return "/proc/self/fd/" + QByteArray::number(descriptor);
}

QByteArray configuration(const QDir& folder) {
    QFile file(QStringLiteral(":/crisis/fonts/fonts.conf"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = file.readAll();
    const QByteArray fonts = steadyName(folder);
    if (fonts.isEmpty())
        return {};
    text.replace("@FONTS_DIR@", fonts);
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
    QHashSeed::setDeterministicGlobalSeed();
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

} // namespace crisis::exports
