// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/SubjectPage.h"

#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace crisis::ui {
namespace {

struct SubjectPageTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::SubjectPage)
};

QString listed(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& name : names)
        list << shownOnOneLine(name, 80);
    return cut(list.join(QStringLiteral("; ")), textLimit);
}

void addText(Page& page, const QString& label, const std::string& text) {
    if (!text.empty())
        page.add(Field{label, {Span{shownOnOneLine(text, 400)}}});
}

class Head {
public:
    Head(Page& page, const PageContext& context) : page_(page), context_(context) {}

    void operator()(const ActorId& id) {
        const Actor* actor = context_.timeline.find(id);
        if (actor == nullptr)
            return;
        const QString kind = actorKindText(actor->kind);
        title(kind.isEmpty() ? SubjectPageTr::tr("actor") : kind, actor->name);
        addText(page_, SubjectPageTr::tr("Office"), actor->office);
        if (const Actor* group = context_.timeline.find(actor->memberOf))
            page_.add(Field{SubjectPageTr::tr("Belongs to"),
                            {Span{shownOnOneLine(group->name), ShowActor{group->id}}}});
        if (!actor->aliases.empty())
            page_.add(Field{SubjectPageTr::tr("Also called"), {Span{listed(actor->aliases)}}});
    }

    void operator()(const SourceId& id) {
        const Source* source = context_.timeline.find(id);
        if (source == nullptr)
            return;
        title(sourceKindText(source->kind), source->title);
        page_.add(Chips{{reliabilityChip(*source)}});
        ButtonRow row{{{SubjectPageTr::tr("Grade this source…"), Grade{id, {}}},
                       {SubjectPageTr::tr("Edit this source…"), EditSource{id}}}};
        if (source->copy)
            row.buttons.push_back({SubjectPageTr::tr("Read local copy"), ReadCopy{source->id, {}}});
        page_.add(std::move(row));
        if (!source->reliabilityBasis.empty())
            addFileText(page_, context_, TextStyle::Muted, source->reliabilityBasis,
                        QStringLiteral("reliability"));
        addText(page_, SubjectPageTr::tr("Publisher"), source->publisher);
        addText(page_, SubjectPageTr::tr("Author"), source->author);
        if (!source->url.empty())
            page_.add(
                Field{SubjectPageTr::tr("Address"),
                      {Span{shownOnOneLine(source->url, 300), OpenLink{shownOnOneLine(source->url, 4000)}}}});
        if (source->anchor)
            page_.add(Field{SubjectPageTr::tr("Anchor"),
                            {Span{claimWords(ofDate(*source->anchor), context_.words)}}});
        for (const SourceId& origin : source->derivedFrom)
            page_.add(Field{SubjectPageTr::tr("Draws on"), sourceSpans(context_, origin, std::nullopt)});
        addFindings(page_, context_, checkSource(*source, context_.words));
        addKnowledge(*source);
        addDates(*source);
    }

    void operator()(const PlaceId& id) {
        const Place* place = context_.timeline.find(id);
        if (place == nullptr)
            return;
        title(SubjectPageTr::tr("place"), place->name);
        if (!place->aliases.empty())
            page_.add(Field{SubjectPageTr::tr("Also called"), {Span{listed(place->aliases)}}});
        if (!place->latitude.empty() && !place->longitude.empty())
            page_.add(Field{
                SubjectPageTr::tr("Position"),
                {Span{SubjectPageTr::tr("%1, %2", "latitude and longitude")
                          .arg(shownOnOneLine(place->latitude, 30), shownOnOneLine(place->longitude, 30))}}});
        addText(page_, SubjectPageTr::tr("Precision"), place->precision);
        addText(page_, SubjectPageTr::tr("Time zone"), place->timeZone);
    }

    void operator()(const CategoryId& id) {
        if (const Category* category = context_.timeline.find(id))
            title(SubjectPageTr::tr("category"), category->name);
    }

private:
    static DateClaim ofDate(const Date& date) {
        DateClaim claim;
        claim.date = date;
        return claim;
    }

    void title(const QString& kind, const std::string& name) {
        page_.name = shownOnOneLine(name);
        page_.add(TextStyle::Overline, kind);
        page_.add(TextStyle::Title, shownOnOneLine(name, 400));
    }

    void addKnowledge(const Source& source) {
        const auto day = publicationDay(source);
        page_.add(Field{SubjectPageTr::tr("Known since"),
                        {Span{day ? QString::fromStdString(dayInWords(*day, context_.words))
                                  : SubjectPageTr::tr("unknown (no publication date)")}}});
        if (!context_.known(source.id))
            page_.add(TextStyle::Muted, notKnownText(context_.known, day, context_.words));
    }

    void addDates(const Source& source) {
        if (!source.dates.empty())
            page_.add(TextStyle::Heading, SubjectPageTr::tr("Dates of the source"));
        for (std::size_t i = 0; i < source.dates.size(); ++i) {
            const DateClaim& claim = source.dates[i];
            page_.add(Field{claim.role ? sourceDateRoleText(*claim.role) : SubjectPageTr::tr("Date"),
                            {Span{claimWords(claim, context_.words)}}});
            if (const QString basis = claimBasisWords(claim, context_.words); !basis.isEmpty())
                page_.add(TextStyle::Muted, basis);
            if (!claim.reason.empty())
                addFileText(page_, context_, TextStyle::Muted, claim.reason,
                            QStringLiteral("source date %1").arg(i));
        }
    }

    Page& page_;
    const PageContext& context_;
};

/// Why an event is in the list of an actor: the actor's part in it, or that the actor makes a statement about
/// it.
QString noteFor(const PageContext& context, const Subject& subject, const RelatedEvent& related) {
    const auto* actor = std::get_if<ActorId>(&subject);
    if (actor == nullptr)
        return {};
    QString part;
    if (related.takesPart) {
        const Event event = context.timeline.event(related.event);
        for (const Participation& participation : event.actors) {
            if (participation.actor == *actor)
                part = shownOnOneLine(participation.part, 80);
        }
    }
    if (!related.speaks)
        return part;
    return part.isEmpty() ? SubjectPageTr::tr("makes a statement about it")
                          : SubjectPageTr::tr("%1; makes a statement about it").arg(part);
}

} // namespace

Page subjectPage(const PageContext& context, const Subject& subject,
                 const std::vector<RelatedEvent>* events) {
    Page page;
    addBackButton(page, context);
    std::visit(Head(page, context), subject);
    if (events == nullptr) {
        page.add(TextStyle::Heading, SubjectPageTr::tr("Events"));
        page.add(TextStyle::Muted, SubjectPageTr::tr("Searching the timeline…"));
        return page;
    }
    page.add(
        TextStyle::Heading,
        SubjectPageTr::tr("Events (%1)").arg(QLocale().toString(static_cast<qulonglong>(events->size()))));
    if (events->empty())
        page.add(TextStyle::Muted, SubjectPageTr::tr("There are none in this timeline."));
    for (std::size_t i = 0; i < events->size(); ++i) {
        if (i == context.itemLimit) {
            page.add(Button{SubjectPageTr::tr("Show more events"), ShowMore{}});
            break;
        }
        page.add(eventEntry(context, (*events)[i].event, noteFor(context, subject, (*events)[i])));
    }
    return page;
}

} // namespace crisis::ui
