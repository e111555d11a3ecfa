// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/exports/ExportPreview.h"

#include "app/export/ExportInput.h"
#include "app/export/picture/LaidOutPicture.h"
#include "app/text/ErrorText.h"
#include "app/text/PlainText.h"
#include "app/ui/exports/PicturePreview.h"
#include "app/ui/widgets/PaletteIcon.h"
#include "core/model/subset/ApplySubset.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {

namespace {

constexpr int previewDelayMs = 120;
constexpr std::uint32_t eventsOfDocument = 60; // more than the first screen of any format
constexpr std::size_t lettersOfDocument = 12'000;
constexpr std::size_t lettersOfLine = 400; // QPlainTextEdit takes seconds to lay out a very long line

std::string beginning(std::string_view bytes) {
    std::string out;
    std::size_t inLine = 0;
    for (const char c : bytes.substr(0, lettersOfDocument)) {
        inLine = c == '\n' ? 0 : inLine + 1;
        if (inLine <= lettersOfLine)
            out += c;
    }
    return out;
}

// The preview shows only the beginning of the document.
Timeline firstEvents(const Timeline& timeline) {
    if (timeline.eventCount() <= eventsOfDocument)
        return timeline;
    TimelineSubset first;
    first.events.emplace();
    for (const EventPosition event : timeline.displayOrder().first(eventsOfDocument))
        first.events->emplace_back(timeline.eventId(event));
    return apply(timeline, first).value_or(timeline);
}

} // namespace

ExportPreview::ExportPreview(Timeline timeline, QWidget* parent)
    : QWidget(parent), timeline_(std::move(timeline)), stack_(new QStackedWidget(this)),
      picture_(new PicturePreview(stack_)), text_(new QPlainTextEdit(stack_)), pager_(new QWidget(this)),
      back_(new QToolButton(pager_)), forward_(new QToolButton(pager_)), pageLabel_(new QLabel(pager_)) {
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setTabChangesFocus(true);
    text_->setAccessibleName(tr("Beginning of the document"));
    stack_->addWidget(picture_);
    stack_->addWidget(text_);
    pageLabel_->setTextFormat(Qt::PlainText);
    pageLabel_->setObjectName(QStringLiteral("exportPage"));
    const auto button = [this](QToolButton* of, const QString& icon, const QString& name, int by) {
        of->setIcon(paletteIcon(icon));
        of->setAutoRaise(true);
        of->setToolTip(name);
        of->setAccessibleName(name);
        connect(of, &QToolButton::clicked, this, [this, by] { turn(by); });
    };
    back_->setObjectName(QStringLiteral("exportPageBack"));
    forward_->setObjectName(QStringLiteral("exportPageForward"));
    button(back_, QStringLiteral("previous"), tr("Previous page"), -1);
    button(forward_, QStringLiteral("next"), tr("Next page"), 1);
    auto* row = new QHBoxLayout(pager_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{back_, pageLabel_, forward_})
        row->addWidget(widget);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack_, 1);
    column->addWidget(pager_);
    pager_->hide();
    delay_.setSingleShot(true);
    delay_.setInterval(previewDelayMs);
    connect(&delay_, &QTimer::timeout, this, &ExportPreview::start);
}

void ExportPreview::showChoices(const ExportChoices& choices, bool isDocument) {
    choices_ = choices;
    isDocument_ = isDocument;
    delay_.start();
}

void ExportPreview::showFault(const QString& reason) {
    delay_.stop();
    making_.discard();
    take({{}, {}, reason, 0, 1});
}

QString ExportPreview::text() const {
    return stack_->currentWidget() == text_ ? text_->toPlainText() : QString();
}

void ExportPreview::start() {
    const double widthPx = std::max(400, picture_->width()) * devicePixelRatioF();
    making_.start([widthPx, timeline = timeline_, choices = choices_, isDocument = isDocument_, page = page_](
                      const Progress&) { return make(timeline, choices, isDocument, page, widthPx); },
                  [this](const Made& made) { take(made); });
}

ExportPreview::Made ExportPreview::make(const Timeline& timeline, const ExportChoices& choices,
                                        bool isDocument, std::size_t page, double widthPx) {
    Made made;
    made.page = page;
    auto part = exportInput(timeline, choices);
    if (!part) {
        made.fault = errorText(part.error());
        return made;
    }
    if (showsPicture(choices.format)) {
        paintPage(*part, isDocument, widthPx, made);
        return made;
    }
    part->timeline = firstEvents(part->timeline);
    const auto bytes = documentBytes(*part, choices.format);
    if (bytes)
        made.text = shown(beginning(*bytes));
    else
        made.fault = errorText(bytes.error());
    return made;
}

void ExportPreview::paintPage(const ExportInput& part, bool isDocument, double widthPx, Made& made) {
    PictureOptions small = part.options;
    // The same layout as the picture, at a lower resolution.
    small.scale = std::clamp(widthPx / logicalSize(small).widthPx, 0.25, 2.0);
    auto picture = LaidOutPicture::of(part.timeline, small);
    if (!picture) {
        made.fault = errorText(picture.error());
        return;
    }
    if (isDocument)
        picture->addDocumentPages();
    made.pages = picture->pages().size();
    made.page = std::min(made.page, made.pages - 1);
    QImage image(picture->widthPx(), picture->heightPx(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        made.fault = errorText({ErrorCode::ImageNotEncoded, {"memory"}, {}});
        return;
    }
    image.fill(Qt::transparent);
    picture->paintRows(made.page, image, 0, image.height());
    // An opaque image is faster to scale and draw at each repaint.
    made.image = small.transparent ? image : image.convertToFormat(QImage::Format_RGB32);
}

void ExportPreview::take(const Made& made) {
    page_ = made.page;
    pages_ = made.pages;
    if (!made.image.isNull())
        picture_->setImage(made.image);
    else if (!made.fault.isEmpty() || made.text.isEmpty())
        picture_->setMessage(made.fault);
    else
        text_->setPlainText(made.text);
    stack_->setCurrentWidget(made.text.isEmpty() ? static_cast<QWidget*>(picture_) : text_);
    showPages();
    Q_EMIT previewed();
}

void ExportPreview::turn(int by) {
    const auto page = static_cast<std::ptrdiff_t>(page_) + by;
    page_ = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(page, 0, static_cast<std::ptrdiff_t>(pages_) - 1));
    showPages();
    start();
}

void ExportPreview::showPages() {
    pager_->setVisible(pages_ > 1);
    pageLabel_->setText(tr("Page %1 of %2").arg(page_ + 1).arg(pages_));
    back_->setEnabled(page_ > 0);
    forward_->setEnabled(page_ + 1 < pages_);
}

} // namespace crisis::ui
