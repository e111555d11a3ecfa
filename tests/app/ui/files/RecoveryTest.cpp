// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/Recovery.h"
#include "app/ui/files/RecoveryDialog.h"
#include "app/ui/session/FilePath.h"
#include "app/ui/widgets/MessageBar.h"
#include "tests/app/ui/support/SampleTimeline.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTest>

namespace crisis::test::recovery_test {
using namespace crisis::ui;

namespace {

void change(MainWindow& window) { REQUIRE(window.document()->perform(PreferDate{EventId("mission"), 1})); }

bool isChanged(MainWindow& window) {
    const auto event = window.document()->timeline().event(EventId("mission"));
    return event && event->dates.size() > 1 && event->dates[1].rank.is(Rank::Preferred);
}

QStringList autosaves() {
    return QDir(Recovery::folder()).entryList({QStringLiteral("*.journal")}, QDir::Files | QDir::Hidden);
}

RecoveryDialog* offer(MainWindow& window) {
    window.offerRecovery();
    auto* dialog = window.findChild<RecoveryDialog*>();
    return dialog != nullptr && dialog->isVisible() ? dialog : nullptr;
}

void press(const RecoveryDialog* dialog, const char* button) {
    REQUIRE(dialog != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton);
    // A closed dialog goes with the next turn of the loop.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void discard(const RecoveryDialog* dialog) {
    press(dialog, "recoveryDiscard");
    auto* box = dialog->findChild<QMessageBox*>();
    REQUIRE(box != nullptr);
    QTest::mouseClick(box->findChild<QPushButton*>(QStringLiteral("recoveryRemove")), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Another program with the same person's state; it ends by SIGKILL.
class Victim {
public:
    explicit Victim(const QString& file) {
        process_.start(QStringLiteral(CRISIS_VICTIM), {file, QStringLiteral("mission"), QStringLiteral("1")});
        QByteArray said;
        while (!said.contains("kept") && process_.waitForReadyRead(20'000))
            said += process_.readAllStandardOutput();
        REQUIRE(said.contains("kept"));
    }
    ~Victim() { kill(); }
    void kill() {
        process_.kill();
        process_.waitForFinished();
    }

private:
    QProcess process_;
};

} // namespace

TEST_CASE("Unsaved work is autosaved shortly after a change, and the autosave file is removed by a save") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    CHECK(autosaves().isEmpty());
    change(window);
    REQUIRE(eventually([&] { return window.recovery()->isUpToDate(); }));
    CHECK(autosaves().size() == 1);
    CHECK(QFile::permissions(Recovery::folder()) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                     QFile::ReadUser | QFile::WriteUser | QFile::ExeUser));
    window.files()->save();
    REQUIRE(eventually([&] { return !window.document()->isModified(); }));
    CHECK(eventually([] { return autosaves().isEmpty(); }));

    window.document()->undo();
    REQUIRE(eventually([&] { return !autosaves().isEmpty(); }));
    window.document()->redo(); // back at what is saved
    CHECK(eventually([] { return autosaves().isEmpty(); }));
}

TEST_CASE("Discarded work is not kept in an autosave file") {
    WindowFixture fixture;
    fixture.openSample();
    change(fixture.window());
    REQUIRE(eventually([&] { return !autosaves().isEmpty(); }));
    fixture.window().close();
    QTest::mouseClick(messageBox(fixture.window())->button(QMessageBox::Discard), Qt::LeftButton);
    fixture.restart();
    CHECK(autosaves().isEmpty());
    CHECK(offer(fixture.window()) == nullptr);
}

TEST_CASE("Work of a killed process is offered with its changes and restored as unsaved") {
    WindowFixture fixture;
    fixture.openSample();
    const QString path = fixture.window().document()->path();
    fixture.restart();
    Victim victim(path);
    CHECK(offer(fixture.window()) == nullptr); // it lives: what it keeps is its own
    victim.kill();

    auto* dialog = offer(fixture.window());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->details().contains(path));
    CHECK(dialog->details().contains(QStringLiteral("Changes since the last save: 1")));
    CHECK(dialog->details().contains(QStringLiteral("prefer another date: A mission is refused")));
    CHECK(dialog->findChild<QLabel*>(QStringLiteral("recoveryDetails"))->textFormat() == Qt::PlainText);
    press(dialog, "recoveryRestore");
    MainWindow& window = fixture.window();
    REQUIRE(eventually([&] { return window.document()->isOpen(); }));
    CHECK(isChanged(window));
    CHECK(window.isWindowModified());
    CHECK(window.document()->path() == path);
    CHECK(autosaves().size() == 1); // until it is saved

    window.files()->save();
    REQUIRE(eventually([&] { return !window.isWindowModified(); }));
    CHECK(eventually([] { return autosaves().isEmpty(); }));
    fixture.open(path);
    CHECK(isChanged(window));
}

TEST_CASE("\"Not now\" keeps the work for the next start, \"Discard\" removes it") {
    WindowFixture fixture;
    fixture.openSample();
    const QString path = fixture.window().document()->path();
    fixture.restart();
    Victim(path).kill();
    press(offer(fixture.window()), "recoveryLater");
    CHECK(autosaves().size() == 1);
    fixture.restart();
    auto* dialog = offer(fixture.window());
    press(dialog, "recoveryDiscard");
    auto* box = dialog->findChild<QMessageBox*>();
    REQUIRE(box != nullptr);
    CHECK(box->informativeText().contains(path));
    QTest::mouseClick(box->button(QMessageBox::Cancel), Qt::LeftButton);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(autosaves().size() == 1);
    discard(dialog);
    CHECK(autosaves().isEmpty());
    CHECK(offer(fixture.window()) == nullptr);
    CHECK(QDir(Recovery::folder()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("Work offered in one window is not offered in another, and each window autosaves its own work") {
    WindowFixture fixture;
    fixture.openSample();
    const QString path = fixture.window().document()->path();
    change(fixture.window());
    REQUIRE(eventually([&] { return autosaves().size() == 1 && fixture.window().recovery()->isUpToDate(); }));
    Victim first(path);
    Victim second(path);
    CHECK(autosaves().size() == 3);
    first.kill();
    second.kill();
    auto* dialog = offer(fixture.window());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<QListWidget*>(QStringLiteral("recoveryList"))->count() == 2);
    MainWindow other;
    CHECK(offer(other) == nullptr);
    discard(dialog);
    CHECK(autosaves().size() == 2);
    discard(fixture.window().findChild<RecoveryDialog*>());
    CHECK(autosaves().size() == 1);
    CHECK(fixture.window().recovery()->isUpToDate());
}

TEST_CASE("A damaged autosave file is reported as damaged and opens nothing") {
    WindowFixture fixture;
    QDir().mkpath(Recovery::folder());
    const auto put = [](const char* name, const QByteArray& bytes) {
        QFile file(Recovery::folder() + u'/' + QLatin1String(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    put("a.journal", "\x89PNG and so on");
    auto* dialog = offer(fixture.window());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->details().contains(QStringLiteral("damaged")));
    CHECK(dialog->details().contains(Recovery::folder()));
    CHECK_FALSE(dialog->findChild<QPushButton*>(QStringLiteral("recoveryRestore"))->isEnabled());
    discard(dialog);

    put("b.journal", "{\"format\":\"crisis-timeline-journal\",\"version\":1,\"writtenAt\":1,"
                     "\"file\":\"/etc/passwd\",\"title\":\"<b>T</b>\"}\n{\"broken");
    dialog = offer(fixture.window());
    REQUIRE(dialog != nullptr);
    press(dialog, "recoveryRestore");
    CHECK(eventually([&] { return fixture.window().messageBar()->isVisible(); }));
    CHECK(fixture.window().messageBar()->message().contains(QStringLiteral("damaged")));
    CHECK_FALSE(fixture.window().document()->isOpen());
    CHECK(autosaves().size() == 1);
}

TEST_CASE("An autosave file cannot make a save replace a file that it is not based on") {
    WindowFixture fixture;
    fixture.openSample();
    const QString path = fixture.window().document()->path();
    fixture.restart();
    Victim(path).kill();
    const QByteArray theirs = "another program's\n";
    REQUIRE_FALSE(fixture.write(QStringLiteral("sample.timeline.json"), theirs).isEmpty());
    press(offer(fixture.window()), "recoveryRestore");
    MainWindow& window = fixture.window();
    REQUIRE(eventually([&] { return window.document()->isOpen(); }));
    window.files()->save();
    REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
    CHECK(messageBox(window)->objectName() == QStringLiteral("fileChanged"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == theirs);
}

TEST_CASE("Unsaved imported work is described by its source file and its content") {
    WindowFixture fixture;
    {
        auto autosave = AutosaveFile::create(filePath(Recovery::folder()));
        REQUIRE(autosave);
        MainWindow window;
        window.document()->import(fixture.write(QStringLiteral("incidents.csv"),
                                                "Date,What\n2023-07-26,A coup\n2023-08-10,A summit\n"),
                                  {});
        REQUIRE(eventually([&] { return autosaves().size() == 1 && window.recovery()->isUpToDate(); }));
        QFile file(Recovery::folder() + u'/' + autosaves().front());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray kept = file.readAll();
        const auto head = readAutosaveStart({kept.constData(), static_cast<std::size_t>(kept.size())});
        REQUIRE(head);
        REQUIRE(
            autosave->write(head->note, window.document()->timeline())); // as if the program had been killed
    }
    auto* dialog = offer(fixture.window());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->details().contains(QStringLiteral("Imported from ")));
    CHECK(dialog->details().contains(QStringLiteral("incidents.csv")));
    CHECK(dialog->details().contains(QStringLiteral("Events: 2")));
    CHECK_FALSE(dialog->details().contains(QStringLiteral("Changes")));
}

TEST_CASE("One of several autosave files is restored, and the others remain available in the menu") {
    WindowFixture fixture;
    for (const char* title : {"One", "Another"}) {
        auto autosave = AutosaveFile::create(filePath(Recovery::folder()));
        REQUIRE(autosave);
        AutosaveHeader note;
        note.title = title;
        REQUIRE(autosave->write(note, sampleTimeline()));
    }
    press(offer(fixture.window()), "recoveryRestore");
    MainWindow& window = fixture.window();
    REQUIRE(eventually([&] { return window.document()->isOpen(); }));
    CHECK(window.messageBar()->message().contains(QStringLiteral("more unsaved work")));
    window.actions()->recover->trigger();
    auto* dialog = window.findChild<RecoveryDialog*>();
    REQUIRE(dialog != nullptr);
    discard(dialog);
    window.actions()->recover->trigger();
    REQUIRE(messageBox(window) != nullptr);
    CHECK(messageBox(window)->text().contains(QStringLiteral("no unsaved work")));
}

TEST_CASE("Work that never had a file is restored without one") {
    WindowFixture fixture;
    {
        auto autosave = AutosaveFile::create(filePath(Recovery::folder()));
        REQUIRE(autosave);
        AutosaveHeader note;
        note.title = "<b>Unsaved</b> import";
        REQUIRE(autosave->write(note, sampleTimeline()));
    }
    auto* dialog = offer(fixture.window());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->findChild<QListWidget*>()->item(0)->text().startsWith(
        QStringLiteral("<b>Unsaved</b> import – ")));
    press(dialog, "recoveryRestore");
    MainWindow& window = fixture.window();
    REQUIRE(eventually([&] { return window.document()->isOpen(); }));
    CHECK(window.document()->path().isEmpty());
    CHECK(window.document()->timeline().eventCount() == sampleTimeline().eventCount());
    CHECK(window.isWindowModified());
    window.files()->save();
    REQUIRE(window.findChild<QFileDialog*>() != nullptr); // it asks where
    window.findChild<QFileDialog*>()->close();
    CHECK(autosaves().size() == 1);
}

} // namespace crisis::test::recovery_test
