// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ClaimText.h"

#include "app/text/NumberText.h"
#include "app/text/PlainText.h"

#include <QCoreApplication>

namespace crisis::text {
namespace {

struct ClaimTextTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::ClaimText)
};

bool isExactDay(const Date& date) {
    return date.extent() == Extent::Point && date.precision() == Precision::Day && !date.isUncertain() &&
           !date.isApproximate() && !date.isInterval() && !date.isSet() &&
           date.bounds().earliestStart.has_value();
}

QString dateWithWeekday(const Date& date, const DateStrings& words) {
    if (isExactDay(date))
        return QString::fromStdString(dayWithWeekday(date.bounds().earliestStart->day, words));
    return QString::fromStdString(inWords(date, words));
}

QString statedWords(const DateClaim& claim, const DateStrings& words) {
    const QString phrase = isolated(shownOnOneLine(claim.phrase));
    const QString anchor = claim.anchor ? dateWithWeekday(*claim.anchor, words) : QString();
    const QString rule = ruleWords(claim.rule);
    if (phrase.isEmpty())
        return ClaimTextTr::tr("stated by the source");
    if (anchor.isEmpty())
        return ClaimTextTr::tr("stated as “%1”").arg(phrase);
    if (rule.isEmpty())
        return ClaimTextTr::tr("stated as “%1”, completed from %2").arg(phrase, anchor);
    return ClaimTextTr::tr("stated as “%1”, completed from %2 (%3)").arg(phrase, anchor, rule);
}

QString resolvedWords(const DateClaim& claim, const DateStrings& words) {
    const QString phrase = isolated(shownOnOneLine(claim.phrase));
    const QString anchor = claim.anchor ? dateWithWeekday(*claim.anchor, words) : QString();
    const QString rule = ruleWords(claim.rule);
    if (phrase.isEmpty())
        return anchor.isEmpty() ? ClaimTextTr::tr("calculated from a relative date")
                                : ClaimTextTr::tr("counted from %1").arg(anchor);
    if (anchor.isEmpty())
        return ClaimTextTr::tr("from the phrase “%1”").arg(phrase);
    if (rule.isEmpty())
        return ClaimTextTr::tr("from the phrase “%1”, counted from %2").arg(phrase, anchor);
    return ClaimTextTr::tr("from the phrase “%1”, counted from %2 (%3)").arg(phrase, anchor, rule);
}

} // namespace

QString claimWords(const DateClaim& claim, const DateStrings& words) {
    if (claim.date)
        return dateWithWeekday(*claim.date, words);
    return QString::fromStdString(inWords(claim.start, claim.end, words));
}

QString shortClaimWords(const DateClaim& claim, const DateStrings& words) {
    return QString::fromStdString(claim.date ? inWords(*claim.date, words)
                                             : inWords(claim.start, claim.end, words));
}

QString anchorWords(const Date& anchor, const DateStrings& words) { return dateWithWeekday(anchor, words); }

QString claimBasisWords(const DateClaim& claim, const DateStrings& words) {
    const QString phrase = isolated(shownOnOneLine(claim.phrase));
    if (!claim.basis.known())
        return shownOnOneLine(claim.basis.word());
    switch (*claim.basis.known()) {
    case Basis::Resolved:
        return resolvedWords(claim, words);
    case Basis::Stated:
        return statedWords(claim, words);
    case Basis::Inferred:
        return phrase.isEmpty() ? ClaimTextTr::tr("inferred")
                                : ClaimTextTr::tr("inferred from the phrase “%1”").arg(phrase);
    case Basis::Analyst:
        return ClaimTextTr::tr("set by the analyst");
    case Basis::Imported:
        return ClaimTextTr::tr("imported");
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
    return paragraph == 0 ? ClaimTextTr::tr("date line") : ClaimTextTr::tr("paragraph %1").arg(paragraph);
}

} // namespace crisis::text
