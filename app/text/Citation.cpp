// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Citation.h"

#include "app/text/ClaimText.h"
#include "app/text/EvidenceText.h"
#include "app/text/PlainText.h"
#include "app/text/QuotedWords.h"
#include "app/text/VocabularyText.h"

#include <QCoreApplication>
#include <QStringList>

namespace crisis::text {
namespace {

struct CitationTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::text::Citation)
};

QString whoSaysIt(const Timeline& timeline, const Statement& statement) {
    const QString names = speakerNames(timeline, statement);
    const QString office = isolated(shownOnOneLine(statement.speakerOffice));
    const QString venue = isolated(shownOnOneLine(statement.venue));
    QStringList parts;
    for (const QString& part : {names, office, venue}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.isEmpty() ? QString()
                           : CitationTr::tr("— %1").arg(
                                 parts.join(CitationTr::tr(", ", "between the parts of a citation")));
}

/// The publication date of a source if it is certain; else what suggests it, in brackets.
QString publication(const Source& source, const DateStrings& words) {
    std::vector<DateClaim> published, shownOnPage;
    for (const DateClaim& claim : source.dates) {
        if (claim.role && claim.role->is(SourceDateRole::Published))
            published.push_back(claim);
        else if (claim.role && claim.role->is(SourceDateRole::ShownOnPage))
            shownOnPage.push_back(claim);
    }
    const DateClaim* out = speakingClaim(published);
    const bool sure = out != nullptr && !out->basis.is(Basis::Inferred) && !out->basis.is(Basis::Analyst) &&
                      out->date && !out->date->isUndated() && !out->date->isUncertain();
    if (sure)
        return shortClaimWords(*out, words);
    QStringList parts{CitationTr::tr("n.d.", "no date")};
    if (out != nullptr && out->date && !out->date->isUndated()) {
        // "suggests" expresses the uncertainty, so the day is shown without a qualifier.
        const auto& bounds = out->date->bounds();
        const bool oneDay =
            bounds.earliestStart && bounds.latestEnd && bounds.earliestStart->day == bounds.latestEnd->day;
        parts << CitationTr::tr("text suggests %1")
                     .arg(oneDay ? QString::fromStdString(dayInWords(bounds.earliestStart->day, words))
                                 : shortClaimWords(*out, words));
    }
    if (const DateClaim* page = speakingClaim(shownOnPage))
        parts << CitationTr::tr("page shows %1").arg(shortClaimWords(*page, words));
    return CitationTr::tr("[%1]", "in place of a date").arg(parts.join(QStringLiteral("; ")));
}

QString retrieval(const Source& source, const DateStrings& words) {
    std::vector<DateClaim> retrieved;
    for (const DateClaim& claim : source.dates) {
        if (claim.role && claim.role->is(SourceDateRole::Retrieved))
            retrieved.push_back(claim);
    }
    const DateClaim* claim = speakingClaim(retrieved);
    return claim != nullptr ? CitationTr::tr("Retrieved: %1").arg(shortClaimWords(*claim, words)) : QString();
}

} // namespace

QString setWords(const Statement& statement) {
    const QString text = shown(statement.text);
    if (statement.kind.is(StatementKind::Direct))
        return betweenMarks(text);
    // With quotation marks inside, only part is a quotation; without any, all of it is.
    const bool quoted = statement.kind.is(StatementKind::Mixed) && quotedWords(text).empty();
    return quoted ? betweenMarks(text) : text;
}

QString speakerNames(const Timeline& timeline, const Statement& statement) {
    QStringList names;
    for (const ActorId& id : statement.speakers) {
        if (const Actor* actor = timeline.find(id))
            names << isolated(shownOnOneLine(actor->name));
    }
    return names.join(QStringLiteral("; "));
}

QString sourceReference(const Timeline& timeline, const SourceId& source, std::optional<int> paragraph) {
    const Source* found = source.empty() ? nullptr : timeline.find(source);
    if (found == nullptr)
        return {};
    QStringList parts{isolated(shownOnOneLine(found->title))};
    if (!found->publisher.empty())
        parts << isolated(shownOnOneLine(found->publisher));
    if (paragraph)
        parts << paragraphWords(*paragraph);
    return parts.join(CitationTr::tr(", ", "between the parts of a citation"));
}

QString whoSays(const Timeline& timeline, StatementPosition index) {
    const Statement statement = timeline.statement(index);
    const QString names = speakerNames(timeline, statement);
    const QString source = sourceReference(timeline, statement.source, std::nullopt);
    if (names.isEmpty())
        return source.isEmpty() ? CitationTr::tr("speaker not named") : source;
    return source.isEmpty() ? names : CitationTr::tr("%1 in %2", "a speaker and a source").arg(names, source);
}

QString statementCitation(const Timeline& timeline, const Statement& statement, const DateStrings& words) {
    QStringList lines{setWords(statement)};
    if (const QString who = whoSaysIt(timeline, statement); !who.isEmpty())
        lines << who;
    if (const DateClaim* claim = speakingClaim(statement.dates))
        lines << CitationTr::tr("Said on: %1").arg(claimWords(*claim, words));
    lines << natureText(statement);
    const Source* source = statement.source.empty() ? nullptr : timeline.find(statement.source);
    if (source != nullptr)
        lines << CitationTr::tr("Source: %1")
                     .arg(sourceReference(timeline, statement.source, statement.paragraph));
    if (source != nullptr) {
        lines << CitationTr::tr("Published: %1").arg(publication(*source, words));
        if (!source->url.empty())
            lines << shownOnOneLine(source->url, 2'000);
        if (const QString day = retrieval(*source, words); !day.isEmpty())
            lines << day;
    }
    if (!statement.origin.is(StatementOrigin::Reported))
        return lines.join(u'\n');
    lines << CitationTr::tr("Source %1 (%2), information %3 (%4)")
                 .arg(reliabilityLetter(source != nullptr ? source->reliability : std::string()),
                      reliabilityText(source != nullptr ? source->reliability : std::string()),
                      credibilityDigit(statement.credibility), credibilityText(statement.credibility));
    return lines.join(u'\n');
}

} // namespace crisis::text
