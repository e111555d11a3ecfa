// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/autosave/AutosaveFile.h"

#include <QDialog>

#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace crisis::ui {

/// Offers unsaved work that programs which did not end in order have left: what it is, when it was kept, and
/// what had changed. As long as it is open no other program offers the same.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(std::vector<AutosaveFile> autosaves, QWidget* parent = nullptr);
    ~RecoveryDialog() override;

    /// What stands about the chosen one, as plain text.
    [[nodiscard]] QString details() const;
    /// How many others stay kept if the chosen one is restored.
    [[nodiscard]] std::size_t others() const;

Q_SIGNALS:
    /// The person wants this work; the dialog has closed.
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
