// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/document/FileFlow.h"

#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>

#include <utility>

namespace crisis {
namespace {

QStringList filters() {
    return {FileFlow::tr("Timelines (*.timeline.json)"), FileFlow::tr("JSON files (*.json)"),
            FileFlow::tr("All files (*)")};
}

} // namespace

QString errorMessage(const Error& error) {
    if (!error.place)
        return errorText(error);
    return FileFlow::tr("Line %1, column %2: %3")
        .arg(QString::number(error.place->line), QString::number(error.place->column), errorText(error));
}

QString problemLines(const Problems& problems) {
    QStringList lines;
    for (const Error& problem : problems.list) {
        const Place place = problem.place.value_or(Place());
        const QString where = QStringLiteral("%1:%2").arg(place.line).arg(place.column);
        const QString pointer = shownOnOneLine(place.pointer, 300);
        QStringList parts{where};
        if (!pointer.isEmpty())
            parts << pointer;
        parts << errorText(problem).replace(u'\n', u' ');
        lines << parts.join(QStringLiteral(": "));
    }
    if (problems.more > 0)
        lines << FileFlow::tr("and %1 more").arg(QLocale().toString(static_cast<qulonglong>(problems.more)));
    return lines.join(u'\n');
}

FileFlow::FileFlow(Document* document, QWidget* window)
    : QObject(window), document_(document), window_(window) {
    connect(document_, &Document::saved, this, &FileFlow::goOn);
    connect(document_, &Document::saveFailed, this, [this](const QString& path, const Error& error) {
        then_ = nullptr;
        tell(tr("%1 could not be saved.").arg(QFileInfo(path).fileName()), errorMessage(error));
    });
}

void FileFlow::askForFile() {
    auto* dialog = new QFileDialog(window_, tr("Open a timeline"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(filters());
    if (!document_->path().isEmpty())
        dialog->setDirectory(QFileInfo(document_->path()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &FileFlow::open);
    dialog->open();
}

void FileFlow::open(const QString& path) {
    settleChanges([this, path] { document_->open(path); });
}

void FileFlow::openExample() { open(QString::fromLatin1(examplePath)); }

void FileFlow::save() {
    if (document_->path().isEmpty())
        askForTarget();
    else
        document_->save();
}

void FileFlow::askForTarget() {
    auto* dialog = new QFileDialog(window_, tr("Save the timeline"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("timeline.json"));
    dialog->setNameFilters(filters());
    if (!document_->path().isEmpty())
        dialog->selectFile(document_->path());
    connect(dialog, &QFileDialog::fileSelected, document_, &Document::saveAs);
    connect(dialog, &QFileDialog::rejected, this, [this] { then_ = nullptr; });
    dialog->open();
}

void FileFlow::settleChanges(const std::function<void()>& then) {
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

void FileFlow::askAboutChanges() {
    auto* question = new QMessageBox(window_);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("unsavedChanges"));
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Unsaved changes"));
    const QString name = document_->path().isEmpty()
                             ? shownOnOneLine(document_->timeline().header().title, 80)
                             : QFileInfo(document_->path()).fileName();
    question->setText(tr("Save the changes to %1?").arg(name));
    question->setInformativeText(tr("Without saving, they are lost."));
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

void FileFlow::goOn() {
    if (const auto then = std::exchange(then_, nullptr))
        then();
}

void FileFlow::tell(const QString& message, const QString& reason) {
    auto* box = new QMessageBox(window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Crisis Timeline"));
    box->setText(cut(message, 400));
    box->setInformativeText(cut(reason, 600));
    box->open();
}

} // namespace crisis
