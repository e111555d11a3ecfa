// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/files/FileController.h"
#include "app/ui/session/BackgroundTask.h"
#include "core/import/OpenAnyFormat.h"
#include "core/model/merge/Merge.h"

#include <QPointer>

#include <functional>
#include <memory>

class QProgressDialog;

namespace crisis::ui {

class MergeDialog;

/// Merges another file into the open timeline: asks for the file, reads it in a thread, shows what would
/// change, and applies the selected changes as one edit.
class MergeController : public QObject {
    Q_OBJECT

public:
    /// `window` owns it and is the parent of its dialogs; `session` must outlive it.
    MergeController(Session& session, QWidget* window);

    void askForFile();
    void read(const QString& path);

private:
    struct Task;

    using Work = std::function<void(Task&, const Progress&)>;
    using Then = std::function<void(const std::shared_ptr<Task>&)>;

    /// Runs `work` in a thread, with a progress dialog over `parent`, then `then` in this thread. Cancels and
    /// forgets a task that is running.
    void start(const std::shared_ptr<Task>& task, QWidget* parent, const QString& doing, const Work& work,
               const Then& then);
    void showPlan(const std::shared_ptr<Task>& task);
    void planAnew(const std::shared_ptr<Task>& task, MergeDialog* dialog,
                  const std::vector<std::uint32_t>& earlier);
    void merge(const std::shared_ptr<Task>& task, const MergePlan& chosen);

    Document* document_;
    Messages& messages_;
    QWidget* window_;
    QPointer<QProgressDialog> progress_;
    QPointer<MergeDialog> awaiting_; ///< shows that its plan is being computed again
    BackgroundTask<std::shared_ptr<Task>> running_{this};
};

} // namespace crisis::ui
