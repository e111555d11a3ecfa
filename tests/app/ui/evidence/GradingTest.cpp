// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/evidence/GradeDialog.h"
#include "app/ui/evidence/NoteDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/widgets/MessageBar.h"
#include "core/io/timeline/TimelineReader.h"
#include "tests/app/ui/evidence/Editing.h"
#include "tests/support/Catch.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

namespace crisis::test::grading_test {
using namespace crisis::ui;

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
            if (const auto linkArea = view().focusedHot();
                linkArea && view().pageLayout().linkAreas()[*linkArea].name == name)
                break;
        }
        QTest::keyClick(&view(), Qt::Key_Return);
    }
};

void press(QWidget& dialog, Qt::Key key) { QTest::keyClick(&dialog, key); }
void enter(QWidget& dialog) { QTest::keyClick(&dialog, Qt::Key_Return); }

} // namespace

TEST_CASE("Both grades are set with keys, independently, and one undo reverts them") {
    Judging fixture;
    const Statement before = fixture.statement("q-residents");
    REQUIRE(fixture.reliability("wire") == "B");
    REQUIRE(before.credibility == 1);
    (void)fixture.textOf("barriers");
    fixture.pressByKeys(grade);
    auto& dialog = fixture.dialog<GradeDialog>();
    CHECK(named<QAbstractButton>(dialog, "gradeB").isChecked());
    CHECK(named<QAbstractButton>(dialog, "grade1").isChecked());
    press(dialog, Qt::Key_E);
    CHECK(named<QAbstractButton>(dialog, "grade1").isChecked());
    press(dialog, Qt::Key_3);
    CHECK(named<QAbstractButton>(dialog, "gradeE").isChecked());
    enter(dialog);
    CHECK(fixture.reliability("wire") == "E");
    CHECK(fixture.statement("q-residents").credibility == 3);
    CHECK(has(fixture.textOf("barriers"), "E: unreliable; 3: possibly true"));
    CHECK(fixture.window().actions()->undo->text() == QStringLiteral("&Undo: grade statement"));
    fixture.undo();
    CHECK(fixture.statement("q-residents") == before);
    CHECK(fixture.reliability("wire") == "B");
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("A hint appears on “confirmed” while fewer than two independent sources support it") {
    Judging fixture;
    (void)fixture.textOf("barriers");
    fixture.pressByKeys(grade);
    auto& dialog = fixture.dialog<GradeDialog>();
    auto& hint = named<QLabel>(dialog, "gradeHint");
    CHECK(has(hint.text(), "“Confirmed” needs two independent sources; there is only one."));
    CHECK(hint.isVisible());
    press(dialog, Qt::Key_2);
    CHECK_FALSE(hint.isVisible());
    press(dialog, Qt::Key_1);
    CHECK(hint.isVisible());
}

TEST_CASE("Ungraded statements are shown as F and 6, and setting these changes nothing") {
    Judging fixture;
    REQUIRE_FALSE(fixture.statement("q-b-silent").credibility);
    Q_EMIT fixture.window().detailsPanel()->gradeAsked(SourceId("wire"), StatementId("q-b-silent"));
    auto& dialog = fixture.dialog<GradeDialog>();
    CHECK(named<QAbstractButton>(dialog, "grade6").isChecked());
    press(dialog, Qt::Key_6);
    enter(dialog);
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("Opening and leaving the grade dialog changes nothing") {
    Judging fixture;
    (void)fixture.textOf("barriers");
    fixture.pressByKeys(grade);
    enter(fixture.dialog<GradeDialog>());
    CHECK_FALSE(fixture.document().isModified());
    fixture.pressByKeys(grade);
    auto& dialog = fixture.dialog<GradeDialog>();
    press(dialog, Qt::Key_5);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("Grades are in the file after it has been saved") {
    Judging fixture;
    (void)fixture.textOf("barriers");
    fixture.pressByKeys(grade);
    auto& dialog = fixture.dialog<GradeDialog>();
    press(dialog, Qt::Key_A);
    press(dialog, Qt::Key_2);
    enter(dialog);
    fixture.window().actions()->save->trigger();
    REQUIRE(eventually([&] { return !fixture.document().isModified(); }));
    QFile saved(fixture.file(QStringLiteral("bridge.timeline.json")));
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const auto read = readTimeline(saved.readAll().toStdString());
    REQUIRE(read);
    CHECK(read->timeline.find(SourceId("wire"))->reliability == "A");
    CHECK(read->timeline.statement(StatementId("q-residents"))->credibility == 2);
}

TEST_CASE("A source is graded on its own page, without a credibility") {
    Judging fixture;
    Q_EMIT fixture.view().activated(ShowSource{SourceId("radio")});
    clickOn(fixture.view(), QStringLiteral("Grade this source…"));
    auto& dialog = fixture.dialog<GradeDialog>();
    CHECK(dialog.findChild<QAbstractButton*>(QStringLiteral("grade1")) == nullptr);
    press(dialog, Qt::Key_F);
    enter(dialog);
    CHECK(fixture.reliability("radio") == "F");
    CHECK(has(plainText(fixture.view().page()), "F reliability cannot be judged"));
    CHECK(fixture.window().actions()->undo->text() == QStringLiteral("&Undo: grade source"));
}

TEST_CASE("The menu command grades the clicked card, else the first, and reports if there is none") {
    Judging fixture;
    (void)fixture.textOf("closure");
    auto& cards = fixture.view().pageLayout().cards();
    REQUIRE(cards.size() > 2);
    QTest::keyClick(&fixture.window(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    const QString first = fixture.dialog<GradeDialog>().findChild<QLabel*>()->text();
    fixture.dialog<GradeDialog>().reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    fixture.view().focusHot(fixture.view().pageLayout().linkAreas().size() - 3); // in the last card
    fixture.window().evidence()->grade->trigger();
    CHECK(fixture.window().findChild<QDialog*>() != nullptr);
    const bool isGrade = fixture.window().findChild<GradeDialog*>() != nullptr;
    CHECK((!isGrade || fixture.dialog<GradeDialog>().findChild<QLabel*>()->text() != first));
    for (auto* dialog : fixture.window().findChildren<QDialog*>())
        dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    fixture.window().selection()->choose(std::nullopt);
    fixture.window().evidence()->grade->trigger();
    CHECK(fixture.window().findChild<QDialog*>() == nullptr);
    CHECK(has(fixture.window().messageBar()->message(), "nothing to grade"));
}

TEST_CASE("A statement with a speaker or a source cannot become the analyst's own") {
    Judging fixture;
    (void)fixture.textOf("barriers");
    fixture.pressByKeys(grade);
    CHECK(fixture.dialog<GradeDialog>().findChild<QAbstractButton*>(QStringLiteral("judgement")) == nullptr);
}

TEST_CASE("The analyst writes a judgement with a likelihood and, apart from it, a confidence") {
    Judging fixture;
    (void)fixture.textOf("barriers");
    const std::uint32_t before = fixture.timeline().statementCount();
    QTest::keyClick(&fixture.window(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto& dialog = fixture.dialog<NoteDialog>();
    CHECK_FALSE(named<QAbstractButton>(dialog, "noteDone").isEnabled());
    QTest::keyClicks(&named<QPlainTextEdit>(dialog, "noteText"), QStringLiteral("It was planned"));
    auto& likelihood = named<QComboBox>(dialog, "likelihood");
    auto& confidence = named<QComboBox>(dialog, "confidence");
    CHECK(likelihood.count() == 8);
    CHECK(confidence.count() == 4);
    likelihood.setCurrentText(QStringLiteral("very likely"));
    confidence.setCurrentText(QStringLiteral("moderate"));
    named<QAbstractButton>(dialog, "noteDone").click();
    REQUIRE(fixture.timeline().statementCount() == before + 1);
    const QString text = fixture.textOf("barriers");
    CHECK(has(text, "◇ judgement of the analyst | % very likely"));
    CHECK(has(text, "It was planned"));
    CHECK(has(text, "Confidence: moderate"));
    fixture.undo();
    CHECK(fixture.timeline().statementCount() == before);
    CHECK_FALSE(fixture.document().isModified());
}

TEST_CASE("Only a judgement can have a likelihood and a confidence") {
    Judging fixture;
    (void)fixture.textOf("closure");
    fixture.pressByKeys(change);
    auto& dialog = fixture.dialog<NoteDialog>();
    CHECK(named<QComboBox>(dialog, "likelihood").currentText() == QStringLiteral("likely"));
    CHECK(named<QComboBox>(dialog, "confidence").currentText() == QStringLiteral("low"));
    named<QAbstractButton>(dialog, "assumption").click();
    CHECK_FALSE(named<QComboBox>(dialog, "likelihood").isEnabled());
    CHECK_FALSE(named<QComboBox>(dialog, "confidence").isEnabled());
    named<QAbstractButton>(dialog, "noteDone").click();
    const Statement after = fixture.statement("q-judged");
    CHECK(after.origin.is(StatementOrigin::Assumption));
    CHECK_FALSE(after.likelihood.isSaid());
    CHECK_FALSE(after.confidence.isSaid());
    CHECK(after.text == "The closure was decided before the talks ended.");
    fixture.undo();
    CHECK(fixture.statement("q-judged").likelihood.is(Likelihood::Likely));
}

TEST_CASE("A note of the analyst is changed and removed, and leaving the dialog changes nothing") {
    Judging fixture;
    (void)fixture.textOf("reopening");
    clickOn(fixture.view(), change);
    named<QAbstractButton>(fixture.dialog<NoteDialog>(), "noteDone").click();
    CHECK_FALSE(fixture.document().isModified());
    clickOn(fixture.view(), change);
    named<QPlainTextEdit>(fixture.dialog<NoteDialog>(), "noteText")
        .setPlainText(QStringLiteral("Not this year"));
    named<QAbstractButton>(fixture.dialog<NoteDialog>(), "noteDone").click();
    CHECK(fixture.statement("q-assumed").text == "Not this year");
    CHECK(fixture.statement("q-assumed").about.front().stance.is(Stance::Predicts));
    clickOn(fixture.view(), change);
    named<QAbstractButton>(fixture.dialog<NoteDialog>(), "noteRemove").click();
    CHECK_FALSE(fixture.timeline().statement(StatementId("q-assumed")));
    fixture.undo();
    CHECK(fixture.statement("q-assumed").text == "Not this year");
}

TEST_CASE("A note needs an event, and a message says so") {
    Judging fixture;
    fixture.window().selection()->choose(std::nullopt);
    fixture.window().evidence()->addNote->trigger();
    CHECK(fixture.window().findChild<NoteDialog*>() == nullptr);
    CHECK(has(fixture.window().messageBar()->message(), "Select an event first"));
    CHECK_FALSE(fixture.window().messageBar()->isHidden());
    fixture.window().selection()->choose(fixture.window().document()->timeline().event(EventPosition{0}).id);
    CHECK(fixture.window().messageBar()->isHidden());
}

TEST_CASE("A card keeps the focus after its grades were set") {
    Judging fixture;
    (void)fixture.textOf("closure");
    fixture.pressByKeys(grade);
    const auto focused = fixture.view().focusedHot();
    auto& dialog = fixture.dialog<GradeDialog>();
    press(dialog, Qt::Key_4);
    enter(dialog);
    REQUIRE(fixture.document().isModified());
    CHECK(fixture.view().focusedHot() == focused);
}

} // namespace crisis::test::grading_test
