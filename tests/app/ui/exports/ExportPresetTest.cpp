// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportFields.h"
#include "app/ui/exports/ExportPresets.h"
#include "app/ui/exports/ExportResultBar.h"
#include "app/ui/exports/ExportTarget.h"
#include "app/ui/exports/PresetBar.h"
#include "tests/app/ui/exports/Exporting.h"
#include "tests/support/Catch.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QInputDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>

namespace crisis::test::export_preset_test {
using namespace crisis::ui;

namespace {

ExportSettings unusual() {
    ExportSettings settings;
    setScope(settings, ExportScope::Dates);
    settings.choices.format = ExportFormat::Svg;
    settings.choices.from = "2023-08";
    PictureOptions& options = settings.choices.options;
    options.paper = PaperSize{123.5, 77.25};
    options.scale = 600 / 96.0;
    options.pages = 4;
    options.rows = 3;
    options.theme = ThemeKind::HighContrastDark;
    options.lanesBy = LanesBy::Source;
    options.transparent = options.withQuotes = options.withOverview = true;
    options.withTitle = options.withSources = false;
    options.author = "Ünïcode";
    options.asOf = "As of 8 August";
    options.svgText = SvgText::Paths;
    options.embed.notes = true;
    settings.inMillimetres = settings.saysWhen = true;
    return settings;
}

void answerName(QWidget& of, const QString& name) {
    auto* dialog = of.findChild<QInputDialog*>(QStringLiteral("presetName"));
    REQUIRE(dialog != nullptr);
    auto* field = dialog->findChild<QLineEdit*>();
    field->selectAll();
    QTest::keyClicks(field, name);
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

TEST_CASE("Settings round-trip through JSON, and invalid values get their defaults") {
    CHECK(exportSettings(toJson(unusual())) == unusual());
    CHECK(exportSettings({}) == ExportSettings());
    const QByteArray odd = R"({"format":"holiday","width":"wide","scale":1e9,"pages":-3,"rows":7.5,
        "theme":17,"paperWidth":-1,"paperHeight":1e300,"lanes":[],"scope":null,"embed":"no"})";
    ExportSettings read = exportSettings(QJsonDocument::fromJson(odd).object());
    CHECK(read.choices.options.scale == 16);
    CHECK(read.choices.options.pages == 1);
    read.choices.options.scale = ExportSettings().choices.options.scale;
    CHECK(read == ExportSettings());
}

TEST_CASE("A preset that an earlier version stored is read, and stored with the same bytes") {
    const QByteArray stored =
        R"({"asOf":"As of 8 August","author":"Ünïcode","embed":true,"embedCopies":false,)"
        R"("embedDeprecated":false,"embedJudgements":false,"embedNotes":true,"embedOnlyVisible":true,)"
        R"("format":"svg","from":"2023-08","grades":false,"height":900,"inMillimetres":true,"lanes":"source",)"
        R"("legend":true,"overview":true,"pageNumbers":true,"pages":4,"paperHeight":77.25,"paperWidth":123.5,)"
        R"("quotes":true,"rows":3,"saysWhen":true,"scale":6.25,"scope":"dates","sources":false,)"
        R"("subtitle":true,"summary":false,"svgText":"paths","theme":"high-contrast-dark","title":false,)"
        R"("to":"","transparent":true,"width":1600})";
    CHECK(exportSettings(QJsonDocument::fromJson(stored).object()) == unusual());
    CHECK(QJsonDocument(toJson(unusual())).toJson(QJsonDocument::Compact).toStdString() ==
          stored.toStdString());
}

TEST_CASE("The dialog opens with the settings of the last export, also after a restart") {
    WindowFixture fixture;
    exportDialog(fixture).setSettings(unusual());
    auto* dialog = fixture.window().findChild<ExportDialog*>();
    dialog->exportTo(fixture.file(QStringLiteral("a.svg")));
    REQUIRE(eventually([&] { return fixture.window().findChild<ExportDialog*>() == nullptr; }));
    CHECK(openExportDialog(fixture).settings() == unusual());
    fixture.window().findChild<ExportDialog*>()->reject();
    fixture.restart();
    CHECK(exportDialog(fixture).settings() == unusual());
}

TEST_CASE("Every built-in preset can be exported unchanged") {
    WindowFixture fixture;
    ExportContext context;
    fixture.openSample();
    context.timeline = fixture.window().document()->timeline();
    context.view = {0, 86'400};
    for (const ExportPreset& preset : ExportPresets::builtIn()) {
        INFO(preset.name.toStdString());
        CHECK(faultOf(preset.settings, context).isEmpty());
        CHECK(exportSettings(toJson(preset.settings)) == preset.settings);
    }
}

TEST_CASE("Presets are saved under a name, selected, renamed and deleted") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    dialog.setSettings(unusual());
    auto& names = *dialog.presets()->names();
    CHECK(names.currentIndex() == 0);
    child<QAction>(dialog, "presetSave").trigger();
    answerName(dialog, QStringLiteral("Briefing"));
    CHECK(names.currentText() == QStringLiteral("Briefing"));
    REQUIRE(ExportPresets::own().size() == 1);
    dialog.setSettings(ExportSettings());
    CHECK(names.currentText() == QStringLiteral("Picture for a document"));
    CHECK_FALSE(child<QAction>(dialog, "presetDelete").isEnabled());
    const int briefing = names.findText(QStringLiteral("Briefing"));
    names.setCurrentIndex(briefing);
    Q_EMIT names.activated(briefing);
    CHECK(dialog.settings() == unusual());
    child<QAction>(dialog, "presetRename").trigger();
    answerName(dialog, QStringLiteral("Morning briefing"));
    CHECK(names.currentText() == QStringLiteral("Morning briefing"));
    child<QAction>(dialog, "presetDelete").trigger();
    REQUIRE(messageBox(dialog) != nullptr);
    for (QAbstractButton* button : messageBox(dialog)->buttons()) {
        if (messageBox(dialog)->buttonRole(button) == QMessageBox::DestructiveRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    CHECK(ExportPresets::own().empty());
    CHECK(dialog.settings() == unusual());
    CHECK(names.currentIndex() == 0);
}

TEST_CASE("A preset replaces only one with the same name, and a rename cannot take another's name") {
    WindowFixture fixture;
    ExportPresets::save(QStringLiteral("b"), ExportSettings());
    ExportPresets::save(QStringLiteral("a"), ExportSettings());
    ExportPresets::save(QStringLiteral(" b "), unusual());
    REQUIRE(ExportPresets::own().size() == 2);
    CHECK(ExportPresets::own()[1].settings == unusual());
    ExportPresets::rename(QStringLiteral("a"), QStringLiteral("b"));
    CHECK(ExportPresets::own()[0].name == QStringLiteral("a"));
    QSettings().setValue(QStringLiteral("export/presets"), QByteArray("[{\"name\":7},null,\"x\"]"));
    CHECK(ExportPresets::own().empty());
}

TEST_CASE("The proposed file name describes what is exported") {
    ExportContext context;
    ExportChoices choices;
    CHECK(proposedFileName(choices, context) == QStringLiteral("timeline.png"));
    context.path = QStringLiteral("/a/niger-2023.timeline.json");
    choices.format = ExportFormat::TimelineJs;
    CHECK(proposedFileName(choices, context) == QStringLiteral("niger-2023.timelinejs.json"));
    choices.format = ExportFormat::Pdf;
    choices.events = {"a"};
    choices.asOf = 19'576;
    CHECK(proposedFileName(choices, context) ==
          QStringLiteral("niger-2023-selected-known-on-2023-08-07.pdf"));
    CHECK(withEnding(QStringLiteral("a.v2"), ExportFormat::Png) == QStringLiteral("a.v2.png"));
    CHECK(withEnding(QStringLiteral("a.PNG"), ExportFormat::Png) == QStringLiteral("a.PNG"));
}

TEST_CASE("No file and no page of several is replaced without asking") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    auto& target = *dialog.findChild<ExportTarget*>();
    QString chosen;
    QObject::connect(&target, &ExportTarget::chosen, &dialog, [&](const QString& path) { chosen = path; });
    ExportChoices choices;
    choices.options.pages = 2;
    const QString path = fixture.file(QStringLiteral("a.png"));
    static_cast<void>(fixture.write(QStringLiteral("a-2.png"), "old"));
    target.settle(path, choices);
    REQUIRE(messageBox(dialog) != nullptr);
    CHECK(messageBox(dialog)->text().contains(QStringLiteral("a-2.png")));
    QTest::keyClick(messageBox(dialog), Qt::Key_Return); // the default is to leave it
    CHECK(chosen.isEmpty());
    CHECK(bytesOf(fixture.file(QStringLiteral("a-2.png"))) == "old");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    target.settle(path, choices);
    QTest::mouseClick(&child<QPushButton>(dialog, "replaceButton"), Qt::LeftButton);
    CHECK(chosen == path);
}

TEST_CASE(
    "After an export, a message offers to show the file in its folder and to copy the picture and its path") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    const QString path = fixture.file(QStringLiteral("told.png"));
    CHECK_FALSE(fixture.window().done()->isVisible());
    dialog.exportTo(path);
    REQUIRE(eventually([&] { return fixture.window().findChild<ExportDialog*>() == nullptr; }));
    ExportResultBar& done = *fixture.window().done();
    CHECK(done.isVisible());
    CHECK(done.message().contains(QStringLiteral("told.png")));
    QTest::mouseClick(&child<QPushButton>(done, "doneCopyPath"), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text() == path);
    QTest::mouseClick(&child<QPushButton>(done, "doneCopyPicture"), Qt::LeftButton);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->data(QStringLiteral("image/png")) == bytesOf(path));
    CHECK(qvariant_cast<QImage>(copied->imageData()).size() == QSize(3'200, 1'800));
    Opener opener;
    QDesktopServices::setUrlHandler(QStringLiteral("file"), &opener, "open");
    QTest::mouseClick(&child<QPushButton>(done, "doneReveal"), Qt::LeftButton);
    CHECK(eventually([&] { return opener.opened.isValid(); }));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    CHECK(opener.opened.toLocalFile() == QFileInfo(path).absolutePath());
    QTest::mouseClick(&child<QAbstractButton>(done, "doneClose"), Qt::LeftButton);
    CHECK_FALSE(done.isVisible());
}

TEST_CASE("After an export to a format that supports less, the losses can be read") {
    WindowFixture fixture;
    ExportDialog& dialog = exportDialog(fixture);
    pick(child<QComboBox>(dialog, "exportFormat"), static_cast<int>(ExportFormat::ICalendar));
    dialog.exportTo(fixture.file(QStringLiteral("told.ics")));
    REQUIRE(eventually([&] { return fixture.window().findChild<ExportDialog*>() == nullptr; }));
    ExportResultBar& done = *fixture.window().done();
    CHECK(done.message().contains(QStringLiteral("Parts of the timeline were left out.")));
    QTest::mouseClick(&child<QPushButton>(done, "doneLeftOut"), Qt::LeftButton);
    auto& box = child<QMessageBox>(fixture.window(), "leftOut");
    CHECK(box.text().contains(QStringLiteral("told.ics")));
    CHECK(box.informativeText().contains(QStringLiteral("links between events: left out (")));
    box.close();
    done.showMessage(QStringLiteral("Something else"));
    CHECK_FALSE(child<QPushButton>(done, "doneLeftOut").isVisible());
}

} // namespace crisis::test::export_preset_test
