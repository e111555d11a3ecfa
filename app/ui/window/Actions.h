// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>
#include <QMenu>

#include <vector>

class QMainWindow;
class QMenuBar;
class QToolBar;

namespace crisis::ui {

/// Every command of the window, with its text, keys, icon and place in the menus. What a command does is
/// connected by the window.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QMainWindow* window);

    QAction *open, *openExample, *openSecondExample, *save, *saveAs, *importFile, *mergeFile, *exportFile,
        *print, *recover, *close, *quit;
    QAction *undo, *redo, *copy, *copyPicture, *copyTable, *clearChoice;
    QAction *zoomIn, *zoomOut, *fitAll, *fitSelection, *openingView, *keepView, *animated, *allLinks, *legend,
        *overview, *fullScreen;
    QAction *nextEvent, *previousEvent, *firstEvent, *lastEvent, *back, *forward, *goToDate;
    QAction *shortcuts, *about;
    QMenu* recent;
    QActionGroup* lanes;      ///< each with its LanesBy as data
    QActionGroup* appearance; ///< each with its Appearance as data

    void fill(QMenuBar* bar);
    void fill(QToolBar* bar);
    /// Another menu, before the one for help.
    void addMenu(QMenuBar* bar, QMenu* menu);
    /// A panel's own "show me" action goes into the View menu.
    void addPanel(QAction* toggle);
    /// Commands whose keys, such as the arrows, have this meaning on the canvas only.
    [[nodiscard]] std::vector<QAction*> canvasActions() const;
    /// Whether the commands that need an open timeline can be given.
    void setTimelineOpen(bool isOpen);

    /// The menus with their commands, for the list of keys.
    [[nodiscard]] const std::vector<QMenu*>& menus() const { return menus_; }

private:
    QAction* make(const QString& text, const QString& icon, const QList<QKeySequence>& keys,
                  const QString& tip = {});
    void makeFile();
    void makeEdit();
    void makeView();
    void makeGo();
    void makeHelp();
    void makeLanes();
    void makeAppearance();
    QMenu* menu(QMenuBar* bar, const QString& title, const std::vector<QAction*>& actions);

    QMainWindow* window_;
    QMenu* view_ = nullptr;
    QMenu* lanesMenu_ = nullptr;
    QMenu* appearanceMenu_ = nullptr;
    QAction* panelsEnd_ = nullptr;
    std::vector<QMenu*> menus_;
};

} // namespace crisis::ui
