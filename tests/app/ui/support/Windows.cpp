// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ui/support/Windows.h"

#include "app/ui/RunWindow.h"
#include "app/ui/canvas/TimelineCanvas.h"
#include "core/io/timeline/TimelineWriter.h"
#include "tests/app/ui/support/SampleTimeline.h"
#include "tests/support/Catch.h"

#include <QFile>
#include <QMessageBox>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

#include <algorithm>

namespace crisis::test {
using namespace crisis::ui;

WindowFixture::WindowFixture() {
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       folder_.path() + QStringLiteral("/settings"));
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder_.filePath(QStringLiteral("state"))));
    nameApplication();
    QSettings().clear();
    restart();
}

WindowFixture::~WindowFixture() = default;

void WindowFixture::restart() {
    if (window_)
        window_->close();
    window_ = std::make_unique<MainWindow>();
    window_->canvas()->setAnimated(false);
    window_->resize(1400, 850);
    window_->show();
    REQUIRE(QTest::qWaitForWindowExposed(window_.get()));
}

void WindowFixture::open(const QString& path) {
    bool done = false;
    const auto over = [&done] { done = true; };
    QObject context;
    QObject::connect(window_->document(), &Document::opened, &context, over);
    QObject::connect(window_->document(), &Document::openFailed, &context, over);
    window_->openFile(path);
    REQUIRE(eventually([&done] { return done; }));
}

void WindowFixture::settle() {
    REQUIRE(eventually([this] { return !window().shown()->isUpdating(); }));
}

void WindowFixture::openSample() {
    const std::string bytes = timelineBytes(sampleTimeline());
    open(write(QStringLiteral("sample.timeline.json"), QByteArray::fromStdString(bytes)));
    REQUIRE(window_->document()->isOpen());
}

void WindowFixture::openExample() {
    open(QString::fromLatin1(FileController::examplePath));
    REQUIRE(window_->document()->isOpen());
}

QString WindowFixture::write(const QString& name, const QByteArray& bytes) const {
    QFile file(folder_.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

namespace {

std::optional<std::size_t> hotNamed(const PageView& view, const QString& name) {
    const auto& linkAreas = view.pageLayout().linkAreas();
    const auto found =
        std::find_if(linkAreas.begin(), linkAreas.end(), [&](const PageLayout::LinkArea& linkArea) {
            return leadsSomewhere(linkArea.target) && linkArea.name == name;
        });
    return found == linkAreas.end() ? std::nullopt : std::optional<std::size_t>(found - linkAreas.begin());
}

} // namespace

bool offers(const PageView& view, const QString& name) { return hotNamed(view, name).has_value(); }

void clickOn(PageView& view, const QString& name) {
    INFO("looking for \"" << name.toStdString() << "\"");
    const auto linkArea = hotNamed(view, name);
    REQUIRE(linkArea);
    const QRectF place = view.pageLayout().linkAreas()[*linkArea].rects.front();
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
