// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/files/FileController.h"
#include "app/ui/session/FilePath.h"
#include "app/ui/widgets/MessageBar.h"
#include "app/ui/widgets/PromptBar.h"
#include "app/ui/widgets/TaskProgressBar.h"
#include "core/io/timeline/PngChunks.h"
#include "core/io/timeline/PngTimeline.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/app/ui/support/SampleTimeline.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"
#include "tests/support/SystemFaults.h"
#include "tests/support/TestFolder.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <cerrno>

namespace crisis::test::file_safety_test {
using namespace crisis::ui;

namespace {

Timeline theirs() {
    const Timeline sample = sampleTimeline();
    Header header = sample.header();
    header.title = "Theirs";
    return apply(sample, ReplaceHeader{header}).value();
}

void change(MainWindow& window) { REQUIRE(window.document()->perform(PreferDate{EventId("mission"), 1})); }

std::string title(const QString& path) {
    const auto read = readTimelineFile(filePath(path));
    return read ? read->timeline.header().title : std::string();
}

void pressBar(MainWindow& window, const char* name) {
    auto* button = window.question()->findChild<QPushButton*>(QLatin1String(name));
    REQUIRE(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
}

void pressBox(MainWindow& window, const char* name) {
    REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
    auto* button = messageBox(window)->findChild<QPushButton*>(QLatin1String(name));
    REQUIRE(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString titleOf(MainWindow& window) {
    return QString::fromStdString(window.document()->timeline().header().title);
}

} // namespace

TEST_CASE("A file that another program has changed can be reloaded") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    REQUIRE(saveTimeline(theirs(), filePath(path)));
    REQUIRE(eventually([&] { return window.question()->isVisible(); }));
    CHECK(window.question()->message().contains(QStringLiteral("changed by another program")));
    pressBar(window, "reload");
    CHECK(eventually([&] { return titleOf(window) == QStringLiteral("Theirs"); }));
    CHECK_FALSE(window.question()->isVisible());
    CHECK(QDir(QFileInfo(path).path()).entryList({QStringLiteral("sample*")}).size() == 1);
}

TEST_CASE("Reloading with changes saves the user's version as a copy") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    const std::string mine = window.document()->timeline().header().title;
    change(window);
    REQUIRE(saveTimeline(theirs(), filePath(path)));
    REQUIRE(eventually([&] { return window.question()->isVisible(); }));
    CHECK(window.question()->message().contains(QStringLiteral("unsaved changes")));
    pressBar(window, "reload");
    REQUIRE(eventually([&] { return titleOf(window) == QStringLiteral("Theirs"); }));
    CHECK(title(fixture.file(QStringLiteral("sample (mine).timeline.json"))) == mine);
    CHECK(title(path) == "Theirs");
    CHECK_FALSE(window.document()->isModified());
    CHECK(window.messageBar()->message().contains(QStringLiteral("sample (mine).timeline.json")));
}

TEST_CASE("A copy of the user's version has no wider permissions than the file") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    change(window);
    REQUIRE(saveTimeline(theirs(), filePath(path)));
    REQUIRE(eventually([&] { return window.question()->isVisible(); }));
    pressBar(window, "reload");
    REQUIRE(eventually([&] { return titleOf(window) == QStringLiteral("Theirs"); }));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    CHECK((QFile::permissions(fixture.file(QStringLiteral("sample (mine).timeline.json"))) & others) == 0);
}

TEST_CASE("A failed reload leaves the work open and unsaved, and the question visible") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString title = titleOf(window);
    static_cast<void>(fixture.write(QStringLiteral("sample.timeline.json"), "garbage"));
    REQUIRE(eventually([&] { return window.question()->isVisible(); }));
    pressBar(window, "reload");
    REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
    CHECK(titleOf(window) == title);
    CHECK(window.question()->isVisible());
    CHECK(window.isWindowModified());
    messageBox(window)->close();
    window.close();
    REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
    CHECK(messageBox(window)->objectName() == QStringLiteral("unsavedChanges"));
    messageBox(window)->button(QMessageBox::Cancel)->click();
}

TEST_CASE("Saving the user's version preserves the other one as a copy") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    const std::string mine = window.document()->timeline().header().title;
    REQUIRE(saveTimeline(theirs(), filePath(path)));
    REQUIRE(eventually([&] { return window.question()->isVisible(); }));
    pressBar(window, "keepMine");
    CHECK(window.document()->isModified()); // the file holds something else
    window.files()->save();
    REQUIRE(eventually([&] { return !window.document()->isModified(); }));
    CHECK(title(path) == mine);
    CHECK(title(fixture.file(QStringLiteral("sample (other version).timeline.json"))) == "Theirs");
    CHECK_FALSE(window.question()->isVisible());
    CHECK(window.messageBar()->message().contains(QStringLiteral("sample (other version).timeline.json")));
    change(window);
    window.files()->save();
    REQUIRE(eventually([&] { return !window.document()->isModified(); }));
    CHECK(window.document()->otherVersion().isEmpty());
}

TEST_CASE("Saving over a changed file replaces nothing and asks") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    const std::string mine = window.document()->timeline().header().title;
    change(window);
    REQUIRE(saveTimeline(theirs(), filePath(path)));
    window.files()->save(); // before anybody has noticed
    REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
    CHECK(title(path) == "Theirs");
    pressBox(window, "keepMine");
    REQUIRE(eventually([&] { return !window.document()->isModified(); }));
    CHECK(title(path) == mine);
    CHECK(title(fixture.file(QStringLiteral("sample (other version).timeline.json"))) == "Theirs");
}

TEST_CASE("A file rewritten with the same timeline does not count as changed") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const auto before = window.document()->stamp();
    REQUIRE(fixture.write(QStringLiteral("sample.timeline.json"),
                          '\n' + QByteArray::fromStdString(timelineBytes(sampleTimeline()))) ==
            window.document()->path());
    REQUIRE(eventually([&] { return window.document()->stamp() != before; }));
    CHECK_FALSE(window.question()->isVisible());
    change(window);
    window.files()->save();
    CHECK(eventually([&] { return !window.document()->isModified(); }));
}

TEST_CASE("A moved file is detected, and can be saved to the same path again") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    REQUIRE(QFile::rename(path, fixture.file(QStringLiteral("elsewhere.json"))));
    REQUIRE(eventually([&] { return window.question()->isVisible(); }));
    CHECK(window.document()->isModified()); // closing asks
    pressBar(window, "saveAgain");
    CHECK(eventually([&] { return QFileInfo::exists(path); }));
    CHECK(eventually([&] { return !window.question()->isVisible(); }));
    CHECK(QFileInfo::exists(fixture.file(QStringLiteral("elsewhere.json"))));
}

TEST_CASE("A full disk keeps the old file and the open work, says what helps and offers another file") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    const std::string before = textOf(filePath(path));
    change(window);
    struct Case {
        int error;
        const char* call;
        const char* words;
    };
    for (const Case& fault :
         {Case{ENOSPC, "write", "disk is full"}, Case{EDQUOT, "fsync", "disk quota"},
          Case{EACCES, "open", "do not have permission"}, Case{EROFS, "open", "read-only"}}) {
        SystemFaults::arm({.folder = filePath(QFileInfo(path).path()),
                           .at = 0,
                           .call = fault.call,
                           .error = fault.error,
                           .onward = true});
        window.files()->save();
        REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
        SystemFaults::disarm();
        QMessageBox* box = messageBox(window);
        INFO(fault.words);
        CHECK(box->informativeText().contains(QLatin1String(fault.words)));
        CHECK(box->textFormat() == Qt::PlainText);
        CHECK(textOf(filePath(path)) == before);
        CHECK(window.document()->isModified());
        box->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    SystemFaults::arm({.folder = filePath(path), .at = 0, .call = "rename", .error = ENOSPC});
    window.files()->save();
    REQUIRE(eventually([&] { return messageBox(window) != nullptr; }));
    SystemFaults::disarm();
    pressBox(window, "saveElsewhere");
    auto* dialog = window.findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->acceptMode() == QFileDialog::AcceptSave);
    dialog->close();
}

TEST_CASE("A cancelled save keeps the old file and the changes") {
    WindowFixture fixture;
    const QString path = fixture.file(QStringLiteral("big.timeline.json"));
    REQUIRE(saveTimeline(generateTimeline(20'000), filePath(path)));
    fixture.open(path);
    MainWindow& window = fixture.window();
    const std::string before = textOf(filePath(path));
    Header header = window.document()->timeline().header();
    header.title = "Another";
    REQUIRE(window.document()->perform(ReplaceHeader{header}));
    bool failed = false;
    QObject::connect(
        window.document(), &Document::saveFailed, &window,
        [&](const QString&, const Error& error) { failed = error.code == ErrorCode::Cancelled; });
    window.document()->save();
    window.document()->cancelSaving();
    REQUIRE(eventually([&] { return !window.document()->isWriting(); }));
    CHECK(failed);
    CHECK(textOf(filePath(path)) == before);
    CHECK(window.document()->isModified());
    CHECK(messageBox(window) == nullptr);
}

TEST_CASE("Changes made during a save remain unsaved") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    change(window);
    window.document()->save();
    window.document()->undo(); // the file will hold what was undone
    REQUIRE(window.document()->isWriting());
    REQUIRE(eventually([&] { return !window.document()->isWriting(); }));
    CHECK(window.document()->isModified());
    window.document()->save();
    REQUIRE(eventually([&] { return !window.document()->isWriting(); }));
    CHECK_FALSE(window.document()->isModified());
    CHECK(timelineBytes(window.document()->timeline()) == textOf(filePath(window.document()->path())));
}

TEST_CASE("Two windows with the same file do not overwrite each other's changes") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& first = fixture.window();
    const QString path = first.document()->path();
    MainWindow second;
    second.openFile(path);
    REQUIRE(eventually([&] { return second.document()->isOpen(); }));
    change(first);
    first.files()->save();
    REQUIRE(eventually([&] { return !first.document()->isModified(); }));
    const std::string ofFirst = textOf(filePath(path));
    Header header = second.document()->timeline().header();
    header.title = "Of the second";
    REQUIRE(second.document()->perform(ReplaceHeader{header}));
    second.files()->save();
    REQUIRE(eventually([&] { return messageBox(second) != nullptr || second.question()->isVisible(); }));
    CHECK(textOf(filePath(path)) == ofFirst);
    CHECK(second.document()->isModified());
}

TEST_CASE("A message says, once, that other hard links keep the old version") {
    WindowFixture fixture;
    fixture.openSample();
    MainWindow& window = fixture.window();
    const QString path = window.document()->path();
    const std::string before = textOf(filePath(path));
    std::filesystem::create_hard_link(filePath(path), filePath(fixture.file(QStringLiteral("other.json"))));
    const auto saveChange = [&](std::size_t claim) {
        REQUIRE(window.document()->perform(PreferDate{EventId("mission"), claim}));
        window.files()->save();
        REQUIRE(eventually([&] { return !window.document()->isModified(); }));
    };
    saveChange(1);
    const auto* messageBar = window.findChild<MessageBar*>();
    REQUIRE(messageBar != nullptr);
    CHECK(messageBar->isVisible());
    CHECK(messageBar->message().contains(QLatin1String("hard links")));
    CHECK(textOf(filePath(fixture.file(QStringLiteral("other.json")))) == before);
    saveChange(0);
    CHECK_FALSE(window.document()->hasLeftOtherNames());
}

TEST_CASE("A picture opens as its timeline, and saving asks for a name instead of replacing the picture") {
    WindowFixture fixture;
    std::string png(pngSignature);
    png += timelineChunks(timelineBytes(sampleTimeline())).value();
    appendPngChunk(png, "IEND", {});
    const QByteArray bytes(png.data(), static_cast<qsizetype>(png.size()));
    const QString path = fixture.write(QStringLiteral("sample.png"), bytes);
    fixture.open(path);
    REQUIRE(fixture.window().document()->isOpen());
    CHECK(fixture.window().document()->path().isEmpty());
    CHECK(fixture.window().document()->proposedPath() ==
          fixture.file(QStringLiteral("sample.timeline.json")));
    change(fixture.window());
    fixture.window().findChild<FileController*>()->save();
    auto* dialog = fixture.window().findChild<QFileDialog*>();
    REQUIRE(dialog != nullptr);
    CHECK(dialog->selectedFiles() == QStringList{fixture.file(QStringLiteral("sample.timeline.json"))});
    dialog->reject();
    QFile picture(path);
    REQUIRE(picture.open(QIODevice::ReadOnly));
    CHECK(picture.readAll() == bytes);
    fixture.window().document()->saveAs(fixture.window().document()->proposedPath());
    CHECK(eventually([&] { return !fixture.window().isWindowModified(); }));
    CHECK(fixture.window().document()->path() == fixture.file(QStringLiteral("sample.timeline.json")));
    CHECK(fixture.window().document()->proposedPath().isEmpty());
}

} // namespace crisis::test::file_safety_test
