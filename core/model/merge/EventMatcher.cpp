// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/EventMatcher.h"

#include "core/model/merge/ImportBaseline.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>

namespace crisis::model {

namespace {

// More events with the same two of title, date and place say nothing about any of them.
constexpr std::size_t mostCandidates = 64;
constexpr std::size_t longestTitle = 300;
constexpr double leastLikeness = 0.4;

struct Features {
    EventPosition at{};
    std::string title, date, place;
    std::optional<std::int64_t> day;
};

Features featuresOf(const Timeline& timeline, EventPosition at) {
    const Event event = timeline.event(at);
    Features features{at, event.title, {}, event.place.value(), {}};
    if (const Place* place = timeline.find(event.place))
        features.place = place->name;
    for (const DateClaim& claim : event.dates) {
        if (claim.basis.is(Basis::Imported))
            (features.date += edtfOf(claim)) += '\n';
    }
    if (const auto start = boundsOf(event.dates.front()).earliestStart)
        features.day = start->day;
    return features;
}

struct Pair {
    double likeness = 0;
    std::size_t gone = 0, added = 0;
};

double closeness(const Features& a, const Features& b) {
    if (!a.day || !b.day)
        return 0.5;
    return 1.0 / (1.0 + static_cast<double>(std::abs(*a.day - *b.day)) / 30.0);
}

class Search {
public:
    Search(std::vector<Features> gone, std::vector<Features> added)
        : gone_(std::move(gone)), added_(std::move(added)) {}

    [[nodiscard]] std::vector<Pair> pairs() {
        find([](const Features& one) { return one.date + '\t' + one.place; },
             [](const Features& a, const Features& b) { return likeness(a.title, b.title); });
        find([](const Features& one) { return one.title + '\t' + one.place; }, closeness);
        find([](const Features& one) { return one.title + '\t' + one.date; },
             [](const Features&, const Features&) { return 0.9; });
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Pair& a, const Pair& b) { return a.likeness > b.likeness; });
        std::vector<Pair> chosen;
        std::unordered_set<std::size_t> usedGone, usedAdded;
        for (const Pair& pair : found_) {
            if (usedGone.contains(pair.gone) || usedAdded.contains(pair.added))
                continue;
            usedGone.insert(pair.gone);
            usedAdded.insert(pair.added);
            chosen.push_back(pair);
        }
        std::sort(chosen.begin(), chosen.end(),
                  [](const Pair& a, const Pair& b) { return a.added < b.added; });
        return chosen;
    }
    [[nodiscard]] EventPosition gone(const Pair& pair) const { return gone_[pair.gone].at; }
    [[nodiscard]] EventPosition added(const Pair& pair) const { return added_[pair.added].at; }

private:
    template <class Key, class Likeness>
    void find(const Key& key, const Likeness& alike) {
        std::unordered_map<std::string, std::vector<std::size_t>> byKey;
        for (std::size_t at = 0; at < gone_.size(); ++at)
            byKey[key(gone_[at])].push_back(at);
        for (std::size_t at = 0; at < added_.size(); ++at) {
            const auto found = byKey.find(key(added_[at]));
            if (found == byKey.end() || found->second.size() > mostCandidates)
                continue;
            for (const std::size_t other : found->second) {
                const double value = alike(gone_[other], added_[at]);
                if (value >= leastLikeness)
                    found_.push_back({value, other, at});
            }
        }
    }

    std::vector<Features> gone_, added_;
    std::vector<Pair> found_;
};

/// Whether an importer generated the id because the file has none.
bool isMadeOfText(std::string_view id) { return id.starts_with("h-"); }

std::vector<Features> featuresOf(const Timeline& timeline, const std::vector<EventPosition>& events) {
    std::vector<Features> features;
    for (const EventPosition at : events) {
        if (isMadeOfText(timeline.eventId(at)))
            features.push_back(featuresOf(timeline, at));
    }
    return features;
}

} // namespace

double likeness(std::string_view a, std::string_view b) {
    a = a.substr(0, longestTitle);
    b = b.substr(0, longestTitle);
    if (a == b)
        return 1;
    if (a.size() < 2 || b.size() < 2)
        return 0;
    const auto pairsOf = [](std::string_view text) {
        std::vector<unsigned> pairs;
        for (std::size_t at = 0; at + 1 < text.size(); ++at)
            pairs.push_back(static_cast<unsigned>(static_cast<unsigned char>(text[at])) << 8U |
                            static_cast<unsigned char>(text[at + 1]));
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    };
    const std::vector<unsigned> first = pairsOf(a);
    const std::vector<unsigned> second = pairsOf(b);
    std::vector<unsigned> shared;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(shared));
    return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(first.size() + second.size());
}

std::vector<std::pair<EventPosition, EventPosition>> alikeEvents(const Timeline& here,
                                                                 const std::vector<EventPosition>& gone,
                                                                 const Timeline& incoming,
                                                                 const std::vector<EventPosition>& added) {
    Search search(featuresOf(here, gone), featuresOf(incoming, added));
    std::vector<std::pair<EventPosition, EventPosition>> alike;
    for (const Pair& pair : search.pairs())
        alike.emplace_back(search.gone(pair), search.added(pair));
    return alike;
}

} // namespace crisis::model
