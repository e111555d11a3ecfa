// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PngFormat.h"

#include "core/io/timeline/PngTimeline.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/subset/ApplySubset.h"

namespace crisis::exports {

std::string embeddedTimeline(const LaidOutPicture& picture) {
    const EmbedOptions& embed = picture.options().embed;
    if (!embed.timeline)
        return {};
    TimelineSubset subset;
    if (embed.onlyVisible)
        subset.span = picture.span();
    const PrivateContent content{embed.notes, embed.judgements, embed.deprecated, embed.copies};
    const Progress neverCancelled;
    return timelineBytes(apply(picture.timeline(), subset, neverCancelled, content).value());
}

Result<void> writePngPage(const LaidOutPicture& picture, std::size_t page, const ByteSink& sink,
                          const Progress& progress) {
    PngHeader header;
    header.widthPx = picture.widthPx();
    header.heightPx = picture.heightPx();
    header.transparent = picture.options().transparent;
    header.dotsPerInch = picture.dotsPerInch();
    header.texts = {{"Title", picture.timeline().header().title},
                    {"Author", picture.options().author},
                    {"Description", picture.timeline().header().description},
                    {"Software", "Crisis Timeline"},
                    {"Creation Time", picture.options().date}};
    std::string sources;
    for (const Source& source : picture.timeline().sources())
        sources += (sources.empty() ? "" : "; ") + source.title;
    header.texts.push_back({"Source", sources});
    if (const std::string bytes = embeddedTimeline(picture); !bytes.empty()) {
        auto chunks = timelineChunks(bytes);
        if (!chunks)
            return tl::unexpected(chunks.error());
        header.chunks = std::move(*chunks);
    }
    return writePng(
        header,
        [&picture, page](QImage& whole, int topPx, int rows) { picture.paintRows(page, whole, topPx, rows); },
        sink, progress);
}

} // namespace crisis::exports
