// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/stages/EvidenceMarks.h"
#include "tests/core/layout/EvidenceFixture.h"
#include "tests/support/Catch.h"

namespace crisis::test::evidence_marks_test {
using namespace crisis::layout;

namespace {

struct Laid {
    Stage stage{raid()};
    std::shared_ptr<const PublicationDates> dates =
        std::make_shared<PublicationDates>(stage.index.timeline());

    Scene scene(const std::optional<const char*>& known = {}, Ties ties = Ties::Hidden) const {
        LayoutRequest request;
        request.widthPx = stage.widthPx;
        request.heightPx = stage.heightPx;
        request.pieces = {{Viewport::of(toAxis(Date::parse("2030-05-01")->bounds().earliestStart->begin()),
                                        toAxis(Date::parse("2030-05-11")->bounds().latestEnd->end()),
                                        stage.widthPx - stage.geometry.plotLeftPx),
                           0}};
        request.known =
            known ? AsOfDate(dates, Date::parse(*known)->bounds().earliestStart->day) : AsOfDate();
        Scene made =
            layoutScene(stage.index, stage.geometry, request, stage.metrics, stage.measurer, stage.words);
        addEvidence(made, stage.index, request.pieces, request.known, ties, dates.get());
        return made;
    }
};

const Mark& markOf(const Scene& scene, const char* id) {
    for (const Mark& mark : scene.marks) {
        if (mark.event == EventId(id))
            return mark;
    }
    FAIL("no mark");
    return scene.marks.front();
}

} // namespace

TEST_CASE("rival dates are ghosts of their mark, deprecated ones are not shown") {
    const Scene scene = Laid().scene();
    REQUIRE(scene.ghosts.size() == 2);
    const Mark& mark = markOf(scene, "raid");
    const Ghost& before = scene.ghosts[0];
    CHECK(before.event == EventId("raid"));
    CHECK(before.isInView);
    CHECK(before.box.right < mark.box.left);
    CHECK(before.joinFrom == mark.box.left);
    CHECK(before.joinTo == before.box.right);
    CHECK(before.box.top == mark.box.top);
    // The date in June is outside the plot: only the line towards it is drawn.
    CHECK_FALSE(scene.ghosts[1].isInView);
    CHECK(scene.ghosts[1].joinTo == Approx(scene.plot.right));
}

TEST_CASE("events and rival dates unknown on the as-of day are faint") {
    const Laid laid;
    const Scene early = laid.scene("2030-05-03");
    CHECK(markOf(early, "raid").faint); // its date is the paper's
    CHECK_FALSE(early.ghosts[0].faint); // the wire's
    CHECK(early.ghosts[1].faint);
    CHECK(markOf(early, "talk").faint);
    REQUIRE(early.periods.size() == 1);
    CHECK(early.periods[0].faint);
    for (const Label& label : early.labels)
        CHECK(label.faint == (label.event != EventId("raid")));

    const Scene late = laid.scene("2030-05-09");
    CHECK_FALSE(markOf(late, "raid").faint);
    CHECK_FALSE(markOf(late, "talk").faint);
    CHECK_FALSE(late.periods[0].faint);
    CHECK_FALSE(laid.scene().periods[0].faint);
    CHECK_FALSE(late.ghosts[1].faint);
    CHECK_FALSE(markOf(laid.scene(), "talk").faint);
}

TEST_CASE("with an as-of day, only disputes and rival dates known by then count") {
    const auto isDisputedOn = [](const std::optional<const char*>& day) {
        return markOf(Laid().scene(day), "raid").style.disputed;
    };
    CHECK(isDisputedOn({}));
    CHECK_FALSE(isDisputedOn("2030-05-03"));
    CHECK(isDisputedOn("2030-05-09"));
    const auto chipsOn = [](const std::optional<const char*>& day) {
        for (const Label& label : Laid().scene(day).labels) {
            if (label.event == EventId("raid"))
                return label.badges.size();
        }
        return std::size_t{99};
    };
    CHECK(chipsOn({}) == 1);
    CHECK(chipsOn("2030-05-03") == 0);
    CHECK(chipsOn("2030-05-09") == 1);
}

TEST_CASE("a tie connects an event with the day of its first publication") {
    const Laid laid;
    CHECK(laid.scene().ties.empty());
    const Scene scene = laid.scene({}, Ties::Shown);
    REQUIRE(scene.ties.size() == 2);
    for (const Tie& tie : scene.ties) {
        CHECK(tie.isInView);
        CHECK(tie.from == markOf(scene, tie.event.value().c_str()).box.right);
    }
    const auto reaches = [&](const char* id) {
        for (const Tie& tie : scene.ties) {
            if (tie.event == EventId(id))
                return tie.to - tie.from;
        }
        return 0.0;
    };
    CHECK(reaches("talk") > 0);
    CHECK(reaches("raid") < 0); // the preferred date is a day after the first report
}

TEST_CASE("events stated only by the analyst are marked as such") {
    const Scene scene = Laid().scene();
    CHECK(markOf(scene, "guess").style.judged);
    CHECK_FALSE(markOf(scene, "raid").style.judged);
}

namespace {

const Label& labelOf(const Scene& scene, const char* id) {
    for (const Label& label : scene.labels) {
        if (label.event == EventId(id))
            return label;
    }
    FAIL("no label");
    return scene.labels.front();
}

std::vector<std::string> chipsOf(const Label& label) {
    std::vector<std::string> texts;
    for (const LabelBadge& chip : label.badges)
        texts.push_back(chip.text);
    return texts;
}

/// "raid" has three reported statements with two grades, and one of the analyst; "talk" has none.
Timeline graded() {
    TimelineBuilder builder;
    Source wire = published("wire", "2030-05-03"), paper = published("paper", "2030-05-09");
    wire.reliability = "B";
    builder.sources() = {wire, paper};
    Event raid;
    raid.id = EventId("raid");
    raid.title = "Raid";
    raid.dates = {dated("2030-05-02", "wire")};
    Event talk = raid;
    talk.id = EventId("talk");
    talk.title = "Talk";
    talk.dates = {dated("2030-05-08", "wire"), dated("2030-05-08", "paper")};
    builder.add(raid);
    builder.add(talk);
    int number = 0;
    const auto say = [&](const char* source, std::optional<int> credibility,
                         VocabularyTerm<StatementOrigin> standing) {
        Statement statement;
        statement.id = StatementId("s" + std::to_string(++number));
        statement.source = SourceId(source);
        statement.credibility = credibility;
        statement.origin = standing;
        statement.about = {{EventId("raid"), {}, {}, {}}};
        builder.add(statement);
    };
    say("paper", {}, {});
    say("wire", 2, {});
    say("wire", 2, {});
    say("wire", 1, StatementOrigin::Judgement);
    return builder.build();
}

Scene gradedScene(bool withGrades, double widthPx = 900) {
    Stage stage{graded()};
    LayoutRequest request;
    request.widthPx = widthPx;
    request.heightPx = stage.heightPx;
    request.withGrades = withGrades;
    request.pieces = {{Viewport::of(toAxis(Date::parse("2030-05-01")->bounds().earliestStart->begin()),
                                    toAxis(Date::parse("2030-05-11")->bounds().latestEnd->end()),
                                    widthPx - stage.geometry.plotLeftPx),
                       0}};
    return layoutScene(stage.index, stage.geometry, request, stage.metrics, stage.measurer, stage.words);
}

} // namespace

TEST_CASE("rival dates are counted in a badge after the label, inside its box") {
    const Scene scene = Laid().scene();
    const Label& label = labelOf(scene, "raid");
    REQUIRE(chipsOf(label) == std::vector<std::string>{"3 dates"});
    CHECK(label.badges[0].box.left > label.box.left + 4 * 7);
    CHECK(label.badges[0].box.right <= label.box.right);
    CHECK(label.badges[0].box.top >= label.box.top);
    CHECK(labelOf(scene, "talk").badges.empty());
}

TEST_CASE("grades follow the label only on request, each once, without the analyst's own") {
    CHECK(labelOf(gradedScene(false), "raid").badges.empty());
    const Scene scene = gradedScene(true);
    CHECK(chipsOf(labelOf(scene, "raid")) == std::vector<std::string>{"B2", "F6"});
    // No statement is about it, and two claims of the same day are not rivals.
    CHECK(labelOf(scene, "talk").badges.empty());
}

TEST_CASE("badges overlap neither each other nor the next label") {
    for (double widthPx = 260; widthPx < 900; widthPx += 40) {
        const Scene scene = gradedScene(true, widthPx);
        for (const Label& label : scene.labels) {
            double taken = label.box.left;
            for (const LabelBadge& chip : label.badges) {
                CHECK(chip.box.left >= taken);
                taken = chip.box.right;
            }
            CHECK(taken <= label.box.right + 0.01);
            for (const Label& other : scene.labels)
                CHECK((&other == &label || !other.box.overlaps(label.box)));
        }
    }
}

} // namespace crisis::test::evidence_marks_test
