// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/merge/ImportBaseline.h"

#include "core/model/merge/ImportedFiles.h"
#include "core/model/values/StableHash.h"
#include "core/model/values/UnknownMembers.h"

#include <algorithm>
#include <vector>

namespace crisis::model {

namespace {

constexpr std::string_view memberName = "importedAs";
constexpr int hashDigits = 6;
constexpr std::uint64_t hashMask = (1U << 30U) - 1U;
constexpr char emptyMark = '-';
constexpr char fileMark = '@';

std::uint32_t hashOf(std::string_view text) {
    if (text.empty())
        return 0;
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(stableHash(text) & hashMask));
}

std::uint32_t hashOfSorted(std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    std::string all;
    for (const std::string& text : texts)
        (all += text) += '\n';
    return hashOf(all);
}

std::uint32_t hashOfDates(const Event& event) {
    std::string all;
    for (const DateClaim& claim : event.dates) {
        if (claim.basis.is(Basis::Imported))
            (((all += edtfOf(claim) + '\t') += claim.phrase + '\t') += claim.timeZone + '\t') +=
                claim.source.value() + '\n';
    }
    return hashOf(all);
}

template <class List, class Text>
std::uint32_t hashOfEach(const List& list, const Text& text) {
    std::vector<std::string> texts;
    for (const auto& value : list)
        texts.push_back(text(value));
    return hashOfSorted(std::move(texts));
}

} // namespace

ImportBaseline importedAs(const Event& event) {
    ImportBaseline as;
    const auto set = [&as](EventMember member, std::uint32_t hash) {
        as.hashes[static_cast<std::size_t>(member)] = hash;
    };
    set(EventMember::Title, hashOf(event.title));
    set(EventMember::Dates, hashOfDates(event));
    set(EventMember::Summary, hashOf(event.summary));
    set(EventMember::Category, hashOf(event.category.value()));
    set(EventMember::Place, hashOf(event.place.value()));
    set(EventMember::Status,
        hashOf(event.status.is(Status::Occurred) ? std::string_view() : event.status.word()));
    set(EventMember::Actors, hashOfEach(event.actors, [](const Participation& one) {
            return one.actor.value() + '\t' + one.part;
        }));
    set(EventMember::Numbers, hashOfEach(event.numbers, [](const Figure& one) {
            return one.what + '\t' + one.best + '\t' + one.low + '\t' + one.high + '\t' + one.unit;
        }));
    set(EventMember::Tags, hashOfEach(event.tags, [](const std::string& one) { return one; }));
    set(EventMember::Links, hashOfEach(event.links, [](const Link& one) {
            return std::string(one.type.word()) + '\t' + one.event.value();
        }));
    set(EventMember::Note, hashOf(event.note));
    set(EventMember::Other, hashOf(withoutImportedAs(event.unknown)));
    return as;
}

std::optional<ImportBaseline> storedImportedAs(const Event& event) {
    const auto stored = textMember(event.unknown, memberName);
    if (!stored)
        return std::nullopt;
    std::string_view text = *stored;
    ImportBaseline as;
    for (std::uint32_t& hash : as.hashes) {
        if (text.starts_with(emptyMark)) {
            text.remove_prefix(1);
            continue;
        }
        const auto value = parseBase32(text.substr(0, hashDigits));
        if (!value || text.size() < hashDigits)
            return std::nullopt;
        hash = static_cast<std::uint32_t>(*value);
        text.remove_prefix(hashDigits);
    }
    if (text.starts_with(fileMark)) {
        as.file = parseImportedFile(text.substr(1));
        if (as.file == 0)
            return std::nullopt;
        text.remove_prefix(1 + importedFileText(as.file).size());
    }
    if (text.starts_with(' '))
        as.id = text.substr(1);
    else if (!text.empty())
        return std::nullopt;
    return as;
}

std::string withoutImportedAs(std::string_view unknown) { return withoutMember(unknown, memberName); }

void storeImportedAs(Event& event, const ImportBaseline& as) {
    std::string text;
    for (const std::uint32_t hash : as.hashes)
        text += hash == 0 ? std::string(1, emptyMark) : base32(hash, hashDigits);
    if (as.file != 0)
        (text += fileMark) += importedFileText(as.file);
    if (!as.id.empty())
        (text += ' ') += as.id;
    setTextMember(event.unknown, memberName, text);
}

} // namespace crisis::model
