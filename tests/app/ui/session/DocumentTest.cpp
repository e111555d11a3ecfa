// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Document.h"
#include "app/ui/session/FilePath.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/app/ui/support/SampleTimeline.h"
#include "tests/support/Catch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace crisis::test::document_test {
using namespace crisis::ui;

namespace {

/// Two files with the sample timeline.
struct Files {
    QTemporaryDir folder;
    QString first = folder.filePath(QStringLiteral("first.timeline.json"));
    QString second = folder.filePath(QStringLiteral("second.timeline.json"));

    Files() {
        for (const QString& path : {first, second})
            REQUIRE(saveTimeline(sampleTimeline(), filePath(path)));
    }
};

void openNow(Document& document, const QString& path) {
    document.open(path);
    REQUIRE(QTest::qWaitFor([&] { return !document.isReading(); }));
    REQUIRE(document.isOpen());
}

} // namespace

TEST_CASE("A file that is opened while another is read replaces it, and only its end is reported") {
    const Files files;
    Document document;
    const QSignalSpy opened(&document, &Document::opened);
    const QSignalSpy failed(&document, &Document::openFailed);
    document.open(files.first);
    document.open(files.second);
    REQUIRE(QTest::qWaitFor([&] { return !document.isReading(); }));
    QTest::qWait(20);
    CHECK(opened.count() == 1);
    CHECK(failed.count() == 0);
    CHECK(document.path() == files.second);
}

TEST_CASE("Opening that is cancelled opens nothing, even if the file has been read") {
    const Files files;
    Document document;
    const QSignalSpy opened(&document, &Document::opened);
    std::optional<ErrorCode> code;
    QObject::connect(&document, &Document::openFailed,
                     [&](const QString&, const Error& error) { code = error.code; });
    std::atomic<bool> isRead = false;
    document.prepareWith([&](const Timeline&) { isRead = true; });
    document.open(files.first);
    while (!isRead)
        std::this_thread::yield();
    document.cancelOpening();
    CHECK(document.isReading());
    REQUIRE(QTest::qWaitFor([&] { return !document.isReading(); }));
    CHECK(code == ErrorCode::Cancelled);
    CHECK(opened.count() == 0);
    CHECK_FALSE(document.isOpen());
}

TEST_CASE("A document that is closed while it is saved completes the file first") {
    const Files files;
    const QString copy = files.folder.filePath(QStringLiteral("copy.timeline.json"));
    {
        Document document;
        openNow(document, files.first);
        document.saveAs(copy);
    }
    const auto read = readTimelineFile(filePath(copy));
    REQUIRE(read);
    CHECK(read->timeline.eventCount() == sampleTimeline().eventCount());
}

TEST_CASE("A document that is closed while it reads reports nothing more") {
    const Files files;
    int reports = 0;
    {
        Document document;
        document.open(files.first);
        const auto count = [&] { ++reports; };
        QObject::connect(&document, &Document::opened, count);
        QObject::connect(&document, &Document::openFailed, count);
        QObject::connect(&document, &Document::openingProgressed, count);
    }
    QTest::qWait(20);
    CHECK(reports == 0);
}

} // namespace crisis::test::document_test
