// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit/History.h"

#include <algorithm>

namespace crisis::model {

History::History(Timeline start) { steps_.push_back({std::move(start), std::nullopt}); }

const Timeline& History::now() const { return steps_[at_].after; }

Result<void> History::perform(const Edit& edit) {
    auto after = apply(now(), edit);
    if (!after)
        return tl::unexpected(after.error());
    perform(edit, std::move(*after));
    return {};
}

void History::perform(const Edit& edit, Timeline after) {
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, steps_.end());
    if (saved_ && *saved_ > at_)
        saved_.reset();
    steps_.push_back({std::move(after), edit});
    ++at_;
}

bool History::canUndo() const { return at_ > 0; }
bool History::canRedo() const { return at_ + 1 < steps_.size(); }

void History::undo() {
    if (canUndo())
        --at_;
}

void History::redo() {
    if (canRedo())
        ++at_;
}

const Edit* History::nextUndo() const { return canUndo() ? &*steps_[at_].edit : nullptr; }
const Edit* History::nextRedo() const { return canRedo() ? &*steps_[at_ + 1].edit : nullptr; }

void History::markSaved() { saved_ = at_; }
bool History::isSaved() const { return saved_ == at_; }

std::vector<const Edit*> History::unsavedEdits() const {
    const std::size_t saved = saved_.value_or(0);
    std::vector<const Edit*> edits;
    for (std::size_t step = std::max(saved, at_); step > std::min(saved, at_); --step) {
        if (steps_[step].edit)
            edits.push_back(&*steps_[step].edit);
    }
    return edits;
}

} // namespace crisis::model
