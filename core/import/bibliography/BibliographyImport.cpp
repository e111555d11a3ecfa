// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/bibliography/BibliographyImport.h"

#include "core/base/Ascii.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/dates/LenientDate.h"
#include "core/import/text/PreservedMembers.h"

#include <algorithm>
#include <array>
#include <span>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
using Type = JsonValue::Type;

struct KindOfType {
    std::string_view type;
    SourceKind kind;
};
constexpr std::array<KindOfType, 18> kinds{{{"article-newspaper", SourceKind::Newspaper},
                                            {"newspaperArticle", SourceKind::Newspaper},
                                            {"article-magazine", SourceKind::Newspaper},
                                            {"magazineArticle", SourceKind::Newspaper},
                                            {"broadcast", SourceKind::Broadcaster},
                                            {"tvBroadcast", SourceKind::Broadcaster},
                                            {"radioBroadcast", SourceKind::Broadcaster},
                                            {"podcast", SourceKind::Broadcaster},
                                            {"dataset", SourceKind::Dataset},
                                            {"post", SourceKind::SocialAccount},
                                            {"forumPost", SourceKind::SocialAccount},
                                            {"legislation", SourceKind::Government},
                                            {"bill", SourceKind::Government},
                                            {"statute", SourceKind::Government},
                                            {"hearing", SourceKind::Government},
                                            {"legal_case", SourceKind::Government},
                                            {"case", SourceKind::Government},
                                            {"interview", SourceKind::Witness}}};

SourceKind kindOf(std::string_view type) {
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [type](const KindOfType& kind) { return kind.type == type; });
    return found == kinds.end() ? SourceKind::Other : found->kind;
}

// Formats each name as "van Family, Given de, Jr.", in order.
std::string personsOf(const JsonValue& list, std::string_view family, std::string_view given,
                      std::string_view whole) {
    std::string names;
    for (JsonValue person = list.first(); !person.is(Type::Missing); person = person.next()) {
        std::string name;
        const auto append = [&name, &person](std::string_view member, const char* between) {
            if (const std::string_view part = person[member].text(); !part.empty())
                (name += name.empty() ? "" : between) += part;
        };
        append("non-dropping-particle", " ");
        append(family, " ");
        append(given, ", ");
        append("dropping-particle", " ");
        append("suffix", ", ");
        if (name.empty())
            name = person[whole].text();
        if (!name.empty())
            (names += names.empty() ? "" : "; ") += name;
    }
    return names;
}

std::string edtfOfParts(const JsonValue& parts) {
    std::array<std::int64_t, 3> numbers{};
    std::size_t at = 0;
    for (JsonValue part = parts.first(); !part.is(Type::Missing) && at < numbers.size(); part = part.next()) {
        const auto number = wholeNumber(trimmed(part.text()));
        if (!number && !trimmed(part.text()).empty())
            return {};
        numbers[at++] = number.value_or(0);
    }
    if (numbers[0] < 0)
        ++numbers[0]; // 44 BCE is written as -44
    // CSL writes seasons as months 13 to 16, or 21 to 24.
    const bool isSeason = (numbers[1] >= 13 && numbers[1] <= 16) || (numbers[1] >= 21 && numbers[1] <= 24);
    if (at == 0)
        return {};
    if (isSeason && numbers[0] >= 0 && numbers[0] <= 9999)
        return crisis::imports::edtfOfParts(numbers[0], 0, 0) + '-' +
               std::to_string(numbers[1] < 20 ? numbers[1] + 8 : numbers[1]);
    if (numbers[1] < 0 || numbers[1] > 12 || numbers[2] < 0 || numbers[2] > 31)
        return {};
    return crisis::imports::edtfOfParts(numbers[0], static_cast<int>(numbers[1]),
                                        static_cast<int>(numbers[2]));
}

// "2023-2-31"
std::string joinedParts(const JsonValue& parts) {
    std::string joined;
    for (JsonValue part = parts.first(); !part.is(Type::Missing) && joined.size() < 200; part = part.next())
        (joined += joined.empty() ? "" : "-") += part.text();
    return joined;
}

class BibliographyImporter {
public:
    explicit BibliographyImporter(ImportBuilder& builder) : builder_(builder) {}

    void takeCsl(const JsonValue& item) {
        Source source;
        source.id = SourceId(std::string(item["id"].text()));
        source.kind = kindOf(item["type"].text());
        source.title = item["title"].text();
        source.author = personsOf(item["author"], "family", "given", "literal");
        source.publisher = firstOf(item, {"container-title", "publisher"});
        source.url = item["URL"].text();
        addCslDate(source, item, "issued", SourceDateRole::Published);
        addCslDate(source, item, "accessed", SourceDateRole::Retrieved);
        constexpr std::string_view taken[] = {"id",  "title",  "author",  "container-title",
                                              "URL", "issued", "accessed"};
        finish(std::move(source), item, taken);
    }
    void takeZotero(const JsonValue& entry) {
        const JsonValue item = entry["data"].is(Type::Object) ? entry["data"] : entry;
        const std::string_view type = item["itemType"].text();
        if (type == "note" || type == "attachment" || type == "annotation") {
            builder_.note(ImportReason::NotAnEvent, type, item["title"].text());
            return;
        }
        Source source;
        source.id = SourceId(std::string(item["key"] ? item["key"].text() : entry["key"].text()));
        source.kind = kindOf(type);
        source.title = item["title"].text();
        source.author = personsOf(item["creators"], "lastName", "firstName", "name");
        const bool onlyAuthors = areAuthors(item["creators"]);
        source.publisher = firstOf(item, {"publicationTitle", "websiteTitle", "blogTitle", "forumTitle",
                                          "programTitle", "network", "institution", "publisher"});
        source.url = item["url"].text();
        addTextDate(source, item["date"].text(), "date", SourceDateRole::Published);
        addTextDate(source, item["accessDate"].text(), "accessDate", SourceDateRole::Retrieved);
        constexpr std::string_view taken[] = {
            "key", "title", "url", "date", "accessDate", "publicationTitle", "creators"};
        // A timeline cannot represent the roles of several creators (author, editor, speaker).
        finish(std::move(source), item, std::span(taken).first(onlyAuthors ? 7 : 6), entry);
    }

private:
    static bool areAuthors(const JsonValue& creators) {
        for (JsonValue one = creators.first(); !one.is(Type::Missing); one = one.next()) {
            if (const std::string_view type = one["creatorType"].text(); !type.empty() && type != "author")
                return false;
        }
        return true;
    }
    static std::string_view firstOf(const JsonValue& item, std::initializer_list<std::string_view> names) {
        for (const std::string_view name : names) {
            if (const std::string_view text = item[name].text(); !text.empty())
                return text;
        }
        return {};
    }
    void addDate(Source& source, const std::string& edtf, std::string_view raw, SourceDateRole role) {
        auto claim = claimOfSpan(edtf, {});
        if (!claim)
            claim = claimOfSpan({}, {});
        claim->role = role;
        keepDateTexts(*claim, raw, {});
        source.dates.push_back(std::move(*claim));
    }
    void addTextDate(Source& source, std::string_view text, std::string_view name, SourceDateRole role) {
        if (trimmed(text).empty())
            return;
        const auto date = readLooseDate(text, {});
        if (!date) {
            builder_.fault(ImportReason::UnreadableDate, name, text, 0);
        } else if (date->eitherOrder)
            builder_.note(ImportReason::AmbiguousDate, name, text);
        addDate(source, date ? date->edtf : restOfImpossibleDate(text, {}),
                date && date->edtf == text ? std::string_view() : text, role);
        builder_.mapped(name, Role::Date);
    }
    // Reads `date-parts` of one or two dates, a raw text or a literal, optionally with a season or "circa".
    void addCslDate(Source& source, const JsonValue& item, std::string_view name, SourceDateRole role) {
        const JsonValue date = item[name];
        if (!date)
            return;
        const JsonValue parts = date["date-parts"];
        std::string edtf = edtfOfParts(parts.first());
        if (const auto season = wholeNumber(date["season"].text());
            season && *season >= 1 && *season <= 4 && edtf.size() == 4)
            edtf += '-' + std::to_string(20 + *season);
        const JsonValue second = parts.first().next();
        if (const std::string last = edtfOfParts(second); !edtf.empty() && !last.empty() && last != edtf)
            edtf += '/' + last;
        else if (const auto circa = date["circa"];
                 circa && circa.text() != "false" && circa.text() != "0" && !edtf.empty())
            edtf += '~';
        if (edtf.empty() || !Date::parse(edtf)) {
            std::string text(firstOf(date, {"raw", "literal"}));
            // A whole date as the only part, or as the value itself.
            if (text.empty())
                text = joinedParts(parts.first());
            if (text.empty())
                text = date.text();
            return addTextDate(source, text.empty() ? date.json() : text, name, role);
        }
        const bool whole = date.size() == 1;
        addDate(source, edtf, whole ? std::string() : date.json(), role);
        builder_.mapped(name, Role::Date);
    }
    // `envelope` is what surrounds the item in Zotero: its version, library and links.
    void finish(Source source, const JsonValue& item, std::span<const std::string_view> taken,
                const JsonValue& envelope = {}) {
        PreservedMembers kept;
        std::vector<std::string_view> seen;
        for (JsonValue member = envelope["data"] ? envelope.first() : JsonValue(); !member.is(Type::Missing);
             member = member.next()) {
            if (member.key() == "data" || member.key() == "key" || !member || seen.size() > 200)
                continue;
            seen.push_back(member.key());
            kept.addAnotherJson(member.key(), member.json());
            builder_.note(ImportReason::Kept, member.key(), member.json().substr(0, 200));
        }
        seen.clear();
        if (!source.url.empty() && !isWebAddress(source.url))
            kept.addAnother("url", std::exchange(source.url, {}));
        for (JsonValue member = item.first(); !member.is(Type::Missing); member = member.next()) {
            const bool isOurs = std::find(taken.begin(), taken.end(), member.key()) != taken.end();
            const bool isEmpty = !member || (member.text().empty() && member.size() == 0);
            const bool isSecond = std::find(seen.begin(), seen.end(), member.key()) != seen.end();
            if (isOurs || isEmpty || isSecond || member.key() == "url" || seen.size() > 200)
                continue;
            seen.push_back(member.key());
            kept.addAnotherJson(member.key(), member.json());
            builder_.note(ImportReason::Kept, member.key(), member.json().substr(0, 200));
        }
        source.unknown = kept.text();
        builder_.mapped("title", Role::SourceTitle);
        builder_.mapped("author", Role::Actor, source.author.empty() ? 0 : 1);
        if (source.title.empty() && source.url.empty() && source.publisher.empty())
            source.title = source.id.value();
        if (builder_.source(std::move(source)).empty())
            builder_.note(ImportReason::EmptyRow, {}, item.json().substr(0, 200));
    }

    ImportBuilder& builder_;
};

JsonValue itemsOf(const JsonValue& root) { return root.is(Type::Array) ? root : root["items"]; }

bool isCsl(const JsonValue& root) {
    const JsonValue item = itemsOf(root).first();
    return item.is(Type::Object) && item["type"] && item["id"] &&
           (item["issued"].is(Type::Object) || item["author"].first().is(Type::Object) ||
            item["container-title"] || item["citation-key"]);
}

bool isZotero(const JsonValue& root) {
    const JsonValue item = itemsOf(root).first();
    return item.is(Type::Object) && (item["itemType"] || item["data"]["itemType"]);
}

using TakeItem = void (BibliographyImporter::*)(const JsonValue& item);

Result<Imported> readBibliography(const ImportFormat& format, TakeItem take, const ImportDocument& document,
                                  const ImportOptions& options, const Progress& progress) {
    const Result<JsonTree>& tree = document.json();
    if (!tree)
        return tl::unexpected(tree.error());
    ImportBuilder builder(format, document, options, progress);
    builder.noteEncoding();
    BibliographyImporter importer(builder);
    for (JsonValue item = itemsOf(tree->root()).first(); !item.is(Type::Missing); item = item.next()) {
        if (++builder.summary().found % 1'024 == 0 && !builder.goOn(0.5))
            return failure(ErrorCode::Cancelled);
        if (!item.is(Type::Object)) {
            builder.note(ImportReason::BrokenRow, {}, item.json().substr(0, 200));
            builder.quarantined("items", item.json(), "not an object");
        } else
            (importer.*take)(item);
    }
    return builder.finish();
}

Result<Imported> readCsl(const ImportDocument& document, const ImportOptions& options,
                         const Progress& progress) {
    return readBibliography(cslFormat, &BibliographyImporter::takeCsl, document, options, progress);
}

Result<Imported> readZotero(const ImportDocument& document, const ImportOptions& options,
                            const Progress& progress) {
    return readBibliography(zoteroFormat, &BibliographyImporter::takeZotero, document, options, progress);
}

} // namespace

constinit const ImportFormat cslFormat{
    .word = "csl",
    .name = "CSL JSON",
    .endings = "json",
    .recognises = [](const ImportDocument& document) { return isCsl(document.jsonRoot()); },
    .read = &readCsl,
};
constinit const ImportFormat zoteroFormat{
    .word = "zotero",
    .name = "Zotero JSON",
    .endings = "json",
    .recognises = [](const ImportDocument& document) { return isZotero(document.jsonRoot()); },
    .read = &readZotero,
};

} // namespace crisis::imports
