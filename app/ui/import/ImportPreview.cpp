// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/ImportPreview.h"

#include "app/text/ImportText.h"
#include "app/text/PlainText.h"
#include "app/ui/import/ImportLists.h"
#include "app/ui/session/Document.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace crisis::ui {

ImportPreview::ImportPreview(const FoundImport& found, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Import %1").arg(shownFileName(found.path, 80)));
    QLabel* facts = plainLabel(this);
    facts->setObjectName(QStringLiteral("importFacts"));
    facts->setText(importHeadline(found.summary));
    QTreeWidget* events = firstEventsList(this);
    QTreeWidget* mapped = mappedList(this);
    QTreeWidget* notes = notesList(this);
    showFirstEvents(events, found.timeline);
    showMapped(mapped, found.summary);
    showNotes(notes, found.summary);

    auto* lists = new QSplitter(Qt::Vertical, this);
    auto* rawDiagnostics = new QSplitter(Qt::Horizontal, lists);
    lists->addWidget(events);
    lists->addWidget(rawDiagnostics);
    rawDiagnostics->addWidget(mapped);
    rawDiagnostics->addWidget(withDetails(notes));
    for (QSplitter* splitter : {lists, rawDiagnostics})
        splitter->setChildrenCollapsible(false);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    rawDiagnostics->setStretchFactor(0, 2);
    rawDiagnostics->setStretchFactor(1, 3);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import->setObjectName(QStringLiteral("importFound"));
    import->setDefault(true);
    import->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(10);
    column->addWidget(facts);
    column->addWidget(lists, 1);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(QSize(em * 62, em * 40).boundedTo(screen()->availableSize() * 0.92));
}

} // namespace crisis::ui
