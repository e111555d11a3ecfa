// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/BackgroundTask.h"
#include "tests/support/Catch.h"

#include <QCoreApplication>
#include <QTest>

#include <algorithm>
#include <future>
#include <string>
#include <vector>

namespace crisis::test::background_task_test {
using namespace crisis::ui;

namespace {

/// Work that waits in the thread until it is released or cancelled.
class Gate {
public:
    /// 1 if it was released, -1 if it was cancelled.
    int pass(const Progress& progress) {
        ++entered_;
        while (!isOpen_ && !progress.isCancelled())
            std::this_thread::yield();
        return progress.isCancelled() ? -1 : 1;
    }
    void open() { isOpen_ = true; }
    [[nodiscard]] int entered() const { return entered_; }
    void awaitEntry(int count = 1) const {
        while (entered_ < count)
            std::this_thread::yield();
    }

private:
    std::atomic<int> entered_ = 0;
    std::atomic<bool> isOpen_ = false;
};

void finishEvents() {
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
}

template <typename T>
[[nodiscard]] bool ends(const BackgroundTask<T>& task) {
    return QTest::qWaitFor([&] { return !task.isRunning(); });
}

} // namespace

TEST_CASE("A task works in another thread and delivers its result once in the owner's thread") {
    const QObject owner;
    BackgroundTask<std::thread::id> task(&owner);
    std::vector<std::thread::id> results;
    std::thread::id deliveredIn;
    task.start([](const Progress&) { return std::this_thread::get_id(); },
               [&](std::thread::id result) {
                   results.push_back(result);
                   deliveredIn = std::this_thread::get_id();
                   CHECK_FALSE(task.isRunning());
               });
    CHECK(task.isRunning());
    CHECK(results.empty());
    REQUIRE(ends(task));
    finishEvents();
    REQUIRE(results.size() == 1);
    CHECK(results[0] != std::this_thread::get_id());
    CHECK(deliveredIn == std::this_thread::get_id());
}

TEST_CASE("A task delivers results that can only be moved") {
    const QObject owner;
    BackgroundTask<std::unique_ptr<std::string>> task(&owner);
    std::unique_ptr<std::string> received;
    task.start([](const Progress&) { return std::make_unique<std::string>("Niamey"); },
               [&](std::unique_ptr<std::string> result) { received = std::move(result); });
    REQUIRE(ends(task));
    REQUIRE(received);
    CHECK(*received == "Niamey");
}

TEST_CASE("The latest work of a task wins: earlier work is cancelled and never delivered") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    Gate gate;
    std::atomic<int> firstSaw = 0;
    std::vector<int> delivered;
    const auto deliver = [&](int result) { delivered.push_back(result); };
    task.start([&](const Progress& progress) { return firstSaw = gate.pass(progress); }, deliver);
    gate.awaitEntry();
    task.start([](const Progress&) { return 2; }, deliver);
    REQUIRE(ends(task));
    finishEvents();
    CHECK(firstSaw == -1);
    CHECK(delivered == std::vector{2});
}

TEST_CASE("Work that has ended is not delivered if other work was started before the event loop ran") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    std::vector<int> delivered;
    const auto deliver = [&](int result) { delivered.push_back(result); };
    std::promise<void> ended;
    task.start(
        [&](const Progress& progress) {
            progress.at(1);
            ended.set_value();
            return 1;
        },
        deliver, [&](double) { delivered.push_back(-1); });
    ended.get_future().wait();
    QTest::qSleep(5); // the thread reports the end, which nobody reads
    task.start([](const Progress&) { return 2; }, deliver);
    REQUIRE(ends(task));
    finishEvents();
    CHECK(delivered == std::vector{2});
}

TEST_CASE("Work that is superseded before the thread has time for it never starts") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    Gate deaf;
    std::atomic<int> started = 0;
    std::vector<int> delivered;
    task.start(
        [&](const Progress&) {
            return deaf.pass({}); // does not notice that it is cancelled
        },
        [&](int) { delivered.push_back(-1); });
    deaf.awaitEntry();
    for (int i = 1; i <= 5; ++i)
        task.start([&, i](const Progress&) { return ++started, i; },
                   [&](int result) { delivered.push_back(result); });
    deaf.open();
    REQUIRE(ends(task));
    finishEvents();
    CHECK(started == 1);
    CHECK(delivered == std::vector{5});
}

TEST_CASE("Cancelled work still delivers, but reports no more progress") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    Gate gate;
    std::vector<int> delivered;
    int progressed = 0;
    task.start(
        [&](const Progress& progress) {
            progress.at(0.5);
            const int result = gate.pass(progress);
            progress.at(1);
            return result;
        },
        [&](int result) { delivered.push_back(result); }, [&](double) { ++progressed; });
    gate.awaitEntry();
    task.cancel();
    CHECK(task.isRunning());
    REQUIRE(ends(task));
    CHECK(delivered == std::vector{-1});
    CHECK(progressed == 0);
    task.cancel(); // nothing is running
    CHECK_FALSE(task.isRunning());
}

TEST_CASE("Discarded work is cancelled and delivers nothing, and the task can be used again") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    Gate gate;
    std::atomic<int> saw = 0;
    std::vector<int> delivered;
    const auto deliver = [&](int result) { delivered.push_back(result); };
    task.start([&](const Progress& progress) { return saw = gate.pass(progress); }, deliver);
    gate.awaitEntry();
    task.discard();
    CHECK_FALSE(task.isRunning());
    CHECK(QTest::qWaitFor([&] { return saw == -1; }));
    finishEvents();
    CHECK(delivered.empty());
    task.start([](const Progress&) { return 2; }, deliver);
    REQUIRE(ends(task));
    CHECK(delivered == std::vector{2});
}

TEST_CASE("Progress arrives in the owner's thread, once for each whole percent, before the result") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    std::vector<double> fractions;
    bool isInOwnersThread = true;
    bool isDelivered = false;
    std::atomic<double> seen = -1;
    task.start(
        [&](const Progress& progress) {
            for (int i = 0; i < 1000; ++i) {
                const double fraction = (i + 0.5) / 1000;
                progress.at(fraction);
                while (i % 10 == 0 && seen < fraction) // the owner reads each percent
                    std::this_thread::yield();
            }
            progress.at(1);
            return 0;
        },
        [&](int) { isDelivered = true; },
        [&, here = std::this_thread::get_id()](double fraction) {
            isInOwnersThread = isInOwnersThread && std::this_thread::get_id() == here && !isDelivered;
            fractions.push_back(fraction);
            seen = fraction;
        });
    REQUIRE(ends(task));
    CHECK(isInOwnersThread);
    CHECK(fractions.size() == 101);
    CHECK(std::is_sorted(fractions.begin(), fractions.end()));
    CHECK(fractions.back() == 1.0);
}

TEST_CASE("A slow owner receives only the latest progress, also of many threads") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    std::vector<double> fractions;
    std::promise<void> reported;
    Gate gate;
    task.start(
        [&](const Progress& progress) {
            std::vector<std::thread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&progress, t] {
                    for (int i = 0; i < 200; ++i)
                        progress.at((i * 4 + t) / 1000.0);
                });
            for (std::thread& thread : threads)
                thread.join();
            progress.at(0.9);
            reported.set_value();
            return gate.pass(progress);
        },
        [](int) {}, [&](double fraction) { fractions.push_back(fraction); });
    reported.get_future().wait();
    finishEvents();
    gate.open();
    REQUIRE(ends(task));
    CHECK(fractions == std::vector{0.9});
}

TEST_CASE("Without a receiver of progress the work has nothing to report to") {
    const QObject owner;
    BackgroundTask<bool> task(&owner);
    bool hasReport = true;
    task.start([](const Progress& progress) { return progress.report != nullptr; },
               [&](bool result) { hasReport = result; });
    REQUIRE(ends(task));
    CHECK_FALSE(hasReport);
}

TEST_CASE("The destruction of a task cancels its work, waits for it and delivers nothing") {
    const QObject owner;
    Gate gate;
    std::atomic<int> saw = 0;
    int delivered = 0;
    {
        BackgroundTask<int> task(&owner);
        task.start([&](const Progress& progress) { return saw = gate.pass(progress); },
                   [&](int) { ++delivered; });
        gate.awaitEntry();
    }
    CHECK(saw == -1);
    finishEvents();
    CHECK(delivered == 0);
}

TEST_CASE("The destruction of a task that must finish waits until the latest work is complete") {
    const QObject owner;
    Gate gate;
    std::atomic<int> first = 0, second = 0;
    int delivered = 0;
    {
        BackgroundTask<int> task(&owner, OnDestruction::Finish);
        task.start([&](const Progress& progress) { return first = gate.pass(progress); },
                   [&](int) { ++delivered; });
        gate.awaitEntry();
        task.start(
            [&](const Progress& progress) {
                QTest::qSleep(5);
                return second = progress.isCancelled() ? -1 : 1;
            },
            [&](int) { ++delivered; });
    }
    CHECK(first == -1); // superseded
    CHECK(second == 1);
    finishEvents();
    CHECK(delivered == 0);
}

TEST_CASE("A stopped task delivers nothing and can be used again") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    Gate gate;
    std::atomic<int> saw = 0;
    std::vector<int> delivered;
    const auto deliver = [&](int result) { delivered.push_back(result); };
    task.start([&](const Progress& progress) { return saw = gate.pass(progress); }, deliver);
    gate.awaitEntry();
    task.stop();
    CHECK(saw == -1);
    CHECK_FALSE(task.isRunning());
    finishEvents();
    CHECK(delivered.empty());
    task.start([](const Progress&) { return 2; }, deliver);
    REQUIRE(ends(task));
    CHECK(delivered == std::vector{2});
}

TEST_CASE("Nothing is delivered after the destruction of the context") {
    for (const OnDestruction policy : {OnDestruction::Cancel, OnDestruction::Finish}) {
        auto context = std::make_unique<QObject>();
        BackgroundTask<int> task(context.get(), policy);
        Gate gate;
        std::atomic<int> saw = 0;
        int delivered = 0;
        task.start([&](const Progress& progress) { return saw = gate.pass(progress); },
                   [&](int) { ++delivered; });
        gate.awaitEntry();
        context.reset();
        CHECK_FALSE(task.isRunning());
        if (policy == OnDestruction::Finish)
            gate.open();
        CHECK(QTest::qWaitFor([&] { return saw != 0; }));
        CHECK(saw == (policy == OnDestruction::Finish ? 1 : -1));
        finishEvents();
        CHECK(delivered == 0);
    }
}

TEST_CASE("The callback of a result may start the next work") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    std::vector<int> delivered;
    std::function<void(int)> next = [&](int result) {
        delivered.push_back(result);
        if (result < 3)
            task.start([result](const Progress&) { return result + 1; }, next);
    };
    task.start([](const Progress&) { return 1; }, next);
    REQUIRE(ends(task));
    CHECK(delivered == std::vector{1, 2, 3});
}

TEST_CASE("A callback may destroy the task") {
    const QObject owner;
    const bool inProgress = GENERATE(false, true);
    auto task = std::make_unique<BackgroundTask<int>>(&owner);
    int delivered = 0;
    task->start(
        [](const Progress& progress) {
            progress.at(0.5);
            return 1;
        },
        [&](int) {
            ++delivered;
            task.reset();
        },
        [&](double) {
            if (inProgress)
                task.reset();
        });
    REQUIRE(QTest::qWaitFor([&] { return task == nullptr; }));
    finishEvents();
    CHECK(delivered == (inProgress ? 0 : 1));
}

TEST_CASE("What the work captures is released in the thread before its result is delivered") {
    struct Held {
        explicit Held(std::thread::id& place) : where(place) {}
        ~Held() { where = std::this_thread::get_id(); }
        std::thread::id& where;
    };
    const QObject owner;
    BackgroundTask<int> task(&owner);
    std::thread::id releasedIn;
    auto held = std::make_shared<Held>(releasedIn);
    bool wasReleased = false;
    task.start([held = std::move(held)](const Progress&) { return 1; },
               [&](int) { wasReleased = releasedIn != std::thread::id(); });
    REQUIRE(ends(task));
    CHECK(wasReleased);
    CHECK(releasedIn != std::this_thread::get_id());
}

TEST_CASE("A task stays consistent when it is started, cancelled and discarded at any time") {
    const QObject owner;
    BackgroundTask<int> task(&owner);
    int latest = 0;
    int wrong = 0;
    int delivered = 0;
    for (int i = 1; i <= 2000; ++i) {
        latest = i;
        task.start(
            [i](const Progress& progress) {
                for (int step = 0; step < i % 7 && !progress.isCancelled(); ++step)
                    progress.at(step / 7.0);
                return i;
            },
            [&](int result) {
                ++delivered;
                wrong += result != latest ? 1 : 0;
            },
            [&, i](double) { wrong += i != latest ? 1 : 0; });
        if (i % 3 == 0)
            QCoreApplication::processEvents();
        if (i % 11 == 0)
            task.cancel();
        if (i % 13 == 0)
            task.discard();
        if (i % 97 == 0)
            task.stop();
    }
    task.start([](const Progress&) { return 0; }, [&](int result) { delivered = result; });
    REQUIRE(ends(task));
    CHECK(wrong == 0);
    CHECK(delivered == 0);
}

} // namespace crisis::test::background_task_test
