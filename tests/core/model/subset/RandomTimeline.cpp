// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/subset/RandomTimeline.h"

#include "tests/core/model/evidence/Evidence.h"

#include <random>

namespace crisis::test {
namespace {

class Making {
public:
    explicit Making(std::uint32_t seed) : random_(seed) {}

    Timeline run() {
        builder_.header().title = "Random";
        builder_.header().unknown = R"("x":1)";
        builder_.quarantined() = {{"event e3", "place", "{}", "wrong type", {}}};
        for (std::uint32_t i = 0; i < sources_; ++i)
            addSource(i);
        for (std::uint32_t i = 0; i < actors_; ++i) {
            Actor made = actor(named("a", i).c_str());
            if (i > 0 && oneIn(2))
                made.memberOf = ActorId(named("a", below(i)));
            builder_.actors().push_back(made);
        }
        builder_.places() = {{PlaceId("p0"), "Here", {}, {}, {}, {}, {}, {}},
                             {PlaceId("p1"), "There", {}, {}, {}, {}, {}, {}}};
        builder_.categories() = {{CategoryId("c0"), "Talks", {}, {}}, {CategoryId("c1"), "Raids", {}, {}}};
        for (std::uint32_t i = 0; i < events_; ++i)
            addEvent(i);
        for (std::uint32_t i = 0; i < statements_; ++i)
            addStatement(i);
        for (std::uint32_t i = 0; i < 3; ++i) {
            Period period;
            period.title = named("period ", i);
            period.dates = {randomClaim()};
            builder_.periods().push_back(period);
        }
        return builder_.build();
    }

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }
    bool oneIn(std::uint32_t count) { return below(count) == 0; }
    static std::string named(const char* prefix, std::uint32_t number) {
        return prefix + std::to_string(number);
    }
    std::string randomDay() {
        const std::uint32_t day = 1 + below(28);
        return "2030-05-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
    }
    SourceId randomSource() { return oneIn(4) ? SourceId() : SourceId(named("s", below(sources_))); }

    DateClaim randomClaim() {
        DateClaim made = claim(oneIn(3) ? randomDay() + "/2030-05-31" : randomDay());
        made.source = randomSource();
        if (oneIn(5))
            made.rank = Rank::Deprecated;
        return made;
    }

    void addSource(std::uint32_t number) {
        Source made = oneIn(3) ? source(named("s", number).c_str())
                               : published(named("s", number).c_str(), randomDay());
        if (number > 0 && oneIn(2))
            made.derivedFrom = {SourceId(named("s", below(number)))};
        builder_.sources().push_back(made);
    }

    void addEvent(std::uint32_t number) {
        Event made = event(named("e", number).c_str(), "An event");
        made.dates = {oneIn(6) ? claim("") : randomClaim()};
        while (oneIn(3))
            made.dates.push_back(randomClaim());
        if (oneIn(2))
            made.actors = {{ActorId(named("a", below(actors_))), {}, {}}};
        if (oneIn(2))
            made.place = PlaceId(named("p", below(2)));
        if (oneIn(2))
            made.category = CategoryId(named("c", below(2)));
        if (oneIn(3)) {
            Link link;
            link.type = LinkType::PartOf;
            link.event = EventId(named("e", below(events_)));
            link.source = randomSource();
            made.links = {link};
        }
        builder_.add(made);
    }

    void addStatement(std::uint32_t number) {
        const std::string id = named("q", number);
        Statement made = number > 0 && oneIn(3)
                             ? answer(id.c_str(), named("q", below(number)).c_str())
                             : statementAbout(id.c_str(), named("e", below(events_)).c_str());
        if (oneIn(8))
            made.about.clear();
        made.source = randomSource();
        if (oneIn(2))
            made.speakers = {ActorId(named("a", below(actors_)))};
        if (oneIn(3))
            made.dates = {randomClaim()};
        if (oneIn(6))
            made.origin = StatementOrigin::Assumption;
        builder_.add(made);
    }

    static constexpr std::uint32_t events_ = 12, statements_ = 20, sources_ = 6, actors_ = 5;
    std::mt19937 random_;
    TimelineBuilder builder_;
};

} // namespace

Timeline randomTimeline(std::uint32_t seed) { return Making(seed).run(); }

} // namespace crisis::test
