// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/file/FileSaver.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/model/Timeline.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace crisis::io {

/// Writes the canonical layout in pieces; the same timeline always gives the same bytes. `sink` returns false
/// to stop; the result is false then.
bool writeTimeline(const Timeline& timeline, const std::function<bool(std::string_view)>& sink);
/// The same as one string.
[[nodiscard]] std::string timelineBytes(const Timeline& timeline);
/// Saves atomically and durably: after a failure the file is either the complete old one or the complete new
/// one. Returns the stamp of the new file. Fails as FileSaver does, or with Cancelled.
[[nodiscard]] Result<FileStamp> saveTimeline(const Timeline& timeline, const std::filesystem::path& path,
                                             const Progress& progress = {}, const Replacing& replacing = {});

} // namespace crisis::io
