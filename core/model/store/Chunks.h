// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/store/PackBuffer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crisis::model {

/// A few thousand packed records; immutable.
class Chunk {
public:
    static constexpr std::uint32_t usualCount = 4096;
    static constexpr std::size_t fullBytes = 16U << 20; ///< a chunk with long records is closed at this size

    Chunk(const PackBuffer& bytes, std::vector<std::uint32_t> offsets);

    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(offsets_.size()); }
    [[nodiscard]] const char* record(std::uint32_t at) const { return bytes_.get() + offsets_[at]; }
    /// All bytes of a record.
    [[nodiscard]] std::string_view bytesOf(std::uint32_t at) const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
    std::vector<std::uint32_t> offsets_;
};

/// A list of records in chunks that several lists can share. Cheap to copy.
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
    /// `index` must be below count().
    [[nodiscard]] Position locate(std::uint32_t index) const;
    [[nodiscard]] const std::vector<std::shared_ptr<const Chunk>>& chunks() const { return chunks_; }
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    std::vector<std::shared_ptr<const Chunk>> chunks_;
    std::vector<std::uint32_t> starts_;
    std::uint32_t count_ = 0;
    bool uniform_ = true;   ///< every chunk except the last has usualCount records
    std::size_t slack_ = 0; ///< maximum chunk offset from the position that uniform chunks would give
};

/// The new bytes of a record.
struct ReplacedRecord {
    std::uint32_t index = 0;
    std::string bytes;
};
/// The list with some records replaced (ascending by index). Chunks without a replaced record are shared.
[[nodiscard]] ChunkList withReplaced(const ChunkList& list, const std::vector<ReplacedRecord>& replaced);

/// The positions below both counts at which the records differ, ascending. Fast for lists that share most
/// chunks. Absent if there are more than a few, as after inserting or removing records in the middle.
[[nodiscard]] std::optional<std::vector<std::uint32_t>> differingRecords(const ChunkList& a,
                                                                         const ChunkList& b);

/// Builds a list. Chunks of the initial list remain shared unless changed.
class ChunkListBuilder {
public:
    ChunkListBuilder() = default;
    explicit ChunkListBuilder(const ChunkList& from);

    [[nodiscard]] std::uint32_t count() const;
    /// To add a record, pack it into the buffer and call closeRecord().
    PackBuffer& buffer() { return buffer_; }
    void closeRecord();
    /// Closes the current chunk and frees the memory of its buffer.
    void settle();
    /// Appends all records of another builder.
    void append(ChunkListBuilder&& other);

    // Edits by position in the list; `record` contains exactly one packed record.
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
    std::size_t begin_ = 0; ///< start of the record being written
};

} // namespace crisis::model
