// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/base/ImportBuilder.h"

#include "core/base/Ascii.h"
#include "core/base/Utf8.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/ImportFormat.h"
#include "core/io/diagnostics/LineColumnCounter.h"
#include "core/io/text/HtmlText.h"
#include "core/model/merge/ImportBaseline.h"
#include "core/model/values/StableHash.h"

#include <algorithm>
#include <array>

namespace crisis::imports {

namespace {

// Measured memory of each value in addition to its text; the rest of ten times the input is for the reader.
constexpr std::size_t eventBytes = 160;
constexpr std::size_t sourceBytes = 900;
constexpr std::size_t nameBytes = 500;
constexpr std::size_t baseBytes = 36U << 20;
constexpr std::size_t timesInput = 7;
constexpr std::size_t mostNotes = 500; // distinct ones; a hostile file could have one per byte
constexpr std::size_t titleLength = 120;
constexpr std::string_view hashMark = "h-"; // prefix of ids created from a text

constexpr bool isIdLetter(char letter) {
    return isLetter(letter) || isDigit(letter) || letter == '.' || letter == '_' || letter == '-';
}

// The first sentence or line of a text.
std::string headOf(std::string_view text) {
    const std::size_t line = std::min(text.find('\n'), text.size());
    const std::size_t sentence = text.substr(0, line).find(". ");
    return cutText(text.substr(0, sentence == std::string_view::npos ? line : sentence + 1), titleLength);
}

std::size_t sizeOf(const Event& event) {
    std::size_t bytes = eventBytes + event.title.size() + event.summary.size() + event.note.size() +
                        event.unknown.size() + event.actors.size() * 16 + event.links.size() * 48;
    for (const DateClaim& claim : event.dates)
        bytes += 48 + claim.phrase.size() + claim.reason.size() + claim.unknown.size();
    for (const std::string& tag : event.tags)
        bytes += tag.size() + 4;
    for (const Figure& number : event.numbers)
        bytes += number.what.size() + 32;
    return bytes;
}

/// The error code of a diagnostic that is reported individually.
ErrorCode errorOf(ImportReason reason) {
    switch (reason) {
    case ImportReason::OpenQuote:
        return ErrorCode::QuoteOpen;
    case ImportReason::CutRow:
        return ErrorCode::RowCut;
    case ImportReason::BrokenRow:
        return ErrorCode::RowBroken;
    default:
        return ErrorCode::DateUnreadable;
    }
}

} // namespace

std::string_view dateReason(ImportReason reason) {
    switch (reason) {
    case ImportReason::AmbiguousDate:
        return "day and month could be the other way round";
    case ImportReason::AgainstOrder:
        return "has no meaning in the order chosen for the table; read in the other one";
    default:
        return {};
    }
}

std::string idOfText(std::string_view text) { return base32(stableHash(text), 12); }

std::string idFrom(std::string_view foreign) {
    foreign = trimmed(foreign);
    if (!foreign.empty() && foreign.size() <= 48 && std::all_of(foreign.begin(), foreign.end(), isIdLetter))
        return std::string(foreign);
    std::string id;
    for (const char letter : foreign.substr(0, 32)) {
        if (isIdLetter(letter))
            id += letter;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    return id + (id.empty() || id.back() == '-' ? "" : "-") + base32(stableHash(foreign), 8);
}

ImportBuilder::ImportBuilder(const ImportFormat& format, const ImportDocument& document,
                             const ImportOptions& options, const Progress& progress)
    : document_(document), options_(options), progress_(progress),
      file_(importedFile(document.text(), cleanText(options.fileName))),
      allowedBytes_(baseBytes + timesInput * document.text().size()) {
    summary_.format = &format;
}

bool ImportBuilder::affords(std::size_t bytes) {
    if (usedBytes_ + bytes > allowedBytes_)
        return false;
    usedBytes_ += bytes;
    return true;
}

// Leaves at least half of the memory to events, which matter most.
bool ImportBuilder::affordsName(std::size_t bytes) {
    if (usedByNames_ + bytes > allowedBytes_ / 2 || !affords(bytes))
        return false;
    usedByNames_ += bytes;
    return true;
}

std::string ImportBuilder::freeId(std::unordered_set<std::string>& taken, const std::string& wanted) {
    if (taken.insert(wanted).second)
        return wanted;
    UniqueId unique;
    std::string id =
        unique.next(wanted, [&](const std::string& candidate) { return taken.count(candidate) > 0; });
    taken.insert(id);
    return id;
}

template <class Id, class List, class Make>
Id ImportBuilder::once(std::unordered_map<std::string, Id>& known, std::unordered_set<std::string>& taken,
                       List& list, const std::string& key, std::size_t bytes, const Make& make) {
    if (key.empty())
        return Id();
    if (const auto found = known.find(key); found != known.end())
        return found->second;
    if (!affordsName(bytes + key.size() * 3)) {
        note(tooManyNames_, "names");
        return Id();
    }
    const Id id(freeId(taken, idFrom(key)));
    known.emplace(key, id);
    list.push_back(make(id));
    return id;
}

CategoryId ImportBuilder::category(std::string_view name, std::string_view color) {
    const std::string clean = plainLine(name);
    return once(categories_, categoryIds_, timeline_.categories(), clean, nameBytes,
                [&](const CategoryId& id) {
                    return Category{id, clean, std::string(color), {}};
                });
}

ActorId ImportBuilder::actor(std::string_view name) {
    const std::string clean = plainLine(name);
    return once(actors_, actorIds_, timeline_.actors(), clean, nameBytes, [&](const ActorId& id) {
        Actor made;
        made.id = id;
        made.name = clean;
        return made;
    });
}

bool ImportBuilder::isOnEarth(std::string_view latitude, std::string_view longitude) {
    const auto within = [](const std::optional<std::string>& number, double most) {
        return number && number->size() < 20 && std::abs(std::stod(*number)) <= most;
    };
    return within(jsonNumber(trimmed(latitude)), 90) && within(jsonNumber(trimmed(longitude)), 180);
}

PlaceId ImportBuilder::place(std::string_view name, std::string_view latitude, std::string_view longitude,
                             std::string_view precision) {
    const auto north = jsonNumber(trimmed(latitude));
    const auto east = jsonNumber(trimmed(longitude));
    const bool located = isOnEarth(latitude, longitude);
    std::string clean = plainLine(name);
    if (clean.empty() && located)
        clean = *north + ", " + *east;
    const std::string key = located ? clean + '\n' + *north + '\n' + *east : clean;
    if (clean.empty())
        return {};
    if (const auto found = places_.find(key); found != places_.end())
        return found->second;
    if (!affordsName(nameBytes + key.size() * 3)) {
        note(tooManyNames_, "places");
        return {};
    }
    Place made;
    made.id = PlaceId(freeId(placeIds_, idFrom(clean)));
    made.name = clean;
    if (located) {
        made.latitude = *north;
        made.longitude = *east;
    }
    made.precision = cleanText(precision);
    places_.emplace(key, made.id);
    timeline_.places().push_back(made);
    return made.id;
}

SourceId ImportBuilder::source(Source source) {
    source.title = plainLine(source.title);
    source.publisher = plainLine(source.publisher);
    source.author = plainLine(source.author);
    source.url = cleanText(source.url);
    const std::string key = !source.url.empty()     ? source.url
                            : !source.title.empty() ? source.title + '\n' + source.publisher
                                                    : source.publisher;
    if (source.title.empty())
        source.title = !source.url.empty() ? source.url : source.publisher;
    const std::size_t bytes = sourceBytes + source.unknown.size() + source.title.size();
    const std::string wanted = source.id.value();
    return once(sources_, sourceIds_, timeline_.sources(), key, bytes, [&](const SourceId& id) {
        source.id = wanted.empty() ? id : SourceId(freeId(sourceIds_, idFrom(wanted)));
        ++summary_.sources;
        return source;
    });
}

void ImportBuilder::add(Period period) {
    if (!affords(nameBytes + period.title.size() + period.unknown.size() + period.note.size())) {
        note(ImportReason::TooMany, "periods", period.title);
        return;
    }
    if (period.dates.empty())
        period.dates.push_back({});
    if (!period.dates[0].date && !period.dates[0].start && !period.dates[0].end)
        period.dates[0].date = Date();
    period.id = PeriodId(freeId(periodIds_, period.id.empty() ? idFrom(period.title) : period.id.value()));
    timeline_.periods().push_back(std::move(period));
    ++summary_.periods;
}

std::string ImportBuilder::idOf(const Event& event) const {
    std::string key = event.title;
    key += '\n';
    for (const DateClaim& claim : event.dates)
        (key += edtfOf(claim)) += '\n';
    key += event.place.value();
    return std::string(hashMark) + idOfText(key);
}

bool ImportBuilder::add(Event& event) {
    if (event.dates.empty())
        event.dates.push_back({});
    for (DateClaim& claim : event.dates) {
        if (!claim.date && !claim.start && !claim.end)
            claim.date = Date();
        if (!claim.basis.isSaid())
            claim.basis = Basis::Imported;
        claim.phrase = cleanText(claim.phrase); // the format does not allow U+0000
    }
    if (event.title.empty())
        event.title = headOf(!event.summary.empty() ? event.summary : event.note);
    if (event.title.empty())
        event.title = !event.dates[0].phrase.empty() ? event.dates[0].phrase : edtfOf(event.dates[0]);
    if (event.id.empty())
        event.id = EventId(idOf(event));
    if (event.title.empty())
        event.title = event.id.value();
    ImportBaseline as = importedAs(event);
    as.file = file_.key;
    storeImportedAs(event, as);
    if (!affords(sizeOf(event))) {
        note(ImportReason::TooMany, {}, event.title);
        return false;
    }
    if (isUndated(event.dates.front()))
        note(ImportReason::Undated, {}, event.title);
    timeline_.add(event);
    ++summary_.imported;
    return true;
}

void ImportBuilder::mapped(std::string_view from, ColumnRole to, std::uint64_t count) {
    if (count == 0)
        return;
    auto [at, isNew] = mappedAt_.try_emplace({std::string(from), to}, summary_.mapped.size());
    if (isNew)
        summary_.mapped.push_back({cutText(from, 80), to, 0});
    summary_.mapped[at->second].count += count;
}

ImportSummary::Note& ImportBuilder::noteOf(ImportReason reason, std::string_view what,
                                           std::string_view example, std::uint64_t line) {
    auto found = noteAt_.find(std::pair(reason, std::string(what)));
    if (found == noteAt_.end()) {
        // Beyond the limit only the reasons are distinguished.
        const std::string key = summary_.notes.size() < mostNotes ? std::string(what) : std::string();
        bool isNew = false;
        std::tie(found, isNew) = noteAt_.try_emplace({reason, key}, summary_.notes.size());
        if (isNew)
            summary_.notes.push_back({reason, cutText(key, 80), 0, 0, cutText(cleanText(example), 80), line});
    }
    return summary_.notes[found->second];
}

void ImportBuilder::note(ImportReason reason, std::string_view what, std::string_view example,
                         std::uint64_t line, std::uint64_t count) {
    noteOf(reason, what, example, line).count += count;
}

void ImportBuilder::fault(ImportReason reason, std::string_view what, std::string_view example,
                          std::uint64_t line) {
    ImportSummary::Note& note = noteOf(reason, what, example, line);
    ++note.count;
    note.reported += problem(errorOf(reason), {std::string(what), std::string(example)}, line) ? 1 : 0;
}

bool ImportBuilder::problem(ErrorCode code, std::vector<std::string> arguments, std::uint64_t line,
                            std::uint64_t column) {
    if (diagnostics_.list.size() >= Diagnostics::limit) {
        ++diagnostics_.more;
        return false;
    }
    for (std::string& argument : arguments)
        argument = cutText(cleanText(argument), 80);
    diagnostics_.list.push_back({code, std::move(arguments), TextPosition{line, column, {}}});
    return true;
}

void ImportBuilder::quarantined(std::string in, std::string_view raw, std::string problem) {
    if (affords(raw.size() + nameBytes))
        timeline_.quarantined().push_back({std::move(in), {}, mendedUtf8(raw), std::move(problem), {}});
    else
        note(ImportReason::TooMany, in);
}

void ImportBuilder::noteEncoding() {
    const DecodedText& decoded = document_.decoded();
    summary_.encoding = nameOf(decoded.encoding());
    if (decoded.isGuessed())
        note(ImportReason::EncodingGuessed, nameOf(decoded.encoding()));
    if (decoded.replaced() == 0)
        return;
    std::uint64_t line = 0;
    std::string_view example;
    if (const auto first = decoded.firstReplaced()) {
        const std::string_view text = decoded.text();
        line = LineColumnCounter(text).at(*first, {}).line;
        const std::size_t lineAt = text.substr(0, *first).find_last_of("\r\n") + 1; // 0 in the first line
        example = text.substr(lineAt, text.find_first_of("\r\n", *first) - lineAt);
    }
    note(ImportReason::BytesReplaced, {}, example, line, decoded.replaced());
}

std::string ImportBuilder::plainText(std::string_view html) {
    PlainText plain = plainTextOf(html);
    if (plain.hadMarkup)
        note(ImportReason::MarkupRemoved);
    if (plain.hadActiveContent)
        note(ImportReason::ActiveContentRemoved, {}, html);
    return std::move(plain.text);
}

std::string ImportBuilder::plainLine(std::string_view html) {
    PlainText plain = plainLineOf(html);
    if (plain.hadMarkup)
        note(ImportReason::MarkupRemoved);
    return std::move(plain.text);
}

bool ImportBuilder::goOn(double fraction) {
    if (progress_.report)
        progress_.report(fraction);
    cancelled_ = cancelled_ || (progress_.cancel != nullptr && progress_.cancel->load());
    return !cancelled_;
}

Result<Imported> ImportBuilder::finish() {
    if (cancelled_)
        return failure(ErrorCode::Cancelled);
    if (header().title.empty())
        header().title = cleanText(options_.title);
    if (header().title.empty())
        header().title = std::string(summary_.format->name);
    storeImportedFiles(header(), {file_});
    Imported result;
    result.timeline = timeline_.build([this](const ReferenceError& fault) {
        if (fault.kind != ReferenceError::Kind::DuplicateId)
            note(ImportReason::DanglingReference, fault.in, fault.id);
        else if (fault.id.starts_with(hashMark))
            note(ImportReason::RepeatedEvent, {}, fault.id);
        else
            note(ImportReason::RepeatedId, {}, fault.id);
    });
    result.diagnostics = std::move(diagnostics_);
    result.summary = std::move(summary_);
    if (progress_.report)
        progress_.report(1.0);
    return result;
}

} // namespace crisis::imports
