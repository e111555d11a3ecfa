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

/// Everything a reader says, for comparing two ways of reading.
[[nodiscard]] std::string account(const ReadTimeline& done);

/// Fails unless line, column and pointer of each problem name the same value, as another reader finds them.
void checkPlaces(const std::string& text, const Diagnostics& diagnostics);
/// Reads what must open.
[[nodiscard]] ReadTimeline read(std::string_view bytes);
/// What keeps a text from opening.
[[nodiscard]] std::string refusal(std::string_view bytes);

/// A file in canonical layout: the root's first line, then the lines of each array.
[[nodiscard]] std::string canonical(const std::vector<std::pair<std::string, Lines>>& arrays,
                                    const std::string& header = {});
/// The same with events only.
[[nodiscard]] std::string withEvents(const Lines& events);
[[nodiscard]] std::string fileText(const std::string& path);
[[nodiscard]] std::string sampleText(); ///< tests/data/timelines/every-member.timeline.json

} // namespace crisis::test
