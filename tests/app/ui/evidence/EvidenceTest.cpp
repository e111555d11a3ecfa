// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportInput.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "app/ui/evidence/AsOfBar.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/evidence/SourceReader.h"
#include "app/ui/evidence/SummaryDialog.h"
#include "app/ui/exports/ExportDialog.h"
#include "app/ui/panels/DetailsPanel.h"
#include "app/ui/panels/EventList.h"
#include "app/ui/widgets/MessageBar.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDateEdit>
#include <QDockWidget>
#include <QFile>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSlider>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace crisis::test::evidence_test {
using namespace crisis::ui;

namespace {

/// The invented example, open in a window.
class Bridge : public WindowFixture {
public:
    Bridge() {
        open(QString::fromLatin1(FileController::secondExamplePath));
        REQUIRE(window().document()->isOpen());
        REQUIRE(window().document()->diagnostics().empty());
    }
    [[nodiscard]] QString textOf(const char* event) {
        window().selection()->choose(EventId(event));
        return plainText(window().detailsPanel()->view()->page());
    }
    void knowOn(const QDate& day) {
        if (!window().evidence()->asOf->isChecked())
            window().evidence()->asOf->trigger();
        field()->setDate(day);
        settle();
    }
    [[nodiscard]] QDateEdit* field() {
        return window().findChild<QDateEdit*>(QStringLiteral("knowledgeDay"));
    }
    [[nodiscard]] QString message() { return window().evidence()->bar()->message(); }
    [[nodiscard]] SourceReader* reader() {
        auto* reader = window().findChild<SourceReader*>();
        REQUIRE(reader != nullptr);
        REQUIRE(eventually([&] { return reader->isReady(); }));
        return reader;
    }
};

bool isFaint(const Scene& scene, const char* event) {
    const auto mark = std::find_if(scene.marks.begin(), scene.marks.end(),
                                   [&](const Mark& one) { return one.event == EventId(event); });
    REQUIRE(mark != scene.marks.end());
    return mark->faint;
}

std::size_t ghostsOf(const Scene& scene, const char* event) {
    return static_cast<std::size_t>(
        std::count_if(scene.ghosts.begin(), scene.ghosts.end(),
                      [&](const Ghost& one) { return one.event == EventId(event); }));
}

bool has(const QString& text, const char* words) { return text.contains(QString::fromUtf8(words)); }

} // namespace

TEST_CASE(
    "The Niger timeline as of 7 August says that no source was published yet, and names the first day") {
    WindowFixture fixture;
    fixture.openExample();
    auto& evidence = *fixture.window().evidence();
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(evidence.asOf->isChecked());
    REQUIRE(evidence.bar()->isVisible());
    fixture.settle();
    auto* field = fixture.window().findChild<QDateEdit*>(QStringLiteral("knowledgeDay"));
    CHECK(field->date() == QDate(2023, 8, 8));
    CHECK(has(evidence.bar()->message(), "Known then: 25 of 25 events, from 1 of 1 sources."));
    field->setDate(QDate(2023, 8, 7));
    CHECK(has(evidence.bar()->message(),
              "No source had been published by then; the first was published on 8 August 2023."));
    for (const Mark& mark : fixture.window().canvas()->scene().marks)
        CHECK(mark.faint);
    QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
    for (const Mark& mark : fixture.window().canvas()->scene().marks)
        CHECK_FALSE(mark.faint);
}

TEST_CASE("The source of the Niger article has a warning with the reason") {
    WindowFixture fixture;
    fixture.openExample();
    fixture.window().selection()->choose(EventId("summit"));
    PageView& view = *fixture.window().detailsPanel()->view();
    Q_EMIT view.activated(ShowSource{SourceId("article")});
    const QString text = plainText(view.page());
    CHECK(has(text, "! check the date"));
    CHECK(has(text, "The page shows Saturday 24 February 2024, but the days in the text are counted from "
                    "Tuesday 8 August 2023."));
    CHECK(has(text, "Known since: 8 August 2023"));
}

TEST_CASE("What is known about the bridge grows from one day of publication to the next") {
    Bridge fixture;
    fixture.knowOn(QDate(2030, 5, 2));
    CHECK(has(fixture.message(),
              "No source had been published by then; the first was published on 3 May 2030."));
    auto* later = fixture.window().findChild<QToolButton*>(QStringLiteral("knowledgeLater"));
    QTest::mouseClick(later, Qt::LeftButton);
    CHECK(fixture.field()->date() == QDate(2030, 5, 3));
    CHECK(has(fixture.message(), "Known then: 6 of 11 events, from 1 of 5 sources."));
    QString text = fixture.textOf("closure");
    CHECK(has(text, "Date known on 3 May 2030: Thursday 2 May 2030"));
    CHECK(has(text, "Not known on 3 May 2030; published on 9 May 2030"));
    CHECK_FALSE(has(text, "≠ disputed")); // the radio denies it three days later
    CHECK_FALSE(has(text, "⇄ 2 dates"));
    CHECK(isFaint(fixture.window().canvas()->scene(), "garrison"));
    CHECK_FALSE(isFaint(fixture.window().canvas()->scene(), "barriers"));

    QTest::mouseClick(later, Qt::LeftButton);
    CHECK(fixture.field()->date() == QDate(2030, 5, 4));
    CHECK(has(fixture.message(), "Known then: 9 of 11 events, from 2 of 5 sources."));
    QTest::mouseClick(later, Qt::LeftButton);
    CHECK(fixture.field()->date() == QDate(2030, 5, 6));
    CHECK(has(fixture.message(), "from 3 of 5 sources."));
    QTest::mouseClick(later, Qt::LeftButton);
    CHECK(fixture.field()->date() == QDate(2030, 5, 9));
    CHECK(has(fixture.message(), "from 4 of 5 sources."));
    CHECK_FALSE(isFaint(fixture.window().canvas()->scene(), "garrison"));
    CHECK_FALSE(has(fixture.textOf("closure"), "Date known on"));
    CHECK_FALSE(later->isEnabled());
}

TEST_CASE("Events that were not yet known can be hidden and shown again") {
    Bridge fixture;
    const auto rows = [&] { return fixture.window().eventList()->model()->rowCount(); };
    fixture.knowOn(QDate(2030, 5, 3));
    CHECK(rows() == 11);
    auto* hide =
        fixture.window().evidence()->bar()->findChild<QAbstractButton*>(QStringLiteral("knowledgeHide"));
    REQUIRE(hide != nullptr);
    hide->click();
    fixture.settle();
    CHECK(rows() == 6);
    CHECK(fixture.window().canvas()->timeline().eventCount() == 6);
    CHECK(fixture.window().document()->timeline().eventCount() == 11);
    fixture.window().evidence()->asOf->trigger();
    fixture.settle();
    CHECK(rows() == 11);
    CHECK(fixture.window().canvas()->timeline().eventCount() == 11);
}

TEST_CASE("Every view shows the same part of the timeline when the rest is hidden") {
    Bridge fixture;
    fixture.knowOn(QDate(2030, 5, 3));
    CHECK(has(fixture.textOf("closure"), "Not known on 3 May 2030; published on 9 May 2030"));
    int changes = 0, resets = 0;
    QObject::connect(fixture.window().shown(), &ShownTimeline::changed, &fixture.window(),
                     [&changes] { ++changes; });
    QObject::connect(fixture.window().eventList()->model(), &QAbstractItemModel::modelReset,
                     &fixture.window(), [&resets] { ++resets; });
    fixture.window().evidence()->bar()->findChild<QAbstractButton*>(QStringLiteral("knowledgeHide"))->click();
    fixture.settle();
    CHECK(changes == 1);
    CHECK(resets == 1);
    CHECK(fixture.window().eventList()->selection() == std::vector<std::string>{"closure"});
    CHECK(fixture.window().canvas()->selected() == EventId("closure"));
    const QString text = plainText(fixture.window().detailsPanel()->view()->page());
    CHECK(has(text, "Thursday 2 May 2030"));
    CHECK_FALSE(has(text, "Not known on"));
    // The overview counts the events that the canvas shows.
    const auto extent = fixture.window().canvas()->extent();
    REQUIRE(extent);
    const auto counts = fixture.window().canvas()->density(extent->first, extent->last, 320);
    CHECK(std::accumulate(counts.begin(), counts.end(), 0U) == 6);
    CHECK(has(fixture.message(), "Known then: 6 of 11 events, from 1 of 5 sources."));
}

TEST_CASE("An edit in an as-of view is shown in it, and a file that is opened ends the view") {
    Bridge fixture;
    fixture.knowOn(QDate(2030, 5, 3));
    fixture.window().evidence()->ties->trigger();
    REQUIRE(fixture.window().document()->perform(RemoveEvent{EventId("closure")}));
    fixture.settle();
    CHECK(has(fixture.message(), "Known then: 5 of 10 events"));
    CHECK(isFaint(fixture.window().canvas()->scene(), "garrison"));
    CHECK(fixture.window().eventList()->model()->rowCount() == 10);

    fixture.window().document()->undo(); // or it would ask about the change
    fixture.settle();
    CHECK(has(fixture.message(), "Known then: 6 of 11 events"));
    fixture.openExample();
    CHECK_FALSE(fixture.window().evidence()->asOf->isChecked());
    CHECK_FALSE(fixture.window().evidence()->bar()->isVisible());
    fixture.settle();
    for (const Mark& mark : fixture.window().canvas()->scene().marks)
        CHECK_FALSE(mark.faint);
    CHECK(fixture.window().evidence()->ties->isChecked());
    CHECK_FALSE(fixture.window().canvas()->scene().ties.empty());
}

TEST_CASE("Several events selected in the list stay selected when the as-of day changes") {
    Bridge fixture;
    fixture.window().eventList()->selectAll();
    fixture.knowOn(QDate(2030, 5, 3));
    CHECK(fixture.window().eventList()->selection().size() == 11);
    fixture.knowOn(QDate(2030, 5, 4));
    CHECK(fixture.window().eventList()->selection().size() == 11);
}

TEST_CASE("The slider moves the as-of day with keys") {
    Bridge fixture;
    fixture.knowOn(QDate(2030, 5, 9));
    auto* slider = fixture.window().findChild<QSlider*>(QStringLiteral("knowledgeSlider"));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    CHECK(fixture.field()->date() == QDate(2030, 5, 8));
    QTest::keyClick(slider, Qt::Key_Home);
    CHECK(fixture.field()->date() == QDate(2030, 5, 2));
}

TEST_CASE("An export uses the as-of day and states it") {
    Bridge fixture;
    fixture.knowOn(QDate(2030, 5, 4));
    fixture.window().actions()->exportFile->trigger();
    auto* dialog = fixture.window().findChild<ExportDialog*>();
    REQUIRE(dialog != nullptr);
    const auto part = exportInput(fixture.window().document()->timeline(), dialog->choices());
    REQUIRE(part);
    const Timeline& timeline = part->timeline;
    CHECK(timeline.eventCount() == 9);
    CHECK(timeline.header().title ==
          "Invented example: the bridge between Country A and Country B – as known on 4 May 2030");
    CHECK(edtfOf(timeline.date(*timeline.indexOf("closure"))) == "2030-05-02");
}

TEST_CASE("Rival dates are ghosts on the canvas and a chip on the page, and another can be preferred") {
    Bridge fixture;
    CHECK(ghostsOf(fixture.window().canvas()->scene(), "closure") == 1);
    QString text = fixture.textOf("closure");
    CHECK(has(text, "⇄ 2 dates"));
    CHECK(text.indexOf(QStringLiteral("Wednesday 1 May 2030")) <
          text.indexOf(QStringLiteral("Thursday 2 May")));
    clickOn(*fixture.window().detailsPanel()->view(), QStringLiteral("Prefer this date"));
    CHECK(edtfOf(fixture.window().document()->timeline().date(
              *fixture.window().document()->timeline().indexOf("closure"))) == "2030-05-02");
    QTest::keyClick(&fixture.window(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(edtfOf(fixture.window().document()->timeline().date(
              *fixture.window().document()->timeline().indexOf("closure"))) == "2030-05-01");
}

TEST_CASE("Inconsistent dates have warnings with their reasons") {
    Bridge fixture;
    const QString text = fixture.textOf("closure");
    CHECK(has(text,
              "“on Sunday” was counted from Saturday 4 May 2030, but the days in the source are counted "
              "from Monday 6 May 2030."));
    CHECK(text.count(QStringLiteral("! check the dates of the source")) >= 2);
    PageView& view = *fixture.window().detailsPanel()->view();
    Q_EMIT view.activated(ShowSource{SourceId("radio")});
    CHECK(has(plainText(view.page()),
              "“Tuesday, 6 May 2030” names a Tuesday, but that day is a Monday 6 May 2030."));
    Q_EMIT view.activated(ShowSource{SourceId("paper")});
    CHECK(has(plainText(view.page()), "The page shows Friday 10 May 2030, but the days in the text are "
                                      "counted from Thursday 9 May 2030."));
    fixture.window().selection()->choose(std::nullopt);
    CHECK(has(plainText(view.page()), "Evening talk, transcript"));
    CHECK(plainText(view.page()).count(QStringLiteral("! check the date")) == 2);
}

TEST_CASE("Credibility 1 from only one source asks for a second source") {
    Bridge fixture;
    CHECK(has(fixture.textOf("barriers"), "“Confirmed” needs two independent sources; there is only one."));
}

TEST_CASE("Judgements are shown separately, with likelihood and confidence apart") {
    Bridge fixture;
    const QString text = fixture.textOf("closure");
    CHECK(has(text, "◇ judgement of the analyst | % likely"));
    CHECK(has(text, "Confidence: low"));
    const Scene& scene = fixture.window().canvas()->scene();
    const auto judged = [&](const char* id) {
        return std::any_of(scene.marks.begin(), scene.marks.end(),
                           [&](const Mark& mark) { return mark.event == EventId(id) && mark.style.judged; });
    };
    CHECK_FALSE(judged("closure"));
    CHECK(judged("decision"));
    CHECK(has(fixture.textOf("reopening"), "◇ assumption of the analyst"));
}

TEST_CASE("Statements can be sorted differently") {
    Bridge fixture;
    const auto place = [](const QString& text, const char* words) {
        return text.indexOf(QString::fromUtf8(words));
    };
    QString text = fixture.textOf("closure");
    CHECK(place(text, "The barriers came down") < place(text, "لم نغلق"));
    clickOn(*fixture.window().detailsPanel()->view(), QStringLiteral("by source"));
    text = plainText(fixture.window().detailsPanel()->view()->page());
    CHECK(place(text, "The bridge was closed on Thursday.") < place(text, "The barriers came down"));
    CHECK(place(text, "The barriers came down") < place(text, "لم نغلق"));
    CHECK(place(text, "لم نغلق") < place(text, "We were told to stop"));
    clickOn(*fixture.window().detailsPanel()->view(), QStringLiteral("by date"));
    text = plainText(fixture.window().detailsPanel()->view()->page());
    CHECK(place(text, "The bridge was closed on Thursday.") < place(text, "لم نغلق"));
    CHECK(place(text, "لم نغلق") < place(text, "We were told to stop"));
    clickOn(*fixture.window().detailsPanel()->view(), QStringLiteral("by speaker"));
    text = plainText(fixture.window().detailsPanel()->view()->page());
    CHECK(place(text, "We were told to stop") < place(text, "لم نغلق")); // an officer before a spokesperson
}

TEST_CASE("One shortcut copies a statement with its citation") {
    WindowFixture fixture;
    fixture.openExample();
    fixture.window().selection()->choose(EventId("maiga"));
    PageView& view = *fixture.window().detailsPanel()->view();
    REQUIRE_FALSE(view.pageLayout().cards().empty());
    QTest::keyClick(&fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    const QString citation = QGuiApplication::clipboard()->text();
    CHECK(citation.startsWith(QStringLiteral("“We will not accept military intervention")));
    CHECK(fixture.window().statusBar()->currentMessage().startsWith(QStringLiteral("Copied: “We will not")));
    CHECK(has(citation, "Published: [n.d.; text suggests 8 August 2023; page shows 24 February 2024]"));
    CHECK(has(citation, "Source F (reliability cannot be judged), information 6 (truth cannot be judged)"));
}

TEST_CASE("A statement's button copies that statement, and the shortcut reports if there is none") {
    Bridge fixture;
    (void)fixture.textOf("closure");
    PageView& view = *fixture.window().detailsPanel()->view();
    clickOn(view, QStringLiteral("Copy with source"));
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“The barriers came down at ten")));
    (void)fixture.textOf("treaty");
    QTest::keyClick(&fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“The barriers came down at ten")));
    CHECK(has(fixture.window().messageBar()->message(), "There is no statement to copy."));
}

TEST_CASE("An event known only from the analyst has no publication date, and the panel says so") {
    Bridge fixture;
    fixture.knowOn(QDate(2030, 5, 9));
    CHECK(has(fixture.textOf("decision"), "No source reports this event, so it has no publication date"));
    CHECK(has(fixture.textOf("repairs"), "It is not known when this was published"));
}

TEST_CASE("Each contradiction links to its card") {
    Bridge fixture;
    QTest::keyClick(&fixture.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    PageView& view = *fixture.window().evidence()->contradictionsView();
    REQUIRE(
        eventually([&] { return plainText(view.page()).contains(QStringLiteral("Contradictions (6)")); }));
    const QString text = plainText(view.page());
    for (const char* words : {"2 dates", "denied", "disputed", "contradicts another event"})
        CHECK(has(text, words));
    REQUIRE_FALSE(view.pageLayout().linkAreas().empty());
    const QRect place = view.visualRect(view.pageLayout().linkAreas().front().bounds);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.center());
    CHECK(fixture.window().selection()->chosen() == EventId("closure"));
    // The denial of a statement leads to its card, not only to the event's top.
    clickOn(view,
            QStringLiteral("denied, We were told to stop everything before the holiday, by Country B in The "
                           "bridge was closed a day earlier than said, Daily Two"));
    const PageView& details = *fixture.window().detailsPanel()->view();
    CHECK(details.verticalScrollBar()->value() > 0);
    CHECK(has(details.textToCopy(), "The story is “an invention from end to end”."));
}

TEST_CASE("The reader shows a local copy with its passages and reports that it has changed") {
    Bridge fixture;
    Q_EMIT fixture.window().detailsPanel()->copyAsked(SourceId("radio"), StatementId("q-open"));
    SourceReader* reader = fixture.reader();
    CHECK(has(reader->state(), "This copy has changed"));
    REQUIRE(reader->passages()->count() == 3);
    CHECK(has(reader->passages()->currentItem()->text(), "桥梁一直对所有人开放。"));
    CHECK(has(reader->passages()->item(0)->text(), "≈ moved or changed"));
    CHECK(has(reader->passages()->item(1)->text(), "✓ found"));
    CHECK(has(reader->passages()->item(2)->text(), "✗ not found – The ferry will run"));
    CHECK(reader->text()->extraSelections().size() == 2);
    CHECK(reader->text()->extraSelections().at(1).cursor.selectedText() ==
          QStringLiteral("桥梁一直对所有人开放。"));
    // A click into the other passage chooses it.
    const QTextCursor first = reader->text()->extraSelections().at(0).cursor;
    QTextCursor inside(reader->text()->document());
    inside.setPosition(first.selectionStart() + 3);
    QTest::mouseClick(reader->text()->viewport(), Qt::LeftButton, {},
                      reader->text()->cursorRect(inside).center());
    CHECK(reader->passages()->currentRow() == 0);
    reader->passages()->setFocus();
    QTest::keyClick(reader->passages(), Qt::Key_Return);
    CHECK(fixture.window().selection()->chosen() == EventId("closure"));
    CHECK(has(fixture.window().detailsPanel()->view()->textToCopy(), "لم نغلق"));
    // Back again: the reader that is open is the one that is used.
    Q_EMIT fixture.window().detailsPanel()->copyAsked(SourceId("radio"), StatementId("q-open"));
    CHECK(fixture.window().findChildren<SourceReader*>().size() == 1);
    CHECK(reader->passages()->currentRow() == 1);
}

TEST_CASE("A passage of an answer links to the event of the answered statement") {
    Bridge fixture;
    Q_EMIT fixture.window().detailsPanel()->copyAsked(SourceId("paper"), StatementId("q-invention"));
    SourceReader* reader = fixture.reader();
    REQUIRE(has(reader->passages()->currentItem()->text(), "an invention"));
    reader->passages()->setFocus();
    QTest::keyClick(reader->passages(), Qt::Key_Return);
    CHECK(fixture.window().selection()->chosen() == EventId("closure"));
    CHECK(has(fixture.window().detailsPanel()->view()->textToCopy(), "The story is “an invention"));
}

TEST_CASE("A local copy with one very long line opens without blocking, and its passages are found") {
    Bridge fixture;
    const QString text = QString(150'000, u'x') + QStringLiteral(" We will talk ") + QString(150'000, u'y');
    static_cast<void>(fixture.write(QStringLiteral("endless.txt"), text.toUtf8()));
    fixture.open(fixture.write(
        QStringLiteral("endless.timeline.json"),
        R"({"format":"crisis-timeline","version":1,"title":"T","sources":[{"id":"s","title":"S","copy":{"file":"endless.txt"}}],"events":[{"id":"e","title":"E","dates":[{"date":"2023"}]}],"statements":[{"id":"q","kind":"direct","text":"We will talk","source":"s","about":[{"event":"e"}]}]})"));
    Q_EMIT fixture.window().detailsPanel()->copyAsked(SourceId("s"), StatementId("q"));
    SourceReader* reader = fixture.reader();
    CHECK(reader->text()->document()->blockCount() > 100);
    REQUIRE(reader->text()->extraSelections().size() == 1);
    CHECK(reader->text()->extraSelections().front().cursor.selectedText() == QStringLiteral("We will talk"));
}

TEST_CASE("The reader opens a page and finds reported speech by its surrounding text") {
    Bridge fixture;
    Q_EMIT fixture.window().detailsPanel()->copyAsked(SourceId("paper"), StatementId());
    SourceReader* reader = fixture.reader();
    CHECK(has(reader->state(), "The copy matches the recorded checksum"));
    CHECK_FALSE(has(reader->text()->toPlainText(), "not text"));
    CHECK(has(reader->passages()->item(1)->text(), "✓ found"));
}

TEST_CASE("A missing local copy is not an error") {
    Bridge fixture;
    Q_EMIT fixture.window().detailsPanel()->copyAsked(SourceId("copy"), StatementId());
    SourceReader* reader = fixture.reader();
    CHECK(has(reader->state(), "There is no local copy."));
    CHECK_FALSE(reader->text()->isVisible());
}

TEST_CASE("Without a local copy, the reader lists the statements with links to their events") {
    WindowFixture fixture;
    fixture.open(fixture.write(
        QStringLiteral("bare.timeline.json"),
        R"({"format":"crisis-timeline","version":1,"title":"T","sources":[{"id":"s","title":"S"}],"events":[{"id":"e","title":"E","dates":[{"date":"2023"}]}],"statements":[{"id":"q","kind":"direct","text":"We will talk","source":"s","about":[{"event":"e"}]},{"id":"r","kind":"direct","text":"<b>Later</b>","source":"s"}]})"));
    SourceReader reader(fixture.window().document()->timeline(), SourceId("s"), {}, &fixture.window());
    REQUIRE(eventually([&] { return reader.isReady(); }));
    REQUIRE(reader.passages()->count() == 2);
    CHECK(has(reader.passages()->item(0)->text(), "We will talk"));
    CHECK_FALSE(has(reader.passages()->item(0)->text(), "not found"));
    CHECK(has(reader.passages()->item(1)->text(), "<b>Later</b>"));
    EventId asked;
    QObject::connect(&reader, &SourceReader::statementAsked, &reader,
                     [&](const EventId& event, const StatementId&) { asked = event; });
    reader.showStatement(StatementId("q"));
    Q_EMIT reader.passages()->itemActivated(reader.passages()->item(0));
    CHECK(asked == EventId("e"));
}

TEST_CASE("The summary shows counts and is printed to PDF") {
    Bridge fixture;
    fixture.window().evidence()->summary->trigger();
    auto* dialog = fixture.window().findChild<SummaryDialog*>();
    REQUIRE(dialog != nullptr);
    REQUIRE(eventually([&] { return has(plainText(dialog->view()->page()), "Dates to check"); }));
    const QString text = plainText(dialog->view()->page());
    CHECK(has(text, "Events from one source only"));
    CHECK(has(text, "B3: "));
    CHECK(has(text, "Statements without a passage (1)"));
    CHECK(has(text, "Sources without a publication date (1)"));
    // From a count to what it counts, to a statement's card, and back.
    clickOn(*dialog->view(), QStringLiteral("B3: usually reliable, possibly true"));
    CHECK(has(plainText(dialog->view()->page()), "The closure was for repairs and would last some days."));
    clickOn(*dialog->view(),
            QStringLiteral(
                "A spokesperson for Country A in Bridge between Country A and Country B closed, Agency "
                "One, The closure was for repairs and would last some days., Repairs under way, says "
                "Country A"));
    CHECK(fixture.window().selection()->chosen() == EventId("repairs"));
    CHECK(has(fixture.window().detailsPanel()->view()->textToCopy(), "The closure was for repairs"));
    clickOn(*dialog->view(), QStringLiteral("‹ Back"));
    clickOn(*dialog->view(), QStringLiteral("A, completely reliable"));
    clickOn(*dialog->view(), QStringLiteral("Daily Two, The bridge was closed a day earlier than said"));
    CHECK(has(plainText(fixture.window().detailsPanel()->view()->page()),
              "Shows the passes that it speaks of."));
    clickOn(*dialog->view(), QStringLiteral("‹ Back"));
    CHECK(plainText(dialog->view()->page()) == text);
    const QString path = fixture.file(QStringLiteral("summary.pdf"));
    REQUIRE(dialog->saveAs(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().startsWith("%PDF"));
}

TEST_CASE("Grades are shown on the timeline on request, and rival dates always") {
    Bridge fixture;
    const auto chips = [&fixture](const char* event) {
        QStringList texts;
        for (const Label& label : fixture.window().canvas()->scene().labels) {
            if (label.event == EventId(event)) {
                for (const LabelBadge& chip : label.badges)
                    texts << QString::fromStdString(chip.text);
            }
        }
        return texts;
    };
    fixture.window().canvas()->fitAll();
    REQUIRE(eventually([&] { return chips("closure") == QStringList{QStringLiteral("2 dates")}; }));
    fixture.window().evidence()->grades->trigger();
    CHECK(chips("closure").size() > 1);
    CHECK(chips("closure").contains(QStringLiteral("B1")));
    fixture.window().evidence()->grades->trigger();
    CHECK(chips("closure").size() == 1);

    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(fixture.window().canvas());
    REQUIRE(canvas != nullptr);
    QStringList reported;
    for (int i = 0; i < canvas->childCount(); ++i)
        reported << canvas->child(i)->text(QAccessible::Description);
    CHECK(reported.filter(QStringLiteral("2 dates; denied or disputed; grades")).size() == 1);
}

} // namespace crisis::test::evidence_test
