// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/panels/PageView.h"
#include "app/ui/window/MainWindow.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

class QMessageBox;

namespace crisis::test {
using namespace crisis::ui;

/// A window as a person has it on a fresh machine, without animations; its settings and files are its own.
class WindowFixture {
public:
    WindowFixture();
    ~WindowFixture();

    MainWindow& window() { return *window_; }
    /// Opens and waits until that has worked or failed.
    void open(const QString& path);
    void settle();      ///< waits until the views show what was asked for
    void openSample();  ///< sampleTimeline() from a file "sample.timeline.json"
    void openExample(); ///< the bundled timeline
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QString file(const QString& name) const { return folder_.filePath(name); }
    /// The same desk after the window was closed and made anew: settings and files stay.
    void restart();

private:
    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
};

/// Presses and releases the left button on the first thing of a page that leads somewhere and has this name.
void clickOn(PageView& view, const QString& name);
[[nodiscard]] bool offers(const PageView& view, const QString& name);
/// Waits until something is so; false if it does not come about.
[[nodiscard]] bool eventually(const std::function<bool()>& condition);
/// The message box that is open; null if there is none.
[[nodiscard]] QMessageBox* messageBox(const QWidget& of);

} // namespace crisis::test
