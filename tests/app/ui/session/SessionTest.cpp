// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/session/Session.h"

#include "app/ui/evidence/AsOfBar.h"
#include "app/ui/evidence/EvidenceController.h"
#include "app/ui/files/FileController.h"
#include "app/ui/panels/DetailsPanel.h"
#include "tests/app/ui/support/Windows.h"
#include "tests/support/Catch.h"

#include <QAction>
#include <QStringList>

namespace crisis::test::session_test {
using namespace crisis::ui;

namespace {

/// Takes the place of the window.
class Recorded : public Messages {
public:
    void showWarning(const QString& message, const QString&) override { warnings << message; }
    void showNotice(const QString& message) override { notices << message; }
    void removeNotice(const QString& message) override { notices.removeAll(message); }
    void showStatus(const QString& message) override { statuses << message; }

    QStringList warnings, notices, statuses;
};

/// A session and the controller of the evidence, without the main window.
class Alone {
public:
    Alone() : session(messages, nullptr), details(session.selection()) {
        evidence = new EvidenceController(session, &bar, &details, &window);
        session.document()->open(QString::fromLatin1(FileController::examplePath));
        REQUIRE(eventually([this] { return session.document()->isOpen(); }));
    }

    Recorded messages;
    Session session;
    AsOfBar bar;
    DetailsPanel details;
    QWidget window;
    EvidenceController* evidence = nullptr; ///< owned by the window
};

} // namespace

TEST_CASE("a controller shows what has to be selected first through the session, until it is selected") {
    Alone it;
    it.evidence->addNote->trigger();
    REQUIRE(it.messages.notices.size() == 1);
    CHECK(it.messages.notices.front() == QStringLiteral("Select an event first."));
    it.session.selection()->choose(EventId("summit"));
    CHECK(it.messages.notices.isEmpty());
    CHECK(it.messages.warnings.isEmpty());
}

TEST_CASE("an edit that removes the selected event clears the selection, whatever part is shown") {
    Alone it;
    it.session.selection()->choose(EventId("summit"));
    it.evidence->asOf->trigger();
    REQUIRE(it.session.document()->perform(RemoveEvent{EventId("summit")}));
    CHECK_FALSE(it.session.selection()->chosen());
}

TEST_CASE("the as-of view asks for the dates first, and then for the last day of publication") {
    Alone it;
    it.evidence->asOf->trigger();
    CHECK(it.session.shown()->isUpdating());
    CHECK(it.session.shown()->part().withDates);
    CHECK_FALSE(it.session.shown()->part().asOf());
    REQUIRE(eventually([&] { return it.session.shown()->part().asOf().has_value(); }));
    CHECK_FALSE(it.session.shown()->part().withDates);
    CHECK(it.session.shown()->part().faintAfter == it.session.shown()->dates()->days().back());
    CHECK(it.bar.day() == it.session.shown()->dates()->days().back());
    CHECK(it.bar.message().startsWith(QStringLiteral("Known then:")));
}

TEST_CASE("a day that the user sets before the dates are known is kept") {
    Alone it;
    it.evidence->asOf->trigger();
    it.bar.setDay(12'345);
    REQUIRE(eventually([&] { return !it.session.shown()->isUpdating(); }));
    CHECK(it.bar.day() == 12'345);
    CHECK(it.session.shown()->part().faintAfter == 12'345);
}

} // namespace crisis::test::session_test
