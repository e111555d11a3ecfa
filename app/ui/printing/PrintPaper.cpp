// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/printing/PrintPaper.h"

#include <cmath>

namespace crisis::ui {

const std::vector<QPageSize::PageSizeId>& printPapers() {
    static const std::vector<QPageSize::PageSizeId> papers{
        QPageSize::A5, QPageSize::A4,     QPageSize::A3,    QPageSize::A2,     QPageSize::A1,
        QPageSize::A0, QPageSize::Letter, QPageSize::Legal, QPageSize::Tabloid};
    return papers;
}

PaperSize paperSize(QPageSize::PageSizeId id, bool isLandscape) {
    const QSizeF upright = QPageSize::size(id, QPageSize::Millimeter);
    return isLandscape ? PaperSize{upright.height(), upright.width()}
                       : PaperSize{upright.width(), upright.height()};
}

QPageLayout printLayout(const PictureOptions& options) {
    constexpr double marginMm = 10, differenceMm = 1;
    QPageSize::PageSizeId found = QPageSize::A4;
    bool isLandscape = true;
    if (options.paper) {
        isLandscape = options.paper->widthMm > options.paper->heightMm;
        for (const QPageSize::PageSizeId id : printPapers()) {
            const PaperSize size = paperSize(id, isLandscape);
            if (std::abs(size.widthMm - options.paper->widthMm) < differenceMm &&
                std::abs(size.heightMm - options.paper->heightMm) < differenceMm)
                found = id;
        }
    }
    return {QPageSize(found), isLandscape ? QPageLayout::Landscape : QPageLayout::Portrait,
            QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter};
}

PaperSize printedArea(const QPageLayout& layout) {
    const QRectF area = layout.paintRect(QPageLayout::Millimeter);
    return {area.width(), area.height()};
}

} // namespace crisis::ui
