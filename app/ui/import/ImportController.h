// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/files/FileController.h"

namespace crisis::ui {

/// Shows what was found in a file of another program before it is opened, and opens it if the person wants
/// it so.
class ImportController : public QObject {
    Q_OBJECT

public:
    ImportController(Document* document, FileController* files, QWidget* window);

    void askForFile();
    /// What no reader recognises is taken for a table, whose columns the person can explain.
    void import(const QString& path);

private:
    void show();
    void showTable();

    Document* document_;
    FileController* files_;
    QWidget* window_;
};

} // namespace crisis::ui
