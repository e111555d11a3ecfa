// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/HuffmanCode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crisis {

namespace {

constexpr std::size_t mostDepth = 64; // counts are 32 bits wide, so no tree is deeper

struct Leaf {
    std::uint32_t count;
    std::uint16_t symbol;
};

std::vector<Leaf> leavesOf(std::span<const std::uint32_t> counts) {
    std::vector<Leaf> leaves;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            leaves.push_back({counts[i], static_cast<std::uint16_t>(i)});
    }
    for (std::size_t i = 0; leaves.size() < 2; ++i) {
        if (counts[i] == 0)
            leaves.push_back({1, static_cast<std::uint16_t>(i)});
    }
    std::sort(leaves.begin(), leaves.end(), [](const Leaf& a, const Leaf& b) {
        return a.count != b.count ? a.count < b.count : a.symbol < b.symbol;
    });
    return leaves;
}

// How many leaves lie at each depth. Both leaves and inner nodes come by ascending count, so that the two
// least ones are at the front of one of two queues.
std::array<std::uint32_t, mostDepth> depthsOf(const std::vector<Leaf>& leaves) {
    const std::size_t count = leaves.size();
    std::vector<std::uint64_t> inner;
    std::vector<std::size_t> parents(2 * count - 1, 0); // leaves first, then inner nodes
    std::size_t leaf = 0, node = 0;
    const auto take = [&](std::size_t parent) {
        const bool isLeaf = node == inner.size() || (leaf < count && leaves[leaf].count <= inner[node]);
        parents[isLeaf ? leaf : count + node] = parent;
        return isLeaf ? std::uint64_t{leaves[leaf++].count} : inner[node++];
    };
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const std::uint64_t first = take(count + i);
        inner.push_back(first + take(count + i));
    }
    std::vector<std::uint8_t> depth(parents.size(), 0);
    std::array<std::uint32_t, mostDepth> found{};
    for (std::size_t i = parents.size() - 1; i-- > 0;) {
        depth[i] = static_cast<std::uint8_t>(depth[parents[i]] + 1);
        if (i < count)
            ++found[depth[i]];
    }
    return found;
}

// Lifts what lies too deep, and makes room for it by lowering the deepest of the others.
void limit(std::array<std::uint32_t, mostDepth>& depths, std::size_t mostBits) {
    for (std::size_t i = mostBits + 1; i < mostDepth; ++i)
        depths[mostBits] += std::exchange(depths[i], 0);
    std::uint64_t used = 0;
    for (std::size_t i = 1; i <= mostBits; ++i)
        used += std::uint64_t{depths[i]} << (mostBits - i);
    for (; used > std::uint64_t{1} << mostBits; --used) {
        --depths[mostBits];
        std::size_t from = mostBits - 1;
        while (depths[from] == 0)
            --from;
        --depths[from];
        depths[from + 1] += 2;
    }
}

std::uint16_t reversed(std::uint32_t code, int bits) {
    std::uint32_t out = 0;
    for (int i = 0; i < bits; ++i)
        out |= (code >> i & 1u) << (bits - 1 - i);
    return static_cast<std::uint16_t>(out);
}

} // namespace

HuffmanCode HuffmanCode::of(std::span<const std::uint32_t> counts, int mostBits) {
    const std::vector<Leaf> leaves = leavesOf(counts);
    auto depths = depthsOf(leaves);
    limit(depths, static_cast<std::size_t>(mostBits));
    HuffmanCode code;
    code.lengths.assign(counts.size(), 0);
    code.codes.assign(counts.size(), 0);
    std::size_t leaf = leaves.size();
    std::array<std::uint32_t, 17> next{};
    for (int bits = 1; bits <= mostBits; ++bits) {
        const std::uint32_t here = depths[static_cast<std::size_t>(bits)];
        for (std::uint32_t i = 0; i < here; ++i)
            code.lengths[leaves[--leaf].symbol] = static_cast<std::uint8_t>(bits);
        next[static_cast<std::size_t>(bits) + 1] = (next[static_cast<std::size_t>(bits)] + here) << 1;
    }
    for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
        if (const int bits = code.lengths[symbol]; bits > 0)
            code.codes[symbol] = reversed(next[static_cast<std::size_t>(bits)]++, bits);
    }
    return code;
}

} // namespace crisis
