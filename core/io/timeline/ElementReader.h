// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/diagnostics/RawDiagnostics.h"
#include "core/io/timeline/ValueReader.h"
#include "core/model/TimelineBuilder.h"

#include <array>

namespace crisis::io {

/// The byte offsets of the elements of a root array, so that a diagnostic found later can report a text
/// position.
struct ElementPlaces {
    std::vector<std::uint32_t> kept; ///< first bytes of the elements that are in the timeline, in order
    std::vector<std::uint32_t> exportLosses; ///< first bytes of the quarantined elements
    [[nodiscard]] std::uint64_t count() const { return kept.size() + exportLosses.size(); }
};
using AllPlaces = std::array<ElementPlaces, 9>;

/// Reads elements of the root's arrays into a builder and collects diagnostics. Use one per thread.
class ElementReader {
public:
    ElementReader(std::string_view text, TimelineBuilder builder);
    ElementReader(const ElementReader&) = delete;
    ElementReader& operator=(const ElementReader&) = delete;

    [[nodiscard]] JsonCursor& json() { return json_; }
    [[nodiscard]] ValueReader& values() { return values_; }
    [[nodiscard]] TimelineBuilder& builder() { return builder_; }
    [[nodiscard]] RawDiagnosticList& rawDiagnostics() { return rawDiagnostics_; }
    [[nodiscard]] const RawDiagnosticList& rawDiagnostics() const { return rawDiagnostics_; }
    [[nodiscard]] const AllPlaces& places() const { return places_; }

    /// Reads the element at the cursor. Returns false if the JSON is malformed; nothing of the element is
    /// kept then.
    bool read(RootArray array);
    /// Quarantines text[begin, end) in place of an element.
    void setAsideBroken(RootArray array, std::size_t begin, std::size_t end, const JsonError& fault);
    /// Collects the diagnostics found outside of the arrays.
    void keepRootFindings();
    /// Adds a diagnostic that quarantines nothing.
    void report(RootArray array, std::size_t offset, Error error);
    /// Appends the results of another reader, whose text begins at byte `begin` of this one's and follows
    /// everything read so far.
    void append(ElementReader&& other, std::size_t begin);

private:
    template <class T>
    bool readInto(std::vector<T>& list, const ObjectFormat<T>& format, RootArray array);
    bool readEvent();
    bool readStatement();
    bool finish(RootArray array, std::size_t begin, bool isUsable, const std::string& id);
    void putAside(QuarantinedMember entry);
    void keepPending(RootArray array, const std::string& owner);
    [[nodiscard]] ElementPlaces& placesOf(RootArray array) {
        return places_[static_cast<std::size_t>(array)];
    }

    JsonCursor json_;
    ValueReader values_;
    TimelineBuilder builder_;
    RawDiagnosticList rawDiagnostics_;
    AllPlaces places_;
    Event event_;
    Statement statement_;
};

/// Converts a JSON error to an error of the file, either for one line or for the whole file (`syntaxCode`).
[[nodiscard]] Error errorOf(const JsonError& fault, ErrorCode syntaxCode);

} // namespace crisis::io
