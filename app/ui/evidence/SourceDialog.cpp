// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/evidence/SourceDialog.h"

#include "app/text/PlainText.h"
#include "app/text/VocabularyText.h"
#include "app/ui/evidence/DateField.h"
#include "app/ui/evidence/EditFields.h"
#include "core/base/WebAddress.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace crisis::ui {
namespace {

constexpr qsizetype longestText = 2'000;

/// The position of the best-ranked claim of a role; absent if there is none.
std::optional<std::size_t> claimOf(const Source& source, SourceDateRole role) {
    std::optional<std::size_t> found;
    const auto weight = [](const DateClaim& claim) {
        return claim.rank.is(Rank::Preferred) ? 2 : claim.rank.is(Rank::Normal) ? 1 : 0;
    };
    for (std::size_t i = 0; i < source.dates.size(); ++i) {
        const DateClaim& claim = source.dates[i];
        if (claim.role && claim.role->is(role) && (!found || weight(claim) > weight(source.dates[*found])))
            found = i;
    }
    return found;
}

DateClaim claimOrNone(const Source& source, SourceDateRole role) {
    const auto at = claimOf(source, role);
    return at ? source.dates[*at] : DateClaim();
}

std::string fieldText(const QLineEdit* field, const std::string& before) {
    return field->text() == shownOnOneLine(before, longestText) ? before
                                                                : field->text().simplified().toStdString();
}

QLineEdit* lineOf(const std::string& text, const char* name, QWidget* parent) {
    auto* line = new QLineEdit(shownOnOneLine(text, longestText), parent);
    line->setObjectName(QString::fromLatin1(name));
    return line;
}

} // namespace

SourceDialog::SourceDialog(const Timeline& timeline, const Source& source, Kind kind, QWidget* parent)
    : WritingDialog(parent), timeline_(timeline), source_(source), kind_(kind),
      title_(lineOf(source.title, "sourceTitle", this)),
      what_(
          termBox({SourceKind::Other, SourceKind::NewsAgency, SourceKind::Newspaper, SourceKind::Broadcaster,
                   SourceKind::Government, SourceKind::Igo, SourceKind::Ngo, SourceKind::ArmedGroup,
                   SourceKind::SocialAccount, SourceKind::Witness, SourceKind::Dataset},
                  sourceKindText, source.kind, this)),
      publisher_(lineOf(source.publisher, "sourcePublisher", this)),
      author_(lineOf(source.author, "sourceAuthor", this)), url_(lineOf(source.url, "sourceUrl", this)),
      basis_(termBox({Basis::Stated, Basis::Inferred, Basis::Resolved, Basis::Analyst, Basis::Imported},
                     basisText, claimOrNone(source, SourceDateRole::Published).basis, this)),
      reason_(lineOf(claimOrNone(source, SourceDateRole::Published).reason, "publishedReason", this)),
      anchor_(new DateField("sourceAnchor", DateField::Takes::Day, DateField::Empty::Allowed, this)),
      origins_(new QListWidget(this)), hint_(plainLabel({}, this)) {
    setWindowTitle(kind_ == Kind::New ? tr("Add a source") : tr("Change a source"));
    const std::pair<SourceDateRole, const char*> roles[] = {{SourceDateRole::Published, "published"},
                                                            {SourceDateRole::ShownOnPage, "shownOnPage"},
                                                            {SourceDateRole::Retrieved, "retrieved"}};
    for (const auto& [role, name] : roles) {
        auto* field = new DateField(name, DateField::Takes::AnyDate, DateField::Empty::Allowed, this);
        field->setText(QString::fromStdString(edtfOf(claimOrNone(source, role))));
        dates_[role] = field;
    }
    buildForm();
    buildButtons();
    showState();
    title_->setFocus();
}

void SourceDialog::buildForm() {
    what_->setObjectName(QStringLiteral("sourceKind"));
    basis_->setObjectName(QStringLiteral("publishedBasis"));
    basis_->setPlaceholderText(tr("not specified"));
    reason_->setPlaceholderText(tr("Why this date, if the source does not state it"));
    url_->setPlaceholderText(QStringLiteral("https://"));
    if (source_.anchor)
        anchor_->setText(QString::fromStdString(source_.anchor->text()));
    origins_->setObjectName(QStringLiteral("sourceOrigins"));
    origins_->setAccessibleName(tr("Sources that this one draws on"));
    for (const Source& other : timeline_.sources()) {
        if (other.id == source_.id)
            continue;
        auto* item = new QListWidgetItem(shownOnOneLine(other.title, 120), origins_);
        item->setData(Qt::UserRole, QString::fromStdString(other.id.value()));
        const auto& from = source_.derivedFrom;
        item->setCheckState(std::find(from.begin(), from.end(), other.id) != from.end() ? Qt::Checked
                                                                                        : Qt::Unchecked);
    }
    origins_->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    hint_->setObjectName(QStringLiteral("sourceHint"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(18, 18, 18, 14);
    form->addRow(tr("&Title:"), title_);
    form->addRow(tr("&Kind:"), what_);
    form->addRow(tr("P&ublisher:"), publisher_);
    form->addRow(tr("Aut&hor:"), author_);
    form->addRow(tr("A&ddress:"), url_);
    form->addRow(tr("&Published:"), dates_.at(SourceDateRole::Published));
    form->addRow(tr("&Basis of the date:"), basis_);
    form->addRow(tr("R&eason:"), reason_);
    form->addRow(tr("&Shown on page:"), dates_.at(SourceDateRole::ShownOnPage));
    form->addRow(tr("&Retrieved:"), dates_.at(SourceDateRole::Retrieved));
    form->addRow(tr("A&nchor:"), anchor_);
    form->addRow(tr("Dra&ws on:"), origins_);
    if (origins_->count() == 0)
        form->setRowVisible(origins_, false);
    form->addRow(hint_);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);
    anchor_->setToolTip(tr("The day from which phrases such as “on Monday” in this source are counted"));
    for (const QLineEdit* field : {title_, url_})
        connect(field, &QLineEdit::textChanged, this, &SourceDialog::showState);
    for (const auto& [role, field] : dates_)
        connect(field, &DateField::changed, this, &SourceDialog::showState);
    connect(anchor_, &DateField::changed, this, &SourceDialog::showState);
}

void SourceDialog::buildButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    done_ = buttons->addButton(kind_ == Kind::New ? tr("&Add") : tr("D&one"), QDialogButtonBox::AcceptRole);
    done_->setObjectName(QStringLiteral("sourceDone"));
    done_->setDefault(true);
    static_cast<QFormLayout*>(layout())->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SourceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SourceDialog::reject);
}

void SourceDialog::showState() {
    const bool named = !title_->text().trimmed().isEmpty();
    const QString url = url_->text().trimmed();
    const bool leads = url.isEmpty() || isWebAddress(url.toStdString()) ||
                       url_->text() == shownOnOneLine(source_.url, longestText);
    const bool dated =
        std::all_of(dates_.begin(), dates_.end(), [](const auto& one) { return one.second->isGood(); });
    hint_->setText(leads ? QString()
                         : tr("The address must begin with http:// or https:// and contain a host name."));
    hint_->setVisible(!leads);
    done_->setEnabled(named && leads && dated && anchor_->isGood());
}

void SourceDialog::writeDate(Source& source, SourceDateRole role) const {
    const auto at = claimOf(source, role);
    const DateField& field = *dates_.at(role);
    if (at && field.text().isEmpty()) {
        source.dates.erase(source.dates.begin() + static_cast<std::ptrdiff_t>(*at));
        return;
    }
    DateClaim claim = at ? source.dates[*at] : DateClaim();
    const bool moved = field.text() != QString::fromStdString(edtfOf(claim));
    if (moved) {
        // The basis and details of the old date do not apply to the new one.
        claim = DateClaim();
        claim.basis = Basis::Stated;
        claim.role = role;
        if (at)
            claim.rank = source.dates[*at].rank;
        field.writeTo(claim);
    }
    if (role == SourceDateRole::Published && (at || moved)) {
        claim.basis = chosenTerm(basis_, claim.basis);
        claim.reason = fieldText(reason_, at ? source.dates[*at].reason : std::string());
    }
    if (at)
        source.dates[*at] = claim;
    else if (moved)
        source.dates.push_back(claim);
}

Source SourceDialog::written() const {
    Source source = source_;
    source.title = fieldText(title_, source_.title);
    source.kind = chosenTerm(what_, source_.kind);
    source.publisher = fieldText(publisher_, source_.publisher);
    source.author = fieldText(author_, source_.author);
    source.url = fieldText(url_, source_.url);
    for (const auto& [role, field] : dates_)
        writeDate(source, role);
    source.anchor = anchor_->day();
    source.derivedFrom.clear();
    for (int row = 0; row < origins_->count(); ++row) {
        if (origins_->item(row)->checkState() == Qt::Checked)
            source.derivedFrom.emplace_back(origins_->item(row)->data(Qt::UserRole).toString().toStdString());
    }
    // Keep the order of the file if the sources are the same.
    if (std::is_permutation(source.derivedFrom.begin(), source.derivedFrom.end(), source_.derivedFrom.begin(),
                            source_.derivedFrom.end()))
        source.derivedFrom = source_.derivedFrom;
    return source;
}

void SourceDialog::accept() {
    if (!done_->isEnabled())
        return;
    QDialog::accept();
    const Source source = written();
    if (kind_ == Kind::New)
        Q_EMIT edited(AddSource{source});
    else if (source != source_)
        Q_EMIT edited(ReplaceSource{source});
}

} // namespace crisis::ui
