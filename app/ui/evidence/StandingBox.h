// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Statement.h"

#include <QGroupBox>

class QButtonGroup;
class QComboBox;

namespace crisis {

/// What a statement is: reported, or the analyst's own assumption or judgement, and how likely and how sure a
/// judgement is, in two rows that know nothing of each other.
class StandingBox : public QGroupBox {
    Q_OBJECT

public:
    StandingBox(const Statement& statement, QWidget* parent);

    [[nodiscard]] Term<Standing> standing() const;
    /// Goes when what is no judgement any more was one; else as it was.
    [[nodiscard]] Term<Likelihood> likelihood() const;
    [[nodiscard]] Term<Confidence> confidence() const; ///< the same

Q_SIGNALS:
    void changed();

private:
    void add(Standing standing, const QString& words, const char* name);
    void showState();

    Term<Standing> standing_;
    Term<Likelihood> likelihood_;
    Term<Confidence> confidence_;
    QButtonGroup* standings_;
    QComboBox* likelihoods_;
    QComboBox* confidences_;
};

} // namespace crisis
