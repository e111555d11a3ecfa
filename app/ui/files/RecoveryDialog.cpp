// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/RecoveryDialog.h"

#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {

struct RecoveryDialog::Offer {
    std::shared_ptr<AutosaveFile> autosave;
    Result<AutosaveHeader> note;
};

namespace {

constexpr std::size_t shownWords = 8;

QDateTime timeOf(const AutosaveHeader& note) { return QDateTime::fromSecsSinceEpoch(note.writtenAt); }

QString nameOf(const AutosaveHeader& note) {
    const QString file = QFileInfo(QFile::decodeName(QByteArray::fromStdString(note.file))).fileName();
    if (!file.isEmpty())
        return shownOnOneLine(file.toStdString(), 80);
    const QString title = shownOnOneLine(note.title, 80);
    return title.isEmpty() ? RecoveryDialog::tr("Untitled timeline") : title;
}

QString detailsOf(const AutosaveHeader& note) {
    QStringList lines;
    const QLocale locale;
    if (!note.file.empty())
        lines << RecoveryDialog::tr("File: %1").arg(shownOnOneLine(note.file, 160));
    else if (!note.importedFrom.empty())
        lines << RecoveryDialog::tr("Imported from %1 and never saved.")
                     .arg(isolated(shownOnOneLine(note.importedFrom, 160)));
    else
        lines << RecoveryDialog::tr("Never saved to a file.");
    lines << RecoveryDialog::tr("Autosaved: %1").arg(locale.toString(timeOf(note), QLocale::LongFormat));
    lines << RecoveryDialog::tr("Events: %1").arg(locale.toString(static_cast<qulonglong>(note.events)));
    const QString changes = locale.toString(static_cast<qulonglong>(note.changes));
    if (!note.file.empty())
        lines << RecoveryDialog::tr("Changes since the last save: %1").arg(changes);
    else if (note.changes > 0)
        lines << RecoveryDialog::tr("Changes: %1").arg(changes);
    for (std::size_t at = 0; at < std::min(shownWords, note.words.size()); ++at)
        lines << QStringLiteral("    • ") + shownOnOneLine(note.words[at], 120);
    if (note.changes > shownWords && note.words.size() >= shownWords)
        lines << RecoveryDialog::tr("    … and earlier changes");
    return lines.join(u'\n');
}

} // namespace

RecoveryDialog::RecoveryDialog(std::vector<AutosaveFile> autosaves, QWidget* parent)
    : QDialog(parent), list_(new QListWidget(this)), details_(new QLabel(this)),
      restore_(new QPushButton(tr("&Restore"), this)) {
    setObjectName(QStringLiteral("recovery"));
    setWindowTitle(tr("Unsaved work"));
    auto* message =
        new QLabel(tr("Crisis Timeline ended before this work was saved. The work was autosaved and "
                      "can be restored. Your files do not change until you save."),
                   this);
    message->setWordWrap(true);
    details_->setTextFormat(Qt::PlainText);
    details_->setWordWrap(true);
    details_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    details_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    details_->setObjectName(QStringLiteral("recoveryDetails"));
    list_->setAccessibleName(tr("Unsaved work"));
    list_->setObjectName(QStringLiteral("recoveryList"));
    for (AutosaveFile& autosave : autosaves) {
        auto note = autosave.note();
        list_->addItem(
            note ? tr("%1 – %2", "unsaved work, and when it was kept")
                       .arg(isolated(nameOf(*note)), QLocale().toString(timeOf(*note), QLocale::ShortFormat))
                 : tr("Damaged"));
        offers_.push_back({std::make_shared<AutosaveFile>(std::move(autosave)), std::move(note)});
    }
    list_->setVisible(offers_.size() > 1);
    const int rows = std::clamp(static_cast<int>(offers_.size()), 2, 6);
    list_->setFixedHeight(rows * list_->sizeHintForRow(0) + 2 * list_->frameWidth());

    auto* later = new QPushButton(tr("&Not now"), this);
    auto* discard = new QPushButton(tr("&Discard…"), this);
    restore_->setObjectName(QStringLiteral("recoveryRestore"));
    later->setObjectName(QStringLiteral("recoveryLater"));
    discard->setObjectName(QStringLiteral("recoveryDiscard"));
    later->setToolTip(tr("Offer this work again at the next start."));
    restore_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(discard);
    buttons->addStretch();
    buttons->addWidget(later);
    buttons->addWidget(restore_);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(message);
    column->addWidget(list_);
    column->addWidget(details_, 1);
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);

    connect(list_, &QListWidget::currentRowChanged, this, &RecoveryDialog::showOffer);
    connect(restore_, &QPushButton::clicked, this, &RecoveryDialog::restore);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(discard, &QPushButton::clicked, this, &RecoveryDialog::askToDiscard);
    list_->setCurrentRow(0);
    restore_->setFocus();
}

RecoveryDialog::~RecoveryDialog() = default;

QString RecoveryDialog::details() const { return details_->text(); }

std::size_t RecoveryDialog::others() const { return offers_.size() - 1; }

void RecoveryDialog::showOffer(int row) {
    if (row < 0)
        return;
    const Offer& offer = offers_[static_cast<std::size_t>(row)];
    details_->setText(offer.note ? detailsOf(*offer.note) : errorText(offer.note.error()));
    restore_->setEnabled(offer.note.has_value());
}

void RecoveryDialog::restore() {
    const Offer& offer = offers_[static_cast<std::size_t>(list_->currentRow())];
    accept();
    Q_EMIT restoreAsked(offer.autosave, *offer.note);
}

void RecoveryDialog::askToDiscard() {
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Unsaved work"),
                                tr("Discard this work permanently? There is no other copy."),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details_->text());
    auto* remove = box->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("recoveryRemove"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(remove, &QPushButton::clicked, this, &RecoveryDialog::discard);
    box->open();
}

void RecoveryDialog::discard() {
    const int row = list_->currentRow();
    offers_[static_cast<std::size_t>(row)].autosave->remove();
    offers_.erase(offers_.begin() + row);
    delete list_->takeItem(row);
    list_->setVisible(offers_.size() > 1);
    if (offers_.empty())
        accept();
    else
        showOffer(list_->currentRow());
}

} // namespace crisis::ui
