// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/RunWindow.h"

#include "app/Version.h"
#include "app/text/Translation.h"
#include "app/ui/window/Appearance.h"
#include "app/ui/window/MainWindow.h"

#include <QApplication>
#include <QEventLoop>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <QTextStream>
#include <QTimer>
#include <QTranslator>

#include <csignal>
#include <cstdio>

namespace crisis::ui {

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("crisis-timeline"));
    QCoreApplication::setApplicationName(QStringLiteral("crisis-timeline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CRISIS_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Crisis Timeline"));
    QGuiApplication::setDesktopFileName(QStringLiteral("crisis-timeline"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/crisis/icons/crisis-timeline.svg")));
}

namespace {

// Waits briefly for the file: most are read before the start page would be painted, which then never flashes.
void openAtOnce(MainWindow& window, const QString& file) {
    constexpr int patienceMs = 100;
    QEventLoop reading;
    QObject::connect(window.document(), &Document::opened, &reading, &QEventLoop::quit);
    QObject::connect(window.document(), &Document::openFailed, &reading, &QEventLoop::quit);
    QObject::connect(window.document(), &Document::importFound, &reading, &QEventLoop::quit);
    QTimer::singleShot(patienceMs, &reading, &QEventLoop::quit);
    window.openFile(file);
    reading.exec();
}

} // namespace

int runWindow(int argc, char** argv, const QString& file) {
    std::signal(SIGXFSZ, SIG_IGN); // a file size limit makes a save fail, not the program end
    QApplication application(argc, argv);
    nameApplication();
    const auto translator = translationFor(QLocale());
    if (translator)
        QCoreApplication::installTranslator(translator.get());
    outlineIndicators();
    const int appearance = QSettings().value(QStringLiteral("appearance"), 0).toInt();
    if (appearance != static_cast<int>(Appearance::System))
        applyAppearance(static_cast<Appearance>(appearance));
    MainWindow window;
    bool failed = false;
    QObject::connect(
        window.document(), &Document::openFailed, [&failed](const QString& path, const Error& error) {
            if (error.code == ErrorCode::Cancelled)
                return;
            failed = true;
            QTextStream(stderr) << QStringLiteral("crisis-timeline: %1: %2\n").arg(path, errorMessage(error));
        });
    QObject::connect(window.document(), &Document::opened, [&failed] { failed = false; });
    if (!file.isEmpty())
        openAtOnce(window, file);
    window.show();
    window.offerRecovery();
    const int code = QApplication::exec();
    return failed && code == 0 ? 1 : code;
}

} // namespace crisis::ui
