// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportTarget.h"

#include "app/text/PlainText.h"
#include "app/ui/exports/ExportFields.h"
#include "core/time/CivilText.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace crisis::ui {

namespace {

constexpr qsizetype longestStem = 80;
const QString folderKey = QStringLiteral("export/folder");

QString stemOf(const ExportContext& context) {
    QString stem = QFileInfo(context.path).fileName();
    for (const QString& ending :
         {QStringLiteral(".png"), QStringLiteral(".json"), QStringLiteral(".timeline")}) {
        if (stem.endsWith(ending, Qt::CaseInsensitive))
            stem.chop(ending.size());
    }
    if (!stem.isEmpty())
        return stem;
    // Only those characters of a title that every file system accepts.
    for (const QChar c : QString::fromStdString(context.timeline.header().title)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            stem += c.toLower();
        else if (!stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
    }
    stem = stem.left(longestStem);
    while (stem.endsWith(u'-') || (!stem.isEmpty() && stem.back().isHighSurrogate()))
        stem.chop(1);
    return stem.isEmpty() ? ExportTarget::tr("timeline") : stem;
}

} // namespace

QString proposedFileName(const ExportChoices& choices, const ExportContext& context) {
    QString name = stemOf(context);
    if (!choices.events.empty())
        name += ExportTarget::tr("-selected", "in a file's name: only chosen events");
    if (choices.asOf)
        name += ExportTarget::tr("-known-on-%1", "in a file's name")
                    .arg(QString::fromStdString(isoDay(*choices.asOf)));
    return name + endingOf(choices.format);
}

QString withEnding(const QString& path, ExportFormat format) {
    const QString ending = endingOf(format);
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

void ExportTarget::ask(const ExportChoices& choices, const ExportContext& context) {
    auto* dialog = new QFileDialog(window_, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // settle() asks, for every file that is written
    dialog->setNameFilters(
        {tr("%1 (*%2)", "a format and its ending").arg(formatText(choices.format), endingOf(choices.format)),
         tr("All files (*)")});
    const QString last = QSettings().value(folderKey).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir())
        dialog->setDirectory(last);
    else if (QFileInfo(context.path).isNativePath() && !context.path.isEmpty())
        dialog->setDirectory(QFileInfo(context.path).absolutePath());
    dialog->selectFile(proposedFileName(choices, context));
    connect(dialog, &QFileDialog::fileSelected, this, [this, choices](const QString& path) {
        QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
        settle(withEnding(path, choices.format), choices);
    });
    dialog->open();
}

void ExportTarget::settle(const QString& path, const ExportChoices& choices) {
    const QStringList files =
        exportedFiles(path, choices.format, static_cast<std::size_t>(choices.options.pages));
    QStringList there;
    std::copy_if(files.begin(), files.end(), std::back_inserter(there),
                 [](const QString& file) { return QFileInfo::exists(file); });
    if (there.isEmpty()) {
        Q_EMIT chosen(path);
        return;
    }
    auto* question = new QMessageBox(window_);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(QStringLiteral("replaceFiles"));
    question->setTextFormat(Qt::PlainText);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Replace files"));
    question->setText(
        there.size() == 1
            ? tr("%1 already exists. Replace it?").arg(isolated(shownFileName(there.front(), 200)))
            : tr("%n files already exist, the first of them %1. Replace them?", nullptr,
                 static_cast<int>(there.size()))
                  .arg(isolated(shownFileName(there.front(), 200))));
    auto* replace = question->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(QStringLiteral("replaceButton"));
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(replace, &QAbstractButton::clicked, this, [this, path] { Q_EMIT chosen(path); });
    question->open();
}

} // namespace crisis::ui
