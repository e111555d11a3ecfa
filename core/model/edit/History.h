// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit/Edit.h"

#include <string>
#include <vector>

namespace crisis::model {

/// Undo and redo by keeping snapshots, which share unchanged chunks.
class History {
public:
    explicit History(Timeline start);

    [[nodiscard]] const Timeline& now() const;
    /// Applies an edit and discards the edits that could be redone. Changes nothing on failure.
    Result<void> perform(const Edit& edit);
    void perform(const Edit& edit, Timeline after); ///< `after` must be the result of apply(now(), edit)
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo(); ///< no effect if there is nothing to undo
    /// No effect if there is nothing to redo.
    void redo();
    /// The edit that the next undo or redo would revert or repeat; null if there is none.
    [[nodiscard]] const Edit* nextUndo() const;
    [[nodiscard]] const Edit* nextRedo() const;
    /// Records that the file contains now().
    void markSaved();
    [[nodiscard]] bool isSaved() const; ///< now() is the last snapshot marked as saved
    /// No snapshot corresponds to the file any more, for example after the file was lost.
    void markUnsaved() { saved_.reset(); }
    /// The last snapshot marked as saved; null if it is gone.
    [[nodiscard]] const Timeline* saved() const { return saved_ ? &steps_[*saved_].after : nullptr; }
    /// The edits between the saved snapshot and now() (or, after undoing, between now() and the saved
    /// snapshot), the latest first. If no snapshot is saved, all edits from the start.
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
