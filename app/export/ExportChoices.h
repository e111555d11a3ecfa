// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportFormats.h"
#include "app/export/picture/PictureOptions.h"
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace crisis::exports {

/// All options of an export, shared by the command line, the window and the printer. ExportOptionList.h says
/// how each of them is stored and written as an argument.
struct ExportChoices {
    ExportFormat format = ExportFormat::Png;
    PictureOptions options;           ///< the span is set from `from` and `to` when the file has been read
    std::string from, to;             ///< EDTF dates; empty: not given
    std::vector<std::string> events;  ///< ids of the only events to export; empty: all events
    std::optional<std::int64_t> asOf; ///< days since 1970-01-01

    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

} // namespace crisis::exports
