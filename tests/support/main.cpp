// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/Catch.h"

#ifdef CRISIS_TEST_WITH_WINDOWS
#include <QApplication>
#endif
#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

// Texts of the platform that say nothing about the program, each with its reason.
constexpr const char* harmless[] = {
    "This plugin does not support propagateSizeHints()", // the offscreen platform has no window manager
    "This plugin does not support raise()",              // the same
};

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    for (const char* known : harmless) {
        if (utf8.contains(known))
            return;
    }
    std::fprintf(stderr, "Qt warned, and a warning fails the test: %s\n", utf8.constData());
    std::_Exit(70);
}

} // namespace

int main(int argc, char** argv) {
    qInstallMessageHandler(failOnWarning);
#ifdef CRISIS_TEST_WITH_WINDOWS
    const QApplication application(argc, argv);
#endif
    return Catch::Session().run(argc, argv);
}
