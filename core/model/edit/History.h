// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

#include <string>
#include <vector>

namespace crisis::model {

/// Undo by keeping snapshots.
class History {
public:
    explicit History(Timeline start);

    [[nodiscard]] const Timeline& now() const;
    /// Applies an edit and forgets what could be redone. On failure nothing has changed.
    Result<void> perform(const Edit& edit);
    void perform(const Edit& edit, Timeline after); ///< `after`: what apply() has made of now() by it
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo(); ///< does nothing when there is nothing to undo
    void redo();
    /// What the next undo or redo would take back or do again; null if there is none.
    [[nodiscard]] const Edit* nextUndo() const;
    [[nodiscard]] const Edit* nextRedo() const;
    void markSaved();
    [[nodiscard]] bool isSaved() const; ///< now() is the snapshot that was marked last
    /// No snapshot is what the file holds, such as after the file was lost.
    void markUnsaved() { saved_.reset(); }
    /// The snapshot that was marked last; null if it is gone.
    [[nodiscard]] const Timeline* saved() const { return saved_ ? &steps_[*saved_].after : nullptr; }
    /// The edits that lead from the saved snapshot to now() or, undone, back to it, the latest first; from
    /// the start if no snapshot is saved.
    [[nodiscard]] std::vector<const Edit*> unsavedEdits() const;

private:
    struct Step {
        Timeline after;
        std::optional<Edit> edit;
    };
    std::vector<Step> steps_;
    std::size_t at_ = 0;
    std::optional<std::size_t> saved_ = 0;
};

} // namespace crisis::model
