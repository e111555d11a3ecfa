// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportPreview.h"
#include "app/ui/exports/ExportResultBar.h"
#include "app/ui/exports/PicturePreview.h"
#include "app/ui/printing/PrintDialog.h"
#include "core/model/edit/Edit.h"
#include "tests/app/ui/exports/Exporting.h"

#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace crisis::test::print_test {
using namespace crisis::ui;

namespace {

PrintDialog& openPrintDialog(WindowFixture& fixture) {
    fixture.window().activateWindow();
    REQUIRE(eventually([&] { return fixture.window().isActiveWindow(); }));
    QTest::keyClick(&fixture.window(), Qt::Key_P, Qt::ControlModifier);
    auto* dialog = fixture.window().findChild<PrintDialog*>();
    REQUIRE(dialog != nullptr);
    return *dialog;
}

// The sample with a marking.
PrintDialog& printDialog(WindowFixture& fixture) {
    fixture.openSample();
    Header header = fixture.window().document()->timeline().header();
    header.marking = "TLP:AMBER";
    REQUIRE(fixture.window().document()->perform(ReplaceHeader{header}));
    return openPrintDialog(fixture);
}

// A printer is asked for by the system; a file stands for it here.
void printTo(PrintDialog& dialog, const QString& path) {
    const auto printer = dialog.makePrinter();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    dialog.printOn(printer);
}

QString answerOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString info(const QString& pdf, const QString& what) {
    for (const QString& line : answerOf(QStringLiteral("pdfinfo"), {pdf}).split(u'\n')) {
        if (line.startsWith(what + u':'))
            return line.mid(what.size() + 1).trimmed();
    }
    return {};
}

} // namespace

TEST_CASE("A timeline is printed on the selected paper, with its marking on every page") {
    WindowFixture fixture;
    PrintDialog& dialog = printDialog(fixture);
    pick(child<QComboBox>(dialog, "printPaper"), static_cast<int>(QPageSize::A3));
    pick(child<QComboBox>(dialog, "printOrientation"), false);
    child<QSpinBox>(dialog, "printPages").setValue(2);
    CHECK(child<QLabel>(dialog, "exportResult").text() == QStringLiteral("297 × 420 mm, 2 pages"));
    const QString path = fixture.file(QStringLiteral("print.pdf"));
    printTo(dialog, path);
    REQUIRE(eventually([&] { return fixture.window().findChild<PrintDialog*>() == nullptr; }));
    CHECK(info(path, QStringLiteral("Pages")) == QStringLiteral("3")); // the sources too
    CHECK(info(path, QStringLiteral("Page size")).startsWith(QStringLiteral("842 x 1191 pts")));
    for (int page = 1; page <= 3; ++page) {
        const QString number = QString::number(page);
        const QString text =
            answerOf(QStringLiteral("pdftotext"),
                     {QStringLiteral("-f"), number, QStringLiteral("-l"), number, path, QStringLiteral("-")});
        CHECK(text.count(QStringLiteral("TLP:AMBER")) == 2);
    }
    CHECK(fixture.window().done()->message().contains(QStringLiteral("3 pages")));
}

TEST_CASE("What is printed lies inside the margins of the sheet, black on white") {
    WindowFixture fixture;
    PrintDialog& dialog = printDialog(fixture);
    const QString path = fixture.file(QStringLiteral("print.pdf"));
    printTo(dialog, path);
    REQUIRE(eventually([&] { return fixture.window().findChild<PrintDialog*>() == nullptr; }));
    const QString stem = fixture.file(QStringLiteral("page"));
    static_cast<void>(answerOf(QStringLiteral("pdftoppm"),
                               {QStringLiteral("-r"), QStringLiteral("72"), QStringLiteral("-singlefile"),
                                QStringLiteral("-png"), path, stem}));
    const QImage page(stem + QStringLiteral(".png"));
    REQUIRE(page.size() == QSize(842, 595)); // A4 landscape
    constexpr int margin = 26;               // 10 mm and a little less
    int outside = 0, inked = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool isInside =
                x >= margin && y >= margin && x < page.width() - margin && y < page.height() - margin;
            const bool isInk = qGray(page.pixel(x, y)) < 250;
            outside += isInk && !isInside;
            inked += isInk;
        }
    }
    CHECK(outside == 0);
    CHECK(inked > 2'000);
    CHECK(inked < page.width() * page.height() / 3);
}

TEST_CASE("Every page can be previewed before printing, and the settings are remembered") {
    WindowFixture fixture;
    PrintDialog& dialog = printDialog(fixture);
    REQUIRE(eventually([&] { return !dialog.preview()->picture()->image().isNull(); }));
    const QImage first = dialog.preview()->picture()->image();
    CHECK(first.width() > first.height()); // A4 landscape
    CHECK(child<QLabel>(dialog, "exportPage").text() == QStringLiteral("Page 1 of 2"));
    QTest::mouseClick(&child<QWidget>(dialog, "exportPageForward"), Qt::LeftButton);
    CHECK(eventually([&] { return dialog.preview()->picture()->image() != first; }));
    pick(child<QComboBox>(dialog, "printOrientation"), false);
    CHECK(eventually([&] {
        const QImage now = dialog.preview()->picture()->image();
        return now.height() > now.width();
    }));
    const ExportSettings settings = dialog.settings();
    printTo(dialog, fixture.file(QStringLiteral("print.pdf")));
    REQUIRE(eventually([&] { return fixture.window().findChild<PrintDialog*>() == nullptr; }));
    fixture.restart();
    fixture.openSample();
    CHECK(openPrintDialog(fixture).settings() == settings);
}

TEST_CASE("The paper of the printer takes precedence, and pages can be selected") {
    WindowFixture fixture;
    PrintDialog& dialog = printDialog(fixture);
    child<QSpinBox>(dialog, "printPages").setValue(3);
    const auto printer = dialog.makePrinter();
    printer->setPageSize(QPageSize(QPageSize::Letter));
    printer->setPageOrientation(QPageLayout::Portrait);
    printer->setPrintRange(QPrinter::PageRange);
    printer->setFromTo(2, 2);
    const QString path = fixture.file(QStringLiteral("print.pdf"));
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    dialog.printOn(printer);
    REQUIRE(eventually([&] { return fixture.window().findChild<PrintDialog*>() == nullptr; }));
    CHECK(info(path, QStringLiteral("Pages")) == QStringLiteral("1"));
    CHECK(info(path, QStringLiteral("Page size")).startsWith(QStringLiteral("612 x 792 pts")));
    CHECK(answerOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")})
              .contains(QStringLiteral("Page 2 of 4"))); // the sources are the fourth
}

TEST_CASE("A failed print is reported, and the dialog stays open") {
    WindowFixture fixture;
    PrintDialog& dialog = printDialog(fixture);
    const auto printer = dialog.makePrinter();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(fixture.file(QStringLiteral("no-such-folder/print.pdf")));
    dialog.printOn(printer);
    REQUIRE(eventually([&] { return messageBox(dialog) != nullptr; }));
    CHECK(fixture.window().findChild<PrintDialog*>() == &dialog);
}

TEST_CASE("The system's print dialog opens with the selected paper") {
    WindowFixture fixture;
    PrintDialog& dialog = printDialog(fixture);
    QTest::mouseClick(&child<QPushButton>(dialog, "printButton"), Qt::LeftButton);
    auto* asks = dialog.findChild<QPrintDialog*>();
    REQUIRE(asks != nullptr);
    CHECK(asks->printer()->pageLayout().orientation() == QPageLayout::Landscape);
    asks->reject();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(eventually([&] { return fixture.window().findChild<PrintDialog*>() == nullptr; }));
}

} // namespace crisis::test::print_test
