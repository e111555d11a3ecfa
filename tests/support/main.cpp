// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/Catch.h"
#include "tests/support/TestFolder.h"

#ifdef CRISIS_TEST_WITH_WINDOWS
#include <QApplication>
#endif
#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

// Messages of the platform plugin that are irrelevant for the tests, with the reason for each.
constexpr const char* harmless[] = {
    "This plugin does not support propagateSizeHints()", // the offscreen platform has no window manager
    "This plugin does not support raise()",              // the same
};

const std::thread::id mainThread = std::this_thread::get_id();
std::atomic<int> warnings = 0;
bool isTesting = false;

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    const QByteArray utf8 = text.toUtf8();
    for (const char* known : harmless) {
        if (utf8.contains(known))
            return;
    }
    ++warnings;
    std::fprintf(stderr, "Qt warned, which fails the test: %s\n", utf8.constData());
    if (type == QtFatalMsg)
        std::abort();
    if (isTesting && std::this_thread::get_id() == mainThread) // Catch2 takes assertions in one thread only
        FAIL_CHECK("Qt warned: " << utf8.toStdString());
}

// Nothing outside the test's own folder is read or written, whatever the user has set.
void isolate(const crisis::test::TestFolder& home) {
    const auto set = [](const char* name, const std::string& value) { ::setenv(name, value.c_str(), 1); };
    set("HOME", home.path());
    set("XDG_CONFIG_HOME", home.at(".config"));
    set("XDG_STATE_HOME", home.at(".state"));
    set("XDG_CACHE_HOME", home.at(".cache"));
    set("XDG_DATA_HOME", home.at(".data"));
    set("XDG_RUNTIME_DIR", home.at("run"));
    std::filesystem::create_directory(home.at("run"));
    std::filesystem::permissions(home.at("run"), std::filesystem::perms::owner_all);
    set("LC_ALL", "C.UTF-8");
    set("TZ", "UTC");
    set("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char** argv) {
    const crisis::test::TestFolder home;
    if (std::getenv("CRISIS_TEST_DISPLAY") ==
        nullptr) // with-display has isolated the session that it started
        isolate(home);
    qInstallMessageHandler(failOnWarning);
#ifdef CRISIS_TEST_WITH_WINDOWS
    const QApplication application(argc, argv);
#endif
    isTesting = true;
    const int failed = Catch::Session().run(argc, argv);
    isTesting = false;
    return failed == 0 && warnings > 0 ? 70 : failed;
}
