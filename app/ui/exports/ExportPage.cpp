// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportPage.h"

#include "app/ui/widgets/PanelTheme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace crisis::ui {

void choose(QComboBox* combo, const QVariant& data) {
    combo->setCurrentIndex(std::max(0, combo->findData(data)));
}

ExportPage::ExportPage(ExportModel& model, QWidget* parent)
    : QWidget(parent), model_(model), form_(new QFormLayout(this)) {
    form_->setContentsMargins(14, 16, 14, 12);
    form_->setVerticalSpacing(9);
    form_->setHorizontalSpacing(12);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

QLabel* ExportPage::note(const QString& text) {
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, PanelTheme(palette()).muted);
    label->setPalette(quiet);
    return label;
}

QCheckBox* ExportPage::check(const QString& text, const char* name, ExportField field,
                             const std::function<bool&(ExportSettings&)>& member) {
    auto* box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    checks_.push_back({box, member});
    follow(box, field);
    connect(box, &QCheckBox::toggled, this,
            [this, member](bool on) { change([&] { member(model_.settings) = on; }); });
    return box;
}

void ExportPage::follow(QWidget* control, ExportField field) { followers_.push_back({control, field}); }

void ExportPage::change(const std::function<void()>& edit) {
    if (showing_)
        return;
    edit();
    Q_EMIT edited();
}

void ExportPage::refresh() {
    showing_ = true;
    for (const Check& check : checks_)
        check.box->setChecked(check.member(model_.settings));
    showSettings(model_.settings);
    for (const Follower& follower : followers_) {
        const QString reason = reasonAgainst(follower.field, model_.settings, model_.context, model_.purpose);
        applyReason(follower.control, reason);
        if (QWidget* label = form_->labelForField(follower.control))
            label->setEnabled(reason.isEmpty());
    }
    showing_ = false;
}

} // namespace crisis::ui
