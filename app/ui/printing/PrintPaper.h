// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture/PictureOptions.h"

#include <QPageLayout>

#include <vector>

namespace crisis::ui {

/// The paper sizes offered for printing.
[[nodiscard]] const std::vector<QPageSize::PageSizeId>& printPapers();
/// The size of a whole sheet, as stored in PictureOptions::paper.
[[nodiscard]] PaperSize paperSize(QPageSize::PageSizeId id, bool isLandscape);
/// The paper in the options, with margins that any printer supports; A4 if that paper is not offered.
[[nodiscard]] QPageLayout printLayout(const PictureOptions& options);
/// The area inside a layout's margins.
[[nodiscard]] PaperSize printedArea(const QPageLayout& layout);

} // namespace crisis::ui
