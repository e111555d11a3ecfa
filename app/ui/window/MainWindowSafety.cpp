// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"
#include "app/ui/files/FileWatch.h"
#include "app/ui/files/Recovery.h"
#include "app/ui/files/RecoveryDialog.h"
#include "app/ui/session/FilePath.h"
#include "app/ui/widgets/MessageBar.h"
#include "app/ui/widgets/PromptBar.h"
#include "app/ui/widgets/TaskProgressBar.h"
#include "app/ui/window/MainWindow.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QStatusBar>

namespace crisis::ui {

// Connects what prevents loss of work: the autosave file and the watch on the document's file.
void MainWindow::connectSafety() {
    recovery_ = new Recovery(document_);
    connect(recovery_, &Recovery::failed, this, [this](const Error& error) {
        messageBar_->showMessage(
            tr("Unsaved work could not be autosaved, so it would be lost if the program ended "
               "unexpectedly. Save often."),
            errorText(error));
    });
    watch_ = new FileWatch(document_);
    connect(watch_, &FileWatch::changed, this, &MainWindow::askAboutTheirs);
    connect(watch_, &FileWatch::vanished, this, &MainWindow::askAboutVanished);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, watch_, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            watch_->look();
    });
    connect(document_, &Document::opened, question_, &QWidget::hide);
    connect(document_, &Document::saved, question_, &QWidget::hide);

    connect(document_, &Document::savingStarted, this,
            [this](const QString& path) { saving_->start(tr("Saving %1…").arg(shownFileName(path, 60))); });
    connect(document_, &Document::savingProgressed, saving_, &TaskProgressBar::setFraction);
    connect(saving_, &TaskProgressBar::cancelled, document_, &Document::cancelSaving);
    // If reloading or saving has failed, the question must be asked again.
    connect(document_, &Document::openFailed, this, [this](const QString& path) {
        if (path == document_->path())
            askAboutFile();
    });
    connect(document_, &Document::saveFailed, this, [this](const QString&, const Error& error) {
        if (error.code != ErrorCode::FileChanged)
            askAboutFile();
    });
    for (const auto over : {&Document::saved, &Document::copySaved})
        connect(document_, over, saving_, &TaskProgressBar::finish);
    connect(document_, &Document::saveFailed, saving_, &TaskProgressBar::finish);
    connect(document_, &Document::copySaved, this, [this](const QString& path) { copyOfMine_ = path; });
}

void MainWindow::askAboutFile() {
    if (!document_->isOpen() || document_->path().isEmpty())
        return;
    const auto now = fileStamp(filePath(document_->path()));
    if (!now)
        return askAboutVanished();
    if (now == document_->stamp())
        return;
    document_->markUnsaved();
    askAboutTheirs(*now);
}

void MainWindow::askAboutTheirs(const FileStamp& theirs) {
    const QString name = shownFileName(document_->path());
    const QString message = document_->isModified() ? tr("%1 was changed by another program, and you have "
                                                         "unsaved changes. Neither version is lost.")
                                                    : tr("%1 was changed by another program.");
    question_->ask(
        message.arg(isolated(name)),
        {{QStringLiteral("reload"),
          document_->isModified() ? tr("&Reload and save my version as a copy") : tr("&Reload"),
          [this] { files_->reload(); }},
         {QStringLiteral("keepMine"), tr("&Keep my version"), [this, theirs] { files_->keepMine(theirs); }},
         {QStringLiteral("saveBeside"), tr("&Save my version as…"), [this] { files_->askForTarget(); }}});
}

void MainWindow::askAboutVanished() {
    document_->markUnsaved();
    const QString name = shownFileName(document_->path());
    question_->ask(tr("%1 was moved, renamed or deleted. Your work is still open here.").arg(isolated(name)),
                   {{QStringLiteral("saveAgain"), tr("&Save to the same file"), [this] { files_->save(); }},
                    {QStringLiteral("saveElsewhere"), tr("Save &as…"), [this] { files_->askForTarget(); }}});
}

bool MainWindow::offerRecovery() {
    std::vector<AutosaveFile> autosaves = AutosaveFile::abandoned(filePath(Recovery::folder()));
    if (autosaves.empty())
        return false;
    auto* dialog = new RecoveryDialog(std::move(autosaves), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::restoreAsked, this,
            [this, dialog](const std::shared_ptr<AutosaveFile>& autosave, const AutosaveHeader& note) {
                restoreWork(autosave, note, dialog->others() == 0);
            });
    dialog->open();
    return true;
}

void MainWindow::restoreWork(const std::shared_ptr<AutosaveFile>& autosave, const AutosaveHeader& note,
                             bool isLast) {
    files_->settleChanges([this, autosave, note, isLast] {
        // Without a stamp, a save could replace a file that the work is not based on.
        const QString file = QFile::decodeName(QByteArray::fromStdString(note.file));
        const bool hasFile = note.stamp && QFileInfo(file).isAbsolute();
        auto* once = new QObject(this);
        connect(document_, &Document::openFailed, once, [once] { once->deleteLater(); });
        connect(document_, &Document::opened, once, [this, once, autosave, note, isLast] {
            once->deleteLater();
            recovery_->adopt(std::move(*autosave), note);
            statusBar()->showMessage(tr("The work has been restored. It is not saved yet."), 10'000);
            if (!isLast)
                messageBar_->add(
                    tr("There is more unsaved work. To restore it, use File > Recover unsaved work."));
        });
        document_->restore(hasFile ? file : QString(), note.stamp,
                           [autosave](const Progress& progress) { return autosave->read(progress); });
    });
}

} // namespace crisis::ui
