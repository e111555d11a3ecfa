// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/TableImportDialog.h"

#include "app/text/ErrorText.h"
#include "app/text/ImportText.h"
#include "app/text/PlainText.h"
#include "app/ui/import/ImportLists.h"
#include "app/ui/import/RememberedMappings.h"
#include "app/ui/import/TableReadingForm.h"
#include "app/ui/session/Document.h"
#include "core/import/Importer.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace crisis::ui {
namespace {

constexpr std::size_t rowsShown = 20;
constexpr int mostMeasured = 300; // columns; measuring more takes too long
constexpr auto lastRole = static_cast<int>(ColumnRole::RowKind);

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

TableImportDialog::TableImportDialog(const FoundImport& found, QWidget* parent)
    : QDialog(parent), beginning_(found.beginning), found_(found.timeline), summary_(found.summary),
      foundMapping_(found.mapping.value_or(TableMapping())), mapping_(foundMapping_),
      facts_(plainLabel(this)), remembered_(rememberedRow()),
      reading_(new TableReadingForm(found.summary.format == &tableFormat, this)),
      roles_(new QStandardItemModel(this)), table_(new QTableWidget(this)), events_(firstEventsList(this)),
      notes_(notesList(this)) {
    setWindowTitle(tr("Import %1").arg(shownFileName(found.path, 80)));
    facts_->setObjectName(QStringLiteral("importFacts"));
    for (int role = 0; role <= lastRole; ++role) {
        auto* item = new QStandardItem(columnRoleText(static_cast<ColumnRole>(role)));
        item->setData(role, Qt::UserRole);
        roles_->appendRow(item);
    }
    table_->setAccessibleName(tr("Columns, what they mean, and the first rows"));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setTabKeyNavigation(false); // Tab moves between the roles, not the read-only cells
    table_->verticalHeader()->hide();
    table_->setWordWrap(false);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 18, 18, 14);
    column->setSpacing(10);
    column->addWidget(facts_);
    column->addWidget(remembered_);
    column->addWidget(reading_);
    auto* outcome = new QSplitter(Qt::Horizontal);
    outcome->addWidget(events_);
    outcome->addWidget(withDetails(notes_));
    auto* lists = new QSplitter(Qt::Vertical, this);
    lists->addWidget(table_);
    lists->addWidget(outcome);
    for (QSplitter* splitter : {lists, outcome})
        splitter->setChildrenCollapsible(false);
    lists->setStretchFactor(0, 4);
    lists->setStretchFactor(1, 3);
    outcome->setStretchFactor(0, 1);
    outcome->setStretchFactor(1, 1);
    column->addWidget(lists, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    import_ = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import_->setObjectName(QStringLiteral("importTable"));
    import_->setDefault(true);
    auto* load = buttons->addButton(tr("&Load mapping…"), QDialogButtonBox::ActionRole);
    auto* save = buttons->addButton(tr("&Save mapping…"), QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(QSize(em * 66, em * 44).boundedTo(screen()->availableSize() * 0.92));

    connect(reading_, &TableReadingForm::layoutChosen, this, &TableImportDialog::readAnew);
    connect(reading_, &TableReadingForm::datesChosen, this, [this] {
        mapping_ = reading_->applied(mapping_);
        isAsFound_ = false;
        showEvents();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(load, &QPushButton::clicked, this, &TableImportDialog::loadMapping);
    connect(save, &QPushButton::clicked, this, &TableImportDialog::saveMapping);
    if (auto preview = previewTable(beginning_, *summary_.format, rowsShown, mapping_))
        preview_ = std::move(*preview);
    foundColumns_ = preview_.columns;
    useRemembered();
    import_->setFocus();
}

QWidget* TableImportDialog::rememberedRow() {
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    QLabel* inUse = plainLabel(whole);
    inUse->setText(tr("The mapping last used for these columns is applied."));
    auto* forget = new QPushButton(tr("&Forget mapping"), whole);
    forget->setObjectName(QStringLiteral("forgetMeanings"));
    forget->setAutoDefault(false);
    forget->setAccessibleDescription(inUse->text());
    forget->setToolTip(tr("Guess the mapping from names and content instead, for this and later files"));
    connect(forget, &QPushButton::clicked, this, &TableImportDialog::forgetRemembered);
    row->addWidget(inUse);
    row->addWidget(forget);
    row->addStretch(1);
    whole->hide();
    return whole;
}

void TableImportDialog::useRemembered() {
    auto before = rememberedMapping(foundColumns_);
    if (before && !fits(*before, foundColumns_))
        before.reset();
    if (before)
        before->delimiter = mapping_.delimiter;
    if (!before || *before == mapping_)
        return showReading();
    setMapping(*before);
    remembered_->setVisible(mapping_ == *before);
}

void TableImportDialog::forgetRemembered() {
    forgetMapping(foundColumns_);
    import_->setFocus(); // the button that has it is about to be hidden
    setMapping(foundMapping_);
    isAsFound_ = true;
    showEvents();
}

void TableImportDialog::setMapping(const TableMapping& mapping) {
    auto preview = previewTable(beginning_, *summary_.format, rowsShown, mapping);
    if (!preview)
        return showMessage(tr("The table cannot be read with this mapping."), errorText(preview.error()));
    preview_ = std::move(*preview);
    mapping_ = mapping;
    isAsFound_ = false;
    remembered_->hide();
    showReading();
}

// The mapping is kept as long as the columns stay the same.
void TableImportDialog::readAnew() {
    mapping_ = reading_->applied(mapping_);
    TableMapping settings = mapping_;
    settings.columns.clear();
    auto preview = previewTable(beginning_, *summary_.format, rowsShown, settings);
    isAsFound_ = false;
    if (!preview) {
        import_->setEnabled(false);
        events_->clear();
        facts_->setText(errorText(preview.error()));
        return;
    }
    if (preview->columns != preview_.columns)
        mapping_ = preview->mapping;
    preview_ = std::move(*preview);
    showReading();
}

void TableImportDialog::showReading() {
    reading_->setReading(preview_, mapping_);
    fillTable();
    showEvents();
}

void TableImportDialog::fillTable() {
    table_->clear();
    table_->setColumnCount(static_cast<int>(preview_.columns.size()));
    table_->setRowCount(static_cast<int>(preview_.rows.size()) + 1);
    QStringList names;
    QWidget* before = table_;
    for (int column = 0; column < table_->columnCount(); ++column) {
        const std::string& name = preview_.columns[static_cast<std::size_t>(column)];
        names << withoutMnemonic(shownOnOneLine(name, 60));
        auto* box = new QComboBox;
        box->setModel(roles_);
        box->setAccessibleName(tr("Meaning of the column %1").arg(names.back()));
        showRoles(box, name);
        connect(box, &QComboBox::activated, this, [this, box, column] {
            chooseRole(column, static_cast<ColumnRole>(box->currentData().toInt()));
        });
        table_->setCellWidget(0, column, box);
        setTabOrder(before, box);
        before = box;
        for (std::size_t row = 0; row < preview_.rows.size(); ++row) {
            const auto& cells = preview_.rows[row];
            const auto at = static_cast<std::size_t>(column);
            table_->setItem(
                static_cast<int>(row) + 1, column,
                new QTableWidgetItem(at < cells.size() ? shownOnOneLine(cells[at], 120) : QString()));
        }
    }
    table_->setHorizontalHeaderLabels(names);
    if (QWidget* box = table_->cellWidget(0, 0))
        table_->setRowHeight(0, box->sizeHint().height());
    const int widest = fontMetrics().height() * 16;
    if (table_->columnCount() <= mostMeasured)
        table_->resizeColumnsToContents();
    for (int column = 0; column < table_->columnCount(); ++column)
        table_->setColumnWidth(column,
                               std::clamp(table_->columnWidth(column), fontMetrics().height() * 9, widest));
}

// All roles of a column are shown together; selecting one replaces them all.
void TableImportDialog::showRoles(QComboBox* box, const std::string& name) const {
    QStringList roles;
    int row = 0;
    for (const TableMapping::Column& item : mapping_.columns) {
        if (item.name != name)
            continue;
        roles << columnRoleText(item.role);
        row = box->findData(static_cast<int>(item.role));
    }
    if (roles.size() < 2) {
        box->setCurrentIndex(row);
        return;
    }
    QPalette palette = box->palette();
    palette.setColor(QPalette::PlaceholderText, palette.color(QPalette::ButtonText));
    box->setPalette(palette);
    box->setPlaceholderText(roles.join(tr(", ", "between what a column means")));
    box->setCurrentIndex(-1);
}

void TableImportDialog::chooseRole(int column, ColumnRole role) {
    const std::string& name = preview_.columns[static_cast<std::size_t>(column)];
    const auto isOfIt = [&](const TableMapping::Column& item) { return item.name == name; };
    const auto first = std::find_if(mapping_.columns.begin(), mapping_.columns.end(), isOfIt);
    if (first != mapping_.columns.end()) {
        *first = {name, role, {}};
        mapping_.columns.erase(std::remove_if(first + 1, mapping_.columns.end(), isOfIt),
                               mapping_.columns.end());
    } else {
        mapping_.columns.push_back({name, role, {}});
    }
    isAsFound_ = false;
    showEvents();
}

// A changed mapping is really applied to the beginning of the file, so that the preview is exact.
void TableImportDialog::showEvents() {
    Timeline timeline = found_;
    ImportSummary summary = summary_;
    if (!isAsFound_) {
        ImportOptions options;
        options.mapping = mapping_;
        options.format = summary_.format;
        auto imported = importBytes(beginning_, options);
        if (!imported) {
            import_->setEnabled(false);
            events_->clear();
            notes_->clear();
            facts_->setText(errorText(imported.error()));
            return;
        }
        timeline = std::move(imported->timeline);
        summary = std::move(imported->summary);
    }
    import_->setEnabled(timeline.eventCount() > 0 || !timeline.periods().empty());
    QString facts = importHeadline(summary);
    if (!isAsFound_ && summary.found < summary_.found)
        facts = tr("In the beginning of the file: %1", "how much of a file was found").arg(facts);
    if (!preview_.preamble.empty())
        facts += u'\n' + tr("Above the column names: %1").arg(shownOnOneLine(preview_.preamble, 160));
    facts_->setText(facts);
    showFirstEvents(events_, timeline);
    showNotes(notes_, summary);
}

void TableImportDialog::remember() const {
    if (fits(mapping_, foundColumns_))
        rememberMapping(foundColumns_, mapping_);
    rememberMapping(preview_.columns, mapping_);
}

void TableImportDialog::loadMapping() {
    auto* dialog = new QFileDialog(this, tr("Load a mapping"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        QFile file(path);
        constexpr qint64 longest = 1 << 20;
        if (!file.open(QIODevice::ReadOnly))
            return showMessage(tr("The file could not be read."), file.errorString());
        const QByteArray bytes = file.read(longest);
        const auto mapping = readMapping(view(bytes));
        if (!mapping)
            return showMessage(tr("The file is not a valid mapping."), errorTextWithPlace(mapping.error()));
        setMapping(*mapping);
    });
    dialog->open();
}

void TableImportDialog::saveMapping() {
    auto* dialog = new QFileDialog(this, tr("Save the mapping"));
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
            showMessage(tr("The file could not be saved."), file.errorString());
    });
    dialog->open();
}

void TableImportDialog::showMessage(const QString& message, const QString& reason) {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(windowTitle());
    box->setText(message);
    box->setInformativeText(cut(reason, 600));
    box->open();
}

} // namespace crisis::ui
