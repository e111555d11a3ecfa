// SPDX-License-Identifier: GPL-3.0-or-later
// Exports a timeline through the window's dialog: export-by-dialog PROGRAM FILE OUT. Sizes are those of the
// command's defaults at scale 2.
#include "app/ui/document/PictureExporter.h"
#include "app/ui/window/ExportDialog.h"
#include "core/io/TimelineReader.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QSettings>
#include <QTimer>

int main(int argc, char** argv) {
    if (argc != 4)
        return 2;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("crisis-timeline-test"));
    crisis::PictureExporter::setProgram(QString::fromLocal8Bit(argv[1]));
    const auto read = crisis::readTimelineFile(argv[2]);
    if (!read)
        return 3;
    crisis::ExportDialog dialog(read->timeline, {0, 86'400}, crisis::LanesBy::Category, QString(), nullptr);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("exportScale"))->setValue(2);
    dialog.show();
    QObject::connect(&dialog, &crisis::ExportDialog::exported, &application, [] { QApplication::exit(0); });
    QTimer::singleShot(60'000, &application, [] { QApplication::exit(4); });
    QTimer::singleShot(500, &dialog, [&] { dialog.exportTo(QString::fromLocal8Bit(argv[3])); });
    return QApplication::exec();
}
