// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/Citation.h"

#include "app/text/ClaimText.h"
#include "app/text/PlainText.h"
#include "app/text/TermText.h"

#include <QCoreApplication>
#include <QStringList>

namespace crisis {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(crisis::Citation)
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
    return parts.isEmpty()
               ? QString()
               : Words::tr("— %1").arg(parts.join(Words::tr(", ", "between the parts of a citation")));
}

} // namespace

QString setWords(const Statement& statement) {
    const QString text = shown(statement.text);
    return statement.kind.is(StatementKind::Indirect) ? text : Words::tr("“%1”", "a quotation").arg(text);
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
    return parts.join(Words::tr(", ", "between the parts of a citation"));
}

QString statementCitation(const Timeline& timeline, const Statement& statement, const DateWords& words) {
    QStringList lines{setWords(statement)};
    if (const QString who = whoSaysIt(timeline, statement); !who.isEmpty())
        lines << who;
    if (const DateClaim* claim = speakingClaim(statement.dates))
        lines << claimWords(*claim, words);
    lines << statementKindText(statement.kind);
    const Source* source = statement.source.empty() ? nullptr : timeline.find(statement.source);
    if (source != nullptr)
        lines
            << Words::tr("Source: %1").arg(sourceReference(timeline, statement.source, statement.paragraph));
    lines << Words::tr("Source %1 (%2), information %3 (%4)")
                 .arg(reliabilityLetter(source != nullptr ? source->reliability : std::string()),
                      reliabilityText(source != nullptr ? source->reliability : std::string()),
                      credibilityDigit(statement.credibility), credibilityText(statement.credibility));
    return lines.join(u'\n');
}

} // namespace crisis
