// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/autosave/AutosaveFile.h"

#include <QDialog>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace crisis::ui {

/// Offers to restore the unsaved work of processes that ended unexpectedly, and shows what it is, when it was
/// autosaved and what had changed. While the dialog is open, no other process offers the same work.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(std::vector<AutosaveFile> autosaves, QWidget* parent = nullptr);
    ~RecoveryDialog() override;

    /// The details shown for the selected work, as plain text.
    [[nodiscard]] QString details() const;
    /// The number of other autosave files that remain if the selected one is restored.
    [[nodiscard]] std::size_t others() const;

Q_SIGNALS:
    /// The user has selected this work to restore; the dialog has closed.
    void restoreAsked(const std::shared_ptr<crisis::io::AutosaveFile>& autosave,
                      const crisis::io::AutosaveHeader& note);

private:
    struct Offer;
    void showOffer(int row);
    void restore();
    void askToDiscard();
    void discard();

    std::vector<Offer> offers_;
    QListWidget* list_;
    QLabel* details_;
    QPushButton* restore_;
};

} // namespace crisis::ui
