// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/diagnostics/RawDiagnostics.h"
#include "core/io/timeline/ValueReader.h"
#include "core/model/TimelineBuilder.h"

#include <array>

namespace crisis::io {

/// Where the elements of a root array stand in the text, so that what is found wrong with them later has a
/// place.
struct ElementPlaces {
    std::vector<std::uint32_t> kept;         ///< first bytes of those that are in the timeline, in order
    std::vector<std::uint32_t> exportLosses; ///< of those that were set aside
    [[nodiscard]] std::uint64_t count() const { return kept.size() + exportLosses.size(); }
};
using AllPlaces = std::array<ElementPlaces, 9>;

/// Reads elements of the root's arrays into a builder and keeps what is found wrong. One for each thread.
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

    /// Reads the element that the cursor is at; false if the JSON broke, and then nothing of it is kept.
    bool read(RootArray array);
    /// Sets text[begin, end) aside in place of an element.
    void setAsideBroken(RootArray array, std::size_t begin, std::size_t end, const JsonError& fault);
    /// Keeps what was found wrong outside of the arrays.
    void keepRootFindings();
    /// A finding that sets nothing aside.
    void report(RootArray array, std::size_t offset, Error error);
    /// Joins what another reader found in a text that begins at `begin` of this one's, behind what was read
    /// before.
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

/// A fault of the JSON as an error of the file, for one line or for the whole.
[[nodiscard]] Error errorOf(const JsonError& fault, ErrorCode syntaxCode);

} // namespace crisis::io
