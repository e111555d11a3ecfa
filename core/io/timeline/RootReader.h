// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/timeline/ElementReader.h"

namespace crisis::io {

inline constexpr std::string_view formatName = "crisis-timeline";
inline constexpr std::int64_t formatVersion = 1;

/// Reads the members of the root, in whatever order they come.
class RootReader {
public:
    explicit RootReader(ElementReader& elements) : elements_(elements) {}

    /// The whole document as one JSON value. Fails where it stops being JSON, or a timeline of a version we
    /// know.
    [[nodiscard]] Result<void> document();
    /// The members on one line of the canonical layout, which are followed by a comma or by the root's end.
    /// False if the line is broken; the cursor's fault says where.
    [[nodiscard]] bool line(std::size_t begin, std::size_t end, bool isFirst);
    /// One member, the cursor being at its value. False if the JSON broke or the root is refused.
    [[nodiscard]] bool member(std::string_view key);
    /// An array is read elsewhere. False if it stood before.
    [[nodiscard]] bool beginArray(RootArray array);

    /// Checks that the root is whole: fails if it is no timeline, and reports what else is missing.
    [[nodiscard]] Result<void> finish();
    /// Why nothing can be opened, once that is known.
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
