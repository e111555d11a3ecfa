// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/TableEvents.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/table/CellSplitter.h"
#include "core/import/table/RowDates.h"
#include "core/import/text/PreservedMembers.h"
#include "core/io/json/JsonText.h"
#include "core/io/text/HtmlText.h"

#include <algorithm>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
constexpr std::uint64_t rowsBetweenReports = 4'096;
constexpr std::size_t longestTag = 80;
constexpr std::size_t mostTags = 50;
constexpr std::size_t longestTitle = 120;
constexpr std::size_t mostFooterCells = 3;
constexpr std::uint64_t mostFooterRows = 10;

class TableImporter {
public:
    TableImporter(TableRows& rows, const TableMapping& mapping, ImportBuilder& builder)
        : rows_(rows), mapping_(mapping), builder_(builder), columns_(rows.columns(), mapping_),
          dates_(columns_, mapping_), filled_(rows.columns().size(), 0), keptIn_(rows.columns().size(), 0) {
        builder_.keepsNames();
    }

    // Returns false if cancelled.
    bool run() {
        TableRow row;
        std::uint64_t count = 0;
        rows_.rewind();
        while (next(row)) {
            dates_.survey(row);
            if (++count % rowsBetweenReports == 0 && !builder_.goOn(rows_.fraction() / 2))
                return false;
        }
        dates_.decide(builder_);
        rows_.rewind();
        for (count = 0; next(row); ++count) {
            if (count % rowsBetweenReports == 0 && !builder_.goOn(0.5 + rows_.fraction() / 2))
                return false;
            takeRow(row);
        }
        noteFooter();
        noteColumns();
        return true;
    }

private:
    bool next(TableRow& row) {
        if (!rows_.next(row))
            return false;
        // plaso writes "-" for an empty value.
        for (std::string_view& cell : row.cells)
            if (cell == "-" && isPlaso_)
                cell = {};
        return true;
    }
    // Humanitarian data has a row of hashtags (HXL) after the column names.
    [[nodiscard]] static bool isHashtags(const TableRow& row) {
        std::size_t tags = 0;
        for (const std::string_view cell : row.cells) {
            const std::string_view text = trimmed(cell);
            if (!text.empty() && (text.size() < 2 || text[0] != '#' || !isLetter(text[1])))
                return false;
            tags += text.empty() ? 0 : 1;
        }
        return tags > 1;
    }
    void takeRow(const TableRow& row) {
        if (builder_.summary().found == 0 && !row.broken && isHashtags(row)) {
            builder_.note(ImportReason::NotAnEvent, "HXL", row.cells.front(), row.line);
            return;
        }
        ++builder_.summary().found;
        if (row.broken) {
            builder_.fault(ImportReason::BrokenRow, {}, row.raw, row.line);
            builder_.quarantined("row " + std::to_string(builder_.summary().found), quoted(row.raw),
                                 "not a JSON object");
            return;
        }
        checkShape(row);
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(),
                                       [](std::string_view cell) { return trimmed(cell).empty(); });
        if (empty) {
            builder_.note(ImportReason::EmptyRow, {}, {}, row.line);
            return;
        }
        for (std::size_t at = 0; at < std::min(row.cells.size(), filled_.size()); ++at)
            filled_[at] += trimmed(row.cells[at]).empty() ? 0 : 1;
        const std::string kind = lowered(columns_.cell(row, Role::RowKind));
        if (kind == "title")
            takeTitle(row);
        else if (kind == "era")
            takeEra(row);
        else
            takeEvent(row);
    }
    static std::string quoted(std::string_view raw) {
        std::string out;
        appendQuoted(out, raw);
        return out;
    }
    void checkShape(const TableRow& row) {
        const std::size_t width = columns_.names().size();
        if (row.openQuote)
            builder_.fault(ImportReason::OpenQuote, {}, row.cells.empty() ? "" : row.cells.front(), row.line);
        if (row.line == 0 || row.cells.size() == width)
            return;
        if (row.cells.size() > width)
            builder_.note(ImportReason::LongRow, {}, row.cells[width], row.line);
        else if (row.isLast && !row.endsWithBreak)
            builder_.fault(ImportReason::CutRow, {}, row.cells.back(), row.line);
        else
            builder_.note(ImportReason::ShortRow, {}, {}, row.line);
    }
    [[nodiscard]] std::string joined(const TableRow& row, Role role) {
        std::string text;
        for (const TableColumns::Use& use : columns_.all(role)) {
            const std::string part = builder_.plainLine(cellAt(row, use.column));
            if (!part.empty() && part != text)
                (text += text.empty() ? "" : ", ") += part;
        }
        return text;
    }
    void takeTitle(const TableRow& row) {
        builder_.header().title = joined(row, Role::Title);
        addToDescription(builder_.plainText(columns_.cell(row, Role::Summary)));
        kept_.clear();
        Source source = sourceOf(row);
        const bool isWhole = source.url == columns_.cell(row, Role::SourceUrl);
        if (!builder_.source(std::move(source)).empty() && isWhole)
            keepAllBut(row, {Role::Title, Role::Summary, Role::RowKind, Role::SourceTitle, Role::SourceUrl,
                             Role::SourcePublisher});
        else
            keepAllBut(row, {Role::Title, Role::Summary, Role::RowKind});
        builder_.header().unknown = kept_.text();
        builder_.mapped(columns_.names()[*columns_.one(Role::RowKind)], Role::RowKind);
    }
    void addToDescription(const std::string& text) {
        std::string& description = builder_.header().description;
        if (!text.empty())
            (description += description.empty() ? "" : "\n\n") += text;
    }
    void takeEra(const TableRow& row) {
        Period period;
        period.title = joined(row, Role::Title);
        period.dates.push_back(dates_.claimOf(row, builder_));
        period.note = builder_.plainText(columns_.cell(row, Role::Summary));
        kept_.clear();
        keepAllBut(row, {Role::Title, Role::Summary, Role::RowKind, Role::Date, Role::Start, Role::End,
                         Role::Year, Role::Month, Role::Day, Role::Time, Role::EndYear, Role::EndMonth,
                         Role::EndDay, Role::EndTime, Role::DatePhrase});
        period.unknown = kept_.text();
        builder_.add(std::move(period));
    }
    void keepAllBut(const TableRow& row, std::initializer_list<Role> taken) {
        std::vector<bool> isTaken(columns_.names().size(), false);
        for (const Role role : taken) {
            for (const TableColumns::Use& use : columns_.all(role))
                isTaken[use.column] = true;
        }
        for (std::size_t at = 0; at < std::min(row.cells.size(), isTaken.size()); ++at) {
            if (!isTaken[at])
                keepCell(row, at);
        }
    }
    void takeEvent(const TableRow& row) {
        Event& event = event_;
        event = Event();
        if (const std::string_view id = columns_.cell(row, Role::Id); !id.empty())
            event.id = EventId(idFrom(id));
        event.title = joined(row, Role::Title);
        event.summary = builder_.plainText(columns_.cell(row, Role::Summary));
        event.category = builder_.category(columns_.cell(row, Role::Category));
        for (const TableColumns::Use& use : columns_.all(Role::Note)) {
            const std::string text = builder_.plainText(cellAt(row, use.column));
            if (!text.empty())
                (event.note += event.note.empty() ? "" : "\n") += text;
        }
        kept_.clear();
        event.dates.push_back(dates_.claimOf(row, builder_));
        if (event.category.empty())
            keep(row, Role::Category);
        keepOtherDates(row, event.dates.front());
        takePlace(row, event);
        takeSource(row, event);
        takeActors(row, event);
        takeNumbers(row, event);
        takeStatus(row, event);
        takeTags(row, event);
        keepRest(row);
        event.unknown = kept_.text();
        if (event.title.empty() && event.summary.empty() && event.note.empty())
            event.title = cutText(firstText(row), longestTitle);
        watchForFooter(row, event);
        builder_.add(event);
    }
    /// The row's first text that is neither a number nor a date.
    [[nodiscard]] std::string firstText(const TableRow& row) {
        for (const std::string_view cell : row.cells) {
            const std::string text = builder_.plainLine(cell);
            if (!text.empty() && !jsonNumber(text) && !isWebAddress(text) && !readLooseDate(text, {}))
                return text;
        }
        return {};
    }
    /// Detects totals, remarks and the like after the last event.
    void watchForFooter(const TableRow& row, const Event& event) {
        if (!isUndated(event.dates.front())) {
            footer_ = {};
            return;
        }
        const auto filled = static_cast<std::size_t>(
            std::count_if(row.cells.begin(), row.cells.end(),
                          [](std::string_view cell) { return !trimmed(cell).empty(); }));
        const bool isFew = filled * 2 <= columns_.names().size() && filled <= mostFooterCells;
        if (!isFew)
            footer_ = {};
        else if (footer_.count++ == 0) {
            footer_.example = event.title;
            footer_.firstLine = row.line;
        }
    }
    // If a row gives its date in several ways, only the first is used.
    void keepOtherDates(const TableRow& row, const DateClaim& claim) {
        const auto has = [&](Role role) { return !columns_.cell(row, role).empty(); };
        if (has(Role::Date))
            keep(row, Role::Start);
        if (has(Role::Date) || has(Role::Start))
            for (const Role role : {Role::Year, Role::Month, Role::Day})
                keep(row, role);
        if (has(Role::End))
            for (const Role role : {Role::EndYear, Role::EndMonth, Role::EndDay})
                keep(row, role);
        if (claim.timeZone.empty() || claim.timeZone != columns_.cell(row, Role::TimeZone))
            keep(row, Role::TimeZone);
        if (columns_.cell(row, Role::DatePhrase).size() > claim.phrase.size())
            keep(row, Role::DatePhrase);
    }
    void takePlace(const TableRow& row, Event& event) {
        const std::string latitude = coordinateIn(columns_.cell(row, Role::Latitude));
        const std::string longitude = coordinateIn(columns_.cell(row, Role::Longitude));
        event.place = builder_.place(joined(row, Role::Place), latitude, longitude,
                                     columns_.cell(row, Role::PlacePrecision));
        if (event.place.empty())
            for (const Role role : {Role::Place, Role::Latitude, Role::Longitude, Role::PlacePrecision})
                keep(row, role);
        else if (!ImportBuilder::isOnEarth(latitude, longitude))
            for (const Role role : {Role::Latitude, Role::Longitude})
                keep(row, role);
    }
    [[nodiscard]] Source sourceOf(const TableRow& row) const {
        Source source;
        source.title = columns_.cell(row, Role::SourceTitle);
        source.publisher = columns_.cell(row, Role::SourcePublisher);
        if (const std::string_view address = columns_.cell(row, Role::SourceUrl); isWebAddress(address))
            source.url = address;
        return source;
    }
    void takeSource(const TableRow& row, Event& event) {
        Source source = sourceOf(row);
        if (source.url.empty())
            keep(row, Role::SourceUrl);
        if (source.title.empty() && source.publisher.empty() && source.url.empty())
            return;
        event.dates.front().source = builder_.source(std::move(source));
        if (event.dates.front().source.empty())
            for (const Role role : {Role::SourceTitle, Role::SourcePublisher, Role::SourceUrl})
                keep(row, role);
    }
    void takeActors(const TableRow& row, Event& event) {
        for (const TableColumns::Use& use : columns_.all(Role::Actor)) {
            for (const std::string_view name : splitAt(cellAt(row, use.column), ';')) {
                const ActorId actor = builder_.actor(name);
                if (!actor.empty())
                    event.actors.push_back({actor, use.detail, {}});
                else if (!trimmed(name).empty())
                    keepCell(row, use.column);
            }
        }
    }
    void takeNumbers(const TableRow& row, Event& event) {
        for (const TableColumns::Use& use : columns_.all(Role::Number)) {
            const std::string_view cell = cellAt(row, use.column);
            auto number = jsonNumber(cell);
            // In the GTD, -9 and -99 are not counts: they mean unknown.
            if (!number || (number->starts_with('-') && mapping_.name == "GTD")) {
                keepCell(row, use.column);
                continue;
            }
            const std::size_t colon = use.detail.find(':');
            std::string what = use.detail.substr(0, colon);
            if (what.empty())
                what = columns_.names()[use.column];
            const std::string_view part =
                colon == std::string::npos ? "best" : std::string_view(use.detail).substr(colon + 1);
            auto figure = std::find_if(event.numbers.begin(), event.numbers.end(),
                                       [&](const Figure& known) { return known.what == what; });
            if (figure == event.numbers.end())
                figure = event.numbers.insert(figure, Figure{what, {}, {}, {}, {}, {}, {}});
            (part == "low" ? figure->low : part == "high" ? figure->high : figure->best) = std::move(*number);
        }
    }
    void takeStatus(const TableRow& row, Event& event) {
        const std::string word = lowered(columns_.cell(row, Role::Status));
        if (word.empty())
            return;
        if (const auto status = parseWord(word, Status()))
            event.status = *status;
        else if (word == "confirmed" || word == "happened" || word == "done" || word == "completed")
            event.status = Status::Occurred;
        else if (word == "canceled")
            event.status = Status::Cancelled;
        else if (word == "tentative" || word == "scheduled" || word == "future")
            event.status = Status::Planned;
        else if (word == "alleged" || word == "unconfirmed" || word == "reported")
            event.status = Status::Claimed;
        else
            keep(row, Role::Status);
    }
    void takeTags(const TableRow& row, Event& event) {
        for (const TableColumns::Use& use : columns_.all(Role::Tag)) {
            const std::string_view cell = cellAt(row, use.column);
            if (cell.size() > mostTags * longestTag) {
                keepCell(row, use.column);
                continue;
            }
            for (const std::string_view tag : tagsIn(cell)) {
                std::string clean = builder_.plainLine(tag);
                if (!clean.empty() &&
                    std::find(event.tags.begin(), event.tags.end(), clean) == event.tags.end())
                    event.tags.push_back(std::move(clean));
            }
        }
    }
    void keep(const TableRow& row, Role role) {
        for (const TableColumns::Use& use : columns_.all(role))
            keepCell(row, use.column);
    }
    // Preserves a cell once, whatever its role.
    void keepCell(const TableRow& row, std::size_t column) {
        const std::string_view cell = cellAt(row, column);
        if (cell.empty() || keptIn_[column] == builder_.summary().found)
            return;
        keptIn_[column] = builder_.summary().found;
        kept_.add(columns_.names()[column], cell);
    }
    // Preserves the columns without a role, the raw precision, and cells beyond the last column.
    void keepRest(const TableRow& row) {
        const auto precision = columns_.one(Role::DatePrecision);
        for (std::size_t at = 0; at < std::min(row.cells.size(), columns_.names().size()); ++at) {
            if (!columns_.isMapped(at) || at == precision)
                keepCell(row, at);
        }
        for (std::size_t at = columns_.names().size(); at < row.cells.size(); ++at)
            kept_.add("Column " + std::to_string(at + 1) + " (beyond the header)", row.cells[at]);
    }
    void noteFooter() {
        if (footer_.count > 0 && footer_.count <= mostFooterRows &&
            footer_.count < builder_.summary().imported)
            builder_.note(ImportReason::Footer, {}, footer_.example, footer_.firstLine, footer_.count);
    }
    void noteColumns() {
        for (const TableMapping::Column& column : mapping_.columns) {
            const std::string name = squeezed(column.name);
            for (std::size_t at = 0; at < columns_.names().size(); ++at) {
                if (squeezed(columns_.names()[at]) == name && column.role != Role::Keep)
                    builder_.mapped(columns_.names()[at], column.role, filled_[at]);
            }
        }
        for (std::size_t at = 0; at < columns_.names().size(); ++at) {
            if (!columns_.isMapped(at) && filled_[at] > 0)
                builder_.note(ImportReason::Kept, columns_.names()[at], {}, 0, filled_[at]);
        }
    }

    TableRows& rows_;
    const TableMapping& mapping_;
    ImportBuilder& builder_;
    TableColumns columns_;
    RowDates dates_;
    bool isPlaso_ = mapping_.name.starts_with("plaso");
    std::vector<std::uint64_t> filled_;
    std::vector<std::uint64_t> keptIn_; ///< by column: the last row for which it was preserved
    Event event_;
    PreservedMembers kept_;
    ImportSummary::Note footer_; ///< the undated rows after the last dated one
};

} // namespace

bool takeRows(TableRows& rows, const TableMapping& mapping, ImportBuilder& builder) {
    return TableImporter(rows, mapping, builder).run();
}

} // namespace crisis::imports
