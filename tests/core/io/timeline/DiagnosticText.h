// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/timeline/TimelineReader.h"

#include <string>
#include <vector>

namespace crisis::test {
using namespace crisis::io;

using Lines = std::vector<std::string>;

[[nodiscard]] std::string nameOf(ErrorCode code);
/// `LINE:COLUMN /pointer Code(argument, argument)`
[[nodiscard]] std::string reported(const Error& error);
[[nodiscard]] Lines reported(const Diagnostics& diagnostics);
/// `in|member|raw`
[[nodiscard]] Lines reported(const std::vector<QuarantinedMember>& entries);

/// All results of a reader as text, for comparing two ways of reading.
[[nodiscard]] std::string account(const ReadTimeline& done);

/// Fails unless line, column and pointer of each diagnostic name the same value, as found by RapidJSON.
void checkPlaces(const std::string& text, const Diagnostics& diagnostics);
/// Reads a text that must open.
[[nodiscard]] ReadTimeline read(std::string_view bytes);
/// The error of a text that must not open.
[[nodiscard]] std::string refusal(std::string_view bytes);

/// A file in the canonical layout: the root's first line, then the lines of each array.
[[nodiscard]] std::string canonical(const std::vector<std::pair<std::string, Lines>>& arrays,
                                    const std::string& header = {});
/// The same with events only.
[[nodiscard]] std::string withEvents(const Lines& events);
[[nodiscard]] std::string fileText(const std::string& path);
[[nodiscard]] std::string sampleText(); ///< tests/data/timelines/every-member.timeline.json

} // namespace crisis::test
