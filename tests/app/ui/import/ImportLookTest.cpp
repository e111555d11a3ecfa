// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ImportText.h"
#include "app/ui/import/RowDelegate.h"
#include "app/ui/window/Appearance.h"
#include "tests/app/ui/import/Importing.h"

#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QStyleOption>
#include <QTableWidget>

#include <algorithm>

namespace crisis::test::import_look_test {
using namespace crisis::ui;

namespace {

QComboBox* rolesOf(const TableImportDialog& dialog, const char* column) {
    const auto* table = dialog.findChild<QTableWidget*>();
    for (int at = 0; at < table->columnCount(); ++at) {
        if (table->horizontalHeaderItem(at)->text() == QLatin1String(column))
            return qobject_cast<QComboBox*>(table->cellWidget(0, at));
    }
    FAIL("no column " << column);
    return nullptr;
}

TableImportDialog& dialogOf(WindowFixture& fixture, const char* name) {
    fixture.window().openFile(QStringLiteral(CRISIS_SOURCE_DIR "/tests/data/import/table/") +
                              QLatin1String(name));
    return *shown<TableImportDialog>(fixture.window());
}

/// The first column of pixels that has something other than the ground.
int firstInk(const QImage& image) {
    for (int x = 0; x < image.width(); ++x) {
        for (int y = image.height() / 4; y < image.height() * 3 / 4; ++y) {
            if (std::abs(qGray(image.pixel(x, y)) - qGray(image.pixel(image.width() - 20, y))) > 60)
                return x;
        }
    }
    return -1;
}

} // namespace

TEST_CASE("A column with several meanings shows all of them, and one can be selected instead") {
    WindowFixture fixture;
    auto& dialog = dialogOf(fixture, "acled.csv");
    QComboBox* box = rolesOf(dialog, "location");
    CHECK(box->currentIndex() == -1);
    CHECK(box->placeholderText() == QStringLiteral("title, place"));
    choose(box, static_cast<int>(ColumnRole::Place));
    const auto& columns = dialog.mapping().columns;
    const auto isLocation = [](const TableMapping::Column& column) { return column.name == "location"; };
    REQUIRE(std::count_if(columns.begin(), columns.end(), isLocation) == 1);
    CHECK(std::find_if(columns.begin(), columns.end(), isLocation)->role == ColumnRole::Place);
    dialog.reject();
}

TEST_CASE("Every meaning of a column has a text in the combo box") {
    WindowFixture fixture;
    auto& dialog = dialogOf(fixture, "timelinejs3.csv");
    CHECK(rolesOf(dialog, "Type")->currentText() == columnRoleText(ColumnRole::RowKind));
    for (const auto* box : dialog.findChild<QTableWidget*>()->findChildren<QComboBox*>()) {
        INFO(box->accessibleName().toStdString());
        CHECK_FALSE((box->currentText().isEmpty() && box->placeholderText().isEmpty()));
    }
    dialog.reject();
}

TEST_CASE("The texts of a list are aligned with those of its header") {
    QTreeWidget list;
    list.setItemDelegate(new RowDelegate(&list));
    list.setRootIsDecorated(false);
    list.setHeaderLabels({QStringLiteral("HHH"), QString()});
    new QTreeWidgetItem(&list, {QStringLiteral("HHH"), QString()});
    list.resize(300, 120);
    list.show();
    const int header = firstInk(list.header()->grab().toImage());
    const int row = firstInk(list.viewport()->grab(list.visualItemRect(list.topLevelItem(0))).toImage());
    CHECK(header > 0);
    CHECK(std::abs(header - row) <= 1);
}

TEST_CASE("The grid of a table is visible in every appearance") {
    const QString before = QApplication::style()->objectName();
    outlineIndicators();
    for (const Appearance appearance :
         {Appearance::Light, Appearance::Dark, Appearance::HighContrast, Appearance::HighContrastDark}) {
        applyAppearance(appearance);
        QTableWidget table(2, 2);
        QStyleOption option;
        option.initFrom(&table);
        const QColor grid(
            static_cast<QRgb>(table.style()->styleHint(QStyle::SH_Table_GridLineColor, &option, &table)));
        INFO(static_cast<int>(appearance));
        CHECK(std::abs(grid.lightness() - table.palette().color(QPalette::Base).lightness()) > 30);
    }
    applyAppearance(Appearance::System);
    QApplication::setStyle(before);
}

} // namespace crisis::test::import_look_test
