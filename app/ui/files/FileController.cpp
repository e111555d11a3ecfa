// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/FileController.h"

#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"
#include "app/ui/session/FilePath.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>

#include <cstring>
#include <utility>

namespace crisis::ui {
namespace {

QStringList filters() {
    return {FileController::tr("Timelines (*.timeline.json)"), FileController::tr("JSON files (*.json)"),
            FileController::tr("All files (*)")};
}

/// The file extension if it is that of another format, which a timeline must not be saved under; else empty.
QString foreignEnding(const QString& path) {
    for (const char* ending :
         {".timelinejs.json", ".statements.csv", ".csv", ".tsv", ".ics", ".vcs", ".md", ".html", ".htm",
          ".xml", ".png", ".svg", ".pdf", ".jsonl", ".js", ".timeline"}) {
        if (path.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
            return path.right(static_cast<qsizetype>(std::strlen(ending)));
    }
    return {};
}

/// An unused path in the folder of `path`: "a (words).timeline.json", "a (words 2).timeline.json" and so on.
QString freeNameBeside(const QString& path, const QString& words) {
    const QString name = QFileInfo(path).fileName();
    qsizetype stem = name.size() - QStringLiteral(".timeline.json").size();
    if (stem <= 0 || !name.endsWith(QStringLiteral(".timeline.json")))
        stem = name.lastIndexOf(u'.') > 0 ? name.lastIndexOf(u'.') : name.size();
    for (int number = 1;; ++number) {
        const QString addition = number == 1 ? words : QStringLiteral("%1 %2").arg(words).arg(number);
        const QString free = QFileInfo(path).path() + u'/' + name.left(stem) +
                             QStringLiteral(" (%1)").arg(addition) + name.mid(stem);
        if (!QFileInfo::exists(free) && !QFileInfo(free).isSymLink())
            return free;
    }
}

} // namespace

QString errorMessage(const Error& error) {
    if (!error.place || error.place->line == 0)
        return errorText(error);
    if (error.place->column == 0)
        return FileController::tr("Line %1: %2").arg(QString::number(error.place->line), errorText(error));
    return FileController::tr("Line %1, column %2: %3")
        .arg(QString::number(error.place->line), QString::number(error.place->column), errorText(error));
}

QString problemLines(const Diagnostics& diagnostics) {
    QStringList lines;
    for (const Error& problem : diagnostics.list) {
        const TextPosition place = problem.place.value_or(TextPosition());
        const QString pointer = shownOnOneLine(place.pointer, 300);
        QStringList parts;
        if (place.line > 0)
            parts << (place.column > 0 ? QStringLiteral("%1:%2").arg(place.line).arg(place.column)
                                       : QString::number(place.line));
        if (!pointer.isEmpty())
            parts << pointer;
        parts << errorText(problem).replace(u'\n', u' ');
        lines << parts.join(QStringLiteral(": "));
    }
    if (diagnostics.more > 0)
        lines << FileController::tr("and %1 more")
                     .arg(QLocale().toString(static_cast<qulonglong>(diagnostics.more)));
    return lines.join(u'\n');
}

FileController::FileController(Session& session, QWidget* window)
    : QObject(window), document_(session.document()), window_(window) {
    connect(document_, &Document::saved, this, &FileController::goOn);
    connect(document_, &Document::saveFailed, this, &FileController::showSaveFailure);
    connect(document_, &Document::copySaved, this, [this] {
        if (const auto after = std::exchange(afterCopy_, nullptr))
            after();
    });
}

void FileController::askForFile() {
    auto* dialog = new QFileDialog(window_, tr("Open timeline"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        QStringList{
            tr("Timelines and pictures of them (*.timeline.json *.png)"),
            tr("Files of other programs (*.csv *.tsv *.txt *.json *.jsonl *.timeline *.xml *.html *.htm "
               "*.js *.ics *.vcs)")} +
        filters());
    if (!document_->path().isEmpty())
        dialog->setDirectory(QFileInfo(document_->path()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &FileController::open);
    dialog->open();
}

void FileController::open(const QString& path) { openAs(path, {}); }

void FileController::openAs(const QString& path, const ImportOptions& options) {
    settleChanges([this, path, options] { document_->openAs(path, options); });
}

void FileController::import(const QString& path, const ImportOptions& options) {
    settleChanges([this, path, options] { document_->import(path, options); });
}

void FileController::openExample() { open(QString::fromLatin1(examplePath)); }

void FileController::save() {
    if (document_->path().isEmpty())
        askForTarget();
    else
        document_->save();
}

void FileController::askForTarget() {
    askWith(document_->path().isEmpty() ? document_->proposedPath() : document_->path());
}

void FileController::askWith(const QString& proposed) {
    auto* dialog = new QFileDialog(window_, tr("Save timeline"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("timeline.json"));
    dialog->setNameFilters(filters());
    if (!proposed.isEmpty())
        dialog->selectFile(proposed);
    connect(dialog, &QFileDialog::fileSelected, this, &FileController::saveTo);
    connect(dialog, &QFileDialog::rejected, this, [this] { then_ = nullptr; });
    dialog->open();
}

void FileController::saveTo(const QString& path) {
    const QString ending = foreignEnding(path);
    if (ending.isEmpty())
        return document_->saveAs(path);
    auto* question = new QMessageBox(window_);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("foreignEnding"));
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(tr("Save timeline"));
    question->setText(tr("Saving writes a timeline file, but “%1” has the extension of another format.")
                          .arg(isolated(shownFileName(path, 200))));
    question->setInformativeText(tr("Saving preserves everything in the timeline. To write a table, a "
                                    "document or a picture, export it."));
    const QString proposed = path.chopped(ending.size()) + QStringLiteral(".timeline.json");
    auto* save = question->addButton(tr("&Save as %1…").arg(withoutMnemonic(shownFileName(proposed, 40))),
                                     QMessageBox::ActionRole);
    save->setObjectName(QStringLiteral("saveAsTimeline"));
    auto* exports = question->addButton(tr("&Export…"), QMessageBox::ActionRole);
    exports->setObjectName(QStringLiteral("exportInstead"));
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(save);
    // The file dialog opens again, so that an existing file of that name is not replaced without asking.
    connect(save, &QPushButton::clicked, this, [this, proposed] { askWith(proposed); });
    connect(exports, &QPushButton::clicked, this, [this] {
        then_ = nullptr;
        Q_EMIT exportWanted();
    });
    connect(question, &QMessageBox::rejected, this, [this] { then_ = nullptr; });
    question->open();
}

void FileController::settleChanges(const std::function<void()>& then) {
    if (document_->isWriting()) {
        then_ = [this, then] { settleChanges(then); };
        return;
    }
    if (!document_->isModified()) {
        then();
        return;
    }
    then_ = then;
    askAboutChanges();
}

void FileController::askAboutChanges() {
    auto* question = new QMessageBox(window_);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("unsavedChanges"));
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Unsaved changes"));
    const QString name = document_->path().isEmpty()
                             ? shownOnOneLine(document_->timeline().header().title, 80)
                             : shownFileName(document_->path());
    question->setText(tr("Save the changes to %1?").arg(name));
    question->setInformativeText(tr("Your changes will be lost if you do not save them."));
    question->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Save);
    connect(question, &QMessageBox::finished, this, [this](int answer) {
        if (answer == QMessageBox::Save)
            save();
        else if (answer == QMessageBox::Discard)
            goOn();
        else
            then_ = nullptr;
    });
    question->open();
}

void FileController::reload() {
    const auto openAgain = [this] { document_->open(document_->path()); };
    if (!document_->isModified())
        return openAgain();
    afterCopy_ = openAgain;
    document_->saveCopy(freeNameBeside(document_->path(), tr("mine", "a version of a file")));
}

void FileController::keepMine(const FileStamp& theirs) {
    document_->keepMine(theirs,
                        freeNameBeside(document_->path(), tr("other version", "a version of a file")));
}

void FileController::showSaveFailure(const QString& path, const Error& error) {
    then_ = nullptr;
    const bool wasCopy = std::exchange(afterCopy_, nullptr) != nullptr;
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::FileChanged)
        return askAboutTheirs(path);
    auto* box = new QMessageBox(window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("saveFailed"));
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Not saved"));
    box->setText(
        tr("%1 could not be saved. Your work is still open.").arg(isolated(shownFileName(path, 200))));
    box->setInformativeText(cut(errorMessage(error), 600));
    auto* elsewhere = box->addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    elsewhere->setObjectName(QStringLiteral("saveElsewhere"));
    connect(elsewhere, &QPushButton::clicked, this, &FileController::askForTarget);
    if (!wasCopy) {
        auto* again = box->addButton(tr("&Try again"), QMessageBox::ActionRole);
        again->setObjectName(QStringLiteral("saveAgain"));
        connect(again, &QPushButton::clicked, this,
                [this, path] { path == document_->path() ? document_->save() : document_->saveAs(path); });
    }
    box->addButton(QMessageBox::Close);
    box->open();
}

void FileController::askAboutTheirs(const QString& path) {
    const auto theirs = fileStamp(filePath(path));
    if (!theirs)
        return document_->save(); // the file has been removed meanwhile
    auto* box = new QMessageBox(window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(QStringLiteral("fileChanged"));
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Changed by another program"));
    box->setText(
        tr("%1 was changed by another program after you opened or saved it. It has not been replaced.")
            .arg(isolated(shownFileName(path, 200))));
    box->setInformativeText(
        tr("Neither version is lost: if you keep yours, the other one is saved as a copy in "
           "the same folder; if you reload, yours is."));
    const auto offer = [&](const char* name, const QString& text, const std::function<void()>& act) {
        auto* button = box->addButton(text, QMessageBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, act);
    };
    offer("keepMine", tr("&Keep my version"), [this, theirs] {
        keepMine(*theirs);
        document_->save();
    });
    offer("reload", tr("&Reload and save my version as a copy"), [this] { reload(); });
    offer("saveBeside", tr("&Save my version as…"), [this] { askForTarget(); });
    box->addButton(QMessageBox::Cancel);
    box->open();
}

void FileController::goOn() {
    if (const auto then = std::exchange(then_, nullptr))
        then();
}

} // namespace crisis::ui
