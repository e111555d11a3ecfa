// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/PackBuffer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crisis::model {

/// Some thousand packed records; never changes once made.
class Chunk {
public:
    static constexpr std::uint32_t usualCount = 4096;
    static constexpr std::size_t fullBytes = 16U << 20; ///< a chunk of long records is closed early

    Chunk(const PackBuffer& bytes, std::vector<std::uint32_t> offsets);

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(offsets_.size()); }
    [[nodiscard]] const char* record(std::uint32_t at) const { return bytes_.get() + offsets_[at]; }
    /// The whole bytes of a record.
    [[nodiscard]] std::string_view bytesOf(std::uint32_t at) const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
    std::vector<std::uint32_t> offsets_;
};

/// Records in order, in chunks that lists share.
class ChunkList {
public:
    ChunkList() = default;
    explicit ChunkList(std::vector<std::shared_ptr<const Chunk>> chunks);

    [[nodiscard]] std::uint32_t count() const { return count_; }
    [[nodiscard]] const char* record(std::uint32_t index) const {
        if (uniform_)
            return chunks_[index / Chunk::usualCount]->record(index % Chunk::usualCount);
        const Position at = locate(index);
        return chunks_[at.chunk]->record(at.record);
    }
    struct Position {
        std::size_t chunk = 0;
        std::uint32_t record = 0;
    };
    /// Of an index below count().
    [[nodiscard]] Position locate(std::uint32_t index) const;
    [[nodiscard]] const std::vector<std::shared_ptr<const Chunk>>& chunks() const { return chunks_; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::vector<std::shared_ptr<const Chunk>> chunks_;
    std::vector<std::uint32_t> starts_;
    std::uint32_t count_ = 0;
    bool uniform_ = true;   ///< each chunk but the last holds usualCount
    std::size_t slack_ = 0; ///< how many chunks further on a record may be than if they were uniform
};

/// A record that takes the place of another.
struct ReplacedRecord {
    std::uint32_t index = 0;
    std::string bytes;
};
/// The list with some records replaced (by index, ascending); chunks without one are shared.
[[nodiscard]] ChunkList withReplaced(const ChunkList& list, const std::vector<ReplacedRecord>& replaced);

/// The positions below both counts whose records differ, ascending: quick for lists that share most chunks.
/// Absent if there are more than a few, as when records were inserted or removed between others.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> differingRecords(const ChunkList& a,
                                                                         const ChunkList& b);

/// Makes a list; chunks taken over from another stay shared unless changed.
class ChunkListBuilder {
public:
    ChunkListBuilder() = default;
    explicit ChunkListBuilder(const ChunkList& from);

    [[nodiscard]] std::uint32_t count() const;
    /// A record is added by packing it into the buffer and closing it.
    PackBuffer& buffer() { return buffer_; }
    void closeRecord();
    /// Closes the chunk that is being filled, and gives its buffer's memory back.
    void settle();
    void append(ChunkListBuilder&& other);

    // Positions in order; the record is what stands in the buffer given.
    void replace(std::uint32_t index, const PackBuffer& record);
    void insert(std::uint32_t before, const PackBuffer& record);
    void remove(std::uint32_t index);

    [[nodiscard]] ChunkList build();

private:
    enum class Change { Replace, Insert, Remove };
    void change(std::uint32_t index, Change change, const PackBuffer* record);
    void seal();
    void mergeLastTwo();

    std::vector<std::shared_ptr<const Chunk>> chunks_;
    std::uint32_t sealed_ = 0;
    PackBuffer buffer_;
    std::vector<std::uint32_t> offsets_;
    std::size_t begin_ = 0; ///< of the record that is open
};

} // namespace crisis::model
