// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/VocabularyTerm.h"

#include <array>

namespace crisis::model {

// The closed vocabularies of the file format. The first value of each is the default if the member is absent.

enum class Status { Occurred, Ongoing, Planned, Cancelled, Claimed };
enum class Basis { Unsaid, Stated, Resolved, Inferred, Analyst, Imported };
enum class Rank { Normal, Preferred, Deprecated };
enum class StatementKind { Indirect, Direct, Mixed };
/// The origin of a statement (file member `standing`): reported by a source, or the analyst's own assumption
/// or judgement.
enum class StatementOrigin { Reported, Assumption, Judgement };
/// The seven terms of ICD 203, from the least likely on; only for judgements.
enum class Likelihood {
    Unsaid,
    AlmostNoChance,
    VeryUnlikely,
    Unlikely,
    RoughlyEvenChance,
    Likely,
    VeryLikely,
    AlmostCertain
};
/// How well founded a judgement is (file member `confidence`); never combined with the likelihood in one
/// scale.
enum class Confidence { Unsaid, High, Moderate, Low };
enum class Stance { Reports, Confirms, Denies, Disputes, Predicts, Declines };
enum class SourceKind {
    Other,
    NewsAgency,
    Newspaper,
    Broadcaster,
    Government,
    Igo,
    Ngo,
    ArmedGroup,
    SocialAccount,
    Witness,
    Dataset
};
enum class ActorKind { Unsaid, Person, Organisation, State, Group };
enum class LinkType { RespondsTo, LeadsTo, Follows, PartOf, Contradicts };
enum class SourceDateRole { Published, Updated, ShownOnPage, Retrieved, Archived };
enum class LanesBy { Category, Actor, Place, Source, None };
/// Every lane grouping, in the order of the menus.
inline constexpr std::array lanesByValues{LanesBy::Category, LanesBy::Actor, LanesBy::Place, LanesBy::Source,
                                          LanesBy::None};

// The word for a value in the file; "" for Unsaid.
[[nodiscard]] std::string_view wordOf(Status value);
[[nodiscard]] std::string_view wordOf(Basis value);
[[nodiscard]] std::string_view wordOf(Rank value);
[[nodiscard]] std::string_view wordOf(StatementKind value);
[[nodiscard]] std::string_view wordOf(StatementOrigin value);
[[nodiscard]] std::string_view wordOf(Likelihood value);
[[nodiscard]] std::string_view wordOf(Confidence value);
[[nodiscard]] std::string_view wordOf(Stance value);
[[nodiscard]] std::string_view wordOf(SourceKind value);
[[nodiscard]] std::string_view wordOf(ActorKind value);
[[nodiscard]] std::string_view wordOf(LinkType value);
[[nodiscard]] std::string_view wordOf(SourceDateRole value);
[[nodiscard]] std::string_view wordOf(LanesBy value);

// The value of a word; the second argument only selects the vocabulary, its value is ignored.
[[nodiscard]] std::optional<Status> parseWord(std::string_view word, Status list);
[[nodiscard]] std::optional<Basis> parseWord(std::string_view word, Basis list);
[[nodiscard]] std::optional<Rank> parseWord(std::string_view word, Rank list);
[[nodiscard]] std::optional<StatementKind> parseWord(std::string_view word, StatementKind list);
[[nodiscard]] std::optional<StatementOrigin> parseWord(std::string_view word, StatementOrigin list);
[[nodiscard]] std::optional<Likelihood> parseWord(std::string_view word, Likelihood list);
[[nodiscard]] std::optional<Confidence> parseWord(std::string_view word, Confidence list);
[[nodiscard]] std::optional<Stance> parseWord(std::string_view word, Stance list);
[[nodiscard]] std::optional<SourceKind> parseWord(std::string_view word, SourceKind list);
[[nodiscard]] std::optional<ActorKind> parseWord(std::string_view word, ActorKind list);
[[nodiscard]] std::optional<LinkType> parseWord(std::string_view word, LinkType list);
[[nodiscard]] std::optional<SourceDateRole> parseWord(std::string_view word, SourceDateRole list);
[[nodiscard]] std::optional<LanesBy> parseWord(std::string_view word, LanesBy list);

} // namespace crisis::model
