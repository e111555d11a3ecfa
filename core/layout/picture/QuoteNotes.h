// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/index/TimelineIndex.h"
#include "core/layout/picture/PictureRequest.h"
#include "core/layout/picture/PictureScene.h"
#include "core/layout/scene/TextMeasurer.h"

namespace crisis::layout {

/// The quotes of all labelled events, numbered in order of time, in columns below the picture. Keeps
/// references to its arguments, which must outlive it.
class QuoteNotes {
public:
    QuoteNotes(const TimelineIndex& index, const PictureRequest& request, const TextMeasurer& measurer);

    /// The width that a number takes before a label.
    [[nodiscard]] static double badgePx(const TextMeasurer& measurer);
    /// The height that the quotes of all labelled events need, at most `mostPx`.
    [[nodiscard]] double heightPx(const std::vector<PictureRow>& rows, double widthPx, double mostPx) const;
    /// Numbers the labels and places the quotes in the box. The labels of events whose quotes do not fit lose
    /// their number, and a line reports how many there are.
    void place(PictureScene& page, const Box& box) const;

private:
    struct Note {
        EventPosition event{};
        std::vector<std::string> lines;
        double heightPx = 0;
    };
    struct Columns {
        double heightPx = 0;
        std::size_t notes = 0; ///< number of notes that fit
    };
    [[nodiscard]] std::vector<Note> notesOf(const std::vector<PictureRow>& rows, double widthPx) const;
    [[nodiscard]] static int columnCount(double widthPx);
    [[nodiscard]] static double columnPx(double widthPx);
    [[nodiscard]] Columns columnsFor(const std::vector<Note>& notes, double widthPx, double mostPx) const;
    [[nodiscard]] static std::size_t fitting(const std::vector<Note>& notes, int columns, double heightPx);

    const TimelineIndex& index_;
    const PictureRequest& request_;
    const TextMeasurer& measurer_;
    double linePx_;
};

} // namespace crisis::layout
