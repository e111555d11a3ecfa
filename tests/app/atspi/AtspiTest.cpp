// SPDX-License-Identifier: GPL-3.0-or-later
// The real program, read and pressed from outside as a screen reader does it. Needs X and a session bus of
// its own.
#include "app/text/EvidenceText.h"
#include "core/io/timeline/TimelineReader.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/app/atspi/Accessible.h"
#include "tests/support/Catch.h"
#include "tests/support/Generator.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <vector>

namespace crisis::test::atspi_test {
using namespace crisis::text;

namespace {

constexpr int patienceMs = 100'000;
constexpr int stateSelected = 23;

const char* const nigerFile = CRISIS_SOURCE_DIR "/resources/timelines/niger-2023.timeline.json";

/// The program, until this goes.
class Program {
public:
    explicit Program(const QString& file) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        process_.setProcessEnvironment(environment);
        process_.setProcessChannelMode(QProcess::ForwardedChannels);
        process_.start(QStringLiteral(CRISIS_PROGRAM), {file});
    }
    ~Program() {
        process_.terminate();
        if (process_.waitForFinished(5'000))
            return;
        process_.kill();
        process_.waitForFinished();
    }
    [[nodiscard]] bool runs() const { return process_.state() != QProcess::NotRunning; }

private:
    QProcess process_;
};

/// The program with a file open, and what it tells assistive technology.
class Reader {
public:
    Reader(const QString& file, int eventCount) : program_(file) {
        const auto desktop = Accessible::desktop();
        REQUIRE(desktop);
        REQUIRE(eventually([&] {
            const QList<Accessible> programs = desktop->children();
            for (const Accessible& program : programs) {
                if (program.name() == QStringLiteral("crisis-timeline"))
                    root_ = program;
            }
            return root_.has_value();
        }));
        REQUIRE(eventually([&] {
            list_ = root_->find(QStringLiteral("list"), QStringLiteral("Timeline"));
            return list_ && list_->childCount() == eventCount;
        }));
    }

    [[nodiscard]] const Accessible& events() const { return *list_; }
    [[nodiscard]] Accessible event(int index) const {
        const auto event = list_->child(index);
        REQUIRE(event);
        return *event;
    }
    /// The page that says who says what.
    [[nodiscard]] std::optional<Accessible> page(const QString& name) const {
        return root_->find(QStringLiteral("document"), name);
    }
    [[nodiscard]] QString outline() const { return root_->outline(); }
    /// Waits until something is so; false if it does not come about, or the program ends.
    [[nodiscard]] bool eventually(const std::function<bool()>& condition) {
        const auto over = [&] { return !program_.runs() || condition(); };
        return QTest::qWaitFor(over, patienceMs) && program_.runs();
    }

private:
    Program program_;
    std::optional<Accessible> root_;
    std::optional<Accessible> list_;
};

Timeline read(const char* file) {
    auto result = readTimelineFile(std::filesystem::path(file));
    REQUIRE(result);
    return std::move(result->timeline);
}

QString words(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

TEST_CASE("A screen reader announces every event of the Niger timeline in display order") {
    const Timeline niger = read(nigerFile);
    const Reader reader(QString::fromLocal8Bit(nigerFile), static_cast<int>(niger.eventCount()));
    const QList<Accessible> events = reader.events().children();
    REQUIRE(events.size() == static_cast<qsizetype>(niger.eventCount()));
    QStringList names;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const EventPosition index = niger.displayOrder()[static_cast<std::size_t>(i)];
        CHECK(events[i].roleName() == QStringLiteral("list item"));
        names << events[i].name();
        INFO(names.back().toStdString());
        CHECK(names.back().startsWith(words(niger.title(index)) + QStringLiteral(", ")));
        const QString signs = evidenceSigns(niger, index);
        CHECK(events[i].description().endsWith(
            QStringLiteral("statements: %1").arg(niger.statementsAbout(index).size()) +
            (signs.isEmpty() ? QString() : QStringLiteral("; ") + signs)));
    }
    INFO(names.join(u'\n').toStdString());
    CHECK(names.contains(QStringLiteral("Coup ousts President Bazoum, 26 July 2023, occurred")));
    CHECK(names.contains(QStringLiteral("ECOWAS summit in Abuja, 10 August 2023, planned")));
    CHECK(names.contains(QStringLiteral("Defence chiefs agree on a possible plan, 4 August 2023, occurred")));
    CHECK(names.contains(
        QStringLiteral("Killing of hundreds of civilians in Mali, 2022, reported, not established")));
}

TEST_CASE("Pressing an event with a screen reader shows its statements in the details panel") {
    const Timeline niger = read(nigerFile);
    Reader reader(QString::fromLocal8Bit(nigerFile), static_cast<int>(niger.eventCount()));
    const auto maiga = niger.indexOf("maiga");
    REQUIRE(maiga);
    const QString title = words(niger.title(*maiga));
    const Accessible event = reader.event(static_cast<int>(niger.displayRank(*maiga)));
    CHECK_FALSE(reader.page(title));
    CHECK_FALSE(event.hasState(stateSelected));
    REQUIRE(event.press());
    const bool reported = reader.eventually([&] { return reader.page(title).has_value(); });
    INFO(reader.outline().toStdString());
    REQUIRE(reported);
    CHECK(event.hasState(stateSelected));

    const QList<Accessible> items = reader.page(title)->children();
    QStringList texts;
    for (const Accessible& item : items)
        texts << item.name();
    const QString page = texts.join(u'\n');
    INFO(page.toStdString());
    CHECK(page.contains(QStringLiteral("Our survival depends on it")));
    CHECK(page.contains(QStringLiteral("Abdoulaye Maiga")));
}

TEST_CASE("Any of a million events is announced without delay", "[.slow]") {
    constexpr int million = 1'000'000;
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("million.timeline.json"));
    const Timeline generated = generateTimeline(million);
    REQUIRE(saveTimeline(generated, std::filesystem::path(file.toStdString())));
    Reader reader(file, million);
    const auto titleAt = [&](int rank) {
        return words(generated.title(generated.displayOrder()[static_cast<std::size_t>(rank)]));
    };
    std::vector<qint64> times;
    for (int i = 0; i < 99; ++i) {
        const int rank = million - 1 - i * 9'973;
        QElapsedTimer clock;
        clock.start();
        CHECK(reader.events().childCount() == million);
        const QString name = reader.event(rank).name();
        times.push_back(clock.elapsed());
        CHECK(name.startsWith(titleAt(rank) + QStringLiteral(", ")));
    }
    std::sort(times.begin(), times.end());
    CHECK(times[times.size() / 2] <= 20);

    const int last = million - 1;
    REQUIRE(reader.event(last).press());
    CHECK(reader.eventually([&] { return reader.page(titleAt(last)).has_value(); }));
}

} // namespace crisis::test::atspi_test
