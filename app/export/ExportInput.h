// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

namespace crisis::exports {

/// The subset of a timeline to export, and the options to paint it with.
struct ExportInput {
    Timeline timeline;
    PictureOptions options; ///< with the span set
};

/// Applies the as-of day, the selected events and, for a format that is not a picture, the dates of
/// `choices`. Fails with a Date… code, EmptySpan, or NoSuchObject for an unknown event id.
[[nodiscard]] Result<ExportInput> exportInput(const Timeline& timeline, const ExportChoices& choices);

/// The subset with only these events, the statements about them and what those refer to. Fails with
/// NoSuchObject.
[[nodiscard]] Result<Timeline> chosenEvents(const Timeline& timeline, const std::vector<std::string>& events);

/// The bytes of a document or table, for a result of exportInput(); the format must not be a picture. HTML
/// fails as its picture does.
[[nodiscard]] Result<std::string> documentBytes(const ExportInput& input, ExportFormat format);

} // namespace crisis::exports
