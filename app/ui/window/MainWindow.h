// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/document/Document.h"
#include "app/ui/document/FileFlow.h"
#include "app/ui/document/Selection.h"
#include "app/ui/window/Actions.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QStackedWidget;

namespace crisis {

class DoneBar;
class EvidenceDesk;
class EventList;
struct ExportContext;
class FileWatch;
class Journal;
struct JournalNote;
class KnowledgeBar;
class LegendStrip;
class ImportFlow;
class MergeFlow;
class Notice;
class OpeningBar;
class Overview;
class QuestionBar;
class QuotePanel;
class Recovery;
class StartPage;
class TimelineCanvas;

/// The one window: it puts the views together and lets them speak to the document and the selection.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFile(const QString& path); ///< a path as the person gave it, or of a bundled timeline
    /// Asks about unsaved work that an earlier run left, if there is any.
    bool offerRecovery(); ///< false if there is none
    [[nodiscard]] Document* document() const { return document_; }
    [[nodiscard]] Selection* selection() const { return selection_; }
    [[nodiscard]] TimelineCanvas* canvas() const { return canvas_; }
    [[nodiscard]] QuotePanel* quotePanel() const { return quotes_; }
    [[nodiscard]] EventList* eventList() const { return list_; }
    [[nodiscard]] Overview* overview() const { return overview_; }
    [[nodiscard]] ImportFlow* imports() const { return imports_; }
    [[nodiscard]] MergeFlow* merge() const { return merge_; }
    [[nodiscard]] Notice* notice() const { return notice_; }
    [[nodiscard]] Actions* actions() const { return actions_; }
    [[nodiscard]] FileFlow* files() const { return files_; }
    [[nodiscard]] QuestionBar* question() const { return question_; }
    [[nodiscard]] Recovery* recovery() const { return recovery_; }
    [[nodiscard]] DoneBar* done() const { return done_; }
    [[nodiscard]] EvidenceDesk* evidence() const { return evidence_; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildPanels();
    void buildStatus();
    void connectFileActions();
    void connectViewActions();
    void connectHelpActions();
    void connectExports();
    void connectDocument();
    void connectSafety();
    void askAboutTheirs(const FileStamp& theirs);
    void askAboutVanished();
    void restoreWork(const std::shared_ptr<Journal>& journal, const JournalNote& note, bool isLast);
    void askAboutFile();
    void connectSelection();
    void connectCanvas();
    void showTimeline(const Timeline& timeline);
    void showOpened();
    void showProblems();
    void tellCopyOfMine();
    void showOpenFailure(const QString& path, const Error& error);
    void showState();
    void showRecent();
    void showVisibleSpan();
    void showPanels(bool shown);
    [[nodiscard]] ExportContext exportContext() const;
    void copyChosen();
    void restore();
    void remember();

    Document* document_;
    Selection* selection_;
    FileFlow* files_;
    ImportFlow* imports_;
    MergeFlow* merge_;
    Actions* actions_;
    Notice* notice_ = nullptr;
    QString copyOfMine_; ///< where one's own version is, until the reloaded one is shown
    DoneBar* done_ = nullptr;
    OpeningBar* opening_ = nullptr;
    OpeningBar* saving_ = nullptr;
    OpeningBar* copying_ = nullptr;
    QuestionBar* question_ = nullptr;
    Recovery* recovery_ = nullptr;
    FileWatch* watch_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    StartPage* start_ = nullptr;
    QWidget* workspace_ = nullptr;
    KnowledgeBar* knowledge_ = nullptr;
    EvidenceDesk* evidence_ = nullptr;
    TimelineCanvas* canvas_ = nullptr;
    LegendStrip* legend_ = nullptr;
    Overview* overview_ = nullptr;
    QuotePanel* quotes_ = nullptr;
    EventList* list_ = nullptr;
    QDockWidget* quotesDock_ = nullptr;
    QDockWidget* listDock_ = nullptr;
    QLabel* viewLabel_ = nullptr;
    QLabel* spanLabel_ = nullptr;
    QLabel* countLabel_ = nullptr;
    bool listWanted_ = false; ///< panels are hidden while nothing is open; this is how they were
    bool quotesWanted_ = true;
    bool closing_ = false;
    bool choosingOnCanvas_ = false;
};

} // namespace crisis
