// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/timelinejs/TimelineJsImport.h"

#include "core/base/Ascii.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/text/PreservedMembers.h"
#include "core/import/timelinejs/TimelineJsDate.h"

#include <algorithm>
#include <array>

namespace crisis::imports {

namespace {

using Type = JsonValue::Type;
using Role = ColumnRole;

// The member names of a version.
struct MemberNames {
    std::string_view start, end, headline, body, media, group;
    bool textIsObject;
};
constexpr MemberNames version2{"startDate", "endDate", "headline", "text", "asset", "tag", false};
constexpr MemberNames version3{"start_date", "end_date", "headline", "text", "media", "group", true};

class TimelineJsImporter {
public:
    TimelineJsImporter(const JsonValue& root, ImportBuilder& builder)
        : builder_(builder), isOld_(root["timeline"].is(Type::Object)), names_(isOld_ ? version2 : version3),
          root_(root), top_(isOld_ ? root["timeline"] : root) {}

    bool run() {
        builder_.summary().version = isOld_ ? "2" : "3";
        takeTitle();
        const JsonValue events = top_[isOld_ ? "date" : "events"];
        for (JsonValue slide = events.first(); !slide.is(Type::Missing); slide = slide.next()) {
            if (builder_.summary().found++ % 4'096 == 0 &&
                !builder_.goOn(static_cast<double>(builder_.summary().found) / (events.size() + 1)))
                return false;
            takeSlide(slide);
        }
        const JsonValue eras = top_[isOld_ ? "era" : "eras"];
        for (JsonValue era = eras.first(); !era.is(Type::Missing); era = era.next())
            takeEra(era);
        keepTop();
        return true;
    }

private:
    [[nodiscard]] std::string_view headlineOf(const JsonValue& slide) const {
        return names_.textIsObject ? slide["text"][names_.headline].text() : slide[names_.headline].text();
    }
    [[nodiscard]] std::string_view bodyOf(const JsonValue& slide) const {
        return names_.textIsObject ? slide["text"][names_.body].text() : slide[names_.body].text();
    }
    void takeTitle() {
        const JsonValue title = isOld_ ? top_ : top_["title"];
        builder_.header().title = builder_.plainLine(headlineOf(title));
        builder_.header().description = builder_.plainText(bodyOf(title));
        if (!isOld_ && title)
            builder_.mapped("title", Role::Title);
        const JsonValue media = title[names_.media];
        if (media && builder_.source(sourceOf(media)).empty())
            kept_.addAnotherJson(names_.media, media.json());
        constexpr std::array<std::string_view, 3> taken{"headline", "text", "media"};
        for (JsonValue member = isOld_ ? JsonValue() : title.first(); !member.is(Type::Missing);
             member = member.next()) {
            if (!isOneOf(member.key(), taken) && !isNothing(member)) {
                kept_.addAnotherJson(member.key(), member.json());
                builder_.note(ImportReason::Kept, "title", member.json());
            }
        }
    }
    static bool isNothing(const JsonValue& value) {
        return !value || (value.text().empty() && value.size() == 0 && !value.is(Type::Bool));
    }
    DateClaim claimOf(const JsonValue& slide) {
        const JsonValue startValue = slide[names_.start];
        const JsonValue endValue = slide[names_.end];
        const auto start = timelineJsDate(startValue);
        const auto end = timelineJsDate(endValue);
        auto claim = claimOfSpan(start ? *start : restOfTimelineJsDate(startValue),
                                 end ? *end : restOfTimelineJsDate(endValue));
        if (!claim && !(start && end))
            claim = claimOfSpan(start.value_or(""), end.value_or(""));
        if (!start)
            builder_.fault(ImportReason::UnreadableDate, names_.start, startValue.json(), 0);
        if (!end)
            builder_.fault(ImportReason::UnreadableDate, names_.end, endValue.json(), 0);
        const bool isDoubtful = couldBeEitherOrder(startValue) || couldBeEitherOrder(endValue);
        if (isDoubtful)
            builder_.note(ImportReason::AmbiguousDate, names_.start,
                          (couldBeEitherOrder(startValue) ? startValue : endValue).text());
        std::string endKept = end ? "" : endValue.json();
        bool isStartKept = !start || !saysAll(startValue, *start);
        if (!claim) {
            // The dates are reversed, or one of them is not valid.
            if (start && end)
                builder_.note(ImportReason::ReversedDates, {}, *start + '/' + *end);
            else
                builder_.fault(ImportReason::UnreadableDate, start ? names_.start : names_.end,
                               (start ? startValue : endValue).json(), 0);
            claim = claimOfSpan(start.value_or(""), {});
            isStartKept = isStartKept || !claim;
            if (!claim)
                claim = claimOfSpan({}, {});
            endKept = endValue.json();
        }
        // Such as a `format`, or a minute without an hour.
        if (end && endKept.empty() && !saysAll(endValue, *end))
            endKept = endValue.json();
        keepDateTexts(*claim, isStartKept ? startValue.json() : "", endKept);
        if (isDoubtful)
            claim->reason = dateReason(ImportReason::AmbiguousDate);
        claim->phrase = phraseOf(slide, startValue, endValue);
        return std::move(*claim);
    }
    std::string phraseOf(const JsonValue& slide, const JsonValue& start, const JsonValue& end) {
        const std::string_view whole = slide["display_date"].text();
        if (!whole.empty())
            return builder_.plainLine(whole);
        const std::string first = builder_.plainLine(start["display_date"].text());
        const std::string last = builder_.plainLine(end["display_date"].text());
        return first.empty() || last.empty() ? first + last : first + " – " + last;
    }
    Source sourceOf(const JsonValue& media) {
        Source source;
        const std::string_view address = media[isOld_ ? "media" : "url"].text();
        if (isWebAddress(trimmed(address)))
            source.url = trimmed(address);
        source.title = media["caption"].text();
        if (source.title.empty())
            source.title = media["title"].text();
        source.publisher = media["credit"].text();
        return source;
    }
    void takeMedia(const JsonValue& slide, Event& event, PreservedMembers& kept) {
        const JsonValue media = slide[names_.media];
        if (!media)
            return;
        event.dates.front().source = builder_.source(sourceOf(media));
        const bool isSource = !event.dates.front().source.empty();
        builder_.mapped(names_.media, isSource ? Role::SourceUrl : Role::Keep);
        // Media members that a source cannot represent: embedded code, thumbnails, alternative texts, links.
        const std::string_view address = media[isOld_ ? "media" : "url"].text();
        constexpr std::array<std::string_view, 4> taken{"caption", "credit", "url", "media"};
        bool whole = isSource && (address.empty() || isWebAddress(trimmed(address)));
        for (JsonValue member = media.first(); whole && !member.is(Type::Missing); member = member.next())
            whole = isOneOf(member.key(), taken) || member.text().empty();
        if (!whole)
            kept.addJson(names_.media, media.json());
    }
    void takeSlide(const JsonValue& slide) {
        if (!slide.is(Type::Object)) {
            builder_.note(ImportReason::BrokenRow, {}, slide.json());
            builder_.quarantined("event " + std::to_string(builder_.summary().found), slide.json(),
                                 "not an object");
            return;
        }
        Event event;
        PreservedMembers kept;
        if (const std::string_view id = slide["unique_id"].text(); !id.empty())
            event.id = EventId(idFrom(id));
        event.title = builder_.plainLine(headlineOf(slide));
        event.summary = builder_.plainText(bodyOf(slide));
        event.dates.push_back(claimOf(slide));
        event.category = builder_.category(slide[names_.group].text());
        builder_.mapped(names_.headline, Role::Title);
        builder_.mapped("text", Role::Summary, event.summary.empty() ? 0 : 1);
        builder_.mapped(names_.start, Role::Start);
        builder_.mapped(names_.end, Role::End, slide[names_.end] ? 1 : 0);
        builder_.mapped(names_.group, Role::Category, event.category.empty() ? 0 : 1);
        builder_.mapped("display_date", Role::DatePhrase, event.dates[0].phrase.empty() ? 0 : 1);
        takeMedia(slide, event, kept);
        keepRest(slide, kept);
        event.unknown = kept.text();
        builder_.add(event);
    }
    void keepRest(const JsonValue& slide, PreservedMembers& kept) {
        // The slide's own display text replaces those of its ends, which are only preserved.
        for (const std::string_view side : {names_.start, names_.end}) {
            const std::string words = builder_.plainLine(slide[side]["display_date"].text());
            if (words.empty() || slide["display_date"].text().empty())
                continue;
            kept.addAnother(std::string(side) + " display_date", words);
            builder_.note(ImportReason::Kept, std::string(side) + " display_date", words);
        }
        constexpr std::array<std::string_view, 12> taken{
            "start_date", "end_date", "startDate", "endDate", "headline",  "text",
            "media",      "asset",    "group",     "tag",     "unique_id", "display_date"};
        for (JsonValue member = slide.first(); !member.is(Type::Missing); member = member.next()) {
            const bool isOurs = isOneOf(member.key(), taken) && !(isOld_ && member.key() == "group");
            if (isOurs || isNothing(member))
                continue;
            kept.addAnotherJson(member.key(), member.json());
            const bool isLook =
                member.key() == "background" || member.key() == "autolink" || member.key() == "classname";
            builder_.note(isLook ? ImportReason::ViewSetting : ImportReason::Kept, member.key(),
                          member.json());
        }
    }
    void takeEra(const JsonValue& era) {
        Period period;
        period.title = builder_.plainLine(headlineOf(era));
        period.note = builder_.plainText(bodyOf(era));
        period.dates.push_back(claimOf(era));
        PreservedMembers kept;
        constexpr std::array<std::string_view, 6> taken{"start_date", "end_date", "startDate",
                                                        "endDate",    "headline", "text"};
        for (JsonValue member = era.first(); !member.is(Type::Missing); member = member.next()) {
            if (isOneOf(member.key(), taken) || isNothing(member))
                continue;
            kept.addAnotherJson(member.key(), member.json());
            builder_.note(ImportReason::Kept, member.key(), member.json());
        }
        period.unknown = kept.text();
        builder_.mapped(isOld_ ? "era" : "eras", Role::Period);
        builder_.add(std::move(period));
    }
    void keepTop() {
        constexpr std::array<std::string_view, 10> taken{
            "date", "events", "era", "eras", "title", "headline", "text", "asset", "startDate", "endDate"};
        const auto keep = [&](const JsonValue& member) {
            kept_.addAnotherJson(member.key(), member.json());
            builder_.note(ImportReason::ViewSetting, member.key(), member.json());
        };
        for (JsonValue member = top_.first(); !member.is(Type::Missing); member = member.next()) {
            if (!isOneOf(member.key(), taken) && member)
                keep(member);
        }
        for (JsonValue member = isOld_ ? root_.first() : JsonValue(); !member.is(Type::Missing);
             member = member.next()) {
            if (member.key() != "timeline" && member)
                keep(member);
        }
        builder_.header().unknown = kept_.text();
    }

    ImportBuilder& builder_;
    bool isOld_;
    const MemberNames& names_;
    JsonValue root_, top_;
    PreservedMembers kept_; ///< of the whole file
};

bool isTimelineJs(const JsonValue& root) {
    if (const JsonValue old = root["timeline"]; old.is(Type::Object))
        return old["date"].is(Type::Array) || old["era"].is(Type::Array);
    const JsonValue slide = root["events"].first();
    return slide.is(Type::Object) && (slide["start_date"].is(Type::Object) || slide["text"].is(Type::Object));
}

Result<Imported> readTimelineJs(const ImportDocument& document, const ImportOptions& options,
                                const Progress& progress) {
    const Result<JsonTree>& tree = document.json();
    if (!tree)
        return tl::unexpected(tree.error());
    ImportBuilder builder(timelineJsFormat, document, options, progress);
    builder.noteEncoding();
    if (!TimelineJsImporter(tree->root(), builder).run())
        return failure(ErrorCode::Cancelled);
    return builder.finish();
}

} // namespace

constinit const ImportFormat timelineJsFormat{
    .word = "timelinejs",
    .name = "TimelineJS",
    .endings = "json js",
    .recognises = [](const ImportDocument& document) { return isTimelineJs(document.jsonRoot()); },
    .read = &readTimelineJs,
};

} // namespace crisis::imports
