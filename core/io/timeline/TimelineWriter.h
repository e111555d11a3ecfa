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

/// The canonical layout, handed over in pieces; the same timeline always gives the same bytes. `sink` returns
/// false to stop.
bool writeTimeline(const Timeline& timeline, const std::function<bool(std::string_view)>& sink);
[[nodiscard]] std::string timelineBytes(const Timeline& timeline);
/// Atomic and durable: the file is the old one or the new one, whole. Gives the stamp of the new one. Fails
/// as FileSaver does, or with Cancelled.
[[nodiscard]] Result<FileStamp> saveTimeline(const Timeline& timeline, const std::filesystem::path& path,
                                             const Progress& progress = {}, const Replacing& replacing = {});

} // namespace crisis::io
