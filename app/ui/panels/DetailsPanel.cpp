// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/DetailsPanel.h"

#include "app/text/DateText.h"
#include "app/ui/panels/EventPage.h"
#include "app/ui/panels/SubjectPage.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

constexpr std::size_t firstItems = 40;
constexpr std::size_t mostItems = 5'000; ///< searched for one card
/// Up to this size, finding the events of a subject is faster than starting a thread.
constexpr std::uint32_t smallTimeline = 20'000;

} // namespace

DetailsPanel::DetailsPanel(Selection* selection, QWidget* parent)
    : QWidget(parent), selection_(selection), words_(dateStrings()), view_(new PageView(this)),
      itemLimit_(firstItems) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(view_);
    setFocusProxy(view_);
    connect(view_, &PageView::activated, this, &DetailsPanel::follow);
    connect(selection_, &Selection::chosenChanged, this, [this](const auto&, Selection::Origin origin) {
        if (origin != Selection::Origin::Details) // the panel shows it already, and keeps its history
            showChosen();
    });
}

void DetailsPanel::setTimeline(const Timeline& timeline, const AsOfDate& known) {
    timeline_ = timeline;
    known_ = known;
    if (const auto* event = std::get_if<EventId>(&content_);
        event != nullptr && !timeline_.indexOf(event->value()))
        content_ = {};
    searchEvents();
    refresh();
}

void DetailsPanel::showChosen() {
    const auto& event = selection_->chosen();
    const bool hasNothing = !event && content_.index() == 0 && back_.empty();
    back_.clear();
    if (!hasNothing)
        showContent(event ? Content(*event) : Content());
}

void DetailsPanel::setKeyHints(KeyHints hints) { hints_ = std::move(hints); }

void DetailsPanel::showContent(const Content& content) {
    content_ = content;
    whole_.clear();
    itemLimit_ = firstItems;
    searchEvents();
    view_->setPage(currentPage());
}

void DetailsPanel::goTo(const Content& content) {
    back_.push_back({content_, view_->verticalScrollBar()->value()});
    showContent(content);
}

void DetailsPanel::goBack() {
    if (back_.empty())
        return;
    const Visit visit = back_.back();
    back_.pop_back();
    showContent(visit.content);
    view_->verticalScrollBar()->setValue(visit.scrollPx);
    if (const auto* event = std::get_if<EventId>(&visit.content))
        selection_->choose(*event, Selection::Origin::Details);
}

void DetailsPanel::refresh() { view_->refreshPage(currentPage()); }

Page DetailsPanel::currentPage() {
    const PageContext context{timeline_, words_, whole_, itemLimit_, !back_.empty(), known_, order_};
    if (const auto* event = std::get_if<EventId>(&content_)) {
        if (const auto index = timeline_.indexOf(event->value()))
            return eventPage(context, *index);
    }
    if (const auto* subject = std::get_if<Subject>(&content_))
        return subjectPage(context, *subject, related_ ? &*related_ : nullptr);
    return timelinePage(context, hints_);
}

void DetailsPanel::searchEvents() {
    related_.reset();
    search_.discard();
    const auto* subject = std::get_if<Subject>(&content_);
    if (subject == nullptr)
        return;
    if (timeline_.eventCount() + timeline_.statementCount() <= smallTimeline) {
        related_ = relatedEvents(timeline_, *subject, {});
        return;
    }
    search_.start([timeline = timeline_, subject = *subject](
                      const Progress& progress) { return relatedEvents(timeline, subject, progress); },
                  [this](std::vector<RelatedEvent> events) {
                      related_ = std::move(events);
                      refresh();
                  });
}

void DetailsPanel::showCard(const QString& key) {
    if (key.isEmpty())
        return;
    while (!view_->showCard(key) && itemLimit_ < mostItems) {
        itemLimit_ *= 5;
        refresh();
    }
}

void DetailsPanel::follow(const Target& target) {
    if (const auto* event = std::get_if<ShowEvent>(&target)) {
        selection_->choose(event->id, Selection::Origin::Details);
        if (const auto* shown = std::get_if<EventId>(&content_); shown == nullptr || *shown != event->id)
            goTo(event->id);
        showCard(event->card);
    } else if (const auto* actor = std::get_if<ShowActor>(&target)) {
        goTo(Subject(actor->id));
    } else if (const auto* source = std::get_if<ShowSource>(&target)) {
        goTo(Subject(source->id));
    } else if (const auto* place = std::get_if<ShowPlace>(&target)) {
        goTo(Subject(place->id));
    } else if (const auto* category = std::get_if<ShowCategory>(&target)) {
        goTo(Subject(category->id));
    } else if (const auto* link = std::get_if<OpenLink>(&target)) {
        Q_EMIT linkAsked(link->url);
    } else if (const auto* prefer = std::get_if<PreferClaim>(&target)) {
        Q_EMIT preferDateAsked(prefer->event, prefer->claim);
    } else if (const auto* claim = std::get_if<EditClaim>(&target)) {
        Q_EMIT claimAsked(claim->event, claim->claim);
    } else if (const auto* said = std::get_if<EditStatement>(&target)) {
        Q_EMIT statementAsked(said->event, said->statement);
    } else if (const auto* written = std::get_if<EditSource>(&target)) {
        Q_EMIT sourceAsked(written->source);
    } else if (std::holds_alternative<CopyCard>(target)) {
        Q_EMIT copied(view_->copyCard());
    } else if (const auto* copy = std::get_if<ReadCopy>(&target)) {
        Q_EMIT copyAsked(copy->source, copy->statement);
    } else if (const auto* grade = std::get_if<Grade>(&target)) {
        Q_EMIT gradeAsked(grade->source, grade->statement);
    } else if (const auto* note = std::get_if<WriteNote>(&target)) {
        Q_EMIT noteAsked(note->event, note->statement);
    } else if (const auto* order = std::get_if<OrderStatements>(&target)) {
        order_ = order->order;
        refresh();
    } else if (const auto* text = std::get_if<ShowWhole>(&target)) {
        whole_.insert(text->key);
        refresh();
    } else if (std::holds_alternative<ShowMore>(target)) {
        itemLimit_ *= 5;
        refresh();
    } else if (std::holds_alternative<GoBack>(target)) {
        goBack();
    }
}

} // namespace crisis::ui
