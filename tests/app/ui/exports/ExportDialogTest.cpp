// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportDialog.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/exports/ExportPreview.h"
#include "app/ui/exports/PicturePreview.h"
#include "app/ui/panels/EventList.h"
#include "tests/app/ui/exports/Exporting.h"
#include "tests/support/Catch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

namespace crisis::test::export_dialog_test {
using namespace crisis::ui;

TEST_CASE("The export dialog previews the picture and writes it at the requested size") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    CHECK(eventually([&] { return !dialog.preview()->picture()->image().isNull(); }));
    child<QDoubleSpinBox>(dialog, "exportWidth").setValue(1'500);
    child<QDoubleSpinBox>(dialog, "exportHeight").setValue(900);
    child<QComboBox>(dialog, "exportDpi").setEditText(QStringLiteral("144"));
    CHECK(child<QLabel>(dialog, "exportResult").text() == QStringLiteral("1,500 × 900 pixels, 144 DPI"));
    const QString path = fixture.file(QStringLiteral("picture.png"));
    dialog.exportTo(path);
    CHECK(eventually([&] { return fixture.window().findChild<ExportDialog*>() == nullptr; }));
    const QImage written(path);
    CHECK(written.size() == QSize(1'500, 900));
    CHECK(written.dotsPerMeterX() == qRound(144 / 0.0254));
}

TEST_CASE("A size in millimetres and DPI is the picture's size on paper") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    pick(child<QComboBox>(dialog, "exportSize"), QStringLiteral("a4-landscape"));
    CHECK(child<QComboBox>(dialog, "exportUnit").currentText() == QStringLiteral("mm"));
    CHECK(child<QDoubleSpinBox>(dialog, "exportWidth").value() == 297);
    CHECK(child<QLabel>(dialog, "exportResult").text() == QStringLiteral("3,508 × 2,480 pixels, 300 DPI"));
    child<QComboBox>(dialog, "exportDpi").setEditText(QStringLiteral("600"));
    CHECK(child<QLabel>(dialog, "exportResult").text() == QStringLiteral("7,016 × 4,961 pixels, 600 DPI"));
    CHECK(child<QComboBox>(dialog, "exportSize").currentText() == QStringLiteral("A4 landscape"));
    child<QDoubleSpinBox>(dialog, "exportWidth").setValue(200);
    CHECK(child<QComboBox>(dialog, "exportSize").currentText() == QStringLiteral("Custom size"));
}

TEST_CASE("The current view is exported as the canvas shows it") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    pick(child<QComboBox>(dialog, "exportContent"), static_cast<int>(ExportScope::CurrentView));
    const PictureOptions options = dialog.choices().options;
    CHECK(options.content == PictureContent::Span);
    CHECK(options.span.first == fixture.window().canvas()->visibleFirst());
    CHECK(options.span.last == fixture.window().canvas()->visibleLast());
    CHECK(options.lanesBy == fixture.window().canvas()->lanesBy());
    CHECK(options.embed.onlyVisible);
}

TEST_CASE("A picture that would be too large is refused with the reason before it is rendered") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    const auto& button = child<QPushButton>(dialog, "exportButton");
    child<QDoubleSpinBox>(dialog, "exportWidth").setValue(40'000);
    CHECK_FALSE(button.isEnabled());
    CHECK(button.toolTip().contains(QStringLiteral("32")));
    CHECK(child<QLabel>(dialog, "exportResult").text().contains(QStringLiteral("40")));
    child<QDoubleSpinBox>(dialog, "exportWidth").setValue(30'000);
    CHECK(button.isEnabled());
}

TEST_CASE("Every format of the command line can be exported, and its preview shows its beginning") {
    WindowFixture fixture;
    const std::pair<ExportFormat, QByteArray> beginnings[] = {{ExportFormat::Png, "\x89PNG"},
                                                              {ExportFormat::Svg, "<?xml"},
                                                              {ExportFormat::Pdf, "%PDF"},
                                                              {ExportFormat::Csv, "id,title"},
                                                              {ExportFormat::StatementsCsv, "id,kind"},
                                                              {ExportFormat::Markdown, "# "},
                                                              {ExportFormat::Html, "<!DOCTYPE html>"},
                                                              {ExportFormat::TimelineJs, "{"},
                                                              {ExportFormat::ICalendar, "BEGIN:VCALENDAR"}};
    CHECK(std::size(beginnings) == exportFormats().size());
    for (const auto& [format, beginning] : beginnings) {
        INFO(wordOf(format));
        ExportDialog& dialog = exportDialog(fixture);
        pick(child<QComboBox>(dialog, "exportFormat"), static_cast<int>(format));
        CHECK(eventually([&, &start = beginning, kind = format] {
            return showsPicture(kind) ? !dialog.preview()->picture()->image().isNull()
                                      : dialog.preview()->text().startsWith(QString::fromUtf8(start));
        }));
        const QString path = fixture.file(QStringLiteral("made") + endingOf(format));
        dialog.exportTo(path);
        REQUIRE(eventually([&] { return fixture.window().findChild<ExportDialog*>() == nullptr; }));
        CHECK(bytesOf(path).startsWith(beginning));
    }
}

TEST_CASE("Options that do not apply to a format are disabled and explain why") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    auto& formats = child<QComboBox>(dialog, "exportFormat");
    const auto& embed = child<QCheckBox>(dialog, "exportEmbed");
    const auto& width = child<QDoubleSpinBox>(dialog, "exportWidth");
    CHECK(embed.isEnabled());
    pick(formats, static_cast<int>(ExportFormat::Svg));
    CHECK_FALSE(embed.isEnabled());
    CHECK(embed.toolTip().contains(QStringLiteral("PNG")));
    CHECK(embed.accessibleDescription().contains(QStringLiteral("PNG")));
    CHECK(child<QComboBox>(dialog, "exportSvgText").isEnabled());
    CHECK(width.isEnabled());
    pick(formats, static_cast<int>(ExportFormat::Csv));
    CHECK_FALSE(width.isEnabled());
    CHECK_FALSE(width.toolTip().isEmpty());
    CHECK(dialog.settings().scope == ExportScope::Whole);
    pick(formats, static_cast<int>(ExportFormat::Png));
    CHECK(width.isEnabled());
    CHECK(width.toolTip().isEmpty());
    child<QCheckBox>(dialog, "exportEmbed").setChecked(false);
    CHECK_FALSE(child<QCheckBox>(dialog, "exportEmbedNotes").isEnabled());
}

TEST_CASE("The time between two dates is described while it is typed, and invalid dates are reported") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    auto& from = child<QLineEdit>(dialog, "exportFrom");
    const auto& meaning = child<QLabel>(dialog, "exportDatesMeaning");
    CHECK_FALSE(from.isEnabled());
    pick(child<QComboBox>(dialog, "exportContent"), static_cast<int>(ExportScope::Dates));
    CHECK_FALSE(child<QPushButton>(dialog, "exportButton").isEnabled());
    QTest::keyClicks(&from, QStringLiteral("2023-08-06"));
    CHECK(meaning.text() == QStringLiteral("from 6 August 2023 to the end"));
    QTest::keyClicks(&child<QLineEdit>(dialog, "exportTo"), QStringLiteral("2023-08"));
    CHECK(meaning.text() == QStringLiteral("from 6 August 2023 to 31 August 2023"));
    CHECK(child<QPushButton>(dialog, "exportButton").isEnabled());
    CHECK(dialog.choices().from == "2023-08-06");
    CHECK(dialog.choices().to == "2023-08");
    QTest::keyClicks(&from, QStringLiteral("x"));
    CHECK_FALSE(child<QPushButton>(dialog, "exportButton").isEnabled());
    CHECK_FALSE(child<QLabel>(dialog, "exportResult").text().isEmpty());
}

TEST_CASE("Events selected in the list with Shift and Ctrl are exported as the selection") {
    WindowFixture fixture;
    fixture.openSample();
    auto* list = fixture.window().eventList();
    fixture.window().findChild<QDockWidget*>(QStringLiteral("listDock"))->show();
    QTest::qWait(10);
    const auto click = [list](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys,
                          list->visualRect(list->model()->index(row, 1)).center());
    };
    click(0, Qt::NoModifier);
    click(2, Qt::ControlModifier);
    const std::vector<std::string> chosen = list->selection();
    REQUIRE(chosen.size() == 2);
    CHECK(fixture.window().selection()->chosen()->value() == chosen.back());
    ExportDialog& dialog = openExportDialog(fixture);
    auto& content = child<QComboBox>(dialog, "exportContent");
    pick(content, static_cast<int>(ExportScope::Selection));
    CHECK(content.currentText() == QStringLiteral("2 selected events"));
    CHECK(dialog.choices().events == chosen);
    pick(child<QComboBox>(dialog, "exportFormat"), static_cast<int>(ExportFormat::Csv));
    const QString path = fixture.file(QStringLiteral("two.csv"));
    dialog.exportTo(path);
    REQUIRE(eventually([&] { return fixture.window().findChild<ExportDialog*>() == nullptr; }));
    CHECK(bytesOf(path).count("\r\n") == 3);
    click(0, Qt::NoModifier);
    click(2, Qt::ShiftModifier);
    CHECK(list->selection().size() == 3);
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    CHECK(list->selection().size() == fixture.window().document()->timeline().eventCount());
    QTest::keyClick(list, Qt::Key_Down);
    CHECK(list->selection().size() == 1);
}

TEST_CASE(
    "Without a selected event, the selection cannot be exported, and the dialog explains how to select") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    const auto& content = child<QComboBox>(dialog, "exportContent");
    const int row = content.findData(static_cast<int>(ExportScope::Selection));
    const QModelIndex item = content.model()->index(row, 0);
    CHECK_FALSE(content.model()->flags(item).testFlag(Qt::ItemIsEnabled));
    CHECK(item.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Ctrl+L")));
}

TEST_CASE("Grades and summary pages are offered where they apply, and previewed") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    auto& summary = child<QCheckBox>(dialog, "exportSummary");
    CHECK_FALSE(summary.isEnabled()); // a PNG has no further pages
    pick(child<QComboBox>(dialog, "exportFormat"), static_cast<int>(ExportFormat::Pdf));
    REQUIRE(summary.isEnabled());
    CHECK(eventually([&] {
        return child<QLabel>(dialog, "exportPage").text() == QStringLiteral("Page 1 of 2"); // and the sources
    }));
    summary.setChecked(true);
    child<QCheckBox>(dialog, "exportGrades").setChecked(true);
    CHECK(dialog.choices().options.withSummary);
    CHECK(dialog.choices().options.withGrades);
    CHECK(eventually(
        [&] { return child<QLabel>(dialog, "exportPage").text() > QStringLiteral("Page 1 of 2"); }));
}

TEST_CASE("The pages of a picture can be previewed one by one") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    child<QSpinBox>(dialog, "exportPages").setValue(3);
    CHECK(eventually([&] { return dialog.preview()->pageCount() == 3; }));
    const auto& label = child<QLabel>(dialog, "exportPage");
    CHECK(label.text() == QStringLiteral("Page 1 of 3"));
    const QImage first = dialog.preview()->picture()->image();
    QTest::mouseClick(&child<QAbstractButton>(dialog, "exportPageForward"), Qt::LeftButton);
    CHECK(label.text() == QStringLiteral("Page 2 of 3"));
    CHECK(eventually([&] { return dialog.preview()->picture()->image() != first; }));
    CHECK(child<QLabel>(dialog, "exportResult").text().contains(QStringLiteral("3 files")));
}

TEST_CASE("A picture that cannot be written is reported, and the dialog stays open") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    dialog.exportTo(fixture.file(QStringLiteral("no/such/folder/picture.png")));
    CHECK(eventually([&] { return messageBox(dialog) != nullptr; }));
    CHECK(messageBox(dialog)->informativeText().contains(QStringLiteral("cannot be written")));
    CHECK(dialog.isVisible());
    messageBox(dialog)->accept();
}

TEST_CASE("Rendering a picture can be cancelled, which leaves no files") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    const QString path = fixture.file(QStringLiteral("cancelled.png"));
    child<QDoubleSpinBox>(dialog, "exportWidth").setValue(12'800);
    child<QDoubleSpinBox>(dialog, "exportHeight").setValue(7'200);
    dialog.exportTo(path);
    dialog.reject();
    const auto& button = child<QPushButton>(dialog, "exportButton");
    CHECK(eventually([&] { return button.isEnabled(); }));
    CHECK(dialog.isVisible());
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("The dialog fits a small screen, and every control has a name and can be reached by Tab") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    CHECK(dialog.minimumSizeHint().width() <= 1280);
    CHECK(dialog.minimumSizeHint().height() <= 660);
    pick(child<QComboBox>(dialog, "exportContent"), static_cast<int>(ExportScope::Dates));
    QSet<QWidget*> reached;
    for (int page = 0; page < dialog.pages()->count(); ++page) {
        dialog.pages()->setCurrentIndex(page);
        QTest::qWait(1);
        for (int i = 0; i < 60; ++i) {
            reached.insert(dialog.focusWidget());
            QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        }
        for (QWidget* control : dialog.pages()->currentWidget()->findChildren<QWidget*>()) {
            if (control->objectName().startsWith(QStringLiteral("export")) && control->isEnabled() &&
                (control->focusPolicy() & Qt::TabFocus) != 0) {
                INFO(control->objectName().toStdString());
                CHECK(reached.contains(control));
                CHECK_FALSE(accessibleName(*control).isEmpty());
            }
        }
    }
}

} // namespace crisis::test::export_dialog_test
