// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/HtmlWriter.h"

#include "core/base/WebAddress.h"

namespace crisis::io {

namespace {

constexpr std::string_view style = R"(
:root{color-scheme:light dark}
body{font:1rem/1.55 "Noto Sans",system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1.5rem}
.marking{text-align:center;font-weight:700}
figure{margin:1.5rem 0;overflow-x:auto}
figure svg{max-width:100%;height:auto}
ol.events{list-style:none;padding:0}
ol.events>li{border-top:1px solid #8888;padding:.75rem 0}
h3{margin:.1rem 0;font-size:1.1rem}
.date{font-weight:600}
.how{font-size:.9rem;margin:.15rem 0}
blockquote{margin:.6rem 0 .6rem 1rem;padding-left:.8rem;border-left:3px solid #8888}
blockquote p{margin:.1rem 0}
footer.who{font-size:.9rem}
@media (min-width:80rem){figure{margin-left:calc(23rem - 45vw);width:90vw}}
)";

std::string marking(const Header& header) {
    return header.marking.empty() ? "" : "<p class=\"marking\">" + escapedMarkup(header.marking) + "</p>\n";
}

// Lets a screen reader select its voice.
std::string language(const Statement& statement) {
    return statement.language.empty() ? "" : " lang=\"" + escapedMarkup(statement.language) + "\"";
}

// The part of an SVG document that HTML may contain: its root, with ids that do not collide with those of the
// page.
std::string_view svgRoot(std::string_view svg) {
    const std::size_t begin = svg.find("<svg");
    return begin == std::string_view::npos ? std::string_view() : svg.substr(begin);
}

void appendEvent(std::string& out, const Timeline& timeline, EventPosition index,
                 const DocumentStrings& words) {
    const Event event = timeline.event(index);
    const DateClaim claim = timeline.date(index);
    out += "<li id=\"list-" + escapedMarkup(event.id.value()) + "\"><article>\n<p class=\"date\">" +
           escapedMarkup(words.date(claim)) + "</p>\n<h3>" + escapedMarkup(event.title) + "</h3>\n";
    for (const std::string& note : {words.status(timeline, index), words.basis(claim)}) {
        if (!note.empty())
            out += "<p class=\"how\">" + escapedMarkup(note) + "</p>\n";
    }
    if (!event.summary.empty())
        out += "<p>" + escapedMarkup(event.summary) + "</p>\n";
    for (const StatementPosition number : timeline.statementsAbout(index)) {
        const Statement statement = timeline.statement(number);
        out += "<blockquote><p dir=\"auto\"" + language(statement) + ">" +
               escapedMarkup(words.quote(statement)) + "</p>";
        if (const std::string who = words.attribution(timeline, statement); !who.empty())
            out += "<footer class=\"who\">— " + escapedMarkup(who) + "</footer>";
        out += "</blockquote>\n";
    }
    out += "</article></li>\n";
}

} // namespace

std::string htmlBytes(const Timeline& timeline, std::string_view svg, const DocumentStrings& words) {
    const Header& header = timeline.header();
    std::string out = "<!DOCTYPE html>\n<html lang=\"" +
                      escapedMarkup(header.language.empty() ? std::string("en") : header.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; font-src data:\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                      escapedMarkup(header.title) + "</title>\n<style>" + std::string(style) +
                      "</style>\n</head>\n<body>\n" + marking(header) + "<main>\n<h1>" +
                      escapedMarkup(header.title) + "</h1>\n";
    if (!header.description.empty())
        out += "<p>" + escapedMarkup(header.description) + "</p>\n";
    if (!svg.empty()) {
        out += "<figure>\n";
        out += svgRoot(svg);
        out += "</figure>\n";
    }
    out += "<h2>" + escapedMarkup(words.eventsHeading) + "</h2>\n<ol class=\"events\">\n";
    for (const EventPosition index : timeline.displayOrder())
        appendEvent(out, timeline, index, words);
    out += "</ol>\n";
    if (!timeline.sources().empty()) {
        out += "<h2>" + escapedMarkup(words.sourcesHeading) + "</h2>\n<ol>\n";
        for (const Source& source : timeline.sources()) {
            out += "<li>" + escapedMarkup(words.source(source));
            if (isWebAddress(source.url))
                out += " <a href=\"" + escapedMarkup(source.url) + "\" rel=\"noopener noreferrer\">" +
                       escapedMarkup(source.url) + "</a>";
            out += "</li>\n";
        }
        out += "</ol>\n";
    }
    return out + "</main>\n" + marking(header) + "</body>\n</html>\n";
}

} // namespace crisis::io
