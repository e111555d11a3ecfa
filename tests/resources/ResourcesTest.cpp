// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/Resources.h"
#include "tests/support/Catch.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

namespace crisis::test::resources_test {
using namespace crisis::resources;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString sourcePath(const char* path) {
    return QStringLiteral(CRISIS_SOURCE_DIR "/resources/") + QString::fromLatin1(path);
}

} // namespace

TEST_CASE("The bundled fonts are TrueType files with their licence beside them") {
    const QStringList fonts = resources::bundledFonts();
    CHECK(fonts.size() == 5);
    for (const QString& font : fonts) {
        INFO(font.toStdString());
        CHECK(bytesOf(font).startsWith(QByteArray("\x00\x01\x00\x00", 4)));
    }
    const QByteArray licence = bytesOf(QStringLiteral(":/crisis/fonts/OFL.txt"));
    CHECK(licence.startsWith("Copyright"));
    CHECK(licence.contains("SIL OPEN FONT LICENSE"));
}

TEST_CASE("The bundled timelines equal those of the source tree") {
    CHECK(resources::bundledTimelines().contains(
        QStringLiteral(":/crisis/timelines/niger-2023.timeline.json")));
    for (const QString& path : resources::bundledTimelines())
        CHECK(bytesOf(path) == bytesOf(sourcePath("timelines/") + QFileInfo(path).fileName()));
}

TEST_CASE("Every action icon is 24 by 24 and black only, so that it can be recoloured") {
    const QDir folder(QStringLiteral(":/crisis/icons/actions"));
    const QStringList names = folder.entryList({QStringLiteral("*.svg")});
    CHECK(names.size() >= 25);
    for (const QString& name : names) {
        INFO(name.toStdString());
        QXmlStreamReader xml(bytesOf(folder.filePath(name)));
        REQUIRE(xml.readNextStartElement());
        CHECK(xml.attributes().value(QStringLiteral("viewBox")) == QStringLiteral("0 0 24 24"));
        do {
            for (const QString& attribute : {QStringLiteral("fill"), QStringLiteral("stroke")}) {
                const auto value = xml.attributes().value(attribute);
                CHECK(
                    (value.isEmpty() || value == QStringLiteral("none") || value == QStringLiteral("#000")));
            }
            xml.readNext();
        } while (!xml.atEnd());
        CHECK_FALSE(xml.hasError());
    }
}

TEST_CASE("The font configuration for exports uses the bundled folder, antialiases, and never hints") {
    const QByteArray configuration = bytesOf(QStringLiteral(":/crisis/fonts/fonts.conf"));
    QXmlStreamReader xml(configuration);
    QStringList elements;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            elements += xml.name().toString();
    }
    CHECK_FALSE(xml.hasError());
    CHECK_FALSE(elements.contains(QStringLiteral("include")));
    CHECK(configuration.contains("<dir>@FONTS_DIR@</dir>"));
    CHECK(configuration.contains("<cachedir>@CACHE_DIR@</cachedir>"));
    CHECK(configuration.contains("<const>hintnone</const>"));
    CHECK(configuration.contains(R"(name="antialias" mode="assign"><bool>true</bool>)"));
}

} // namespace crisis::test::resources_test
