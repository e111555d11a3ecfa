// SPDX-License-Identifier: GPL-3.0-or-later
// crisis-screens OUT [light|dark|contrast|contrast-dark SCALE]: makes pictures of the windows in the folder
// OUT. Without a theme it makes all of them, in programs of their own, because the scale of a screen is
// chosen before a program starts.
#include "app/ui/RunWindow.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/evidence/SourceReader.h"
#include "app/ui/evidence/SummaryDialog.h"
#include "app/ui/exports/ExportPreview.h"
#include "app/ui/files/RecentFiles.h"
#include "app/ui/files/RecoveryDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/widgets/MessageBar.h"
#include "app/ui/widgets/PromptBar.h"
#include "app/ui/window/Appearance.h"
#include "app/ui/window/MainWindow.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/screens/Imports.h"
#include "tests/screens/Outwards.h"
#include "tests/screens/Photographer.h"
#include "tests/support/Generator.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <filesystem>

using namespace crisis::ui;

namespace {

/// The example with faults of several kinds.
QString brokenFile(const QTemporaryDir& folder) {
    QFile example(QString::fromLatin1(FileController::examplePath));
    if (!example.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = example.readAll();
    bytes.replace(R"("date":"2023-08-10")", R"("date":"2023-08-32")");
    bytes.replace(R"("place":"abuja")", R"("place":"atlantis")");
    bytes.replace(R"("status":"planned")", R"("status":"perhaps")");
    const QString path = folder.filePath(QStringLiteral("broken.timeline.json"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QString notATimeline(const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("holiday.png"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("\x89PNG\r\n\x1a\n----") > 0 ? path : QString();
}

void takeDialog(MainWindow& window, QAction* action, Photographer& photographer, const char* name) {
    action->trigger();
    auto* dialog = window.findChild<QDialog*>();
    if (dialog == nullptr)
        return;
    auto* preview = dialog->findChild<ExportPreview*>();
    if (preview != nullptr) {
        dialog->resize(1178, 640); // as on a screen of 1280 x 720
        bool ready = false;
        QObject::connect(preview, &ExportPreview::previewed, preview, [&ready] { ready = true; });
        static_cast<void>(QTest::qWaitFor([&ready] { return ready; }, waitMs));
    }
    photographer.take(*dialog, name);
    if (auto* pages = preview != nullptr ? dialog->findChild<QTabWidget*>() : nullptr) {
        for (int i = 1; i < pages->count(); ++i) {
            pages->setCurrentIndex(i);
            const QString title = pages->tabText(i).remove(u'&').toLower();
            photographer.take(*dialog, QByteArray(name) + '-' + title.toLatin1());
        }
    }
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void takeEvents(Photographer& photographer) {
    MainWindow window;
    prepare(window);
    photographer.take(window, "window-start");
    if (!open(window, QString::fromLatin1(FileController::examplePath)))
        return;
    photographer.take(window, "window-nothing-chosen");
    window.selection()->choose(EventId("mission-refused"));
    photographer.take(window, "window-event");
    window.detailsPanel()->view()->verticalScrollBar()->setValue(
        window.detailsPanel()->view()->verticalScrollBar()->maximum());
    photographer.take(window, "window-event-statements");
    window.selection()->choose(EventId("blinken-bbc"));
    Q_EMIT window.detailsPanel()->view()->activated(ShowActor{ActorId("blinken")});
    photographer.take(window, "window-actor");
    Q_EMIT window.detailsPanel()->view()->activated(ShowSource{SourceId("article")});
    photographer.take(window, "window-source");
    window.findChild<QWidget*>(QStringLiteral("listDock"))->show();
    window.selection()->choose(EventId("mali-killings"));
    photographer.take(window, "window-list");
    takeDialog(window, window.actions()->exportFile, photographer, "dialog-export");
    takeDialog(window, window.actions()->print, photographer, "dialog-print");
    takeDialog(window, window.actions()->shortcuts, photographer, "dialog-shortcuts");
    takeDialog(window, window.actions()->about, photographer, "dialog-about");
    static_cast<void>(window.document()->perform(ReplaceHeader{window.document()->timeline().header()}));
    window.close();
    if (auto* question = window.findChild<QDialog*>()) {
        photographer.take(*question, "dialog-unsaved");
        question->reject();
    }
}

QDateEdit* dayOfKnowledge(const MainWindow& window) {
    return window.findChild<QDateEdit*>(QStringLiteral("knowledgeDay"));
}

void settle(const MainWindow& window) {
    static_cast<void>(QTest::qWaitFor([&window] { return !window.shown()->isUpdating(); }, waitMs));
}

void takeEvidence(Photographer& photographer) {
    MainWindow window;
    prepare(window);
    if (!open(window, QString::fromLatin1(FileController::secondExamplePath)))
        return;
    auto& evidence = *window.evidence();
    PageView& view = *window.detailsPanel()->view();
    window.selection()->choose(EventId("closure"));
    photographer.take(window, "evidence-rival-dates");
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * 2 / 5);
    photographer.take(window, "evidence-statements");
    static_cast<void>(view.showCard(cardKey(StatementId("q-denial"))));
    photographer.take(window, "evidence-scripts");
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    photographer.take(window, "evidence-partly-quoted-and-judgement");
    view.verticalScrollBar()->setValue(0);
    takeDialog(window, evidence.grade, photographer, "evidence-grades");
    takeDialog(window, evidence.addNote, photographer, "evidence-note");
    takeDialog(window, evidence.addDate, photographer, "evidence-add-date");
    takeDialog(window, evidence.addStatement, photographer, "evidence-add-statement");
    takeDialog(window, evidence.addSource, photographer, "evidence-add-source");
    evidence.grades->trigger();
    window.canvas()->fitAll();
    photographer.take(window, "evidence-grades-on-the-timeline");
    evidence.grades->trigger();
    window.actions()->openingView->trigger();
    Q_EMIT view.activated(ShowSource{SourceId("radio")});
    photographer.take(window, "evidence-doubtful-source");
    window.selection()->choose(std::nullopt);
    photographer.take(window, "evidence-sources");
    window.selection()->choose(EventId("closure"));
    evidence.contradictions->trigger();
    QTest::qWait(300);
    photographer.take(window, "evidence-contradictions");
    evidence.contradictions->trigger();
    evidence.asOf->trigger();
    window.findChild<QWidget*>(QStringLiteral("listDock"))->show();
    view.verticalScrollBar()->setValue(0);
    const std::pair<QDate, const char*> days[] = {{QDate(2030, 5, 2), "evidence-known-on-2-may"},
                                                  {QDate(2030, 5, 3), "evidence-known-on-3-may"},
                                                  {QDate(2030, 5, 4), "evidence-known-on-4-may"},
                                                  {QDate(2030, 5, 6), "evidence-known-on-6-may"},
                                                  {QDate(2030, 5, 9), "evidence-known-on-9-may"}};
    for (const auto& [day, name] : days) {
        dayOfKnowledge(window)->setDate(day);
        settle(window);
        photographer.take(window, name);
    }
    evidence.ties->trigger();
    settle(window);
    photographer.take(window, "evidence-ties");
    evidence.asOf->trigger();
    Q_EMIT view.activated(ReadCopy{SourceId("radio"), StatementId("q-open")});
    if (auto* reader = window.findChild<SourceReader*>()) {
        static_cast<void>(QTest::qWaitFor([reader] { return reader->isReady(); }, waitMs));
        photographer.take(*reader, "evidence-reader-changed-copy");
        reader->close();
    }
    Q_EMIT view.activated(ReadCopy{SourceId("copy"), {}});
    for (auto* reader : window.findChildren<SourceReader*>()) {
        if (!reader->isVisible())
            continue;
        static_cast<void>(QTest::qWaitFor([reader] { return reader->isReady(); }, waitMs));
        photographer.take(*reader, "evidence-reader-no-copy");
        reader->close();
    }
    evidence.summary->trigger();
    if (auto* summary = window.findChild<SummaryDialog*>()) {
        QTest::qWait(400);
        photographer.take(*summary, "evidence-summary");
        summary->close();
    }
    MainWindow niger;
    prepare(niger);
    if (!open(niger, QString::fromLatin1(FileController::examplePath)))
        return;
    niger.selection()->choose(EventId("summit"));
    Q_EMIT niger.detailsPanel()->view()->activated(ShowSource{SourceId("article")});
    niger.evidence()->asOf->trigger();
    dayOfKnowledge(niger)->setDate(QDate(2023, 8, 7));
    settle(niger);
    photographer.take(niger, "evidence-niger-7-august");
}

void takeFaults(Photographer& photographer, const QTemporaryDir& folder) {
    MainWindow broken;
    prepare(broken);
    if (open(broken, brokenFile(folder))) {
        if (auto* more = broken.messageBar()->findChild<QPushButton*>(QStringLiteral("noticeMore")))
            more->click();
        photographer.take(broken, "window-broken-file");
    }
    RecentFiles::clear(); // a folder whose name is made up anew each time
    MainWindow refused;
    prepare(refused);
    if (open(refused, notATimeline(folder)))
        photographer.take(refused, "window-refused-file");
}

/// A file that another program has changed, and work that a killed program has left.
void takeSafety(Photographer& photographer, const QTemporaryDir& folder) {
    const QString path = folder.filePath(QStringLiteral("niger-2023.timeline.json"));
    QFile::remove(path);
    if (!QFile::copy(QString::fromLatin1(FileController::examplePath), path) ||
        !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
        return;
    MainWindow window;
    prepare(window);
    if (!open(window, path))
        return;
    static_cast<void>(window.document()->perform(ReplaceHeader{window.document()->timeline().header()}));
    if (!saveTimeline(test::generateTimeline(3), std::filesystem::path(path.toStdString())))
        return;
    static_cast<void>(QTest::qWaitFor([&window] { return window.question()->isVisible(); }, waitMs));
    photographer.take(window, "window-changed-file");

    AutosaveHeader note;
    note.file = "/home/analyst/niger-2023.timeline.json";
    note.writtenAt = 1'700'000'000;
    note.changes = 3;
    note.events = 25;
    note.words = {"prefer another date: A mission is refused", "change event: The summit in Abuja",
                  "add event: A deadline runs out"};
    std::vector<AutosaveFile> autosaves;
    for (const char* file : {"/home/analyst/niger-2023.timeline.json", ""}) {
        auto autosave = AutosaveFile::create(std::filesystem::path(folder.path().toStdString()));
        note.file = file;
        note.title = "Border incidents";
        if (!autosave || !autosave->write(note, Timeline()))
            return;
        autosaves.push_back(std::move(*autosave));
    }
    RecoveryDialog dialog(std::move(autosaves));
    dialog.show();
    photographer.take(dialog, "dialog-recovery");
}

/// The canvas with few, many and very many events: all of them, and closer to where most are.
void takeDense(Photographer& photographer, const QTemporaryDir& folder, std::uint32_t events) {
    const QString path = folder.filePath(QStringLiteral("generated.timeline.json"));
    if (!saveTimeline(test::generateTimeline(events), std::filesystem::path(path.toStdString())))
        return;
    MainWindow window;
    prepare(window);
    if (!open(window, path))
        return;
    const QByteArray name = "dense-" + QByteArray::number(events);
    TimelineCanvas& canvas = *window.canvas();
    photographer.take(window, name);
    const auto extent = canvas.extent();
    if (!extent)
        return;
    // The middle of the twelfth part of the time in which most events begin.
    constexpr int parts = 12;
    const std::vector<std::uint32_t> density = canvas.density(extent->first, extent->last, parts);
    const AxisSeconds part = (extent->last - extent->first) / parts;
    const auto most = std::max_element(density.begin(), density.end()) - density.begin();
    const AxisSeconds middle = extent->first + most * part + part / 2;
    for (const AxisSeconds days : {30, 1}) {
        canvas.setVisibleSpan(middle - days * 43'200, middle + days * 43'200);
        photographer.take(window, name + "-days-" + QByteArray::number(static_cast<int>(days)));
    }
    if (!canvas.scene().marks.empty())
        window.selection()->choose(canvas.scene().marks[canvas.scene().marks.size() / 2].event);
    photographer.take(window, name + "-chosen");
    RecentFiles::clear();
}

int takeAll(const QString& folder) {
    const std::pair<const char*, const char*> looks[] = {{"light", "1"},    {"light", "2"},
                                                         {"dark", "1"},     {"dark", "2"},
                                                         {"contrast", "1"}, {"contrast-dark", "1"}};
    for (const auto& [theme, scale] : looks) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QLatin1String(scale));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {folder, QLatin1String(theme), QLatin1String(scale)});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            return 1;
    }
    return 0;
}

Appearance appearanceOf(const QString& theme) {
    if (theme == QStringLiteral("contrast"))
        return Appearance::HighContrast;
    if (theme == QStringLiteral("contrast-dark"))
        return Appearance::HighContrastDark;
    return theme == QStringLiteral("dark") ? Appearance::Dark : Appearance::Light;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 4) {
        std::fprintf(stderr, "Usage: crisis-screens OUT [light|dark|contrast|contrast-dark SCALE]\n");
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    if (!QDir().mkpath(folder))
        return 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2) {
        const QCoreApplication application(argc, argv);
        return takeAll(folder);
    }
    const QTemporaryDir scratch;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, scratch.path());
    qputenv("XDG_STATE_HOME", QFile::encodeName(scratch.path()));
    const QApplication application(argc, argv);
    nameApplication();
    outlineIndicators();
    const QString theme = QString::fromLocal8Bit(argv[2]);
    applyAppearance(appearanceOf(theme));
    Photographer photographer(folder, theme, QString::fromLocal8Bit(argv[3]));
    takeEvents(photographer);
    if (theme.startsWith(QStringLiteral("contrast")))
        return 0;
    takeEvidence(photographer);
    takeFaults(photographer, scratch);
    takeImports(photographer, scratch);
    takeOutwards(photographer, scratch);
    takeSafety(photographer, scratch);
    if (QString::fromLocal8Bit(argv[3]) == QStringLiteral("1")) {
        for (const std::uint32_t events : {16U, 1'000U, 1'000'000U})
            takeDense(photographer, scratch, events);
    }
    return 0;
}
