// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"

class QWidget;

namespace crisis::ui {

enum class ExportPurpose { File, Print };

/// The controls of the export and print dialogs that do not always apply.
enum class ExportField {
    OpeningView,
    Selection,
    Dates,
    Lanes,
    Size,
    DotsPerInch,
    Pages,
    Rows,
    Theme,
    Transparent,
    SvgText,
    Parts,
    Subtitle,
    PageNumbers,
    Summary,
    Embed,
    EmbedVisible,
    EmbedDetails,
    Author,
    MadeWhen
};

/// Why a control does not apply, for the user; empty if it does.
[[nodiscard]] QString reasonAgainst(ExportField field, const ExportSettings& settings,
                                    const ExportContext& context, ExportPurpose purpose);
/// Why these settings cannot be exported, for the user; empty if they can. Does not try the export.
[[nodiscard]] QString faultOf(const ExportSettings& settings, const ExportContext& context);
/// A description of the file, such as "3,200 × 1,800 pixels, 192 DPI".
[[nodiscard]] QString resultText(const ExportSettings& settings, ExportPurpose purpose);

/// Enables the control if `reason` is empty; otherwise disables it and shows `reason` as its tooltip.
void applyReason(QWidget* control, const QString& reason);

} // namespace crisis::ui
