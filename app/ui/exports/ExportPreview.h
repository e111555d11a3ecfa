// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"
#include "app/ui/session/BackgroundTask.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;

namespace crisis::exports {
struct ExportInput;
}

namespace crisis::ui {

class PicturePreview;

/// Previews an export: any page of the picture at a lower resolution, or the beginning of a table or a
/// document. A thread creates the preview, shortly after the last change.
class ExportPreview : public QWidget {
    Q_OBJECT

public:
    ExportPreview(Timeline timeline, QWidget* parent);

    /// Takes effect shortly after the last call. `isDocument`: pages of text may follow, as in a PDF.
    void showChoices(const ExportChoices& choices, bool isDocument);
    void showFault(const QString& reason);
    [[nodiscard]] PicturePreview* picture() const { return picture_; }
    [[nodiscard]] QString text() const; ///< of a table or a document
    [[nodiscard]] std::size_t pageCount() const { return pages_; }

Q_SIGNALS:
    void previewed();

private:
    struct Made {
        QImage image;
        QString text, fault;
        std::size_t page = 0, pages = 1;
    };
    static Made make(const Timeline& timeline, const ExportChoices& choices, bool isDocument,
                     std::size_t page, double widthPx);
    static void paintPage(const ExportInput& part, bool isDocument, double widthPx, Made& made);

    void start();
    void take(const Made& made);
    void turn(int by);
    void showPages();

    Timeline timeline_;
    ExportChoices choices_;
    bool isDocument_ = false;
    std::size_t page_ = 0, pages_ = 1;
    QStackedWidget* stack_;
    PicturePreview* picture_;
    QPlainTextEdit* text_;
    QWidget* pager_;
    QToolButton *back_, *forward_;
    QLabel* pageLabel_;
    QTimer delay_;
    BackgroundTask<Made> making_{this};
};

} // namespace crisis::ui
