// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"
#include "core/base/Progress.h"
#include "core/io/export/ExportLoss.h"

namespace crisis::exports {

/// The subset of a timeline to export, and the options to paint it with.
struct ExportInput {
    Timeline timeline;
    PictureOptions options; ///< with the span set
};

/// Applies the as-of day, which the title then states, the selected events and, for a format that is not a
/// picture, the dates of `choices`. Selected events that were not known on the as-of day are left out. Fails
/// with a Date… code, EmptySpan, Cancelled, or NoSuchObject for an event id that does not exist.
[[nodiscard]] Result<ExportInput> exportInput(const Timeline& timeline, const ExportChoices& choices,
                                              const Progress& progress = {});

/// The bytes of a document or table, for a result of exportInput(); the format must not be a picture. HTML
/// fails as its picture does.
[[nodiscard]] Result<std::string> documentBytes(const ExportInput& input, ExportFormat format);

} // namespace crisis::exports
