// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/Layout.h"
#include "core/layout/scene/SceneDump.h"
#include "core/model/TimelineBuilder.h"

#include <random>
#include <string>

namespace crisis::test {
using namespace crisis::layout;

/// A measurer for which every character is seven pixels wide in every font.
class FixedMeasurer final : public TextMeasurer {
public:
    [[nodiscard]] double width(std::string_view utf8, TextRole) const override {
        double total = 0;
        for (const char c : utf8)
            total += (static_cast<unsigned char>(c) & 0xC0u) == 0x80u ? 0 : 7;
        return total;
    }
    [[nodiscard]] double height(TextRole role) const override { return role == TextRole::Title ? 26 : 17; }
    [[nodiscard]] std::string elided(std::string_view utf8, TextRole role, double maxWidthPx) const override {
        if (width(utf8, role) <= maxWidthPx)
            return std::string(utf8);
        const std::string_view ellipsis = "…";
        std::string text(utf8);
        while (!text.empty() && width(text, role) + width(ellipsis, role) > maxWidthPx) {
            while ((static_cast<unsigned char>(text.back()) & 0xC0u) == 0x80u)
                text.pop_back();
            text.pop_back();
        }
        return text.empty() ? text : text.append(ellipsis);
    }
};

class TimelineOf {
public:
    TimelineOf& category(const char* id, const char* name) {
        Category item;
        item.id = CategoryId(id);
        item.name = name;
        builder_.categories().push_back(item);
        return *this;
    }
    TimelineOf& event(const std::string& id, const std::string& title, const std::string& date,
                      const char* category = "", Status status = Status::Occurred) {
        Event item;
        item.id = EventId(id);
        item.title = title;
        item.category = CategoryId(category);
        item.status = status;
        DateClaim claim;
        claim.date = Date::parse(date).value();
        item.dates = {claim};
        builder_.add(item);
        return *this;
    }
    TimelineOf& period(const char* id, const char* title, const char* date) {
        Period item;
        item.id = PeriodId(id);
        item.title = title;
        DateClaim claim;
        claim.date = Date::parse(date).value();
        item.dates = {claim};
        builder_.periods().push_back(item);
        return *this;
    }
    Timeline build() { return builder_.build(); }

private:
    TimelineBuilder builder_;
};

/// A dense timeline: bursts over several months, three lanes, instants and intervals. Depends only on the
/// seed.
inline Timeline denseTimeline(unsigned seed, int events) {
    std::mt19937 random(seed);
    const auto upTo = [&random](unsigned n) { return static_cast<int>(random() % n); };
    TimelineOf timeline;
    timeline.category("a", "Alpha").category("b", "Beta").category("c", "Gamma");
    static constexpr const char* lanes[] = {"a", "b", "c", ""};
    const std::int64_t start = 19'000;
    std::int64_t burst = start;
    for (int i = 0; i < events; ++i) {
        if (upTo(20) == 0)
            burst = start + upTo(500);
        const std::int64_t day = burst + upTo(6);
        std::string date = Date::ofDay(day).text();
        switch (upTo(8)) {
        case 0:
            date += "/" + Date::ofDay(day + 1 + upTo(20)).text();
            break;
        case 1:
            date = "[" + date + ".." + Date::ofDay(day + 1 + upTo(10)).text() + "]";
            break;
        case 2:
        case 3:
            date += "T" + std::to_string(10 + upTo(14)) + ":" + std::to_string(10 + upTo(50));
            break;
        default:
            break;
        }
        timeline.event("e" + std::to_string(i), std::string(static_cast<std::size_t>(12 + upTo(50)), 'x'),
                       date, lanes[upTo(4)]);
    }
    return timeline.build();
}

/// A laid-out timeline whose scene can be requested for any span.
struct Stage {
    FixedMeasurer measurer;
    Metrics metrics = Metrics::forText(measurer);
    LayoutStrings words = LayoutStrings::english();
    TimelineIndex index;
    LaneGeometry geometry;
    double widthPx, heightPx;

    explicit Stage(Timeline timeline, LanesBy lanesBy = LanesBy::Category, double width = 1600,
                   double height = 900)
        : index(std::move(timeline), lanesBy, words), widthPx(width), heightPx(height) {
        geometry = layoutLanes(index, height, true, metrics);
    }
    [[nodiscard]] Scene at(const Viewport& view, const std::optional<EventId>& selected = {}) const {
        LayoutRequest request;
        request.widthPx = widthPx;
        request.heightPx = heightPx;
        request.pieces = {{view.withWidth(widthPx - geometry.plotLeftPx), 0}};
        request.selected = selected;
        return layoutScene(index, geometry, request, metrics, measurer, words);
    }
    [[nodiscard]] Scene over(const char* first, const char* last) const {
        return at(Viewport::of(toAxis(Date::parse(first)->bounds().earliestStart->begin()),
                               toAxis(Date::parse(last)->bounds().latestEnd->end()),
                               widthPx - geometry.plotLeftPx));
    }
};

} // namespace crisis::test
