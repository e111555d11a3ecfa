// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/timeline/ElementReader.h"

namespace crisis::io {

inline constexpr std::string_view formatName = "crisis-timeline";
inline constexpr std::int64_t formatVersion = 1;

/// Reads the members of the root, in any order.
class RootReader {
public:
    explicit RootReader(ElementReader& elements) : elements_(elements) {}

    /// Reads the whole document as one JSON value. Fails if it is not valid JSON, or not a timeline of a
    /// supported version.
    [[nodiscard]] Result<void> document();
    /// Reads the members on one line of the canonical layout; a comma or the end of the root must follow.
    /// Returns false if the line is broken; the cursor's fault() gives the position.
    [[nodiscard]] bool line(std::size_t begin, std::size_t end, bool isFirst);
    /// Reads one member whose value is at the cursor. Returns false if the JSON is malformed or the root is
    /// refused.
    [[nodiscard]] bool member(std::string_view key);
    /// Notes an array that is read elsewhere. Returns false if it has appeared before.
    [[nodiscard]] bool beginArray(RootArray array);

    /// Checks that the root is complete: fails if it is not a timeline, and reports other missing members.
    [[nodiscard]] Result<void> finish();
    /// Why the file cannot be opened; absent if no reason has been found.
    [[nodiscard]] const std::optional<Error>& refusal() const { return refusal_; }
    [[nodiscard]] std::size_t refusalOffset() const { return refusalOffset_; }
    [[nodiscard]] bool hasIdentity() const; ///< format, version and title have been read
    [[nodiscard]] bool isClosed() const { return isClosed_; }
    [[nodiscard]] std::size_t openingViewOffset() const { return openingViewOffset_; }

private:
    bool readFormat();
    bool readVersion();
    bool readArray(RootArray array);
    bool refuse(std::size_t offset, ErrorCode code, std::vector<std::string> arguments);

    ElementReader& elements_;
    std::uint32_t seen_ = 0;
    std::uint32_t seenArrays_ = 0;
    UnknownKeys unknown_;
    std::optional<Error> refusal_;
    std::size_t refusalOffset_ = 0;
    std::size_t openingViewOffset_ = 0;
    bool isClosed_ = false;
};

} // namespace crisis::io
