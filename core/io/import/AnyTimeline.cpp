// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/AnyTimeline.h"

namespace crisis {

Result<AnyTimeline> readAnyTimeline(std::string_view bytes, const ImportOptions& options,
                                    const Progress& progress) {
    if (!options.format) {
        auto own = readTimeline(bytes, progress);
        if (own)
            return AnyTimeline{std::move(own->timeline), std::move(own->problems), std::nullopt,
                               std::nullopt};
        if (own.error().code == ErrorCode::Cancelled || bytes.empty() || !recogniseFormat(bytes))
            return tl::unexpected(own.error());
    }
    auto imported = importBytes(bytes, options, progress);
    if (!imported)
        return tl::unexpected(imported.error());
    return AnyTimeline{std::move(imported->timeline), std::move(imported->problems),
                       std::move(imported->summary), std::move(imported->mapping)};
}

} // namespace crisis
