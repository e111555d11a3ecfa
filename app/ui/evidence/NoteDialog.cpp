// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/NoteDialog.h"

#include "app/text/PlainText.h"
#include "app/ui/evidence/OriginCombo.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

/// QPlainTextEdit takes seconds to wrap a much longer text.
constexpr qsizetype mostNoteCharacters = 20'000;

} // namespace

NoteDialog::NoteDialog(const Statement& note, Kind kind, const QString& subject, QWidget* parent)
    : WritingDialog(parent), note_(note), kind_(kind), text_(new QPlainTextEdit(this)) {
    const bool isNew = kind_ == Kind::New;
    setWindowTitle(isNew ? tr("Add a note of your own") : tr("Change your note"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(12);
    auto* about = new QLabel(tr("About: %1").arg(shownOnOneLine(subject.toStdString(), 160)), this);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    column->addWidget(about);

    const QString words = QString::fromStdString(note_.text);
    text_->setObjectName(QStringLiteral("noteText"));
    text_->setAccessibleName(tr("Text of the note"));
    text_->setPlaceholderText(tr("What you assume or conclude, in a sentence or two"));
    text_->setTabChangesFocus(true);
    text_->setReadOnly(words.size() > mostNoteCharacters);
    text_->setPlainText(cut(words, mostNoteCharacters));
    text_->setMinimumSize(fontMetrics().averageCharWidth() * 64, fontMetrics().lineSpacing() * 5);
    column->addWidget(text_, 1);
    Statement shown = note_;
    if (isNew)
        shown.origin = StatementOrigin::Judgement;
    standing_ = new OriginCombo(shown, this);
    column->addWidget(standing_);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    done_ = buttons->addButton(isNew ? tr("A&dd") : tr("&Done"), QDialogButtonBox::AcceptRole);
    done_->setObjectName(QStringLiteral("noteDone"));
    done_->setDefault(true);
    if (!isNew) {
        auto* remove = buttons->addButton(tr("Re&move"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("noteRemove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            QDialog::reject();
            Q_EMIT edited(RemoveStatement{note_.id});
        });
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
    connect(text_, &QPlainTextEdit::textChanged, this, &NoteDialog::showState);
    textBefore_ = text_->toPlainText();
    text_->setFocus();
    showState();
}

void NoteDialog::showState() {
    const bool hasText = !text_->toPlainText().trimmed().isEmpty();
    done_->setEnabled(hasText);
    done_->setToolTip(hasText ? QString() : tr("Enter the text first"));
}

Statement NoteDialog::written() const {
    Statement note = note_;
    // The editor changes some whitespace and line ends: save its text only if the user has edited it.
    if (text_->toPlainText() != textBefore_)
        note.text = text_->toPlainText().trimmed().toStdString();
    note.origin = standing_->standing();
    note.likelihood = standing_->likelihood();
    note.confidence = standing_->confidence();
    return note;
}

void NoteDialog::accept() {
    if (!done_->isEnabled())
        return;
    QDialog::accept();
    const Statement note = written();
    if (kind_ == Kind::New)
        Q_EMIT edited(AddStatement{note});
    else if (note != note_)
        Q_EMIT edited(ReplaceStatement{note});
}

} // namespace crisis::ui
