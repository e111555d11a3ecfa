// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/TableText.h"
#include "core/model/Timeline.h"
#include "core/time/format/DateFormatter.h"

namespace crisis::io {

// Tables of a timeline, row by row, so that a big one needs no memory of its own. The first row has the names
// of the columns; the items of a list inside a cell are separated by "; ". Programs read the names: they and
// the order of the columns can only be added to.

/// One row per event, in display order. Analysts' notes are not included.
void eventRows(const Timeline& timeline, const DateStrings& words, const RowSink& sink);
/// One row per statement and event that the statement is about, in file order.
void statementRows(const Timeline& timeline, const DateStrings& words, const RowSink& sink);

} // namespace crisis::io
