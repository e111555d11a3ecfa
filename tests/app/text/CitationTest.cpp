// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Citation.h"
#include "app/text/DateText.h"
#include "core/model/TimelineBuilder.h"
#include "tests/support/Catch.h"

namespace crisis::test::citation_test {
using namespace crisis::text;

namespace {

DateClaim claim(const char* date, Basis basis) {
    DateClaim made;
    made.date = Date::parse(date).value();
    made.basis = basis;
    return made;
}

DateClaim sourceDate(SourceDateRole role, const char* date, Basis basis = Basis::Stated) {
    DateClaim made = claim(date, basis);
    made.role = role;
    return made;
}

/// A statement with every member, and its source with the given dates.
QString citation(std::vector<DateClaim> dates) {
    TimelineBuilder builder;
    Actor speaker;
    speaker.id = ActorId("a");
    speaker.name = "Ada Envoy";
    builder.actors() = {speaker};
    Source source;
    source.id = SourceId("s");
    source.title = "Envoys turned away";
    source.publisher = "The Paper";
    source.url = "https://example.org/1";
    source.reliability = "B";
    source.dates = std::move(dates);
    builder.sources() = {source};
    Statement statement;
    statement.id = StatementId("q");
    statement.kind = StatementKind::Direct;
    statement.text = "We will talk";
    statement.speakers = {ActorId("a")};
    statement.speakerOffice = "special envoy";
    statement.venue = "the radio";
    statement.source = SourceId("s");
    statement.paragraph = 14;
    statement.dates = {claim("2023-08-07", Basis::Resolved)};
    statement.credibility = 2;
    builder.add(statement);
    const Timeline timeline = builder.build();
    return statementCitation(timeline, statement, dateStrings());
}

} // namespace

TEST_CASE("A citation has text, speaker, statement date, outlet, its date, address, access date and grades") {
    CHECK(citation({sourceDate(SourceDateRole::Published, "2023-08-08"),
                    sourceDate(SourceDateRole::Retrieved, "2024-03-01")})
              .toStdString() == "“We will talk”\n"
                                "— Ada Envoy, special envoy, the radio\n"
                                "Said on: Monday 7 August 2023\n"
                                "direct quotation\n"
                                "Source: Envoys turned away, The Paper, paragraph 14\n"
                                "Published: 8 August 2023\n"
                                "https://example.org/1\n"
                                "Retrieved: 1 March 2024\n"
                                "Source B (usually reliable), information 2 (probably true)");
}

TEST_CASE("A doubtful publication date is cited as what the text suggests and what the page shows") {
    const DateClaim shown = sourceDate(SourceDateRole::ShownOnPage, "2024-02-24");
    const auto published = [&](std::vector<DateClaim> dates) {
        const QString text = citation(std::move(dates));
        const qsizetype at = text.indexOf(QStringLiteral("Published: "));
        return text.mid(at, text.indexOf(u'\n', at) - at).toStdString();
    };
    CHECK(published({sourceDate(SourceDateRole::Published, "2023-08-08?", Basis::Inferred), shown}) ==
          "Published: [n.d.; text suggests 8 August 2023; page shows 24 February 2024]");
    CHECK(published({sourceDate(SourceDateRole::Published, "2023-08?", Basis::Analyst)}) ==
          "Published: [n.d.; text suggests August 2023, day unknown (uncertain)]");
    CHECK(published({shown}) == "Published: [n.d.; page shows 24 February 2024]");
    CHECK(published({}) == "Published: [n.d.]");
    CHECK(published({sourceDate(SourceDateRole::Published, "2023-08-08"), shown}) ==
          "Published: 8 August 2023");
}

TEST_CASE("The analyst's own judgement is never cited as reported speech") {
    TimelineBuilder builder;
    Statement note;
    note.id = StatementId("n");
    note.kind = StatementKind::Indirect;
    note.origin = StatementOrigin::Judgement;
    note.likelihood = Likelihood::Likely;
    note.confidence = Confidence::Low;
    note.text = "It will not last.";
    const Timeline timeline = builder.build();
    CHECK(statementCitation(timeline, note, dateStrings()) ==
          QStringLiteral("It will not last.\njudgement of the analyst, likely, confidence: low"));
}

} // namespace crisis::test::citation_test
