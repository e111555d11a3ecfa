// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/ExportDialog.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/document/PictureExporter.h"
#include "app/ui/window/PicturePreview.h"
#include "tests/app/ui/Windows.h"
#include "tests/support/Catch.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace crisis;
using namespace crisis::test;

namespace {

ExportDialog& exportDialog(Desk& desk) {
    PictureExporter::setProgram(QStringLiteral(CRISIS_BINARY_DIR "/app/crisis-timeline"));
    desk.openSample();
    QTest::keyClick(&desk.window(), Qt::Key_P, Qt::ControlModifier);
    auto* dialog = desk.window().findChild<ExportDialog*>();
    REQUIRE(dialog != nullptr);
    return *dialog;
}

} // namespace

TEST_CASE("The export dialog shows the picture and writes it at the asked size") {
    Desk desk;
    ExportDialog& dialog = exportDialog(desk);
    CHECK(eventually([&] { return !dialog.preview()->image().isNull(); }));
    dialog.findChild<QSpinBox*>(QStringLiteral("exportWidth"))->setValue(1'000);
    dialog.findChild<QSpinBox*>(QStringLiteral("exportHeight"))->setValue(600);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("exportScale"))->setValue(1.5);
    CHECK(dialog.findChild<QLabel*>(QStringLiteral("exportResult"))->text() ==
          QStringLiteral("1,500 × 900 pixels, 144 DPI"));
    const QString path = desk.file(QStringLiteral("picture.png"));
    dialog.exportTo(path);
    CHECK(eventually([&] { return desk.window().findChild<ExportDialog*>() == nullptr; }));
    const QImage written(path);
    CHECK(written.size() == QSize(1'500, 900));
}

TEST_CASE("The current view is exported as the canvas shows it") {
    Desk desk;
    ExportDialog& dialog = exportDialog(desk);
    auto* content = dialog.findChild<QComboBox*>(QStringLiteral("exportContent"));
    content->setCurrentIndex(content->findData(static_cast<int>(PictureContent::Span)));
    CHECK(dialog.options().span.first == desk.window().canvas()->visibleFirst());
    CHECK(dialog.options().span.last == desk.window().canvas()->visibleLast());
    CHECK(dialog.options().lanesBy == desk.window().canvas()->lanesBy());
}

TEST_CASE("A picture that would be too large cannot be asked for") {
    Desk desk;
    ExportDialog& dialog = exportDialog(desk);
    dialog.findChild<QSpinBox*>(QStringLiteral("exportWidth"))->setValue(20'000);
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("exportScale"))->setValue(2);
    CHECK_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("exportButton"))->isEnabled());
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("exportScale"))->setValue(1);
    CHECK(dialog.findChild<QPushButton*>(QStringLiteral("exportButton"))->isEnabled());
}

TEST_CASE("A picture that cannot be written is reported, and the dialog stays") {
    Desk desk;
    ExportDialog& dialog = exportDialog(desk);
    dialog.exportTo(desk.file(QStringLiteral("no/such/folder/picture.png")));
    CHECK(eventually([&] { return messageBox(dialog) != nullptr; }));
    CHECK(messageBox(dialog)->informativeText().contains(QStringLiteral("cannot be written")));
    CHECK(dialog.isVisible());
    messageBox(dialog)->accept();
}

TEST_CASE("Making a picture can be cancelled, which leaves nothing behind") {
    Desk desk;
    ExportDialog& dialog = exportDialog(desk);
    const QString path = desk.file(QStringLiteral("cancelled.png"));
    dialog.findChild<QDoubleSpinBox*>(QStringLiteral("exportScale"))->setValue(8);
    dialog.exportTo(path);
    dialog.reject();
    auto* exporter = dialog.findChild<QPushButton*>(QStringLiteral("exportButton"));
    CHECK(eventually([&] { return exporter->isEnabled(); }));
    CHECK(dialog.isVisible());
    CHECK_FALSE(QFile::exists(path));
}
