// SPDX-License-Identifier: GPL-3.0-or-later

// Opens a timeline in a window, changes it, says "kept" as soon as the journal holds the change, and goes on
// until it is killed. Usage: changes-and-waits FILE EVENT CLAIM

#include "app/ui/RunWindow.h"
#include "app/ui/files/Recovery.h"
#include "app/ui/window/MainWindow.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    crisis::ui::nameApplication();
    if (argc != 4)
        return 2;
    crisis::ui::MainWindow window;
    crisis::ui::Document& document = *window.document();
    QTimer timer;
    QObject::connect(&document, &crisis::ui::Document::opened, &application, [&] {
        const auto claim = static_cast<std::size_t>(std::atoi(argv[3]));
        if (!document.perform(crisis::model::PreferDate{crisis::model::EventId(argv[2]), claim}))
            QApplication::exit(3);
        timer.start(20);
    });
    QObject::connect(&document, &crisis::ui::Document::openFailed, &application,
                     [] { QApplication::exit(4); });
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        if (!window.recovery()->isUpToDate())
            return;
        timer.stop();
        std::puts("kept");
        std::fflush(stdout);
    });
    window.show();
    window.openFile(QString::fromLocal8Bit(argv[1]));
    return QApplication::exec();
}
