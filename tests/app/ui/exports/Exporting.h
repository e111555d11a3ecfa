// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportDialog.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QComboBox>
#include <QUrl>

namespace crisis::test {
using namespace crisis::ui;

/// The export dialog, opened by its keys, over the timeline that is open.
ExportDialog& openExportDialog(WindowFixture& fixture);
/// The same over the sample.
ExportDialog& exportDialog(WindowFixture& fixture);
/// Chooses as a person does.
void pick(QComboBox& combo, const QVariant& data);
[[nodiscard]] QByteArray bytesOf(const QString& path);
[[nodiscard]] QString accessibleName(QWidget& widget); ///< as a screen reader is told

/// Takes what QDesktopServices is to open.
class Opener : public QObject {
    Q_OBJECT

public:
    QUrl opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened = url; }
};

template <class Widget>
Widget& child(const QObject& of, const char* name) {
    auto* found = of.findChild<Widget*>(QLatin1String(name));
    INFO(name);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace crisis::test
