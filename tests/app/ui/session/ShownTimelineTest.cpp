// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/ShownTimeline.h"

#include "app/ui/session/Document.h"
#include "core/io/timeline/TimelineWriter.h"
#include "core/model/TimelineBuilder.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

namespace crisis::test::shown_timeline_test {
using namespace crisis::ui;

namespace {

std::int64_t day(const char* text) { return Date::parse(text)->bounds().earliestStart->day; }

/// Event e1 is known from 1 May 2030, e2 from the 2nd, and so on.
Timeline fiveDays() {
    TimelineBuilder builder;
    builder.header().title = "Five days";
    for (int i = 1; i <= 5; ++i) {
        const std::string number = std::to_string(i);
        DateClaim claim;
        claim.date = Date::parse("2030-05-0" + number).value();
        Source source;
        source.id = SourceId("s" + number);
        source.dates = {claim};
        source.dates.front().role = SourceDateRole::Published;
        builder.sources().push_back(source);
        Event event;
        event.id = EventId("e" + number);
        event.title = "Event " + number;
        event.dates = {claim};
        event.dates.front().source = source.id;
        builder.add(event);
    }
    return builder.build();
}

ShownPart hiddenAfter(const char* text) {
    ShownPart part;
    part.subset.asOf = day(text);
    return part;
}

ShownPart faintAfter(const char* text) {
    ShownPart part;
    part.faintAfter = day(text);
    return part;
}

/// An open document and what is shown of it. The thread can be made to wait.
class Showing {
public:
    Showing() : shown(&document) {
        shown.prepareWith([this]() -> ShownTimeline::Preparation {
            return [this](const Timeline& timeline) {
                prepared = timeline.eventCount();
                isInThread = QThread::currentThread() != document.thread();
                if (holdsThread) {
                    waiting.release();
                    going.acquire();
                }
            };
        });
        QObject::connect(&shown, &ShownTimeline::changed, &shown, [this] {
            ++changes;
            counts.push_back(shown.timeline().eventCount());
        });
        open(fiveDays());
        changes = 0;
        counts.clear();
    }
    ~Showing() {
        holdsThread = false;
        going.release(100);
    }
    void open(const Timeline& timeline) {
        const QString path = folder.filePath(QStringLiteral("a.timeline.json"));
        REQUIRE(saveTimeline(timeline, path.toStdString()));
        const std::uint64_t before = document.opening();
        document.open(path);
        REQUIRE(eventually([&] { return document.opening() > before; }));
    }
    void retitle(const char* title) {
        Event event = document.timeline().event(EventPosition{0});
        event.title = title;
        REQUIRE(document.perform(ReplaceEvent{event}));
    }
    void settle() {
        REQUIRE(eventually([this] { return !shown.isUpdating(); }));
    }

    QTemporaryDir folder;
    Document document;
    QSemaphore waiting, going;
    std::atomic<bool> holdsThread = false, isInThread = false;
    std::atomic<std::uint32_t> prepared = 0;
    ShownTimeline shown;
    int changes = 0;
    std::vector<std::uint32_t> counts;
};

} // namespace

TEST_CASE("an opened timeline and its edits are shown at once, with one signal each") {
    Showing it;
    CHECK(it.shown.timeline().isSameSnapshot(it.document.timeline()));
    CHECK(it.shown.isWhole());
    it.retitle("New");
    CHECK(it.changes == 1);
    CHECK_FALSE(it.shown.isUpdating());
    CHECK(it.shown.timeline().title(EventPosition{0}) == "New");
    it.document.undo();
    CHECK(it.changes == 2);
    CHECK(it.shown.timeline().isSameSnapshot(it.document.timeline()));
    CHECK(it.shown.dates() == nullptr);
    CHECK(it.prepared == 0);
}

TEST_CASE("a part is determined and prepared in a thread, and shown with one signal") {
    Showing it;
    it.shown.show(hiddenAfter("2030-05-03"));
    CHECK(it.shown.isUpdating());
    CHECK(it.shown.timeline().eventCount() == 5);
    CHECK(it.changes == 0);
    it.settle();
    CHECK(it.counts == std::vector<std::uint32_t>{3});
    CHECK(it.prepared == 3);
    CHECK(it.isInThread);
    CHECK_FALSE(it.shown.isWhole());
    CHECK(it.shown.whole().isSameSnapshot(it.document.timeline()));
    CHECK(it.shown.known().isEverything()); // nothing that is shown is faint
    it.shown.show(it.shown.part());
    CHECK_FALSE(it.shown.isUpdating());
    CHECK(it.changes == 1);
}

TEST_CASE("a faint as-of day shows the whole timeline, and another day is shown at once") {
    Showing it;
    it.shown.show(faintAfter("2030-05-03"));
    it.settle();
    CHECK(it.counts == std::vector<std::uint32_t>{5});
    CHECK(it.shown.known()(EventPosition{2}));
    CHECK_FALSE(it.shown.known()(EventPosition{3}));
    it.shown.show(faintAfter("2030-05-04"));
    CHECK_FALSE(it.shown.isUpdating());
    CHECK(it.changes == 2);
    CHECK(it.shown.known()(EventPosition{3}));
    it.shown.show({});
    CHECK(it.changes == 3);
    CHECK(it.shown.known().isEverything());
}

TEST_CASE("of several days asked for in a row only the last is shown") {
    Showing it;
    for (const char* text : {"2030-05-01", "2030-05-04", "2030-05-02"})
        it.shown.show(hiddenAfter(text));
    it.settle();
    CHECK(it.counts == std::vector<std::uint32_t>{2});
}

TEST_CASE("a day asked for while another is being prepared supersedes it") {
    Showing it;
    it.holdsThread = true;
    it.shown.show(hiddenAfter("2030-05-01"));
    REQUIRE(eventually([&] { return it.waiting.available() > 0; }));
    it.holdsThread = false;
    it.shown.show(hiddenAfter("2030-05-04"));
    it.going.release();
    it.settle();
    CHECK(it.counts == std::vector<std::uint32_t>{4});
}

TEST_CASE("a part that is no longer wanted is never shown") {
    Showing it;
    it.holdsThread = true;
    it.shown.show(hiddenAfter("2030-05-01"));
    REQUIRE(eventually([&] { return it.waiting.available() > 0; }));
    it.shown.show({});
    CHECK_FALSE(it.shown.isUpdating());
    it.holdsThread = false;
    it.going.release();
    it.settle();
    QTest::qWait(50);
    CHECK(it.counts == std::vector<std::uint32_t>{5});
}

TEST_CASE("an edit while a part is shown keeps the old snapshot in view until the new one is ready") {
    Showing it;
    it.shown.show(hiddenAfter("2030-05-03"));
    it.settle();
    it.retitle("New");
    CHECK(it.shown.isUpdating());
    CHECK(it.shown.timeline().title(EventPosition{0}) == "Event 1");
    CHECK(it.changes == 1);
    it.settle();
    CHECK(it.changes == 2);
    CHECK(it.shown.timeline().title(EventPosition{0}) == "New");
    CHECK(it.shown.timeline().eventCount() == 3);
    CHECK(it.shown.dates()->timeline().isSameSnapshot(it.document.timeline()));
}

TEST_CASE("the whole timeline after a part is prepared in the thread as well") {
    Showing it;
    it.shown.show(hiddenAfter("2030-05-03"));
    it.settle();
    it.shown.show({});
    CHECK(it.shown.timeline().eventCount() == 3);
    it.settle();
    CHECK(it.counts == std::vector<std::uint32_t>{3, 5});
    CHECK(it.prepared == 5);
    CHECK(it.shown.isWhole());
    it.retitle("New");
    CHECK(it.changes == 3);
}

TEST_CASE("a newly opened timeline is shown as a whole, whatever part was shown before") {
    Showing it;
    it.holdsThread = true;
    it.shown.show(hiddenAfter("2030-05-03"));
    REQUIRE(eventually([&] { return it.waiting.available() > 0; }));
    it.open(fiveDays());
    CHECK(it.shown.part() == ShownPart());
    CHECK(it.counts == std::vector<std::uint32_t>{5});
    CHECK(it.shown.timeline().isSameSnapshot(it.document.timeline()));
}

TEST_CASE("publication dates are there when they are needed, and determined once for a snapshot") {
    Showing it;
    ShownPart part;
    part.withDates = true;
    it.shown.show(part);
    it.settle();
    REQUIRE(it.shown.dates());
    CHECK(it.shown.dates()->days().size() == 5);
    const auto dates = it.shown.dates();
    it.shown.show(faintAfter("2030-05-02"));
    CHECK(it.shown.dates() == dates);
    it.shown.show(hiddenAfter("2030-05-02"));
    it.settle();
    CHECK(it.shown.dates() == dates);
    it.shown.show({});
    it.settle();
    CHECK(it.shown.dates() == nullptr);
}

TEST_CASE("destroying it while a part is prepared waits for the thread and delivers nothing") {
    int changes = 0;
    {
        Showing it;
        QObject::connect(&it.shown, &ShownTimeline::changed, &it.shown, [&changes] { ++changes; });
        it.holdsThread = true;
        it.shown.show(hiddenAfter("2030-05-01"));
        REQUIRE(eventually([&] { return it.waiting.available() > 0; }));
    }
    CHECK(changes == 0);
}

} // namespace crisis::test::shown_timeline_test
