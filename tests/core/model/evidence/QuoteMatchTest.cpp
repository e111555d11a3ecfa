// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/evidence/QuoteMatch.h"
#include "tests/support/Catch.h"

#include <string>

namespace crisis::test::quote_match_test {
using namespace crisis::model;

namespace {

QuoteSelector quote(std::string_view exact, std::string_view prefix = {}, std::string_view suffix = {}) {
    return {exact, prefix, suffix, {}, {}, true};
}

} // namespace

TEST_CASE("a passage is found at its position") {
    const QuoteText text("He said: “We will talk.” Then he left.");
    const QuoteMatch match = text.find(quote("We will talk."));
    CHECK(match == QuoteMatch{QuoteFit::Exact, 10, 23, 0});
    CHECK(text.text().substr(match.begin, match.end - match.begin) == U"We will talk.");
}

TEST_CASE("different line breaks, quotation marks and hyphens are equivalent") {
    const QuoteText text("They\u00a0call it\n   a \"so\u2011called\"\tplan.");
    const QuoteMatch match = text.find(quote("call it a “so-called” plan"));
    CHECK(match.fit == QuoteFit::Exact);
    CHECK(match.begin == 5);
    CHECK(text.text().substr(match.begin, match.end - match.begin) ==
          U"call it\n   a \"so\u2011called\"\tplan");
}

TEST_CASE("of several matches the one with the right context is used") {
    const QuoteText text("No comment, said one. No comment, said two. No comment, said three.");
    CHECK(text.find(quote("No comment", "one.", ", said two")).begin == 22);
    CHECK(text.find(quote("No comment", {}, ", said three")).begin == 44);
    const QuoteMatch first = text.find(quote("No comment"));
    CHECK(first.begin == 0);
    CHECK(first.candidates == 2);
    QuoteSelector placed = quote("No comment");
    placed.start = 44;
    placed.end = 54;
    CHECK(text.find(placed) == QuoteMatch{QuoteFit::Position, 44, 54, 0});
}

TEST_CASE("positions count code points in any script") {
    const QuoteText text("前文。「我们不知道。」後文。");
    CHECK(text.find(quote("我们不知道。")) == QuoteMatch{QuoteFit::Exact, 4, 10, 0});
    const QuoteText arabic("قال: «لا نعرف شيئا» ثم غادر");
    const QuoteMatch match = arabic.find(quote("لا نعرف شيئا"));
    CHECK(match.fit == QuoteFit::Exact);
    CHECK(arabic.text().substr(match.begin, match.end - match.begin) == U"لا نعرف شيئا");
}

TEST_CASE("a passage in another context is reported as moved") {
    const QuoteText text("At noon: We will talk. And so on.");
    CHECK(text.find(quote("We will talk.", "at midnight", "but not today")) ==
          QuoteMatch{QuoteFit::Moved, 9, 22, 0});
}

TEST_CASE("a slightly changed passage is reported as moved, a different one is not found") {
    const QuoteText text("The spokesman said that we shall surely talk to them tomorrow, at noon.");
    const QuoteMatch match = text.find(quote("we will surely talk to them tomorrow"));
    CHECK(match.fit == QuoteFit::Moved);
    CHECK(match.begin == 24);
    CHECK(text.find(quote("nobody has ever spoken of any such thing")).fit == QuoteFit::NotFound);
    CHECK(text.find(quote("")).fit == QuoteFit::NotFound);
    CHECK(QuoteText("").find(quote("words and words")).fit == QuoteFit::NotFound);
}

TEST_CASE("a position counts only if the passage is there, except for reported speech") {
    const QuoteText text("He does not know of any talks.");
    QuoteSelector selector{"Talks are unknown to him", {}, {}, 0, 30, true};
    CHECK(text.find(selector).fit == QuoteFit::NotFound);
    selector.isQuoted = false;
    CHECK(text.find(selector) == QuoteMatch{QuoteFit::Position, 0, 30, 0});
    selector.end = 31; // beyond the end
    CHECK(text.find(selector).fit == QuoteFit::NotFound);
}

TEST_CASE("reported speech is found by its context") {
    const QuoteText text("On Monday he said talks are unknown to him. On Tuesday he left.");
    const QuoteSelector selector{"He knew of no talks", "On Monday", "On Tuesday", {}, {}, false};
    const QuoteMatch match = text.find(selector);
    CHECK(match.fit == QuoteFit::Exact);
    CHECK(text.text().substr(match.begin, match.end - match.begin) == U"he said talks are unknown to him.");
}

TEST_CASE("similarity search in a long text is fast") {
    std::string text;
    while (text.size() < 400'000)
        text += "Nothing of note was said on that day, nor on the next one. ";
    text += "Somebody then told the agency that the bridge had been closed at night.";
    const QuoteMatch match =
        QuoteText(text).find(quote("Someone then told the agency that the bridge has been closed by night"));
    CHECK(match.fit == QuoteFit::Moved);
    CHECK(match.begin > 390'000);
}

} // namespace crisis::test::quote_match_test
