// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/ExportOptionJson.h"
#include "tests/support/Catch.h"

#include <algorithm>
#include <set>
#include <vector>

namespace crisis::test::export_option_list_test {
using namespace crisis::exports;

TEST_CASE("the list of options has every member of the choices once") {
    const ExportChoices choices;
    std::vector<const void*> listed;
    visitExportOptions([&](const OptionName&, const auto& member, const auto&) { listed.push_back(&member); },
                       choices);
    std::sort(listed.begin(), listed.end());

    // A new member does not compile here: add it to the bindings and to the addresses.
    const auto& [format, options, from, to, events, asOf] = choices;
    const auto& [widthPx, heightPx, scale, paper, pages, rows, content, span, lanesBy, theme, transparent,
                 title, subtitle, legend, overview, sources, quotes, grades, summary, pageNumbers, author,
                 bottomLine, date, svgText, embed] = options;
    const auto& [timeline, onlyVisible, notes, judgements, deprecated, copies] = embed;
    std::vector<const void*> members{
        &format, &from,     &to,       &events, &asOf,       &widthPx,     &heightPx,    &scale,  &paper,
        &pages,  &rows,     &content,  &span,   &lanesBy,    &theme,       &transparent, &title,  &subtitle,
        &legend, &overview, &sources,  &quotes, &grades,     &summary,     &pageNumbers, &author, &bottomLine,
        &date,   &svgText,  &timeline, &notes,  &judgements, &onlyVisible, &deprecated,  &copies};
    std::sort(members.begin(), members.end());
    CHECK(listed == members);
}

TEST_CASE("no two options have the same name, and every argument has a help text") {
    const ExportChoices none;
    std::set<std::string> members, arguments;
    visitExportOptions(
        [&](const OptionName& name, const auto&, const auto&) {
            INFO(name.json << ' ' << name.argument);
            if (name.json[0] != '\0')
                CHECK(members.insert(name.json).second);
            for (const std::string argument : {name.argument, name.otherArgument}) {
                if (!argument.empty())
                    CHECK(arguments.insert(argument).second);
            }
            if (name.argument[0] != '\0' && std::string_view(name.argument) != "--format")
                CHECK(name.help[0] != '\0');
            CHECK((name.otherArgument[0] == '\0') == (name.otherHelp[0] == '\0'));
        },
        none);
    CHECK(members.size() > 25);
}

TEST_CASE("a preset contains every option that has a member") {
    ExportChoices choices;
    choices.options.paper = PaperSize{210, 297};
    choices.options.lanesBy = LanesBy::Actor;
    QJsonObject json;
    visitExportOptions(OptionJsonWriter(json), choices);
    visitExportOptions(
        [&](const OptionName& name, const auto&, const auto&) {
            const QString member = QLatin1String(name.json);
            if (!member.isEmpty() && member != QStringLiteral("paper"))
                CHECK(json.contains(member));
        },
        choices);
    CHECK(json[QStringLiteral("paperWidth")].toDouble() == 210);
    CHECK(json[QStringLiteral("paperHeight")].toDouble() == 297);
}

} // namespace crisis::test::export_option_list_test
