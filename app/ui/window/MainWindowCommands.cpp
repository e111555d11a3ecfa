// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/DateText.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/import/ImportController.h"
#include "app/ui/import/MergeController.h"
#include "app/ui/overview/Overview.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/panels/EventPage.h"
#include "app/ui/widgets/LinkQuestion.h"
#include "app/ui/window/AboutDialog.h"
#include "app/ui/window/Appearance.h"
#include "app/ui/window/GoToDateDialog.h"
#include "app/ui/window/LegendStrip.h"
#include "app/ui/window/MainWindow.h"
#include "app/ui/window/ShortcutsDialog.h"
#include "app/ui/window/StartPage.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace crisis::ui {

void MainWindow::connectFileActions() {
    connect(actions_->open, &QAction::triggered, files_, &FileController::askForFile);
    connect(actions_->openSecondExample, &QAction::triggered, this,
            [this] { files_->open(QString::fromLatin1(FileController::secondExamplePath)); });
    connect(actions_->openExample, &QAction::triggered, files_, &FileController::openExample);
    connect(actions_->save, &QAction::triggered, files_, &FileController::save);
    connect(actions_->saveAs, &QAction::triggered, files_, &FileController::askForTarget);
    connect(actions_->importFile, &QAction::triggered, imports_, &ImportController::askForFile);
    connect(actions_->mergeFile, &QAction::triggered, merge_, &MergeController::askForFile);
    connect(actions_->recover, &QAction::triggered, this, [this] {
        if (!offerRecovery())
            showWarning(tr("There is no unsaved work to recover."), {});
    });
    connect(actions_->close, &QAction::triggered, this, &QWidget::close);
    connect(actions_->quit, &QAction::triggered, this, &QWidget::close);
    connect(start_, &StartPage::openAsked, files_, &FileController::askForFile);
    connect(start_, &StartPage::exampleAsked, files_, &FileController::openExample);
    connect(start_, &StartPage::fileAsked, this, &MainWindow::openFile);
    connect(actions_->undo, &QAction::triggered, document_, &Document::undo);
    connect(actions_->redo, &QAction::triggered, document_, &Document::redo);
    connect(actions_->copy, &QAction::triggered, this, &MainWindow::copyChosen);
    connect(actions_->clearChoice, &QAction::triggered, this, [this] {
        selection_->choose(std::nullopt);
        canvas_->setFocus(); // the focused widget may disappear with the selection
    });
}

void MainWindow::connectViewActions() {
    connect(actions_->zoomIn, &QAction::triggered, canvas_, &TimelineCanvas::zoomIn);
    connect(actions_->zoomOut, &QAction::triggered, canvas_, &TimelineCanvas::zoomOut);
    connect(actions_->fitAll, &QAction::triggered, canvas_, &TimelineCanvas::fitAll);
    connect(actions_->fitSelection, &QAction::triggered, canvas_, &TimelineCanvas::fitSelection);
    connect(actions_->openingView, &QAction::triggered, canvas_, &TimelineCanvas::goToOpeningView);
    connect(actions_->back, &QAction::triggered, canvas_, &TimelineCanvas::goBack);
    connect(actions_->forward, &QAction::triggered, canvas_, &TimelineCanvas::goForward);
    connect(actions_->nextEvent, &QAction::triggered, canvas_, &TimelineCanvas::selectNext);
    connect(actions_->previousEvent, &QAction::triggered, canvas_, &TimelineCanvas::selectPrevious);
    connect(actions_->firstEvent, &QAction::triggered, canvas_, &TimelineCanvas::selectFirst);
    connect(actions_->lastEvent, &QAction::triggered, canvas_, &TimelineCanvas::selectLast);
    connect(actions_->goToDate, &QAction::triggered, this, [this] {
        auto* dialog = new GoToDateDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &GoToDateDialog::dateChosen, canvas_, &TimelineCanvas::goToDate);
        dialog->open();
    });
    connect(actions_->allLinks, &QAction::toggled, this,
            [this](bool all) { canvas_->setShownLinks(all ? ShownLinks::All : ShownLinks::OfSelected); });
    connect(actions_->legend, &QAction::toggled, legend_, &QWidget::setVisible);
    connect(actions_->overview, &QAction::toggled, overview_, &QWidget::setVisible);
    connect(actions_->lanes, &QActionGroup::triggered, this,
            [this](QAction* action) { canvas_->setLanesBy(static_cast<LanesBy>(action->data().toInt())); });
    connect(actions_->appearance, &QActionGroup::triggered, this, [](QAction* action) {
        QSettings().setValue(QStringLiteral("appearance"), action->data());
        applyAppearance(static_cast<Appearance>(action->data().toInt()));
    });
    connect(actions_->animated, &QAction::toggled, this, [this](bool animated) {
        QSettings().setValue(QStringLiteral("animated"), animated);
        canvas_->setAnimated(animated);
    });
    connect(actions_->keepView, &QAction::triggered, this, [this] {
        if (const auto done = document_->perform(SetOpeningView{canvas_->asOpeningView()}); done)
            statusBar()->showMessage(tr("The file will open with this view once you save it."));
        else
            showWarning(tr("The opening view could not be set."), errorMessage(done.error()));
    });
    connect(canvas_, &TimelineCanvas::lanesChanged, this, [this] {
        for (QAction* action : actions_->lanes->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(canvas_->lanesBy()));
    });
    connect(actions_->fullScreen, &QAction::toggled, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connectHelpActions() {
    connect(actions_->shortcuts, &QAction::triggered, this, [this] {
        auto* dialog = new ShortcutsDialog(actions_->menus(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(actions_->about, &QAction::triggered, this, [this] {
        auto* dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(quotes_, &DetailsPanel::linkAsked, this,
            [this](const QString& url) { askToOpenLink(url, this); });
}

void MainWindow::copyChosen() {
    const auto& chosen = selection_->chosen();
    const Timeline& timeline = session_->shown()->timeline();
    const auto index = chosen ? timeline.indexOf(chosen->value()) : std::nullopt;
    if (!index)
        return;
    const DateStrings words = dateStrings();
    const PageContext context{timeline, words};
    QGuiApplication::clipboard()->setText(plainText(eventPage(context, *index)));
}

void MainWindow::showVisibleSpan() {
    const AxisSeconds first = canvas_->visibleFirst();
    const AxisSeconds last = canvas_->visibleLast();
    overview_->setVisibleSpan(first, last);
    static const DateStrings words = dateStrings();
    const auto day = [](AxisSeconds at) {
        return QString::fromStdString(dayInWords(fromAxis(at).day, words));
    };
    spanLabel_->setText(
        document_->isOpen()
            ? tr("%1 to %2", "the first and the last day in view").arg(day(first), day(last - 1))
            : QString());
}

void MainWindow::restore() {
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray())) {
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        resize(QSize(1500, 920).boundedTo(screen * 0.94));
    } else if (!isMaximized() && !isFullScreen()) {
        // The screen may be smaller than the last one; Qt fits the window to it since 6.8 only.
        resize(size().boundedTo(screen()->availableSize()));
    }
    if (!restoreState(settings.value(QStringLiteral("window/state")).toByteArray())) {
        listDock_->hide();
        resizeDocks({quotesDock_}, {fontMetrics().height() * 26}, Qt::Horizontal);
    }
    actions_->legend->setChecked(settings.value(QStringLiteral("window/legend"), true).toBool());
    actions_->overview->setChecked(settings.value(QStringLiteral("window/overview"), true).toBool());
    legend_->setVisible(actions_->legend->isChecked());
    overview_->setVisible(actions_->overview->isChecked());
    actions_->animated->setChecked(settings.value(QStringLiteral("animated"), true).toBool());
    const int appearance =
        settings.value(QStringLiteral("appearance"), static_cast<int>(Appearance::System)).toInt();
    for (QAction* action : actions_->appearance->actions())
        action->setChecked(action->data().toInt() == appearance);
}

void MainWindow::remember() {
    if (stack_->currentWidget() == static_cast<QWidget*>(start_))
        showPanels(true); // save their state from before the start page hid them
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    settings.setValue(QStringLiteral("window/legend"), actions_->legend->isChecked());
    settings.setValue(QStringLiteral("window/overview"), actions_->overview->isChecked());
}

} // namespace crisis::ui
