// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/values/Statement.h"

#include <QGroupBox>

class QButtonGroup;
class QComboBox;

namespace crisis::ui {

/// Selects the origin of a statement: reported, or the analyst's own assumption or judgement. For a judgement
/// also the likelihood and, independently of it, the confidence.
class OriginCombo : public QGroupBox {
    Q_OBJECT

public:
    OriginCombo(const Statement& statement, QWidget* parent);

    [[nodiscard]] VocabularyTerm<StatementOrigin> standing() const;
    /// Empty if the origin was changed to something other than a judgement; otherwise unchanged unless
    /// edited.
    [[nodiscard]] VocabularyTerm<Likelihood> likelihood() const;
    [[nodiscard]] VocabularyTerm<Confidence> confidence() const; ///< like likelihood()

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
