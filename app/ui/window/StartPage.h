// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Layers.h"

#include <QWidget>

class QVBoxLayout;

namespace crisis::ui {

/// The page shown while no timeline is open, with ways to open one.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);

Q_SIGNALS:
    void openAsked();
    void exampleAsked();
    void fileAsked(const QString& path);

private:
    QVBoxLayout* recent_;
    QWidget* recentBox_;
};

} // namespace crisis::ui
