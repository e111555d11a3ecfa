// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/Samples.h"
#include "tests/support/Catch.h"

namespace crisis::test::values_test {
using namespace crisis::model;

TEST_CASE("a word of a closed vocabulary is known, and any other is preserved") {
    CHECK(VocabularyTerm<Status>::parse("claimed").is(Status::Claimed));
    const auto other = VocabularyTerm<Status>::parse("rumoured");
    CHECK_FALSE(other.known());
    CHECK(other.word() == "rumoured");
    CHECK(VocabularyTerm<Basis>::parse("").word().empty());
    CHECK_FALSE(VocabularyTerm<Basis>::parse("").known());
}

TEST_CASE("an absent word means the default of the vocabulary and is marked as absent") {
    const VocabularyTerm<Status> absent;
    CHECK(absent.is(Status::Occurred));
    CHECK(absent == VocabularyTerm<Status>(Status::Occurred));
    CHECK_FALSE(absent.isSaid());
    CHECK(VocabularyTerm<Status>(Status::Occurred).isSaid());
}

TEST_CASE("every word of every closed vocabulary parses to its value") {
    const auto roundTrips = [](auto last) {
        using E = decltype(last);
        for (int value = 0; value <= static_cast<int>(last); ++value) {
            const auto word = wordOf(static_cast<E>(value));
            if (!word.empty())
                CHECK(parseWord(word, E{}) == static_cast<E>(value));
        }
    };
    roundTrips(Status::Claimed);
    roundTrips(Basis::Imported);
    roundTrips(Rank::Deprecated);
    roundTrips(StatementKind::Mixed);
    roundTrips(Stance::Declines);
    roundTrips(SourceKind::Dataset);
    roundTrips(ActorKind::Group);
    roundTrips(LinkType::Contradicts);
    roundTrips(SourceDateRole::Archived);
    roundTrips(LanesBy::None);
    CHECK(wordOf(SourceKind::SocialAccount) == "socialAccount");
    CHECK(wordOf(LinkType::RespondsTo) == "responds-to");
    CHECK(wordOf(Basis::Unsaid).empty());
}

TEST_CASE("the effective claim is the first preferred one, else the first normal one, else the first") {
    const auto ranked = [](VocabularyTerm<Rank> rank) {
        DateClaim made = claim("2023-08-04");
        made.rank = rank;
        return made;
    };
    std::vector<DateClaim> claims = {ranked(Rank::Deprecated), ranked({}), ranked(Rank::Preferred),
                                     ranked(Rank::Preferred)};
    CHECK(speakingClaim(claims) == &claims[2]);
    claims.resize(2);
    CHECK(speakingClaim(claims) == &claims[1]);
    claims.resize(1);
    CHECK(speakingClaim(claims) == &claims[0]);
    CHECK(speakingClaim({}) == nullptr);
}

TEST_CASE("a claim with start and end has the bounds of both") {
    DateClaim made;
    made.start = date("[2023-07-26..2023-08-06]");
    made.end = date("2023-08-06");
    const Bounds bounds = boundsOf(made);
    REQUIRE(bounds.earliestStart);
    REQUIRE(bounds.latestStart);
    CHECK(bounds.earliestStart->day == date("2023-07-26").bounds().earliestStart->day);
    CHECK(bounds.latestStart->day == date("2023-08-06").bounds().earliestStart->day);
    CHECK(bounds.earliestEnd == bounds.latestEnd);
    CHECK(edtfOf(made) == "[2023-07-26..2023-08-06]/2023-08-06");
    made.end.reset();
    CHECK(edtfOf(made) == "[2023-07-26..2023-08-06]/");
    CHECK_FALSE(boundsOf(made).latestEnd);
    CHECK_FALSE(isUndated(made));
    CHECK(isUndated(claim("")));
    CHECK(isUndated(DateClaim{}));
}

} // namespace crisis::test::values_test
