// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ui/exports/Exporting.h"

#include <QAccessible>
#include <QFile>
#include <QTest>

namespace crisis::test {
using namespace crisis::ui;

ExportDialog& openExportDialog(WindowFixture& fixture) {
    PictureExporter::setProgram(QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline"));
    fixture.window().activateWindow();
    REQUIRE(eventually([&] { return fixture.window().isActiveWindow(); }));
    QTest::keyClick(&fixture.window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = fixture.window().findChild<ExportDialog*>();
    REQUIRE(dialog != nullptr);
    return *dialog;
}

ExportDialog& exportDialog(WindowFixture& fixture) {
    fixture.openSample();
    return openExportDialog(fixture);
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
