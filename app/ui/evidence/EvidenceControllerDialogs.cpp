// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidenceController.h"

#include "app/ui/evidence/ClaimDialog.h"
#include "app/ui/evidence/EditFields.h"
#include "app/ui/evidence/GradeDialog.h"
#include "app/ui/evidence/NoteDialog.h"
#include "app/ui/evidence/SourceDialog.h"
#include "app/ui/evidence/SourceReader.h"
#include "app/ui/evidence/StatementDialog.h"
#include "app/ui/files/FileController.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/PageView.h"
#include "app/ui/session/Session.h"

namespace crisis::ui {

void EvidenceController::showCopied(const QString& text) {
    if (text.isEmpty())
        showHint(tr("There is no statement to copy. Select an event that has one."));
    else
        session_.messages().showStatus(tr("Copied: %1").arg(text.section(u'\n', 0, 0)));
}

void EvidenceController::showHint(const QString& text) {
    hint_ = text;
    session_.messages().showNotice(text);
}

void EvidenceController::gradeChosen() {
    PageView* view = details_->view();
    if (const auto hot = view->hotThatAssesses())
        view->activate(*hot);
    else
        showHint(tr("There is nothing to grade. Select a source, or an event that has a statement."));
}

void EvidenceController::withChosen(const std::function<void(const EventId&)>& action) {
    if (const auto& chosen = session_.selection()->chosen())
        action(*chosen);
    else
        showHint(tr("Select an event first."));
}

void EvidenceController::openClaim(const EventId& event, std::optional<std::size_t> claim) {
    const Timeline& timeline = session_.document()->timeline();
    const auto of = timeline.event(event);
    if (!of || (claim && *claim >= of->dates.size()))
        return;
    auto* dialog = new ClaimDialog(timeline, *of, claim, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ClaimDialog::edited, this, &EvidenceController::perform);
    dialog->open();
}

void EvidenceController::openStatement(const EventId& event, const StatementId& statement) {
    const Timeline& timeline = session_.document()->timeline();
    Statement said = timeline.statement(statement).value_or(Statement());
    if (said.id != statement || !timeline.indexOf(event.value()))
        return;
    if (statement.empty()) {
        said.id = newStatementId(timeline);
        said.kind = StatementKind::Direct;
        said.about.push_back({event, {}, {}, {}});
    }
    auto* dialog = new StatementDialog(
        timeline, said, statement.empty() ? StatementDialog::Kind::New : StatementDialog::Kind::Existing,
        event, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StatementDialog::edited, this, &EvidenceController::perform);
    dialog->open();
}

void EvidenceController::openSource(const SourceId& source) {
    const Timeline& timeline = session_.document()->timeline();
    const Source* found = source.empty() ? nullptr : timeline.find(source);
    Source written = found != nullptr ? *found : Source();
    if (found == nullptr)
        written.id = newSourceId(timeline);
    auto* dialog =
        new SourceDialog(timeline, written,
                         found == nullptr ? SourceDialog::Kind::New : SourceDialog::Kind::Existing, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SourceDialog::edited, this, &EvidenceController::perform);
    dialog->open();
}

void EvidenceController::openGrades(const SourceId& source, const StatementId& statement) {
    auto* dialog = new GradeDialog(session_.document()->timeline(), source, statement, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GradeDialog::graded, this, &EvidenceController::perform);
    dialog->open();
}

void EvidenceController::openNote(const EventId& event, const StatementId& statement) {
    const Timeline& timeline = session_.document()->timeline();
    const auto about = timeline.indexOf(event.value());
    Statement note = timeline.statement(statement).value_or(Statement());
    if (!about || note.id != statement)
        return;
    if (statement.empty()) {
        note.id = newStatementId(timeline);
        note.about.push_back({event, {}, {}, {}});
    }
    auto* dialog =
        new NoteDialog(note, statement.empty() ? NoteDialog::Kind::New : NoteDialog::Kind::Existing,
                       QString::fromUtf8(timeline.title(*about)), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::edited, this, &EvidenceController::perform);
    dialog->open();
}

void EvidenceController::perform(const Edit& edit) {
    if (const auto done = session_.document()->perform(edit); !done)
        session_.messages().showWarning(tr("The change could not be made."), errorMessage(done.error()));
}

void EvidenceController::openReader(const SourceId& source, const StatementId& statement) {
    for (SourceReader* open : window_->findChildren<SourceReader*>()) {
        if (open->source() != source || !open->isVisible())
            continue;
        open->showStatement(statement);
        open->raise();
        open->activateWindow();
        return;
    }
    auto* reader =
        new SourceReader(session_.document()->timeline(), source, session_.document()->folder(), window_);
    reader->setAttribute(Qt::WA_DeleteOnClose);
    reader->showStatement(statement);
    connect(reader, &SourceReader::statementAsked, this, [this](const EventId& event, const StatementId& id) {
        follow(ShowEvent{event, cardKey(id)});
    });
    reader->show();
}

} // namespace crisis::ui
