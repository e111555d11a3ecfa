// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/AsOfBar.h"

#include "app/ui/widgets/PaletteIcon.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {

namespace {

constexpr std::int64_t julianDayOf1970 = 2'440'588;
constexpr std::int64_t widestSlider = 40'000; // days, about a century

QDate dateOf(std::int64_t day) { return QDate::fromJulianDay(day + julianDayOf1970); }
std::int64_t dayOf(const QDate& date) { return date.toJulianDay() - julianDayOf1970; }

} // namespace

AsOfBar::AsOfBar(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal, this)), field_(new QDateEdit(this)),
      earlier_(new QToolButton(this)), later_(new QToolButton(this)), close_(new QToolButton(this)),
      hide_(new QCheckBox(tr("&Hide the rest"), this)), sign_(new QLabel(this)), message_(new QLabel(this)) {
    auto* label = new QLabel(tr("As &known on"), this);
    label->setBuddy(field_);
    field_->setCalendarPopup(true);
    field_->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    field_->setDateRange(QDate(1, 1, 1), QDate(9999, 12, 31));
    field_->setObjectName(QStringLiteral("knowledgeDay"));
    field_->setAccessibleName(tr("As-of day"));
    field_->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    slider_->setObjectName(QStringLiteral("knowledgeSlider"));
    slider_->setAccessibleName(tr("As-of day"));
    slider_->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    slider_->setTickPosition(QSlider::NoTicks);
    const auto button = [](QToolButton* made, const char* icon, const QString& text) {
        made->setIcon(paletteIcon(QString::fromLatin1(icon)));
        made->setToolTip(text);
        made->setAccessibleName(text);
        made->setAutoRaise(true);
        made->setFocusPolicy(Qt::StrongFocus);
    };
    button(earlier_, "previous", tr("Go to the previous publication day"));
    button(later_, "next", tr("Go to the next publication day"));
    earlier_->setObjectName(QStringLiteral("knowledgeEarlier"));
    later_->setObjectName(QStringLiteral("knowledgeLater"));
    button(close_, "close", tr("Show everything that is known"));
    hide_->setObjectName(QStringLiteral("knowledgeHide"));
    hide_->setToolTip(tr("Hide what was not yet known instead of showing it faint"));
    message_->setTextFormat(Qt::PlainText);
    message_->setObjectName(QStringLiteral("knowledgeMessage"));
    message_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    message_->setWordWrap(true);
    sign_->setPixmap(paletteIcon(QStringLiteral("warning")).pixmap(fontMetrics().height()));
    sign_->hide();

    auto* controls = new QHBoxLayout;
    controls->addWidget(label);
    controls->addWidget(field_);
    controls->addWidget(earlier_);
    controls->addWidget(slider_, 1);
    controls->addWidget(later_);
    controls->addWidget(hide_);
    controls->addWidget(close_);
    auto* words = new QHBoxLayout;
    words->addWidget(sign_);
    words->addWidget(message_, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 4, 6, 4);
    rows->setSpacing(2);
    rows->addLayout(controls);
    rows->addLayout(words);

    connect(slider_, &QSlider::valueChanged, this, [this](int value) { setDay(first_ + value); });
    connect(field_, &QDateEdit::dateChanged, this, [this](const QDate& date) { setDay(dayOf(date)); });
    connect(earlier_, &QToolButton::clicked, this, [this] { step(false); });
    connect(later_, &QToolButton::clicked, this, [this] { step(true); });
    connect(hide_, &QCheckBox::toggled, this, &AsOfBar::hidingChanged);
    connect(close_, &QToolButton::clicked, this, &AsOfBar::closed);
}

bool AsOfBar::hides() const { return hide_->isChecked(); }

QString AsOfBar::message() const { return message_->text(); }

void AsOfBar::setDays(const std::vector<std::int64_t>& days) {
    days_ = days;
    const QSignalBlocker blocker(slider_);
    slider_->setEnabled(!days_.empty());
    first_ = days_.empty() ? day_ : days_.front() - 1;
    const std::int64_t last = days_.empty() ? day_ : days_.back();
    slider_->setRange(0, static_cast<int>(std::min(last - first_, widestSlider)));
    slider_->setPageStep(std::max(1, slider_->maximum() / 10));
    showDay();
}

void AsOfBar::setMessage(const QString& message, Tone tone) {
    message_->setText(message);
    sign_->setVisible(tone == Tone::Warning);
}

void AsOfBar::setDay(std::int64_t day) {
    if (day == day_)
        return;
    day_ = day;
    showDay();
    Q_EMIT dayChanged(day_);
}

void AsOfBar::showDay() {
    const QSignalBlocker noSlider(slider_), noField(field_);
    slider_->setValue(static_cast<int>(std::clamp<std::int64_t>(day_ - first_, 0, slider_->maximum())));
    field_->setDate(dateOf(day_));
    earlier_->setEnabled(!days_.empty() && days_.front() < day_);
    later_->setEnabled(!days_.empty() && days_.back() > day_);
}

void AsOfBar::step(bool forward) {
    if (forward) {
        const auto next = std::upper_bound(days_.begin(), days_.end(), day_);
        if (next != days_.end())
            setDay(*next);
    } else {
        const auto at = std::lower_bound(days_.begin(), days_.end(), day_);
        if (at != days_.begin())
            setDay(*std::prev(at));
    }
}

} // namespace crisis::ui
