// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/PdfWriter.h"

#include "app/export/PdfPostProcessor.h"
#include "app/export/SvgWriter.h"
#include "app/export/picture/PagePainter.h"
#include "app/export/picture/PictureStrings.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>

namespace crisis::exports {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double pointsPerPixel = 72.0 / 96;

struct PdfWriterTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::exports::PdfWriter)
};

// One entry for each lane of the first row of a page; further rows repeat the lanes.
PdfBookmark bookmarkOf(const PictureScene& page, std::size_t number) {
    PdfBookmark bookmark;
    bookmark.page = number;
    bookmark.title =
        page.rows.empty() ? page.heading : PdfWriterTr::tr("Page %1").arg(number + 1).toStdString();
    if (page.rows.empty())
        return bookmark;
    const PictureRow& row = page.rows.front();
    for (const LaneBand& lane : row.scene.lanes)
        bookmark.children.push_back(
            {lane.fullTitle, number, (row.top + lane.box.top) * page.shrink * pointsPerPixel, {}});
    return bookmark;
}

void addLinks(const Timeline& timeline, const PictureScene& page, std::size_t number,
              std::vector<PdfLink>& links) {
    const double factor = page.shrink * pointsPerPixel;
    for (const PictureRow& row : page.rows) {
        for (const Label& label : row.scene.labels) {
            const std::string address = webAddress(timeline, *timeline.indexOf(label.event.value()));
            if (!address.empty())
                links.push_back({number, (row.left + label.box.left) * factor,
                                 (row.top + label.box.top) * factor, (row.left + label.box.right) * factor,
                                 (row.top + label.box.bottom) * factor, address});
        }
    }
}

Result<QByteArray> painted(const LaidOutPicture& picture, const Progress& progress) {
    const LogicalSize size = logicalSize(picture.options());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins({0, 0, 0, 0});
    writer.setPageSize(QPageSize(QSizeF(size.widthPx * pointsPerPixel, size.heightPx * pointsPerPixel),
                                 QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    Progress painting = progress;
    painting.report = [&progress](double fraction) { progress.at(0.8 * fraction); };
    const auto done = paintPages(picture, writer, dotsPerInch, 0, picture.pages().size() - 1, painting);
    if (!done)
        return tl::unexpected(done.error());
    return bytes;
}

} // namespace

Result<void> writePdf(const LaidOutPicture& given, const ByteSink& sink, const Progress& progress) {
    LaidOutPicture picture = given;
    picture.addDocumentPages();
    const Result<QByteArray> plain = painted(picture, progress);
    if (!plain)
        return tl::unexpected(plain.error());
    const LogicalSize size = logicalSize(picture.options());
    const Header& header = picture.timeline().header();
    PdfDetails details;
    details.title = header.title;
    details.subject = header.description;
    details.language = header.language;
    details.date = picture.options().date;
    details.widthPt = size.widthPx * pointsPerPixel;
    details.heightPt = size.heightPx * pointsPerPixel;
    for (std::size_t i = 0; i < picture.pages().size(); ++i) {
        // Only the first of several text pages under one heading gets a bookmark.
        if (!picture.pages()[i].rows.empty() || !picture.pages()[i].heading.empty())
            details.bookmarks.push_back(bookmarkOf(picture.pages()[i], i));
        addLinks(picture.timeline(), picture.pages()[i], i, details.links);
    }
    const auto finished = finishPdf({plain->constData(), static_cast<std::size_t>(plain->size())}, details);
    if (!finished)
        return tl::unexpected(finished.error());
    if (!sink(*finished))
        return failure(ErrorCode::FileUnwritable, {"", ""});
    progress.at(1);
    return {};
}

} // namespace crisis::exports
