// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "app/ui/session/BackgroundTask.h"
#include "app/ui/session/ShownTimeline.h"
#include "core/model/edit/Edit.h"
#include "core/model/evidence/Contradictions.h"
#include "core/time/format/DateFormatter.h"

#include <QObject>

#include <functional>

class QAction;
class QDockWidget;
class QMenu;

namespace crisis::ui {

class AsOfBar;
class DetailsPanel;
class PageView;
class Session;

/// The commands of a window that concern evidence: as-of day, contradictions, source summary, source reader,
/// grades and the analyst's notes. Owns the panel of contradictions, which the window places.
class EvidenceController : public QObject {
    Q_OBJECT

public:
    /// `window` owns it and is the parent of its dialogs; `session`, `bar` and `details` must outlive it.
    EvidenceController(Session& session, AsOfBar* bar, DetailsPanel* details, QWidget* window);
    ~EvidenceController() override;

    [[nodiscard]] QMenu* menu() const { return menu_; }
    [[nodiscard]] AsOfBar* bar() const { return bar_; }
    [[nodiscard]] QDockWidget* contradictionsDock() const { return dock_; }
    [[nodiscard]] PageView* contradictionsView() const { return contradictions_; }
    QAction *asOf, *ties, *grades, *contradictions, *summary, *readSource, *copyStatement, *grade, *addDate,
        *addStatement, *addSource, *addNote;

private:
    void showState();
    void showPart();
    void showShown();
    void showBar();
    [[nodiscard]] ShownPart part() const;
    void lookForContradictions(); ///< unless they are hidden, or those of the same snapshot
    void showContradictions();
    void showSummary();
    void follow(const Target& target);
    void showCopied(const QString& text);
    /// Shows what has to be selected first, until an event is selected.
    void showHint(const QString& text);
    void readChosenSource();
    void gradeChosen();
    void openNote(const EventId& event, const StatementId& statement);
    void openClaim(const EventId& event, std::optional<std::size_t> claim);
    void openStatement(const EventId& event, const StatementId& statement);
    void openSource(const SourceId& source);
    void perform(const Edit& edit);
    /// Calls `action` with the selected event, or asks the user to select one.
    void withChosen(const std::function<void(const EventId&)>& action);
    void openGrades(const SourceId& source, const StatementId& statement);
    void openReader(const SourceId& source, const StatementId& statement);

    Session& session_;
    QWidget* window_;
    DetailsPanel* details_;
    QString hint_; ///< the last one shown
    AsOfBar* bar_;
    QMenu* menu_;
    QDockWidget* dock_;
    PageView* contradictions_;
    DateStrings words_;
    bool startsAtLastDay_ = false; ///< the bar was opened, and the publication days are not known yet
    Timeline searched_;            ///< for contradictions, the latest; empty while they are hidden
    std::vector<Contradiction> found_;
    std::size_t itemLimit_;
    BackgroundTask<std::vector<Contradiction>> looking_;
};

} // namespace crisis::ui
