// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/Actions.h"

#include "app/text/VocabularyText.h"
#include "app/ui/widgets/PaletteIcon.h"
#include "app/ui/window/Appearance.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QToolBar>

#include <utility>

namespace crisis::ui {

Actions::Actions(QMainWindow* window) : QObject(window), window_(window) {
    makeFile();
    makeEdit();
    makeView();
    makeLanes();
    makeAppearance();
    makeGo();
    makeHelp();
    for (QAction* action : canvasActions())
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setTimelineOpen(false);
}

QAction* Actions::make(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                       const QString& tip) {
    auto* action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(paletteIcon(icon));
    action->setShortcuts(keys);
    action->setStatusTip(tip);
    if (!keys.isEmpty()) {
        QString plain = text;
        plain.remove(u'&').remove(u'…');
        action->setToolTip(tr("%1 (%2)", "a command and its key")
                               .arg(plain, keys.front().toString(QKeySequence::NativeText)));
    }
    return action;
}

void Actions::makeFile() {
    open = make(tr("&Open…"), QStringLiteral("open"), {QKeySequence(Qt::CTRL | Qt::Key_O)},
                tr("Open a timeline file"));
    openExample = make(tr("Open the e&xample"), {}, {}, tr("Open the example timeline that is included"));
    openSecondExample = make(tr("Open the &fictional example"), {}, {},
                             tr("Open a fictional timeline that shows every mark of uncertainty"));
    recent = new QMenu(tr("Open &recent"), window_);
    recent->setToolTipsVisible(true);
    save = make(tr("&Save"), QStringLiteral("save"), {QKeySequence(Qt::CTRL | Qt::Key_S)},
                tr("Save the timeline"));
    saveAs = make(tr("Save &as…"), QStringLiteral("save-as"),
                  {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}, tr("Save the timeline to another file"));
    importFile = make(tr("&Import file…"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)},
                      tr("Preview a file of another program and open it as a timeline"));
    recover = make(tr("Recover &unsaved work…"), {}, {},
                   tr("Restore work that was autosaved before the program ended unexpectedly"));
    mergeFile = make(tr("&Merge file…"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
                     tr("Add what is new or changed in another file, such as a later import"));
    exportFile =
        make(tr("&Export…"), QStringLiteral("export"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
             tr("Export the timeline as a picture, a document or a table"));
    print = make(tr("&Print…"), QStringLiteral("print"), {QKeySequence(Qt::CTRL | Qt::Key_P)},
                 tr("Print the timeline, with a preview of every page"));
    close = make(tr("&Close window"), {}, {QKeySequence(Qt::CTRL | Qt::Key_W)});
    quit = make(tr("&Quit"), {}, {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    quit->setMenuRole(QAction::QuitRole);
}

void Actions::makeEdit() {
    undo = make(tr("&Undo"), QStringLiteral("undo"), {QKeySequence(Qt::CTRL | Qt::Key_Z)});
    redo = make(tr("&Redo"), QStringLiteral("redo"),
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    // The panel and the list handle Ctrl+C themselves; this action is for the canvas.
    copy = make(tr("&Copy event"), QStringLiteral("copy"), {QKeySequence(Qt::CTRL | Qt::Key_C)},
                tr("Copy the selected event with the statements about it"));
    copyPicture = make(tr("Copy p&icture"), {}, {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_P)},
                       tr("Copy a picture of the current view, or of the events selected in the list"));
    copyTable = make(tr("Copy &table"), {}, {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_T)},
                     tr("Copy a table of the events in view, or of those selected in the list"));
    clearChoice = make(tr("Clear selectio&n"), {}, {QKeySequence(Qt::Key_Escape)});
}

void Actions::makeView() {
    zoomIn = make(tr("Zoom &in"), QStringLiteral("zoom-in"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal),
                   QKeySequence(Qt::Key_Plus)},
                  tr("Show a shorter time span"));
    zoomOut = make(tr("Zoom &out"), QStringLiteral("zoom-out"),
                   {QKeySequence(Qt::CTRL | Qt::Key_Minus), QKeySequence(Qt::Key_Minus)},
                   tr("Show a longer time span"));
    fitAll = make(tr("Show &whole timeline"), QStringLiteral("fit-all"),
                  {QKeySequence(Qt::CTRL | Qt::Key_0), QKeySequence(Qt::Key_0)}, tr("Show every event"));
    fitSelection = make(tr("Show selected &event"), QStringLiteral("fit-selection"),
                        {QKeySequence(Qt::CTRL | Qt::Key_E)}, tr("Bring the selected event into view"));
    openingView = make(tr("Show o&pening view"), QStringLiteral("overview"),
                       {QKeySequence(Qt::CTRL | Qt::Key_Home)}, tr("Show the view that the file opens with"));
    keepView = make(tr("&Make this the opening view"), {}, {},
                    tr("Open the file with this time span and these lanes in future"));
    legend = make(tr("&Legend"), QStringLiteral("legend"), {QKeySequence(Qt::CTRL | Qt::Key_G)},
                  tr("Show what the marks on the timeline mean"));
    legend->setCheckable(true);
    allLinks = make(tr("Show all lin&ks"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
                    tr("Show arrows between all linked events, not only those of the selected event"));
    allLinks->setCheckable(true);
    overview = make(tr("O&verview strip"), {}, {}, tr("Show the whole timeline in a strip at the bottom"));
    overview->setCheckable(true);
    fullScreen = make(tr("&Full screen"), {}, {QKeySequence(Qt::Key_F11)});
    fullScreen->setCheckable(true);
}

void Actions::makeLanes() {
    lanes = new QActionGroup(this);
    lanesMenu_ = new QMenu(tr("Lanes &by"), window_);
    lanesMenu_->setIcon(paletteIcon(QStringLiteral("lanes")));
    for (const LanesBy by : lanesByValues) {
        QAction* action = make(lanesByText(by), {}, {});
        action->setCheckable(true);
        action->setData(static_cast<int>(by));
        lanes->addAction(action);
        lanesMenu_->addAction(action);
    }
}

void Actions::makeAppearance() {
    appearance = new QActionGroup(this);
    appearanceMenu_ = new QMenu(tr("&Appearance"), window_);
    const std::vector<std::pair<Appearance, QString>> choices{
        {Appearance::System, tr("Follow the &system")},
        {Appearance::Light, tr("&Light")},
        {Appearance::Dark, tr("&Dark")},
        {Appearance::HighContrast, tr("High &contrast")},
        {Appearance::HighContrastDark, tr("High contrast, dar&k")}};
    for (const auto& [choice, text] : choices) {
        QAction* action = make(text, {}, {});
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        appearance->addAction(action);
        appearanceMenu_->addAction(action);
    }
    appearanceMenu_->addSeparator();
    animated = make(tr("&Animate the view"), {}, {}, tr("Move smoothly between views instead of jumping"));
    animated->setCheckable(true);
    animated->setChecked(true);
    appearanceMenu_->addAction(animated);
}

void Actions::makeGo() {
    nextEvent = make(tr("&Next event"), QStringLiteral("next"), {QKeySequence(Qt::Key_Right)},
                     tr("Select the next event"));
    previousEvent = make(tr("&Previous event"), QStringLiteral("previous"), {QKeySequence(Qt::Key_Left)},
                         tr("Select the previous event"));
    firstEvent = make(tr("&First event"), {}, {QKeySequence(Qt::Key_Home)});
    lastEvent = make(tr("&Last event"), {}, {QKeySequence(Qt::Key_End)});
    back = make(tr("&Back to previous view"), QStringLiteral("back"), {QKeySequence(Qt::ALT | Qt::Key_Left)});
    forward =
        make(tr("F&orward to next view"), QStringLiteral("forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)});
    back->setEnabled(false);
    forward->setEnabled(false);
    goToDate =
        make(tr("Go to &date…"), {}, {QKeySequence(Qt::CTRL | Qt::Key_J)}, tr("Move the view to a date"));
}

void Actions::makeHelp() {
    shortcuts = make(tr("&Keyboard shortcuts"), QStringLiteral("help"), {QKeySequence(Qt::Key_F1)});
    about = make(tr("&About Crisis Timeline"), QStringLiteral("info"), {});
    about->setMenuRole(QAction::AboutRole);
}

QMenu* Actions::menu(QMenuBar* bar, const QString& title, const std::vector<QAction*>& actions) {
    QMenu* made = bar->addMenu(title);
    for (QAction* action : actions) {
        if (action == nullptr)
            made->addSeparator();
        else
            made->addAction(action);
    }
    menus_.push_back(made);
    return made;
}

void Actions::fill(QMenuBar* bar) {
    menu(bar, tr("&File"),
         {open, recent->menuAction(), importFile, openExample, openSecondExample, recover, nullptr, save,
          saveAs, nullptr, mergeFile, exportFile, print, nullptr, close, quit});
    menu(bar, tr("&Edit"), {undo, redo, nullptr, copy, copyPicture, copyTable, nullptr, clearChoice});
    view_ = menu(bar, tr("&View"),
                 {zoomIn, zoomOut, fitAll, fitSelection, openingView, keepView, nullptr,
                  lanesMenu_->menuAction(), nullptr, legend, allLinks, overview});
    panelsEnd_ = view_->addSeparator();
    view_->addMenu(appearanceMenu_);
    view_->addAction(fullScreen);
    menu(bar, tr("&Go"), {nextEvent, previousEvent, firstEvent, lastEvent, nullptr, back, forward, goToDate});
    menu(bar, tr("&Help"), {shortcuts, about});
}

void Actions::fill(QToolBar* bar) {
    const auto add = [bar](std::initializer_list<QAction*> actions) {
        for (QAction* action : actions)
            bar->addAction(action);
        bar->addSeparator();
    };
    add({open, save});
    add({undo, redo});
    add({previousEvent, nextEvent});
    add({back, forward});
    add({zoomOut, zoomIn, fitAll, fitSelection, openingView});
    add({legend});
    bar->addAction(exportFile);
}

void Actions::addMenu(QMenuBar* bar, QMenu* menu) {
    bar->insertMenu(menus_.empty() ? nullptr : menus_.back()->menuAction(), menu);
    menus_.insert(menus_.empty() ? menus_.end() : std::prev(menus_.end()), menu);
}

void Actions::addPanel(QAction* toggle) { view_->insertAction(panelsEnd_, toggle); }

std::vector<QAction*> Actions::canvasActions() const {
    return {nextEvent, previousEvent, firstEvent, lastEvent, copy};
}

void Actions::setTimelineOpen(bool isOpen) {
    for (QAction* action :
         {save,        saveAs,   mergeFile, exportFile, print,         copyPicture, copyTable, copy,
          clearChoice, zoomIn,   zoomOut,   fitAll,     fitSelection,  openingView, keepView,  legend,
          allLinks,    overview, goToDate,  nextEvent,  previousEvent, firstEvent,  lastEvent})
        action->setEnabled(isOpen);
    lanes->setEnabled(isOpen);
    if (!isOpen) {
        undo->setEnabled(false);
        redo->setEnabled(false);
    }
}

} // namespace crisis::ui
