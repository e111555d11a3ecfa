// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/TableImportDialog.h"

#include "app/text/ClaimText.h"
#include "app/text/DateText.h"
#include "app/text/ErrorText.h"
#include "app/text/ImportText.h"
#include "app/text/PlainText.h"
#include "app/ui/document/FilePath.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis {
namespace {

constexpr int mostEventsShown = 8;
constexpr int mostNotesShown = 4;
constexpr auto lastRole = static_cast<int>(ColumnRole::SourcePublisher);

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QComboBox* roleBox(const QString& column) {
    auto* box = new QComboBox;
    for (int role = 0; role <= lastRole; ++role)
        box->addItem(columnRoleText(static_cast<ColumnRole>(role)), role);
    box->setAccessibleName(TableImportDialog::tr("What the column %1 means").arg(column));
    return box;
}

} // namespace

TableImportDialog::TableImportDialog(QByteArray beginning, TablePreview preview, QWidget* parent)
    : QDialog(parent), beginning_(std::move(beginning)), preview_(std::move(preview)),
      mapping_(preview_.mapping), facts_(plainLabel(this)), delimiter_(new QComboBox(this)),
      dateOrder_(new QComboBox(this)), table_(new QTableWidget(this)), events_(new QTreeWidget(this)),
      notes_(plainLabel(this)) {
    setWindowTitle(tr("Import a table"));
    for (const auto& [text, character] : {std::pair(tr("comma"), u','), std::pair(tr("semicolon"), u';'),
                                          std::pair(tr("tab"), u'\t'), std::pair(tr("bar"), u'|')})
        delimiter_->addItem(text, QString(QChar(character)));
    for (const auto& [text, order] : {std::pair(tr("as the other dates show"), DateOrder::Auto),
                                      std::pair(tr("day first: 4/8 is 4 August"), DateOrder::DayFirst),
                                      std::pair(tr("month first: 4/8 is 8 April"), DateOrder::MonthFirst)})
        dateOrder_->addItem(text, static_cast<int>(order));
    dateOrder_->setObjectName(QStringLiteral("dateOrder"));
    table_->setAccessibleName(tr("Columns, what they mean, and the first rows"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->verticalHeader()->hide();
    table_->setWordWrap(false);
    events_->setHeaderLabels({tr("Date"), tr("Event")});
    events_->setRootIsDecorated(false);
    events_->setAccessibleName(tr("The first events as they will be"));

    auto* form = new QFormLayout;
    if (!preview_.delimiter.empty())
        form->addRow(tr("Cells end at a"), delimiter_);
    else
        delimiter_->hide();
    form->addRow(tr("Dates such as 4/8/2023"), dateOrder_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    import_ = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import_->setObjectName(QStringLiteral("importTable"));
    import_->setDefault(true);
    auto* load = buttons->addButton(tr("&Load meanings…"), QDialogButtonBox::ActionRole);
    auto* save = buttons->addButton(tr("&Save meanings…"), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(10);
    column->addWidget(facts_);
    column->addLayout(form);
    column->addWidget(table_, 3);
    column->addWidget(events_, 2);
    column->addWidget(notes_);
    column->addWidget(buttons);
    resize(fontMetrics().height() * 58, fontMetrics().height() * 42);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(load, &QPushButton::clicked, this, &TableImportDialog::loadMapping);
    connect(save, &QPushButton::clicked, this, &TableImportDialog::saveMapping);
    connect(delimiter_, &QComboBox::activated, this, &TableImportDialog::chooseDelimiter);
    connect(dateOrder_, &QComboBox::activated, this, [this] {
        mapping_.dateOrder = static_cast<DateOrder>(dateOrder_->currentData().toInt());
        showEvents();
    });
    const QByteArray remembered = QSettings().value(settingsKey()).toByteArray();
    const auto before =
        remembered.isEmpty() ? failure(ErrorCode::NotATimeline) : readMapping(view(remembered));
    setMapping(before ? *before : preview_.mapping);
}

void TableImportDialog::setMapping(const TableMapping& mapping) {
    mapping_ = mapping;
    delimiter_->setCurrentIndex(delimiter_->findData(QString::fromStdString(preview_.delimiter)));
    dateOrder_->setCurrentIndex(dateOrder_->findData(static_cast<int>(mapping_.dateOrder)));
    const QString encoding = shownOnOneLine(preview_.encoding, 40);
    facts_->setText(preview_.preamble.empty() ? tr("Encoding: %1.").arg(encoding)
                                              : tr("Encoding: %1. Lines above the names of the columns: %2")
                                                    .arg(encoding, shownOnOneLine(preview_.preamble, 200)));
    fillTable();
    showEvents();
}

void TableImportDialog::fillTable() {
    table_->clear();
    table_->setColumnCount(static_cast<int>(preview_.columns.size()));
    table_->setRowCount(static_cast<int>(preview_.rows.size()) + 1);
    QStringList names;
    for (int column = 0; column < table_->columnCount(); ++column) {
        const std::string& name = preview_.columns[static_cast<std::size_t>(column)];
        names << withoutMnemonic(shownOnOneLine(name, 60));
        QComboBox* box = roleBox(names.back());
        const auto known = std::find_if(mapping_.columns.begin(), mapping_.columns.end(),
                                        [&](const TableMapping::Column& item) { return item.name == name; });
        if (known != mapping_.columns.end())
            box->setCurrentIndex(box->findData(static_cast<int>(known->role)));
        connect(box, &QComboBox::activated, this, [this, box, column] {
            chooseRole(column, static_cast<ColumnRole>(box->currentData().toInt()));
        });
        table_->setCellWidget(0, column, box);
        for (std::size_t row = 0; row < preview_.rows.size(); ++row) {
            const auto& cells = preview_.rows[row];
            const auto at = static_cast<std::size_t>(column);
            table_->setItem(
                static_cast<int>(row) + 1, column,
                new QTableWidgetItem(at < cells.size() ? shownOnOneLine(cells[at], 120) : QString()));
        }
    }
    table_->setHorizontalHeaderLabels(names);
    table_->resizeRowsToContents();
    const int widest = fontMetrics().height() * 16;
    table_->resizeColumnsToContents();
    for (int column = 0; column < table_->columnCount(); ++column)
        table_->setColumnWidth(column,
                               std::clamp(table_->columnWidth(column), fontMetrics().height() * 9, widest));
}

void TableImportDialog::chooseRole(int column, ColumnRole role) {
    const std::string& name = preview_.columns[static_cast<std::size_t>(column)];
    const auto known = std::find_if(mapping_.columns.begin(), mapping_.columns.end(),
                                    [&](const TableMapping::Column& item) { return item.name == name; });
    if (known != mapping_.columns.end())
        *known = {name, role, {}};
    else
        mapping_.columns.push_back({name, role, {}});
    showEvents();
}

void TableImportDialog::chooseDelimiter() {
    TableMapping wanted;
    wanted.delimiter = delimiter_->currentData().toString().toStdString();
    auto preview = previewTable(view(beginning_), 20, wanted);
    if (!preview) {
        notes_->setText(errorText(preview.error()));
        return;
    }
    preview_ = std::move(*preview);
    setMapping(preview_.mapping);
}

// The events of the beginning are made in earnest, so that what is shown is what will be.
void TableImportDialog::showEvents() {
    events_->clear();
    ImportOptions options;
    options.mapping = mapping_;
    options.title = "table";
    const auto imported = importBytes(view(beginning_), options);
    import_->setEnabled(imported && imported->timeline.eventCount() > 0);
    if (!imported) {
        notes_->setText(errorText(imported.error()));
        return;
    }
    static const DateWords words = dateWords();
    const Timeline& timeline = imported->timeline;
    for (std::uint32_t i = 0; i < timeline.eventCount() && i < mostEventsShown; ++i)
        new QTreeWidgetItem(events_, {shortClaimWords(timeline.date(EventIndex{i}), words),
                                      shownOnOneLine(timeline.title(EventIndex{i}), 160)});
    events_->resizeColumnToContents(0);
    QStringList lines = importNoteLines(imported->summary);
    const qsizetype more = lines.size() - mostNotesShown;
    if (more > 0) {
        lines = lines.mid(0, mostNotesShown);
        lines << tr("and %1 more").arg(more);
    }
    notes_->setText(lines.join(u'\n'));
}

QString TableImportDialog::settingsKey() const {
    QCryptographicHash names(QCryptographicHash::Sha256);
    for (const std::string& column : preview_.columns) {
        names.addData(QByteArrayView(column.data(), static_cast<qsizetype>(column.size())));
        names.addData(QByteArrayView("\n"));
    }
    return QStringLiteral("tables/%1").arg(QString::fromLatin1(names.result().toHex().left(32)));
}

void TableImportDialog::remember() const {
    QSettings().setValue(settingsKey(), QByteArray::fromStdString(mappingBytes(mapping_)));
}

void TableImportDialog::loadMapping() {
    auto* dialog = new QFileDialog(this, tr("Load what columns mean"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        constexpr qint64 longest = 1 << 20;
        if (!file.open(QIODevice::ReadOnly))
            return tell(tr("The file could not be read."), file.errorString());
        const QByteArray bytes = file.read(longest);
        const auto mapping = readMapping(view(bytes));
        if (!mapping)
            return tell(tr("The file does not say what columns mean."), errorTextWithPlace(mapping.error()));
        setMapping(*mapping);
    });
    dialog->open();
}

void TableImportDialog::saveMapping() {
    auto* dialog = new QFileDialog(this, tr("Save what columns mean"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("mapping.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QSaveFile file(path);
        const std::string bytes = mappingBytes(mapping_);
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(bytes.data(), static_cast<qint64>(bytes.size())) !=
                static_cast<qint64>(bytes.size()) ||
            !file.commit())
            tell(tr("The file could not be saved."), file.errorString());
    });
    dialog->open();
}

void TableImportDialog::tell(const QString& message, const QString& reason) {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(windowTitle());
    box->setText(message);
    box->setInformativeText(cut(reason, 600));
    box->open();
}

} // namespace crisis
