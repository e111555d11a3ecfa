// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/VocabularyText.h"

#include "app/text/PlainText.h"

#include <QCoreApplication>

namespace crisis::text {
namespace {

struct VocabularyTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::VocabularyText)
};

} // namespace

QString statusText(const VocabularyTerm<Status>& status) {
    if (!status.known())
        return shownOnOneLine(status.word());
    switch (*status.known()) {
    case Status::Occurred:
        return VocabularyTextTr::tr("occurred");
    case Status::Ongoing:
        return VocabularyTextTr::tr("ongoing");
    case Status::Planned:
        return VocabularyTextTr::tr("planned");
    case Status::Cancelled:
        return VocabularyTextTr::tr("cancelled");
    case Status::Claimed:
        return VocabularyTextTr::tr("reported, not established");
    }
    return {};
}

QString statementKindText(const VocabularyTerm<StatementKind>& kind) {
    if (!kind.known())
        return shownOnOneLine(kind.word());
    switch (*kind.known()) {
    case StatementKind::Direct:
        return VocabularyTextTr::tr("direct quotation");
    case StatementKind::Mixed:
        return VocabularyTextTr::tr("partly quoted");
    case StatementKind::Indirect:
        return VocabularyTextTr::tr("reported speech");
    }
    return {};
}

QString stanceText(const VocabularyTerm<Stance>& stance) {
    if (!stance.known())
        return shownOnOneLine(stance.word());
    switch (*stance.known()) {
    case Stance::Reports:
        return VocabularyTextTr::tr("reports");
    case Stance::Confirms:
        return VocabularyTextTr::tr("confirms");
    case Stance::Denies:
        return VocabularyTextTr::tr("denies");
    case Stance::Disputes:
        return VocabularyTextTr::tr("disputes");
    case Stance::Predicts:
        return VocabularyTextTr::tr("predicts");
    case Stance::Declines:
        return VocabularyTextTr::tr("declines to comment");
    }
    return {};
}

QString sourceKindText(const VocabularyTerm<SourceKind>& kind) {
    if (!kind.known())
        return shownOnOneLine(kind.word());
    switch (*kind.known()) {
    case SourceKind::Other:
        return VocabularyTextTr::tr("source");
    case SourceKind::NewsAgency:
        return VocabularyTextTr::tr("news agency");
    case SourceKind::Newspaper:
        return VocabularyTextTr::tr("newspaper");
    case SourceKind::Broadcaster:
        return VocabularyTextTr::tr("broadcaster");
    case SourceKind::Government:
        return VocabularyTextTr::tr("government");
    case SourceKind::Igo:
        return VocabularyTextTr::tr("intergovernmental organisation");
    case SourceKind::Ngo:
        return VocabularyTextTr::tr("non-governmental organisation");
    case SourceKind::ArmedGroup:
        return VocabularyTextTr::tr("armed group");
    case SourceKind::SocialAccount:
        return VocabularyTextTr::tr("social media account");
    case SourceKind::Witness:
        return VocabularyTextTr::tr("witness");
    case SourceKind::Dataset:
        return VocabularyTextTr::tr("data set");
    }
    return {};
}

QString actorKindText(const VocabularyTerm<ActorKind>& kind) {
    if (!kind.known())
        return shownOnOneLine(kind.word());
    switch (*kind.known()) {
    case ActorKind::Unsaid:
        return {};
    case ActorKind::Person:
        return VocabularyTextTr::tr("person");
    case ActorKind::Organisation:
        return VocabularyTextTr::tr("organisation");
    case ActorKind::State:
        return VocabularyTextTr::tr("state");
    case ActorKind::Group:
        return VocabularyTextTr::tr("group");
    }
    return {};
}

QString basisText(const VocabularyTerm<Basis>& basis) {
    if (!basis.known())
        return shownOnOneLine(basis.word());
    switch (*basis.known()) {
    case Basis::Unsaid:
        return {};
    case Basis::Stated:
        return VocabularyTextTr::tr("stated by the source");
    case Basis::Resolved:
        return VocabularyTextTr::tr("resolved from a relative date");
    case Basis::Inferred:
        return VocabularyTextTr::tr("inferred");
    case Basis::Analyst:
        return VocabularyTextTr::tr("set by the analyst");
    case Basis::Imported:
        return VocabularyTextTr::tr("imported");
    }
    return {};
}

QString linkTypeText(const VocabularyTerm<LinkType>& type) {
    if (!type.known())
        return shownOnOneLine(type.word());
    switch (*type.known()) {
    case LinkType::RespondsTo:
        return VocabularyTextTr::tr("Responds to");
    case LinkType::LeadsTo:
        return VocabularyTextTr::tr("Leads to");
    case LinkType::Follows:
        return VocabularyTextTr::tr("Follows");
    case LinkType::PartOf:
        return VocabularyTextTr::tr("Part of");
    case LinkType::Contradicts:
        return VocabularyTextTr::tr("Contradicts");
    }
    return {};
}

QString sourceDateRoleText(const VocabularyTerm<SourceDateRole>& role) {
    if (!role.known())
        return shownOnOneLine(role.word());
    switch (*role.known()) {
    case SourceDateRole::Published:
        return VocabularyTextTr::tr("Published");
    case SourceDateRole::Updated:
        return VocabularyTextTr::tr("Updated");
    case SourceDateRole::ShownOnPage:
        return VocabularyTextTr::tr("Shown on page");
    case SourceDateRole::Retrieved:
        return VocabularyTextTr::tr("Retrieved");
    case SourceDateRole::Archived:
        return VocabularyTextTr::tr("Archived");
    }
    return {};
}

QString lanesByText(LanesBy by) {
    switch (by) {
    case LanesBy::Category:
        return VocabularyTextTr::tr("Category");
    case LanesBy::Actor:
        return VocabularyTextTr::tr("Actor");
    case LanesBy::Place:
        return VocabularyTextTr::tr("Place");
    case LanesBy::Source:
        return VocabularyTextTr::tr("Source");
    case LanesBy::None:
        return VocabularyTextTr::tr("One lane");
    }
    return {};
}

QString disputedText() { return VocabularyTextTr::tr("disputed"); }

QString statusSign(const VocabularyTerm<Status>& status) {
    if (!status.known())
        return {};
    switch (*status.known()) {
    case Status::Occurred:
        return QStringLiteral("●");
    case Status::Ongoing:
        return QStringLiteral("▶");
    case Status::Planned:
        return QStringLiteral("○");
    case Status::Cancelled:
        return QStringLiteral("✕");
    case Status::Claimed:
        return QStringLiteral("?");
    }
    return {};
}

QString stanceSign(const VocabularyTerm<Stance>& stance) {
    if (!stance.known())
        return {};
    switch (*stance.known()) {
    case Stance::Reports:
        return QStringLiteral("•");
    case Stance::Confirms:
        return QStringLiteral("✓");
    case Stance::Denies:
        return QStringLiteral("✗");
    case Stance::Disputes:
        return QStringLiteral("≠");
    case Stance::Predicts:
        return QStringLiteral("→");
    case Stance::Declines:
        return QStringLiteral("–");
    }
    return {};
}

QString disputedSign() { return QStringLiteral("≠"); }

QString reliabilityLetter(const std::string& reliability) {
    return reliability.empty() ? QStringLiteral("F") : shownOnOneLine(reliability, 4);
}

QString reliabilityText(const std::string& reliability) {
    const char letter = reliability.empty() ? 'F' : reliability.size() == 1 ? reliability.front() : '\0';
    switch (letter) {
    case 'A':
        return VocabularyTextTr::tr("completely reliable");
    case 'B':
        return VocabularyTextTr::tr("usually reliable");
    case 'C':
        return VocabularyTextTr::tr("fairly reliable");
    case 'D':
        return VocabularyTextTr::tr("not usually reliable");
    case 'E':
        return VocabularyTextTr::tr("unreliable");
    case 'F':
        return VocabularyTextTr::tr("reliability cannot be judged");
    default:
        return VocabularyTextTr::tr("unknown grade");
    }
}

QString credibilityDigit(std::optional<int> credibility) { return QString::number(credibility.value_or(6)); }

QString credibilityText(std::optional<int> credibility) {
    switch (credibility.value_or(6)) {
    case 1:
        return VocabularyTextTr::tr("confirmed by other sources");
    case 2:
        return VocabularyTextTr::tr("probably true");
    case 3:
        return VocabularyTextTr::tr("possibly true");
    case 4:
        return VocabularyTextTr::tr("doubtful");
    case 5:
        return VocabularyTextTr::tr("improbable");
    case 6:
        return VocabularyTextTr::tr("truth cannot be judged");
    default:
        return VocabularyTextTr::tr("unknown grade");
    }
}

} // namespace crisis::text
