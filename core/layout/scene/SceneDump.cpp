// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/scene/SceneDump.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <string_view>

namespace crisis::layout {

// Each item is decomposed into all its members, so that a new member does not compile until it is dumped.

namespace {

/// One line of a dump: a kind of item and its members, separated by spaces.
class Line {
public:
    explicit Line(std::string_view kind) : text_(kind) {}

    Line& word(std::string_view word) {
        (text_ += ' ') += word;
        return *this;
    }
    Line& wordIf(bool set, std::string_view word) { return set ? this->word(word) : *this; }
    /// Quoted and on one line, whatever the text contains.
    Line& text(std::string_view utf8) {
        text_ += " \"";
        for (const char c : utf8) {
            if (c == '"' || c == '\\')
                text_ += '\\';
            c == '\n' ? text_ += "\\n" : text_ += c;
        }
        text_ += '"';
        return *this;
    }
    Line& number(std::string_view name, std::int64_t value) { return word(name).word(std::to_string(value)); }
    Line& px(std::string_view name, double value) { return word(name).word(rounded(value)); }
    Line& box(const Box& box) {
        const auto& [left, top, right, bottom] = box;
        return word(rounded(left) + "," + rounded(top) + " " + rounded(right - left) + "x" +
                    rounded(bottom - top));
    }
    Line& box(std::string_view name, const Box& box) { return word(name).box(box); }
    Line& point(const ScenePoint& point) {
        const auto& [x, y] = point;
        return word(rounded(x) + "," + rounded(y));
    }
    Line& style(const MarkStyle& style);

    [[nodiscard]] std::string ended() const { return text_ + '\n'; }

private:
    static std::string rounded(double px) {
        const double tenths = std::round(px * 10);
        char text[40];
        std::snprintf(text, sizeof text, "%.1f", tenths == 0 ? 0.0 : tenths / 10); // never -0.0
        return text;
    }

    std::string text_;
};

Line& Line::style(const MarkStyle& style) {
    static constexpr const char* shapes[] = {"point", "within", "throughout"};
    const auto& [shape, status, doubtful, opensLeft, opensRight, cutLeft, cutRight, resolved, disputed,
                 rivals, judged] = style;
    return word(shapes[static_cast<int>(shape)])
        .word(wordOf(status))
        .wordIf(doubtful, "doubtful")
        .wordIf(opensLeft, "opens-left")
        .wordIf(opensRight, "opens-right")
        .wordIf(cutLeft, "cut-left")
        .wordIf(cutRight, "cut-right")
        .wordIf(resolved, "resolved")
        .wordIf(disputed, "disputed")
        .wordIf(rivals, "rivals")
        .wordIf(judged, "judged");
}

std::string lineOf(const LaneBand& lane) {
    const auto& [key, title, fullTitle, count, events, box, titleBox, colour, collapsed] = lane;
    return Line("lane")
        .text(key)
        .box(box)
        .box("title", titleBox)
        .text(title)
        .word("of")
        .text(fullTitle)
        .text(count)
        .number("events", events)
        .number("colour", colour)
        .wordIf(collapsed, "collapsed")
        .ended();
}

std::string lineOf(const PeriodBand& band) {
    const auto& [period, bar, ground, text, textBox, style, faint] = band;
    return Line("period")
        .word(period.value())
        .box("bar", bar)
        .box("ground", ground)
        .box("text", textBox)
        .text(text)
        .style(style)
        .wordIf(faint, "faint")
        .ended();
}

std::string lineOf(const RulerGroup& group) {
    const auto& [box, text, textLeft] = group;
    return Line("group").box(box).px("text", textLeft).text(text).ended();
}

std::string lineOf(const RulerTick& tick) {
    const auto& [x, text, textLeft, strong] = tick;
    return Line("tick").px("at", x).px("text", textLeft).text(text).wordIf(strong, "strong").ended();
}

std::string lineOf(const Density& density) {
    const auto& [lane, box, columns, colour] = density;
    Line line("density");
    line.number("lane", lane).box(box).number("colour", colour).word("percent");
    for (const float column : columns)
        line.word(std::to_string(std::lround(column * 100)));
    return line.ended();
}

std::string lineOf(const Mark& mark) {
    const auto& [event, box, spanLeft, spanRight, style, colour, faint] = mark;
    return Line("mark")
        .word(event.value())
        .box(box)
        .px("from", spanLeft)
        .px("to", spanRight)
        .style(style)
        .number("colour", colour)
        .wordIf(faint, "faint")
        .ended();
}

std::string lineOf(const Ghost& ghost) {
    const auto& [event, box, style, colour, faint, isInView, joinFrom, joinTo] = ghost;
    return Line("ghost")
        .word(event.value())
        .box(box)
        .px("join", joinFrom)
        .px("to", joinTo)
        .style(style)
        .number("colour", colour)
        .wordIf(faint, "faint")
        .wordIf(!isInView, "out-of-view")
        .ended();
}

std::string lineOf(const Tie& tie) {
    const auto& [event, from, to, y, isInView, colour] = tie;
    return Line("tie")
        .word(event.value())
        .px("from", from)
        .px("to", to)
        .px("at", y)
        .number("colour", colour)
        .wordIf(!isInView, "out-of-view")
        .ended();
}

std::string lineOf(const Label& label) {
    const auto& [event, box, text, elided, badgePx, quoteNumber, faint, badges] = label;
    Line line("label");
    line.word(event.value()).box(box).text(text).wordIf(elided, "elided").wordIf(faint, "faint");
    if (badgePx != 0 || quoteNumber != 0)
        line.px("reserved", badgePx).number("number", quoteNumber);
    for (const LabelBadge& badge : badges) {
        const auto& [kind, badgeText, badgeBox] = badge;
        line.word(kind == LabelBadge::Kind::Dates ? "dates" : "grade").box(badgeBox).text(badgeText);
    }
    return line.ended();
}

std::string lineOf(const Cluster& cluster) {
    const auto& [lane, box, count, first, last, fromBefore, text, textWidthPx, holdsSelected, colour] =
        cluster;
    return Line("cluster")
        .number("lane", lane)
        .box(box)
        .number("count", count)
        .number("from", first)
        .number("to", last)
        .wordIf(fromBefore, "from-before")
        .text(text)
        .px("width", textWidthPx)
        .number("colour", colour)
        .wordIf(holdsSelected, "holds-selected")
        .ended();
}

std::string lineOf(const LinkArrow& link) {
    const auto& [from, to, points, text, textBox, ofSelected] = link;
    Line line("link");
    line.word(from.value()).word("to").word(to.value()).word("through");
    for (const ScenePoint& point : points)
        line.point(point);
    return line.box("text", textBox).text(text).wordIf(ofSelected, "of-selected").ended();
}

std::string lineOf(const Fold& fold) {
    const auto& [box] = fold;
    return Line("fold").box(box).ended();
}

std::string lineOf(const OffscreenHint& hint) {
    static constexpr const char* sides[] = {"earlier", "later", "undated"};
    const auto& [side, box, text, count] = hint;
    return Line("hint")
        .word(sides[static_cast<int>(side)])
        .box(box)
        .text(text)
        .number("count", count)
        .ended();
}

template <class Item>
std::string linesOf(const std::vector<Item>& items) {
    std::string lines;
    for (const Item& item : items)
        lines += lineOf(item);
    return lines;
}

} // namespace

std::string dump(const Scene& scene) {
    const auto& [widthPx, heightPx, plot, ruler, contentHeightPx, lanes, periods, groups, ticks, densities,
                 marks, ghosts, ties, labels, clusters, links, folds, hints, selected, eventsInView,
                 eventsTotal] = scene;
    Line head("scene");
    head.box({0, 0, widthPx, heightPx}).box("plot", plot).box("ruler", ruler).px("content", contentHeightPx);
    head.number("in-view", static_cast<std::int64_t>(eventsInView))
        .number("of", static_cast<std::int64_t>(eventsTotal));
    if (selected)
        head.word("selected").word(selected->value());
    return head.ended() + linesOf(groups) + linesOf(ticks) + linesOf(periods) + linesOf(lanes) +
           linesOf(densities) + linesOf(ties) + linesOf(ghosts) + linesOf(marks) + linesOf(labels) +
           linesOf(clusters) + linesOf(links) + linesOf(folds) + linesOf(hints);
}

} // namespace crisis::layout
