// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/MarkdownWriter.h"

#include "core/base/WebAddress.h"

namespace crisis::io {

namespace {

// On one line, as headings and list items require.
std::string line(std::string_view utf8) {
    std::string text = escapedMarkdown(utf8);
    for (char& c : text) {
        if (c == '\n')
            c = ' ';
    }
    return text;
}

std::string quoted(std::string_view utf8) {
    std::string out = "> ";
    for (const char c : escapedMarkdown(utf8)) {
        out += c;
        if (c == '\n')
            out += "> ";
    }
    return out;
}

} // namespace

std::string escapedMarkdown(std::string_view utf8) {
    std::string out;
    bool lineBegins = true;
    for (const char c : utf8) {
        if (c == '\r' || (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'))
            continue;
        const bool special = std::string_view("\\`*_{}[]<>#|~&!").find(c) != std::string_view::npos;
        // Characters that are special only at the start of a line: lists, rules, setext headings.
        const bool atStart =
            lineBegins && std::string_view("-+=.)0123456789").find(c) != std::string_view::npos;
        if (special || (atStart && (c < '0' || c > '9')))
            out += '\\';
        out += c;
        lineBegins = c == '\n' || (lineBegins && (c == ' ' || (c >= '0' && c <= '9')));
    }
    return out;
}

std::string markdownBytes(const Timeline& timeline, const DocumentStrings& words) {
    const Header& header = timeline.header();
    std::string out;
    const std::string marking = header.marking.empty() ? "" : "**" + line(header.marking) + "**\n";
    if (!marking.empty())
        out += marking + '\n';
    out += "# " + line(header.title) + "\n\n";
    if (!header.description.empty())
        out += escapedMarkdown(header.description) + "\n\n";
    out += "## " + line(words.eventsHeading) + "\n\n";
    for (const EventPosition index : timeline.displayOrder()) {
        const Event event = timeline.event(index);
        const DateClaim claim = timeline.date(index);
        out += "### " + line(words.date(claim)) + ": " + line(event.title) + "\n\n";
        for (const std::string& note : {words.status(timeline, index), words.basis(claim)}) {
            if (!note.empty())
                out += "- " + line(note) + '\n';
        }
        out += '\n';
        if (!event.summary.empty())
            out += escapedMarkdown(event.summary) + "\n\n";
        for (const StatementPosition number : timeline.statementsAbout(index)) {
            const Statement statement = timeline.statement(number);
            out += quoted(words.quote(statement)) + '\n';
            if (const std::string who = words.attribution(timeline, statement); !who.empty())
                out += ">\n> — " + line(who) + '\n';
            out += '\n';
        }
    }
    if (!timeline.sources().empty())
        out += "## " + line(words.sourcesHeading) + "\n\n";
    int number = 0;
    for (const Source& source : timeline.sources()) {
        out += std::to_string(++number) + ". " + line(words.source(source));
        if (isWebAddress(source.url))
            out += " <" + source.url + '>';
        out += '\n';
    }
    if (!marking.empty())
        out += '\n' + marking;
    return out;
}

} // namespace crisis::io
