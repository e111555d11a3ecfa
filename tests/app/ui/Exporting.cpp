// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ui/Exporting.h"

#include <QAccessible>
#include <QFile>
#include <QTest>

namespace crisis::test {

ExportDialog& openExportDialog(Desk& desk) {
    PictureExporter::setProgram(QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline"));
    desk.window().activateWindow();
    REQUIRE(eventually([&] { return desk.window().isActiveWindow(); }));
    QTest::keyClick(&desk.window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = desk.window().findChild<ExportDialog*>();
    REQUIRE(dialog != nullptr);
    return *dialog;
}

ExportDialog& exportDialog(Desk& desk) {
    desk.openSample();
    return openExportDialog(desk);
}

void pick(QComboBox& combo, const QVariant& data) {
    const int index = combo.findData(data);
    REQUIRE(index >= 0);
    combo.setCurrentIndex(index);
    Q_EMIT combo.activated(index);
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString accessibleName(QWidget& widget) {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface != nullptr ? interface->text(QAccessible::Name) : QString();
}

} // namespace crisis::test
