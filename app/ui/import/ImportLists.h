// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"
#include "core/model/Timeline.h"

#include <QString>

class QLabel;
class QTreeWidget;
class QWidget;

namespace crisis::ui {

// What the dialogs before an import show; every text of the file is plain text.

[[nodiscard]] QLabel* plainLabel(QWidget* parent);
/// The first events as they will be, then periods and sources as far as there is room for them.
[[nodiscard]] QTreeWidget* firstEventsList(QWidget* parent);
void showFirstEvents(QTreeWidget* list, const Timeline& timeline);
/// What each thing of the file becomes.
[[nodiscard]] QTreeWidget* mappedList(QWidget* parent);
void showMapped(QTreeWidget* list, const ImportSummary& summary);
/// What is set aside, or was read in one of several ways, and why; what gets lost comes first.
[[nodiscard]] QTreeWidget* notesList(QWidget* parent);
void showNotes(QTreeWidget* list, const ImportSummary& summary);
/// The list of notes with the whole text of the current one below it, which no column is wide enough for.
[[nodiscard]] QWidget* withDetails(QTreeWidget* notes);

} // namespace crisis::ui
