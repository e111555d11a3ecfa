// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/timelineproject/TimelineProjectImport.h"

#include "core/base/Ascii.h"
#include "core/base/WebAddress.h"
#include "core/import/base/ImportBuilder.h"
#include "core/import/base/ImportDocument.h"
#include "core/import/base/SpanClaim.h"
#include "core/import/text/PreservedMembers.h"
#include "core/import/text/XmlRecords.h"
#include "core/import/timelineproject/TimelineProjectTime.h"
#include "core/io/text/HtmlText.h"

#include <algorithm>
#include <array>
#include <set>

namespace crisis::imports {

namespace {

using Role = ColumnRole;
constexpr std::size_t mostAddresses = 1'000;
constexpr std::size_t largestIcon = 64 * 1024; // in base64

bool isTrue(std::string_view text) { return sameLetters(text, "true"); }

// Converts "255,128,0" to "#ff8000"; empty if it is not a colour.
std::string colorOf(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string color = "#";
    for (const std::string_view part : splitAt(text, ',')) {
        const auto value = wholeNumber(trimmed(part));
        if (!value || *value < 0 || *value > 255)
            return {};
        (color += digits[static_cast<std::size_t>(*value) / 16]) +=
            digits[static_cast<std::size_t>(*value) % 16];
    }
    return color.size() == 7 ? color : std::string();
}

class ProjectImporter {
public:
    explicit ProjectImporter(ImportBuilder& builder) : builder_(builder) {}

    static bool isRecord(std::span<const std::string> path) {
        if (path.size() == 2)
            return path[1] != "categories" && path[1] != "eras" && path[1] != "events";
        return path.size() == 3;
    }
    bool take(const XmlElement& record, std::span<const std::string> path) {
        if (path.size() == 2)
            takeTop(record);
        else if (path[1] == "categories" && record.name == "category")
            takeCategory(record);
        else if (path[1] == "eras" && record.name == "era")
            takeEra(record);
        else if (path[1] == "events" && record.name == "event")
            takeEvent(record);
        else
            builder_.note(ImportReason::NotAnEvent, record.name, record.text, record.line);
        return builder_.summary().found % 1'024 != 0 || builder_.goOn(0.5);
    }
    void finish() { builder_.header().unknown = kept_.text(); }

private:
    void takeTop(const XmlElement& element) {
        const std::string_view text = trimmed(element.text);
        if (element.name == "version")
            builder_.summary().version = std::string(text.substr(0, text.find(' ')));
        else if (element.name == "timetype")
            takeTimeType(text);
        else if (element.name == "view")
            takeView(element);
        else if (topNames_.insert(element.name).second) {
            kept_.add(element.name, text);
            builder_.note(ImportReason::Kept, element.name, text, element.line);
        }
    }
    void takeTimeType(std::string_view name) {
        time_ = name == "gregoriantime" || name.empty() ? ProjectTime::Gregorian
                : name == "numtime"                     ? ProjectTime::Numbers
                                                        : ProjectTime::Other;
        if (time_ == ProjectTime::Numbers)
            builder_.note(ImportReason::NumbersAsYears, name);
        if (time_ == ProjectTime::Other)
            builder_.note(ImportReason::OtherCalendar, name);
        if (time_ != ProjectTime::Gregorian)
            kept_.add("timetype", name);
    }
    void takeView(const XmlElement& element) {
        if (const XmlElement* shown = element.child("displayed_period")) {
            const auto claim = projectClaim(time_, shown->textOf("start"), shown->textOf("end"), {});
            if (claim && claim->date && claim->date->isInterval()) {
                View view;
                view.id = ViewId("v1");
                view.name = "The Timeline Project";
                view.span = claim->date;
                builder_.timeline().views().push_back(view);
                builder_.header().openingView = view.id;
            }
        }
        const XmlElement* hidden = element.child("hidden_categories");
        if (hidden == nullptr || hidden->children.empty())
            return;
        std::string names;
        for (const XmlElement& name : hidden->children)
            (names += names.empty() ? "" : "; ") += trimmed(name.text);
        kept_.add("hidden_categories", names);
        builder_.note(ImportReason::ViewSetting, "hidden_categories", names, hidden->line);
    }
    void takeCategory(const XmlElement& element) {
        const std::string name(element.textOf("name"));
        const std::string color = colorOf(element.textOf("color"));
        const CategoryId id = builder_.category(name, color);
        builder_.mapped("category", Role::Category);
        PreservedMembers kept;
        if (const std::string_view text = element.textOf("color"); color.empty() && !text.empty()) {
            kept.add("color", text);
            builder_.note(ImportReason::ViewSetting, "color", text, element.line);
        }
        for (const char* member : {"parent", "progress_color", "done_color", "font_color"}) {
            if (const std::string_view text = element.textOf(member); !text.empty()) {
                kept.add(member, text);
                builder_.note(std::string_view(member) == "parent" ? ImportReason::Kept
                                                                   : ImportReason::ViewSetting,
                              member, text, element.line);
            }
        }
        auto& categories = builder_.timeline().categories();
        if (!id.empty() && !categories.empty() && categories.back().id == id)
            categories.back().unknown = kept.text();
    }
    DateClaim claimOf(const XmlElement& element, std::string_view end, const ProjectFuzziness& fuzziness) {
        const std::string_view start = element.textOf("start");
        if (auto claim = projectClaim(time_, start, end, fuzziness))
            return std::move(*claim);
        const std::string both = std::string(start) + " – " + std::string(end);
        if (projectClaim(time_, start, start, {}) && projectClaim(time_, end, end, {}))
            builder_.note(ImportReason::ReversedDates, "end", both, element.line);
        else
            builder_.fault(ImportReason::UnreadableDate, "start", both, element.line);
        DateClaim claim;
        if (auto first = projectClaim(time_, start, start, {}))
            claim = std::move(*first);
        claim.basis = Basis::Imported;
        keepDateTexts(claim, start, end);
        return claim;
    }
    void takeEra(const XmlElement& element) {
        Period period;
        period.title = builder_.plainLine(element.textOf("name"));
        ProjectFuzziness fuzziness;
        fuzziness.endsToday = isTrue(element.textOf("ends_today"));
        period.dates.push_back(claimOf(element, element.textOf("end"), fuzziness));
        PreservedMembers kept;
        constexpr std::array<std::string_view, 4> taken{"name", "start", "end", "ends_today"};
        for (const XmlElement& child : element.children) {
            const std::string_view text = trimmed(child.text);
            if (std::find(taken.begin(), taken.end(), child.name) == taken.end() && !text.empty())
                kept.addAnother(child.name, text);
        }
        keepEndOfToday(element, fuzziness, kept);
        period.unknown = kept.text();
        builder_.mapped("era", Role::Period);
        builder_.add(std::move(period));
    }
    /// Preserves the stored end of an event that lasts until today: its value when the file was saved.
    void keepEndOfToday(const XmlElement& element, const ProjectFuzziness& fuzziness,
                        PreservedMembers& kept) {
        const std::string_view end = trimmed(element.textOf("end"));
        if (!fuzziness.endsToday || end.empty())
            return;
        kept.add("end", end);
        builder_.note(ImportReason::Kept, "end", end, element.line);
    }
    // "[3]Whole" contains what is named "(3)Part"; a literal text that begins this way has a blank before it.
    static std::string containerId(std::string_view number) { return "container-" + std::string(number); }
    void takeText(std::string_view text, Event& event) {
        const char open = text.empty() ? '\0' : text.front();
        const std::size_t close = open == '['   ? text.find(']')
                                  : open == '(' ? text.find(')')
                                                : std::string_view::npos;
        if (close != std::string_view::npos && allDigits(text.substr(1, close - 1)) && close < 12) {
            const std::string id = containerId(text.substr(1, close - 1));
            if (open == '[')
                event.id = EventId(id);
            else {
                Link link;
                link.type = LinkType::PartOf;
                link.event = EventId(id);
                link.basis = Basis::Imported;
                event.links.push_back(std::move(link));
                builder_.mapped("container", Role::Link);
            }
            text.remove_prefix(close + 1);
        }
        event.title = cleanLine(text);
    }
    static std::string cleanLine(std::string_view text) {
        std::string line = cleanText(text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return line;
    }
    void takeEvent(const XmlElement& element) {
        ++builder_.summary().found;
        Event event;
        const XmlElement* text = element.child("text");
        takeText(text == nullptr ? std::string_view() : std::string_view(text->text), event);
        event.summary = cleanText(element.textOf("description"));
        ProjectFuzziness fuzziness;
        fuzziness.start = isTrue(element.textOf("fuzzy")) || isTrue(element.textOf("fuzzy_start"));
        fuzziness.end = isTrue(element.textOf("fuzzy")) || isTrue(element.textOf("fuzzy_end"));
        fuzziness.endsToday = isTrue(element.textOf("ends_today"));
        const bool isMilestone = isTrue(element.textOf("milestone"));
        event.dates.push_back(claimOf(element, element.textOf(isMilestone ? "start" : "end"), fuzziness));
        if (isMilestone)
            event.tags.emplace_back("milestone");
        if (fuzziness.endsToday)
            event.status = Status::Ongoing;
        builder_.mapped("start", Role::Start);
        builder_.mapped("end", Role::End);
        builder_.mapped("text", Role::Title);
        builder_.mapped("description", Role::Summary, event.summary.empty() ? 0 : 1);
        builder_.mapped("fuzzy", Role::DatePrecision, fuzziness.start || fuzziness.end ? 1 : 0);
        PreservedMembers kept;
        takeCategories(element, event);
        takeHyperlinks(element, event);
        takeRest(element, kept);
        keepEndOfToday(element, fuzziness, kept);
        event.unknown = kept.text();
        builder_.add(event);
    }
    void takeCategories(const XmlElement& element, Event& event) {
        std::vector<std::string_view> names{element.textOf("category")};
        if (const XmlElement* list = element.child("categories")) {
            for (const XmlElement& category : list->children)
                names.push_back(trimmed(category.text));
        }
        for (const std::string_view name : names) {
            if (name.empty())
                continue;
            const CategoryId category = builder_.category(name);
            if (event.category.empty() || event.category == category)
                event.category = category;
            else if (std::find(event.tags.begin(), event.tags.end(), name) == event.tags.end())
                event.tags.emplace_back(cleanLine(name));
        }
        std::set<std::string_view> known(event.tags.begin(), event.tags.end());
        for (const std::string_view label : splitAt(element.textOf("labels"), ' ')) {
            if (!label.empty() && known.insert(label).second)
                event.tags.emplace_back(label);
        }
    }
    void takeHyperlinks(const XmlElement& element, Event& event) {
        const std::string_view all = element.textOf("hyperlink");
        std::size_t count = 0;
        for (std::string_view address : splitAt(all, ';')) {
            address = trimmed(address);
            if (address.empty())
                continue;
            if (++count > mostAddresses) {
                builder_.note(ImportReason::TooMany, "hyperlink", address, element.line);
                break;
            }
            Source source;
            source.url = isWebAddress(address) ? address : std::string_view();
            const SourceId id = isWebAddress(address) ? builder_.source(std::move(source)) : SourceId();
            if (event.dates.front().source.empty() && !id.empty())
                event.dates.front().source = id;
            else {
                (event.note += event.note.empty() ? "" : "\n") += cleanLine(address);
                builder_.note(ImportReason::IntoNote, "hyperlink", address, element.line);
            }
        }
        builder_.mapped("hyperlink", Role::SourceUrl, event.dates.front().source.empty() ? 0 : 1);
    }
    void takeRest(const XmlElement& element, PreservedMembers& kept) {
        constexpr std::array<std::string_view, 13> taken{
            "start",      "end",      "text",       "description", "fuzzy",     "fuzzy_start", "fuzzy_end",
            "ends_today", "category", "categories", "labels",      "hyperlink", "milestone"};
        std::set<std::string_view> seen;
        for (const XmlElement& child : element.children) {
            const std::string_view text = trimmed(child.text);
            const bool isOurs = std::find(taken.begin(), taken.end(), child.name) != taken.end();
            // Of repeated values only the first is used.
            const bool isFirst = seen.insert(child.name).second;
            if ((isOurs && isFirst) || text.empty())
                continue;
            // Default values carry no information.
            const bool isUsual =
                (child.name == "locked" && !isTrue(text)) || (child.name == "progress" && text == "0");
            if (isUsual)
                continue;
            if (child.name == "icon")
                builder_.note(text.size() > largestIcon ? ImportReason::IconDropped : ImportReason::Kept,
                              "icon", std::to_string(text.size() / 4 * 3) + " B", child.line);
            else
                builder_.note(child.name == "default_color" ? ImportReason::ViewSetting : ImportReason::Kept,
                              child.name, text, child.line);
            if (child.name == "icon" && text.size() > largestIcon)
                kept.addAnother("iconBytes", std::to_string(text.size() / 4 * 3));
            else
                kept.addAnother(child.name, text);
        }
    }

    ImportBuilder& builder_;
    ProjectTime time_ = ProjectTime::Gregorian;
    PreservedMembers kept_;
    std::unordered_set<std::string> topNames_;
};

// Whether this is a plain text file of an earlier version.
bool isOldTimelineProject(std::string_view text) { return text.starts_with("# Written by Timeline"); }

Result<Imported> readTimelineProject(const ImportDocument& document, const ImportOptions& options,
                                     const Progress& progress) {
    if (isOldTimelineProject(document.text()))
        return failure(ErrorCode::FormatTooOld, {std::string(timelineProjectFormat.name)});
    ImportBuilder builder(timelineProjectFormat, document, options, progress);
    builder.noteEncoding();
    ProjectImporter importer(builder);
    XmlHandlers handlers;
    handlers.isRecord = &ProjectImporter::isRecord;
    handlers.record = [&](XmlElement& record, std::span<const std::string> path) {
        return importer.take(record, path);
    };
    const auto outcome = readXmlRecords(document.text(), handlers);
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (outcome->stopped)
        return failure(ErrorCode::Cancelled);
    if (outcome->fault && builder.summary().found == 0)
        return tl::unexpected(*outcome->fault);
    if (outcome->fault) {
        builder.note(ImportReason::CutRow, {}, {}, outcome->fault->place->line);
        builder.problem(ErrorCode::XmlSyntax, {}, outcome->fault->place->line, outcome->fault->place->column);
    }
    importer.finish();
    return builder.finish();
}

} // namespace

constinit const ImportFormat timelineProjectFormat{
    .word = "timeline-project",
    .name = "The Timeline Project",
    .endings = "timeline",
    .recognises =
        [](const ImportDocument& document) {
            return document.markupRoot() == "timeline" || isOldTimelineProject(document.trimmedText());
        },
    .read = &readTimelineProject,
};

} // namespace crisis::imports
