// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportPresets.h"

#include "app/export/PictureArguments.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace crisis::ui {

namespace {

struct ExportPresetsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::ExportPresets)
};

const QString presetsKey = QStringLiteral("export/presets");
const QString lastKey = QStringLiteral("export/last");
const QString lastPrintKey = QStringLiteral("print/last");

ExportSettings sized(ExportFormat format, std::string_view size, ExportScope scope) {
    ExportSettings settings;
    settings.choices.format = format;
    static_cast<void>(choosePictureSize(size, std::nullopt, settings.choices.options));
    settings.inMillimetres = size.starts_with('a') || size == "poster";
    setScope(settings, scope);
    return settings;
}

ExportSettings read(const QString& key, const ExportSettings& fresh) {
    const QByteArray json = QSettings().value(key).toByteArray();
    return json.isEmpty() ? fresh : exportSettings(QJsonDocument::fromJson(json).object());
}

void write(const QString& key, const ExportSettings& settings) {
    QSettings().setValue(key, QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact));
}

void writeOwn(std::vector<ExportPreset> presets) {
    std::sort(presets.begin(), presets.end(), [](const ExportPreset& a, const ExportPreset& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    QJsonArray array;
    for (const ExportPreset& preset : presets)
        array.append(QJsonObject{{QStringLiteral("name"), preset.name},
                                 {QStringLiteral("settings"), toJson(preset.settings)}});
    QSettings().setValue(presetsKey, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

auto find(std::vector<ExportPreset>& presets, const QString& name) {
    return std::find_if(presets.begin(), presets.end(),
                        [&name](const ExportPreset& preset) { return preset.name == name.trimmed(); });
}

} // namespace

std::vector<ExportPreset> ExportPresets::builtIn() {
    ExportSettings dark = sized(ExportFormat::Png, "4k", ExportScope::CurrentView);
    dark.choices.options.theme = ThemeKind::Dark;
    ExportSettings report = sized(ExportFormat::Pdf, "a4-landscape", ExportScope::Whole);
    report.choices.options.theme = ThemeKind::Print;
    report.choices.options.withQuotes = true;
    report.choices.options.rows = 2;
    return {
        {ExportPresetsTr::tr("Picture for a document"), ExportSettings()},
        {ExportPresetsTr::tr("Slide"), sized(ExportFormat::Png, "slide", ExportScope::OpeningView)},
        {ExportPresetsTr::tr("Dark screen, 4K"), dark},
        {ExportPresetsTr::tr("Report, A4 with quotes"), report},
        {ExportPresetsTr::tr("Poster"), sized(ExportFormat::Pdf, "poster", ExportScope::Whole)},
        {ExportPresetsTr::tr("Web page"), sized(ExportFormat::Html, "1600x900", ExportScope::Whole)},
        {ExportPresetsTr::tr("Table of events"), sized(ExportFormat::Csv, "1600x900", ExportScope::Whole)}};
}

std::vector<ExportPreset> ExportPresets::own() {
    std::vector<ExportPreset> presets;
    const QByteArray json = QSettings().value(presetsKey).toByteArray();
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        const QString name = value[QStringLiteral("name")].toString().trimmed().left(100);
        if (!name.isEmpty() && find(presets, name) == presets.end())
            presets.push_back({name, exportSettings(value[QStringLiteral("settings")].toObject())});
    }
    return presets;
}

void ExportPresets::save(const QString& name, const ExportSettings& settings) {
    auto presets = own();
    if (const auto found = find(presets, name); found != presets.end())
        found->settings = settings;
    else
        presets.push_back({name.trimmed(), settings});
    writeOwn(std::move(presets));
}

void ExportPresets::rename(const QString& name, const QString& newName) {
    auto presets = own();
    const auto found = find(presets, name);
    if (found == presets.end() || newName.trimmed().isEmpty() || find(presets, newName) != presets.end())
        return;
    found->name = newName.trimmed();
    writeOwn(std::move(presets));
}

void ExportPresets::remove(const QString& name) {
    auto presets = own();
    if (const auto found = find(presets, name); found != presets.end())
        presets.erase(found);
    writeOwn(std::move(presets));
}

ExportSettings ExportPresets::last() { return read(lastKey, ExportSettings()); }

void ExportPresets::setLast(const ExportSettings& settings) { write(lastKey, settings); }

ExportSettings ExportPresets::lastPrint() {
    ExportSettings fresh = sized(ExportFormat::Pdf, "a4-landscape", ExportScope::Whole);
    fresh.choices.options.theme = ThemeKind::Print;
    return read(lastPrintKey, fresh);
}

void ExportPresets::setLastPrint(const ExportSettings& settings) { write(lastPrintKey, settings); }

} // namespace crisis::ui
