// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportSettings.h"

#include "app/export/ExportOptionJson.h"
#include "app/export/PictureArguments.h"
#include "app/ui/exports/Units.h"

#include <array>
#include <cmath>

namespace crisis::ui {

namespace {

constexpr std::array scopes{ExportScope::OpeningView, ExportScope::CurrentView, ExportScope::Whole,
                            ExportScope::Dates, ExportScope::Selection};

std::string_view wordOf(ExportScope scope) {
    switch (scope) {
    case ExportScope::OpeningView:
        break;
    case ExportScope::CurrentView:
        return "current-view";
    case ExportScope::Whole:
        return "whole";
    case ExportScope::Dates:
        return "dates";
    case ExportScope::Selection:
        return "selection";
    }
    return "opening-view";
}

// All members that are stored: the options of the command line, and those of the dialog alone.
template <class Visitor, class Settings>
void visitSettings(Visitor&& visit, Settings& settings) {
    visit(OptionName{.json = "scope", .argument = ""}, settings.scope,
          WordOption<ExportScope>{scopes, wordOf});
    visit(OptionName{.json = "inMillimetres", .argument = ""}, settings.inMillimetres, FlagOption{});
    visit(OptionName{.json = "saysWhen", .argument = ""}, settings.saysWhen, FlagOption{});
    visitExportOptions(visit, settings.choices);
}

} // namespace

ExportChoices choicesFor(const ExportSettings& settings, const ExportContext& context, const QString& now) {
    ExportChoices choices = settings.choices;
    PictureOptions& options = choices.options;
    if (settings.scope != ExportScope::Dates)
        choices.from = choices.to = {};
    options.content = settings.scope == ExportScope::Whole || settings.scope == ExportScope::Selection
                          ? PictureContent::Whole
                          : PictureContent::OpeningView;
    if (settings.scope == ExportScope::CurrentView) {
        options.content = PictureContent::Span;
        options.span = context.view;
        options.lanesBy = options.lanesBy.value_or(context.lanes);
    }
    if (settings.scope == ExportScope::Selection)
        choices.events = context.selection;
    choices.asOf = context.asOf;
    options.date = settings.saysWhen ? now.toStdString() : std::string();
    return choices;
}

void setScope(ExportSettings& settings, ExportScope scope) {
    settings.scope = scope;
    settings.choices.options.embed.onlyVisible =
        scope == ExportScope::CurrentView || scope == ExportScope::Dates;
}

void setPixelSize(PictureOptions& options, int widthPx, int heightPx, int dotsPerInch) {
    options.scale = dotsPerInch / logicalDpi;
    const double width = widthPx / options.scale, height = heightPx / options.scale;
    if (width == std::floor(width) && height == std::floor(height)) {
        options.paper.reset();
        options.widthPx = static_cast<int>(width);
        options.heightPx = static_cast<int>(height);
    } else {
        options.paper = PaperSize{widthPx * mmPerInch / dotsPerInch, heightPx * mmPerInch / dotsPerInch};
    }
}

int dotsPerInch(const PictureOptions& options) {
    return static_cast<int>(std::lround(options.scale * logicalDpi));
}

PixelSize pixelSize(const PictureOptions& options) {
    const LogicalSize size = logicalSize(options);
    return {std::llround(size.widthPx * options.scale), std::llround(size.heightPx * options.scale)};
}

QJsonObject toJson(const ExportSettings& settings) {
    QJsonObject json;
    visitSettings(OptionJsonWriter(json), settings);
    return json;
}

ExportSettings exportSettings(const QJsonObject& json) {
    ExportSettings settings;
    visitSettings(OptionJsonReader(json), settings);
    return settings;
}

} // namespace crisis::ui
