// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/files/FileController.h"
#include "app/ui/session/Session.h"
#include "app/ui/window/Actions.h"

#include <QMainWindow>

class QDockWidget;
class QLabel;
class QStackedWidget;

namespace crisis::io {
class AutosaveFile;
struct AutosaveHeader;
} // namespace crisis::io

namespace crisis::ui {

class ExportResultBar;
class EvidenceController;
class EventList;
struct ExportContext;
class FileWatch;
class AsOfBar;
class LegendStrip;
class ImportController;
class MergeController;
class MessageBar;
class TaskProgressBar;
class Overview;
class PromptBar;
class DetailsPanel;
class Recovery;
class StartPage;
class TimelineCanvas;

/// The main window: arranges the views and connects them to the session.
class MainWindow : public QMainWindow, private Messages {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    void openFile(const QString& path); ///< a path entered by the user, or that of a bundled timeline
    /// Opens a dialog that offers unsaved work from earlier runs; false if there is none.
    bool offerRecovery();
    [[nodiscard]] Document* document() const { return document_; }
    [[nodiscard]] Selection* selection() const { return selection_; }
    [[nodiscard]] ShownTimeline* shown() const { return session_->shown(); }
    [[nodiscard]] TimelineCanvas* canvas() const { return canvas_; }
    [[nodiscard]] DetailsPanel* detailsPanel() const { return quotes_; }
    [[nodiscard]] EventList* eventList() const { return list_; }
    [[nodiscard]] Overview* overview() const { return overview_; }
    [[nodiscard]] ImportController* imports() const { return imports_; }
    [[nodiscard]] MergeController* merge() const { return merge_; }
    [[nodiscard]] MessageBar* messageBar() const { return messageBar_; }
    [[nodiscard]] Actions* actions() const { return actions_; }
    [[nodiscard]] FileController* files() const { return files_; }
    [[nodiscard]] PromptBar* question() const { return question_; }
    [[nodiscard]] Recovery* recovery() const { return recovery_; }
    [[nodiscard]] ExportResultBar* done() const { return done_; }
    [[nodiscard]] EvidenceController* evidence() const { return evidence_; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showWarning(const QString& message, const QString& reason) override;
    void showNotice(const QString& message) override;
    void removeNotice(const QString& message) override;
    void showStatus(const QString& message) override;

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
    void restoreWork(const std::shared_ptr<AutosaveFile>& autosave, const AutosaveHeader& note, bool isLast);
    void askAboutFile();
    void connectSelection();
    void connectCanvas();
    void showShown();
    void showOpened();
    void showProblems();
    void showCopyOfMine();
    void showOpenFailure(const QString& path, const Error& error);
    void showState();
    void showRecent();
    void showVisibleSpan();
    void showPanels(bool shown);
    [[nodiscard]] ExportContext exportContext() const;
    void copyChosen();
    void restore();
    void remember();

    Session* session_;
    Document* document_;   ///< of session_
    Selection* selection_; ///< of session_
    FileController* files_;
    ImportController* imports_;
    MergeController* merge_;
    Actions* actions_;
    MessageBar* messageBar_ = nullptr;
    QString copyOfMine_; ///< where the user's version was saved; until the reloaded one is shown
    ExportResultBar* done_ = nullptr;
    TaskProgressBar* opening_ = nullptr;
    TaskProgressBar* saving_ = nullptr;
    TaskProgressBar* copying_ = nullptr;
    PromptBar* question_ = nullptr;
    Recovery* recovery_ = nullptr;
    FileWatch* watch_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    StartPage* start_ = nullptr;
    QWidget* workspace_ = nullptr;
    AsOfBar* knowledge_ = nullptr;
    EvidenceController* evidence_ = nullptr;
    TimelineCanvas* canvas_ = nullptr;
    LegendStrip* legend_ = nullptr;
    Overview* overview_ = nullptr;
    DetailsPanel* quotes_ = nullptr;
    EventList* list_ = nullptr;
    QDockWidget* quotesDock_ = nullptr;
    QDockWidget* listDock_ = nullptr;
    QLabel* viewLabel_ = nullptr;
    QLabel* spanLabel_ = nullptr;
    QLabel* countLabel_ = nullptr;
    bool listWanted_ = false; ///< whether to show the panel again after the start page
    bool quotesWanted_ = true;
    bool closing_ = false;
};

} // namespace crisis::ui
