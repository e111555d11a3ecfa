// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/import/TableReadingForm.h"

#include "app/text/ImportText.h"
#include "app/ui/import/CenturyCombo.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimeZone>

namespace crisis::ui {

namespace {

constexpr int leastZoneEms = 12; // the longest of 600 names should not set the width

template <class Value>
void select(QComboBox* box, Value value) {
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

TableReadingForm::TableReadingForm(bool isDelimited, QWidget* parent)
    : QWidget(parent), encoding_(new QComboBox(this)), delimiter_(new QComboBox(this)),
      dateOrder_(new QComboBox(this)), precision_(new QComboBox(this)), timeZone_(new QComboBox(this)),
      headerLine_(new QSpinBox(this)), century_(new CenturyCombo(this)) {
    listChoices();
    addFields(isDelimited);
    connectFields();
}

void TableReadingForm::listChoices() {
    for (const TextEncoding encoding : textEncodings())
        encoding_->addItem(textEncodingText(encoding), static_cast<int>(encoding));
    for (const auto& [text, character] : {std::pair(tr("comma"), u','), std::pair(tr("semicolon"), u';'),
                                          std::pair(tr("tab"), u'\t'), std::pair(tr("bar"), u'|')})
        delimiter_->addItem(text, QString(QChar(character)));
    for (const auto& [text, order] : {std::pair(tr("detect from the other dates"), DateOrder::Auto),
                                      std::pair(tr("day first: 4/8 is 4 August"), DateOrder::DayFirst),
                                      std::pair(tr("month first: 4/8 is 8 April"), DateOrder::MonthFirst)})
        dateOrder_->addItem(text, static_cast<int>(order));
    for (const auto& [text, scheme] :
         {std::pair(tr("words: day, month, year, approximate"), PrecisionScheme::Words),
          std::pair(tr("ACLED: 1 = day, 2 = week, 3 = month"), PrecisionScheme::Acled),
          std::pair(tr("UCDP GED: 1 = day, 2 to 5 = some time until the end"), PrecisionScheme::UcdpGed)})
        precision_->addItem(text, static_cast<int>(scheme));
    timeZone_->addItem(tr("none: as written"), QString());
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        timeZone_->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
    timeZone_->setEditable(true);
    timeZone_->setInsertPolicy(QComboBox::NoInsert);
    timeZone_->completer()->setFilterMode(Qt::MatchContains);
    timeZone_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QComboBox* wide : {encoding_, precision_, timeZone_})
        wide->setMinimumContentsLength(leastZoneEms);
    encoding_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    timeZone_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    headerLine_->setRange(0, 1'000'000);
    headerLine_->setSpecialValueText(tr("no line"));
    headerLine_->setPrefix(tr("line ", "before a number"));
    headerLine_->setKeyboardTracking(false);
    century_->setKeyboardTracking(false);
    encoding_->setObjectName(QStringLiteral("encoding"));
    delimiter_->setObjectName(QStringLiteral("delimiter"));
    dateOrder_->setObjectName(QStringLiteral("dateOrder"));
    precision_->setObjectName(QStringLiteral("precision"));
    timeZone_->setObjectName(QStringLiteral("timeZone"));
    headerLine_->setObjectName(QStringLiteral("headerLine"));
    century_->setObjectName(QStringLiteral("century"));
}

void TableReadingForm::addFields(bool isDelimited) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    int row = 0;
    QWidget* before = nullptr;
    const auto add = [&](int place, const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        field->setAccessibleName(QString(text).remove(u'&'));
        grid->addWidget(label, row, place * 3);
        grid->addWidget(field, row, place * 3 + 1);
        if (before != nullptr)
            setTabOrder(before, field);
        before = field;
    };
    add(0, tr("&Encoding"), encoding_);
    add(1, tr("&Dates such as 4/8/2023"), dateOrder_);
    ++row;
    if (isDelimited) {
        add(0, tr("&Cells are separated by"), delimiter_);
        add(1, tr("&Years such as 23 are in"), century_);
        ++row;
        add(0, tr("Column &names are in"), headerLine_);
        add(1, tr("Times without a &zone are in"), timeZone_);
        ++row;
        add(1, tr("E&xactness is given as"), precision_);
    } else {
        add(0, tr("Times without a &zone are in"), timeZone_);
        add(1, tr("&Years such as 23 are in"), century_);
        ++row;
        add(1, tr("E&xactness is given as"), precision_);
    }
    delimiter_->setVisible(isDelimited);
    headerLine_->setVisible(isDelimited);
    grid->setColumnMinimumWidth(2, 24);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
}

void TableReadingForm::connectFields() {
    connect(encoding_, &QComboBox::activated, this, [this] {
        said_.encoding = static_cast<TextEncoding>(encoding_->currentData().toInt());
        Q_EMIT layoutChosen();
    });
    connect(delimiter_, &QComboBox::activated, this, [this] {
        said_.delimiter = delimiter_->currentData().toString().toStdString();
        Q_EMIT layoutChosen();
    });
    connect(headerLine_, &QSpinBox::valueChanged, this, [this](int line) {
        said_.headerLine = static_cast<std::uint32_t>(line);
        Q_EMIT layoutChosen();
    });
    connect(dateOrder_, &QComboBox::activated, this, [this] {
        said_.dateOrder = static_cast<DateOrder>(dateOrder_->currentData().toInt());
        Q_EMIT datesChosen();
    });
    connect(precision_, &QComboBox::activated, this, [this] {
        said_.precision = static_cast<PrecisionScheme>(precision_->currentData().toInt());
        Q_EMIT datesChosen();
    });
    connect(century_, &QSpinBox::valueChanged, this, [this](int first) {
        said_.firstYearOf1900s = first;
        Q_EMIT datesChosen();
    });
    connect(timeZone_, &QComboBox::activated, this, &TableReadingForm::chooseZone);
    connect(timeZone_->lineEdit(), &QLineEdit::editingFinished, this, &TableReadingForm::chooseZone);
}

// Typed text is used only if it is the name of a time zone.
void TableReadingForm::chooseZone() {
    const int at = timeZone_->findText(timeZone_->currentText(), Qt::MatchFixedString);
    const std::string zone = timeZone_->itemData(at).toString().toStdString();
    if (at < 0 || zone == said_.timeZone)
        return showZone();
    said_.timeZone = zone;
    showZone();
    Q_EMIT datesChosen();
}

void TableReadingForm::showZone() {
    const QString zone = QString::fromStdString(said_.timeZone);
    if (timeZone_->findData(zone) < 0)
        timeZone_->addItem(zone, zone); // an old name from a mapping
    timeZone_->setCurrentIndex(timeZone_->findData(zone));
}

void TableReadingForm::setReading(const TablePreview& preview, const TableMapping& mapping) {
    said_ = mapping;
    select(encoding_, preview.encoding);
    const QString delimiter = QString::fromStdString(preview.delimiter);
    if (!delimiter.isEmpty() && delimiter_->findData(delimiter) < 0)
        delimiter_->addItem(delimiter, delimiter);
    delimiter_->setCurrentIndex(delimiter_->findData(delimiter));
    select(dateOrder_, mapping.dateOrder);
    select(precision_, mapping.precision);
    showZone();
    const QSignalBlocker quietLine(headerLine_);
    const QSignalBlocker quietCentury(century_);
    headerLine_->setValue(static_cast<int>(preview.headerLine));
    century_->setValue(mapping.firstYearOf1900s);
}

TableMapping TableReadingForm::applied(TableMapping mapping) const {
    mapping.encoding = said_.encoding;
    mapping.delimiter = said_.delimiter;
    mapping.headerLine = said_.headerLine;
    mapping.dateOrder = said_.dateOrder;
    mapping.precision = said_.precision;
    mapping.firstYearOf1900s = said_.firstYearOf1900s;
    mapping.timeZone = said_.timeZone;
    return mapping;
}

} // namespace crisis::ui
