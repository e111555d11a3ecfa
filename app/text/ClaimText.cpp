// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ClaimText.h"

#include "app/text/PlainText.h"

#include <QCoreApplication>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::ClaimText)
};

QString fromCore(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isExactDay(const Date& date) {
    return date.extent() == Extent::Point && date.precision() == Precision::Day && !date.isUncertain() &&
           !date.isApproximate() && !date.isInterval() && !date.isSet() &&
           date.bounds().earliestStart.has_value();
}

QString dateWithWeekday(const Date& date, const DateWords& words) {
    if (isExactDay(date))
        return fromCore(dayWithWeekday(date.bounds().earliestStart->day, words));
    return fromCore(inWords(date, words));
}

QString statedWords(const DateClaim& claim, const DateWords& words) {
    const QString phrase = isolated(shownOnOneLine(claim.phrase));
    const QString anchor = claim.anchor ? dateWithWeekday(*claim.anchor, words) : QString();
    const QString rule = ruleWords(claim.rule);
    if (phrase.isEmpty())
        return Words::tr("stated by the source");
    if (anchor.isEmpty())
        return Words::tr("stated as “%1”").arg(phrase);
    if (rule.isEmpty())
        return Words::tr("stated as “%1”, completed from %2").arg(phrase, anchor);
    return Words::tr("stated as “%1”, completed from %2 (%3)").arg(phrase, anchor, rule);
}

QString resolvedWords(const DateClaim& claim, const DateWords& words) {
    const QString phrase = isolated(shownOnOneLine(claim.phrase));
    const QString anchor = claim.anchor ? dateWithWeekday(*claim.anchor, words) : QString();
    const QString rule = ruleWords(claim.rule);
    if (phrase.isEmpty())
        return anchor.isEmpty() ? Words::tr("worked out from a relative date")
                                : Words::tr("counted from %1").arg(anchor);
    if (anchor.isEmpty())
        return Words::tr("from the words “%1”").arg(phrase);
    if (rule.isEmpty())
        return Words::tr("from the words “%1”, counted from %2").arg(phrase, anchor);
    return Words::tr("from the words “%1”, counted from %2 (%3)").arg(phrase, anchor, rule);
}

} // namespace

QString claimWords(const DateClaim& claim, const DateWords& words) {
    if (claim.date)
        return dateWithWeekday(*claim.date, words);
    return fromCore(inWords(claim.start, claim.end, words));
}

QString shortClaimWords(const DateClaim& claim, const DateWords& words) {
    return fromCore(claim.date ? inWords(*claim.date, words) : inWords(claim.start, claim.end, words));
}

QString anchorWords(const Date& anchor, const DateWords& words) { return dateWithWeekday(anchor, words); }

QString claimBasisWords(const DateClaim& claim, const DateWords& words) {
    const QString phrase = isolated(shownOnOneLine(claim.phrase));
    if (!claim.basis.known())
        return shownOnOneLine(claim.basis.word());
    switch (*claim.basis.known()) {
    case Basis::Resolved:
        return resolvedWords(claim, words);
    case Basis::Stated:
        return statedWords(claim, words);
    case Basis::Inferred:
        return phrase.isEmpty() ? Words::tr("inferred")
                                : Words::tr("inferred from the words “%1”").arg(phrase);
    case Basis::Analyst:
        return Words::tr("set by the analyst");
    case Basis::Imported:
        return Words::tr("imported");
    case Basis::Unsaid:
        return phrase.isEmpty() ? QString() : resolvedWords(claim, words);
    }
    return {};
}

QString ruleWords(const std::string& rule) {
    QString text = shownOnOneLine(rule, 80);
    return text.replace(u'-', u' ');
}

QString paragraphWords(int paragraph) {
    return paragraph == 0 ? Words::tr("date line") : Words::tr("paragraph %1").arg(paragraph);
}

} // namespace crisis
