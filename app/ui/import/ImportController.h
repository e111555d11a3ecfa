// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/files/FileController.h"

namespace crisis::ui {

/// Previews a file from another program before it is opened, and opens it if the user accepts.
class ImportController : public QObject {
    Q_OBJECT

public:
    /// `window` owns it and is the parent of its dialogs; the others must outlive it.
    ImportController(Session& session, FileController* files, QWidget* window);

    void askForFile();
    /// A file of unknown format is read as a table; the user can set what its columns mean.
    void import(const QString& path);

private:
    void show();
    void showTable();

    Document* document_;
    FileController* files_;
    QWidget* window_;
};

} // namespace crisis::ui
