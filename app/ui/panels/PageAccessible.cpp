// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/panels/PageAccessible.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAccessibleWidget>

#include <unordered_map>

namespace crisis::ui {
namespace {

/// One block or link of a page.
class PageItem : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PageItem(QAbstractScrollArea& area, AccessiblePage& view, int index)
        : area_(area), view_(view), index_(index) {}

    [[nodiscard]] bool isValid() const override {
        return index_ < static_cast<int>(view_.pageLayout().items().size());
    }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(&area_);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name && isValid() ? item().name : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        const QRect local = isValid() ? view_.visualRect(item().rect) : QRect();
        return {area_.viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override {
        if (!isValid())
            return QAccessible::NoRole;
        switch (item().role) {
        case PageLayout::Role::Heading:
            return QAccessible::Heading;
        case PageLayout::Role::Link:
            return QAccessible::Link;
        case PageLayout::Role::Button:
            return QAccessible::Button;
        case PageLayout::Role::Group:
            return QAccessible::Grouping;
        case PageLayout::Role::Text:
            break;
        }
        return QAccessible::StaticText;
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        state.focusable = isValid() && item().linkArea.has_value();
        state.focused = state.focusable && view_.focusedHot() == item().linkArea;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return isValid() && item().linkArea ? QStringList{pressAction()} : QStringList();
    }
    void doAction(const QString& name) override {
        if (name == pressAction() && isValid() && item().linkArea)
            view_.activate(*item().linkArea);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const PageLayout::Item& item() const {
        return view_.pageLayout().items()[static_cast<std::size_t>(index_)];
    }

    QAbstractScrollArea& area_;
    AccessiblePage& view_;
    int index_;
};

class PageDocument : public QAccessibleWidget {
public:
    PageDocument(QAbstractScrollArea& area, AccessiblePage& view)
        : QAccessibleWidget(&area, QAccessible::Document), area_(area), view_(view) {}
    ~PageDocument() override { forget(); }

    [[nodiscard]] int childCount() const override {
        return static_cast<int>(view_.pageLayout().items().size());
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = ids_.find(index); known != ids_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* item = new PageItem(area_, view_, index);
        ids_[index] = QAccessible::registerAccessibleInterface(item);
        return item;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [index, id] : ids_) {
            if (QAccessible::accessibleInterface(id) == child)
                return index;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = childCount(); i-- > 0;) {
            QAccessibleInterface* item = child(i);
            if (item->rect().contains(x, y))
                return item;
        }
        return nullptr;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        return kind == QAccessible::Name ? view_.page().name : QAccessibleWidget::text(kind);
    }
    [[nodiscard]] const AccessiblePage& view() const { return view_; }
    void forget() {
        for (const auto& [index, id] : ids_)
            QAccessible::deleteAccessibleInterface(id);
        ids_.clear();
    }

private:
    QAbstractScrollArea& area_;
    AccessiblePage& view_;
    mutable std::unordered_map<int, QAccessible::Id> ids_;
};

QAccessibleInterface* makePageDocument(const QString&, QObject* object) {
    auto* area = qobject_cast<QAbstractScrollArea*>(object);
    auto* view = dynamic_cast<AccessiblePage*>(object);
    return area != nullptr && view != nullptr ? new PageDocument(*area, *view) : nullptr;
}

PageDocument* documentOf(QAbstractScrollArea& view) {
    return QAccessible::isActive() ? dynamic_cast<PageDocument*>(QAccessible::queryAccessibleInterface(&view))
                                   : nullptr;
}

} // namespace

void installPageAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makePageDocument);
        return true;
    }();
    static_cast<void>(once);
}

void forgetPageAccessibility(QAbstractScrollArea& view) {
    if (PageDocument* document = documentOf(view))
        document->forget();
}

void announcePage(QAbstractScrollArea& view) {
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void announceFocus(QAbstractScrollArea& view, std::size_t linkArea) {
    PageDocument* document = documentOf(view);
    if (document == nullptr)
        return;
    const auto& items = document->view().pageLayout().items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].linkArea == linkArea) {
            QAccessibleEvent event(document->child(static_cast<int>(i)), QAccessible::Focus);
            QAccessible::updateAccessibility(&event);
            return;
        }
    }
}

} // namespace crisis::ui
