// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/PictureExport.h"
#include "app/ui/document/PictureExporter.h"

#include <QDialog>
#include <QThreadPool>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace crisis {

class PicturePreview;

/// Makes a picture of the timeline: what it shows, how large, how it looks; with a preview of the very
/// picture.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `view` is what the canvas shows now; `timelinePath` only suggests a name.
    ExportDialog(Timeline timeline, Timeline::AxisSpan view, LanesBy lanes, QString timelinePath,
                 QWidget* parent);
    ~ExportDialog() override;

    [[nodiscard]] PictureOptions options() const;
    [[nodiscard]] PicturePreview* preview() const { return preview_; }
    /// Makes the picture and writes it; the dialog closes when that has worked.
    void exportTo(const QString& path);
    /// While a picture is being made, stops that and stays open.
    void reject() override;

Q_SIGNALS:
    void previewed();
    void exported(const QString& path);

private:
    QWidget* makeControls();
    void loadChoices();
    void saveChoices() const;
    void applySizePreset(int index);
    void changed();
    void makePreview();
    void askForTarget();
    void setBusy(bool busy);
    void fail(const QString& message);

    Timeline timeline_;
    Timeline::AxisSpan view_;
    LanesBy lanes_;
    QString timelinePath_;
    QComboBox *content_, *preset_, *theme_;
    QSpinBox *width_, *height_;
    QDoubleSpinBox* scale_;
    QCheckBox *transparent_, *title_, *legend_, *sources_;
    QLabel* result_;
    PicturePreview* preview_;
    QPushButton* export_;
    QWidget* controls_;
    QProgressBar* progress_;
    PictureExporter exporter_;
    QTimer delay_;
    std::uint64_t asked_ = 0; ///< counts previews; an older one that comes late is dropped
    QThreadPool threads_;
};

} // namespace crisis
