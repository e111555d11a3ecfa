// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/DisplayOrder.h"

#include "core/model/OrderKey.h"
#include "core/model/Parallel.h"

#include <algorithm>
#include <numeric>

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

void sortInParallel(std::vector<SortItem>& items, const Order& order) {
    constexpr std::size_t worthAThread = 20'000;
    if (items.size() < worthAThread) {
        std::sort(items.begin(), items.end(), order);
        return;
    }
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    inParallel([&] { std::sort(items.begin(), middle, order); },
               [&] { std::sort(middle, items.end(), order); });
    std::inplace_merge(items.begin(), middle, items.end(), order);
}

std::vector<std::uint32_t> ranksOf(const std::vector<EventIndex>& order) {
    std::vector<std::uint32_t> ranks(order.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        ranks[static_cast<std::size_t>(order[rank])] = static_cast<std::uint32_t>(rank);
    return ranks;
}

} // namespace

DisplayOrder makeDisplayOrder(const ChunkList& events, const Names& names) {
    std::vector<SortItem> items;
    std::vector<OrderKey> full;
    items.reserve(events.count());
    for (const auto& chunk : events.chunks()) {
        for (std::uint32_t at = 0; at < chunk->count(); ++at) {
            const EventRecord record(chunk->record(at));
            const OrderKey key = orderKey(record, names);
            SortItem item{key[0], key[3], firstBytes(record.title()),
                          static_cast<std::uint32_t>(items.size()), SortItem::plain};
            if (key[1] != key[0] || key[2] != key[3]) {
                item.full = static_cast<std::uint32_t>(full.size());
                full.push_back(key);
            }
            items.push_back(item);
        }
    }
    sortInParallel(items, Order(events, full));

    DisplayOrder made;
    made.order.resize(items.size());
    std::transform(items.begin(), items.end(), made.order.begin(),
                   [](const SortItem& item) { return EventIndex{item.index}; });
    made.ranks = ranksOf(made.order);
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
