// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <QString>

#include <chrono>
#include <optional>

namespace crisis::ui {

/// Collects the letters that the user types to find an event. A pause of a second begins a new search.
class TypeAhead {
public:
    enum class Search { Begun, Continued };
    Search type(const QString& letters, std::chrono::milliseconds time);
    [[nodiscard]] const QString& text() const { return text_; }

private:
    QString text_;
    std::optional<std::chrono::milliseconds> typedAt_;
};

/// The first event in display order, from the rank on and then from the start, whose title contains a word
/// that starts with the text; in capital or small letters. Absent if there is none.
[[nodiscard]] std::optional<EventPosition> eventWithWord(const Timeline& timeline, const QString& text,
                                                         std::uint32_t fromRank);

} // namespace crisis::ui
