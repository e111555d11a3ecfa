// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportSettings.h"

class QWidget;

namespace crisis::ui {

enum class ExportPurpose { File, Print };

/// The controls of the dialog that do not always apply.
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

/// Why a control does not apply, in words; empty if it does.
[[nodiscard]] QString reasonAgainst(ExportField field, const ExportSettings& settings,
                                    const ExportContext& context, ExportPurpose purpose);
/// Why these settings cannot be exported, before any work; empty if they can.
[[nodiscard]] QString faultOf(const ExportSettings& settings, const ExportContext& context);
/// What the file will be, in words: "3,200 × 1,800 pixels, 192 DPI".
[[nodiscard]] QString resultText(const ExportSettings& settings, ExportPurpose purpose);
[[nodiscard]] QString formatText(ExportFormat format); ///< "PNG picture"

/// A control that does not apply is disabled and says why.
void applyReason(QWidget* control, const QString& reason);

} // namespace crisis::ui
