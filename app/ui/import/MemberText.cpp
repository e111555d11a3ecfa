// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/MemberText.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/PlainText.h"
#include "app/text/PreservedText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace crisis::ui {
namespace {

struct MemberTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::MemberText)
};

constexpr int textLength = 160;

QString line(std::string_view text) { return shownOnOneLine(text, textLength); }

template <class List, class Text>
QString listed(const List& list, const Text& text) {
    QStringList texts;
    for (const auto& value : list)
        texts << text(value);
    return cut(QLocale().createSeparatedList(texts), textLength);
}

QString datesText(const Event& event) {
    static const DateStrings words = dateStrings();
    QStringList texts;
    for (const DateClaim& claim : event.dates) {
        if (claim.basis.is(Basis::Imported))
            texts << shortClaimWords(claim, words);
    }
    return cut(QLocale().createSeparatedList(texts), textLength);
}

} // namespace

QString memberName(EventMember member) {
    switch (member) {
    case EventMember::Title:
        return MemberTextTr::tr("title");
    case EventMember::Dates:
        return MemberTextTr::tr("date");
    case EventMember::Summary:
        return MemberTextTr::tr("summary");
    case EventMember::Category:
        return MemberTextTr::tr("category");
    case EventMember::Place:
        return MemberTextTr::tr("place");
    case EventMember::Status:
        return MemberTextTr::tr("status");
    case EventMember::Actors:
        return MemberTextTr::tr("actors");
    case EventMember::Numbers:
        return MemberTextTr::tr("figures");
    case EventMember::Tags:
        return MemberTextTr::tr("tags");
    case EventMember::Links:
        return MemberTextTr::tr("links");
    case EventMember::Note:
        return MemberTextTr::tr("note");
    case EventMember::Other:
        return MemberTextTr::tr("other data");
    }
    return {};
}

QString memberText(const Timeline& timeline, const Event& event, EventMember member) {
    switch (member) {
    case EventMember::Title:
        return line(event.title);
    case EventMember::Dates:
        return datesText(event);
    case EventMember::Summary:
        return line(event.summary);
    case EventMember::Category: {
        const Category* category = timeline.find(event.category);
        return category != nullptr ? line(category->name) : QString();
    }
    case EventMember::Place: {
        const Place* place = timeline.find(event.place);
        return place != nullptr ? line(place->name) : QString();
    }
    case EventMember::Status:
        return line(event.status.word());
    case EventMember::Actors:
        return listed(event.actors, [&](const Participation& one) {
            const Actor* actor = timeline.find(one.actor);
            return actor != nullptr ? line(actor->name) : QString();
        });
    case EventMember::Numbers:
        return listed(event.numbers, [](const Figure& figure) {
            return MemberTextTr::tr("%1: %2", "what was counted, and how many")
                .arg(line(figure.what), line(figure.best));
        });
    case EventMember::Tags:
        return listed(event.tags, [](const std::string& tag) { return line(tag); });
    case EventMember::Links:
        return listed(event.links, [&](const Link& link) {
            const auto other = timeline.indexOf(link.event.value());
            return other ? line(timeline.title(*other)) : line(link.event.value());
        });
    case EventMember::Note:
        return line(event.note);
    case EventMember::Other:
        if (const auto fields = keptFields(event.unknown); !fields.empty())
            return listed(fields, [](const PreservedField& field) {
                return MemberTextTr::tr("%1: %2", "a name in a file, and its value")
                    .arg(field.name, field.value);
            });
        return line(withoutImportedAs(event.unknown));
    }
    return {};
}

} // namespace crisis::ui
