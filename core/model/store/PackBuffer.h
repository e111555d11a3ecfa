// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace crisis::model {

/// A growing byte buffer in which records are packed before a chunk copies them.
class PackBuffer {
public:
    void byte(std::uint8_t value) {
        room(1);
        bytes_[size_++] = static_cast<char>(value);
    }
    /// Variable length: seven bits per byte, low bits first.
    void number(std::uint64_t value) {
        room(10);
        while (value >= 0x80) {
            bytes_[size_++] = static_cast<char>(value | 0x80);
            value >>= 7;
        }
        bytes_[size_++] = static_cast<char>(value);
    }
    /// Zigzag encoding: short for numbers near zero of either sign.
    void signedNumber(std::int64_t value) {
        number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void text(std::string_view value) {
        number(value.size());
        raw(value.data(), value.size());
    }
    void raw(const char* from, std::size_t length) {
        if (length == 0)
            return;
        room(length);
        std::memcpy(bytes_.get() + size_, from, length);
        size_ += length;
    }

    [[nodiscard]] const char* data() const { return bytes_.get(); }
    [[nodiscard]] std::size_t size() const { return size_; }
    void clear() { size_ = 0; }

private:
    void room(std::size_t length) {
        if (capacity_ - size_ < length)
            grow(length);
    }
    void grow(std::size_t length) {
        const std::size_t capacity = (capacity_ + length) * 2 + 256;
        std::unique_ptr<char[]> larger(new char[capacity]);
        if (size_ > 0)
            std::memcpy(larger.get(), bytes_.get(), size_);
        bytes_ = std::move(larger);
        capacity_ = capacity;
    }

    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// Reads packed bytes in order. There are no bounds checks: the bytes must come from a PackBuffer and be read
/// in the order written.
class PackReader {
public:
    explicit PackReader(const char* at) : at_(at) {}

    std::uint8_t byte() { return static_cast<std::uint8_t>(*at_++); }
    std::uint64_t number() {
        std::uint64_t value = byte();
        if (value < 0x80)
            return value;
        value &= 0x7f;
        for (unsigned shift = 7;; shift += 7) {
            const std::uint64_t next = byte();
            value |= (next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }
    }
    std::uint32_t smallNumber() { return static_cast<std::uint32_t>(number()); }
    std::int64_t signedNumber() {
        const std::uint64_t value = number();
        return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
    }
    std::string_view text() {
        const auto length = static_cast<std::size_t>(number());
        const std::string_view value(at_, length);
        at_ += length;
        return value;
    }

private:
    const char* at_;
};

} // namespace crisis::model
