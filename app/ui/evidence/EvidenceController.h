// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/Page.h"
#include "core/model/edit/Edit.h"
#include "core/model/evidence/AsOfDate.h"
#include "core/model/evidence/Contradictions.h"
#include "core/model/subset/TimelineSubset.h"
#include "core/time/DateFormatter.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

class QAction;
class QDockWidget;
class QMenu;

namespace crisis::ui {

class EventList;
class AsOfBar;
class MainWindow;
class PageView;

/// The commands of a window that concern evidence: as-of day, contradictions, source summary, source reader,
/// grades and the analyst's notes.
class EvidenceController : public QObject {
    Q_OBJECT

public:
    EvidenceController(MainWindow* window, AsOfBar* bar);
    ~EvidenceController() override;

    [[nodiscard]] QMenu* menu() const { return menu_; }
    [[nodiscard]] AsOfBar* bar() const { return bar_; }
    [[nodiscard]] QDockWidget* contradictionsDock() const { return dock_; }
    [[nodiscard]] PageView* contradictionsView() const { return contradictions_; }
    /// What is shown: what was known on the as-of day, or everything.
    [[nodiscard]] const AsOfDate& known() const { return known_; }
    /// The timeline to export: with an as-of day, only what was known on it, and the title says so.
    [[nodiscard]] Timeline timelineToExport() const;

    QAction *asOf, *ties, *grades, *contradictions, *summary, *readSource, *copyStatement, *grade, *addDate,
        *addStatement, *addSource, *addNote;

private:
    void showTimeline(const Timeline& timeline);
    void showState();
    void useKnowledge();
    void showKnown();
    [[nodiscard]] TimelineSubset shownSubset() const;
    void lookForContradictions();
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
    [[nodiscard]] const PublicationDates& dates();

    MainWindow* window_;
    QString hint_; ///< the last one shown
    AsOfBar* bar_;
    QMenu* menu_;
    QDockWidget* dock_;
    PageView* contradictions_;
    DateStrings words_;
    std::shared_ptr<const PublicationDates> dates_; ///< null until needed
    AsOfDate known_;
    bool hides_ = false;
    std::vector<Contradiction> found_;
    std::size_t itemLimit_;
    std::shared_ptr<std::atomic<bool>> cancel_;
    QThreadPool threads_;
};

} // namespace crisis::ui
