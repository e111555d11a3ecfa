// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidenceController.h"

#include "app/text/AsOfTitle.h"
#include "app/text/DateText.h"
#include "app/text/EvidenceText.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/AsOfBar.h"
#include "app/ui/evidence/EvidencePages.h"
#include "app/ui/evidence/SummaryDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/panels/PageView.h"
#include "app/ui/widgets/MessageBar.h"
#include "app/ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>

namespace crisis::ui {
namespace {

constexpr std::size_t firstContradictions = 100;

} // namespace

EvidenceController::EvidenceController(MainWindow* window, AsOfBar* bar)
    : QObject(window), window_(window), bar_(bar), menu_(new QMenu(tr("&Evidence"), window)),
      dock_(new QDockWidget(tr("Contradictions"), window)), contradictions_(new PageView(dock_)),
      words_(dateStrings()), itemLimit_(firstContradictions) {
    threads_.setMaxThreadCount(1);
    dock_->setObjectName(QStringLiteral("contradictionsDock"));
    dock_->setWidget(contradictions_);
    window_->addDockWidget(Qt::LeftDockWidgetArea, dock_);
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

    connect(asOf, &QAction::toggled, this, &EvidenceController::useKnowledge);
    connect(ties, &QAction::toggled, this, &EvidenceController::showKnown);
    connect(grades, &QAction::toggled, window_->canvas(), &TimelineCanvas::setGradesShown);
    connect(window_->selection(), &Selection::chosenChanged, this,
            [this](const std::optional<EventId>& event) {
                if (event && !hint_.isEmpty() && window_->messageBar()->message() == hint_)
                    window_->messageBar()->hide();
            });
    connect(summary, &QAction::triggered, this, &EvidenceController::showSummary);
    connect(readSource, &QAction::triggered, this, &EvidenceController::readChosenSource);
    connect(copyStatement, &QAction::triggered, this,
            [this] { showCopied(window_->detailsPanel()->view()->copyCard()); });
    connect(window_->detailsPanel(), &DetailsPanel::copied, this, &EvidenceController::showCopied);
    connect(grade, &QAction::triggered, this, &EvidenceController::gradeChosen);
    connect(addDate, &QAction::triggered, this,
            [this] { withChosen([this](const EventId& event) { openClaim(event, {}); }); });
    connect(addStatement, &QAction::triggered, this,
            [this] { withChosen([this](const EventId& event) { openStatement(event, {}); }); });
    connect(addSource, &QAction::triggered, this, [this] { openSource({}); });
    connect(addNote, &QAction::triggered, this,
            [this] { withChosen([this](const EventId& event) { openNote(event, {}); }); });
    connect(bar_, &AsOfBar::dayChanged, this, &EvidenceController::showKnown);
    connect(bar_, &AsOfBar::hidingChanged, this, &EvidenceController::showKnown);
    connect(bar_, &AsOfBar::closed, this, [this] { asOf->setChecked(false); });
    connect(dock_, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            lookForContradictions();
    });
    connect(contradictions_, &PageView::activated, this, [this](const Target& target) {
        if (std::holds_alternative<ShowMore>(target)) {
            itemLimit_ *= 5;
            showContradictions();
        } else {
            follow(target);
        }
    });
    connect(window_->document(), &Document::changed, this, &EvidenceController::showTimeline);
    connect(window_->document(), &Document::opened, this, [this] { asOf->setChecked(false); });
    connect(window_->document(), &Document::stateChanged, this, &EvidenceController::showState);
    connect(window_->detailsPanel(), &DetailsPanel::copyAsked, this, &EvidenceController::openReader);
    connect(window_->detailsPanel(), &DetailsPanel::gradeAsked, this, &EvidenceController::openGrades);
    connect(window_->detailsPanel(), &DetailsPanel::noteAsked, this, &EvidenceController::openNote);
    connect(window_->detailsPanel(), &DetailsPanel::claimAsked, this, &EvidenceController::openClaim);
    connect(window_->detailsPanel(), &DetailsPanel::statementAsked, this, &EvidenceController::openStatement);
    connect(window_->detailsPanel(), &DetailsPanel::sourceAsked, this, &EvidenceController::openSource);
    showState();
}

EvidenceController::~EvidenceController() {
    if (cancel_)
        *cancel_ = true;
    threads_.waitForDone();
}

const PublicationDates& EvidenceController::dates() {
    if (!dates_) {
        QApplication::setOverrideCursor(Qt::WaitCursor);
        dates_ = std::make_shared<PublicationDates>(window_->document()->timeline());
        QApplication::restoreOverrideCursor();
    }
    return *dates_;
}

void EvidenceController::showState() {
    const bool open = window_->document()->isOpen();
    for (QAction* action : {asOf, ties, grades, contradictions, summary, readSource, copyStatement, grade,
                            addDate, addStatement, addSource, addNote})
        action->setEnabled(open);
}

void EvidenceController::showTimeline(const Timeline&) {
    dates_.reset();
    hides_ = false; // the views now show the whole timeline
    if (asOf->isChecked())
        bar_->setDays(dates().days());
    showKnown();
    if (dock_->isVisible())
        lookForContradictions();
}

void EvidenceController::useKnowledge() {
    const bool on = asOf->isChecked();
    bar_->setVisible(on);
    if (on) {
        const auto& days = dates().days();
        bar_->setDays(days);
        if (!days.empty())
            bar_->setDay(days.back());
        bar_->setFocus();
    }
    showKnown();
}

void EvidenceController::showKnown() {
    const Timeline& whole = window_->document()->timeline();
    const bool on = asOf->isChecked();
    if (on || ties->isChecked())
        (void)dates();
    known_ = on ? AsOfDate(dates_, bar_->day()) : AsOfDate();
    const bool hides = on && bar_->hides();
    if (hides || hides_) {
        TimelineSubset subset;
        if (hides)
            subset.asOf = known_.day();
        const Timeline shown = hides ? apply(*dates_, subset).value() : whole;
        window_->canvas()->setTimeline(shown);
        window_->eventList()->setTimeline(shown);
        window_->canvas()->setSelected(window_->selection()->chosen());
        window_->eventList()->setSelected(window_->selection()->chosen());
    }
    hides_ = hides;
    // The restricted timeline has its own positions, and contains only what was known.
    window_->canvas()->setKnown(hides ? AsOfDate() : known_,
                                ties->isChecked() && !hides ? Ties::Shown : Ties::Hidden, dates_);
    window_->eventList()->setKnown(known_);
    window_->detailsPanel()->setKnown(known_);
    if (on)
        bar_->setMessage(knowledgeText(known_, words_),
                         dates_->days().empty() || bar_->day() < dates_->days().front());
}

Timeline EvidenceController::timelineToExport() const {
    if (known_.isEverything())
        return window_->document()->timeline();
    return titledAsOf(apply(*dates_, shownSubset()).value(), known_.day(), words_);
}

TimelineSubset EvidenceController::shownSubset() const {
    TimelineSubset subset;
    if (!known_.isEverything())
        subset.asOf = known_.day();
    return subset;
}

void EvidenceController::lookForContradictions() {
    if (cancel_)
        *cancel_ = true;
    cancel_ = std::make_shared<std::atomic<bool>>(false);
    threads_.start([this, timeline = window_->document()->timeline(), cancel = cancel_] {
        auto found = crisis::model::contradictions(timeline, *cancel);
        QMetaObject::invokeMethod(
            this,
            [this, cancel, found = std::move(found)] {
                if (*cancel)
                    return;
                found_ = found;
                showContradictions();
            },
            Qt::QueuedConnection);
    });
}

void EvidenceController::showContradictions() {
    PageContext context{window_->document()->timeline(), words_};
    context.itemLimit = itemLimit_;
    contradictions_->setPage(contradictionsPage(context, found_));
}

void EvidenceController::follow(const Target& target) {
    if (auto* dock = qobject_cast<QDockWidget*>(window_->detailsPanel()->parentWidget()))
        dock->show();
    window_->detailsPanel()->follow(target);
}

void EvidenceController::showSummary() {
    auto* dialog = new SummaryDialog(window_->document()->timeline(), shownSubset(), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SummaryDialog::followed, this, &EvidenceController::follow);
    dialog->show();
}

void EvidenceController::readChosenSource() {
    const Timeline& timeline = window_->document()->timeline();
    const auto& chosen = window_->selection()->chosen();
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
