// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/base/ImportSummary.h"
#include "core/model/Timeline.h"

#include <QString>

class QLabel;
class QTreeWidget;
class QWidget;

namespace crisis::ui {

// Lists shared by the import dialogs. Texts from the file are shown as plain text.

[[nodiscard]] QLabel* plainLabel(QWidget* parent);
/// A preview of the first events, then of periods and sources, 50 rows in all.
[[nodiscard]] QTreeWidget* firstEventsList(QWidget* parent);
void showFirstEvents(QTreeWidget* list, const Timeline& timeline);
/// What each element of the file becomes.
[[nodiscard]] QTreeWidget* mappedList(QWidget* parent);
void showMapped(QTreeWidget* list, const ImportSummary& summary);
/// What is quarantined or ambiguous, and why; losses come first.
[[nodiscard]] QTreeWidget* notesList(QWidget* parent);
void showNotes(QTreeWidget* list, const ImportSummary& summary);
/// The list of notes with the full text of the current one below it, which is too long for a column.
[[nodiscard]] QWidget* withDetails(QTreeWidget* notes);

} // namespace crisis::ui
