// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportBuilder.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/table/TableColumns.h"
#include "core/model/values/DateClaim.h"

namespace crisis::imports {

/// Creates the date claims of a table's rows. Call survey() for every row first: only the whole column shows
/// the order of day and month, and whether its midnights are times.
class RowDates {
public:
    RowDates(const TableColumns& columns, const TableMapping& mapping)
        : columns_(columns), mapping_(mapping) {}

    void survey(const TableRow& row);
    /// Call after the last survey(); notes the decisions in `builder`.
    void decide(ImportBuilder& builder);

    /// The date claim of a row; call after decide().
    [[nodiscard]] DateClaim claimOf(const TableRow& row, ImportBuilder& builder) const;

private:
    /// How often something occurred, and where first.
    struct Sighting {
        std::uint64_t count = 0;
        std::string example;
        std::uint64_t line = 0;

        void meet(std::string_view cell, std::uint64_t atLine);
    };
    struct Survey {
        std::uint64_t dated = 0;
        std::uint64_t timed = 0;
        Sighting midnights, dayFirst, monthFirst, either, shortYears;
        std::uint64_t serials = 0; ///< bare numbers that would be recent days in a spreadsheet
    };
    struct Side {
        std::string edtf; ///< empty: not dated
        std::string raw;  ///< as written, if `edtf` does not say it
        bool eitherOrder = false;
        bool againstOrder = false; ///< only valid in the order that was not selected
        bool unreadable = false;
        bool open = false; ///< an end that is still to come
    };

    void surveyCell(std::optional<std::size_t> column, const TableRow& row, Survey& survey);
    [[nodiscard]] DateReading readingOf(const Survey& survey) const;
    void noteSurvey(const Survey& survey, std::optional<std::size_t> column, ImportBuilder& builder) const;
    [[nodiscard]] Side sideOf(ColumnRole role, const TableRow& row, ImportBuilder& builder) const;
    [[nodiscard]] Side partsOf(bool isEnd, const TableRow& row, ImportBuilder& builder) const;
    void addTime(ColumnRole role, const TableRow& row, Side& side, ImportBuilder& builder) const;
    void applyPrecision(std::string_view precision, Side& start, Side& end) const;
    [[nodiscard]] std::string zoneOf(const TableRow& row, ImportBuilder& builder) const;

    const TableColumns& columns_;
    const TableMapping& mapping_;
    Survey date_, start_, end_;
    std::uint64_t ancientYears_ = 0; ///< in year columns: before 1000, and not two digits
    Sighting shortYears_;
    std::optional<std::size_t> shortYearsIn_;
    DateReading dateReading_, startReading_, endReading_;
    bool yearsAreShort_ = false;
};

} // namespace crisis::imports
