// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/DisplayOrder.h"

#include "core/model/store/OrderKey.h"
#include "core/model/store/Parallel.h"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <span>

namespace crisis::model {

namespace {

bool byTitleAndId(const EventRecord& a, const EventRecord& b) {
    const int byTitle = a.title().compare(b.title());
    return byTitle != 0 ? byTitle < 0 : a.id() < b.id();
}

// The part of the key that most comparisons need; the full key is only needed for dates with different
// bounds.
struct SortItem {
    BoundKey start;
    BoundKey end;
    std::array<std::uint64_t, 2> title; ///< its first sixteen bytes as numbers, which compare fast
    std::uint32_t index;
    std::uint32_t full; ///< position in the list of full keys
    static constexpr std::uint32_t plain = ~std::uint32_t{0};
};

/// Orders like the text, except for texts with the same first sixteen bytes.
std::array<std::uint64_t, 2> firstBytes(std::string_view text) {
    std::array<std::uint64_t, 2> bytes{};
    for (std::size_t at = 0; at < sizeof bytes; ++at) {
        std::uint64_t& number = bytes[at / sizeof bytes[0]];
        number = number << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0);
    }
    return bytes;
}

class Order {
public:
    Order(const ChunkList& events, const std::vector<OrderKey>& full) : events_(events), full_(full) {}

    bool operator()(const SortItem& a, const SortItem& b) const {
        if (const auto byStart = a.start <=> b.start; byStart != 0)
            return byStart < 0;
        if (a.full == SortItem::plain && b.full == SortItem::plain) {
            if (const auto byEnd = a.end <=> b.end; byEnd != 0)
                return byEnd < 0;
        } else if (const auto byKey = keyOf(a) <=> keyOf(b); byKey != 0) {
            return byKey < 0;
        }
        if (a.title != b.title)
            return a.title < b.title;
        return byTitleAndId(EventRecord(events_.record(a.index)), EventRecord(events_.record(b.index)));
    }

private:
    [[nodiscard]] OrderKey keyOf(const SortItem& item) const {
        return item.full == SortItem::plain ? OrderKey{item.start, item.start, item.end, item.end}
                                            : full_[item.full];
    }

    const ChunkList& events_;
    const std::vector<OrderKey>& full_;
};

constexpr std::size_t parallelOrderCount = 20'000;

/// Runs both tasks, in parallel if they share enough events.
template <class First, class Second>
void both(std::size_t count, const First& first, const Second& second) {
    if (count >= parallelOrderCount) {
        inParallel(first, second);
    } else {
        first();
        second();
    }
}

struct Items {
    std::unique_ptr<SortItem[]> list; ///< in file order
    std::size_t count = 0;
    std::vector<OrderKey> full; ///< full keys of the events for which a start and an end are not enough
};

/// Writes the items of some chunks, starting with the event at `index`, and returns their full keys.
std::vector<OrderKey> writeItems(std::span<const std::shared_ptr<const Chunk>> chunks, std::uint32_t index,
                                 const IdInterner& names, SortItem* list) {
    std::vector<OrderKey> full;
    for (const auto& chunk : chunks) {
        for (std::uint32_t at = 0; at < chunk->count(); ++at, ++index) {
            const EventRecord record(chunk->record(at));
            const OrderKey key = orderKey(record, names);
            SortItem& item = list[index];
            item = {key[0], key[3], firstBytes(record.title()), index, SortItem::plain};
            if (key[1] != key[0] || key[2] != key[3]) {
                item.full = static_cast<std::uint32_t>(full.size());
                full.push_back(key);
            }
        }
    }
    return full;
}

Items itemsOf(const ChunkList& events, const IdInterner& names) {
    const std::span chunks(events.chunks());
    const std::size_t half = chunks.size() / 2;
    std::uint32_t before = 0;
    for (const auto& chunk : chunks.first(half))
        before += chunk->count();
    Items items{std::make_unique_for_overwrite<SortItem[]>(events.count()), events.count(), {}};
    std::vector<OrderKey> later;
    both(
        items.count, [&] { items.full = writeItems(chunks.first(half), 0, names, items.list.get()); },
        [&] { later = writeItems(chunks.subspan(half), before, names, items.list.get()); });
    if (!later.empty()) {
        const auto fullBefore = static_cast<std::uint32_t>(items.full.size());
        for (std::size_t at = before; at < items.count; ++at)
            items.list[at].full += items.list[at].full == SortItem::plain ? 0 : fullBefore;
        items.full.insert(items.full.end(), later.begin(), later.end());
    }
    return items;
}

/// Maps a start to an integer, monotonically: an earlier start never has a larger value.
std::int64_t placeOf(const BoundKey& start) {
    constexpr std::int64_t farAway = std::int64_t{1} << 40; // days
    constexpr std::int64_t placesOfADay = 1 << 19;          // more than the number of seconds of a day
    if (start.day <= -farAway || start.day >= farAway)      // one value on either side
        return (start.day < 0 ? -farAway : farAway) * placesOfADay;
    return start.day * placesOfADay + static_cast<std::int64_t>(start.clock >> 32);
}

/// Time buckets of equal length, except the first and the last, which hold the few outliers.
class Stretches {
public:
    static constexpr std::size_t count = 4096;

    explicit Stretches(const Items& items) {
        constexpr std::size_t samples = 1000;
        std::array<std::int64_t, samples> places;
        for (std::size_t i = 0; i < samples; ++i)
            places[i] = placeOf(items.list[i * items.count / samples].start);
        std::sort(places.begin(), places.end());
        const std::int64_t last = places[samples - 1 - samples / 100];
        first_ = places[samples / 100];
        length_ = (last - first_) / std::int64_t{count - 2} + 1;
    }
    /// The bucket of an item; an earlier start is never in a later bucket.
    [[nodiscard]] std::size_t of(const SortItem& item) const {
        const std::int64_t place = placeOf(item.start);
        if (place < first_)
            return 0;
        return std::min(static_cast<std::size_t>((place - first_) / length_) + 1, count - 1);
    }

private:
    std::int64_t first_ = 0;
    std::int64_t length_ = 1;
};

void place(DisplayOrder& made, std::size_t rank, const SortItem& item) {
    made.order[rank] = EventPosition{item.index};
    made.ranks[item.index] = static_cast<std::uint32_t>(rank);
}

} // namespace

// Bucket sort: items in different buckets need no comparison, and each bucket fits into the cache.
DisplayOrder makeDisplayOrder(const ChunkList& events, const IdInterner& names) {
    const Items items = itemsOf(events, names);
    DisplayOrder made;
    if (items.count == 0)
        return made;
    made.order.resize(items.count);
    made.ranks.resize(items.count);
    const std::span all(items.list.get(), items.count);
    const Stretches stretches(items);
    std::vector<std::uint32_t> begins(Stretches::count + 1, 0);
    for (const SortItem& item : all)
        ++begins[stretches.of(item) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    std::vector<std::uint32_t> next = begins;
    for (const SortItem& item : all)
        made.order[next[stretches.of(item)]++] = EventPosition{item.index};

    const Order order(events, items.full);
    const auto sortStretches = [&](std::size_t first, std::size_t end) {
        std::vector<SortItem> some;
        for (std::size_t stretch = first; stretch < end; ++stretch) {
            some.clear();
            for (std::uint32_t rank = begins[stretch]; rank < begins[stretch + 1]; ++rank)
                some.push_back(items.list[static_cast<std::size_t>(made.order[rank])]);
            std::sort(some.begin(), some.end(), order);
            for (std::size_t at = 0; at < some.size(); ++at)
                place(made, begins[stretch] + at, some[at]);
        }
    };
    const auto middle = static_cast<std::size_t>(
        std::lower_bound(begins.begin(), begins.end() - 1, items.count / 2) - begins.begin());
    both(
        items.count, [&] { sortStretches(0, middle); }, [&] { sortStretches(middle, Stretches::count); });
    return made;
}

std::optional<DisplayOrder> reordered(const DisplayOrder& before, EventPosition changed,
                                      const ChunkList& events, const IdInterner& names) {
    const auto precedes = [&](EventPosition a, EventPosition b) {
        const EventRecord left(events.record(static_cast<std::uint32_t>(a)));
        const EventRecord right(events.record(static_cast<std::uint32_t>(b)));
        const auto byKey = orderKey(left, names) <=> orderKey(right, names);
        return byKey != 0 ? byKey < 0 : byTitleAndId(left, right);
    };
    const auto begin = before.order.begin();
    const auto now = begin + before.ranks[static_cast<std::size_t>(changed)];
    // The event moves before `goal`; the events on either side of it are in order.
    auto goal = std::lower_bound(begin, now, changed, precedes);
    if (goal == now)
        goal = std::lower_bound(now + 1, before.order.end(), changed, precedes);
    if (goal == now + 1)
        return std::nullopt;
    DisplayOrder made = before;
    const auto copied = [&](auto at) { return made.order.begin() + (at - begin); };
    const auto from = std::min(now, goal);
    const auto to = std::max(now + 1, goal);
    if (goal < now)
        std::rotate(copied(goal), copied(now), copied(now + 1));
    else
        std::rotate(copied(now), copied(now + 1), copied(goal));
    for (auto at = copied(from); at != copied(to); ++at)
        made.ranks[static_cast<std::size_t>(*at)] = static_cast<std::uint32_t>(at - made.order.begin());
    return made;
}

} // namespace crisis::model
