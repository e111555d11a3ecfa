// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/values/Vocabulary.h"

#include <array>

namespace crisis::model {

namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 5> statuses = {"occurred", "ongoing", "planned", "cancelled",
                                                      "claimed"};
constexpr std::array<std::string_view, 6> bases = {"",         "stated",  "resolved",
                                                   "inferred", "analyst", "imported"};
constexpr std::array<std::string_view, 3> ranks = {"normal", "preferred", "deprecated"};
constexpr std::array<std::string_view, 3> statementKinds = {"indirect", "direct", "mixed"};
constexpr std::array<std::string_view, 3> standings = {"reported", "assumption", "judgement"};
constexpr std::array<std::string_view, 8> likelihoods = {
    "",       "almost-no-chance", "very-unlikely", "unlikely", "roughly-even-chance",
    "likely", "very-likely",      "almost-certain"};
constexpr std::array<std::string_view, 4> confidences = {"", "high", "moderate", "low"};
constexpr std::array<std::string_view, 6> stances = {"reports",  "confirms", "denies",
                                                     "disputes", "predicts", "declines"};
constexpr std::array<std::string_view, 11> sourceKinds = {
    "other", "newsAgency", "newspaper",     "broadcaster", "government", "igo",
    "ngo",   "armedGroup", "socialAccount", "witness",     "dataset"};
constexpr std::array<std::string_view, 5> actorKinds = {"", "person", "organisation", "state", "group"};
constexpr std::array<std::string_view, 5> linkTypes = {"responds-to", "leads-to", "follows", "part-of",
                                                       "contradicts"};
constexpr std::array<std::string_view, 5> sourceDateRoles = {"published", "updated", "shownOnPage",
                                                             "retrieved", "archived"};
constexpr std::array<std::string_view, 5> lanes = {"category", "actor", "place", "source", "none"};

template <class E, std::size_t N>
std::string_view wordIn(const std::array<std::string_view, N>& words, E value) {
    return words[static_cast<std::size_t>(value)];
}

template <class E, std::size_t N>
std::optional<E> valueIn(const std::array<std::string_view, N>& words, std::string_view word) {
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word && !word.empty())
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view wordOf(Status value) { return wordIn(statuses, value); }
std::string_view wordOf(Basis value) { return wordIn(bases, value); }
std::string_view wordOf(Rank value) { return wordIn(ranks, value); }
std::string_view wordOf(StatementKind value) { return wordIn(statementKinds, value); }
std::string_view wordOf(StatementOrigin value) { return wordIn(standings, value); }
std::string_view wordOf(Likelihood value) { return wordIn(likelihoods, value); }
std::string_view wordOf(Confidence value) { return wordIn(confidences, value); }
std::string_view wordOf(Stance value) { return wordIn(stances, value); }
std::string_view wordOf(SourceKind value) { return wordIn(sourceKinds, value); }
std::string_view wordOf(ActorKind value) { return wordIn(actorKinds, value); }
std::string_view wordOf(LinkType value) { return wordIn(linkTypes, value); }
std::string_view wordOf(SourceDateRole value) { return wordIn(sourceDateRoles, value); }
std::string_view wordOf(LanesBy value) { return wordIn(lanes, value); }

std::optional<Status> parseWord(std::string_view word, Status) { return valueIn<Status>(statuses, word); }
std::optional<Basis> parseWord(std::string_view word, Basis) { return valueIn<Basis>(bases, word); }
std::optional<Rank> parseWord(std::string_view word, Rank) { return valueIn<Rank>(ranks, word); }
std::optional<StatementKind> parseWord(std::string_view word, StatementKind) {
    return valueIn<StatementKind>(statementKinds, word);
}
std::optional<StatementOrigin> parseWord(std::string_view word, StatementOrigin) {
    return valueIn<StatementOrigin>(standings, word);
}
std::optional<Likelihood> parseWord(std::string_view word, Likelihood) {
    return valueIn<Likelihood>(likelihoods, word);
}
std::optional<Confidence> parseWord(std::string_view word, Confidence) {
    return valueIn<Confidence>(confidences, word);
}
std::optional<Stance> parseWord(std::string_view word, Stance) { return valueIn<Stance>(stances, word); }
std::optional<SourceKind> parseWord(std::string_view word, SourceKind) {
    return valueIn<SourceKind>(sourceKinds, word);
}
std::optional<ActorKind> parseWord(std::string_view word, ActorKind) {
    return valueIn<ActorKind>(actorKinds, word);
}
std::optional<LinkType> parseWord(std::string_view word, LinkType) {
    return valueIn<LinkType>(linkTypes, word);
}
std::optional<SourceDateRole> parseWord(std::string_view word, SourceDateRole) {
    return valueIn<SourceDateRole>(sourceDateRoles, word);
}
std::optional<LanesBy> parseWord(std::string_view word, LanesBy) { return valueIn<LanesBy>(lanes, word); }

} // namespace crisis::model
