// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QJsonObject>

namespace crisis::ui {

/// Which part of the timeline is exported, in the terms of the user.
enum class ExportScope { OpeningView, CurrentView, Whole, Dates, Selection };

/// The settings of the dialog, which are also stored: everything except what the window shows at the time.
struct ExportSettings {
    ExportScope scope = ExportScope::OpeningView;
    ExportChoices choices;      ///< without span, events and as-of day
    bool inMillimetres = false; ///< the unit of the size in the dialog
    bool saysWhen = false;      ///< the file states when it was created

    ExportSettings() { choices.options.scale = 2; }
    friend bool operator==(const ExportSettings&, const ExportSettings&) = default;
};

/// What a window shows when it exports.
struct ExportContext {
    Timeline timeline;
    Timeline::AxisSpan view;
    LanesBy lanes = LanesBy::Category;
    std::vector<std::string> selection; ///< ids of the selected events
    std::optional<std::int64_t> asOf;   ///< as-of day, days since 1970-01-01; absent: everything
    QString path;                       ///< of the timeline; only used to propose a file name
};

/// The options for the `export` command. `now`: the time of creation (ISO 8601), used only if `saysWhen` is
/// set.
[[nodiscard]] ExportChoices choicesFor(const ExportSettings& settings, const ExportContext& context,
                                       const QString& now = {});

/// Sets the scope. A picture of a part then embeds only that part; a picture of everything embeds everything.
void setScope(ExportSettings& settings, ExportScope scope);

/// Sets the size in pixels of the picture. The layout always has 96 pixels per inch, so it becomes smaller
/// with a higher `dotsPerInch`.
void setPixelSize(PictureOptions& options, int widthPx, int heightPx, int dotsPerInch);
[[nodiscard]] int dotsPerInch(const PictureOptions& options);
/// In pixels of the picture, rounded like the picture itself.
struct PixelSize {
    long long widthPx = 0, heightPx = 0;
};
[[nodiscard]] PixelSize pixelSize(const PictureOptions& options);

[[nodiscard]] QJsonObject toJson(const ExportSettings& settings);
/// Missing or invalid members have their default values; numbers are limited to their ranges.
[[nodiscard]] ExportSettings exportSettings(const QJsonObject& json);

} // namespace crisis::ui
