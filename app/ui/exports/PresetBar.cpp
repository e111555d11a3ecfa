// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/PresetBar.h"

#include "app/text/PlainText.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace crisis::ui {

namespace {

constexpr int longestName = 60;

} // namespace

PresetBar::PresetBar(QWidget* parent)
    : QWidget(parent), names_(new QComboBox(this)), more_(new QPushButton(tr("Manage"), this)) {
    names_->setObjectName(QStringLiteral("exportPreset"));
    names_->setAccessibleName(tr("Preset"));
    names_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setFocusProxy(names_);
    auto* menu = new QMenu(more_);
    save_ = menu->addAction(tr("&Save as a preset…"), this, &PresetBar::askToSave);
    rename_ = menu->addAction(tr("&Rename the preset…"), this, &PresetBar::askToRename);
    delete_ = menu->addAction(tr("&Delete the preset"), this, &PresetBar::askToDelete);
    save_->setObjectName(QStringLiteral("presetSave"));
    rename_->setObjectName(QStringLiteral("presetRename"));
    delete_->setObjectName(QStringLiteral("presetDelete"));
    more_->setObjectName(QStringLiteral("presetMore"));
    more_->setAccessibleName(tr("Save, rename or delete presets"));
    more_->setToolTip(tr("Save these settings as a preset, or rename or delete one of your presets"));
    more_->setMenu(menu);
    more_->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(names_, 1);
    row->addWidget(more_);
    connect(names_, &QComboBox::activated, this, [this](int index) {
        const auto at = static_cast<std::size_t>(names_->itemData(index).toUInt());
        if (names_->itemData(index).isValid() && at < presets_.size())
            Q_EMIT chosen(presets_[at].settings);
    });
    fill();
}

void PresetBar::fill() {
    presets_ = ExportPresets::builtIn();
    const std::size_t builtIn = presets_.size();
    for (ExportPreset& preset : ExportPresets::own())
        presets_.push_back(std::move(preset));
    names_->clear();
    names_->addItem(tr("Custom settings"));
    for (std::size_t i = 0; i < presets_.size(); ++i) {
        if (i == builtIn)
            names_->insertSeparator(names_->count());
        names_->addItem(presets_[i].name, static_cast<unsigned int>(i));
    }
    setCurrent(current_);
}

void PresetBar::setCurrent(const ExportSettings& settings) {
    current_ = settings;
    int index = 0;
    // Of two presets with the same settings, the one that is selected.
    const QVariant now = names_->currentData();
    if (now.isValid() && presets_[now.toUInt()].settings == settings)
        index = names_->currentIndex();
    for (int i = 1; index == 0 && i < names_->count(); ++i) {
        const QVariant at = names_->itemData(i);
        if (at.isValid() && presets_[at.toUInt()].settings == settings)
            index = i;
    }
    names_->setCurrentIndex(index);
    rename_->setEnabled(!ownName().isEmpty());
    delete_->setEnabled(!ownName().isEmpty());
}

QString PresetBar::ownName() const {
    const QVariant at = names_->currentData();
    const std::size_t builtIn = ExportPresets::builtIn().size();
    return at.isValid() && at.toUInt() >= builtIn ? presets_[at.toUInt()].name : QString();
}

void PresetBar::askForName(const QString& title, const QString& text, const QString& proposal,
                           const std::function<void(const QString&)>& then) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("presetName"));
    dialog->setWindowTitle(title);
    dialog->setLabelText(text);
    dialog->setTextValue(proposal);
    if (auto* field = dialog->findChild<QLineEdit*>())
        field->setMaxLength(longestName);
    connect(dialog, &QInputDialog::textValueSelected, this, [then](const QString& name) {
        if (!name.trimmed().isEmpty())
            then(name.trimmed());
    });
    dialog->open();
}

void PresetBar::saveAs(const QString& name) {
    ExportPresets::save(name, current_);
    fill();
    names_->setCurrentIndex(std::max(0, names_->findText(name)));
    setCurrent(current_);
}

void PresetBar::askToSave() {
    askForName(tr("Save as a preset"),
               tr("Name of the preset. A preset of yours with this name will be replaced."), ownName(),
               [this](const QString& name) { saveAs(name); });
}

void PresetBar::askToRename() {
    const QString old = ownName();
    askForName(tr("Rename the preset"), tr("New name"), old, [this, old](const QString& name) {
        ExportPresets::rename(old, name);
        fill();
    });
}

void PresetBar::askToDelete() {
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Delete the preset"),
                        tr("Delete the preset %1?").arg(isolated(ownName())), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    auto* yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    connect(yes, &QAbstractButton::clicked, this, [this, name = ownName()] {
        ExportPresets::remove(name);
        fill();
    });
    question->open();
}

} // namespace crisis::ui
