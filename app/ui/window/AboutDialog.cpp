// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/window/AboutDialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crisis::ui {
namespace {

struct Part {
    const char* name;
    const char* licence;
    const char* authors;
};

/// The components that are linked into the program or bundled with it.
constexpr Part parts[] = {
    {"Qt", "LGPL-3.0", "The Qt Company and contributors"},
    {"Qt Charts", "GPL-3.0", "The Qt Company and contributors"},
    {"RapidJSON", "MIT", "THL A29 Limited, a Tencent company, and Milo Yip"},
    {"tl::expected", "CC0-1.0", "Sy Brand"},
    {"CLI11", "BSD-3-Clause", "University of Cincinnati and contributors"},
    {"Noto Sans", "OFL-1.1", "The Noto Project Authors"},
};

QString resourceText(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QPlainTextEdit* textPage(const QString& text, const QString& name, QWidget* parent) {
    auto* page = new QPlainTextEdit(text, parent);
    page->setReadOnly(true);
    page->setTabChangesFocus(true);
    page->setAccessibleName(name);
    return page;
}

QTreeWidget* partsPage(QWidget* parent) {
    auto* list = new QTreeWidget(parent);
    list->setHeaderLabels(
        {AboutDialog::tr("Component"), AboutDialog::tr("Licence"), AboutDialog::tr("Authors")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAccessibleName(AboutDialog::tr("Components and their licences"));
    for (const Part& part : parts)
        new QTreeWidgetItem(list, {QString::fromUtf8(part.name), QString::fromUtf8(part.licence),
                                   QString::fromUtf8(part.authors)});
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    return list;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Crisis Timeline"));
    auto* sign = new QLabel(this);
    sign->setPixmap(QIcon(QStringLiteral(":/crisis/icons/crisis-timeline.svg"))
                        .pixmap(QSize(64, 64), devicePixelRatioF()));
    auto* title = new QLabel(tr("Crisis Timeline %1").arg(QCoreApplication::applicationVersion()), this);
    title->setTextFormat(Qt::PlainText);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto* purpose = new QLabel(tr("For analysts who reconstruct a crisis from sources. It works offline, on "
                                  "your computer, with files that can "
                                  "be compared and shared.\n\nFree software under the GNU General Public "
                                  "License, version 3 or later. There is "
                                  "no warranty."),
                               this);
    purpose->setTextFormat(Qt::PlainText);
    purpose->setWordWrap(true);

    auto* heads = new QVBoxLayout;
    heads->addWidget(title);
    heads->addWidget(purpose);
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addLayout(heads, 1);

    auto* tabs = new QTabWidget(this);
    tabs->addTab(partsPage(tabs), tr("Co&mponents"));
    tabs->addTab(textPage(resourceText(QStringLiteral(":/crisis/LICENSE")), tr("Program licence"), tabs),
                 tr("&Licence"));
    tabs->addTab(textPage(resourceText(QStringLiteral(":/crisis/fonts/OFL.txt")), tr("Font licence"), tabs),
                 tr("&Fonts"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addLayout(top);
    column->addWidget(tabs, 1);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(em * 38, em * 32);
}

} // namespace crisis::ui
