// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/DetailsPanel.h"
#include "app/text/DateText.h"
#include "app/ui/panels/EventPage.h"
#include "core/model/TimelineBuilder.h"
#include "tests/app/ui/support/SampleTimeline.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>

#include <set>

namespace crisis::test::details_panel_test {
using namespace crisis::ui;

namespace {

class Panel {
public:
    explicit Panel(const Timeline& timeline = sampleTimeline()) {
        panel.resize(420, 800);
        panel.setTimeline(timeline);
        panel.show();
    }
    PageView& view() { return *panel.view(); }
    QString text() { return plainText(view().page()); }
    bool says(const char* words) { return text().contains(QString::fromUtf8(words)); }

    Selection selection;
    DetailsPanel panel{&selection};
};

Event datedEvent(const char* id) {
    Event event;
    event.id = EventId(id);
    event.title = "Quarrel";
    event.dates = {DateClaim{}};
    event.dates.front().date = Date();
    return event;
}

Statement mixedAbout(const char* id, const char* event, const std::string& text) {
    Statement statement;
    statement.id = StatementId(id);
    statement.kind = StatementKind::Mixed;
    statement.text = text;
    StatementTarget about;
    about.event = EventId(event);
    statement.about = {about};
    return statement;
}

QString between(const QString& text, const QString& from, const QString& to) {
    const qsizetype begin = text.indexOf(from);
    const qsizetype end = text.indexOf(to, begin + from.size());
    return begin < 0 ? QString() : text.mid(begin, end < 0 ? -1 : end - begin);
}

} // namespace

TEST_CASE("The panel shows the date of an event, its basis, and the participants") {
    Panel it;
    it.selection.choose(EventId("talks"));
    CHECK(it.text().startsWith(QStringLiteral("The envoy holds talks\nMonday 7 August 2023\n")));
    CHECK(it.says("from the phrase “on Monday”, counted from Tuesday 8 August 2023 (last weekday before)"));
    CHECK(it.says("The Paper, paragraph 3"));
    CHECK(it.says("● occurred | ≠ disputed | Diplomacy"));
    CHECK(it.says("Place: The capital"));
    CHECK(it.says("Actors: Ada Envoy (envoy)\nThe junta (host)"));
    CHECK(it.says("Troops: about 1100 people"));
    CHECK(it.says("Responds to: The coup (added by the analyst)"));
    CHECK(it.says("The hour is not given."));
}

TEST_CASE("A date is never shown more precisely than it is known") {
    Panel it;
    it.selection.choose(EventId("mission"));
    CHECK(it.says("in the week of 31 July to 6 August 2023"));
    CHECK_FALSE(it.says("Monday 31 July 2023"));
}

TEST_CASE("Each statement is a card with its text, speaker, venue, source, stance and grades") {
    Panel it;
    it.selection.choose(EventId("talks"));
    const QString card =
        between(it.text(), QStringLiteral("direct quotation"), QStringLiteral("partly quoted"));
    CHECK(card.toStdString() ==
          "direct quotation | ✓ confirms | B2\n“We will talk. Our survival depends on it”\nAda "
          "Envoy\nspecial envoy\n"
          "Said to: the radio\nSaid on: Monday 7 August 2023 – from the phrase “Monday”, counted from "
          "Tuesday 8 August 2023 (last weekday before)\nSource: The Paper, paragraph 14\n"
          "Grades: B: usually reliable; 2: probably true\n"
          "! check the dates of the source\n");
}

TEST_CASE("Direct quotations are distinguished from reported speech") {
    Panel it;
    it.selection.choose(EventId("talks"));
    CHECK(it.says("“frank and difficult”"));
    CHECK(it.says("\nThe officers showed little interest.\n"));
    CHECK_FALSE(it.says("“The officers"));
    const auto styleOf = [&](const char* words) {
        for (const Block& block : it.view().page().blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            if (paragraph != nullptr && paragraph->spans.front().text.contains(QString::fromUtf8(words)))
                return paragraph->style;
        }
        return TextStyle::Title;
    };
    CHECK(styleOf("We will talk") == TextStyle::Quotation);
    CHECK(styleOf("frank and") == TextStyle::PartQuotation);
    CHECK(styleOf("little interest") == TextStyle::ReportedSpeech);
}

TEST_CASE("In a partly quoted statement, the quoted parts are highlighted in the text") {
    TimelineBuilder builder;
    builder.add(datedEvent("e"));
    builder.add(mixedAbout("q", "e", "The story is “an invention”, he said."));
    Panel it(builder.build());
    it.selection.choose(EventId("e"));
    CHECK(it.says("\nThe story is “an invention”, he said.\n"));
    std::vector<std::pair<QString, bool>> pieces;
    for (const Block& block : it.view().page().blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        if (paragraph != nullptr && paragraph->style == TextStyle::PartQuotation) {
            for (const Span& span : paragraph->spans)
                pieces.emplace_back(span.text, span.isQuoted);
        }
    }
    CHECK(pieces == std::vector<std::pair<QString, bool>>{{QStringLiteral("The story is "), false},
                                                          {QStringLiteral("“an invention”"), true},
                                                          {QStringLiteral(", he said."), false}});
    // The tint is on the pixels of those words, and on no others.
    const QImage picture = it.view().viewport()->grab().toImage();
    const QColor tint = PanelTheme(it.view().palette()).quotedFill;
    for (const PageLayout::Text& text : it.view().pageLayout().texts()) {
        if (!text.layout->text().startsWith(QStringLiteral("The story is")))
            continue;
        const QTextLine line = text.layout->lineAt(0);
        const auto colorAt = [&](int character) {
            const QRect place = it.view().visualRect(
                QRectF(text.at + QPointF(line.cursorToX(character), line.y()), QSizeF(1, 1)));
            return picture.pixelColor(place.topLeft() + QPoint(2, 2));
        };
        CHECK(colorAt(13) == tint);
        CHECK(colorAt(3) != tint);
    }
}

TEST_CASE("Right-to-left text starts at the right, and so does its bar") {
    TimelineBuilder builder;
    builder.add(datedEvent("e"));
    Statement statement = mixedAbout("q", "e", "لم نغلق الجسر");
    statement.kind = StatementKind::Direct;
    builder.add(statement);
    Panel it(builder.build());
    it.selection.choose(EventId("e"));
    const QRectF card = it.view().pageLayout().cards().back().rect;
    bool found = false;
    for (const PageLayout::Text& text : it.view().pageLayout().texts()) {
        if (!text.layout->text().startsWith(QStringLiteral("«لم")))
            continue;
        found = true;
        CHECK(card.right() - text.rect.right() < text.rect.left() - card.left());
        const auto bar = std::find_if(
            it.view().pageLayout().shapes().begin(), it.view().pageLayout().shapes().end(),
            [](const PageLayout::Shape& shape) { return shape.kind == PageLayout::ShapeKind::Bar; });
        REQUIRE(bar != it.view().pageLayout().shapes().end());
        CHECK(bar->rect.left() >= text.rect.right());
        CHECK(bar->rect.right() < card.right());
    }
    CHECK(found);
}

TEST_CASE("300 000 characters without a space are shown completely and quickly, within the panel width") {
    TimelineBuilder builder;
    builder.add(datedEvent("e"));
    Statement statement = mixedAbout("q", "e", std::string(300'000, 'x'));
    statement.kind = StatementKind::Direct;
    builder.add(statement);
    Panel it(builder.build());
    it.selection.choose(EventId("e"));
    CHECK(it.text().count(u'x') < 1'400);
    clickOn(it.view(), QStringLiteral("Show all 300,000 characters"));
    CHECK(it.text().count(u'x') >= 300'000);
    for (const PageLayout::Text& text : it.view().pageLayout().texts())
        CHECK(text.rect.right() <= it.view().viewport()->width());
}

TEST_CASE("Ctrl+Down and Ctrl+Up move from card to card, and Ctrl+C copies the current card") {
    Panel it;
    it.selection.choose(EventId("talks"));
    it.view().setFocus();
    QTest::keyClick(&it.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&it.view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“We will talk.")));
    REQUIRE(it.view().focusedHot());
    CHECK(it.view().pageLayout().linkAreas()[*it.view().focusedHot()].name == QStringLiteral("B2"));
    QTest::keyClick(&it.view(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&it.view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“frank and difficult”")));
    QTest::keyClick(&it.view(), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&it.view(), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(&it.view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("“We will talk.")));
}

TEST_CASE("Grades F and 6 are shown as \"cannot be judged\" and outside the colour scale") {
    Panel it;
    it.selection.choose(EventId("talks"));
    CHECK(it.says("Grades: F: reliability cannot be judged; 6: truth cannot be judged"));
    std::set<std::pair<ChipTone, ChipTone>> tones;
    for (const Block& block : it.view().page().blocks) {
        if (const auto* row = std::get_if<Chips>(&block)) {
            for (const Chip& chip : row->chips) {
                if (chip.mark + chip.secondMark == QStringLiteral("F6"))
                    tones.insert({chip.tone, chip.secondTone});
            }
        }
    }
    CHECK(tones == std::set<std::pair<ChipTone, ChipTone>>{{ChipTone::Unjudged, ChipTone::Unjudged}});
}

TEST_CASE("A denial is shown once, inside the statement that it answers") {
    Panel it;
    it.selection.choose(EventId("talks"));
    CHECK(it.text().count(QStringLiteral("The charge is untrue.")) == 1);
    CHECK(it.says("Answers\nreported speech | ✗ denies | B6\nThe charge is untrue.\nThe army\n"));
    int depth = 0;
    int deepest = 0;
    for (const Block& block : it.view().page().blocks) {
        depth += std::holds_alternative<CardStart>(block) ? 1
                 : std::holds_alternative<CardEnd>(block) ? -1
                                                          : 0;
        deepest = std::max(deepest, depth);
    }
    CHECK(depth == 0);
    CHECK(deepest == 2);
}

TEST_CASE("Statements that answer each other in a cycle are shown once each") {
    TimelineBuilder builder;
    builder.add(datedEvent("e"));
    for (const auto& [own, other] : {std::pair{"a", "b"}, std::pair{"b", "a"}}) {
        Statement statement;
        statement.id = StatementId(own);
        statement.text = std::string("Words of ") + own;
        StatementTarget toEvent;
        toEvent.event = EventId("e");
        StatementTarget toOther;
        toOther.statement = StatementId(other);
        statement.about = {toEvent, toOther};
        builder.add(statement);
    }
    Panel it(builder.build());
    it.selection.choose(EventId("e"));
    CHECK(it.text().count(QStringLiteral("Words of a")) == 1);
    CHECK(it.text().count(QStringLiteral("Words of b")) == 1);
}

TEST_CASE("Markup in a file is shown literally, and bidirectional control characters are made visible") {
    Panel it;
    it.selection.choose(EventId("markup"));
    CHECK(it.says("<img src=\"file:///etc/passwd\"> & <b>bold</b>"));
    CHECK(it.says("Left [U+202E]right"));
}

TEST_CASE("A very long text is truncated, and shown completely on request") {
    Panel it;
    it.selection.choose(EventId("talks"));
    CHECK(it.text().count(u'x') < 1'400);
    clickOn(it.view(), QStringLiteral("Show all 3,000 characters"));
    CHECK(it.text().count(u'x') >= 3'000);
    CHECK_FALSE(offers(it.view(), QStringLiteral("Show all 3,000 characters")));
    for (const PageLayout::Text& text : it.view().pageLayout().texts())
        CHECK(text.rect.right() <= it.view().viewport()->width());
}

TEST_CASE("One click leads to an actor's events, another to one of them, and Back returns") {
    Panel it;
    it.selection.choose(EventId("talks"));
    clickOn(it.view(), QStringLiteral("Ada Envoy"));
    CHECK(it.says("person\nAda Envoy\nOffice: special envoy"));
    CHECK(it.says("7 August 2023 | The envoy holds talks | envoy; makes a statement about it"));
    CHECK(it.says("10 August 2023 | Heads of state meet | makes a statement about it"));
    clickOn(it.view(), QStringLiteral("10 August 2023, Heads of state meet, makes a statement about it"));
    CHECK(it.selection.chosen() == EventId("summit"));
    CHECK(it.text().contains(QStringLiteral("Thursday 10 August 2023")));
    clickOn(it.view(), QStringLiteral("‹ Back"));
    CHECK(it.says("person\nAda Envoy"));
    clickOn(it.view(), QStringLiteral("‹ Back"));
    CHECK(it.text().startsWith(QStringLiteral("The envoy holds talks")));
}

TEST_CASE("The page of a source shows its dates with their reasons and lists its events") {
    Panel it;
    it.selection.choose(EventId("talks"));
    clickOn(it.view(), QStringLiteral("The Paper"));
    CHECK(it.says("B usually reliable"));
    CHECK(it.says("Anchor: Tuesday 8 August 2023"));
    CHECK(it.says("Shown on page: Saturday 24 February 2024"));
    CHECK(it.says("The day that the page was made."));
    CHECK(it.says("Events (5)"));
}

TEST_CASE("Rival dates are shown together, and another one can be preferred") {
    Panel it;
    std::optional<std::pair<EventId, std::size_t>> asked;
    QObject::connect(&it.panel, &DetailsPanel::preferDateAsked, &it.panel,
                     [&](const EventId& event, std::size_t claim) {
                         asked = {event, claim};
                     });
    it.selection.choose(EventId("mission"));
    const QString dates = between(it.text(), QStringLiteral("Dates in detail\n"), QStringLiteral("Who says"));
    INFO(dates.toStdString());
    CHECK(dates.contains(QStringLiteral("★ preferred\n")));
    CHECK(dates.indexOf(QStringLiteral("in the week of 31 July")) <
          dates.indexOf(QStringLiteral("Thursday 3 August 2023")));
    CHECK(dates.contains(QStringLiteral("Thursday 3 August 2023\nBasis: stated by the source\nPhrase: “on 3 "
                                        "August”\nReason: So the radio says.\n")));
    clickOn(it.view(), QStringLiteral("Prefer this date"));
    REQUIRE(asked);
    CHECK(asked->first == EventId("mission"));
    CHECK(asked->second == 1);
}

TEST_CASE("Without a selection, the panel describes the timeline") {
    Panel it;
    CHECK(it.says("A crisis in summer\nMade up for the tests.\n"));
    CHECK(it.says("First event: 26 July 2023"));
    CHECK(it.says("Last event: 10 August 2023"));
    CHECK(it.says("Events: 5"));
    CHECK(it.says("newspaper | Envoys turned away | B – usually reliable"));
}

TEST_CASE("Ctrl+C copies the selected text, else the statement with its source, else the page") {
    Panel it;
    it.selection.choose(EventId("talks"));
    it.view().setFocus();
    QTest::keyClick(&it.view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == it.text());

    const PageLayout::Card& card = it.view().pageLayout().cards().front();
    it.view().verticalScrollBar()->setValue(static_cast<int>(card.rect.top()) - 20);
    QTest::mouseClick(it.view().viewport(), Qt::LeftButton, {},
                      it.view().visualRect(card.rect).topLeft() + QPoint(6, 6));
    QTest::keyClick(&it.view(), Qt::Key_C, Qt::ControlModifier);
    const QString citation = QGuiApplication::clipboard()->text();
    CHECK(citation.startsWith(QStringLiteral(
        "“We will talk. Our survival depends on it”\n— Ada Envoy, special envoy, the radio\n")));
    CHECK(citation.contains(QStringLiteral("Source: Envoys turned away, The Paper, paragraph 14")));

    for (const PageLayout::Text& text : it.view().pageLayout().texts()) {
        if (!text.layout->text().startsWith(QStringLiteral("“We will talk")))
            continue;
        const QRect place = it.view().visualRect(text.rect);
        QTest::mouseDClick(it.view().viewport(), Qt::LeftButton, {},
                           QPoint(place.left() + 20, place.center().y()));
    }
    QTest::keyClick(&it.view(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("We"));
}

TEST_CASE("Dragging over text selects it") {
    Panel it;
    it.selection.choose(EventId("coup"));
    const PageLayout::Text& title = it.view().pageLayout().texts().front();
    const QRect place = it.view().visualRect(title.rect);
    QWidget* at = it.view().viewport();
    QTest::mousePress(at, Qt::LeftButton, {}, QPoint(place.left(), place.center().y()));
    QTest::mouseMove(at, QPoint(place.center().x(), place.center().y()));
    QTest::mouseMove(at, QPoint(place.right() + 30, place.center().y()));
    QTest::mouseRelease(at, Qt::LeftButton, {}, QPoint(place.right() + 30, place.center().y()));
    CHECK(it.view().selectedText() == QStringLiteral("The coup"));
}

TEST_CASE("Tab moves from link to link, and Enter follows one") {
    Panel it;
    it.selection.choose(EventId("talks"));
    it.panel.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&it.panel));
    it.view().clearFocus();
    it.view().setFocus(Qt::TabFocusReason);
    REQUIRE(it.view().focusedHot());
    const auto nameOf = [&] { return it.view().pageLayout().linkAreas()[*it.view().focusedHot()].name; };
    CHECK(nameOf() == QStringLiteral("The Paper"));
    for (int i = 0; i < 20 && nameOf() != QStringLiteral("The junta"); ++i)
        QTest::keyClick(&it.view(), Qt::Key_Tab);
    REQUIRE(nameOf() == QStringLiteral("The junta"));
    QTest::keyClick(&it.view(), Qt::Key_Return);
    CHECK(it.says("group\nThe junta"));
    QTest::keyClick(&it.view(), Qt::Key_Backspace);
    CHECK(it.text().startsWith(QStringLiteral("The envoy holds talks")));
}

TEST_CASE("A screen reader can access every block and follow its links") {
    Panel it;
    it.selection.choose(EventId("talks"));
    QAccessibleInterface* document = QAccessible::queryAccessibleInterface(&it.view());
    REQUIRE(document != nullptr);
    CHECK(document->role() == QAccessible::Document);
    CHECK(document->text(QAccessible::Name) == QStringLiteral("The envoy holds talks"));
    REQUIRE(document->childCount() > 20);
    CHECK(document->child(0)->role() == QAccessible::Heading);
    QAccessibleInterface* link = nullptr;
    for (int i = 0; i < document->childCount(); ++i) {
        QAccessibleInterface* child = document->child(i);
        CHECK(document->indexOfChild(child) == i);
        if (child->role() == QAccessible::Link &&
            child->text(QAccessible::Name) == QStringLiteral("The capital"))
            link = child;
    }
    REQUIRE(link != nullptr);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(it.says("place\nThe capital"));
}

TEST_CASE("A changed timeline is shown at once, and a removed event is deselected") {
    Panel it;
    it.selection.choose(EventId("mission"));
    const auto preferred = apply(sampleTimeline(), PreferDate{EventId("mission"), 1});
    REQUIRE(preferred);
    it.panel.setTimeline(*preferred);
    CHECK(it.text().startsWith(QStringLiteral("A mission is refused\nThursday 3 August 2023")));
    const auto removed = apply(*preferred, RemoveEvent{EventId("mission")});
    REQUIRE(removed);
    it.panel.setTimeline(*removed);
    CHECK(it.text().startsWith(QStringLiteral("A crisis in summer")));
}

TEST_CASE("The events of an actor are searched in a worker thread if there are many") {
    Panel it(generateTimeline(30'000));
    Q_EMIT it.view().activated(ShowActor{ActorId("a3")});
    CHECK(it.says("Searching the timeline…"));
    CHECK(eventually([&] { return it.text().contains(QStringLiteral("Show more")) || it.says("Events ("); }));
    CHECK_FALSE(it.says("Searching the timeline"));
}

} // namespace crisis::test::details_panel_test
