// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/TermText.h"

#include "app/text/PlainText.h"

#include <QCoreApplication>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::TermText)
};

} // namespace

QString statusText(const Term<Status>& status) {
    if (!status.known())
        return shownOnOneLine(status.word());
    switch (*status.known()) {
    case Status::Occurred:
        return Words::tr("occurred");
    case Status::Ongoing:
        return Words::tr("ongoing");
    case Status::Planned:
        return Words::tr("planned");
    case Status::Cancelled:
        return Words::tr("cancelled");
    case Status::Claimed:
        return Words::tr("reported, not established");
    }
    return {};
}

QString statementKindText(const Term<StatementKind>& kind) {
    if (!kind.known())
        return shownOnOneLine(kind.word());
    switch (*kind.known()) {
    case StatementKind::Direct:
        return Words::tr("direct quotation");
    case StatementKind::Mixed:
        return Words::tr("partly quoted");
    case StatementKind::Indirect:
        return Words::tr("reported speech");
    }
    return {};
}

QString stanceText(const Term<Stance>& stance) {
    if (!stance.known())
        return shownOnOneLine(stance.word());
    switch (*stance.known()) {
    case Stance::Reports:
        return Words::tr("reports");
    case Stance::Confirms:
        return Words::tr("confirms");
    case Stance::Denies:
        return Words::tr("denies");
    case Stance::Disputes:
        return Words::tr("disputes");
    case Stance::Predicts:
        return Words::tr("predicts");
    case Stance::Declines:
        return Words::tr("declines to comment");
    }
    return {};
}

QString sourceKindText(const Term<SourceKind>& kind) {
    if (!kind.known())
        return shownOnOneLine(kind.word());
    switch (*kind.known()) {
    case SourceKind::Other:
        return Words::tr("source");
    case SourceKind::NewsAgency:
        return Words::tr("news agency");
    case SourceKind::Newspaper:
        return Words::tr("newspaper");
    case SourceKind::Broadcaster:
        return Words::tr("broadcaster");
    case SourceKind::Government:
        return Words::tr("government");
    case SourceKind::Igo:
        return Words::tr("intergovernmental organisation");
    case SourceKind::Ngo:
        return Words::tr("non-governmental organisation");
    case SourceKind::ArmedGroup:
        return Words::tr("armed group");
    case SourceKind::SocialAccount:
        return Words::tr("social media account");
    case SourceKind::Witness:
        return Words::tr("witness");
    case SourceKind::Dataset:
        return Words::tr("data set");
    }
    return {};
}

QString actorKindText(const Term<ActorKind>& kind) {
    if (!kind.known())
        return shownOnOneLine(kind.word());
    switch (*kind.known()) {
    case ActorKind::Unsaid:
        return {};
    case ActorKind::Person:
        return Words::tr("person");
    case ActorKind::Organisation:
        return Words::tr("organisation");
    case ActorKind::State:
        return Words::tr("state");
    case ActorKind::Group:
        return Words::tr("group");
    }
    return {};
}

QString basisText(const Term<Basis>& basis) {
    if (!basis.known())
        return shownOnOneLine(basis.word());
    switch (*basis.known()) {
    case Basis::Unsaid:
        return {};
    case Basis::Stated:
        return Words::tr("stated by the source");
    case Basis::Resolved:
        return Words::tr("resolved from a relative date");
    case Basis::Inferred:
        return Words::tr("inferred");
    case Basis::Analyst:
        return Words::tr("set by the analyst");
    case Basis::Imported:
        return Words::tr("imported");
    }
    return {};
}

QString linkTypeText(const Term<LinkType>& type) {
    if (!type.known())
        return shownOnOneLine(type.word());
    switch (*type.known()) {
    case LinkType::RespondsTo:
        return Words::tr("Responds to");
    case LinkType::LeadsTo:
        return Words::tr("Leads to");
    case LinkType::Follows:
        return Words::tr("Follows");
    case LinkType::PartOf:
        return Words::tr("Part of");
    case LinkType::Contradicts:
        return Words::tr("Contradicts");
    }
    return {};
}

QString sourceDateRoleText(const Term<SourceDateRole>& role) {
    if (!role.known())
        return shownOnOneLine(role.word());
    switch (*role.known()) {
    case SourceDateRole::Published:
        return Words::tr("Published");
    case SourceDateRole::Updated:
        return Words::tr("Updated");
    case SourceDateRole::ShownOnPage:
        return Words::tr("Shown on page");
    case SourceDateRole::Retrieved:
        return Words::tr("Retrieved");
    case SourceDateRole::Archived:
        return Words::tr("Archived");
    }
    return {};
}

QString lanesByText(LanesBy by) {
    switch (by) {
    case LanesBy::Category:
        return Words::tr("Category");
    case LanesBy::Actor:
        return Words::tr("Actor");
    case LanesBy::Place:
        return Words::tr("Place");
    case LanesBy::Source:
        return Words::tr("Source");
    case LanesBy::None:
        return Words::tr("One lane");
    }
    return {};
}

QString disputedText() { return Words::tr("disputed"); }

QString statusSign(const Term<Status>& status) {
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

QString stanceSign(const Term<Stance>& stance) {
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
        return Words::tr("completely reliable");
    case 'B':
        return Words::tr("usually reliable");
    case 'C':
        return Words::tr("fairly reliable");
    case 'D':
        return Words::tr("not usually reliable");
    case 'E':
        return Words::tr("unreliable");
    case 'F':
        return Words::tr("reliability cannot be judged");
    default:
        return Words::tr("not a known grade");
    }
}

QString credibilityDigit(std::optional<int> credibility) { return QString::number(credibility.value_or(6)); }

QString credibilityText(std::optional<int> credibility) {
    switch (credibility.value_or(6)) {
    case 1:
        return Words::tr("confirmed by other sources");
    case 2:
        return Words::tr("probably true");
    case 3:
        return Words::tr("possibly true");
    case 4:
        return Words::tr("doubtful");
    case 5:
        return Words::tr("improbable");
    case 6:
        return Words::tr("truth cannot be judged");
    default:
        return Words::tr("not a known grade");
    }
}

} // namespace crisis
