// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/EditText.h"

#include <QCoreApplication>

namespace crisis::text {
namespace {

struct EditTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::EditText)

public:
    QString operator()(const AddEvent&) const { return tr("add event"); }
    QString operator()(const ReplaceEvent&) const { return tr("change event"); }
    QString operator()(const RemoveEvent&) const { return tr("remove event"); }
    QString operator()(const AddStatement&) const { return tr("add statement"); }
    QString operator()(const ReplaceStatement&) const { return tr("change statement"); }
    QString operator()(const RemoveStatement&) const { return tr("remove statement"); }
    QString operator()(const PreferDate&) const { return tr("prefer another date"); }
    QString operator()(const WriteDate& edit) const {
        return edit.claim ? tr("change a date") : tr("add a date");
    }
    QString operator()(const RemoveDate&) const { return tr("remove a date"); }
    QString operator()(const AddSource&) const { return tr("add source"); }
    QString operator()(const ReplaceSource&) const { return tr("change source"); }
    QString operator()(const GradeSource&) const { return tr("grade source"); }
    QString operator()(const AssessStatement&) const { return tr("grade statement"); }
    QString operator()(const ReplaceHeader&) const { return tr("change the timeline details"); }
    QString operator()(const MergeImport&) const { return tr("merge an import"); }
    QString operator()(const SetOpeningView&) const { return tr("set the opening view"); }
};

} // namespace

QString editText(const Edit& edit) { return std::visit(EditTextTr{}, edit); }

} // namespace crisis::text
