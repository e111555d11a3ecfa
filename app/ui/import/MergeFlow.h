// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/document/FileFlow.h"
#include "core/io/import/AnyTimeline.h"
#include "core/model/Merge.h"

#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <memory>

class QProgressDialog;

namespace crisis {

class MergeDialog;

/// Brings the events of another file into the open timeline: asks for the file, reads it in a thread of its
/// own, shows what would change, and merges what is chosen in one step.
class MergeFlow : public QObject {
    Q_OBJECT

public:
    MergeFlow(Document* document, FileFlow* files, QWidget* window);
    ~MergeFlow() override;

    void askForFile();
    void read(const QString& path);

private:
    struct Task;

    void start(const std::shared_ptr<Task>& task, const QString& doing);
    void finish(const std::shared_ptr<Task>& task);
    void planAnew(const Task& before, MergeDialog* dialog, const std::vector<std::uint32_t>& earlier);

    Document* document_;
    FileFlow* files_;
    QWidget* window_;
    std::shared_ptr<Task> task_;
    QPointer<QProgressDialog> progress_;
    QThreadPool threads_;
};

} // namespace crisis
