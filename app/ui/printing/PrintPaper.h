// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/PictureExport.h"

#include <QPageLayout>

#include <vector>

namespace crisis::ui {

/// The sheets that are offered for printing.
[[nodiscard]] const std::vector<QPageSize::PageSizeId>& printPapers();
/// A whole sheet, as the options of a print keep it.
[[nodiscard]] PaperSize paperSize(QPageSize::PageSizeId id, bool isLandscape);
/// The sheet that the options tell, with margins that any printer can keep; A4 for one that is not offered.
[[nodiscard]] QPageLayout printLayout(const PictureOptions& options);
/// The area inside a layout's margins.
[[nodiscard]] PaperSize printedArea(const QPageLayout& layout);

} // namespace crisis::ui
