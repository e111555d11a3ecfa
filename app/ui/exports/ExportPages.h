// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/exports/ExportPage.h"

class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace crisis::ui {

/// Which part of the timeline is shown, and in which lanes.
class ContentPage : public ExportPage {
    Q_OBJECT

public:
    ContentPage(ExportModel& model, QWidget* parent);

protected:
    void showSettings(const ExportSettings& settings) override;

private:
    void addScopes();
    void addDates();
    void addLanes();
    void addKnowledge();
    void setUsable(ExportScope scope, const QString& reason);
    [[nodiscard]] QString meaning(const ExportSettings& settings) const;

    QComboBox *scope_, *lanes_;
    QLineEdit *from_, *to_;
    QLabel* meaning_;
    QCheckBox* known_ = nullptr;
    std::optional<std::int64_t> knownOn_; ///< as-of day of the window, days since 1970-01-01
};

/// The size, and the number of pages and rows.
class SizePage : public ExportPage {
    Q_OBJECT

public:
    SizePage(ExportModel& model, QWidget* parent);

protected:
    void showSettings(const ExportSettings& settings) override;

private:
    void addMeasures();
    void addPaging();
    void useNamed(int index);
    void useMeasures();
    [[nodiscard]] int dots() const;

    QComboBox *named_, *unit_, *dots_;
    QDoubleSpinBox *width_, *height_;
    QSpinBox *pages_, *rows_;
};

/// The colours, and the parts around the timeline, such as the legend.
class AppearancePage : public ExportPage {
    Q_OBJECT

public:
    AppearancePage(ExportModel& model, QWidget* parent);

protected:
    void showSettings(const ExportSettings& settings) override;

private:
    void addParts();

    QComboBox *theme_, *svgText_;
    QLineEdit* asOf_;
};

/// What is embedded in the file.
class EmbeddingPage : public ExportPage {
    Q_OBJECT

public:
    EmbeddingPage(ExportModel& model, QWidget* parent);

protected:
    void showSettings(const ExportSettings& settings) override;

private:
    QLineEdit* author_;
};

} // namespace crisis::ui
