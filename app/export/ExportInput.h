// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"
#include "core/io/export/ExportLoss.h"

namespace crisis::exports {

/// What of a timeline is exported, and how it is painted.
struct ExportInput {
    Timeline timeline;
    PictureOptions options; ///< with its span
};

/// Leaves out what had not been published by the day of knowledge, and what the chosen events do without; of
/// a format that is no picture also what lies outside the dates. Fails with a Date… code, EmptySpan, or
/// NoSuchObject for an event that is not there.
[[nodiscard]] Result<ExportInput> exportInput(const Timeline& timeline, const ExportChoices& choices);

/// Only these events, with the statements about them and what those refer to. Fails with NoSuchObject.
[[nodiscard]] Result<Timeline> chosenEvents(const Timeline& timeline, const std::vector<std::string>& events);

/// The bytes of a format that is no picture alone, for what exportInput() gave. Fails as a picture does.
[[nodiscard]] Result<std::string> documentBytes(const ExportInput& part, ExportFormat format);

/// What of the timeline the format has no place for; nothing for pictures, which show a timeline to people.
[[nodiscard]] std::vector<ExportLoss> exportLossesOf(ExportFormat format, const Timeline& timeline);

} // namespace crisis::exports
