// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/DisplayOrder.h"

#include "core/model/OrderKey.h"
#include "core/model/Parallel.h"

#include <algorithm>
#include <span>

namespace crisis {

namespace {

bool byTitleAndId(const EventRecord& a, const EventRecord& b) {
    const int byTitle = a.title().compare(b.title());
    return byTitle != 0 ? byTitle < 0 : a.id() < b.id();
}

// What most comparisons need; the whole key only of dates whose first bound is not enough.
struct SortItem {
    BoundKey start;
    BoundKey end;
    std::uint64_t title = 0; ///< its first eight bytes, as one number
    std::uint32_t index = 0;
    std::uint32_t full = plain; ///< position in the list of whole keys
    static constexpr std::uint32_t plain = ~std::uint32_t{0};
};

/// Compares as the text does, but for texts that begin alike.
std::uint64_t firstBytes(std::string_view text) {
    std::uint64_t bytes = 0;
    for (std::size_t at = 0; at < sizeof bytes; ++at)
        bytes = bytes << 8 | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0);
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

constexpr std::size_t worthAThread = 20'000;

struct Items {
    std::vector<SortItem> list;
    std::vector<OrderKey> full; ///< of those for which a start and an end are not enough
};

/// The items of some chunks, the first of which begins with the event `index`.
Items itemsOf(std::span<const std::shared_ptr<const Chunk>> chunks, std::uint32_t index, const Names& names) {
    Items items;
    items.list.reserve(chunks.size() * Chunk::usualCount);
    for (const auto& chunk : chunks) {
        for (std::uint32_t at = 0; at < chunk->count(); ++at) {
            const EventRecord record(chunk->record(at));
            const OrderKey key = orderKey(record, names);
            SortItem item{key[0], key[3], firstBytes(record.title()), index++, SortItem::plain};
            if (key[1] != key[0] || key[2] != key[3]) {
                item.full = static_cast<std::uint32_t>(items.full.size());
                items.full.push_back(key);
            }
            items.list.push_back(item);
        }
    }
    return items;
}

Items itemsOf(const ChunkList& events, const Names& names) {
    const std::span chunks(events.chunks());
    if (events.count() < worthAThread)
        return itemsOf(chunks, 0, names);
    const std::size_t half = chunks.size() / 2;
    std::uint32_t before = 0;
    for (const auto& chunk : chunks.first(half))
        before += chunk->count();
    Items first, second;
    inParallel([&] { first = itemsOf(chunks.first(half), 0, names); },
               [&] { second = itemsOf(chunks.subspan(half), before, names); });
    const auto fullBefore = static_cast<std::uint32_t>(first.full.size());
    first.full.insert(first.full.end(), second.full.begin(), second.full.end());
    first.list.reserve(first.list.size() + second.list.size());
    for (SortItem item : second.list) {
        item.full += item.full == SortItem::plain ? 0 : fullBefore;
        first.list.push_back(item);
    }
    return first;
}

void place(DisplayOrder& made, std::size_t rank, const SortItem& item) {
    made.order[rank] = EventIndex{item.index};
    made.ranks[item.index] = static_cast<std::uint32_t>(rank);
}

/// Of two sorted halves: one thread takes the first half of the result from their fronts, another the rest
/// from their backs. No two items are equal.
void mergeFromBothEnds(const std::vector<SortItem>& items, const Order& order, DisplayOrder& made) {
    const std::size_t count = items.size();
    const std::size_t middle = count / 2;
    inParallel(
        [&] {
            std::size_t left = 0, right = middle;
            for (std::size_t rank = 0; rank < middle; ++rank) {
                const bool isLeft = right == count || (left < middle && order(items[left], items[right]));
                place(made, rank, items[isLeft ? left++ : right++]);
            }
        },
        [&] {
            std::size_t left = middle, right = count; // behind what is left of each
            for (std::size_t rank = count; rank > middle; --rank) {
                const bool isRight =
                    left == 0 || (right > middle && order(items[left - 1], items[right - 1]));
                place(made, rank - 1, items[isRight ? --right : --left]);
            }
        });
}

} // namespace

DisplayOrder makeDisplayOrder(const ChunkList& events, const Names& names) {
    Items items = itemsOf(events, names);
    const Order order(events, items.full);
    const auto middle = items.list.begin() + static_cast<std::ptrdiff_t>(items.list.size() / 2);
    DisplayOrder made;
    made.order.resize(items.list.size());
    made.ranks.resize(items.list.size());
    if (items.list.size() < worthAThread) {
        std::sort(items.list.begin(), items.list.end(), order);
        for (std::uint32_t rank = 0; rank < items.list.size(); ++rank)
            place(made, rank, items.list[rank]);
        return made;
    }
    inParallel([&] { std::sort(items.list.begin(), middle, order); },
               [&] { std::sort(middle, items.list.end(), order); });
    mergeFromBothEnds(items.list, order, made);
    return made;
}

std::optional<DisplayOrder> reordered(const DisplayOrder& before, EventIndex changed, const ChunkList& events,
                                      const Names& names) {
    const auto precedes = [&](EventIndex a, EventIndex b) {
        const EventRecord left(events.record(static_cast<std::uint32_t>(a)));
        const EventRecord right(events.record(static_cast<std::uint32_t>(b)));
        const auto byKey = orderKey(left, names) <=> orderKey(right, names);
        return byKey != 0 ? byKey < 0 : byTitleAndId(left, right);
    };
    const auto begin = before.order.begin();
    const auto now = begin + before.ranks[static_cast<std::size_t>(changed)];
    // It comes to stand before `goal`; those on either side of it are in order.
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

} // namespace crisis
