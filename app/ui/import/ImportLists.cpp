// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/ImportLists.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/ImportText.h"
#include "app/text/NumberText.h"
#include "app/text/PlainText.h"
#include "app/ui/import/RowDelegate.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {
namespace {

struct ImportListsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::ImportLists)
};

constexpr int mostShown = 50;
constexpr int cellLength = 160;
constexpr int detailsRole = Qt::UserRole;

/// Fits all columns but the stretched one to their contents, within limits: one long text must not push out
/// the others, but each header is shown whole.
void fitColumns(QTreeWidget* tree, std::initializer_list<int> mostEms) {
    int column = 0;
    for (const int ems : mostEms) {
        tree->resizeColumnToContents(column);
        const int most =
            std::max(ems * tree->fontMetrics().height(), tree->header()->sectionSizeHint(column));
        tree->setColumnWidth(column, std::min(tree->columnWidth(column), most));
        ++column;
    }
}

QTreeWidget* list(QWidget* parent, const QStringList& headers, const QString& name, int stretched,
                  int counts = -1) {
    auto* tree = new QTreeWidget(parent);
    tree->setHeaderLabels(headers);
    if (counts >= 0)
        tree->headerItem()->setTextAlignment(counts, Qt::AlignRight | Qt::AlignVCenter);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->setAccessibleName(name);
    tree->setItemDelegate(new RowDelegate(tree));
    constexpr int leastEms = 3;
    tree->header()->setMinimumSectionSize(tree->fontMetrics().height() * leastEms);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return tree;
}

QTreeWidgetItem* add(QTreeWidget* tree, const QStringList& texts) {
    auto* item = new QTreeWidgetItem(tree, texts);
    for (int column = 0; column < static_cast<int>(texts.size()); ++column)
        item->setToolTip(column, plainToolTip(texts[column]));
    return item;
}

QString dateOf(const DateClaim& claim) {
    static const DateStrings words = dateStrings();
    return isUndated(claim) ? ImportListsTr::tr("undated") : shortClaimWords(claim, words);
}

/// So far, only the importer can have set the reason of a date.
QString remarkOf(const DateClaim& claim) {
    for (const ImportReason reason : {ImportReason::AmbiguousDate, ImportReason::AgainstOrder}) {
        if (claim.reason == dateReason(reason))
            return importReasonText(reason);
    }
    return {};
}

bool hasRoom(const QTreeWidget* tree) { return tree->topLevelItemCount() < mostShown; }

void addFirst(QTreeWidget* tree, const Timeline& timeline) {
    for (std::uint32_t i = 0; i < timeline.eventCount() && hasRoom(tree); ++i) {
        const auto at = static_cast<EventPosition>(i);
        const DateClaim claim = timeline.date(at);
        add(tree, {dateOf(claim), shownOnOneLine(timeline.title(at), cellLength), remarkOf(claim)});
    }
    for (const Period& period : timeline.periods()) {
        if (!hasRoom(tree))
            return;
        add(tree, {dateOf(period.dates.front()), shownOnOneLine(period.title, cellLength),
                   ImportListsTr::tr("period")});
    }
    for (const Source& source : timeline.sources()) {
        if (!hasRoom(tree))
            return;
        add(tree, {source.dates.empty() ? QString() : dateOf(source.dates.front()),
                   shownOnOneLine(source.title, cellLength), ImportListsTr::tr("source")});
    }
}

} // namespace

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTreeWidget* firstEventsList(QWidget* parent) {
    return list(parent,
                {ImportListsTr::tr("Date"), ImportListsTr::tr("Preview of the first events"),
                 ImportListsTr::tr("Remark")},
                ImportListsTr::tr("Preview of the first events"), 1);
}

void showFirstEvents(QTreeWidget* tree, const Timeline& timeline) {
    tree->clear();
    addFirst(tree, timeline);
    fitColumns(tree, {14, 0, 8});
}

QTreeWidget* mappedList(QWidget* parent) {
    return list(parent,
                {ImportListsTr::tr("In the file"), ImportListsTr::tr("Becomes"), ImportListsTr::tr("Count")},
                ImportListsTr::tr("What each element of the file becomes"), 1, 2);
}

void showMapped(QTreeWidget* tree, const ImportSummary& summary) {
    tree->clear();
    for (const ImportSummary::Mapping& mapping : summary.mapped)
        add(tree, {shownOnOneLine(mapping.from, 60), columnRoleText(mapping.to), number(mapping.count)})
            ->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    fitColumns(tree, {12, 0, 6});
}

QTreeWidget* notesList(QWidget* parent) {
    return list(parent,
                {ImportListsTr::tr("Element"), ImportListsTr::tr("Why it needs attention"),
                 ImportListsTr::tr("Count")},
                ImportListsTr::tr("What could not be read or is ambiguous, and why"), 1, 2);
}

void showNotes(QTreeWidget* tree, const ImportSummary& summary) {
    tree->clear();
    std::vector<const ImportSummary::Note*> notes;
    for (const ImportSummary::Note& note : summary.notes)
        notes.push_back(&note);
    std::stable_partition(notes.begin(), notes.end(), [](const auto* note) { return isLoss(note->reason); });
    for (const ImportSummary::Note* note : notes) {
        auto* item =
            add(tree, {shownOnOneLine(note->what, 60), importReasonText(note->reason), number(note->count)});
        item->setToolTip(1, plainToolTip(importNoteLine(*note)));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, detailsRole, importNoteLine(*note));
        if (isLoss(note->reason))
            item->setIcon(0, tree->style()->standardIcon(QStyle::SP_MessageBoxWarning));
    }
    if (notes.empty())
        add(tree, {QString(), ImportListsTr::tr("nothing: everything can be imported"), QString()})
            ->setDisabled(true);
    fitColumns(tree, {9, 0, 6});
    tree->setCurrentItem(tree->topLevelItem(0));
}

QWidget* withDetails(QTreeWidget* notes) {
    auto* both = new QWidget(notes->parentWidget());
    QLabel* details = plainLabel(both);
    details->setObjectName(QStringLiteral("noteDetails"));
    details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    details->setMinimumHeight(details->fontMetrics().lineSpacing() * 2);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(notes, 1);
    column->addWidget(details);
    const auto show = [details](const QTreeWidgetItem* item) {
        details->setText(item != nullptr ? item->data(0, detailsRole).toString() : QString());
    };
    QObject::connect(notes, &QTreeWidget::currentItemChanged, details, show);
    show(notes->currentItem());
    return both;
}

} // namespace crisis::ui
