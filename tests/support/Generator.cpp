// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Generator.h"

#include "core/model/TimelineBuilder.h"

#include <algorithm>
#include <array>
#include <string>

namespace crisis::test {
using namespace crisis::model;

namespace {

constexpr std::int64_t firstDay = 19'083; // 2022-04-01
constexpr std::uint32_t dayCount = 548;   // 18 months
constexpr std::uint32_t categoryCount = 12;
constexpr std::uint32_t actorCount = 40;
constexpr std::uint32_t sourceCount = 24;
constexpr std::uint32_t placeCount = 30;

constexpr std::array<std::string_view, 48> words = {
    "talks",   "border",    "army",      "minister", "envoy",   "sanctions", "city",    "bridge",
    "council", "leader",    "troops",    "convoy",   "says",    "the",       "after",   "before",
    "for",     "of",        "new",       "third",    "meeting", "airport",   "closes",  "opens",
    "refuses", "agrees",    "to",        "with",     "against", "capital",   "régime",  "señor",
    "Łódź",    "’s",        "delegates", "deadline", "extends", "market",    "radio",   "protest",
    "général", "ceasefire", "reports",   "denies",   "warns",   "and",       "mission", "withdraws"};

// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every platform.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint32_t below(std::uint32_t limit) {
        return static_cast<std::uint32_t>((next() >> 32) * limit >> 32);
    }
    /// Prefers small values.
    std::uint32_t skewed(std::uint32_t low, std::uint32_t high) {
        return low + std::min(below(high - low + 1), below(high - low + 1));
    }

private:
    std::uint64_t state_;
};

// A long text of whole words, from which pieces can be cut quickly.
class Prose {
public:
    explicit Prose(Random& random) {
        while (text_.size() < size) {
            starts_.push_back(static_cast<std::uint32_t>(text_.size()));
            text_ += words[random.below(static_cast<std::uint32_t>(words.size()))];
            text_ += ' ';
        }
    }
    /// Whole words: at most `length` bytes and, for 20 or more, at least length - 11.
    std::string_view piece(Random& random, std::uint32_t length) const {
        const std::uint32_t count = static_cast<std::uint32_t>(starts_.size());
        std::uint32_t word = random.below(count);
        while (starts_[word] + length + 1 >= text_.size())
            word = random.below(count);
        const std::uint32_t begin = starts_[word];
        std::uint32_t end = begin + length;
        while (text_[end] != ' ')
            --end;
        return std::string_view(text_).substr(begin, end - begin);
    }

private:
    static constexpr std::size_t size = 1U << 17;
    std::string text_;
    std::vector<std::uint32_t> starts_;
};

class Days {
public:
    explicit Days(Random& random) {
        for (std::uint32_t& centre : centres_)
            centre = random.below(dayCount);
    }
    /// The day of an event: seven of ten are in a burst, which spans several days and is sometimes large.
    std::int64_t next(Random& random) const {
        if (random.below(10) >= 7)
            return firstDay + random.below(dayCount);
        const std::uint32_t centre =
            centres_[random.skewed(0, static_cast<std::uint32_t>(centres_.size()) - 1)];
        const std::uint32_t spread = random.below(6) + random.below(6) + random.below(6);
        return firstDay + std::clamp<std::int64_t>(std::int64_t{centre} + spread - 7, 0, dayCount - 1);
    }

private:
    std::array<std::uint32_t, 40> centres_{};
};

std::string numbered(const char* prefix, std::uint32_t number) { return prefix + std::to_string(number); }

void addFrame(TimelineBuilder& builder) {
    builder.header().title = "Generated";
    builder.header().language = "en";
    for (std::uint32_t i = 0; i < categoryCount; ++i)
        builder.categories().push_back({CategoryId(numbered("c", i)), numbered("Category ", i), {}, {}});
    for (std::uint32_t i = 0; i < actorCount; ++i) {
        Actor actor;
        actor.id = ActorId(numbered("a", i));
        actor.name = numbered("Actor ", i);
        actor.kind = i % 3 == 0 ? ActorKind::Organisation : ActorKind::Person;
        builder.actors().push_back(actor);
    }
    for (std::uint32_t i = 0; i < placeCount; ++i) {
        Place place;
        place.id = PlaceId(numbered("p", i));
        place.name = numbered("Place ", i);
        builder.places().push_back(place);
    }
    for (std::uint32_t i = 0; i < sourceCount; ++i) {
        Source source;
        source.id = SourceId(numbered("s", i));
        source.title = numbered("Report ", i);
        source.kind = SourceKind::Newspaper;
        source.reliability = std::string(1, static_cast<char>('A' + i % 6));
        builder.sources().push_back(source);
    }
}

class Events {
public:
    Events(Random& random, const Prose& prose) : random_(random), prose_(prose), days_(random) {
        event_.dates.resize(1);
        statement_.speakers.resize(1);
        statement_.about.resize(1);
        for (std::uint32_t i = 0; i < actorCount; ++i)
            actors_.emplace_back(numbered("a", i));
        for (std::uint32_t i = 0; i < sourceCount; ++i)
            sources_.emplace_back(numbered("s", i));
        for (std::uint32_t i = 0; i < categoryCount; ++i)
            categories_.emplace_back(numbered("c", i));
        for (std::uint32_t i = 0; i < placeCount; ++i)
            places_.emplace_back(numbered("p", i));
    }

    void add(TimelineBuilder& builder, std::uint32_t number) {
        event_.id = EventId(numbered("e", number));
        event_.title = prose_.piece(random_, random_.skewed(31, 80));
        event_.category = categories_[random_.below(categoryCount)];
        event_.status =
            random_.below(50) == 0 ? VocabularyTerm<Status>(Status::Claimed) : VocabularyTerm<Status>();
        event_.place = random_.below(4) == 0 ? places_[random_.below(placeCount)] : PlaceId();
        event_.actors.clear();
        if (random_.below(3) == 0)
            event_.actors.push_back({actors_[random_.below(actorCount)], {}, {}});
        event_.dates[0].date = date();
        builder.add(event_);

        statement_.id = StatementId(numbered("q", number));
        statement_.kind = random_.below(2) == 0 ? StatementKind::Direct : StatementKind::Indirect;
        statement_.text = prose_.piece(random_, random_.skewed(91, 300));
        statement_.speakers[0] = actors_[random_.below(actorCount)];
        statement_.source = sources_[random_.below(sourceCount)];
        statement_.paragraph = static_cast<int>(random_.below(30));
        statement_.about[0].event = event_.id;
        statement_.about[0].stance =
            random_.below(20) == 0 ? VocabularyTerm<Stance>(Stance::Denies) : VocabularyTerm<Stance>();
        builder.add(statement_);
    }

private:
    Date date() {
        const std::int64_t day = days_.next(random_);
        const Date first = Date::ofDay(day);
        const std::uint32_t kind = random_.below(100);
        std::string text = first.text();
        if (kind < 45)
            return first;
        if (kind < 85) {
            const std::uint32_t minute = random_.below(24 * 60);
            const auto digit = [](std::uint32_t value) { return static_cast<char>('0' + value); };
            text += {'T', digit(minute / 600),     digit(minute / 60 % 10),
                     ':', digit(minute % 60 / 10), digit(minute % 10)};
        } else {
            text += '/' + Date::ofDay(day + 1 + random_.below(14)).text();
        }
        return Date::parse(text).value_or(first);
    }

    Random& random_;
    const Prose& prose_;
    Days days_;
    Event event_;
    Statement statement_;
    std::vector<ActorId> actors_;
    std::vector<SourceId> sources_;
    std::vector<CategoryId> categories_;
    std::vector<PlaceId> places_;
};

} // namespace

Timeline generateTimeline(std::uint32_t eventCount, std::uint64_t seed) {
    Random random(seed);
    const Prose prose(random);
    TimelineBuilder builder;
    addFrame(builder);
    Events events(random, prose);
    for (std::uint32_t i = 0; i < eventCount; ++i)
        events.add(builder, i);
    return builder.build();
}

} // namespace crisis::test
