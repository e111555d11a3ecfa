// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/ClaimDialog.h"
#include "app/ui/evidence/EvidenceDesk.h"
#include "app/ui/evidence/SourceDialog.h"
#include "app/ui/evidence/StatementDialog.h"
#include "app/ui/evidence/WritingDialog.h"
#include "app/ui/window/Notice.h"
#include "core/io/TimelineReader.h"
#include "tests/app/ui/Editing.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <map>

using namespace crisis;
using namespace crisis::test;

namespace {

void choose(QWidget& dialog, const char* box, const char* row) {
    auto& combo = named<QComboBox>(dialog, box);
    const int at = combo.findText(QString::fromUtf8(row), Qt::MatchStartsWith);
    INFO(row);
    REQUIRE(at >= 0);
    combo.setCurrentIndex(at);
}

std::vector<DateClaim> datesOf(EditingDesk& desk, const char* event) {
    return desk.timeline().event(EventId(event)).value().dates;
}

} // namespace

TEST_CASE("A rival date is added with phrase, anchor, basis, rule and reason, is drawn, and can be undone") {
    EditingDesk desk;
    REQUIRE(datesOf(desk, "barriers").size() == 1);
    (void)desk.textOf("barriers");
    QTest::keyClick(&desk.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = desk.dialog<ClaimDialog>();
    auto& done = named<QPushButton>(dialog, "claimDone");
    CHECK_FALSE(done.isEnabled());
    write(named<QLineEdit>(dialog, "claimDate"), "2030-05-32");
    CHECK(has(named<QLabel>(dialog, "claimDateMeaning").text(), "9"));
    CHECK_FALSE(done.isEnabled());
    write(named<QLineEdit>(dialog, "claimDate"), "2030-04-30");
    CHECK(named<QLabel>(dialog, "claimDateMeaning").text() == QStringLiteral("Tuesday 30 April 2030"));
    choose(dialog, "claimSource", "The bridge was closed a day earlier");
    CHECK(named<QLineEdit>(dialog, "claimAnchor").text() == QStringLiteral("2030-05-09"));
    choose(dialog, "claimBasis", "resolved");
    write(named<QLineEdit>(dialog, "claimPhrase"), "Tuesday night");
    choose(dialog, "claimRule", "last-weekday-before");
    write(named<QPlainTextEdit>(dialog, "claimReason"), "The night that the last lorry crossed.");
    REQUIRE(done.isEnabled());
    QTest::mouseClick(&done, Qt::LeftButton);

    REQUIRE(datesOf(desk, "barriers").size() == 2);
    const DateClaim added = datesOf(desk, "barriers").back();
    CHECK(edtfOf(added) == "2030-04-30");
    CHECK(added.source == SourceId("paper"));
    CHECK(added.basis.is(Basis::Resolved));
    CHECK(added.phrase == "Tuesday night");
    CHECK(added.anchor->text() == "2030-05-09");
    CHECK(added.rule == "last-weekday-before");
    CHECK(added.reason == "The night that the last lorry crossed.");
    CHECK(has(desk.textOf("barriers"), "⇄ 2 dates"));
    CHECK(has(desk.textOf("barriers"), "Reason: The night that the last lorry crossed."));
    const auto& ghosts = desk.window().canvas()->scene().ghosts;
    CHECK(std::any_of(ghosts.begin(), ghosts.end(),
                      [](const Ghost& ghost) { return ghost.event == EventId("barriers"); }));
    CHECK(desk.window().actions()->undo->text() == QStringLiteral("&Undo: add a date"));
    desk.undo();
    CHECK(datesOf(desk, "barriers").size() == 1);
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("A date is set aside only with a reason, and preferred in place of the one before") {
    EditingDesk desk;
    const auto before = datesOf(desk, "closure");
    Q_EMIT desk.view().activated(EditClaim{EventId("closure"), 0});
    auto& dialog = desk.dialog<ClaimDialog>();
    auto& done = named<QPushButton>(dialog, "claimDone");
    CHECK(named<QLineEdit>(dialog, "claimPhrase").text() == QStringLiteral("in the night to Thursday"));
    choose(dialog, "claimRank", "set aside");
    CHECK_FALSE(done.isEnabled());
    CHECK(named<QLabel>(dialog, "claimHint").text() == QStringLiteral("Say why the date is set aside."));
    write(named<QPlainTextEdit>(dialog, "claimReason"), "The passes are of the night before.");
    REQUIRE(done.isEnabled());
    QTest::mouseClick(&done, Qt::LeftButton);
    DateClaim wanted = before[0];
    wanted.rank = Rank::Deprecated;
    wanted.reason = "The passes are of the night before.";
    CHECK(datesOf(desk, "closure")[0] == wanted);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    Q_EMIT desk.view().activated(EditClaim{EventId("closure"), 1});
    auto& second = desk.dialog<ClaimDialog>();
    choose(second, "claimRank", "preferred");
    QTest::mouseClick(&named<QPushButton>(second, "claimDone"), Qt::LeftButton);
    const auto after = datesOf(desk, "closure");
    CHECK(after[1].rank.is(Rank::Preferred));
    CHECK(after[2].rank.is(Rank::Normal));
    desk.undo();
    desk.undo();
    CHECK(datesOf(desk, "closure") == before);
}

TEST_CASE("A date that is looked at and left stays as it was, and one of several can be removed") {
    EditingDesk desk;
    for (const char* event : {"repairs", "closure", "treaty", "reopening"}) {
        for (std::size_t i = 0; i < datesOf(desk, event).size(); ++i) {
            Q_EMIT desk.view().activated(EditClaim{EventId(event), i});
            auto& dialog = desk.dialog<ClaimDialog>();
            CHECK((dialog.findChild<QPushButton*>(QStringLiteral("claimRemove")) == nullptr) ==
                  (datesOf(desk, event).size() == 1));
            QTest::mouseClick(&named<QPushButton>(dialog, "claimDone"), Qt::LeftButton);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    CHECK_FALSE(desk.document().isModified());
    Q_EMIT desk.view().activated(EditClaim{EventId("closure"), 3});
    QTest::mouseClick(&named<QPushButton>(desk.dialog<ClaimDialog>(), "claimRemove"), Qt::LeftButton);
    CHECK(datesOf(desk, "closure").size() == 3);
    desk.undo();
    CHECK(datesOf(desk, "closure").size() == 4);
}

TEST_CASE("A statement is added with a speaker who is new, and one undo takes both back") {
    EditingDesk desk;
    (void)desk.textOf("barriers");
    const std::size_t actors = desk.timeline().actors().size();
    clickOn(desk.view(), QStringLiteral("Add a statement…"));
    auto& dialog = desk.dialog<StatementDialog>();
    auto& done = named<QPushButton>(dialog, "statementDone");
    write(named<QPlainTextEdit>(dialog, "statementText"), "Nothing came down that night");
    CHECK_FALSE(done.isEnabled());
    CHECK(has(named<QLabel>(dialog, "statementHint").text(), "Name a speaker or a source"));
    write(named<QLineEdit>(dialog, "speakers"), "A toll keeper; residents");
    CHECK(named<QLabel>(dialog, "newSpeakers").text() ==
          QStringLiteral("New to this timeline: A toll keeper"));
    write(named<QLineEdit>(dialog, "statementVenue"), "Daily Two");
    choose(dialog, "statementSource", "The bridge was closed a day earlier");
    choose(dialog, "statementStance", "denies");
    write(named<QLineEdit>(dialog, "saidOn"), "2030-05-08");
    REQUIRE(done.isEnabled());
    QTest::mouseClick(&done, Qt::LeftButton);
    const QString text = desk.textOf("barriers");
    CHECK(has(text, "direct quotation | ✗ denies | A6\n“Nothing came down that night”\nA toll keeper; "
                    "Residents\nSaid to: Daily Two\nSaid on: Wednesday 8 May 2030"));
    CHECK(has(text, "≠ disputed"));
    CHECK(desk.timeline().actors().size() == actors + 1);
    desk.undo();
    CHECK(desk.timeline().actors().size() == actors);
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("The stance of a statement is changed, and what the dialog does not show stays") {
    EditingDesk desk;
    const Statement before = desk.statement("q-copy");
    (void)desk.textOf("closure");
    Q_EMIT desk.view().activated(EditStatement{EventId("closure"), StatementId("q-copy")});
    auto& dialog = desk.dialog<StatementDialog>();
    choose(dialog, "statementStance", "disputes");
    QTest::mouseClick(&named<QPushButton>(dialog, "statementDone"), Qt::LeftButton);
    Statement wanted = before;
    wanted.about[0].stance = Stance::Disputes;
    CHECK(desk.statement("q-copy") == wanted);
    desk.undo();
    CHECK(desk.statement("q-copy") == before);
}

TEST_CASE("Statements that are looked at and left stay as they were, whatever they hold") {
    EditingDesk desk;
    for (const char* id : {"q-residents", "q-denial", "q-open", "q-invention", "q-ferry", "q-post"}) {
        Q_EMIT desk.view().activated(EditStatement{EventId("closure"), StatementId(id)});
        QTest::mouseClick(&named<QPushButton>(desk.dialog<StatementDialog>(), "statementDone"),
                          Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    CHECK_FALSE(desk.document().isModified());
    Q_EMIT desk.view().activated(EditStatement{EventId("closure"), StatementId("q-open")});
    QTest::mouseClick(&named<QPushButton>(desk.dialog<StatementDialog>(), "statementRemove"), Qt::LeftButton);
    CHECK_FALSE(desk.timeline().statementIndexOf("q-open"));
    desk.undo();
    CHECK(desk.timeline().statementIndexOf("q-open"));
}

TEST_CASE("A source is added by hand, with its dates, its anchor and what it draws on, and survives a save") {
    EditingDesk desk;
    QTest::keyClick(&desk.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = desk.dialog<SourceDialog>();
    auto& done = named<QPushButton>(dialog, "sourceDone");
    CHECK_FALSE(done.isEnabled());
    write(named<QLineEdit>(dialog, "sourceTitle"), "A later look at the bridge");
    choose(dialog, "sourceKind", "broadcaster");
    write(named<QLineEdit>(dialog, "sourceUrl"), "file:///etc/passwd");
    CHECK_FALSE(done.isEnabled());
    CHECK(has(named<QLabel>(dialog, "sourceHint").text(), "begins with http:// or https://"));
    write(named<QLineEdit>(dialog, "sourceUrl"), "https://six.example/late");
    write(named<QLineEdit>(dialog, "published"), "2030-05-15?");
    choose(dialog, "publishedBasis", "inferred");
    write(named<QLineEdit>(dialog, "publishedReason"), "The text speaks of yesterday.");
    write(named<QLineEdit>(dialog, "sourceAnchor"), "2030-05");
    CHECK_FALSE(done.isEnabled());
    write(named<QLineEdit>(dialog, "sourceAnchor"), "2030-05-15");
    named<QListWidget>(dialog, "sourceOrigins").item(0)->setCheckState(Qt::Checked);
    REQUIRE(done.isEnabled());
    QTest::mouseClick(&done, Qt::LeftButton);
    REQUIRE(desk.timeline().sources().size() == 6);
    const Source added = desk.timeline().sources().back();
    CHECK(added.title == "A later look at the bridge");
    CHECK(added.kind.is(SourceKind::Broadcaster));
    CHECK(added.derivedFrom == std::vector{SourceId("wire")});
    CHECK(added.anchor->text() == "2030-05-15");
    REQUIRE(added.dates.size() == 1);
    CHECK(added.dates[0].role->is(SourceDateRole::Published));
    CHECK(added.dates[0].basis.is(Basis::Inferred));

    desk.window().actions()->save->trigger();
    REQUIRE(eventually([&] { return !desk.document().isModified(); }));
    const auto read = readTimelineFile(desk.document().path().toStdString());
    REQUIRE(read);
    CHECK(read->problems.empty());
    CHECK(read->timeline.sources().back() == added);
    desk.undo();
    CHECK(desk.timeline().sources().size() == 5);
}

TEST_CASE("An anchor that is changed flags the dates that were counted from the old one") {
    EditingDesk desk;
    CHECK_FALSE(has(desk.textOf("talks"), "! check the date"));
    Q_EMIT desk.view().activated(ShowSource{SourceId("wire")});
    clickOn(desk.view(), QStringLiteral("Edit this source…"));
    auto& dialog = desk.dialog<SourceDialog>();
    write(named<QLineEdit>(dialog, "sourceAnchor"), "2030-05-02");
    QTest::mouseClick(&named<QPushButton>(dialog, "sourceDone"), Qt::LeftButton);
    Q_EMIT desk.view().activated(ShowEvent{EventId("talks")});
    CHECK(has(plainText(desk.view().page()),
              "“throughout April” was counted from Friday 3 May 2030, but the source’s days "
              "are counted from Thursday 2 May 2030."));
    desk.undo();
    CHECK_FALSE(has(plainText(desk.view().page()), "! check the date"));
}

TEST_CASE("Sources that are looked at and left stay as they were") {
    EditingDesk desk;
    for (const char* id : {"wire", "copy", "radio", "paper", "post"}) {
        Q_EMIT desk.view().activated(EditSource{SourceId(id)});
        QTest::mouseClick(&named<QPushButton>(desk.dialog<SourceDialog>(), "sourceDone"), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("A source cannot be made to draw on what draws on it, and that is said") {
    EditingDesk desk;
    Q_EMIT desk.view().activated(EditSource{SourceId("wire")});
    auto& dialog = desk.dialog<SourceDialog>();
    auto& origins = named<QListWidget>(dialog, "sourceOrigins");
    origins.item(0)->setCheckState(Qt::Checked); // the copy, which draws on the wire
    QTest::mouseClick(&named<QPushButton>(dialog, "sourceDone"), Qt::LeftButton);
    REQUIRE(messageBox(desk.window()) != nullptr);
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("What is about an event asks for one") {
    EditingDesk desk;
    for (const int key : {Qt::Key_D, Qt::Key_A}) {
        desk.window().notice()->hide();
        QTest::keyClick(&desk.window(), static_cast<Qt::Key>(key), Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(desk.window().notice()->isVisible());
        CHECK(has(desk.window().notice()->message(), "Choose one first."));
    }
}

TEST_CASE("Leaving a dialog asks before written words are thrown away, and only then") {
    EditingDesk desk;
    (void)desk.textOf("barriers");
    const auto open = [&](Qt::Key key) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        desk.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&desk.window()));
        QTest::keyClick(&desk.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
    };
    struct Case {
        Qt::Key key;
        const char* field;
    };
    for (const Case& one : {Case{Qt::Key_D, "claimPhrase"}, Case{Qt::Key_A, "statementVenue"},
                            Case{Qt::Key_O, "sourceTitle"}, Case{Qt::Key_J, "noteText"}}) {
        INFO(one.field);
        open(one.key);
        auto* untouched = &desk.dialog<WritingDialog>();
        QTest::keyClick(untouched, Qt::Key_Escape);
        CHECK_FALSE(untouched->isVisible());

        open(one.key);
        auto& dialog = desk.dialog<WritingDialog>();
        QTest::keyClicks(&named<QWidget>(dialog, one.field), QStringLiteral("hard work"));
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(dialog.isVisible());
        auto* question = dialog.findChild<QMessageBox*>(QStringLiteral("throwAway"));
        REQUIRE(question != nullptr);
        QTest::keyClick(question, Qt::Key_Escape);
        CHECK(dialog.isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        dialog.close();
        CHECK(dialog.isVisible());
        question = dialog.findChild<QMessageBox*>(QStringLiteral("throwAway"));
        REQUIRE(question != nullptr);
        QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("throwAwayButton")),
                          Qt::LeftButton);
        CHECK_FALSE(dialog.isVisible());
    }
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("Every field and button of the dialogs has a mnemonic of its own") {
    EditingDesk desk;
    (void)desk.textOf("barriers");
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_A, Qt::Key_O, Qt::Key_J}) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        desk.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&desk.window()));
        QTest::keyClick(&desk.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
        auto& dialog = desk.dialog<WritingDialog>();
        std::map<QString, QString> taken;
        const auto take = [&](const QString& text) {
            const QString mnemonic = QKeySequence::mnemonic(text).toString();
            INFO(text.toStdString() << " in " << dialog.windowTitle().toStdString());
            CHECK_FALSE(mnemonic.isEmpty());
            INFO("as " << taken[mnemonic].toStdString());
            CHECK(taken[mnemonic].isEmpty());
            taken[mnemonic] = text;
        };
        for (const QLabel* label : dialog.findChildren<QLabel*>()) {
            if (label->buddy() != nullptr && label->isVisible())
                take(label->text());
        }
        for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() != QStringLiteral("Cancel")) // whose key is Esc
                take(button->text());
        }
        QTest::keyClick(&dialog, Qt::Key_Escape);
    }
}
