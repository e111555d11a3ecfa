// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/picture/QuoteNotes.h"

#include "core/layout/picture/TextWrap.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace crisis::layout {

namespace {

constexpr double betweenColumnsPx = 26, betweenNotesPx = 5;
constexpr double widestColumnPx = 460;
constexpr std::size_t mostLinesOfQuote = 8;

} // namespace

QuoteNotes::QuoteNotes(const TimelineIndex& index, const PictureRequest& request,
                       const TextMeasurer& measurer)
    : index_(index), request_(request), measurer_(measurer),
      linePx_(std::ceil(measurer.height(TextRole::Small))) {}

double QuoteNotes::badgePx(const TextMeasurer& measurer) {
    return std::ceil(measurer.width("88", TextRole::Small)) + 12;
}

int QuoteNotes::columnCount(double widthPx) {
    return std::max(1, static_cast<int>(std::ceil(widthPx / (widestColumnPx + betweenColumnsPx))));
}

double QuoteNotes::columnPx(double widthPx) {
    const int count = columnCount(widthPx);
    return (widthPx - (count - 1) * betweenColumnsPx) / count;
}

std::vector<QuoteNotes::Note> QuoteNotes::notesOf(const std::vector<PictureRow>& rows, double widthPx) const {
    std::vector<EventPosition> events;
    for (const PictureRow& row : rows) {
        for (const Label& label : row.scene.labels) {
            if (label.badgePx > 0)
                events.push_back(*index_.timeline().indexOf(label.event.value()));
        }
    }
    std::sort(events.begin(), events.end(), [this](EventPosition a, EventPosition b) {
        return index_.timeline().displayRank(a) < index_.timeline().displayRank(b);
    });
    events.erase(std::unique(events.begin(), events.end()), events.end());
    const double textPx = columnPx(widthPx) - badgePx(measurer_);
    std::vector<Note> notes;
    for (const EventPosition event : events) {
        Note note;
        note.event = event;
        for (const std::string& quote : request_.quotesOf(event)) {
            for (std::string& line : wrapped(quote, TextRole::Small, textPx, mostLinesOfQuote, measurer_))
                note.lines.push_back(std::move(line));
        }
        note.heightPx = linePx_ * static_cast<double>(note.lines.size()) + betweenNotesPx;
        notes.push_back(std::move(note));
    }
    return notes;
}

// The number of notes that fit, from the first on, if none is split across columns.
std::size_t QuoteNotes::fitting(const std::vector<Note>& notes, int columns, double heightPx) {
    int column = 0;
    double used = 0;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (used + notes[i].heightPx > heightPx) {
            ++column;
            used = 0;
        }
        if (column >= columns || notes[i].heightPx > heightPx)
            return i;
        used += notes[i].heightPx;
    }
    return notes.size();
}

QuoteNotes::Columns QuoteNotes::columnsFor(const std::vector<Note>& notes, double widthPx,
                                           double mostPx) const {
    const int columns = columnCount(widthPx);
    double total = 0, tallest = 0;
    for (const Note& note : notes) {
        total += note.heightPx;
        tallest = std::max(tallest, note.heightPx);
    }
    for (double height = std::max(total / columns, tallest); height <= mostPx; height += linePx_) {
        if (fitting(notes, columns, height) == notes.size())
            return {height, notes.size()};
    }
    // One line is reserved for the number of quotes that do not fit.
    const double height = std::max(mostPx - linePx_ - betweenNotesPx, 0.0);
    return {height, fitting(notes, columns, height)};
}

double QuoteNotes::heightPx(const std::vector<PictureRow>& rows, double widthPx, double mostPx) const {
    const std::vector<Note> notes = notesOf(rows, widthPx);
    if (notes.empty())
        return 0;
    const Columns columns = columnsFor(notes, widthPx, mostPx);
    return columns.notes == notes.size() ? columns.heightPx : mostPx;
}

void QuoteNotes::place(PictureScene& page, const Box& box) const {
    const std::vector<Note> notes = notesOf(page.rows, box.width());
    const Columns columns = columnsFor(notes, box.width(), box.height());
    std::unordered_map<std::string, int> numbers;
    const double badge = badgePx(measurer_), column = columnPx(box.width());
    double left = box.left, top = box.top;
    for (std::size_t i = 0; i < columns.notes; ++i) {
        if (top + notes[i].heightPx > box.top + columns.heightPx + 0.01) {
            left += column + betweenColumnsPx;
            top = box.top;
        }
        const EventId id(index_.timeline().eventId(notes[i].event));
        const int number = static_cast<int>(i) + 1;
        numbers[id.value()] = number;
        page.badges.push_back({{left, top, left + badge - 6, top + linePx_}, number, id});
        for (const std::string& line : notes[i].lines) {
            page.texts.push_back({{left + badge, top, left + column, top + linePx_}, line, TextRole::Small});
            top += linePx_;
        }
        top += betweenNotesPx;
    }
    for (PictureRow& row : page.rows) {
        for (Label& label : row.scene.labels) {
            const auto number = numbers.find(label.event.value());
            label.number = number == numbers.end() ? 0 : number->second;
        }
    }
    if (columns.notes < notes.size()) {
        const double lineTop = box.top + columns.heightPx + betweenNotesPx;
        page.texts.push_back({{box.left, lineTop, box.right, lineTop + linePx_},
                              request_.moreQuotes(notes.size() - columns.notes),
                              TextRole::Small,
                              true});
    }
}

} // namespace crisis::layout
