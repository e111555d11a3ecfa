// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Timeline.h"

#include <QComboBox>

#include <optional>

class QLabel;
class QSpinBox;

namespace crisis::ui {

// Fields shared by the dialogs that edit dates, statements and sources.

/// A combo box of "none" and all sources of a timeline.
[[nodiscard]] QComboBox* sourceBox(const Timeline& timeline, const SourceId& chosen, QWidget* parent);
[[nodiscard]] SourceId chosenSource(const Timeline& timeline, const QComboBox* box);
/// A spin box for a paragraph of a source (0: the date line), or none.
[[nodiscard]] QSpinBox* paragraphBox(std::optional<int> paragraph, QWidget* parent);
[[nodiscard]] std::optional<int> chosenParagraph(const QSpinBox* box);

/// A combo box of vocabulary terms. A word outside the vocabulary has no row: it is the placeholder, and
/// nothing is selected.
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
/// The selected term; `now` if nothing is selected or it means the same, so that an omitted word stays
/// omitted.
template <class E>
VocabularyTerm<E> chosenTerm(const QComboBox* box, const VocabularyTerm<E>& now) {
    if (box->currentIndex() < 0)
        return now;
    const auto value = static_cast<E>(box->currentData().toInt());
    return now.is(value) ? now : VocabularyTerm<E>(value);
}

/// A label that wraps `text` and shows it as plain text.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent);
/// A random id that is not used in the timeline.
[[nodiscard]] StatementId newStatementId(const Timeline& timeline);
[[nodiscard]] SourceId newSourceId(const Timeline& timeline);
[[nodiscard]] ActorId newActorId(const Timeline& timeline);

} // namespace crisis::ui
