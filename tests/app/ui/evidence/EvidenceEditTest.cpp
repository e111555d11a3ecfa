// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/ClaimDialog.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/evidence/SourceDialog.h"
#include "app/ui/evidence/StatementDialog.h"
#include "app/ui/evidence/WritingDialog.h"
#include "app/ui/widgets/MessageBar.h"
#include "core/io/timeline/TimelineReader.h"
#include "tests/app/ui/evidence/Editing.h"

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

namespace crisis::test::evidence_edit_test {
using namespace crisis::ui;

namespace {

void choose(QWidget& dialog, const char* box, const char* row) {
    auto& combo = named<QComboBox>(dialog, box);
    const int at = combo.findText(QString::fromUtf8(row), Qt::MatchStartsWith);
    INFO(row);
    REQUIRE(at >= 0);
    combo.setCurrentIndex(at);
}

std::vector<DateClaim> datesOf(EditingDesk& fixture, const char* event) {
    return fixture.timeline().event(EventId(event)).value().dates;
}

} // namespace

TEST_CASE("A rival date is added with phrase, anchor, basis, rule and reason, is drawn, and can be undone") {
    EditingDesk fixture;
    REQUIRE(datesOf(fixture, "barriers").size() == 1);
    (void)fixture.textOf("barriers");
    QTest::keyClick(&fixture.window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = fixture.dialog<ClaimDialog>();
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

    REQUIRE(datesOf(fixture, "barriers").size() == 2);
    const DateClaim added = datesOf(fixture, "barriers").back();
    CHECK(edtfOf(added) == "2030-04-30");
    CHECK(added.source == SourceId("paper"));
    CHECK(added.basis.is(Basis::Resolved));
    CHECK(added.phrase == "Tuesday night");
    CHECK(added.anchor->text() == "2030-05-09");
    CHECK(added.rule == "last-weekday-before");
    CHECK(added.reason == "The night that the last lorry crossed.");
    CHECK(has(fixture.textOf("barriers"), "⇄ 2 dates"));
    CHECK(has(fixture.textOf("barriers"), "Reason: The night that the last lorry crossed."));
    const auto& ghosts = fixture.window().canvas()->scene().ghosts;
    CHECK(std::any_of(ghosts.begin(), ghosts.end(),
                      [](const Ghost& ghost) { return ghost.event == EventId("barriers"); }));
    CHECK(fixture.window().actions()->undo->text() == QStringLiteral("&Undo: add a date"));
    fixture.undo();
    CHECK(datesOf(fixture, "barriers").size() == 1);
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("A date can be rejected only with a reason, and preferring a date replaces the previous one") {
    EditingDesk fixture;
    const auto before = datesOf(fixture, "closure");
    Q_EMIT fixture.view().activated(EditClaim{EventId("closure"), 0});
    auto& dialog = fixture.dialog<ClaimDialog>();
    auto& done = named<QPushButton>(dialog, "claimDone");
    CHECK(named<QLineEdit>(dialog, "claimPhrase").text() == QStringLiteral("in the night to Thursday"));
    choose(dialog, "claimRank", "rejected");
    CHECK_FALSE(done.isEnabled());
    CHECK(named<QLabel>(dialog, "claimHint").text() ==
          QStringLiteral("Enter a reason why the date is rejected."));
    write(named<QPlainTextEdit>(dialog, "claimReason"), "The passes are of the night before.");
    REQUIRE(done.isEnabled());
    QTest::mouseClick(&done, Qt::LeftButton);
    DateClaim wanted = before[0];
    wanted.rank = Rank::Deprecated;
    wanted.reason = "The passes are of the night before.";
    CHECK(datesOf(fixture, "closure")[0] == wanted);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    Q_EMIT fixture.view().activated(EditClaim{EventId("closure"), 1});
    auto& second = fixture.dialog<ClaimDialog>();
    choose(second, "claimRank", "preferred");
    QTest::mouseClick(&named<QPushButton>(second, "claimDone"), Qt::LeftButton);
    const auto after = datesOf(fixture, "closure");
    CHECK(after[1].rank.is(Rank::Preferred));
    CHECK(after[2].rank.is(Rank::Normal));
    fixture.undo();
    fixture.undo();
    CHECK(datesOf(fixture, "closure") == before);
}

TEST_CASE("Opening and leaving the date dialog changes nothing, and one of several dates can be removed") {
    EditingDesk fixture;
    for (const char* event : {"repairs", "closure", "treaty", "reopening"}) {
        for (std::size_t i = 0; i < datesOf(fixture, event).size(); ++i) {
            Q_EMIT fixture.view().activated(EditClaim{EventId(event), i});
            auto& dialog = fixture.dialog<ClaimDialog>();
            CHECK((dialog.findChild<QPushButton*>(QStringLiteral("claimRemove")) == nullptr) ==
                  (datesOf(fixture, event).size() == 1));
            QTest::mouseClick(&named<QPushButton>(dialog, "claimDone"), Qt::LeftButton);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    CHECK_FALSE(fixture.document().isModified());
    Q_EMIT fixture.view().activated(EditClaim{EventId("closure"), 3});
    QTest::mouseClick(&named<QPushButton>(fixture.dialog<ClaimDialog>(), "claimRemove"), Qt::LeftButton);
    CHECK(datesOf(fixture, "closure").size() == 3);
    fixture.undo();
    CHECK(datesOf(fixture, "closure").size() == 4);
}

TEST_CASE("A statement is added with a new speaker, and one undo reverts both") {
    EditingDesk fixture;
    (void)fixture.textOf("barriers");
    const std::size_t actors = fixture.timeline().actors().size();
    clickOn(fixture.view(), QStringLiteral("Add a statement…"));
    auto& dialog = fixture.dialog<StatementDialog>();
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
    const QString text = fixture.textOf("barriers");
    CHECK(has(text, "direct quotation | ✗ denies | A6\n“Nothing came down that night”\nA toll keeper; "
                    "Residents\nSaid to: Daily Two\nSaid on: Wednesday 8 May 2030"));
    CHECK(has(text, "≠ disputed"));
    CHECK(fixture.timeline().actors().size() == actors + 1);
    fixture.undo();
    CHECK(fixture.timeline().actors().size() == actors);
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("The stance of a statement is changed, and members the dialog does not show are preserved") {
    EditingDesk fixture;
    const Statement before = fixture.statement("q-copy");
    (void)fixture.textOf("closure");
    Q_EMIT fixture.view().activated(EditStatement{EventId("closure"), StatementId("q-copy")});
    auto& dialog = fixture.dialog<StatementDialog>();
    choose(dialog, "statementStance", "disputes");
    QTest::mouseClick(&named<QPushButton>(dialog, "statementDone"), Qt::LeftButton);
    Statement wanted = before;
    wanted.about[0].stance = Stance::Disputes;
    CHECK(fixture.statement("q-copy") == wanted);
    fixture.undo();
    CHECK(fixture.statement("q-copy") == before);
}

TEST_CASE("Opening and leaving the statement dialog changes no statement") {
    EditingDesk fixture;
    for (const char* id : {"q-residents", "q-denial", "q-open", "q-invention", "q-ferry", "q-post"}) {
        Q_EMIT fixture.view().activated(EditStatement{EventId("closure"), StatementId(id)});
        QTest::mouseClick(&named<QPushButton>(fixture.dialog<StatementDialog>(), "statementDone"),
                          Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    CHECK_FALSE(fixture.document().isModified());
    Q_EMIT fixture.view().activated(EditStatement{EventId("closure"), StatementId("q-open")});
    QTest::mouseClick(&named<QPushButton>(fixture.dialog<StatementDialog>(), "statementRemove"),
                      Qt::LeftButton);
    CHECK_FALSE(fixture.timeline().statementIndexOf("q-open"));
    fixture.undo();
    CHECK(fixture.timeline().statementIndexOf("q-open"));
}

TEST_CASE("A source is added with its dates, its anchor and its origins, and survives a save") {
    EditingDesk fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = fixture.dialog<SourceDialog>();
    auto& done = named<QPushButton>(dialog, "sourceDone");
    CHECK_FALSE(done.isEnabled());
    write(named<QLineEdit>(dialog, "sourceTitle"), "A later look at the bridge");
    choose(dialog, "sourceKind", "broadcaster");
    write(named<QLineEdit>(dialog, "sourceUrl"), "file:///etc/passwd");
    CHECK_FALSE(done.isEnabled());
    CHECK(has(named<QLabel>(dialog, "sourceHint").text(), "begin with http:// or https://"));
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
    REQUIRE(fixture.timeline().sources().size() == 6);
    const Source added = fixture.timeline().sources().back();
    CHECK(added.title == "A later look at the bridge");
    CHECK(added.kind.is(SourceKind::Broadcaster));
    CHECK(added.derivedFrom == std::vector{SourceId("wire")});
    CHECK(added.anchor->text() == "2030-05-15");
    REQUIRE(added.dates.size() == 1);
    CHECK(added.dates[0].role->is(SourceDateRole::Published));
    CHECK(added.dates[0].basis.is(Basis::Inferred));

    fixture.window().actions()->save->trigger();
    REQUIRE(eventually([&] { return !fixture.document().isModified(); }));
    const auto read = readTimelineFile(fixture.document().path().toStdString());
    REQUIRE(read);
    CHECK(read->diagnostics.empty());
    CHECK(read->timeline.sources().back() == added);
    fixture.undo();
    CHECK(fixture.timeline().sources().size() == 5);
}

TEST_CASE("Changing an anchor flags the dates that were counted from the old one") {
    EditingDesk fixture;
    CHECK_FALSE(has(fixture.textOf("talks"), "! check the date"));
    Q_EMIT fixture.view().activated(ShowSource{SourceId("wire")});
    clickOn(fixture.view(), QStringLiteral("Edit this source…"));
    auto& dialog = fixture.dialog<SourceDialog>();
    write(named<QLineEdit>(dialog, "sourceAnchor"), "2030-05-02");
    QTest::mouseClick(&named<QPushButton>(dialog, "sourceDone"), Qt::LeftButton);
    Q_EMIT fixture.view().activated(ShowEvent{EventId("talks")});
    CHECK(has(plainText(fixture.view().page()),
              "“throughout April” was counted from Friday 3 May 2030, but the days in the "
              "source are counted from Thursday 2 May 2030."));
    fixture.undo();
    CHECK_FALSE(has(plainText(fixture.view().page()), "! check the date"));
}

TEST_CASE("Opening and leaving the source dialog changes no source") {
    EditingDesk fixture;
    for (const char* id : {"wire", "copy", "radio", "paper", "post"}) {
        Q_EMIT fixture.view().activated(EditSource{SourceId(id)});
        QTest::mouseClick(&named<QPushButton>(fixture.dialog<SourceDialog>(), "sourceDone"), Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("A source cannot draw on a source that draws on it, and the dialog says so") {
    EditingDesk fixture;
    Q_EMIT fixture.view().activated(EditSource{SourceId("wire")});
    auto& dialog = fixture.dialog<SourceDialog>();
    auto& origins = named<QListWidget>(dialog, "sourceOrigins");
    origins.item(0)->setCheckState(Qt::Checked); // the copy, which draws on the wire
    QTest::mouseClick(&named<QPushButton>(dialog, "sourceDone"), Qt::LeftButton);
    REQUIRE(messageBox(fixture.window()) != nullptr);
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("Commands that need an event ask to select one") {
    EditingDesk fixture;
    for (const int key : {Qt::Key_D, Qt::Key_A}) {
        fixture.window().messageBar()->hide();
        QTest::keyClick(&fixture.window(), static_cast<Qt::Key>(key),
                        Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(fixture.window().messageBar()->isVisible());
        CHECK(has(fixture.window().messageBar()->message(), "Select an event first."));
    }
}

TEST_CASE("Leaving a dialog asks before entered text is discarded, and only then") {
    EditingDesk fixture;
    (void)fixture.textOf("barriers");
    const auto open = [&](Qt::Key key) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        fixture.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&fixture.window()));
        QTest::keyClick(&fixture.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
    };
    struct Case {
        Qt::Key key;
        const char* field;
    };
    for (const Case& one : {Case{Qt::Key_D, "claimPhrase"}, Case{Qt::Key_A, "statementVenue"},
                            Case{Qt::Key_O, "sourceTitle"}, Case{Qt::Key_J, "noteText"}}) {
        INFO(one.field);
        open(one.key);
        auto* untouched = &fixture.dialog<WritingDialog>();
        QTest::keyClick(untouched, Qt::Key_Escape);
        CHECK_FALSE(untouched->isVisible());

        open(one.key);
        auto& dialog = fixture.dialog<WritingDialog>();
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
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("Every field and button of the dialogs has a unique mnemonic") {
    EditingDesk fixture;
    (void)fixture.textOf("barriers");
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_A, Qt::Key_O, Qt::Key_J}) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        fixture.window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&fixture.window()));
        QTest::keyClick(&fixture.window(), key, Qt::ControlModifier | Qt::ShiftModifier);
        auto& dialog = fixture.dialog<WritingDialog>();
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

} // namespace crisis::test::evidence_edit_test
