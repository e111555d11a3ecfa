// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png/RunAwareDeflate.h"

#include <zlib.h>

#include <new>
#include <utility>

namespace crisis::exports {

namespace {

// Each restart of the stream costs some dozens of bytes, so shorter runs are compressed by zlib.
constexpr std::size_t leastCopied = 4096;
constexpr std::size_t zerosOfUnit = 1024;
constexpr std::size_t mostPower = 6;
constexpr int level = 1, memoryLevel = 8;
constexpr std::size_t outputStep = 64u << 10;

} // namespace

struct RunAwareDeflate::Zlib {
    explicit Zlib(int strategy) {
        if (deflateInit2(&stream, level, Z_DEFLATED, -MAX_WBITS, memoryLevel, strategy) != Z_OK)
            throw std::bad_alloc();
    }
    ~Zlib() { deflateEnd(&stream); }
    Zlib(const Zlib&) = delete;
    Zlib& operator=(const Zlib&) = delete;

    z_stream stream{};
};

void Deflated::append(const Deflated& next) {
    deflated += next.deflated;
    checksum = static_cast<std::uint32_t>(
        adler32_combine(checksum, next.checksum, static_cast<z_off_t>(next.bytes)));
    bytes += next.bytes;
}

RunAwareDeflate::RunAwareDeflate(std::size_t rowBytes, std::uint8_t firstOfSameRow)
    : zlib_(std::make_unique<Zlib>(Z_DEFAULT_STRATEGY)), zlibOfRuns_(std::make_unique<Zlib>(Z_RLE)),
      zeros_{std::vector<std::uint8_t>(zerosOfUnit)}, sameRows_{std::vector<std::uint8_t>(rowBytes)} {
    sameRows_.unit[0] = firstOfSameRow;
}

RunAwareDeflate::~RunAwareDeflate() = default;

void RunAwareDeflate::add(std::span<const std::uint8_t> bytes) {
    waiting_.insert(waiting_.end(), bytes.begin(), bytes.end());
}

void RunAwareDeflate::addZeros(std::size_t count) {
    if (count >= leastCopied) {
        addRepeated(zeros_, count / zerosOfUnit);
        count %= zerosOfUnit;
    }
    waiting_.insert(waiting_.end(), count, 0);
}

void RunAwareDeflate::addSameRows(std::size_t count) {
    if (count * sameRows_.unit.size() >= leastCopied) {
        addRepeated(sameRows_, count);
    } else {
        while (count-- > 0)
            add(sameRows_.unit);
    }
}

Deflated RunAwareDeflate::take() {
    flush();
    return std::exchange(done_, {});
}

void RunAwareDeflate::addRepeated(Repeat& repeat, std::size_t times) {
    flush();
    for (std::size_t power = mostPower + 1; power-- > 0;) {
        const std::size_t units = std::size_t{1} << power;
        for (; times >= units; times -= units)
            done_.append(repeated(repeat, power));
    }
}

const Deflated& RunAwareDeflate::repeated(Repeat& repeat, std::size_t power) {
    repeat.doubled.resize(mostPower + 1);
    Deflated& wanted = repeat.doubled[power];
    if (wanted.bytes == 0) {
        std::vector<std::uint8_t> bytes;
        for (std::size_t i = 0; i < std::size_t{1} << power; ++i)
            bytes.insert(bytes.end(), repeat.unit.begin(), repeat.unit.end());
        wanted = compressed(*zlibOfRuns_, bytes);
    }
    return wanted;
}

// A full flush ends at a byte boundary and resets the window, so the result can be joined with any other.
Deflated RunAwareDeflate::compressed(Zlib& zlib, std::span<const std::uint8_t> bytes) {
    Deflated out;
    out.bytes = bytes.size();
    out.checksum = static_cast<std::uint32_t>(adler32_z(out.checksum, bytes.data(), bytes.size()));
    z_stream& stream = zlib.stream;
    stream.next_in = const_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    do {
        const std::size_t done = out.deflated.size();
        out.deflated.resize(done + outputStep);
        stream.next_out = reinterpret_cast<Bytef*>(out.deflated.data() + done);
        stream.avail_out = static_cast<uInt>(outputStep);
        deflate(&stream, Z_FULL_FLUSH);
        out.deflated.resize(done + outputStep - stream.avail_out);
    } while (stream.avail_out == 0);
    return out;
}

void RunAwareDeflate::flush() {
    if (waiting_.empty())
        return;
    done_.append(compressed(*zlib_, waiting_));
    waiting_.clear();
}

} // namespace crisis::exports
