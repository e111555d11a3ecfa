// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/EditFields.h"

#include "app/text/PlainText.h"
#include "core/model/edit/NewId.h"

#include <QCoreApplication>
#include <QLabel>
#include <QRandomGenerator>
#include <QSpinBox>

namespace crisis::ui {
namespace {

struct EditFieldsTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::EditFields)
};

constexpr int noParagraph = -1; // only in the spin box, which shows it as text
constexpr int lastParagraph = 1'000'000;

template <class Taken>
std::string newIdUnless(const Taken& taken) {
    return newId([] { return QRandomGenerator::system()->generate(); }, taken);
}

} // namespace

QComboBox* sourceBox(const Timeline& timeline, const SourceId& chosen, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(30);
    box->addItem(EditFieldsTr::tr("none"));
    for (const Source& source : timeline.sources()) {
        QString name = shownOnOneLine(source.title, 100);
        if (!source.publisher.empty())
            name = EditFieldsTr::tr("%1 (%2)", "a source and its publisher")
                       .arg(name, isolated(shownOnOneLine(source.publisher, 60)));
        box->addItem(name);
        if (source.id == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

SourceId chosenSource(const Timeline& timeline, const QComboBox* box) {
    const int row = box->currentIndex();
    return row <= 0 ? SourceId() : timeline.sources()[static_cast<std::size_t>(row - 1)].id;
}

QSpinBox* paragraphBox(std::optional<int> paragraph, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(noParagraph, lastParagraph);
    box->setSpecialValueText(EditFieldsTr::tr("not specified"));
    box->setToolTip(EditFieldsTr::tr("0 is the date line, 1 the first paragraph"));
    box->setValue(paragraph.value_or(noParagraph));
    return box;
}

std::optional<int> chosenParagraph(const QSpinBox* box) {
    return box->value() == noParagraph ? std::nullopt : std::optional(box->value());
}

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

StatementId newStatementId(const Timeline& timeline) {
    return StatementId(
        newIdUnless([&](const std::string& id) { return timeline.statementIndexOf(id).has_value(); }));
}

SourceId newSourceId(const Timeline& timeline) {
    return SourceId(
        newIdUnless([&](const std::string& id) { return timeline.find(SourceId(id)) != nullptr; }));
}

ActorId newActorId(const Timeline& timeline) {
    return ActorId(newIdUnless([&](const std::string& id) { return timeline.find(ActorId(id)) != nullptr; }));
}

} // namespace crisis::ui
