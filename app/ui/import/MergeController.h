// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/files/FileController.h"
#include "core/import/OpenAnyFormat.h"
#include "core/model/merge/Merge.h"

#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

class QProgressDialog;

namespace crisis::ui {

class MergeDialog;

/// Brings the events of another file into the open timeline: asks for the file, reads it in a thread of its
/// own, shows what would change, and merges what is chosen in one step.
class MergeController : public QObject {
    Q_OBJECT

public:
    MergeController(Document* document, FileController* files, QWidget* window);
    ~MergeController() override;

    void askForFile();
    void read(const QString& path);

private:
    struct Task;

    using Work = std::function<void(Task&, const Progress&)>;
    using Then = std::function<void(const std::shared_ptr<Task>&)>;

    /// Works in a thread, with progress over `parent`, then goes on in this one; as cancelled if another task
    /// has begun.
    void start(const std::shared_ptr<Task>& task, QWidget* parent, const QString& doing, const Work& work,
               const Then& then);
    void showPlan(const std::shared_ptr<Task>& task);
    void planAnew(const std::shared_ptr<Task>& task, MergeDialog* dialog,
                  const std::vector<std::uint32_t>& earlier);
    void merge(const std::shared_ptr<Task>& task, const MergePlan& chosen);

    Document* document_;
    FileController* files_;
    QWidget* window_;
    std::shared_ptr<Task> task_;
    QPointer<QProgressDialog> progress_;
    QThreadPool threads_;
};

} // namespace crisis::ui
