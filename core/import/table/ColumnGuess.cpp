// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/table/ColumnGuess.h"

#include "core/base/Ascii.h"
#include "core/base/WebAddress.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/rows/ColumnNames.h"
#include "core/import/rows/DatasetPresets.h"
#include "core/import/table/CellSplitter.h"

#include <algorithm>
#include <unordered_set>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
constexpr std::size_t sampleRows = 300;
constexpr std::size_t sampleCell = 400;
constexpr std::size_t shortestTitle = 12;

// Roles that only one column can have.
bool isSingle(Role role) {
    return role != Role::Keep && role != Role::Title && role != Role::Place && role != Role::Actor &&
           role != Role::Tag && role != Role::Number && role != Role::Note;
}

struct ColumnSample {
    std::size_t filled = 0;
    std::size_t dates = 0; ///< excluding bare numbers
    std::size_t openEnds = 0;
    std::size_t addresses = 0;
    std::size_t numbers = 0;
    std::size_t coordinates = 0; ///< numbers with a point or a comma
    std::size_t length = 0;
    std::unordered_set<std::string> values;

    void take(std::string_view cell) {
        cell = trimmed(cell.substr(0, sampleCell));
        if (cell.empty())
            return;
        ++filled;
        length += cell.size();
        values.emplace(cell.substr(0, 64));
        const bool isNumber = jsonNumber(cell).has_value();
        numbers += isNumber ? 1 : 0;
        coordinates += isNumber || jsonNumber(coordinateIn(cell)) ? 1 : 0;
        openEnds += isOpenEnd(cell) ? 1 : 0;
        addresses += isWebAddress(cell) ? 1 : 0;
        if (!isNumber || (cell.size() == 8 && allDigits(cell)))
            if (const auto date = readLooseDate(cell, {}); date && !date->edtf.empty())
                ++dates;
    }
    [[nodiscard]] bool mostly(std::size_t count) const { return filled > 0 && count * 5 >= filled * 4; }
    [[nodiscard]] std::size_t meanLength() const { return filled == 0 ? 0 : length / filled; }
    [[nodiscard]] bool isText() const {
        return filled > 0 && !mostly(numbers) && !mostly(dates) && !mostly(addresses);
    }
};

class Guesser {
public:
    explicit Guesser(TableRows& rows) : columns_(rows.columns()), samples_(columns_.size()) {
        rows.rewind();
        TableRow row;
        for (; rowsSeen_ < sampleRows && rows.next(row); ++rowsSeen_) {
            for (std::size_t at = 0; at < std::min(row.cells.size(), samples_.size()); ++at)
                samples_[at].take(row.cells[at]);
        }
        rows.rewind();
    }

    TableMapping guess() {
        roles_.assign(columns_.size(), Role::Keep);
        byName();
        byContent();
        TableMapping mapping;
        for (std::size_t at = 0; at < columns_.size(); ++at) {
            if (roles_[at] != Role::Keep)
                mapping.columns.push_back({columns_[at], roles_[at], detailOf(at)});
        }
        return mapping;
    }

private:
    void byName() {
        for (std::size_t at = 0; at < columns_.size(); ++at) {
            const Role role = roleOfName(columns_[at]);
            if (!isSingle(role) || !has(role))
                roles_[at] = role;
        }
        // "title_en", "Event headline".
        for (std::size_t at = 0; at < columns_.size() && !has(Role::Title); ++at) {
            if (roles_[at] == Role::Keep && namesTitle(columns_[at]) && samples_[at].isText())
                roles_[at] = Role::Title;
        }
        // A column named like a date or a number must contain dates or numbers.
        for (std::size_t at = 0; at < columns_.size(); ++at) {
            const bool isDate =
                roles_[at] == Role::Date || roles_[at] == Role::Start || roles_[at] == Role::End;
            const bool isCoordinate = roles_[at] == Role::Latitude || roles_[at] == Role::Longitude;
            const ColumnSample& sample = samples_[at];
            if ((isDate && sample.dates + sample.numbers + sample.openEnds == 0 && sample.filled > 0) ||
                (roles_[at] == Role::Year && sample.numbers == 0 && sample.filled > 0) ||
                (isCoordinate && sample.coordinates == 0 && sample.filled > 0))
                roles_[at] = Role::Keep;
        }
        // Columns named "time" often include the day.
        for (const auto& [time, whole] :
             {std::pair(Role::Time, Role::Date), std::pair(Role::EndTime, Role::End)}) {
            const auto column = std::find(roles_.begin(), roles_.end(), time);
            if (column == roles_.end() || has(whole))
                continue;
            const ColumnSample& sample = samples_[static_cast<std::size_t>(column - roles_.begin())];
            if (sample.mostly(sample.dates) && (whole == Role::End || !has(Role::Start)))
                *column = whole;
        }
        // Month and day are useless without a year, and a year is redundant beside a date.
        const bool split = has(Role::Year) && !has(Role::Date) && !has(Role::Start);
        for (Role& role : roles_) {
            const bool isPart = role == Role::Year || role == Role::Month || role == Role::Day;
            if (isPart && !split)
                role = Role::Keep;
        }
    }
    void byContent() {
        // "Quelle" may contain the source's address instead of its title.
        for (std::size_t at = 0; at < columns_.size() && !has(Role::SourceUrl); ++at) {
            if (roles_[at] == Role::SourceTitle && samples_[at].mostly(samples_[at].addresses))
                roles_[at] = Role::SourceUrl;
        }
        if (!has(Role::Date) && !has(Role::Start) && !has(Role::Year))
            give(Role::Date,
                 [](const ColumnSample& sample) { return sample.mostly(sample.dates) ? 1U : 0U; });
        if (!has(Role::SourceUrl))
            give(Role::SourceUrl,
                 [](const ColumnSample& sample) { return sample.mostly(sample.addresses) ? 1U : 0U; });
        if (!has(Role::Title) && has(Role::Summary)) {
            // Texts that differ in nearly every row; otherwise the beginning of the summary.
            give(Role::Title, [](const ColumnSample& sample) {
                const bool varied = sample.values.size() * 5 > sample.filled * 4;
                const std::size_t length = sample.meanLength();
                return sample.isText() && varied && length >= shortestTitle && length <= 160 ? length : 0U;
            });
            return;
        }
        if (!has(Role::Title)) {
            // The longest text is the summary; with two, the shorter one is its title.
            give(Role::Title, [this](const ColumnSample& sample) {
                const bool varied = sample.values.size() * 2 > sample.filled;
                const bool usual = sample.filled * 2 >= rowsSeen_; // a sparse column is no title
                return sample.isText() && varied && usual && sample.meanLength() <= 160
                           ? sample.meanLength() + 1
                           : 0U;
            });
            give(has(Role::Title) ? Role::Summary : Role::Title, [](const ColumnSample& sample) {
                return sample.isText() && sample.meanLength() > 40 ? sample.meanLength() : 0U;
            });
        }
        if (!has(Role::Title))
            give(Role::Title,
                 [](const ColumnSample& sample) { return sample.isText() ? sample.meanLength() + 1 : 0U; });
    }
    template <class Score>
    void give(Role role, const Score& score) {
        std::size_t best = columns_.size();
        std::size_t bestScore = 0;
        for (std::size_t at = 0; at < columns_.size(); ++at) {
            const std::size_t own = roles_[at] == Role::Keep ? score(samples_[at]) : 0;
            if (own > bestScore) {
                best = at;
                bestScore = own;
            }
        }
        if (best < columns_.size())
            roles_[best] = role;
    }
    [[nodiscard]] bool has(Role role) const {
        return std::find(roles_.begin(), roles_.end(), role) != roles_.end();
    }
    [[nodiscard]] std::string detailOf(std::size_t at) const {
        return roles_[at] == Role::Number || roles_[at] == Role::Actor ? columns_[at] : std::string();
    }

    const std::vector<std::string>& columns_;
    std::vector<ColumnSample> samples_;
    std::size_t rowsSeen_ = 0;
    std::vector<Role> roles_;
};

} // namespace

TableMapping guessMapping(TableRows& rows) {
    if (auto known = knownMapping(rows.columns()))
        return *known;
    return Guesser(rows).guess();
}

bool hasRole(const TableMapping& mapping, ColumnRole role) {
    return std::any_of(mapping.columns.begin(), mapping.columns.end(),
                       [role](const TableMapping::Column& column) { return column.role == role; });
}

bool hasDates(const TableMapping& mapping) {
    return hasRole(mapping, Role::Date) || hasRole(mapping, Role::Start) || hasRole(mapping, Role::Year) ||
           hasRole(mapping, Role::End);
}

} // namespace crisis::imports
