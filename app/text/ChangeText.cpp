// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ChangeText.h"

#include "app/text/EditText.h"
#include "app/text/PlainText.h"

#include <QCoreApplication>

namespace crisis::text {
namespace {

struct ChangeTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::ChangeText)
};

constexpr qsizetype longestSubject = 80;

std::string titleOf(const EventId& id, const Timeline& timeline) {
    const auto event = timeline.event(id);
    return event ? event->title : id.value();
}

/// The title or text of what an edit changes; empty if the edit has no subject.
struct Subject {
    const Timeline& timeline;

    template <class AnyEdit>
    std::string operator()(const AnyEdit& edit) const {
        if constexpr (requires { edit.event.title; })
            return edit.event.title;
        else if constexpr (requires { edit.statement.text; })
            return edit.statement.text;
        else if constexpr (requires { edit.source.title; })
            return edit.source.title;
        else if constexpr (requires { timeline.statement(edit.statement); })
            return timeline.statement(edit.statement).value_or(Statement()).text;
        else if constexpr (requires { timeline.find(edit.source); })
            return timeline.find(edit.source) != nullptr ? timeline.find(edit.source)->title : std::string();
        else if constexpr (requires { EventId(edit.event); })
            return titleOf(edit.event, timeline);
        else
            return {};
    }
};

} // namespace

QString changeText(const Edit& edit, const Timeline& timeline) {
    const std::string subject = std::visit(Subject{timeline}, edit);
    if (subject.empty())
        return editText(edit);
    return ChangeTextTr::tr("%1: %2", "what was done, and to what")
        .arg(editText(edit), shownOnOneLine(subject, longestSubject));
}

} // namespace crisis::text
