// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/canvas/TypeAhead.h"

namespace crisis::ui {

namespace {

constexpr std::chrono::milliseconds typingPause{1'000};

bool hasWord(const QString& title, const QString& start) {
    for (qsizetype at = title.indexOf(start, 0, Qt::CaseInsensitive); at >= 0;
         at = title.indexOf(start, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !title.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

TypeAhead::Search TypeAhead::type(const QString& letters, std::chrono::milliseconds time) {
    const bool continues = typedAt_ && time - *typedAt_ < typingPause;
    text_ = continues ? text_ + letters : letters;
    typedAt_ = time;
    return continues ? Search::Continued : Search::Begun;
}

std::optional<EventPosition> eventWithWord(const Timeline& timeline, const QString& text,
                                           std::uint32_t fromRank) {
    const auto order = timeline.displayOrder();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const EventPosition event = order[(fromRank + i) % order.size()];
        const std::string_view title = timeline.title(event);
        if (hasWord(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())), text))
            return event;
    }
    return std::nullopt;
}

} // namespace crisis::ui
