// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Statement.h"

#include <QGroupBox>

class QButtonGroup;
class QComboBox;

namespace crisis::ui {

/// What a statement is: reported, or the analyst's own assumption or judgement, and how likely and how sure a
/// judgement is, in two rows that know nothing of each other.
class OriginCombo : public QGroupBox {
    Q_OBJECT

public:
    OriginCombo(const Statement& statement, QWidget* parent);

    [[nodiscard]] VocabularyTerm<StatementOrigin> standing() const;
    /// Goes when what is no judgement any more was one; else as it was.
    [[nodiscard]] VocabularyTerm<Likelihood> likelihood() const;
    [[nodiscard]] VocabularyTerm<Confidence> confidence() const; ///< the same

Q_SIGNALS:
    void changed();

private:
    void add(StatementOrigin standing, const QString& words, const char* name);
    void showState();

    VocabularyTerm<StatementOrigin> standing_;
    VocabularyTerm<Likelihood> likelihood_;
    VocabularyTerm<Confidence> confidence_;
    QButtonGroup* standings_;
    QComboBox* likelihoods_;
    QComboBox* confidences_;
};

} // namespace crisis::ui
