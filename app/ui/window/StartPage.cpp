// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/StartPage.h"

#include "app/text/PlainText.h"
#include "app/ui/widgets/PaletteIcon.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

QLabel* label(const QString& text, QWidget* parent) {
    auto* made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

QFont scaled(QFont font, double factor, QFont::Weight weight) {
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}

QString shortFolder(const QString& folder) {
    const QString home = QDir::homePath();
    return folder.startsWith(home) ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), recent_(new QVBoxLayout), recentBox_(new QWidget(this)) {
    auto* sign = new QLabel(this);
    sign->setPixmap(QIcon(QStringLiteral(":/crisis/icons/crisis-timeline.svg"))
                        .pixmap(QSize(64, 64), devicePixelRatioF()));
    auto* title = label(tr("Crisis Timeline"), this);
    title->setFont(scaled(font(), 1.8, QFont::DemiBold));
    auto* purpose = label(tr("What happened, when, and who says so."), this);

    auto* open = new QPushButton(paletteIcon(QStringLiteral("open")), tr("&Open a timeline…"), this);
    open->setObjectName(QStringLiteral("startOpen"));
    auto* example = new QPushButton(paletteIcon(QStringLiteral("quote")), tr("Open the e&xample"), this);
    example->setObjectName(QStringLiteral("startExample"));
    for (QPushButton* button : {open, example}) {
        button->setAutoDefault(true);
        button->setMinimumHeight(fontMetrics().height() * 2 + 4);
        button->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    }
    auto* hint = label(tr("You can also drop a timeline file on this window."), this);

    auto* recentTitle = label(tr("Recent files"), recentBox_);
    recentTitle->setFont(scaled(font(), 1.0, QFont::DemiBold));
    recent_->setSpacing(0);
    auto* recentColumn = new QVBoxLayout(recentBox_);
    recentColumn->setContentsMargins(0, 20, 0, 0);
    recentColumn->addWidget(recentTitle);
    recentColumn->addLayout(recent_);

    auto* heads = new QVBoxLayout;
    heads->setSpacing(2);
    heads->addStretch();
    heads->addWidget(title);
    heads->addWidget(purpose);
    heads->addStretch();
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(sign);
    top->addLayout(heads, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(open);
    buttons->addWidget(example);
    buttons->addStretch();

    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addLayout(top);
    column->addSpacing(12);
    column->addLayout(buttons);
    column->addWidget(hint);
    column->addWidget(recentBox_);
    column->addStretch(3);
    auto* page = new QHBoxLayout(this);
    page->addStretch(1);
    page->addLayout(column);
    page->addStretch(1);
    hint->setMinimumWidth(fontMetrics().averageCharWidth() * 72);

    connect(open, &QPushButton::clicked, this, &StartPage::openAsked);
    connect(example, &QPushButton::clicked, this, &StartPage::exampleAsked);
    setFocusProxy(open);
    setRecent({});
}

void StartPage::setRecent(const QStringList& paths) {
    while (QLayoutItem* item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    recentBox_->setVisible(!paths.isEmpty());
    for (const QString& path : paths) {
        const QFileInfo file(path);
        auto* button = new QToolButton(recentBox_);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setText(withoutMnemonic(
            tr("%1  –  %2", "a file and its folder")
                .arg(shownFileName(path, 60), shownOnOneLine(shortFolder(file.path()).toStdString(), 60))));
        button->setToolTip(plainToolTip(path));
        connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT fileAsked(path); });
        recent_->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace crisis::ui
