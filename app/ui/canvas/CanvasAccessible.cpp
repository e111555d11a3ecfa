// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/CanvasAccessible.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "core/layout/scene/HitTest.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

#include <unordered_map>

namespace crisis::ui {

namespace {

class CanvasInterface;

/// One event. Holds its id rather than its position in a snapshot, so it stays valid after edits.
class EventInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::CanvasAccessible)

public:
    EventInterface(CanvasInterface& list, EventId event) : list_(list), event_(std::move(event)) {}

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

    [[nodiscard]] const EventId& event() const { return event_; }

private:
    CanvasInterface& list_;
    EventId event_;
};

class CanvasInterface final : public QAccessibleWidget {
public:
    CanvasInterface(QAbstractScrollArea& area, AccessibleCanvas& canvas)
        : QAccessibleWidget(&area, QAccessible::List), area_(area), canvas_(canvas) {}
    ~CanvasInterface() override {
        for (const auto& [event, id] : items_)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] const QAbstractScrollArea& area() const { return area_; }
    [[nodiscard]] AccessibleCanvas& canvas() const { return canvas_; }

    [[nodiscard]] int childCount() const override {
        return static_cast<int>(canvas().timeline().eventCount());
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const auto order = canvas().timeline().displayOrder();
        if (index < 0 || static_cast<std::size_t>(index) >= order.size())
            return nullptr;
        return itemOf(EventId(canvas().timeline().eventId(order[static_cast<std::size_t>(index)])));
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const EventInterface*>(child);
        const auto index = item ? canvas().timeline().indexOf(item->event().value()) : std::nullopt;
        return index ? static_cast<int>(canvas().timeline().displayRank(*index)) : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint at = area().viewport()->mapFromGlobal(QPoint(x, y));
        const Hit hit = hitTest(canvas().scene(), at.x(), at.y());
        const auto* over = std::get_if<HitEvent>(&hit);
        return over ? itemOf(over->event) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        return area().hasFocus() && canvas().selected() ? itemOf(*canvas().selected()) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* itemOf(const EventId& event) const {
        const auto known = items_.find(event);
        if (known != items_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* item = new EventInterface(const_cast<CanvasInterface&>(*this), event);
        items_.emplace(event, QAccessible::registerAccessibleInterface(item));
        return item;
    }

private:
    QAbstractScrollArea& area_;
    AccessibleCanvas& canvas_;
    mutable std::unordered_map<EventId, QAccessible::Id> items_; // owned by QAccessible
};

bool EventInterface::isValid() const {
    return list_.isValid() && list_.canvas().timeline().indexOf(event_.value()).has_value();
}

QAccessibleInterface* EventInterface::parent() const { return &list_; }

QString EventInterface::text(QAccessible::Text kind) const {
    const Timeline& timeline = list_.canvas().timeline();
    const auto index = timeline.indexOf(event_.value());
    if (!index)
        return {};
    if (kind == QAccessible::Name)
        return tr("%1, %2, %3")
            .arg(shownOnOneLine(timeline.title(*index), 500),
                 shortClaimWords(timeline.date(*index), dateStrings()), statusText(timeline.status(*index)));
    if (kind == QAccessible::Description) {
        const QString place = tr("Lane %1; statements: %2")
                                  .arg(list_.canvas().laneTitle(*index))
                                  .arg(timeline.statementsAbout(*index).size());
        const QString signs = evidenceSigns(timeline, *index, list_.canvas().known());
        return signs.isEmpty() ? place : tr("%1; %2", "a place and signs").arg(place, signs);
    }
    return {};
}

QRect EventInterface::rect() const {
    const auto box = list_.canvas().boxOf(event_);
    if (!box)
        return {};
    const QPoint corner = list_.area().viewport()->mapToGlobal(QPoint(0, 0));
    return QRectF(box->left, box->top, box->width(), box->height()).toAlignedRect().translated(corner);
}

QAccessible::State EventInterface::state() const {
    QAccessible::State state;
    const bool chosen = list_.canvas().selected() == event_;
    state.selectable = true;
    state.focusable = true;
    state.selected = chosen;
    state.focused = chosen && list_.area().hasFocus();
    state.offscreen = !list_.canvas().boxOf(event_).has_value();
    return state;
}

void EventInterface::doAction(const QString& name) {
    if (name == pressAction())
        list_.canvas().chooseAndShow(event_);
}

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* area = qobject_cast<QAbstractScrollArea*>(object);
    auto* canvas = dynamic_cast<AccessibleCanvas*>(object);
    return area && canvas ? new CanvasInterface(*area, *canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace crisis::ui
