// SPDX-License-Identifier: GPL-3.0-or-later
// What tests/screenshots needs for pictures: crisis-pictures timeline EVENTS OUT.timeline.json, of made-up
// events; crisis-pictures svg IN.svg OUT.png WIDTH, painted as another program does.
#include "app/export/ExportEnvironment.h"
#include "app/render/SceneFonts.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/support/Generator.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>
#include <filesystem>

using namespace crisis::exports;

namespace {

bool writeTimeline(const QString& events, const QString& path) {
    return saveTimeline(test::generateTimeline(events.toUInt()), std::filesystem::path(path.toStdU16String()))
        .has_value();
}

bool paintSvg(const QString& from, const QString& to, int widthPx) {
    static_cast<void>(bundledFamily()); // embedded fonts are more than this renderer reads
    QSvgRenderer svg(from);
    if (!svg.isValid() || widthPx <= 0)
        return false;
    QImage image(widthPx, widthPx * svg.defaultSize().height() / svg.defaultSize().width(),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    svg.render(&painter);
    return painter.end() && image.save(to);
}

} // namespace

int main(int argc, char** argv) {
    const ExportEnvironment environment;
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const bool isTimeline = arguments.size() == 4 && arguments[1] == QLatin1String("timeline");
    const bool isSvg = arguments.size() == 5 && arguments[1] == QLatin1String("svg");
    if (!isTimeline && !isSvg) {
        std::fprintf(stderr, "Usage: crisis-pictures timeline EVENTS OUT | svg IN OUT WIDTH\n");
        return 2;
    }
    const bool done = isTimeline ? writeTimeline(arguments[2], arguments[3])
                                 : paintSvg(arguments[2], arguments[3], arguments[4].toInt());
    return done ? 0 : 1;
}
