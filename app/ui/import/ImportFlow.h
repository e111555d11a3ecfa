// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/document/FileFlow.h"

namespace crisis {

/// Shows what was found in a file of another program before it is opened, and opens it if the person wants
/// it so.
class ImportFlow : public QObject {
    Q_OBJECT

public:
    ImportFlow(Document* document, FileFlow* files, QWidget* window);

    void askForFile();
    /// What no reader recognises is taken for a table, whose columns the person can explain.
    void import(const QString& path);

private:
    void show();
    void showTable();

    Document* document_;
    FileFlow* files_;
    QWidget* window_;
};

} // namespace crisis
