// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ui/Windows.h"

#include "app/ui/RunWindow.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "core/io/TimelineWriter.h"
#include "tests/app/ui/SampleTimeline.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QMessageBox>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

#include <algorithm>

namespace crisis::test {

Desk::Desk() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       folder_.path() + QStringLiteral("/settings"));
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder_.filePath(QStringLiteral("state"))));
    nameApplication();
    QSettings().clear();
    restart();
}

Desk::~Desk() = default;

void Desk::restart() {
    if (window_)
        window_->close();
    window_ = std::make_unique<MainWindow>();
    window_->canvas()->setAnimated(false);
    window_->resize(1400, 850);
    window_->show();
    REQUIRE(QTest::qWaitForWindowExposed(window_.get()));
}

void Desk::open(const QString& path) {
    bool done = false;
    const auto over = [&done] { done = true; };
    QObject context;
    QObject::connect(window_->document(), &Document::opened, &context, over);
    QObject::connect(window_->document(), &Document::openFailed, &context, over);
    window_->openFile(path);
    REQUIRE(eventually([&done] { return done; }));
}

void Desk::openSample() {
    const std::string bytes = timelineBytes(sampleTimeline());
    open(write(QStringLiteral("sample.timeline.json"), QByteArray::fromStdString(bytes)));
    REQUIRE(window_->document()->isOpen());
}

void Desk::openExample() {
    open(QString::fromLatin1(FileFlow::examplePath));
    REQUIRE(window_->document()->isOpen());
}

QString Desk::write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder_.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

namespace {

std::optional<std::size_t> hotNamed(const PageView& view, const QString& name) {
    const auto& hots = view.pageLayout().hots();
    const auto found = std::find_if(hots.begin(), hots.end(), [&](const PageLayout::Hot& hot) {
        return leadsSomewhere(hot.target) && hot.name == name;
    });
    return found == hots.end() ? std::nullopt : std::optional<std::size_t>(found - hots.begin());
}

} // namespace

bool offers(const PageView& view, const QString& name) { return hotNamed(view, name).has_value(); }

void clickOn(PageView& view, const QString& name) {
    INFO("looking for \"" << name.toStdString() << "\"");
    const auto hot = hotNamed(view, name);
    REQUIRE(hot);
    const QRectF place = view.pageLayout().hots()[*hot].rects.front();
    view.verticalScrollBar()->setValue(static_cast<int>(place.top()) - 40);
    const QPoint at = view.visualRect(place).center();
    REQUIRE(view.viewport()->rect().contains(at));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
}

bool eventually(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, 10'000); }

QMessageBox* messageBox(const QWidget& of) {
    for (QMessageBox* box : of.findChildren<QMessageBox*>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

} // namespace crisis::test
