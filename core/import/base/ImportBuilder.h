// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/import/base/ImportTypes.h"
#include "core/io/text/TextDecoding.h"
#include "core/model/TimelineBuilder.h"
#include "core/model/merge/ImportedFiles.h"
#include "core/model/store/UniqueId.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crisis::imports {

class ImportDocument;

/// A valid id for a foreign one: unchanged if possible, otherwise its letters and a hash.
[[nodiscard]] std::string idFrom(std::string_view foreign);
/// An id of 12 characters that depends on the text only, so that repeated imports give the same id.
[[nodiscard]] std::string idOfText(std::string_view text);

/// Collects what a reader of any format finds: assigns ids, creates each actor, place, category and source
/// once, counts what is mapped and what is not, and observes the memory limit. Not thread-safe.
class ImportBuilder {
public:
    /// The length of the document's text determines the memory limit. All arguments must outlive the builder.
    ImportBuilder(const ImportFormat& format, const ImportDocument& document, const ImportOptions& options,
                  const Progress& progress);

    [[nodiscard]] const ImportOptions& options() const { return options_; }
    ImportSummary& summary() { return summary_; }
    Header& header() { return timeline_.header(); }
    TimelineBuilder& timeline() { return timeline_; }

    /// Tells the builder that the caller preserves names, places and sources beyond the memory limit in their
    /// events.
    void keepsNames() { tooManyNames_ = ImportReason::NamesInEvents; }
    // Return an empty id for an empty name, and also beyond the memory limit, which is noted.
    [[nodiscard]] CategoryId category(std::string_view name, std::string_view color = {});
    [[nodiscard]] ActorId actor(std::string_view name);
    /// The coordinates are numbers in JSON syntax; any other value is dropped. The same name elsewhere is
    /// another place.
    [[nodiscard]] PlaceId place(std::string_view name, std::string_view latitude = {},
                                std::string_view longitude = {}, std::string_view precision = {});
    /// Whether both are numbers of degrees within ±90 and ±180.
    [[nodiscard]] static bool isOnEarth(std::string_view latitude, std::string_view longitude);
    /// Identified by its address, or else its title; the first source with it determines the other members.
    [[nodiscard]] SourceId source(Source source);

    void add(Period period);
    /// Adds an event; provides an id, a title and an undated claim if they are missing. Returns false once
    /// the memory limit is reached, which is noted.
    bool add(Event& event);

    /// Counts values of the column or element `from` that were imported as `to`.
    void mapped(std::string_view from, ColumnRole to, std::uint64_t count = 1);
    /// Counts an occurrence of `reason` at `what`; keeps the first example and line (0: unknown).
    void note(ImportReason reason, std::string_view what = {}, std::string_view example = {},
              std::uint64_t line = 0, std::uint64_t count = 1);
    /// A note whose occurrences are also listed one by one among the diagnostics.
    void fault(ImportReason reason, std::string_view what, std::string_view example, std::uint64_t line);
    /// Adds a diagnostic; 0 means that the line or column is unknown. Returns false if there are too many
    /// already.
    bool problem(ErrorCode code, std::vector<std::string> arguments, std::uint64_t line,
                 std::uint64_t column = 0);
    /// Quarantines `raw`, found in the part `in` of the file.
    void quarantined(std::string in, std::string_view raw, std::string problem);

    /// Notes how the document was decoded.
    void noteEncoding();

    // Remove markup from a text, and note that.
    [[nodiscard]] std::string plainText(std::string_view html);
    [[nodiscard]] std::string plainLine(std::string_view html);

    /// Reports progress (0 to 1). Returns false if the import is cancelled; call it every few thousand
    /// events.
    bool goOn(double fraction);
    /// Builds the timeline. Fails with Cancelled.
    [[nodiscard]] Result<Imported> finish();

private:
    template <class Id, class List, class Make>
    Id once(std::unordered_map<std::string, Id>& known, std::unordered_set<std::string>& taken, List& list,
            const std::string& key, std::size_t bytes, const Make& make);
    bool affords(std::size_t bytes);
    bool affordsName(std::size_t bytes);
    std::string freeId(std::unordered_set<std::string>& taken, const std::string& wanted);
    [[nodiscard]] std::string idOf(const Event& event) const;
    ImportSummary::Note& noteOf(ImportReason reason, std::string_view what, std::string_view example,
                                std::uint64_t line);

    const ImportDocument& document_;
    const ImportOptions& options_;
    const Progress& progress_;
    ImportedFile file_;
    TimelineBuilder timeline_;
    ImportSummary summary_;
    Diagnostics diagnostics_;
    std::size_t allowedBytes_;
    std::size_t usedBytes_ = 0;
    std::size_t usedByNames_ = 0;
    bool cancelled_ = false;
    ImportReason tooManyNames_ = ImportReason::TooMany;

    std::unordered_map<std::string, CategoryId> categories_;
    std::unordered_map<std::string, ActorId> actors_;
    std::unordered_map<std::string, PlaceId> places_;
    std::unordered_map<std::string, SourceId> sources_;
    std::unordered_set<std::string> categoryIds_, actorIds_, placeIds_, sourceIds_, periodIds_;
    UniqueId unique_;
    std::map<std::pair<std::string, ColumnRole>, std::size_t, std::less<>> mappedAt_;
    std::map<std::pair<ImportReason, std::string>, std::size_t, std::less<>> noteAt_;
};

} // namespace crisis::imports
