// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/printing/PagePrinter.h"

#include "app/export/ExportInput.h"
#include "app/export/picture/PagePainter.h"
#include "app/text/ErrorText.h"

#include <QFile>
#include <QPrinter>

#include <algorithm>

namespace crisis::ui {

namespace {

// Fails if the printer prints to a file that cannot be written.
Result<void> checkTarget(const QPrinter& printer) {
    const QString path = printer.outputFileName();
    QFile file(path);
    if (path.isEmpty() || file.open(QIODevice::WriteOnly | QIODevice::Append))
        return {};
    return failure(ErrorCode::FileUnwritable, {path.toStdString(), file.errorString().toStdString()});
}

Result<int> printed(const Timeline& timeline, const ExportChoices& choices, QPrinter& printer,
                    const Progress& progress) {
    if (const auto target = checkTarget(printer); !target)
        return tl::unexpected(target.error());
    auto part = exportInput(timeline, choices);
    if (!part)
        return tl::unexpected(part.error());
    const QRectF area = printer.pageLayout().paintRect(QPageLayout::Millimeter);
    part->options.paper = PaperSize{area.width(), area.height()};
    part->options.scale = 1; // only for pixels, not used in print
    auto picture = LaidOutPicture::of(part->timeline, part->options);
    if (!picture)
        return tl::unexpected(picture.error());
    picture->addDocumentPages();
    const auto count = static_cast<int>(picture->pages().size());
    int first = 1, last = count;
    if (printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0) {
        first = std::clamp(printer.fromPage(), 1, count);
        last = std::clamp(printer.toPage(), first, count);
    }
    return paintPages(*picture, printer, printer.resolution(), static_cast<std::size_t>(first - 1),
                      static_cast<std::size_t>(last - 1), progress)
        .map([first, last] { return last - first + 1; });
}

} // namespace

void PagePrinter::start(const Timeline& timeline, const ExportChoices& choices,
                        std::shared_ptr<QPrinter> printer) {
    task_.start([timeline, choices, printer = std::move(printer)](
                    const Progress& progress) { return printed(timeline, choices, *printer, progress); },
                [this](const Result<int>& pages) {
                    if (pages)
                        Q_EMIT done(*pages);
                    else
                        Q_EMIT failed(pages.error().code == ErrorCode::Cancelled ? QString()
                                                                                 : errorText(pages.error()));
                },
                [this](double fraction) { Q_EMIT progressed(fraction); });
}

} // namespace crisis::ui
