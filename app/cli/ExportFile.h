// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/png/PngWriter.h"
#include "core/io/export/ExportLoss.h"

#include <QJsonArray>
#include <QString>

#include <functional>
#include <iosfwd>

namespace crisis::cli {

/// Passes its bytes to the given sink.
using FileContent = std::function<Result<void>(const ByteSink&)>;

/// Writes a file completely or not at all; "-" is standard output. Returns the number of bytes. Fails as the
/// content does, or with FileIsFolder or FileUnwritable.
[[nodiscard]] Result<std::uint64_t> writeExportFile(const QString& path, const FileContent& content);

/// `[{"what":"links between events","count":12,"partly":false,"text":"links between events: left out
/// (12)"}]`.
[[nodiscard]] QJsonArray exportLossArray(const std::vector<ExportLoss>& losses);

// Progress reports, one JSON object per line. `fraction` is from 0 to 1.
void printProgress(std::ostream& out, const QString& input, double fraction);
void printWarning(std::ostream& out, const QString& input, const QString& warning);
void printExportLosses(std::ostream& out, const QString& input, const std::vector<ExportLoss>& losses);
void printWritten(std::ostream& out, const QString& input, const QString& output, std::uint64_t bytes);

} // namespace crisis::cli
