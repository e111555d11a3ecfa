// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageView.h"
#include "core/model/subset/TimelineSubset.h"
#include "core/time/DateFormatter.h"

#include <QDialog>
#include <QThreadPool>

#include <atomic>

namespace crisis::ui {

/// Shows the source summary of a timeline, and prints it or saves it as PDF. A thread creates the summary;
/// ready() follows.
class SummaryDialog : public QDialog {
    Q_OBJECT

public:
    /// Counts only what is in the subset `shown`.
    SummaryDialog(const Timeline& timeline, const TimelineSubset& shown, QWidget* parent);
    ~SummaryDialog() override;

    [[nodiscard]] PageView* view() const { return view_; }
    /// Saves the summary as PDF. Returns false if the file cannot be written.
    bool saveAs(const QString& path) const;

Q_SIGNALS:
    void ready();
    void followed(const crisis::ui::Target& target);

private:
    void follow(const Target& target);
    void print();
    void askForFile();

    Timeline timeline_;
    Timeline counted_; ///< the subset
    Page summary_;
    TimelineSubset shown_;
    DateStrings words_;
    PageView* view_;
    std::atomic<bool> cancel_{false};
    QThreadPool threads_;
};

} // namespace crisis::ui
