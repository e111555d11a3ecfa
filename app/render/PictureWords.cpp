// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PictureWords.h"

#include "app/text/SceneWords.h"

#include <QCoreApplication>

namespace crisis {

namespace {

// "Title, Publisher, 8 August 2023 (uncertain)" of each source, as many as a line may hold.
std::string sourceLine(const Timeline& timeline, const DateWords& words) {
    QStringList names;
    for (const Source& source : timeline.sources()) {
        QStringList parts;
        for (const std::string* part : {&source.title, &source.publisher}) {
            if (!part->empty())
                parts << QString::fromStdString(*part);
        }
        for (const DateClaim& claim : source.dates) {
            if (claim.role && claim.role->is(SourceDateRole::Published) && claim.date) {
                parts << QString::fromStdString(inWords(*claim.date, words));
                break;
            }
        }
        names << parts.join(QStringLiteral(", "));
        if (names.size() == 12)
            break;
    }
    if (names.isEmpty())
        return {};
    return QCoreApplication::translate("Scene", "Sources: %1")
        .arg(names.join(QStringLiteral("; ")))
        .toStdString();
}

} // namespace

PictureRequest pictureRequest(const Timeline& timeline, const PictureOptions& options,
                              const Timeline::AxisSpan& span, const DateWords& words) {
    PictureRequest request;
    request.widthPx = options.widthPx;
    request.heightPx = options.heightPx;
    request.whole = options.content == PictureContent::Whole;
    request.span = span;
    request.marking = timeline.header().marking;
    if (options.withTitle) {
        request.title = timeline.header().title;
        request.subtitle = timeline.header().description;
    }
    if (options.withSources)
        request.sourceLine = sourceLine(timeline, words);
    if (options.withLegend) {
        request.legend = legendSigns();
        request.legendWords = legendWords();
    }
    return request;
}

} // namespace crisis
