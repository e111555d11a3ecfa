// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageView.h"
#include "app/ui/session/BackgroundTask.h"
#include "core/model/evidence/AnchorCheck.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/model/evidence/EvidenceSummary.h"
#include "core/model/subset/TimelineSubset.h"
#include "core/time/format/DateFormatter.h"

#include <QDialog>

namespace crisis::ui {

/// Shows the source summary of a timeline, and prints it or saves it as PDF. A thread creates the summary;
/// ready() follows.
class SummaryDialog : public QDialog {
    Q_OBJECT

public:
    /// Counts only what is in the subset `shown`.
    SummaryDialog(const Timeline& timeline, const TimelineSubset& shown, QWidget* parent);

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
    Timeline counted_; ///< the subset
    Page summary_;
    TimelineSubset shown_;
    DateStrings words_;
    PageView* view_;
    BackgroundTask<Result<Summary>> task_{this};
};

} // namespace crisis::ui
