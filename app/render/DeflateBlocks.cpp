// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/DeflateBlocks.h"

#include "app/render/HuffmanCode.h"

#include <algorithm>
#include <utility>

namespace crisis {

namespace {

constexpr std::size_t tokensOfBlock = 48u << 10;
constexpr std::size_t endOfBlock = 256, firstLength = 257;

// A length or a distance is a symbol and further bits (RFC 1951, 3.2.5).
struct Ranges {
    std::array<std::uint16_t, 30> begins{};
    std::array<std::uint8_t, 30> bits{};
};

constexpr Ranges lengthRanges = [] {
    Ranges ranges;
    std::uint16_t begin = 3;
    for (std::size_t i = 0; i < 28; ++i) {
        ranges.bits[i] = static_cast<std::uint8_t>(i < 8 ? 0 : (i - 4) / 4);
        ranges.begins[i] = begin;
        begin = static_cast<std::uint16_t>(begin + (1u << ranges.bits[i]));
    }
    ranges.begins[28] = 258;
    return ranges;
}();

constexpr Ranges distanceRanges = [] {
    Ranges ranges;
    std::uint16_t begin = 0; // less 1
    for (std::size_t i = 0; i < 30; ++i) {
        ranges.bits[i] = static_cast<std::uint8_t>(i < 4 ? 0 : (i - 2) / 2);
        ranges.begins[i] = begin;
        begin = static_cast<std::uint16_t>(begin + (1u << ranges.bits[i]));
    }
    return ranges;
}();

constexpr std::array<std::uint8_t, 259> lengthSymbols = [] {
    std::array<std::uint8_t, 259> symbols{};
    for (std::size_t length = 3, symbol = 0; length <= 258; ++length) {
        while (symbol < 28 && length >= lengthRanges.begins[symbol + 1])
            ++symbol;
        symbols[length] = static_cast<std::uint8_t>(symbol);
    }
    return symbols;
}();

// Of distances less 1: below 256 each, above by their upper bits.
constexpr std::array<std::uint8_t, 512> distanceSymbols = [] {
    std::array<std::uint8_t, 512> symbols{};
    const auto fill = [&symbols](std::size_t at, std::size_t distance) {
        std::size_t symbol = 0;
        while (symbol < 29 && distance >= distanceRanges.begins[symbol + 1])
            ++symbol;
        symbols[at] = static_cast<std::uint8_t>(symbol);
    };
    for (std::size_t i = 0; i < 256; ++i) {
        fill(i, i);
        fill(256 + i, i << 7);
    }
    return symbols;
}();

std::size_t distanceSymbol(std::uint16_t distance) {
    return distanceSymbols[distance < 256 ? distance : 256u + (distance >> 7)];
}

// The lengths of codes, with their repetitions as symbols 16 to 18 (RFC 1951, 3.2.7).
struct LengthSymbol {
    std::uint8_t symbol;
    std::uint8_t extra = 0, extraBits = 0;
};

std::vector<LengthSymbol> repeated(const std::vector<std::uint8_t>& lengths) {
    std::vector<LengthSymbol> symbols;
    for (std::size_t i = 0; i < lengths.size();) {
        std::size_t run = 1;
        while (i + run < lengths.size() && lengths[i + run] == lengths[i])
            ++run;
        const std::uint8_t length = lengths[i];
        i += run;
        if (length > 0) {
            symbols.push_back({length});
            --run;
        }
        const std::size_t most = length > 0 ? 6 : 138;
        while (run >= 3) {
            const std::size_t part = std::min(run, most);
            if (length > 0)
                symbols.push_back({16, static_cast<std::uint8_t>(part - 3), 2});
            else if (part <= 10)
                symbols.push_back({17, static_cast<std::uint8_t>(part - 3), 3});
            else
                symbols.push_back({18, static_cast<std::uint8_t>(part - 11), 7});
            run -= part;
        }
        symbols.insert(symbols.end(), run, {length});
    }
    return symbols;
}

std::vector<std::uint8_t> withoutEnd(std::vector<std::uint8_t> lengths, std::size_t least) {
    while (lengths.size() > least && lengths.back() == 0)
        lengths.pop_back();
    return lengths;
}

} // namespace

void DeflateBlocks::add(unsigned value, unsigned distance) {
    const bool isMatch = distance > 0;
    tokens_.push_back(
        {static_cast<std::uint16_t>(value), static_cast<std::uint16_t>(isMatch ? distance - 1 : 0), isMatch});
    if (isMatch) {
        ++counts_[firstLength + lengthSymbols[value]];
        ++distanceCounts_[distanceSymbol(tokens_.back().distance)];
    } else {
        ++counts_[value];
    }
    if (tokens_.size() == tokensOfBlock)
        writeBlock();
}

void DeflateBlocks::put(std::uint64_t bits, int count) {
    pending_ |= bits << pendingBits_;
    pendingBits_ += count;
    while (pendingBits_ >= 8) {
        out_ += static_cast<char>(pending_ & 0xff);
        pending_ >>= 8;
        pendingBits_ -= 8;
    }
}

void DeflateBlocks::writeCodes(const std::vector<std::uint8_t>& lengths,
                               const std::vector<std::uint8_t>& distances) {
    constexpr std::array<std::uint8_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                 11, 4,  12, 3, 13, 2, 14, 1, 15};
    std::vector<std::uint8_t> both = lengths;
    both.insert(both.end(), distances.begin(), distances.end());
    const std::vector<LengthSymbol> symbols = repeated(both);
    std::array<std::uint32_t, 19> counts{};
    for (const LengthSymbol& symbol : symbols)
        ++counts[symbol.symbol];
    const HuffmanCode code = HuffmanCode::of(counts, 7);
    std::size_t used = order.size();
    while (used > 4 && code.lengths[order[used - 1]] == 0)
        --used;
    put(0b100, 3); // not the last block, codes of its own
    put(lengths.size() - 257, 5);
    put(distances.size() - 1, 5);
    put(used - 4, 4);
    for (std::size_t i = 0; i < used; ++i)
        put(code.lengths[order[i]], 3);
    for (const LengthSymbol& symbol : symbols) {
        put(code.codes[symbol.symbol], code.lengths[symbol.symbol]);
        put(symbol.extra, symbol.extraBits);
    }
}

void DeflateBlocks::writeBlock() {
    if (tokens_.empty())
        return;
    counts_[endOfBlock] = 1;
    const HuffmanCode code = HuffmanCode::of(counts_, 15);
    const HuffmanCode distances = HuffmanCode::of(distanceCounts_, 15);
    writeCodes(withoutEnd(code.lengths, 257), withoutEnd(distances.lengths, 1));
    for (const Token& token : tokens_) {
        if (!token.isMatch) {
            put(code.codes[token.value], code.lengths[token.value]);
            continue;
        }
        // At most 15 + 5 + 15 + 13 bits.
        const std::size_t symbol = lengthSymbols[token.value], far = distanceSymbol(token.distance);
        int count = code.lengths[firstLength + symbol];
        std::uint64_t bits = code.codes[firstLength + symbol];
        bits |= static_cast<std::uint64_t>(token.value - lengthRanges.begins[symbol]) << count;
        count += lengthRanges.bits[symbol];
        bits |= static_cast<std::uint64_t>(distances.codes[far]) << count;
        count += distances.lengths[far];
        bits |= static_cast<std::uint64_t>(token.distance - distanceRanges.begins[far]) << count;
        put(bits, count + distanceRanges.bits[far]);
    }
    put(code.codes[endOfBlock], code.lengths[endOfBlock]);
    tokens_.clear();
    counts_.fill(0);
    distanceCounts_.fill(0);
}

std::string DeflateBlocks::take() {
    writeBlock();
    put(0, 3); // a stored block without bytes ends at the end of a byte
    put(0, (8 - pendingBits_) % 8);
    put(0xffff0000, 32);
    return std::exchange(out_, {});
}

} // namespace crisis
