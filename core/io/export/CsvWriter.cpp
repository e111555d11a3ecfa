// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CsvWriter.h"

#include "core/io/export/TimelineTables.h"

namespace crisis::io {

std::string eventsCsv(const Timeline& timeline, const DocumentStrings& strings) {
    std::string csv;
    eventRows(timeline, strings.dates, [&csv](TableRow row) { appendCsvRow(csv, row); });
    return csv;
}

std::string statementsCsv(const Timeline& timeline, const DocumentStrings& strings) {
    std::string csv;
    statementRows(timeline, strings.dates, [&csv](TableRow row) { appendCsvRow(csv, row); });
    return csv;
}

} // namespace crisis::io
