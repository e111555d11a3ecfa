// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <QComboBox>

#include <optional>

class QLabel;
class QSpinBox;

namespace crisis::ui {

// What the dialogs that write dates, statements and sources share.

/// All sources of a timeline, and none.
[[nodiscard]] QComboBox* sourceBox(const Timeline& timeline, const SourceId& chosen, QWidget* parent);
[[nodiscard]] SourceId chosenSource(const Timeline& timeline, const QComboBox* box);
/// A paragraph of a source, or none.
[[nodiscard]] QSpinBox* paragraphBox(std::optional<int> paragraph, QWidget* parent);
[[nodiscard]] std::optional<int> chosenParagraph(const QSpinBox* box);

/// A box of a closed list's words. A word of the file's own is no row: nothing is chosen then, and it stays.
template <class E>
QComboBox* termBox(std::initializer_list<E> values, QString (*words)(const VocabularyTerm<E>&),
                   const VocabularyTerm<E>& now, QWidget* parent) {
    auto* box = new QComboBox(parent);
    for (const E value : values)
        box->addItem(words(value), static_cast<int>(value));
    box->setPlaceholderText(words(now));
    box->setCurrentIndex(now.known() ? box->findData(static_cast<int>(*now.known())) : -1);
    return box;
}
/// What was chosen; `now` if that says the same, so that a word which was left out stays so.
template <class E>
VocabularyTerm<E> chosenTerm(const QComboBox* box, const VocabularyTerm<E>& now) {
    if (box->currentIndex() < 0)
        return now;
    const auto value = static_cast<E>(box->currentData().toInt());
    return now.is(value) ? now : VocabularyTerm<E>(value);
}

/// A label for what is asked, in plain text.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent);
/// An id that nothing in the timeline has.
[[nodiscard]] StatementId newStatementId(const Timeline& timeline);
[[nodiscard]] SourceId newSourceId(const Timeline& timeline);
[[nodiscard]] ActorId newActorId(const Timeline& timeline);

} // namespace crisis::ui
