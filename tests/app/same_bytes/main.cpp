// SPDX-License-Identifier: GPL-3.0-or-later
// Exports a timeline through the window's dialog: export-by-dialog PROGRAM FILE OUT. Format by the ending;
// sizes are those of the command's defaults at scale 2.
#include "app/ui/exports/ExportDialog.h"
#include "core/io/timeline/TimelineReader.h"

#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QTimer>

using namespace crisis::ui;

int main(int argc, char** argv) {
    if (argc != 4)
        return 2;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("crisis-timeline-test"));
    QSettings().clear();
    PictureExporter::setProgram(QString::fromLocal8Bit(argv[1]));
    const auto read = readTimelineFile(argv[2]);
    const auto format = exportFormatOf(argv[3]);
    if (!read || !format)
        return 3;
    ExportContext context;
    context.timeline = read->timeline;
    context.view = {0, 86'400};
    ExportDialog dialog(context, nullptr);
    auto* formats = dialog.findChild<QComboBox*>(QStringLiteral("exportFormat"));
    formats->setCurrentIndex(formats->findData(static_cast<int>(*format)));
    Q_EMIT formats->activated(formats->currentIndex());
    dialog.show();
    QObject::connect(&dialog, &ExportDialog::exported, &application, [] { QApplication::exit(0); });
    QTimer::singleShot(60'000, &application, [] { QApplication::exit(4); });
    QTimer::singleShot(500, &dialog, [&] { dialog.exportTo(QString::fromLocal8Bit(argv[3])); });
    return QApplication::exec();
}
