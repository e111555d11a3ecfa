// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportFields.h"

#include "app/export/ExportInput.h"
#include "app/export/PictureArguments.h"
#include "app/export/picture/OpeningSpan.h"
#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"
#include "app/ui/exports/Units.h"

#include <QCoreApplication>
#include <QLocale>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace crisis::ui {

namespace {

struct ExportFieldsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::ExportFields)
};

constexpr double leastLogicalPx = 200; // a smaller picture cannot show anything

QString needsPicture(const ExportSettings& settings) {
    return showsPicture(settings.choices.format)
               ? QString()
               : ExportFieldsTr::tr("The format “%1” contains no picture.", "a format")
                     .arg(formatText(settings.choices.format));
}

// Names the first format that has the aspect.
QString needs(ExportAspect aspect, const ExportSettings& settings, ExportPurpose purpose) {
    if (purpose == ExportPurpose::Print)
        return ExportFieldsTr::tr("Not available when printing.");
    if (hasAspect(settings.choices.format, aspect))
        return {};
    const auto formats = exportFormats();
    const auto first = std::find_if(formats.begin(), formats.end(),
                                    [aspect](ExportFormat format) { return hasAspect(format, aspect); });
    return ExportFieldsTr::tr("Only available for the format “%1”.").arg(formatText(*first));
}

QString againstEmbedding(ExportField field, const ExportSettings& settings, ExportPurpose purpose) {
    const EmbedOptions& embed = settings.choices.options.embed;
    const QString other = needs(ExportAspect::Inside, settings, purpose);
    if (!other.isEmpty() || field == ExportField::Embed)
        return other;
    if (!embed.timeline)
        return ExportFieldsTr::tr("The timeline is not embedded in the picture.");
    if (field == ExportField::EmbedVisible && settings.scope == ExportScope::Whole)
        return ExportFieldsTr::tr("The whole timeline is shown.");
    if (field == ExportField::EmbedVisible && settings.scope == ExportScope::Selection)
        return ExportFieldsTr::tr("Only the selected events are embedded anyway.");
    return {};
}

QString againstPaging(ExportField field, const ExportSettings& settings, ExportPurpose purpose) {
    const ExportFormat format = settings.choices.format;
    const bool hasOnePage =
        showsPicture(format) && !hasAspect(format, ExportAspect::Pages) && purpose == ExportPurpose::File;
    if (field == ExportField::Pages)
        return hasOnePage ? ExportFieldsTr::tr("A web page contains only one picture.")
                          : needsPicture(settings);
    if (settings.choices.options.pages == 1 || hasOnePage)
        return ExportFieldsTr::tr("There is only one page.");
    return needsPicture(settings);
}

QString against(ExportField field, const ExportSettings& settings) {
    const PictureOptions& options = settings.choices.options;
    if (field == ExportField::DotsPerInch && infoOf(settings.choices.format).form != PictureForm::Pixels &&
        settings.inMillimetres)
        return ExportFieldsTr::tr(
            "Not used: this format contains vector graphics, and the size is in millimetres.");
    if (field == ExportField::Subtitle && !options.withTitle)
        return ExportFieldsTr::tr("Only available with the title.");
    return {};
}

} // namespace

QString reasonAgainst(ExportField field, const ExportSettings& settings, const ExportContext& context,
                      ExportPurpose purpose) {
    switch (field) {
    case ExportField::OpeningView:
        return needsPicture(settings);
    case ExportField::Selection:
        return context.selection.empty()
                   ? ExportFieldsTr::tr("No event is selected. In the list (Ctrl+L) you can select several.")
                   : QString();
    case ExportField::Dates:
        return settings.scope == ExportScope::Dates
                   ? QString()
                   : ExportFieldsTr::tr("Only available for “Time between two dates”.");
    case ExportField::Pages:
    case ExportField::PageNumbers:
        return againstPaging(field, settings, purpose);
    case ExportField::Size:
    case ExportField::Lanes:
    case ExportField::Rows:
    case ExportField::Theme:
    case ExportField::Parts:
    case ExportField::Subtitle:
    case ExportField::DotsPerInch: {
        const QString reason = needsPicture(settings);
        return reason.isEmpty() ? against(field, settings) : reason;
    }
    case ExportField::Transparent:
        return purpose == ExportPurpose::Print
                   ? ExportFieldsTr::tr("The background cannot be changed when printing.")
                   : needsPicture(settings);
    case ExportField::SvgText:
        return needs(ExportAspect::SvgText, settings, purpose);
    case ExportField::Embed:
    case ExportField::EmbedVisible:
    case ExportField::EmbedDetails:
        return againstEmbedding(field, settings, purpose);
    case ExportField::Summary:
        return purpose == ExportPurpose::Print ? QString() : needs(ExportAspect::Summary, settings, purpose);
    case ExportField::Author:
        return needs(ExportAspect::Inside, settings, purpose);
    case ExportField::MadeWhen:
        return needs(ExportAspect::Moment, settings, purpose);
    }
    return {};
}

QString faultOf(const ExportSettings& settings, const ExportContext& context) {
    const ExportChoices choices = choicesFor(settings, context);
    if (settings.scope == ExportScope::Selection && context.selection.empty())
        return ExportFieldsTr::tr("No event is selected.");
    if (settings.scope == ExportScope::Dates && choices.from.empty() && choices.to.empty())
        return ExportFieldsTr::tr("Enter at least one date.");
    if (settings.scope == ExportScope::Dates) {
        const auto whole = openingSpan(context.timeline).value_or(Timeline::AxisSpan{0, 86'400});
        if (const auto span = parsePictureSpan(choices.from, choices.to, whole); !span)
            return errorText(span.error());
    }
    if (!showsPicture(choices.format))
        return {};
    const PixelSize size = pixelSize(choices.options);
    if (std::max(size.widthPx, size.heightPx) > largestPictureSidePx)
        return errorText({ErrorCode::ImageTooLarge,
                          {std::to_string(size.widthPx), std::to_string(size.heightPx),
                           std::to_string(largestPictureSidePx)},
                          {}});
    const LogicalSize logical = logicalSize(choices.options);
    if (std::min(logical.widthPx, logical.heightPx) < leastLogicalPx)
        return ExportFieldsTr::tr("Too small to read: increase the size, or reduce the DPI.");
    return {};
}

QString resultText(const ExportSettings& settings, ExportPurpose purpose) {
    const QLocale locale;
    const PictureOptions& options = settings.choices.options;
    const ExportFormat format = settings.choices.format;
    if (!showsPicture(format))
        return formatText(format);
    const PictureForm form = infoOf(format).form;
    const LogicalSize size = logicalSize(options);
    const auto mm = [&locale](double px) { return locale.toString(std::round(px / logicalDpi * mmPerInch)); };
    QString text;
    if (purpose == ExportPurpose::Print || form == PictureForm::Sheets) {
        text = ExportFieldsTr::tr("%1 × %2 mm").arg(mm(size.widthPx), mm(size.heightPx));
    } else if (form == PictureForm::Pixels) {
        const PixelSize pixels = pixelSize(options);
        text = ExportFieldsTr::tr("%1 × %2 pixels, %3 DPI")
                   .arg(locale.toString(pixels.widthPx), locale.toString(pixels.heightPx),
                        locale.toString(dotsPerInch(options)));
    } else {
        text = ExportFieldsTr::tr("%1 × %2, scalable")
                   .arg(locale.toString(std::llround(size.widthPx)),
                        locale.toString(std::llround(size.heightPx)));
    }
    if (options.pages == 1 || !hasAspect(format, ExportAspect::Pages))
        return text;
    return form == PictureForm::Sheets
               ? ExportFieldsTr::tr("%1, %2 pages", "a size and a number").arg(text).arg(options.pages)
               : ExportFieldsTr::tr("%1, %2 files, one per page", "a size and a number")
                     .arg(text)
                     .arg(options.pages);
}

void applyReason(QWidget* control, const QString& reason) {
    control->setEnabled(reason.isEmpty());
    control->setToolTip(reason.isEmpty() ? QString() : plainToolTip(reason));
    control->setAccessibleDescription(reason);
}

} // namespace crisis::ui
