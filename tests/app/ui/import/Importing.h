// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/import/MergeDialog.h"
#include "app/ui/import/TableImportDialog.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

namespace crisis::test {
using namespace crisis::ui;

/// The dialog that shows what was found in a file.
template <class Dialog>
Dialog* shown(MainWindow& window) {
    Dialog* found = nullptr;
    CHECK(eventually([&] {
        for (auto* dialog : window.findChildren<Dialog*>()) {
            if (dialog->isVisible())
                found = dialog;
        }
        return found != nullptr;
    }));
    REQUIRE(found != nullptr);
    return found;
}

/// Opens a table as it is found.
inline void importTable(WindowFixture& fixture, const QString& path) {
    MainWindow& window = fixture.window();
    const std::uint64_t before = window.document()->revision();
    window.openFile(path);
    QTest::mouseClick(
        shown<TableImportDialog>(window)->findChild<QPushButton*>(QStringLiteral("importTable")),
        Qt::LeftButton);
    REQUIRE(eventually([&] { return window.document()->revision() > before; }));
}

/// Merges what is ticked, and waits for it.
inline void mergeTicked(MainWindow& window) {
    const std::uint64_t before = window.document()->revision();
    QTest::mouseClick(shown<MergeDialog>(window)->findChild<QPushButton*>(QStringLiteral("mergeChosen")),
                      Qt::LeftButton);
    REQUIRE(eventually([&] { return window.document()->revision() > before; }));
}

inline QTreeWidget* listNamed(QDialog& dialog, const QString& name) {
    for (auto* list : dialog.findChildren<QTreeWidget*>()) {
        if (list->accessibleName() == name)
            return list;
    }
    FAIL("no list " << name.toStdString());
    return nullptr;
}

inline void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(box->findData(data));
    Q_EMIT box->activated(box->currentIndex());
}

} // namespace crisis::test
