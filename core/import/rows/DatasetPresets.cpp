// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rows/DatasetPresets.h"

#include "core/base/Ascii.h"

#include <algorithm>
#include <span>
#include <unordered_set>

namespace crisis::imports {

namespace {

using Role = ColumnRole;

struct Use {
    std::string_view column;
    Role role;
    std::string_view detail = {};
};

struct KnownTable {
    std::string_view name;
    std::span<const std::string_view> signature; ///< all of these columns must exist
    std::span<const Use> uses;
    PrecisionScheme precision = PrecisionScheme::Words;
    DateOrder order = DateOrder::Auto;
    std::string_view timeZone = {};
};

// Column names and codes from the code books of the data sets.
constexpr std::string_view acledSignature[] = {"event_id_cnty", "event_date", "sub_event_type", "actor1"};
constexpr Use acled[] = {{"event_id_cnty", Role::Id},
                         {"event_date", Role::Date},
                         {"time_precision", Role::DatePrecision},
                         {"sub_event_type", Role::Title},
                         {"location", Role::Title},
                         {"event_type", Role::Category},
                         {"actor1", Role::Actor, "actor 1"},
                         {"actor2", Role::Actor, "actor 2"},
                         {"location", Role::Place},
                         {"admin1", Role::Place},
                         {"country", Role::Place},
                         {"latitude", Role::Latitude},
                         {"longitude", Role::Longitude},
                         {"geo_precision", Role::PlacePrecision},
                         {"source", Role::SourceTitle},
                         {"notes", Role::Summary},
                         {"fatalities", Role::Number, "fatalities"},
                         {"tags", Role::Tag}};

constexpr std::string_view gedSignature[] = {"date_start", "date_end", "date_prec", "side_a", "side_b"};
constexpr Use ged[] = {{"id", Role::Id},
                       {"date_start", Role::Start},
                       {"date_end", Role::End},
                       {"date_prec", Role::DatePrecision},
                       {"side_a", Role::Title},
                       {"side_b", Role::Title},
                       {"where_coordinates", Role::Title},
                       {"conflict_name", Role::Category},
                       {"side_a", Role::Actor, "side A"},
                       {"side_b", Role::Actor, "side B"},
                       {"where_coordinates", Role::Place},
                       {"country", Role::Place},
                       {"latitude", Role::Latitude},
                       {"longitude", Role::Longitude},
                       {"where_prec", Role::PlacePrecision},
                       {"source_headline", Role::SourceTitle},
                       {"source_office", Role::SourcePublisher},
                       {"source_article", Role::Note},
                       {"best", Role::Number, "deaths:best"},
                       {"low", Role::Number, "deaths:low"},
                       {"high", Role::Number, "deaths:high"}};

constexpr std::string_view gtdSignature[] = {"eventid", "iyear", "imonth", "iday"};
constexpr Use gtd[] = {{"eventid", Role::Id},
                       {"iyear", Role::Year},
                       {"imonth", Role::Month},
                       {"iday", Role::Day},
                       {"approxdate", Role::DatePhrase},
                       {"attacktype1_txt", Role::Title},
                       {"city", Role::Title},
                       {"attacktype1_txt", Role::Category},
                       {"summary", Role::Summary},
                       {"city", Role::Place},
                       {"provstate", Role::Place},
                       {"country_txt", Role::Place},
                       {"latitude", Role::Latitude},
                       {"longitude", Role::Longitude},
                       {"specificity", Role::PlacePrecision},
                       {"gname", Role::Actor, "perpetrator"},
                       {"target1", Role::Actor, "target"},
                       {"nkill", Role::Number, "killed"},
                       {"nwound", Role::Number, "wounded"},
                       {"scite1", Role::SourceTitle}};

constexpr std::string_view gdeltSignature[] = {"GLOBALEVENTID", "SQLDATE", "EventCode"};
constexpr Use gdelt[] = {{"GLOBALEVENTID", Role::Id},
                         {"SQLDATE", Role::Date},
                         {"Actor1Name", Role::Title},
                         {"Actor2Name", Role::Title},
                         {"ActionGeo_FullName", Role::Title},
                         {"EventRootCode", Role::Category},
                         {"Actor1Name", Role::Actor, "actor 1"},
                         {"Actor2Name", Role::Actor, "actor 2"},
                         {"ActionGeo_FullName", Role::Place},
                         {"ActionGeo_Lat", Role::Latitude},
                         {"ActionGeo_Long", Role::Longitude},
                         {"SOURCEURL", Role::SourceUrl}};

constexpr std::string_view timesketchSignature[] = {"message", "datetime", "timestamp_desc"};
// The microseconds in "timestamp" are read if a row has no "datetime".
constexpr Use timesketch[] = {{"datetime", Role::Date},
                              {"timestamp", Role::Start},
                              {"message", Role::Title},
                              {"timestamp_desc", Role::Category},
                              {"tag", Role::Tag},
                              {"source_long", Role::SourceTitle},
                              {"source_short", Role::SourcePublisher}};

constexpr std::string_view plasoDynamicSignature[] = {"datetime", "timestamp_desc", "source", "source_long",
                                                      "message"};
constexpr Use plasoDynamic[] = {{"datetime", Role::Date},           {"message", Role::Title},
                                {"timestamp_desc", Role::Category}, {"tag", Role::Tag},
                                {"source_long", Role::SourceTitle}, {"source", Role::SourcePublisher}};

constexpr std::string_view plasoSignature[] = {"date",       "time",  "timezone", "MACB",
                                               "sourcetype", "short", "desc"};
constexpr Use plaso[] = {{"date", Role::Date},
                         {"time", Role::Time},
                         {"timezone", Role::TimeZone},
                         {"short", Role::Title},
                         {"desc", Role::Summary},
                         {"type", Role::Category},
                         {"user", Role::Actor, "user"},
                         {"host", Role::Place},
                         {"sourcetype", Role::SourceTitle},
                         {"source", Role::SourcePublisher},
                         {"notes", Role::Note}};

constexpr std::string_view plasoJsonSignature[] = {"__container_type__", "timestamp", "timestamp_desc",
                                                   "message"};
constexpr Use plasoJson[] = {{"timestamp", Role::Date},          {"message", Role::Title},
                             {"timestamp_desc", Role::Category}, {"tag.labels", Role::Tag},
                             {"username", Role::Actor, "user"},  {"hostname", Role::Place},
                             {"source_long", Role::SourceTitle}, {"source", Role::SourcePublisher}};

constexpr std::string_view timelineJs3Signature[] = {"Year", "Headline", "Text", "Media"};
constexpr Use timelineJs3[] = {{"Year", Role::Year},
                               {"Month", Role::Month},
                               {"Day", Role::Day},
                               {"Time", Role::Time},
                               {"End Year", Role::EndYear},
                               {"End Month", Role::EndMonth},
                               {"End Day", Role::EndDay},
                               {"End Time", Role::EndTime},
                               {"Display Date", Role::DatePhrase},
                               {"Headline", Role::Title},
                               {"Text", Role::Summary},
                               {"Media", Role::SourceUrl},
                               {"Media Credit", Role::SourcePublisher},
                               {"Media Caption", Role::SourceTitle},
                               {"Type", Role::RowKind},
                               {"Group", Role::Category}};

constexpr std::string_view timelineJs2Signature[] = {"Start Date", "Headline", "Text", "Media"};
constexpr Use timelineJs2[] = {{"Start Date", Role::Start},
                               {"End Date", Role::End},
                               {"Headline", Role::Title},
                               {"Text", Role::Summary},
                               {"Media", Role::SourceUrl},
                               {"Media Credit", Role::SourcePublisher},
                               {"Media Caption", Role::SourceTitle},
                               {"Type", Role::RowKind},
                               {"Tag", Role::Category}};

constexpr KnownTable knownTables[] = {
    {"ACLED", acledSignature, acled, PrecisionScheme::Acled},
    {"UCDP GED", gedSignature, ged, PrecisionScheme::UcdpGed},
    {"GTD", gtdSignature, gtd},
    {"GDELT", gdeltSignature, gdelt},
    {"plaso dynamic", plasoDynamicSignature, plasoDynamic},
    {"plaso JSON", plasoJsonSignature, plasoJson},
    {"Timesketch", timesketchSignature, timesketch},
    {"plaso l2tcsv", plasoSignature, plaso, PrecisionScheme::Words, DateOrder::MonthFirst},
    {"TimelineJS 3", timelineJs3Signature, timelineJs3},
    {"TimelineJS 2", timelineJs2Signature, timelineJs2, PrecisionScheme::Words, DateOrder::MonthFirst},
};

constexpr std::string_view gdeltActor[] = {"Code",       "Name",          "CountryCode",   "KnownGroupCode",
                                           "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
                                           "Type2Code",  "Type3Code"};
constexpr std::string_view gdeltAction[] = {"IsRootEvent", "EventCode",      "EventBaseCode", "EventRootCode",
                                            "QuadClass",   "GoldsteinScale", "NumMentions",   "NumSources",
                                            "NumArticles", "AvgTone"};

std::vector<std::string> gdeltColumns(bool secondVersion, bool withUrl) {
    std::vector<std::string> names{"GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"};
    for (const char* actor : {"Actor1", "Actor2"}) {
        for (const std::string_view part : gdeltActor)
            names.push_back(actor + std::string(part));
    }
    names.insert(names.end(), std::begin(gdeltAction), std::end(gdeltAction));
    for (const char* geo : {"Actor1Geo_", "Actor2Geo_", "ActionGeo_"}) {
        for (const char* part : {"Type", "FullName", "CountryCode", "ADM1Code"})
            names.push_back(std::string(geo) + part);
        if (secondVersion)
            names.push_back(std::string(geo) + "ADM2Code");
        for (const char* part : {"Lat", "Long", "FeatureID"})
            names.push_back(std::string(geo) + part);
    }
    names.emplace_back("DATEADDED");
    if (withUrl)
        names.emplace_back("SOURCEURL");
    return names;
}

} // namespace

std::optional<TableMapping> knownMapping(const std::vector<std::string>& columns) {
    std::unordered_set<std::string> names;
    for (const std::string& column : columns)
        names.insert(squeezed(column));
    for (const KnownTable& table : knownTables) {
        const bool fits =
            std::all_of(table.signature.begin(), table.signature.end(),
                        [&](std::string_view column) { return names.count(squeezed(column)) > 0; });
        if (!fits)
            continue;
        TableMapping mapping;
        mapping.name = table.name;
        mapping.precision = table.precision;
        mapping.dateOrder = table.order;
        mapping.timeZone = table.timeZone;
        for (const Use& use : table.uses) {
            if (names.count(squeezed(use.column)) > 0)
                mapping.columns.push_back({std::string(use.column), use.role, std::string(use.detail)});
        }
        return mapping;
    }
    return std::nullopt;
}

std::optional<std::vector<std::string>> headerlessColumns(const std::vector<std::string>& firstRow) {
    const std::size_t width = firstRow.size();
    if ((width != 57 && width != 58 && width != 61) || !allDigits(firstRow[0]) || firstRow[1].size() != 8 ||
        !allDigits(firstRow[1]) || firstRow[2] != firstRow[1].substr(0, 6))
        return std::nullopt;
    return gdeltColumns(width == 61, width != 57);
}

} // namespace crisis::imports
