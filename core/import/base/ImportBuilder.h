// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/Importer.h"
#include "core/import/text/TextDecoding.h"
#include "core/model/TimelineBuilder.h"
#include "core/model/merge/ImportedFiles.h"
#include "core/model/store/UniqueId.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crisis::imports {

/// An id as the format allows it, made of a foreign one: itself where it can be, else its letters and a hash.
[[nodiscard]] std::string idFrom(std::string_view foreign);
/// The same id for the same text, at every import: 12 characters.
[[nodiscard]] std::string idOfText(std::string_view text);

/// What a reader of any format puts its findings into: gives ids, makes each actor, place, category and
/// source once, counts what is mapped and what is not, and keeps within the memory allowed.
class ImportBuilder {
public:
    /// `text`: the file's, whose length decides how much memory the timeline may take.
    ImportBuilder(ImportFormat format, std::string_view text, const ImportOptions& options,
                  const Progress& progress);

    [[nodiscard]] const ImportOptions& options() const { return options_; }
    ImportSummary& summary() { return summary_; }
    Header& header() { return timeline_.header(); }
    TimelineBuilder& timeline() { return timeline_; }

    /// The caller keeps in their events what there are too many names, places and sources for.
    void keepsNames() { tooManyNames_ = ImportReason::NamesInEvents; }
    // Of an empty name the empty id; so too once there are too many, which is noted.
    [[nodiscard]] CategoryId category(std::string_view name, std::string_view color = {});
    [[nodiscard]] ActorId actor(std::string_view name);
    /// Numbers as JSON writes them; one that is none is left out. The same name elsewhere is another place.
    [[nodiscard]] PlaceId place(std::string_view name, std::string_view latitude = {},
                                std::string_view longitude = {}, std::string_view precision = {});
    [[nodiscard]] static bool isOnEarth(std::string_view latitude, std::string_view longitude);
    /// By its address, else its title; what the first one says stands.
    [[nodiscard]] SourceId source(Source source);

    void add(Period period);
    /// Gives an id if the event has none, a title if it has none, and an undated claim if it has no date.
    /// False once the memory allowed is used up, which is noted.
    bool add(Event& event);

    void mapped(std::string_view from, ColumnRole to, std::uint64_t count = 1);
    void note(ImportReason reason, std::string_view what = {}, std::string_view example = {},
              std::uint64_t line = 0, std::uint64_t count = 1);
    /// A note that is told one by one among the problems as well.
    void fault(ImportReason reason, std::string_view what, std::string_view example, std::uint64_t line);
    /// A line or column of 0 is not known. False if there are too many already.
    bool problem(ErrorCode code, std::vector<std::string> arguments, std::uint64_t line,
                 std::uint64_t column = 0);
    void quarantined(std::string in, std::string_view raw, std::string problem);

    void noteEncoding(const DecodedText& decoded);

    // Text with the markup taken out and noted.
    [[nodiscard]] std::string plainText(std::string_view html);
    [[nodiscard]] std::string plainLine(std::string_view html);

    /// False once the caller wants it to stop; ask every few thousand events.
    bool goOn(double fraction);
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
