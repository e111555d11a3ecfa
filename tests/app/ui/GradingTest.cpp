// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidenceDesk.h"
#include "app/ui/evidence/GradeDialog.h"
#include "app/ui/evidence/NoteDialog.h"
#include "app/ui/panels/QuotePanel.h"
#include "app/ui/window/Notice.h"
#include "core/io/TimelineReader.h"
#include "tests/app/ui/Editing.h"
#include "tests/support/Catch.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace crisis;
using namespace crisis::test;

namespace {

const QString grade = QStringLiteral("Grade…");
const QString addNote = QStringLiteral("Add a note of your own…");
const QString change = QStringLiteral("Edit note…");

/// The invented example, open in a window, to be judged.
class Judging : public EditingDesk {
public:
    [[nodiscard]] std::string reliability(const char* source) {
        return timeline().find(SourceId(source))->reliability;
    }
    /// Tabs through what the page offers as far as `name`, and presses Return.
    void pressByKeys(const QString& name) {
        view().setFocus();
        for (int i = 0; i < 80; ++i) {
            QTest::keyClick(&view(), Qt::Key_Tab);
            if (const auto hot = view().focusedHot(); hot && view().pageLayout().hots()[*hot].name == name)
                break;
        }
        QTest::keyClick(&view(), Qt::Key_Return);
    }
};

void press(QWidget& dialog, Qt::Key key) { QTest::keyClick(&dialog, key); }
void enter(QWidget& dialog) { QTest::keyClick(&dialog, Qt::Key_Return); }

} // namespace

TEST_CASE("Both grades are set by keys, each for itself, and one undo takes them back") {
    Judging desk;
    const Statement before = desk.statement("q-residents");
    REQUIRE(desk.reliability("wire") == "B");
    REQUIRE(before.credibility == 1);
    (void)desk.textOf("barriers");
    desk.pressByKeys(grade);
    auto& dialog = desk.dialog<GradeDialog>();
    CHECK(named<QAbstractButton>(dialog, "gradeB").isChecked());
    CHECK(named<QAbstractButton>(dialog, "grade1").isChecked());
    press(dialog, Qt::Key_E);
    CHECK(named<QAbstractButton>(dialog, "grade1").isChecked());
    press(dialog, Qt::Key_3);
    CHECK(named<QAbstractButton>(dialog, "gradeE").isChecked());
    enter(dialog);
    CHECK(desk.reliability("wire") == "E");
    CHECK(desk.statement("q-residents").credibility == 3);
    CHECK(has(desk.textOf("barriers"), "E: unreliable; 3: possibly true"));
    CHECK(desk.window().actions()->undo->text() == QStringLiteral("&Undo: grade statement"));
    desk.undo();
    CHECK(desk.statement("q-residents") == before);
    CHECK(desk.reliability("wire") == "B");
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("“Confirmed” is hinted at while fewer than two independent sources carry it") {
    Judging desk;
    (void)desk.textOf("barriers");
    desk.pressByKeys(grade);
    auto& dialog = desk.dialog<GradeDialog>();
    auto& hint = named<QLabel>(dialog, "gradeHint");
    CHECK(has(hint.text(), "“Confirmed” needs two independent sources; here there is one."));
    CHECK(hint.isVisible());
    press(dialog, Qt::Key_2);
    CHECK_FALSE(hint.isVisible());
    press(dialog, Qt::Key_1);
    CHECK(hint.isVisible());
}

TEST_CASE("What was never graded stands at F and 6, and saying so again changes nothing") {
    Judging desk;
    REQUIRE_FALSE(desk.statement("q-b-silent").credibility);
    Q_EMIT desk.window().quotePanel()->gradeAsked(SourceId("wire"), StatementId("q-b-silent"));
    auto& dialog = desk.dialog<GradeDialog>();
    CHECK(named<QAbstractButton>(dialog, "grade6").isChecked());
    press(dialog, Qt::Key_6);
    enter(dialog);
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("Grades that are looked at and left change nothing") {
    Judging desk;
    (void)desk.textOf("barriers");
    desk.pressByKeys(grade);
    enter(desk.dialog<GradeDialog>());
    CHECK_FALSE(desk.document().isModified());
    desk.pressByKeys(grade);
    auto& dialog = desk.dialog<GradeDialog>();
    press(dialog, Qt::Key_5);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("Grades that were set are in the file once it is saved") {
    Judging desk;
    (void)desk.textOf("barriers");
    desk.pressByKeys(grade);
    auto& dialog = desk.dialog<GradeDialog>();
    press(dialog, Qt::Key_A);
    press(dialog, Qt::Key_2);
    enter(dialog);
    desk.window().actions()->save->trigger();
    REQUIRE(eventually([&] { return !desk.document().isModified(); }));
    QFile saved(desk.file(QStringLiteral("bridge.timeline.json")));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const auto read = readTimeline(saved.readAll().toStdString());
    REQUIRE(read);
    CHECK(read->timeline.find(SourceId("wire"))->reliability == "A");
    CHECK(read->timeline.statement(StatementId("q-residents"))->credibility == 2);
}

TEST_CASE("A source is graded on its own page, where there is no information to grade") {
    Judging desk;
    Q_EMIT desk.view().activated(ShowSource{SourceId("radio")});
    clickOn(desk.view(), QStringLiteral("Grade this source…"));
    auto& dialog = desk.dialog<GradeDialog>();
    CHECK(dialog.findChild<QAbstractButton*>(QStringLiteral("grade1")) == nullptr);
    press(dialog, Qt::Key_F);
    enter(dialog);
    CHECK(desk.reliability("radio") == "F");
    CHECK(has(plainText(desk.view().page()), "F reliability cannot be judged"));
    CHECK(desk.window().actions()->undo->text() == QStringLiteral("&Undo: grade source"));
}

TEST_CASE("The menu grades the card that was clicked, else the first, and says if there is none") {
    Judging desk;
    (void)desk.textOf("closure");
    auto& cards = desk.view().pageLayout().cards();
    REQUIRE(cards.size() > 2);
    QTest::keyClick(&desk.window(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    const QString first = desk.dialog<GradeDialog>().findChild<QLabel*>()->text();
    desk.dialog<GradeDialog>().reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.view().focusHot(desk.view().pageLayout().hots().size() - 3); // in the last card
    desk.window().evidence()->grade->trigger();
    CHECK(desk.window().findChild<QDialog*>() != nullptr);
    const bool isGrade = desk.window().findChild<GradeDialog*>() != nullptr;
    CHECK((!isGrade || desk.dialog<GradeDialog>().findChild<QLabel*>()->text() != first));
    for (auto* dialog : desk.window().findChildren<QDialog*>())
        dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.window().selection()->choose(std::nullopt);
    desk.window().evidence()->grade->trigger();
    CHECK(desk.window().findChild<QDialog*>() == nullptr);
    CHECK(has(desk.window().notice()->message(), "nothing to grade here"));
}

TEST_CASE("Nobody else's words can be made the analyst's") {
    Judging desk;
    (void)desk.textOf("barriers");
    desk.pressByKeys(grade);
    CHECK(desk.dialog<GradeDialog>().findChild<QAbstractButton*>(QStringLiteral("judgement")) == nullptr);
}

TEST_CASE("The analyst writes a judgement with a likelihood and, apart from it, a confidence") {
    Judging desk;
    (void)desk.textOf("barriers");
    const std::uint32_t before = desk.timeline().statementCount();
    QTest::keyClick(&desk.window(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = desk.dialog<NoteDialog>();
    CHECK_FALSE(named<QAbstractButton>(dialog, "noteDone").isEnabled());
    QTest::keyClicks(&named<QPlainTextEdit>(dialog, "noteText"), QStringLiteral("It was planned"));
    auto& likelihood = named<QComboBox>(dialog, "likelihood");
    auto& confidence = named<QComboBox>(dialog, "confidence");
    CHECK(likelihood.count() == 8);
    CHECK(confidence.count() == 4);
    likelihood.setCurrentText(QStringLiteral("very likely"));
    confidence.setCurrentText(QStringLiteral("moderate"));
    named<QAbstractButton>(dialog, "noteDone").click();
    REQUIRE(desk.timeline().statementCount() == before + 1);
    const QString text = desk.textOf("barriers");
    CHECK(has(text, "◇ judgement of the analyst | % very likely"));
    CHECK(has(text, "It was planned"));
    CHECK(has(text, "Confidence: moderate"));
    desk.undo();
    CHECK(desk.timeline().statementCount() == before);
    CHECK_FALSE(desk.document().isModified());
}

TEST_CASE("Only a judgement takes a likelihood and a confidence") {
    Judging desk;
    (void)desk.textOf("closure");
    desk.pressByKeys(change);
    auto& dialog = desk.dialog<NoteDialog>();
    CHECK(named<QComboBox>(dialog, "likelihood").currentText() == QStringLiteral("likely"));
    CHECK(named<QComboBox>(dialog, "confidence").currentText() == QStringLiteral("low"));
    named<QAbstractButton>(dialog, "assumption").click();
    CHECK_FALSE(named<QComboBox>(dialog, "likelihood").isEnabled());
    CHECK_FALSE(named<QComboBox>(dialog, "confidence").isEnabled());
    named<QAbstractButton>(dialog, "noteDone").click();
    const Statement after = desk.statement("q-judged");
    CHECK(after.standing.is(Standing::Assumption));
    CHECK_FALSE(after.likelihood.isSaid());
    CHECK_FALSE(after.confidence.isSaid());
    CHECK(after.text == "The closure was decided before the talks ended.");
    desk.undo();
    CHECK(desk.statement("q-judged").likelihood.is(Likelihood::Likely));
}

TEST_CASE("A note of the analyst is changed and removed, and left alone it stays as it was") {
    Judging desk;
    (void)desk.textOf("reopening");
    clickOn(desk.view(), change);
    named<QAbstractButton>(desk.dialog<NoteDialog>(), "noteDone").click();
    CHECK_FALSE(desk.document().isModified());
    clickOn(desk.view(), change);
    named<QPlainTextEdit>(desk.dialog<NoteDialog>(), "noteText")
        .setPlainText(QStringLiteral("Not this year"));
    named<QAbstractButton>(desk.dialog<NoteDialog>(), "noteDone").click();
    CHECK(desk.statement("q-assumed").text == "Not this year");
    CHECK(desk.statement("q-assumed").about.front().stance.is(Stance::Predicts));
    clickOn(desk.view(), change);
    named<QAbstractButton>(desk.dialog<NoteDialog>(), "noteRemove").click();
    CHECK_FALSE(desk.timeline().statement(StatementId("q-assumed")));
    desk.undo();
    CHECK(desk.statement("q-assumed").text == "Not this year");
}

TEST_CASE("A note needs an event, and says so") {
    Judging desk;
    desk.window().selection()->choose(std::nullopt);
    desk.window().evidence()->addNote->trigger();
    CHECK(desk.window().findChild<NoteDialog*>() == nullptr);
    CHECK(has(desk.window().notice()->message(), "Choose one first"));
    CHECK_FALSE(desk.window().notice()->isHidden());
    desk.window().selection()->choose(desk.window().document()->timeline().event(EventIndex{0}).id);
    CHECK(desk.window().notice()->isHidden());
}

TEST_CASE("A card keeps the focus when its grades were set") {
    Judging desk;
    (void)desk.textOf("closure");
    desk.pressByKeys(grade);
    const auto focused = desk.view().focusedHot();
    auto& dialog = desk.dialog<GradeDialog>();
    press(dialog, Qt::Key_4);
    enter(dialog);
    REQUIRE(desk.document().isModified());
    CHECK(desk.view().focusedHot() == focused);
}
