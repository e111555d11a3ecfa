// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportFields.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;

namespace crisis::ui {

/// The state that the pages of the export dialog share.
struct ExportModel {
    ExportSettings settings;
    ExportContext context;
    ExportPurpose purpose = ExportPurpose::File;
};

/// One page of the export dialog. Writes each change to the model at once; the model must outlive it.
class ExportPage : public QWidget {
    Q_OBJECT

public:
    ExportPage(ExportModel& model, QWidget* parent);

    /// Updates the controls from the model, and enables those that apply.
    void refresh();

Q_SIGNALS:
    void edited();

protected:
    virtual void showSettings(const ExportSettings& settings) = 0;

    [[nodiscard]] ExportModel& model() { return model_; }
    [[nodiscard]] PictureOptions& options() { return model_.settings.choices.options; }
    [[nodiscard]] QFormLayout* form() const { return form_; }
    QLabel* note(const QString& text = {});
    /// A check box bound to one member of the settings.
    QCheckBox* check(const QString& text, const char* name, ExportField field,
                     const std::function<bool&(ExportSettings&)>& member);
    /// Enables a control, and its label in the form, only while the field applies.
    void follow(QWidget* control, ExportField field);
    /// Calls `edit` and emits edited(), unless refresh() is running.
    void change(const std::function<void()>& edit);

private:
    struct Check {
        QCheckBox* box;
        std::function<bool&(ExportSettings&)> member;
    };
    struct Follower {
        QWidget* control;
        ExportField field;
    };

    ExportModel& model_;
    QFormLayout* form_;
    std::vector<Check> checks_;
    std::vector<Follower> followers_;
    bool showing_ = false;
};

/// Selects the item with this data, or the first if there is none.
void choose(QComboBox* combo, const QVariant& data);

} // namespace crisis::ui
