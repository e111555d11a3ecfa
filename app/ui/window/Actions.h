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

/// All commands of the window, with text, shortcuts, icon and position in the menus. The window connects them
/// to what they do. They are owned by this object.
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
    /// Inserts another menu before the Help menu.
    void addMenu(QMenuBar* bar, QMenu* menu);
    /// Adds the action that shows or hides a panel to the View menu.
    void addPanel(QAction* toggle);
    /// The commands whose shortcuts, such as the arrow keys, apply only while the canvas has the focus.
    [[nodiscard]] std::vector<QAction*> canvasActions() const;
    /// Enables or disables the commands that need an open timeline.
    void setTimelineOpen(bool isOpen);

    /// The menus in display order, for the list of shortcuts.
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
