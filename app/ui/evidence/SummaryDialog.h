// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageView.h"
#include "app/ui/session/BackgroundTask.h"
#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/model/evidence/EvidenceSummary.h"
#include "core/time/format/DateFormatter.h"

#include <QDialog>

namespace crisis::ui {

/// Shows the source summary of a timeline, and prints it or saves it as PDF. A thread creates the summary;
/// ready() follows.
class SummaryDialog : public QDialog {
    Q_OBJECT

public:
    SummaryDialog(const Timeline& timeline, const AsOfDate& known, QWidget* parent);

    [[nodiscard]] PageView* view() const { return view_; }
    /// Saves the summary as PDF. Returns false if the file cannot be written.
    bool saveAs(const QString& path) const;

Q_SIGNALS:
    void ready();
    void followed(const crisis::ui::Target& target);

private:
    struct Summary {
        Timeline counted; ///< restricted to the as-of day
        EvidenceSummary evidence;
        AnchorFindings anchors;
    };

    void showSummary(const Summary& summary);
    void follow(const Target& target);
    void print();
    void askForFile();

    Timeline timeline_;
    Timeline counted_; ///< restricted to the as-of day
    Page summary_;
    AsOfDate known_;
    DateStrings words_;
    PageView* view_;
    BackgroundTask<Summary> task_{this};
};

} // namespace crisis::ui
