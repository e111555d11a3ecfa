// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ClaimText.h"
#include "app/text/VocabularyText.h"
#include "tests/support/Catch.h"

namespace crisis::test::claim_text_test {
using namespace crisis::text;

namespace {

DateClaim claim(const char* date, Basis basis, const char* phrase = "") {
    DateClaim made;
    made.date = Date::parse(date).value();
    made.basis = basis;
    made.phrase = phrase;
    return made;
}

const DateStrings words = DateStrings::english();

} // namespace

TEST_CASE("Only an exact day is shown with its weekday") {
    CHECK(claimWords(claim("2023-08-04", Basis::Stated), words) == QStringLiteral("Friday 4 August 2023"));
    CHECK(shortClaimWords(claim("2023-08-04", Basis::Stated), words) == QStringLiteral("4 August 2023"));
    CHECK(claimWords(claim("2023-08-06?", Basis::Stated), words) ==
          QStringLiteral("6 August 2023 (uncertain)"));
    CHECK(claimWords(claim("2023-08", Basis::Stated), words) == QStringLiteral("August 2023, day unknown"));
}

TEST_CASE("The basis of a date shows the phrase, the anchor and the rule of the claim") {
    DateClaim resolved = claim("2023-08-04", Basis::Resolved, "on Friday");
    CHECK(claimBasisWords(resolved, words) == QStringLiteral("from the phrase “on Friday”"));
    resolved.anchor = Date::parse("2023-08-08").value();
    CHECK(claimBasisWords(resolved, words) ==
          QStringLiteral("from the phrase “on Friday”, counted from Tuesday 8 August 2023"));
    resolved.rule = "last-weekday-before";
    CHECK(claimBasisWords(resolved, words) ==
          QStringLiteral(
              "from the phrase “on Friday”, counted from Tuesday 8 August 2023 (last weekday before)"));
    CHECK(claimBasisWords(claim("2023", Basis::Stated, "July 26"), words) ==
          QStringLiteral("stated as “July 26”"));
    CHECK(claimBasisWords(claim("2023", Basis::Analyst), words) == QStringLiteral("set by the analyst"));
    CHECK(claimBasisWords(claim("2023", Basis::Unsaid), words).isEmpty());
}

TEST_CASE("Placeholders in a phrase are not replaced") {
    DateClaim resolved = claim("2023-08-04", Basis::Resolved, "%2 %1");
    resolved.anchor = Date::parse("2023-08-08").value();
    CHECK(claimBasisWords(resolved, words) ==
          QStringLiteral("from the phrase “%2 %1”, counted from Tuesday 8 August 2023"));
}

TEST_CASE("Absent grades are F and 6, and unknown terms are shown unchanged") {
    CHECK(reliabilityLetter("") == QStringLiteral("F"));
    CHECK(reliabilityText("") == QStringLiteral("reliability cannot be judged"));
    CHECK(credibilityDigit(std::nullopt) == QStringLiteral("6"));
    CHECK(credibilityText(1) == QStringLiteral("confirmed by other sources"));
    CHECK(statusText(VocabularyTerm<Status>::parse("perhaps")) == QStringLiteral("perhaps"));
    CHECK(stanceSign(Stance::Denies) != stanceSign(Stance::Confirms));
}

} // namespace crisis::test::claim_text_test
