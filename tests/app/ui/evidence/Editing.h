// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/DetailsPanel.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QTest>

#include <stdexcept>

namespace crisis::test {
using namespace crisis::ui;

/// The invented example, open in a window from a file that can be saved.
class EditingDesk : public WindowFixture {
public:
    EditingDesk() {
        const QString copy = file(QStringLiteral("bridge.timeline.json"));
        REQUIRE(QFile::copy(QString::fromLatin1(FileController::secondExamplePath), copy));
        REQUIRE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        open(copy);
        REQUIRE(document().isOpen());
    }
    [[nodiscard]] Document& document() { return *window().document(); }
    [[nodiscard]] const Timeline& timeline() { return document().timeline(); }
    [[nodiscard]] PageView& view() { return *window().detailsPanel()->view(); }
    [[nodiscard]] QString textOf(const char* event) {
        window().selection()->choose(EventId(event));
        return plainText(view().page());
    }
    [[nodiscard]] Statement statement(const char* id) {
        return timeline().statement(StatementId(id)).value();
    }
    template <class Dialog>
    [[nodiscard]] Dialog& dialog() {
        for (Dialog* dialog : window().template findChildren<Dialog*>()) {
            if (dialog->isVisible()) {
                REQUIRE(QTest::qWaitForWindowActive(dialog));
                return *dialog;
            }
        }
        FAIL("there is no such dialog");
        throw std::logic_error("not reached");
    }
    void undo() {
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    }
};

template <class Widget>
Widget& named(const QWidget& dialog, const char* name) {
    auto* widget = dialog.findChild<Widget*>(QString::fromLatin1(name));
    REQUIRE(widget != nullptr);
    return *widget;
}

/// Writes into a field as a person does, in place of what is there.
inline void write(QWidget& field, const char* text) {
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&field, Qt::Key_Delete);
    QTest::keyClicks(&field, QString::fromUtf8(text));
}

inline bool has(const QString& text, const char* words) { return text.contains(QString::fromUtf8(words)); }

} // namespace crisis::test
