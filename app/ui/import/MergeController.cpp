// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/MergeController.h"

#include "app/text/ImportText.h"
#include "app/text/PlainText.h"
#include "app/ui/import/ImportLists.h"
#include "app/ui/import/MergeDialog.h"
#include "app/ui/import/RememberedMappings.h"
#include "app/ui/session/FilePath.h"
#include "core/import/table/TableImport.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressDialog>

#include <utility>

namespace crisis::ui {
namespace {

/// Reads a table with the mapping that this timeline was imported with, or the one remembered for its
/// columns.
Result<OpenedTimeline> readAsBefore(const QString& path, const Timeline& here, const Progress& progress) {
    auto read = openAnyFormatFile(filePath(path), {}, progress);
    ImportOptions options;
    options.mapping = keptMapping(here.header());
    if (!read && read.error().code == ErrorCode::NotATimeline && options.mapping) {
        auto asKept = openAnyFormatFile(filePath(path), options, progress);
        return asKept ? asKept : read;
    }
    if (!read || !read->mapping)
        return read;
    const auto hasItsColumns = [&](const TableMapping& layout) {
        const auto preview = previewTable(read->beginning, *read->summary->format, 0, layout);
        return preview && fits(*options.mapping, preview->columns);
    };
    if (options.mapping && hasItsColumns(*read->mapping)) {
        options.mapping->delimiter = read->mapping->delimiter;
        options.mapping->headerLine = read->mapping->headerLine;
        if (read->summary->encoding.starts_with("UTF")) // UTF is never a guess
            options.mapping->encoding.reset();
    } else if (!options.mapping || !hasItsColumns(*options.mapping)) {
        const auto preview = previewTable(read->beginning, *read->summary->format, 0, read->mapping);
        options.mapping = preview ? rememberedMapping(preview->columns) : std::nullopt;
        if (options.mapping)
            options.mapping->delimiter = read->mapping->delimiter;
    }
    if (!options.mapping || options.mapping == read->mapping)
        return read;
    return openAnyFormatFile(filePath(path), options, progress);
}

/// Remarks that the user would otherwise not see.
QStringList reportedBy(const OpenedTimeline& read) {
    QStringList lines = read.summary ? importNoteLines(*read.summary) : QStringList();
    if (!read.read.diagnostics.empty())
        lines += problemLines(read.read.diagnostics).split(u'\n');
    return lines;
}

} // namespace

/// Used by the worker thread while it runs, then by the controller.
struct MergeController::Task {
    QString path;
    Timeline here;
    std::uint64_t revision = 0;
    std::optional<Result<OpenedTimeline>> read;
    MergePlan plan;
    std::optional<Result<Timeline>> merged;

    [[nodiscard]] QString name() const { return isolated(cut(QFileInfo(path).fileName(), 100)); }
    [[nodiscard]] const Timeline& incoming() const { return (*read)->read.timeline; }
};

MergeController::MergeController(Session& session, QWidget* window)
    : QObject(window), document_(session.document()), messages_(session.messages()), window_(window) {}

void MergeController::askForFile() {
    auto* dialog = new QFileDialog(window_, tr("Merge a file into this timeline"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MergeController::read);
    dialog->open();
}

void MergeController::read(const QString& path) {
    auto task = std::make_shared<Task>();
    task->path = path;
    const auto work = [](Task& now, const Progress& progress) {
        now.read = readAsBefore(now.path, now.here, progress);
        if (now.read->has_value() && !progress.isCancelled())
            now.plan = planMerge(now.here, now.incoming());
    };
    start(task, window_, tr("Reading %1 …").arg(task->name()), work,
          [this](const std::shared_ptr<Task>& done) { showPlan(done); });
}

void MergeController::planAnew(const std::shared_ptr<Task>& before, MergeDialog* dialog,
                               const std::vector<std::uint32_t>& earlier) {
    auto task = std::make_shared<Task>();
    task->path = before->path;
    task->read = before->read;
    const auto work = [earlier](Task& now, const Progress&) {
        now.plan = planMerge(now.here, now.incoming(), earlier);
    };
    start(task, dialog, tr("Comparing with %1 …").arg(task->name()), work,
          [this, before](const std::shared_ptr<Task>& done) {
              const auto waiting = std::exchange(awaiting_, nullptr);
              if (!waiting)
                  return;
              if (running_.isCancelled())
                  return waiting->keepPlan();
              if (done->revision == before->revision)
                  return waiting->setPlan(done->plan);
              waiting->close();
              read(before->path);
          });
    dialog->awaitPlan();
    awaiting_ = dialog;
}

void MergeController::merge(const std::shared_ptr<Task>& before, const MergePlan& chosen) {
    if (before->revision != document_->revision())
        return read(before->path); // the timeline has changed since it was planned
    auto task = std::make_shared<Task>();
    task->path = before->path;
    task->read = before->read;
    task->plan = chosen;
    const auto work = [](Task& now, const Progress&) {
        now.merged = apply(now.here, MergeImport{now.incoming(), now.plan});
        if (*now.merged)
            static_cast<void>((*now.merged)->displayOrder()); // or the window would wait for it
    };
    start(task, window_, tr("Merging %1 …").arg(task->name()), work,
          [this](const std::shared_ptr<Task>& done) {
              if (running_.isCancelled())
                  return;
              if (!*done->merged)
                  messages_.showWarning(tr("The file could not be merged."),
                                        errorMessage(done->merged->error()));
              else if (!document_->perform(MergeImport{done->incoming(), done->plan}, **done->merged,
                                           done->revision))
                  read(done->path);
          });
}

void MergeController::start(const std::shared_ptr<Task>& task, QWidget* parent, const QString& doing,
                            const Work& work, const Then& then) {
    running_.discard();
    if (progress_)
        progress_->close();
    if (awaiting_)
        std::exchange(awaiting_, nullptr)->keepPlan();
    task->here = document_->timeline();
    task->revision = document_->revision();
    constexpr int patienceMs = 500;
    progress_ = new QProgressDialog(QString(), tr("Cancel"), 0, 100, parent);
    QLabel* words = plainLabel(progress_);
    words->setText(doing);
    progress_->setLabel(words);
    progress_->setAttribute(Qt::WA_DeleteOnClose);
    progress_->setWindowModality(Qt::WindowModal);
    progress_->setMinimumDuration(patienceMs);
    progress_->setAutoReset(false);
    progress_->setValue(0);
    connect(progress_, &QProgressDialog::canceled, this, [this] { running_.cancel(); });
    running_.start(
        [task, work](const Progress& progress) {
            if (!progress.isCancelled())
                work(*task, progress);
            return task;
        },
        [this, then](const std::shared_ptr<Task>& done) {
            if (progress_)
                progress_->close();
            then(done);
        },
        [this](double fraction) {
            if (progress_)
                progress_->setValue(static_cast<int>(fraction * 99));
        });
}

void MergeController::showPlan(const std::shared_ptr<Task>& task) {
    if (running_.isCancelled())
        return;
    if (!*task->read) {
        messages_.showWarning(tr("%1 could not be read.").arg(task->name()),
                              errorMessage(task->read->error()));
        return;
    }
    if (task->revision != document_->revision())
        return read(task->path); // the timeline has changed while the file was read
    const QStringList reported = reportedBy(**task->read);
    if (task->plan.isEmpty() && !task->plan.isDoubtful()) {
        const auto number = [](std::uint64_t count) {
            return QLocale().toString(static_cast<qulonglong>(count));
        };
        messages_.showWarning(
            tr("%1 contains nothing new.").arg(task->name()),
            (QStringList{tr("Identical here and in the file: %1. Changed only by you and kept: %2.")
                             .arg(number(task->plan.same), number(task->plan.kept.size()))} +
             reported)
                .join(u'\n'));
        return;
    }
    auto* dialog = new MergeDialog(task->here, task->incoming(), task->plan, reported, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, task, dialog] { merge(task, dialog->chosen()); });
    connect(dialog, &MergeDialog::earlierChosen, this,
            [this, task, dialog](const std::vector<std::uint32_t>& keys) { planAnew(task, dialog, keys); });
    dialog->open();
}

} // namespace crisis::ui
