// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/MainWindow.h"

#include "app/text/EditText.h"
#include "app/text/ImportText.h"
#include "app/text/PlainText.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/AsOfBar.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/exports/ExportResultBar.h"
#include "app/ui/files/RecentFiles.h"
#include "app/ui/import/ImportController.h"
#include "app/ui/import/MergeController.h"
#include "app/ui/overview/Overview.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/widgets/MessageBar.h"
#include "app/ui/widgets/PromptBar.h"
#include "app/ui/widgets/TaskProgressBar.h"
#include "app/ui/window/LegendStrip.h"
#include "app/ui/window/StartPage.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

/// Few enough that one column is visible on a common screen.
constexpr int overviewColumns = 320;

} // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent), session_(new Session(*this, this)), document_(session_->document()),
      selection_(session_->selection()), files_(new FileController(*session_, this)),
      imports_(new ImportController(*session_, files_, this)), merge_(new MergeController(*session_, this)),
      actions_(new Actions(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    actions_->fill(menuBar());
    auto* bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    actions_->fill(bar);
    buildCentre();
    buildPanels();
    buildStatus();
    connectFileActions();
    connectViewActions();
    connectHelpActions();
    connectExports();
    connectDocument();
    connectSafety();
    connectSelection();
    connectCanvas();
    evidence_ = new EvidenceController(*session_, knowledge_, quotes_, this);
    actions_->addMenu(menuBar(), evidence_->menu());
    addDockWidget(Qt::LeftDockWidgetArea, evidence_->contradictionsDock());
    evidence_->contradictionsDock()->hide();
    connect(evidence_->grades, &QAction::toggled, canvas_, &TimelineCanvas::setGradesShown);
    restore();
    showPanels(false);
    showRecent();
    showState();
    start_->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre() {
    auto* centre = new QWidget(this);
    messageBar_ = new MessageBar(centre);
    done_ = new ExportResultBar(centre);
    opening_ = new TaskProgressBar(centre);
    saving_ = new TaskProgressBar(centre);
    copying_ = new TaskProgressBar(centre);
    question_ = new PromptBar(centre);
    stack_ = new QStackedWidget(centre);
    start_ = new StartPage(stack_);
    workspace_ = new QWidget(stack_);
    knowledge_ = new AsOfBar(workspace_);
    canvas_ = new TimelineCanvas(selection_, workspace_);
    legend_ = new LegendStrip(workspace_);
    overview_ = new Overview(workspace_);
    for (QAction* action : actions_->canvasActions())
        canvas_->addAction(action);

    const auto column = [](QWidget* of, std::initializer_list<QWidget*> widgets) {
        auto* layout = new QVBoxLayout(of);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        for (QWidget* widget : widgets)
            layout->addWidget(widget);
        return layout;
    };
    column(workspace_, {knowledge_, canvas_, legend_, overview_})->setStretch(1, 1);
    column(centre, {question_, messageBar_, done_, opening_, saving_, copying_, stack_})->setStretch(6, 1);
    stack_->addWidget(start_);
    stack_->addWidget(workspace_);
    setCentralWidget(centre);
}

void MainWindow::buildPanels() {
    quotes_ = new DetailsPanel(selection_, this);
    quotesDock_ = new QDockWidget(tr("Details"), this);
    quotesDock_->setObjectName(QStringLiteral("quotesDock"));
    quotesDock_->setWidget(quotes_);
    quotes_->setMinimumWidth(fontMetrics().height() * 14);
    addDockWidget(Qt::RightDockWidgetArea, quotesDock_);
    list_ = new EventList(selection_, this);
    listDock_ = new QDockWidget(tr("Events"), this);
    listDock_->setObjectName(QStringLiteral("listDock"));
    listDock_->setWidget(list_);
    addDockWidget(Qt::LeftDockWidgetArea, listDock_);
    quotesDock_->toggleViewAction()->setText(tr("&Details"));
    quotesDock_->toggleViewAction()->setShortcut(Qt::CTRL | Qt::Key_D);
    listDock_->toggleViewAction()->setText(tr("Event lis&t"));
    listDock_->toggleViewAction()->setShortcut(Qt::CTRL | Qt::Key_L);
    actions_->addPanel(quotesDock_->toggleViewAction());
    actions_->addPanel(listDock_->toggleViewAction());

    const auto keys = [](const QAction* action) {
        return action->shortcut().toString(QKeySequence::NativeText);
    };
    quotes_->setKeyHints({{keys(actions_->nextEvent), tr("Next event")},
                          {keys(actions_->previousEvent), tr("Previous event")},
                          {tr("Wheel"), tr("Zoom at the pointer")},
                          {tr("Drag"), tr("Move through time")},
                          {keys(actions_->fitAll), tr("Show the whole timeline")},
                          {keys(listDock_->toggleViewAction()), tr("Show the list of all events")},
                          {keys(actions_->shortcuts), tr("Show all keyboard shortcuts")}});
}

void MainWindow::buildStatus() {
    // Temporary status bar messages hide it.
    viewLabel_ = new QLabel(this);
    viewLabel_->setObjectName(QStringLiteral("viewStatus"));
    viewLabel_->setTextFormat(Qt::PlainText);
    viewLabel_->setContentsMargins(8, 0, 8, 0);
    viewLabel_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(viewLabel_, 1);
    spanLabel_ = new QLabel(this);
    countLabel_ = new QLabel(this);
    for (QLabel* label : {countLabel_, spanLabel_}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 0, 8, 0);
        statusBar()->addPermanentWidget(label);
    }
}

void MainWindow::openFile(const QString& path) { files_->open(path); }

void MainWindow::connectDocument() {
    document_->prepareWith(canvas_->preparation());
    session_->shown()->prepareWith([this] { return canvas_->preparationForView(); });
    connect(session_->shown(), &ShownTimeline::changed, this, &MainWindow::showShown);
    connect(document_, &Document::openingStarted, this,
            [this](const QString& path) { opening_->start(tr("Opening %1…").arg(shownFileName(path, 60))); });
    connect(document_, &Document::openingProgressed, opening_, &TaskProgressBar::setFraction);
    connect(opening_, &TaskProgressBar::cancelled, document_, &Document::cancelOpening);
    connect(document_, &Document::stateChanged, this, &MainWindow::showState);
    connect(document_, &Document::opened, this, &MainWindow::showOpened);
    connect(document_, &Document::openFailed, this, &MainWindow::showOpenFailure);
    connect(document_, &Document::importFound, opening_, &TaskProgressBar::finish);
    connect(document_, &Document::saved, this, [this](const QString& path) {
        RecentFiles::add(path);
        showRecent();
        const QString name = isolated(shownFileName(path));
        statusBar()->showMessage(tr("Saved %1").arg(name), 4'000);
        if (document_->imported() && messageBar_->isVisible())
            showProblems();
        if (!document_->otherVersion().isEmpty())
            messageBar_->add(tr("The version of the other program was saved as %1.")
                                 .arg(isolated(shownFileName(document_->otherVersion(), 80))));
        if (document_->hasLeftOtherNames())
            messageBar_->add(
                tr("%1 had several names (hard links). The other names still refer to the version "
                   "before this save.")
                    .arg(name));
    });
}

void MainWindow::connectSelection() {
    connect(selection_, &Selection::chosenChanged, this, [this](const std::optional<EventId>& event) {
        actions_->fitSelection->setEnabled(event.has_value());
    });
    connect(quotes_, &DetailsPanel::preferDateAsked, this, [this](const EventId& event, std::size_t claim) {
        if (const auto done = document_->perform(PreferDate{event, claim}); !done)
            showWarning(tr("The preferred date could not be set."), errorMessage(done.error()));
    });
}

void MainWindow::connectCanvas() {
    connect(canvas_, &TimelineCanvas::eventActivated, this, [this](const EventId&) {
        quotesDock_->show();
        quotesDock_->raise();
        quotes_->setFocus(Qt::TabFocusReason);
    });
    connect(canvas_, &TimelineCanvas::eventHovered, selection_, &Selection::hover);
    connect(canvas_, &TimelineCanvas::viewChanged, this, &MainWindow::showVisibleSpan);
    connect(canvas_, &TimelineCanvas::historyChanged, this, [this](bool canGoBack, bool canGoForward) {
        actions_->back->setEnabled(canGoBack);
        actions_->forward->setEnabled(canGoForward);
    });
    connect(canvas_, &TimelineCanvas::statusText, viewLabel_, &QLabel::setText);
    connect(overview_, &Overview::spanChosen, canvas_, &TimelineCanvas::setVisibleSpan);
}

// The only place that hands a snapshot to the views; the overview takes its counts from the canvas.
void MainWindow::showShown() {
    const ShownTimeline& shown = *session_->shown();
    const Timeline& timeline = shown.timeline();
    canvas_->setTimeline(timeline);
    // The publication dates are those of the events of the whole timeline.
    canvas_->setKnown(shown.known(),
                      evidence_->ties->isChecked() && shown.isWhole() ? Ties::Shown : Ties::Hidden,
                      shown.dates());
    list_->setTimeline(timeline, shown.known());
    quotes_->setTimeline(timeline, shown.known());
    if (const auto extent = canvas_->extent())
        overview_->setDensity(canvas_->density(extent->first, extent->last, overviewColumns), extent->first,
                              extent->last);
    else
        overview_->setDensity({}, 0, 0);
    countLabel_->setText(tr("Events: %1").arg(QLocale().toString(timeline.eventCount())));
}

void MainWindow::showWarning(const QString& message, const QString& reason) {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Crisis Timeline"));
    box->setText(cut(message, 400));
    box->setInformativeText(cut(reason, 600));
    box->open();
}

void MainWindow::showNotice(const QString& message) { messageBar_->showMessage(message, {}); }

void MainWindow::removeNotice(const QString& message) {
    if (!message.isEmpty() && messageBar_->message() == message)
        messageBar_->hide();
}

void MainWindow::showStatus(const QString& message) { statusBar()->showMessage(message, 5'000); }

void MainWindow::showOpened() {
    opening_->finish();
    done_->hide(); // it refers to the timeline that was open before
    stack_->setCurrentWidget(workspace_);
    showPanels(true);
    actions_->setTimelineOpen(true);
    selection_->choose(std::nullopt);
    actions_->fitSelection->setEnabled(false);
    canvas_->showOpeningView();
    canvas_->setFocus();
    showProblems();
    showCopyOfMine();
    showVisibleSpan();
    showState();
    if (!document_->path().isEmpty()) {
        RecentFiles::add(document_->path());
        showRecent();
    }
}

void MainWindow::showProblems() {
    const Diagnostics& diagnostics = document_->diagnostics();
    if (const auto& imported = document_->imported()) {
        QStringList lines = importNoteLines(*imported) + importMappedLines(*imported);
        if (!diagnostics.empty())
            lines.prepend(problemLines(diagnostics));
        const QString headline = importHeadline(*imported);
        messageBar_->showMessage(
            document_->path().isEmpty()
                ? tr("%1 Save it to keep it as a timeline.", "what was found in a file of another program")
                      .arg(headline)
                : headline,
            lines.join(u'\n'));
        return;
    }
    if (diagnostics.empty()) {
        messageBar_->hide();
        return;
    }
    messageBar_->showMessage(
        diagnostics.count() == 1
            ? tr("One problem was found in this file. What could not be read is preserved when you save.")
            : tr("%1 problems were found in this file. What could not be read is preserved when you save.")
                  .arg(QLocale().toString(static_cast<qulonglong>(diagnostics.count()))),
        problemLines(diagnostics));
}

void MainWindow::showCopyOfMine() {
    if (const QString copy = std::exchange(copyOfMine_, {}); !copy.isEmpty())
        messageBar_->add(tr("Your version was saved as %1.").arg(isolated(shownFileName(copy, 80))));
}

void MainWindow::showOpenFailure(const QString& path, const Error& error) {
    opening_->finish();
    showCopyOfMine();
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::FileNotFound) {
        RecentFiles::remove(path);
        showRecent();
    }
    const QString message = tr("%1 could not be opened.").arg(isolated(shownFileName(path)));
    if (document_->isOpen())
        showWarning(message, errorMessage(error));
    else
        messageBar_->showMessage(tr("%1 %2", "a message and its reason").arg(message, errorMessage(error)),
                                 {});
}

void MainWindow::showState() {
    QString name;
    if (document_->isOpen())
        name = document_->path().isEmpty() ? shownOnOneLine(document_->timeline().header().title, 100)
                                           : shownFileName(document_->path(), 200);
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(name.isEmpty() ? tr("Crisis Timeline") : name + QStringLiteral("[*]"));
    setWindowModified(document_->isModified());
    actions_->undo->setEnabled(document_->canUndo());
    actions_->redo->setEnabled(document_->canRedo());
    const Edit* undo = document_->nextUndo();
    const Edit* redo = document_->nextRedo();
    actions_->undo->setText(undo != nullptr ? tr("&Undo: %1").arg(withoutMnemonic(editText(*undo)))
                                            : tr("&Undo"));
    actions_->redo->setText(redo != nullptr ? tr("&Redo: %1").arg(withoutMnemonic(editText(*redo)))
                                            : tr("&Redo"));
}

void MainWindow::showRecent() {
    const QStringList paths = RecentFiles::paths();
    actions_->recent->clear();
    for (const QString& path : paths) {
        QAction* action = actions_->recent->addAction(withoutMnemonic(shownFileName(path, 80)));
        action->setToolTip(plainToolTip(path));
        connect(action, &QAction::triggered, this, [this, path] { openFile(path); });
    }
    actions_->recent->addSeparator();
    actions_->recent->addAction(tr("&Clear recent files"), this, [this] {
        RecentFiles::clear();
        showRecent();
    });
    actions_->recent->menuAction()->setEnabled(!paths.isEmpty());
    start_->setRecent(paths);
}

void MainWindow::showPanels(bool shown) {
    if (!shown && stack_->currentWidget() == start_) {
        listWanted_ = !listDock_->isHidden();
        quotesWanted_ = !quotesDock_->isHidden();
    }
    const bool wasHidden = !quotesDock_->toggleViewAction()->isEnabled();
    for (QDockWidget* dock : {quotesDock_, listDock_})
        dock->toggleViewAction()->setEnabled(shown);
    if (!shown) {
        quotesDock_->hide();
        listDock_->hide();
    } else if (wasHidden) {
        quotesDock_->setVisible(quotesWanted_);
        listDock_->setVisible(listWanted_);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return;
    event->acceptProposedAction();
    openFile(urls.front().toLocalFile());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (closing_ || (!document_->isModified() && !document_->isWriting())) {
        remember();
        event->accept();
        return;
    }
    event->ignore();
    files_->settleChanges([this] {
        closing_ = true;
        close();
    });
}

} // namespace crisis::ui
