// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/ExportChoices.h"

#include <QJsonObject>

namespace crisis::ui {

/// What of the timeline is exported, as a person thinks of it.
enum class ExportScope { OpeningView, CurrentView, Whole, Dates, Selection };

/// What a person chooses in the dialog, and what is remembered of it: everything but what the window shows at
/// the time.
struct ExportSettings {
    ExportScope scope = ExportScope::OpeningView;
    ExportChoices choices;      ///< without span, events and day of knowledge
    bool inMillimetres = false; ///< how the size is shown
    bool saysWhen = false;      ///< the file tells when it was made

    ExportSettings() { choices.options.scale = 2; }
    friend bool operator==(const ExportSettings&, const ExportSettings&) = default;
};

/// What a window shows when it exports.
struct ExportContext {
    Timeline timeline;
    Timeline::AxisSpan view;
    LanesBy lanes = LanesBy::Category;
    std::vector<std::string> selection; ///< ids of the events that are chosen
    std::optional<std::int64_t> asOf;
    QString path; ///< of the timeline; only suggests a name
};

/// What to export here. `now` is told by the file if it is to say when it was made.
[[nodiscard]] ExportChoices choicesFor(const ExportSettings& settings, const ExportContext& context,
                                       const QString& now = {});

/// Sets another scope; a picture of a part then carries only that part, one of all carries all.
void setScope(ExportSettings& settings, ExportScope scope);

/// The size of the picture in its own pixels; with 96 to an inch and `dotsPerInch` these are fewer or more
/// pixels of the layout.
void setPixelSize(PictureOptions& options, int widthPx, int heightPx, int dotsPerInch);
[[nodiscard]] int dotsPerInch(const PictureOptions& options);
/// In pixels of the picture, rounded as the picture itself is.
struct PixelSize {
    long long widthPx = 0, heightPx = 0;
};
[[nodiscard]] PixelSize pixelSize(const PictureOptions& options);

[[nodiscard]] QJsonObject toJson(const ExportSettings& settings);
/// What is missing or makes no sense is as in fresh settings.
[[nodiscard]] ExportSettings exportSettings(const QJsonObject& json);

} // namespace crisis::ui
