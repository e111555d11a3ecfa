// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/store/Chunks.h"

#include <algorithm>

namespace crisis::model {

Chunk::Chunk(const PackBuffer& bytes, std::vector<std::uint32_t> offsets)
    : bytes_(new char[bytes.size()]), size_(bytes.size()), offsets_(std::move(offsets)) {
    if (size_ > 0)
        std::memcpy(bytes_.get(), bytes.data(), size_);
    offsets_.shrink_to_fit();
}

std::string_view Chunk::bytesOf(std::uint32_t at) const {
    const std::size_t end = at + 1 < count() ? offsets_[at + 1] : size_;
    return {record(at), end - offsets_[at]};
}

std::size_t Chunk::memoryBytes() const {
    return sizeof(*this) + size_ + offsets_.capacity() * sizeof(offsets_[0]);
}

ChunkList::ChunkList(std::vector<std::shared_ptr<const Chunk>> chunks) : chunks_(std::move(chunks)) {
    starts_.reserve(chunks_.size());
    for (const auto& chunk : chunks_) {
        uniform_ =
            uniform_ && count_ == starts_.size() * Chunk::usualCount && chunk->count() <= Chunk::usualCount;
        slack_ = std::max(slack_, starts_.size() - count_ / Chunk::usualCount);
        starts_.push_back(count_);
        count_ += chunk->count();
    }
}

ChunkList::Position ChunkList::locate(std::uint32_t index) const {
    // No chunk has more than usualCount records.
    const std::size_t first = index / Chunk::usualCount;
    const std::size_t last = std::min(starts_.size(), first + slack_ + 1);
    const auto after = std::upper_bound(starts_.begin() + static_cast<std::ptrdiff_t>(first),
                                        starts_.begin() + static_cast<std::ptrdiff_t>(last), index);
    const auto chunk = static_cast<std::size_t>(after - starts_.begin()) - 1;
    return {chunk, index - starts_[chunk]};
}

std::size_t ChunkList::memoryBytes() const {
    std::size_t bytes = chunks_.capacity() * sizeof(chunks_[0]) + starts_.capacity() * sizeof(starts_[0]);
    for (const auto& chunk : chunks_)
        bytes += chunk->memoryBytes();
    return bytes;
}

ChunkList withReplaced(const ChunkList& list, const std::vector<ReplacedRecord>& replaced) {
    std::vector<std::shared_ptr<const Chunk>> chunks;
    auto next = replaced.begin();
    std::uint32_t start = 0;
    for (const auto& chunk : list.chunks()) {
        const std::uint32_t end = start + chunk->count();
        if (next == replaced.end() || next->index >= end) {
            chunks.push_back(chunk);
        } else {
            PackBuffer bytes;
            std::vector<std::uint32_t> offsets;
            for (std::uint32_t index = start; index < end; ++index) {
                const bool isReplaced = next != replaced.end() && next->index == index;
                const std::string_view record =
                    isReplaced ? std::string_view(next->bytes) : chunk->bytesOf(index - start);
                offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
                bytes.raw(record.data(), record.size());
                next += isReplaced ? 1 : 0;
            }
            chunks.push_back(std::make_shared<const Chunk>(bytes, std::move(offsets)));
        }
        start = end;
    }
    return ChunkList(std::move(chunks));
}

std::optional<std::vector<std::uint32_t>> differingRecords(const ChunkList& a, const ChunkList& b) {
    constexpr std::size_t few = 256;
    constexpr std::uint32_t mostCompared = 8 * Chunk::usualCount;
    std::vector<std::uint32_t> differing;
    std::uint32_t compared = 0;
    const std::uint32_t count = std::min(a.count(), b.count());
    for (std::uint32_t index = 0; index < count;) {
        const ChunkList::Position atA = a.locate(index);
        const ChunkList::Position atB = b.locate(index);
        const Chunk& chunkA = *a.chunks()[atA.chunk];
        const Chunk& chunkB = *b.chunks()[atB.chunk];
        const std::uint32_t both =
            std::min({count - index, chunkA.count() - atA.record, chunkB.count() - atB.record});
        if (&chunkA != &chunkB || atA.record != atB.record) {
            for (std::uint32_t i = 0; i < both; ++i) {
                if (chunkA.bytesOf(atA.record + i) != chunkB.bytesOf(atB.record + i))
                    differing.push_back(index + i);
            }
            compared += both;
        }
        if (differing.size() > few || compared > mostCompared)
            return std::nullopt;
        index += both;
    }
    return differing;
}

ChunkListBuilder::ChunkListBuilder(const ChunkList& from) : chunks_(from.chunks()), sealed_(from.count()) {}

std::uint32_t ChunkListBuilder::count() const {
    return sealed_ + static_cast<std::uint32_t>(offsets_.size());
}

void ChunkListBuilder::closeRecord() {
    offsets_.push_back(static_cast<std::uint32_t>(begin_));
    begin_ = buffer_.size();
    if (offsets_.size() >= Chunk::usualCount || begin_ >= Chunk::fullBytes)
        seal();
}

void ChunkListBuilder::seal() {
    if (offsets_.empty())
        return;
    sealed_ += static_cast<std::uint32_t>(offsets_.size());
    chunks_.push_back(std::make_shared<const Chunk>(buffer_, offsets_));
    buffer_.clear();
    offsets_.clear();
    begin_ = 0;
}

void ChunkListBuilder::settle() {
    seal();
    buffer_ = PackBuffer();
}

void ChunkListBuilder::append(ChunkListBuilder&& other) {
    seal();
    other.seal();
    chunks_.insert(chunks_.end(), std::make_move_iterator(other.chunks_.begin()),
                   std::make_move_iterator(other.chunks_.end()));
    sealed_ += other.sealed_;
    other = ChunkListBuilder();
}

void ChunkListBuilder::replace(std::uint32_t index, const PackBuffer& record) {
    change(index, Change::Replace, &record);
}
void ChunkListBuilder::insert(std::uint32_t before, const PackBuffer& record) {
    change(before, Change::Insert, &record);
}
void ChunkListBuilder::remove(std::uint32_t index) { change(index, Change::Remove, nullptr); }

void ChunkListBuilder::change(std::uint32_t index, Change change, const PackBuffer* record) {
    if (change == Change::Insert && index >= count()) {
        buffer_.raw(record->data(), record->size());
        closeRecord();
        return;
    }
    seal();
    std::size_t at = 0;
    std::uint32_t within = index;
    while (within >= chunks_[at]->count())
        within -= chunks_[at++]->count();

    const Chunk& old = *chunks_[at];
    std::vector<std::shared_ptr<const Chunk>> made;
    PackBuffer bytes;
    std::vector<std::uint32_t> offsets;
    const auto add = [&](std::string_view packed) {
        if (offsets.size() == Chunk::usualCount) {
            made.push_back(std::make_shared<const Chunk>(bytes, std::move(offsets)));
            bytes.clear();
            offsets.clear();
        }
        offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
        bytes.raw(packed.data(), packed.size());
    };
    for (std::uint32_t i = 0; i < old.count(); ++i) {
        if (i == within && change != Change::Remove)
            add({record->data(), record->size()});
        if (i != within || change == Change::Insert)
            add(old.bytesOf(i));
    }
    if (!offsets.empty())
        made.push_back(std::make_shared<const Chunk>(bytes, std::move(offsets)));
    if (change == Change::Insert)
        ++sealed_;
    else if (change == Change::Remove)
        --sealed_;
    chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(at));
    chunks_.insert(chunks_.begin() + static_cast<std::ptrdiff_t>(at), made.begin(), made.end());
}

// Adding records one at a time, each in its own snapshot, must not leave one chunk per record.
void ChunkListBuilder::mergeLastTwo() {
    const Chunk& last = *chunks_.back();
    const Chunk& before = *chunks_[chunks_.size() - 2];
    if (before.count() + last.count() > Chunk::usualCount ||
        before.memoryBytes() + last.memoryBytes() > Chunk::fullBytes)
        return;
    PackBuffer bytes;
    std::vector<std::uint32_t> offsets;
    for (const Chunk* chunk : {&before, &last}) {
        for (std::uint32_t i = 0; i < chunk->count(); ++i) {
            offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
            const std::string_view packed = chunk->bytesOf(i);
            bytes.raw(packed.data(), packed.size());
        }
    }
    chunks_.pop_back();
    chunks_.back() = std::make_shared<const Chunk>(bytes, std::move(offsets));
}

ChunkList ChunkListBuilder::build() {
    const bool grew = !offsets_.empty();
    seal();
    if (grew && chunks_.size() > 1)
        mergeLastTwo();
    ChunkList list(std::move(chunks_));
    *this = ChunkListBuilder();
    return list;
}

} // namespace crisis::model
