// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/ColumnGuess.h"

#include "core/io/WebAddress.h"
#include "core/io/import/CellTexts.h"
#include "core/io/import/KnownTables.h"
#include "core/io/import/LooseDate.h"
#include "core/io/import/TextTools.h"

#include <algorithm>
#include <unordered_set>

namespace crisis {

namespace {

using Role = ColumnRole;
constexpr std::size_t sampleRows = 300;
constexpr std::size_t sampleCell = 400;
constexpr std::size_t shortestTitle = 12;

struct NamedRole {
    std::string_view name; ///< squeezed
    Role role;
};

constexpr NamedRole namedRoles[] = {
    {"id", Role::Id},
    {"eventid", Role::Id},
    {"uid", Role::Id},
    {"uuid", Role::Id},
    {"guid", Role::Id},
    {"identifier", Role::Id},
    {"title", Role::Title},
    {"headline", Role::Title},
    {"event", Role::Title},
    {"name", Role::Title},
    {"subject", Role::Title},
    {"eventname", Role::Title},
    {"eventtitle", Role::Title},
    {"titre", Role::Title},
    {"titel", Role::Title},
    {"titulo", Role::Title},
    {"label", Role::Title},
    {"message", Role::Title},
    {"what", Role::Title},
    {"whathappened", Role::Title},
    {"description", Role::Summary},
    {"summary", Role::Summary},
    {"text", Role::Summary},
    {"details", Role::Summary},
    {"body", Role::Summary},
    {"content", Role::Summary},
    {"beschreibung", Role::Summary},
    {"descripcion", Role::Summary},
    {"resume", Role::Summary},
    {"note", Role::Note},
    {"notes", Role::Note},
    {"comment", Role::Note},
    {"comments", Role::Note},
    {"remarks", Role::Note},
    {"remarque", Role::Note},
    {"date", Role::Date},
    {"eventdate", Role::Date},
    {"datetime", Role::Date},
    {"timestamp", Role::Date},
    {"when", Role::Date},
    {"datum", Role::Date},
    {"fecha", Role::Date},
    {"data", Role::Date},
    {"day", Role::Day},
    {"dateofevent", Role::Date},
    {"incidentdate", Role::Date},
    {"occurredat", Role::Date},
    {"createdat", Role::Date},
    {"start", Role::Start},
    {"startdate", Role::Start},
    {"starttime", Role::Start},
    {"startdatetime", Role::Start},
    {"begin", Role::Start},
    {"begindate", Role::Start},
    {"datestart", Role::Start},
    {"datebegin", Role::Start},
    {"from", Role::Start},
    {"debut", Role::Start},
    {"datededebut", Role::Start},
    {"beginn", Role::Start},
    {"dtstart", Role::Start},
    {"end", Role::End},
    {"enddate", Role::End},
    {"enddatetime", Role::End},
    {"dateend", Role::End},
    {"until", Role::End},
    {"to", Role::End},
    {"finish", Role::End},
    {"fin", Role::End},
    {"datedefin", Role::End},
    {"ende", Role::End},
    {"dtend", Role::End},
    {"year", Role::Year},
    {"startyear", Role::Year},
    {"annee", Role::Year},
    {"jahr", Role::Year},
    {"ano", Role::Year},
    {"iyear", Role::Year},
    {"month", Role::Month},
    {"startmonth", Role::Month},
    {"mois", Role::Month},
    {"monat", Role::Month},
    {"mes", Role::Month},
    {"imonth", Role::Month},
    {"startday", Role::Day},
    {"jour", Role::Day},
    {"tag", Role::Tag},
    {"dia", Role::Day},
    {"iday", Role::Day},
    {"time", Role::Time},
    {"timeofday", Role::Time},
    {"heure", Role::Time},
    {"uhrzeit", Role::Time},
    {"hora", Role::Time},
    {"endyear", Role::EndYear},
    {"endmonth", Role::EndMonth},
    {"endday", Role::EndDay},
    {"endtime", Role::EndTime},
    {"displaydate", Role::DatePhrase},
    {"approxdate", Role::DatePhrase},
    {"dateprecision", Role::DatePrecision},
    {"dateprec", Role::DatePrecision},
    {"timeprecision", Role::DatePrecision},
    {"timezone", Role::TimeZone},
    {"tz", Role::TimeZone},
    {"category", Role::Category},
    {"type", Role::Category},
    {"eventtype", Role::Category},
    {"group", Role::Category},
    {"categorie", Role::Category},
    {"kategorie", Role::Category},
    {"categoria", Role::Category},
    {"status", Role::Status},
    {"place", Role::Place},
    {"location", Role::Place},
    {"city", Role::Place},
    {"lieu", Role::Place},
    {"ort", Role::Place},
    {"lugar", Role::Place},
    {"latitude", Role::Latitude},
    {"lat", Role::Latitude},
    {"longitude", Role::Longitude},
    {"lon", Role::Longitude},
    {"lng", Role::Longitude},
    {"actor", Role::Actor},
    {"actors", Role::Actor},
    {"tags", Role::Tag},
    {"keywords", Role::Tag},
    {"source", Role::SourceTitle},
};
constexpr NamedRole moreNamedRoles[] = {
    {"country", Role::Place},
    {"long", Role::Longitude},
    {"actor1", Role::Actor},
    {"actor2", Role::Actor},
    {"who", Role::Actor},
    {"person", Role::Actor},
    {"url", Role::SourceUrl},
    {"link", Role::SourceUrl},
    {"sourceurl", Role::SourceUrl},
    {"publisher", Role::SourcePublisher},
    {"website", Role::SourceUrl},
    {"fatalities", Role::Number},
    {"deaths", Role::Number},
    {"injured", Role::Number},
    // German
    {"ereignis", Role::Title},
    {"überschrift", Role::Title},
    {"ueberschrift", Role::Title},
    {"bezeichnung", Role::Title},
    {"schlagzeile", Role::Title},
    {"vorfall", Role::Title},
    {"vorgang", Role::Title},
    {"inhalt", Role::Summary},
    {"zusammenfassung", Role::Summary},
    {"notiz", Role::Note},
    {"notizen", Role::Note},
    {"bemerkung", Role::Note},
    {"bemerkungen", Role::Note},
    {"anmerkung", Role::Note},
    {"kommentar", Role::Note},
    {"anfang", Role::Start},
    {"startdatum", Role::Start},
    {"von", Role::Start},
    {"enddatum", Role::End},
    {"bis", Role::End},
    {"zeit", Role::Time},
    {"zeitpunkt", Role::Date},
    {"quelle", Role::SourceTitle},
    {"quellen", Role::SourceTitle},
    {"quellenlink", Role::SourceUrl},
    {"akteur", Role::Actor},
    {"akteure", Role::Actor},
    {"stadt", Role::Place},
    {"land", Role::Place},
    {"breitengrad", Role::Latitude},
    {"längengrad", Role::Longitude},
    // French
    {"événement", Role::Title},
    {"evenement", Role::Title},
    {"évènement", Role::Title},
    {"intitulé", Role::Title},
    {"résumé", Role::Summary},
    {"contenu", Role::Summary},
    {"commentaire", Role::Note},
    {"remarques", Role::Note},
    {"début", Role::Start},
    {"datedébut", Role::Start},
    {"datededébut", Role::Start},
    {"datedebut", Role::Start},
    {"datefin", Role::End},
    {"année", Role::Year},
    {"endroit", Role::Place},
    {"ville", Role::Place},
    {"pays", Role::Place},
    {"catégorie", Role::Category},
    {"acteur", Role::Actor},
    {"acteurs", Role::Actor},
    {"lien", Role::SourceUrl},
    {"sources", Role::SourceTitle},
    // Spanish and Portuguese
    {"título", Role::Title},
    {"evento", Role::Title},
    {"acontecimiento", Role::Title},
    {"acontecimento", Role::Title},
    {"suceso", Role::Title},
    {"descripción", Role::Summary},
    {"descrição", Role::Summary},
    {"descricao", Role::Summary},
    {"resumen", Role::Summary},
    {"resumo", Role::Summary},
    {"nota", Role::Note},
    {"notas", Role::Note},
    {"observaciones", Role::Note},
    {"observações", Role::Note},
    {"fechainicio", Role::Start},
    {"fechadeinicio", Role::Start},
    {"inicio", Role::Start},
    {"início", Role::Start},
    {"datainicio", Role::Start},
    {"datadeinício", Role::Start},
    {"fechafin", Role::End},
    {"fechadefin", Role::End},
    {"fim", Role::End},
    {"datafim", Role::End},
    {"año", Role::Year},
    {"mês", Role::Month},
    {"día", Role::Day},
    {"ciudad", Role::Place},
    {"cidade", Role::Place},
    {"local", Role::Place},
    {"país", Role::Place},
    {"categoría", Role::Category},
    {"fuente", Role::SourceTitle},
    {"fuentes", Role::SourceTitle},
    {"fonte", Role::SourceTitle},
    {"fontes", Role::SourceTitle},
    {"enlace", Role::SourceUrl},
    {"actores", Role::Actor},
};

Role roleOfName(std::string_view column) {
    const std::string name = squeezed(column);
    const auto named = [&name](const NamedRole& known) { return known.name == name; };
    if (const auto found = std::find_if(std::begin(namedRoles), std::end(namedRoles), named);
        found != std::end(namedRoles))
        return found->role;
    const auto more = std::find_if(std::begin(moreNamedRoles), std::end(moreNamedRoles), named);
    return more != std::end(moreNamedRoles) ? more->role : Role::Keep;
}

// Whether one of its words does.
bool namesTitle(std::string_view column) {
    constexpr std::string_view words[] = {"title", "headline", "titre", "titel", "titulo"};
    std::string word;
    for (std::size_t at = 0; at <= column.size(); ++at) {
        if (at < column.size() && isLetter(column[at])) {
            word += lowered(column[at]);
            continue;
        }
        if (std::find(std::begin(words), std::end(words), word) != std::end(words))
            return true;
        word.clear();
    }
    return false;
}

// Roles that only one column can have.
bool isSingle(Role role) {
    return role != Role::Keep && role != Role::Title && role != Role::Place && role != Role::Actor &&
           role != Role::Tag && role != Role::Number && role != Role::Note;
}

struct ColumnSample {
    std::size_t filled = 0;
    std::size_t dates = 0; ///< that are no bare number
    std::size_t openEnds = 0;
    std::size_t addresses = 0;
    std::size_t numbers = 0;
    std::size_t coordinates = 0; ///< with a point or a comma
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
        // A name that promises a date or a number must keep the promise.
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
        // Many call it a time and write the day as well.
        for (const auto& [time, whole] :
             {std::pair(Role::Time, Role::Date), std::pair(Role::EndTime, Role::End)}) {
            const auto column = std::find(roles_.begin(), roles_.end(), time);
            if (column == roles_.end() || has(whole))
                continue;
            const ColumnSample& sample = samples_[static_cast<std::size_t>(column - roles_.begin())];
            if (sample.mostly(sample.dates) && (whole == Role::End || !has(Role::Start)))
                *column = whole;
        }
        // Month and day say nothing without a year, the year little beside a date.
        const bool split = has(Role::Year) && !has(Role::Date) && !has(Role::Start);
        for (Role& role : roles_) {
            const bool isPart = role == Role::Year || role == Role::Month || role == Role::Day;
            if (isPart && !split)
                role = Role::Keep;
        }
    }
    void byContent() {
        if (!has(Role::Date) && !has(Role::Start) && !has(Role::Year))
            give(Role::Date,
                 [](const ColumnSample& sample) { return sample.mostly(sample.dates) ? 1U : 0U; });
        if (!has(Role::SourceUrl))
            give(Role::SourceUrl,
                 [](const ColumnSample& sample) { return sample.mostly(sample.addresses) ? 1U : 0U; });
        if (!has(Role::Title) && has(Role::Summary)) {
            // Words that are another in nearly each row, else the summary's beginning.
            give(Role::Title, [](const ColumnSample& sample) {
                const bool varied = sample.values.size() * 5 > sample.filled * 4;
                const std::size_t length = sample.meanLength();
                return sample.isText() && varied && length >= shortestTitle && length <= 160 ? length : 0U;
            });
            return;
        }
        if (!has(Role::Title)) {
            // The longest text is the story; of two, the shorter one is its title.
            give(Role::Title, [this](const ColumnSample& sample) {
                const bool varied = sample.values.size() * 2 > sample.filled;
                const bool usual = sample.filled * 2 >= rowsSeen_; // what stands in few rows names few events
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

} // namespace crisis
