// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ReferenceError.h"
#include "core/model/Timeline.h"

namespace crisis::model {

/// Builds a timeline. References may precede their targets. Values are copied in packed form, so a caller can
/// reuse one Event object. Use from one thread at a time.
class TimelineBuilder {
public:
    TimelineBuilder();
    /// Starts from a snapshot; the result shares its unchanged chunks.
    explicit TimelineBuilder(const Timeline& from);
    /// An empty builder for a subset of `whole`, whose records copy() adds.
    [[nodiscard]] static TimelineBuilder forSubsetOf(const Timeline& whole);
    ~TimelineBuilder();
    TimelineBuilder(TimelineBuilder&&) noexcept;
    TimelineBuilder& operator=(TimelineBuilder&&) noexcept;

    Header& header();
    std::vector<Source>& sources();
    std::vector<Actor>& actors();
    std::vector<Place>& places();
    std::vector<Category>& categories();
    std::vector<Period>& periods();
    std::vector<View>& views();
    std::vector<QuarantinedMember>& quarantined();

    void add(const Event& event);
    void add(const Statement& statement);
    /// Adds an unchanged event or statement of the snapshot that forSubsetOf() was called with. Much faster
    /// than adding the value.
    void copy(const Timeline& whole, EventPosition index);
    void copy(const Timeline& whole, StatementPosition index);
    /// An empty builder that another thread can fill, and that can be appended to this one cheaply.
    [[nodiscard]] TimelineBuilder part() const;
    /// Frees memory that is reserved for adding more.
    void settle();
    /// Appends everything of another builder except its header, and leaves it empty.
    void append(TimelineBuilder&& other);

    // Edits by position in file order, of a snapshot's values as well as of added ones.
    void replace(EventPosition index, const Event& event);
    void replace(StatementPosition index, const Statement& statement);
    void insert(EventPosition before, const Event& event); ///< the number of events: append
    void remove(EventPosition index);
    void insert(StatementPosition before, const Statement& statement);
    void remove(StatementPosition index);

    /// Renames duplicate ids to `id-2`, removes references that do not resolve or form a cycle (and list
    /// items that are meaningless without them), reports each by array and position, and returns the
    /// snapshot. `report` may still add to quarantined(). The builder is empty afterwards. A large timeline
    /// is checked in two threads, but `report` is called from the calling thread only.
    [[nodiscard]] Timeline build(const ReportReferenceError& report = {});

private:
    friend class TrustedBuild; // of Edit.cpp
    /// Builds without a check: only for added or changed records whose references are known to resolve.
    [[nodiscard]] Timeline buildTrusted();

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace crisis::model
