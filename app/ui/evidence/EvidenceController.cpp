// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidenceController.h"

#include "app/text/DateText.h"
#include "app/text/EvidenceText.h"
#include "app/ui/evidence/AsOfBar.h"
#include "app/ui/evidence/EvidencePages.h"
#include "app/ui/evidence/SummaryDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/PageView.h"
#include "app/ui/session/Session.h"

#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimer>

#include <utility>

namespace crisis::ui {
namespace {

constexpr std::size_t firstContradictions = 100;
constexpr int patienceMs = 300; ///< until the bar says that the view is being updated

} // namespace

EvidenceController::EvidenceController(Session& session, AsOfBar* bar, DetailsPanel* details, QWidget* window)
    : QObject(window), session_(session), window_(window), details_(details), bar_(bar),
      menu_(new QMenu(tr("&Evidence"), window)), dock_(new QDockWidget(tr("Contradictions"), window)),
      contradictions_(new PageView(dock_)), words_(dateStrings()), itemLimit_(firstContradictions),
      looking_(this) {
    dock_->setObjectName(QStringLiteral("contradictionsDock"));
    dock_->setWidget(contradictions_);
    dock_->hide();
    bar_->hide();

    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip) {
        QAction* action = menu_->addAction(text);
        action->setShortcut(keys);
        action->setStatusTip(tip);
        return action;
    };
    asOf = add(tr("As &known on a day"), QKeySequence(Qt::CTRL | Qt::Key_K),
               tr("Show only what had been published by the given day"));
    asOf->setCheckable(true);
    ties = add(tr("&Ties to the publication day"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
               tr("Show lines from the date of each event to the day it was first published"));
    ties->setCheckable(true);
    grades = add(tr("&Grades on the timeline"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G),
                 tr("Show the reliability of the source and the credibility of the information, such as B2, "
                    "after the titles"));
    grades->setCheckable(true);
    menu_->addSeparator();
    contradictions = dock_->toggleViewAction();
    contradictions->setText(tr("&Contradictions"));
    contradictions->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    contradictions->setStatusTip(tr("List everything with rival dates, denials or disputes"));
    menu_->addAction(contradictions);
    summary = add(tr("Source &summary…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
                  tr("Show, print or save a summary of the sources of the timeline"));
    readSource = add(tr("&Read the source…"), QKeySequence(Qt::CTRL | Qt::Key_R),
                     tr("Open the local copy of the selected event’s source"));

    menu_->addSeparator();
    copyStatement = add(tr("Cop&y statement with its source"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C),
                        tr("Copy the text, its speakers, where and when it was published, and the grades"));
    grade = add(tr("Gra&de…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
                tr("Grade the reliability of the source and the credibility of the selected statement"));
    menu_->addSeparator();
    addDate = add(tr("Add a &date…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                  tr("Add another date to the selected event, with its basis and source"));
    addStatement = add(tr("Add a stat&ement…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                       tr("Add what someone is reported to have said about the selected event"));
    addSource = add(tr("Add a s&ource…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                    tr("Add an article, broadcast, document or data set that contains statements"));
    addNote = add(tr("Add a &note of your own…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                  tr("Add an assumption or a judgement about the selected event"));

    connect(asOf, &QAction::toggled, this, [this](bool on) {
        bar_->setVisible(on);
        startsAtLastDay_ = on;
        if (on)
            bar_->setFocus();
        showPart();
    });
    connect(ties, &QAction::toggled, this, &EvidenceController::showPart);
    connect(session_.selection(), &Selection::chosenChanged, this,
            [this](const std::optional<EventId>& event) {
                if (event)
                    session_.messages().removeNotice(std::exchange(hint_, {}));
            });
    connect(summary, &QAction::triggered, this, &EvidenceController::showSummary);
    connect(readSource, &QAction::triggered, this, &EvidenceController::readChosenSource);
    connect(copyStatement, &QAction::triggered, this, [this] { showCopied(details_->view()->copyCard()); });
    connect(details_, &DetailsPanel::copied, this, &EvidenceController::showCopied);
    connect(grade, &QAction::triggered, this, &EvidenceController::gradeChosen);
    connect(addDate, &QAction::triggered, this,
            [this] { withChosen([this](const EventId& event) { openClaim(event, {}); }); });
    connect(addStatement, &QAction::triggered, this,
            [this] { withChosen([this](const EventId& event) { openStatement(event, {}); }); });
    connect(addSource, &QAction::triggered, this, [this] { openSource({}); });
    connect(addNote, &QAction::triggered, this,
            [this] { withChosen([this](const EventId& event) { openNote(event, {}); }); });
    connect(bar_, &AsOfBar::dayChanged, this, [this] {
        startsAtLastDay_ = false; // the user was faster
        showPart();
    });
    connect(bar_, &AsOfBar::hidingChanged, this, &EvidenceController::showPart);
    connect(bar_, &AsOfBar::closed, this, [this] { asOf->setChecked(false); });
    connect(dock_, &QDockWidget::visibilityChanged, this, &EvidenceController::lookForContradictions);
    connect(contradictions_, &PageView::activated, this, [this](const Target& target) {
        if (std::holds_alternative<ShowMore>(target)) {
            itemLimit_ *= 5;
            showContradictions();
        } else {
            follow(target);
        }
    });
    connect(session_.shown(), &ShownTimeline::changed, this, &EvidenceController::showShown);
    connect(session_.shown(), &ShownTimeline::updateStarted, this,
            [this] { QTimer::singleShot(patienceMs, this, &EvidenceController::showBar); });
    connect(session_.document(), &Document::stateChanged, this, &EvidenceController::showState);
    connect(details_, &DetailsPanel::copyAsked, this, &EvidenceController::openReader);
    connect(details_, &DetailsPanel::gradeAsked, this, &EvidenceController::openGrades);
    connect(details_, &DetailsPanel::noteAsked, this, &EvidenceController::openNote);
    connect(details_, &DetailsPanel::claimAsked, this, &EvidenceController::openClaim);
    connect(details_, &DetailsPanel::statementAsked, this, &EvidenceController::openStatement);
    connect(details_, &DetailsPanel::sourceAsked, this, &EvidenceController::openSource);
    showState();
}

EvidenceController::~EvidenceController() = default;

void EvidenceController::showState() {
    const bool open = session_.document()->isOpen();
    for (QAction* action : {asOf, ties, grades, contradictions, summary, readSource, copyStatement, grade,
                            addDate, addStatement, addSource, addNote})
        action->setEnabled(open);
}

// What the actions and the bar ask for. Until the publication days are known, that is everything.
ShownPart EvidenceController::part() const {
    ShownPart part = session_.shown()->part();
    part.subset.asOf.reset();
    part.faintAfter.reset();
    part.withDates = ties->isChecked() || (asOf->isChecked() && startsAtLastDay_);
    if (asOf->isChecked() && !startsAtLastDay_)
        (bar_->hides() ? part.subset.asOf : part.faintAfter) = bar_->day();
    return part;
}

void EvidenceController::showPart() {
    if (startsAtLastDay_ && session_.shown()->dates())
        return showShown();
    session_.shown()->show(part());
}

void EvidenceController::showShown() {
    const ShownTimeline& shown = *session_.shown();
    if (part().needsDates() && !shown.part().needsDates()) {
        // Another timeline was opened, which is shown as a whole.
        startsAtLastDay_ = false;
        asOf->setChecked(false);
        showPart();
    }
    if (shown.dates() && asOf->isChecked()) {
        const auto& days = shown.dates()->days();
        bar_->setDays(days);
        if (std::exchange(startsAtLastDay_, false)) {
            const QSignalBlocker blocker(bar_);
            if (!days.empty())
                bar_->setDay(days.back());
            session_.shown()->show(part());
        }
    }
    showBar();
    lookForContradictions();
}

void EvidenceController::showBar() {
    const ShownTimeline& shown = *session_.shown();
    if (!asOf->isChecked())
        return;
    if (shown.isUpdating())
        return bar_->setMessage(tr("Updating the view …"), AsOfBar::Tone::Note);
    if (!shown.dates() || !shown.part().asOf())
        return;
    const auto& days = shown.dates()->days();
    const std::int64_t day = *shown.part().asOf();
    bar_->setMessage(knowledgeText(AsOfDate(shown.dates(), day), words_),
                     days.empty() || day < days.front() ? AsOfBar::Tone::Warning : AsOfBar::Tone::Note);
}

void EvidenceController::lookForContradictions() {
    const Timeline& timeline = session_.shown()->timeline();
    if (!dock_->isVisible())
        searched_ = Timeline();
    if (!dock_->isVisible() || searched_.isSameSnapshot(timeline))
        return;
    searched_ = timeline;
    looking_.start(
        [timeline](const Progress& progress) {
            return crisis::model::contradictions(timeline, *progress.cancel);
        },
        [this](const std::vector<Contradiction>& found) {
            found_ = found;
            showContradictions();
        });
}

void EvidenceController::showContradictions() {
    PageContext context{session_.shown()->timeline(), words_};
    context.itemLimit = itemLimit_;
    contradictions_->setPage(contradictionsPage(context, found_));
}

void EvidenceController::follow(const Target& target) {
    if (auto* dock = qobject_cast<QDockWidget*>(details_->parentWidget()))
        dock->show();
    details_->follow(target);
}

void EvidenceController::showSummary() {
    TimelineSubset subset = session_.shown()->part().subset;
    subset.asOf = session_.shown()->part().asOf();
    auto* dialog = new SummaryDialog(session_.document()->timeline(), subset, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SummaryDialog::followed, this, &EvidenceController::follow);
    dialog->show();
}

void EvidenceController::readChosenSource() {
    const Timeline& timeline = session_.document()->timeline();
    const auto& chosen = session_.selection()->chosen();
    const auto index = chosen ? timeline.indexOf(chosen->value()) : std::nullopt;
    std::vector<std::uint32_t> sources;
    if (index)
        timeline.sourcesOf(*index, sources);
    else
        for (std::uint32_t i = 0; i < timeline.sources().size(); ++i)
            sources.push_back(i);
    for (const std::uint32_t source : sources) {
        if (timeline.sources()[source].copy)
            return openReader(timeline.sources()[source].id, {});
    }
    if (!sources.empty())
        openReader(timeline.sources()[sources.front()].id, {});
}

} // namespace crisis::ui
