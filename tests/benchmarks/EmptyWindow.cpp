// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of the start benchmarks: an empty main window. Prints to standard error when it is painted.
#include <QApplication>
#include <QMainWindow>

#include <cstdio>

namespace {

class EmptyWindow : public QMainWindow {
protected:
    void paintEvent(QPaintEvent* event) override {
        QMainWindow::paintEvent(event);
        std::fputs("painted\n", stderr);
    }
};

} // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1500, 920);
    window.show();
    return QApplication::exec();
}
